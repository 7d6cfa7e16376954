import assert from 'node:assert/strict';
import type { Gazetteer } from '../../../src/core/index';
import { analyzeDocument, emptyGazetteer } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';
import { smallGazetteer } from '../small-gazetteer';

/** References as `⟦ref:name|he⟧`, `⟦ref|he⟧` where they stay open. Takes the marks off, annotates, puts marks on. */
function check(marked: string, gazetteer: Gazetteer = emptyGazetteer): void {
  const { text } = parseMarked(marked);
  const { references, entities } = analyzeDocument(text, { language: 'plaintext', gazetteer });
  const spans = references.map(({ start, end, entity }) => ({
    kind: 'ref',
    id: entity === null ? '' : (entities[entity]?.name ?? ''),
    start,
    end,
  }));
  assert.equal(renderMarked(text, spans), marked);
}

const pronouns: readonly (readonly [behaviour: string, marked: string])[] = [
  ['the subject of the sentence before', 'Peter Quill urged Paul Nara to wait. ⟦ref:Peter Quill|He⟧ warned of delays.'],
  [
    'the subject, not the nearest name',
    'Meanwhile, former mayor Peter Quill gave advice to Governor Paul Nara, suggesting a pause. ⟦ref:Peter Quill|He⟧ also doubted the date.',
  ],
  [
    'who is to do something, in the same sentence',
    'Although islanders expressed a wish for Peter Quill to visit, ⟦ref:Peter Quill|he⟧ waited.',
  ],
  ['the subject of the paragraph before', 'Peter Quill met Paul Nara.\n⟦ref:Peter Quill|He⟧ warned of delays.'],
  ['the speaker of the paragraph before', '“We wait,” said Peter Quill, who had met Paul Nara.\n⟦ref:Peter Quill|He⟧ warned of delays.'],
  ['over a paragraph without anybody', 'Peter Quill met Paul Nara.\nIt rained.\n⟦ref:Peter Quill|He⟧ warned of delays.'],
  ['not over too many paragraphs', 'Peter Quill met Paul Nara.\nIt rained.\nIt snowed.\nIt froze.\n⟦ref|He⟧ warned of delays.'],
  ['the source after "according to"', 'According to Peter Quill, ⟦ref:Peter Quill|he⟧ left.'],
  ['gender decides', 'Peter Quill met Maria Nara. ⟦ref:Maria Nara|She⟧ left and ⟦ref:Peter Quill|he⟧ stayed.'],
  ['a form of address tells the gender', 'Ms. Quill met Mr. Nara. ⟦ref:Nara|He⟧ left and ⟦ref:Quill|she⟧ stayed.'],
  ['nobody of that gender', 'Peter Quill left. ⟦ref|She⟧ stayed.'],
  ['a chain of pronouns', 'Peter Quill spoke. ⟦ref:Peter Quill|He⟧ left. ⟦ref:Peter Quill|He⟧ slept.'],
  ['the subject of its own sentence', 'Peter Quill told Paul Nara that ⟦ref:Peter Quill|he⟧ would wait.'],
  ['the owner is the subject', 'Peter Quill gave Paul Nara ⟦ref:Peter Quill|his⟧ word.'],
  ['"her" owns and is owned', 'Maria Quill left. Ann Nara thanked ⟦ref:Maria Quill|her⟧ and took ⟦ref:Ann Nara|her⟧ coat.'],
  ['an object is not its clause’s subject', 'Peter Quill spoke. Paul Nara thanked ⟦ref:Peter Quill|him⟧.'],
  ['a reflexive is', 'Peter Quill spoke. Paul Nara blamed ⟦ref:Paul Nara|himself⟧.'],
  ['an object in a clause of its own', 'Peter Quill said that nothing would let ⟦ref:Peter Quill|him⟧ leave.'],
  ['a clause with "because" means the nearest subject', 'Peter Quill said Paul Nara had left because ⟦ref:Paul Nara|he⟧ was ill.'],
  ['two who fit equally', 'A letter to Peter Quill and Paul Nara came. ⟦ref|He⟧ read it.'],
  ['the only one who fits', 'A letter to Peter Quill came. ⟦ref:Peter Quill|He⟧ read it.'],
  ['not inside a quotation', 'Peter Quill spoke. “⟦ref|He⟧ left,” said Maria Nara.'],
  ['a name inside a quotation is nobody’s antecedent', 'Peter Quill spoke. “Paul Nara has left,” ⟦ref:Peter Quill|he⟧ said.'],
  ['places and bodies are not "he"', 'Norway left NATO. ⟦ref|He⟧ wept.'],
  ['"it" that says something', 'Norway Rail raised fares on Monday. ⟦ref:Norway Rail|It⟧ said that wages had risen.'],
  ['not "it" that does something else', 'Norway Rail raised fares on Monday. It rained.'],
  ['"it" is no person', 'Peter Quill left on Monday. It said that wages had risen.'],
  ['"they" without a group', 'Peter Quill met Paul Nara. ⟦ref|They⟧ left.'],
];

const roles: readonly (readonly [behaviour: string, marked: string])[] = [
  ['the body just spoken of', 'Hanko Line raised fares. ⟦ref:Hanko Line|The company⟧ said wages had risen.'],
  ['not one of two bodies', 'Hanko Line raised fares. Metro Rail appealed. The company said so.'],
  ['not a body of another sort', 'The Ministry of Health raised fees. The company said wages had risen.'],
  ['not one of long ago', 'Hanko Line raised fares.\nIt rained.\nIt snowed.\nIt froze.\nThe company said wages had risen.'],
  [
    'a noun of its name, for longer',
    'The Hanko Relief Committee met.\nIt rained.\nIt snowed.\nIt froze.\n⟦ref:Hanko Relief Committee|The committee⟧ left.',
  ],
  ['a noun before "for" in its name', 'The Institute for Deep Time published a study. ⟦ref:Institute for Deep Time|The institute⟧ left.'],
  ['an occupation of the only person', 'Paul Nara missed a penalty. ⟦ref:Paul Nara|The defender⟧ apologised.'],
  ['not an occupation of one of two', 'Paul Nara fouled Peter Quill. The defender apologised.'],
  ['not an occupation where the text gives another', 'Mayor Paul Nara spoke. The defender apologised.'],
  ['the title before the name', 'Foreign Minister Olga Quill spoke. ⟦ref:Olga Quill|The minister⟧ left.'],
  ['the title behind the name', 'Olga Quill, the Danish foreign minister, spoke. ⟦ref:Olga Quill|The foreign minister⟧ left.'],
  ['with "of"', 'Secretary of State Olga Quill spoke. ⟦ref:Olga Quill|The secretary⟧ left.'],
  [
    'the nationality decides',
    'Danish President Olga Quill met Norwegian President Petra Nara. ⟦ref:Petra Nara|The Norwegian president⟧ left.',
  ],
  ['the country is the nationality', 'Norway’s President Petra Nara spoke. ⟦ref:Petra Nara|The Norwegian president⟧ left.'],
  ['two equally near', 'Danish President Olga Quill met Norwegian President Petra Nara. The president left.'],
  ['a role that nobody was given', 'Mayor Olga Quill spoke. The minister left.'],
  ['not before it was given', 'The minister left. Foreign Minister Olga Quill spoke.'],
  ['a company by its apposition', 'Shipping company Zubikovar lost money. ⟦ref:Zubikovar|The company⟧ will sack 40 people.'],
  ['a company by its legal form', 'Zubikovar Inc. lost money. ⟦ref:Zubikovar Inc.|The firm⟧ will sack 40 people.'],
  ['a body by its own name', 'The Harbour Ministry spoke. ⟦ref:Harbour Ministry|The ministry⟧ will wait.'],
  ['a body by the first word of its name', 'The University of Tarnovar spoke. ⟦ref:University of Tarnovar|The university⟧ will wait.'],
  [
    'a role noun is a subject for what follows',
    'Foreign Minister Olga Quill met Ann Nara. ⟦ref:Olga Quill|The minister⟧ spoke. ⟦ref:Olga Quill|She⟧ left.',
  ],
];

describe('references to people by pronoun', () => {
  for (const [behaviour, marked] of pronouns) it(behaviour, () => check(marked));
});

describe('references by role noun', () => {
  for (const [behaviour, marked] of roles) it(behaviour, () => check(marked));
});

describe('references with a dataset', () => {
  const listed = smallGazetteer([
    { id: 'island-leaders', kind: 'group', names: ['island leaders'] },
    { id: 'quill', kind: 'person', names: ['Sasha Quill', 'Quill'], pronouns: 'feminine' },
  ]);
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['"they" is a group that is the subject', 'The island leaders met. ⟦ref:island leaders|They⟧ left.'],
    ['"them" is not a group that is no subject', 'Peter Nara met island leaders. It pleased ⟦ref|them⟧.'],
    ['the dataset’s pronouns count, not the given name', 'Peter Nara met Quill. ⟦ref:Sasha Quill|She⟧ left.'],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked, listed));
});

describe('an office that the text gives nobody', () => {
  const listed = smallGazetteer([
    { id: 'vind', kind: 'person', names: ['Ada Vind', 'Vind'], pronouns: 'feminine', holds: 'danish foreign minister' },
    { id: 'lund', kind: 'person', names: ['Olaf Lund', 'Lund'], pronouns: 'masculine', holds: 'norwegian president' },
  ]);
  const dated = (text: string): string => `OSLO, 3 May 2024 – ${text}`;
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['is that of its holder', dated('It rained. ⟦ref:Ada Vind|The Danish foreign minister⟧ left.')],
    ['goes on as a pronoun', dated('It rained. ⟦ref:Ada Vind|The Danish foreign minister⟧ left. ⟦ref:Ada Vind|She⟧ slept.')],
    ['is that of somebody named besides', dated('Ada Vind came. ⟦ref:Ada Vind|The Danish foreign minister⟧ left.')],
    ['is nobody’s without a date', 'It rained. The Danish foreign minister left.'],
    ['is not that of who once held it', dated('It rained. The former Danish foreign minister left.')],
    ['is not another country’s', dated('It rained. The Swedish foreign minister left.')],
    ['is not another office', dated('It rained. The Danish minister left.')],
    ['without a country is nobody’s', dated('It rained. The foreign minister left.')],
    ['is not resolved inside a quotation', dated('Olaf Lund spoke. “The Danish foreign minister left,” ⟦ref:Olaf Lund|he⟧ said.')],
    [
      'belongs to whom the text gives it',
      dated('Danish Foreign Minister Tove Krag came. ⟦ref:Tove Krag|The Danish foreign minister⟧ left.'),
    ],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked, listed));

  it('says which office, and when', () => {
    const { references, entities } = analyzeDocument(dated('It rained. The Danish foreign minister left.'), {
      language: 'plaintext',
      gazetteer: listed,
    });
    assert.deepEqual(references[0]?.because, { kind: 'holder', role: 'danish foreign minister', date: '2024-05-03' });
    assert.deepEqual(entities.find(({ actor }) => actor === 'vind')?.mentions, []);
  });
});

describe('the reason of a reference', () => {
  const reasonsOf = (text: string) => {
    const { references } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer });
    return references.map(({ because }) => {
      if (because === null || !('antecedent' in because)) return null;
      const name = text.slice(because.antecedent.start, because.antecedent.end);
      return because.kind === 'pronoun' ? [because.rule, name] : [because.role, name];
    });
  };

  it('names the rule and the antecedent', () => {
    assert.deepEqual(reasonsOf('Peter Quill said he left. He slept.\nHe woke. A letter to Ann Nara came. She read it.'), [
      ['same-sentence-subject', 'Peter Quill'],
      ['previous-subject', 'Peter Quill'],
      ['previous-paragraph-subject', 'Peter Quill'],
      ['only-candidate', 'Ann Nara'],
    ]);
  });

  it('names the role', () => {
    assert.deepEqual(reasonsOf('Danish Foreign Minister Olga Quill spoke. The Danish minister left.'), [['danish minister', 'Olga Quill']]);
  });

  it('is null where nothing decides', () => {
    assert.deepEqual(reasonsOf('He left.'), [null]);
  });
});
