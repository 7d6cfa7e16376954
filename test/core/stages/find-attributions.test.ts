import assert from 'node:assert/strict';
import { analyzeText, emptyGazetteer } from '../../../src/core/index';
import type { MarkedSpan } from '../../support/marked-text';
import { parseMarked, renderMarked } from '../../support/marked-text';

/**
 * Takes the marks off, finds attributions without a dataset, puts marks on: `source`, `cue` and `content`, numbered by
 * attribution where there are several.
 */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  const { attributions } = analyzeText(text, emptyGazetteer);
  const spans = attributions.flatMap(({ source, cue, content }, index): MarkedSpan[] => {
    const id = attributions.length > 1 ? String(index + 1) : '';
    const mark = (kind: string, span: { start: number; end: number } | null) =>
      span ? [{ kind, id, start: span.start, end: span.end }] : [];
    return [...mark('source', source), ...mark('cue', cue), ...content.flatMap((piece) => mark('content', piece))];
  });
  assert.equal(renderMarked(text, spans), marked);
}

const cases: Readonly<Record<string, readonly (readonly [behaviour: string, marked: string])[]>> = {
  'direct speech': [
    ['quotation, speaker, cue', '⟦content|“The bridge is safe,”⟧ ⟦source|Anna Holt⟧ ⟦cue|said⟧.'],
    ['quotation, cue, speaker', '⟦content|“The bridge is safe,”⟧ ⟦cue|said⟧ ⟦source|Anna Holt⟧.'],
    ['straight marks', '⟦content|"The bridge is safe,"⟧ ⟦source|she⟧ ⟦cue|said⟧.'],
    ['speaker first, comma', '⟦source|The mayor⟧ ⟦cue|said⟧, ⟦content|“We will open it in June.”⟧'],
    ['speaker first, colon', '⟦source|The mayor⟧ ⟦cue|said⟧: ⟦content|“We will open it in June.”⟧'],
    ['a question before the cue', '⟦content|“Who will pay for the bridge?”⟧ ⟦source|she⟧ ⟦cue|asked⟧.'],
    ['a verb of clauses beside a quotation', '⟦content|“Why is it still shut?”⟧ ⟦source|Holt⟧ ⟦cue|demanded⟧.'],
    ['split by the cue', '⟦content|“The bridge,”⟧ ⟦source|she⟧ ⟦cue|said⟧, ⟦content|“is safe.”⟧'],
    ['a second sentence behind the cue', '⟦content|“It is safe,”⟧ ⟦source|she⟧ ⟦cue|said⟧. ⟦content|“We checked every bolt.”⟧'],
    ['several sentences inside the marks', '⟦content|“It is safe. We checked every bolt,”⟧ ⟦source|the engineer⟧ ⟦cue|said⟧.'],
    ['an apposition behind the speaker', '⟦content|“It is safe,”⟧ ⟦cue|said⟧ ⟦source|Anna Holt, the chief engineer⟧.'],
    [
      'what the speaker is now',
      '⟦content|“It is safe,”⟧ ⟦cue|said⟧ ⟦source|Holt, now a consultant on bridges in Bergen⟧. ⟦content|“We checked.”⟧',
    ],
    ['whose work it is', '⟦content|“It is safe,”⟧ ⟦cue|said⟧ ⟦source|Holt, whose office built the bridge⟧. ⟦content|“We checked.”⟧'],
    ['an apposition before the cue', '⟦content|“It is safe,”⟧ ⟦source|Anna Holt, the chief engineer,⟧ ⟦cue|said⟧.'],
    ['a place behind the cue', '⟦content|“It is safe,”⟧ ⟦source|Holt⟧ ⟦cue|told⟧ reporters in Bergen on Monday.'],
    ['a hearer before the quotation', '⟦source|Holt⟧ ⟦cue|told⟧ the council on Tuesday, ⟦content|“Nobody was hurt.”⟧'],
    ['a verb that no list has, beside a quotation', '⟦content|“Never again,”⟧ ⟦source|the captain⟧ ⟦cue|croaked⟧.'],
    [
      'a statement and a quotation of two speakers',
      '⟦content:1|“We agree,”⟧ ⟦source:1|Holt⟧ ⟦cue:1|said⟧. ⟦content:2|“We do not,”⟧ ⟦source:2|Lund⟧ ⟦cue:2|replied⟧.',
    ],
    ['an empty first half', 'But, ⟦source|she⟧ ⟦cue|said⟧, ⟦content|“nobody came.”⟧'],
    ['no cue, behind a sentence about the speaker', '⟦source|Lund⟧ was blunt. ⟦content|“We will never build that bridge.”⟧'],
    ['a mark before the speaker ends the quoted words', '⟦content|The tunnel is “a hole in the sea,”⟧ ⟦source|Holt⟧ ⟦cue|said⟧.'],
    ['an adverb between speaker and cue', '⟦content|“Fine,”⟧ ⟦source|she⟧ ⟦cue|later added⟧.'],
  ],
  'indirect speech': [
    ['before the cue, about a deed', '⟦content|Closing the ferry would cost jobs⟧, ⟦source|the ministry⟧ ⟦cue|said⟧.'],
    ['a managing director', '⟦content|The ferry will close⟧, ⟦cue|said⟧ ⟦source|managing director Anna Holt⟧.'],
    [
      'who is quoted as saying it',
      '⟦source:1|The paper⟧ ⟦cue:1|quoted⟧ ⟦content:1|⟦source:2|Holt⟧ as ⟦cue:2|saying⟧ ⟦content:2|that two boats were enough⟧⟧.',
    ],
    ['a clause with "that"', '⟦source|The ministry⟧ ⟦cue|said⟧ ⟦content|that the ferry would run again in May⟧.'],
    ['a clause without "that"', '⟦source|She⟧ ⟦cue|said⟧ ⟦content|the ferry would run again in May⟧.'],
    ['the auxiliary belongs to the cue', '⟦source|The ministry⟧ ⟦cue|has repeatedly said⟧ ⟦content|that the ferry is safe⟧.'],
    ['a relative clause does not steal the speaker', '⟦source|Lund⟧, who runs the ferry, ⟦cue|said⟧ ⟦content|that two boats were enough⟧.'],
    ['an apposition stays with the speaker', '⟦source|Lund, the head of the ferry line,⟧ ⟦cue|said⟧ ⟦content|that two boats were enough⟧.'],
    [
      'a circumstance in commas does not steal the speaker',
      '⟦source|Lund⟧, speaking in Oslo, ⟦cue|said⟧ ⟦content|that two boats were enough⟧.',
    ],
    ['an opening circumstance stays outside', 'In an interview, ⟦source|Lund⟧ ⟦cue|said⟧ ⟦content|that two boats were enough⟧.'],
    ['a date before "that"', '⟦source|The line⟧ ⟦cue|announced⟧ on March 3, 2021, ⟦content|that it would close⟧.'],
    ['a day before "that"', '⟦source|The line⟧ ⟦cue|announced⟧ Monday ⟦content|that it would close⟧.'],
    ['a hearer before "that"', '⟦source|Lund⟧ ⟦cue|told⟧ reporters ⟦content|that it would close⟧.'],
    ['a hearer before a bare clause', '⟦source|Lund⟧ ⟦cue|told⟧ the council ⟦content|he would resign⟧.'],
    ['a long title before the name', '⟦source|Norwegian Transport Minister Kari Lund⟧ ⟦cue|noted⟧ ⟦content|that fares had doubled⟧.'],
    ['a prepositional phrase in the speaker', '⟦source|A spokesman for the ferry line⟧ ⟦cue|said⟧ ⟦content|the crew was safe⟧.'],
    ['two speakers', '⟦source|Lund and Holt⟧ ⟦cue|argued⟧ ⟦content|that fares were too high⟧.'],
    ['a question clause', '⟦source|She⟧ ⟦cue|wondered⟧ ⟦content|whether the ferry would come⟧.'],
    ['the speaker behind a full statement', '⟦content|The ferry will close in June⟧, ⟦source|the line⟧ ⟦cue|said⟧.'],
    ['the speaker inside a statement', '⟦content|The ferry⟧, ⟦source|Lund⟧ ⟦cue|said⟧, ⟦content|will close in June⟧.'],
    ['speaker behind the cue, statement before', '⟦content|The ferry will close in June⟧, ⟦cue|said⟧ ⟦source|Kari Lund⟧.'],
    ['some words quoted', '⟦source|Lund⟧ ⟦cue|said⟧ ⟦content|the fares were “a scandal”⟧.'],
    ['a comma inside the closing mark', '⟦source|Lund⟧ ⟦cue|called⟧ ⟦content|the fares “a scandal,”⟧ and left.'],
    [
      'two statements of one speaker',
      '⟦source:1|⟦source:2|Lund⟧⟧ ⟦cue:1|said⟧ ⟦content:1|she was sorry⟧ and ⟦cue:2|promised⟧ ⟦content:2|to pay⟧.',
    ],
    [
      'two speakers in one sentence',
      '⟦source:1|Lund⟧ ⟦cue:1|said⟧ ⟦content:1|the ferry was late⟧, but ⟦source:2|the crew⟧ ⟦cue:2|said⟧ ⟦content:2|it was on time⟧.',
    ],
    ['a poll', '⟦source|A poll released Friday⟧ ⟦cue|showed⟧ ⟦content|that most islanders want a bridge⟧.'],
    ['a pronoun contracted with its auxiliary', "⟦source|They're⟧ ⟦cue|hoping⟧ ⟦content|the bridge will come⟧."],
    ['existential "there"', '⟦source|He⟧ ⟦cue|says⟧ ⟦content|there is no money⟧.'],
    ['an "as" clause in front', 'As ⟦source|Lund⟧ ⟦cue|said⟧, ⟦content|the ferry was late again⟧.'],
    ['an "as" clause behind', '⟦content|The ferry was late again⟧, as ⟦source|Lund⟧ ⟦cue|noted⟧.'],
    ['a share of people', '⟦source|Six in 10⟧ ⟦cue|say⟧ ⟦content|the ferry is late⟧.'],
    ['a quoted predicate', '⟦source|Lund⟧ ⟦cue|says⟧ ⟦content|Holt “has a record of failure”⟧.'],
    ['a noun and a name as one hearer', '⟦source|Lund⟧ ⟦cue|assured⟧ Mayor Holt ⟦content|that the ferry would come⟧.'],
    ['a relative clause without commas in the speaker', '⟦source|Islanders who use the ferry⟧ ⟦cue|said⟧ ⟦content|it was late⟧.'],
  ],
  'according to': [
    ['in somebody’s view', '⟦content|The bridge is a waste⟧, ⟦cue|in the view of⟧ ⟦source|Anna Holt⟧.'],
    ['in somebody’s eyes, before the statement', '⟦cue|In the eyes of⟧ ⟦source|the coast guard⟧, ⟦content|nobody was to blame⟧.'],
    ['before the statement', '⟦cue|According to⟧ ⟦source|the coast guard⟧, ⟦content|nobody was hurt⟧.'],
    ['behind the statement', '⟦content|Nobody was hurt⟧, ⟦cue|according to⟧ ⟦source|the coast guard⟧.'],
    ['inside the statement', '⟦content|The boat⟧, ⟦cue|according to⟧ ⟦source|the coast guard⟧, ⟦content|was empty⟧.'],
    ['somebody named in a phrase', '⟦content|Nobody was hurt⟧, ⟦cue|according to⟧ ⟦source|a report from the coast guard⟧.'],
  ],
  'attitudes and intentions': [
    ['rejecting', '⟦source|The union⟧ ⟦cue|rejected⟧ ⟦content|the offer⟧.'],
    ['dismissing an idea', '⟦source|Lund⟧ ⟦cue|dismissed⟧ ⟦content|the idea of a tunnel⟧.'],
    ['urging somebody', '⟦source|Lund⟧ ⟦cue|urged⟧ ⟦content|islanders to wait⟧.'],
    ['vowing', '⟦source|Lund⟧ ⟦cue|vowed⟧ ⟦content|to cut fares⟧.'],
    ['refusing', '⟦source|The line⟧ ⟦cue|refused⟧ ⟦content|to comment on the report⟧.'],
    ['calling for something', '⟦source|The union⟧ ⟦cue|called for⟧ ⟦content|a new inquiry⟧.'],
    ['a day behind the object', '⟦source|Lund⟧ ⟦cue|criticized⟧ ⟦content|the council⟧ on Tuesday.'],
    ['expressing a willingness', '⟦source|The line⟧ ⟦cue|expressed a willingness⟧ ⟦content|to lower fares⟧.'],
    ['expressing openness to something', '⟦source|The line⟧ ⟦cue|has expressed openness to⟧ ⟦content|a tunnel⟧.'],
    ['expressing openness to do something', '⟦source|The line⟧ ⟦cue|has expressed openness⟧ ⟦content|to lower fares⟧.'],
    ['a condition stays in the content', '⟦source|She⟧ ⟦cue|has voiced support for⟧ ⟦content|the tunnel, provided that the state pays⟧.'],
    ['being critical', '⟦source|Lund⟧ ⟦cue|is critical of⟧ ⟦content|the tunnel⟧.'],
    ['being confident', '⟦source|She⟧ ⟦cue|was confident⟧ ⟦content|that the tunnel would pay⟧.'],
    ['being opposed', '⟦source|The islanders⟧ ⟦cue|are opposed to⟧ ⟦content|the tunnel⟧.'],
    ['believing', '⟦source|She⟧ ⟦cue|believes⟧ ⟦content|that the tunnel will pay⟧.'],
    ['an aside before an attitude', '⟦source|Henrik Dahl⟧, who runs the ferry, ⟦cue|supported⟧ ⟦content|higher fares⟧.'],
    ['an apposition before an attitude', '⟦source|Henrik Dahl, the owner of the ferry,⟧ ⟦cue|rejected⟧ ⟦content|lower fares⟧.'],
  ],
  participles: [
    [
      'adding',
      '⟦source:1|⟦source:2|Lund⟧⟧ ⟦cue:1|said⟧ ⟦content:1|that fares would rise⟧, ⟦cue:2|adding⟧ ⟦content:2|that wages had doubled⟧.',
    ],
    ['suggesting, behind a full clause', '⟦source|The union⟧ wrote to the line, ⟦cue|suggesting⟧ ⟦content|a meeting in May⟧.'],
    ['the nearest clause governs', 'Although Holt left early, ⟦source|Lund⟧ stayed, ⟦cue|noting⟧ ⟦content|that the vote was close⟧.'],
    [
      'behind a quotation',
      '⟦source:1|⟦source:2|She⟧⟧ ⟦cue:1|called⟧ ⟦content:1|the vote “a farce,”⟧ ⟦cue:2|arguing⟧ ⟦content:2|that it was bought⟧.',
    ],
  ],
  nouns: [
    ['a possessive', '⟦source|Lund⟧’s ⟦cue|claim⟧ ⟦content|that fares had fallen⟧ was false.'],
    ['a possessive pronoun', '⟦source|Her⟧ ⟦cue|warning⟧ ⟦content|that the boat would sink⟧ came late.'],
    ['an owner inside a longer phrase', 'In answer to ⟦source|Lund⟧’s ⟦cue|promise⟧ ⟦content|to pay⟧, they left.'],
    ['by somebody', 'They laughed at a ⟦cue|claim⟧ by ⟦source|the owner⟧ ⟦content|that the boat was new⟧.'],
    ['nobody named', '⟦cue|Concerns have emerged⟧ ⟦content|that the line might close⟧.'],
  ],
  layout: [
    ['a transcript', '⟦source|KARI LUND⟧⟦cue|:⟧ ⟦content|We never closed the line. It was the storm⟧.'],
    ['a signature', '⟦content|“The best ferry in the north.”⟧ ⟦cue|—⟧ ⟦source|Jens Holm, harbour pilot⟧'],
    ['an entry of a live blog', '18:15 ⟦source|Harbour Police⟧⟦cue|:⟧ ⟦content|the pier is closed until noon⟧.'],
    ['a label that is no speaker', 'Photo: the ferry in the harbour of the town.'],
  ],
  nesting: [
    [
      'reported speech in reported speech',
      '⟦source:1|Lund⟧ ⟦cue:1|said⟧ ⟦content:1|that ⟦source:2|Holt⟧ ⟦cue:2|promised⟧ ⟦content:2|to pay⟧⟧.',
    ],
  ],
  'no attribution': [
    ['a plain report', 'The ferry left the harbour at noon.'],
    ['a noun that looks like a verb', 'The calls came at noon and the reports were long.'],
    ['a title in marks', 'They sang “Harbour Lights” at the end.'],
    ['a conditional of narration', 'The ferry will come if the wind drops.'],
    ['a verb of motion', 'She walked to the harbour and bought a ticket.'],
    ['a meeting', 'The ministers met in Oslo on Friday.'],
    ['empty text', ''],
    ['a lone quotation mark', '“'],
  ],
};

describe('finding attributions', () => {
  for (const [group, list] of Object.entries(cases)) {
    describe(group, () => {
      for (const [behaviour, marked] of list) it(behaviour, () => check(marked));
    });
  }

  it('says that a cue is negated', () => {
    const negated = (text: string) => analyzeText(text, emptyGazetteer).attributions.map((attribution) => attribution.negated);
    assert.deepEqual(negated('Lund did not rule out a tunnel.'), [true]);
    assert.deepEqual(negated('Lund has never said that fares would fall.'), [true]);
    assert.deepEqual(negated('Lund said that fares would fall.'), [false]);
  });

  it('names the dictionary form of the cue', () => {
    const lemmas = (text: string) => analyzeText(text, emptyGazetteer).attributions.map(({ cueLemma }) => cueLemma);
    assert.deepEqual(lemmas('Lund says that fares will fall.'), ['say']);
    assert.deepEqual(lemmas('Lund pointed out that fares had fallen.'), ['point_out']);
    assert.deepEqual(lemmas('Lund ruled out a tunnel.'), ['rule_out']);
  });

  it('derives the form from the quotation marks', () => {
    const form = (text: string) => analyzeText(text, emptyGazetteer).attributions[0]?.form;
    assert.equal(form('“Nobody was hurt,” Lund said.'), 'direct');
    assert.equal(form('Lund said nobody was hurt.'), 'indirect');
    assert.equal(form('Lund said nobody was “badly” hurt.'), 'mixed');
  });

  it('sets an inner attribution within the outer one', () => {
    const { attributions } = analyzeText('Lund said that Holt promised to pay.', emptyGazetteer);
    assert.deepEqual(
      attributions.map(({ within }) => within),
      [null, 0],
    );
  });

  it('points to the next paragraph when a line ends in a colon', () => {
    const { attributions } = analyzeText('The line said in a statement:', emptyGazetteer);
    assert.deepEqual(
      attributions.map(({ reaches, content }) => [reaches, content.length]),
      [['next', 0]],
    );
  });

  it('points to the paragraph before when there is only a quotation', () => {
    const { attributions } = analyzeText('“We never closed the line, whatever they tell you.”', emptyGazetteer);
    assert.deepEqual(
      attributions.map(({ reaches, source }) => [reaches, source]),
      [['previous', null]],
    );
  });

  it('gives the source the name that ends its head', () => {
    const sourceName = (text: string) => {
      const { attributions, names } = analyzeText(text, emptyGazetteer);
      const name = names[attributions[0]?.source?.name ?? -1];
      return name && text.slice(name.start, name.end);
    };
    assert.equal(sourceName('Norwegian Transport Minister Kari Lund said that fares would rise.'), 'Kari Lund');
    assert.equal(sourceName('Kari Lund, the transport minister, said that fares would rise.'), 'Kari Lund');
    assert.equal(sourceName('The transport minister, Kari Lund, said that fares would rise.'), 'Kari Lund');
    assert.equal(sourceName('The mayor of Port Havn, Maria Lund, said that fares would rise.'), 'Maria Lund');
    assert.equal(sourceName('A spokesman for Kari Lund said that fares would rise.'), undefined);
    assert.equal(sourceName("Kari Lund's deputy said that fares would rise."), undefined);
  });
});
