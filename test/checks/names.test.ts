import assert from 'node:assert/strict';
import type { RuleId } from '../../src/checks/finding';
import type { Dataset } from '../../src/dataset/dataset';
import { applyFix, checkRule, datasetFrom, findingsOf } from './check-rule';

const yaml = `
actors:
  - id: lindqvist
    kind: person
    name: Astrid Lindqvist
    given: Astrid
    family: Lindqvist
    aliases: [Lindqvist, {text: Lindquist, kind: spelling}, {text: Astrid Lindquist, kind: spelling}, {text: Lindkvist, kind: former}]
    misspellings: [Linquist]
  - {id: anna-roe, kind: person, name: Anna Roe, given: Anna, family: Roe}
  - {id: tom-roe, kind: person, name: Tom Roe, given: Tom, family: Roe}
  - {id: harbour-guild, kind: organization, name: Guild of Harbour Pilots, aliases: [{text: GHP, kind: acronym}]}
  - {id: norla, kind: organization, name: NORLA}
`;

const longSentence =
  'The harbour was closed for three days because nobody could say whether the ice on the outer pier would hold the cranes.';

describe('checks of names', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });
  const check = (rule: RuleId, marked: string, language: 'plaintext' | 'markdown' = 'plaintext') => {
    checkRule(rule, marked, { dataset, language });
  };

  describe('name-form', () => {
    for (const [name, marked] of [
      ['a variant of a surname', 'Astrid Lindqvist came. ⟦Lindquist⟧ left early.'],
      ['a variant of a full name', '⟦Astrid Lindquist⟧ came early.'],
      ['a misspelling', 'Astrid Lindqvist came. ⟦Linquist⟧ left early.'],
      ['a variant with a possessive', 'Astrid Lindqvist came. ⟦Lindquist⟧’s bag stayed.'],
      ['each variant once', '⟦Astrid Lindquist⟧ came. ⟦Lindquist⟧ sat down, and Lindquist stood up.'],
      ['a variant inside a quotation', 'Bo Berg said: “I saw ⟦Astrid Lindquist⟧ there.”'],
    ] as const)
      it(`reports ${name}`, () => check('name-form', marked));

    for (const [name, text] of [
      ['the house form', 'Astrid Lindqvist came. Lindqvist left early.'],
      ['the house form in capitals', 'ASTRID LINDQVIST CAME EARLY'],
      ['a former name', 'Astrid Lindqvist came. Lindkvist was her name at school.'],
      ['an acronym', 'The Guild of Harbour Pilots met. GHP members voted.'],
      ['somebody else', 'Erik Lindgren came early.'],
      ['a like word', 'The linden quest went on.'],
      ['a name in code', 'Type `Astrid Lindquist` here.'],
    ] as const)
      it(`leaves ${name} alone`, () => check('name-form', text, text.includes('`') ? 'markdown' : 'plaintext'));

    it('writes the house form in all places at once', () => {
      const text = 'Astrid Lindqvist came. Lindquist sat, Lindquist stood.';
      assert.equal(applyFix('name-form', text, /all 2 places/, { dataset }), 'Astrid Lindqvist came. Lindqvist sat, Lindqvist stood.');
    });

    it('writes it in one place', () => {
      const text = 'Astrid Lindqvist came. Lindquist sat, Lindquist stood.';
      assert.equal(applyFix('name-form', text, /here/, { dataset }), 'Astrid Lindqvist came. Lindqvist sat, Lindquist stood.');
    });
  });

  describe('name-first-reference', () => {
    for (const [name, marked] of [
      ['a surname before the full name', '⟦Lindqvist⟧ came early. Later Astrid Lindqvist left.'],
      ['a surname with a possessive', '⟦Lindqvist⟧’s bag stayed. Later Astrid Lindqvist left.'],
      ['a surname some paragraphs on', 'It rained.\n\nIt snowed.\n\n⟦Lindqvist⟧ came early.\n\nAstrid Lindqvist left.'],
      ['a surname of somebody unlisted', '⟦Berg⟧ came early and said that it rained. Later Anna Berg left.'],
      ['a surname after a headline with the full name', '# Astrid Lindqvist wins\n\n⟦Lindqvist⟧ came early. Astrid Lindqvist left.'],
      ['the first of several', '⟦Lindqvist⟧ sat, and Lindqvist stood, and Astrid Lindqvist left.'],
      ['a surname of two people in the article', 'Anna Roe met Tom Roe on Monday.\n\nAt noon, ⟦Roe⟧ left.'],
    ] as const)
      it(`reports ${name}`, () => check('name-first-reference', marked, marked.startsWith('#') ? 'markdown' : 'plaintext'));

    for (const [name, text] of [
      ['the full name first', 'Astrid Lindqvist came early. Lindqvist left.'],
      ['a surname that is never given in full', 'Lindqvist came early and left.'],
      ['a surname in the headline', 'Lindqvist wins\n\nAstrid Lindqvist came early. Lindqvist left.'],
      ['a surname in a headline with a stop', 'Lindqvist wins.\n\nAstrid Lindqvist came early. Lindqvist left.'],
      ['a surname in the line below the headline', 'Pilots vote\n\nLindqvist wins at last.\n\nAstrid Lindqvist came early.'],
      ['a surname in a quotation', 'Bo Berg said: “I saw Lindqvist there.” Astrid Lindqvist left.'],
      ['a title', 'President Lindqvist came early. Astrid Lindqvist left.'],
      ['what is called after somebody', 'The Lindqvist campaign won. Astrid Lindqvist left.'],
      ['a time called after somebody', 'The Lindqvist years were good. Astrid Lindqvist left.'],
      ['a part of a longer name', 'They met in the Lindqvist Arms. Astrid Lindqvist left.'],
      ['a compound', 'The Lindqvist-backed plan won. Astrid Lindqvist left.'],
      ['one of two bearers, named in full', 'Anna Roe met Tom Roe on Monday. Anna Roe left.'],
      ['an advertisement', 'He saw that new Lindqvist ad at noon. Astrid Lindqvist left.'],
      ['a programme of a station', 'He spoke on North Radio’s Lindqvist at noon. Astrid Lindqvist left.'],
      ['a firm', 'He worked at Roe, Berg and Lindqvist for years. Astrid Lindqvist left.'],
      ['a label', 'It rained.\n\nLindqvist: a quiet week in the north, she says.\n\nAstrid Lindqvist left.'],
      ['two people under one title', 'Under Presidents Roe and Lindqvist it rained. Astrid Lindqvist left.'],
      ['a surname in a heading within the text', `It rained.\n\nLindqvist wins a slice.\n\n${longSentence} Astrid Lindqvist left.`],
      [
        'a surname in a line with capitals',
        `It rained.\n\nWhat Lindqvist Told The Pilots About Their Long Hours Last Week And Why\n\n${longSentence} Astrid Lindqvist left.`,
      ],
      ['a surname that somebody else bore before', 'Tom Lindqvist came early. Lindqvist sat. Astrid Lindqvist left.'],
      ['a team', 'Team Lindqvist came early. Astrid Lindqvist left.'],
    ] as const)
      it(`leaves ${name} alone`, () => check('name-first-reference', text));

    it('writes the full name', () => {
      const text = 'Lindqvist came early. Later Astrid Lindqvist left.';
      assert.equal(
        applyFix('name-first-reference', text, /Astrid/, { dataset }),
        'Astrid Lindqvist came early. Later Astrid Lindqvist left.',
      );
    });
  });

  describe('name-typo', () => {
    for (const [name, marked] of [
      ['a letter that is missing', '⟦Astrid Lindqvst⟧ came early.'],
      ['a letter too many', '⟦Astrid Lindqvistt⟧ came early.'],
      ['two letters the wrong way round', '⟦Astrid Lindqivst⟧ came early.'],
      ['another letter', 'On Monday ⟦Astrid Lindqvast⟧ came early.'],
      ['a surname of somebody in the article', 'Astrid Lindqvist came early. Later ⟦Lindqvast⟧ said that it rained.'],
      ['a letter in a name at the end', 'The prize went to ⟦Astrid Lindqvits⟧.'],
    ] as const)
      it(`reports ${name}`, () => check('name-typo', marked));

    for (const [name, text] of [
      ['the name itself', 'Astrid Lindqvist came early.'],
      ['another given name', 'Ingrid Lindqvist came early.'],
      ['two letters that differ', 'Astrid Lindbist came early.'],
      ['a short surname', 'Anna Poe came early.'],
      ['a variant that has its own rule', 'Astrid Lindquist came early.'],
      ['a surname of nobody in the article', 'It rained. Lindqvast said that it was cold.'],
      ['a place', 'The train to Lindqvista stopped.'],
    ] as const)
      it(`leaves ${name} alone`, () => check('name-typo', text));
  });

  it('name-typo runs only where it is asked for', async () => {
    const { runChecks } = await import('../../src/checks/run-checks');
    const { analyzeDocument } = await import('../../src/core/index');
    const { buildGazetteer } = await import('../../src/dataset/gazetteer');
    const text = 'Astrid Lindqvst came early.';
    const annotations = analyzeDocument(text, { language: 'plaintext', gazetteer: buildGazetteer(dataset) });
    assert.deepEqual(runChecks(annotations, text, dataset), []);
    assert.equal(findingsOf('name-typo', text, { dataset }).length, 1);
  });

  describe('acronym-undefined', () => {
    for (const [name, marked] of [
      ['an acronym of the dataset', 'The ⟦GHP⟧ met on Monday. Members of the GHP voted.'],
      ['an acronym of nobody listed', 'The ⟦KZVO⟧ said on Monday that it would act. A spokeswoman for the KZVO said no more.'],
      [
        'an acronym in two paragraphs',
        'It rained, and it went on raining. The ⟦GHP⟧ met on Monday all the same, and nobody in the old hall by the sea was late.\n\nThe GHP voted.',
      ],
      ['an acronym that the headline has too', '# GHP votes\n\nThe ⟦GHP⟧ met on Monday. The GHP voted.'],
      ['an acronym with a possessive', 'The ⟦GHP⟧’s members met. The GHP voted.'],
      ['an acronym before it is quoted', 'The ⟦GHP⟧ met. Bo Berg said: “The GHP is right.”'],
    ] as const)
      it(`reports ${name}`, () => check('acronym-undefined', marked, marked.startsWith('#') ? 'markdown' : 'plaintext'));

    for (const [name, text] of [
      ['what is spelled out', 'The Guild of Harbour Pilots (GHP) met. The GHP voted.'],
      ['what is spelled out later', 'The GHP met. The GHP is the Guild of Harbour Pilots.'],
      ['what brackets explain', 'The GHP (pilots of the harbour) met. The GHP voted.'],
      ['what everybody knows', 'The FBI met the CIA. The FBI and the CIA said nothing.'],
      ['a name that is no more than its letters', 'NORLA met on Monday. NORLA voted.'],
      ['a single use', 'Members of the GHP voted.'],
      ['a station that goes by its letters', 'She was on KZVO on Monday. KZVO said no more.'],
      ['words in a row that begin with its letters', 'The Kelp and Zander Vote Office met. The KZVO said it would act. The KZVO left.'],
      ['a headline in capitals', 'GHP VOTES\n\nThe pilots met on Monday.'],
    ] as const)
      it(`leaves ${name} alone`, () => check('acronym-undefined', text));

    it('writes the long form with the acronym', () => {
      assert.equal(
        applyFix('acronym-undefined', 'The GHP met. The GHP voted.', /Guild/, { dataset }),
        'The Guild of Harbour Pilots (GHP) met. The GHP voted.',
      );
    });
  });
});
