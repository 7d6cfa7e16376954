import assert from 'node:assert/strict';
import type { RuleId } from '../../src/checks/finding';
import type { Dataset } from '../../src/dataset/dataset';
import { applyFix, checkRule, datasetFrom, findingsOf } from './check-rule';

const yaml = `
actors:
  - {id: lee, kind: person, name: Anna Lee, given: Anna, family: Lee, aliases: [Lee], pronouns: she/her}
  - {id: roe, kind: person, name: Tom Roe, given: Tom, family: Roe, aliases: [Roe], pronouns: he/him}
quotes:
  - {id: harbour, actor: lee, text: We will not close the harbour before the ferries have found a new home, date: 2020-02-02}
  - {id: ferries, actor: roe, text: "There were 14 ferries in the harbour that night, and Berg saw them all", date: 2020-02-03}
  - {id: school, actor: lee, text: The school stays where it has always been, original: {text: Skolen bliver hvor den altid har vaeret, language: da}}
  - {id: bridge, actor: lee, text: I have never crossed that bridge in my whole life, status: disputed}
  - {id: later, actor: lee, text: The tower is older than everybody in this room, date: 2022}
`;

describe('checks of quotes against the record', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });
  const check = (rule: RuleId, marked: string) => {
    checkRule(rule, marked, { dataset, date: '2020-05-05' });
  };

  describe('quote-words', () => {
    for (const [name, marked] of [
      ['another word', '“We will not close the ⟦market⟧ before the ferries have found a new home,” said Anna Lee.'],
      ['a word put in', '“We will not close the ⟦old⟧ harbour before the ferries have found a new home,” said Anna Lee.'],
      ['a part with another word', 'Anna Lee said the city would not “close the ⟦market⟧ before the ferries have found a new home.”'],
      ['another number', '“There were ⟦!40⟧ ferries in the harbour that night, and Berg saw them all,” said Tom Roe.'],
      ['another name', '“There were 14 ferries in the harbour that night, and ⟦!Lind⟧ saw them all,” said Tom Roe.'],
      ['a “never” for nothing', '“We will not ⟦!never⟧ close the harbour before the ferries have found a new home,” said Anna Lee.'],
      [
        'the words of a pronoun',
        'Anna Lee came late. “We will not close the ⟦market⟧ before the ferries have found a new home,” she said.',
      ],
      ['two changes', '“We ⟦shall not close the market⟧ before the ferries have found a new home,” said Anna Lee.'],
    ] as const)
      it(`reports ${name}`, () => {
        check('quote-words', marked);
      });

    for (const [name, text] of [
      ['the words on record', '“We will not close the harbour before the ferries have found a new home,” said Anna Lee.'],
      ['a part of them', 'Anna Lee said the ferries should have “found a new home.”'],
      ['words that nothing on record is like', '“The winter was long and cold for all of us,” said Anna Lee.'],
      ['the same beginning only', '“We will not close the school whatever they say in the capital,” said Anna Lee.'],
      ['another translation', '“The school stays where it always was,” said Anna Lee.'],
      ['a disputed record', '“I have never crossed this bridge in my whole life,” said Anna Lee.'],
      ['words said later', '“The tower is older than anybody in this room,” said Anna Lee.'],
      ['words of somebody without a record', '“We will not close the market before the ferries have found a new home,” said Bo Berg.'],
      ['words of nobody', '“We will not close the market before the ferries have found a new home.”'],
      ['brackets in place of a word', '“We will not close [it] before the ferries have found a new home,” said Anna Lee.'],
      ['indirect speech', 'Anna Lee said they would not close the market before the ferries had found a new home.'],
    ] as const)
      it(`leaves ${name} alone`, () => {
        check('quote-words', text);
      });

    it('puts the words of the record in', () => {
      const text = '“We will never close the market before the ferries have found a new home,” said Anna Lee.';
      const expected = '“We will not close the harbour before the ferries have found a new home,” said Anna Lee.';
      assert.equal(applyFix('quote-words', text, /words on record/, { dataset }), expected);
    });

    it('names the record and shows its words', () => {
      const [finding] = findingsOf(
        'quote-words',
        '“We will not close the market before the ferries have found a new home,” said Anna Lee.',
        { dataset },
      );
      assert.equal(
        finding?.message,
        'These words are not those on record: the record “harbour” of 2020-02-02 by Anna Lee has “We will not close the harbour before the ferries have found a new home”. Use the words on record, or add this as a quote of its own.',
      );
    });
  });

  describe('quote-omission', () => {
    for (const [name, marked] of [
      ['a word left out', '“We will not close the harbour before the ⟦ferries found⟧ a new home,” said Anna Lee.'],
      ['a “not” left out', '“We ⟦!will close⟧ the harbour before the ferries have found a new home,” said Anna Lee.'],
      ['a number left out', '“There ⟦!were ferries⟧ in the harbour that night, and Berg saw them all,” said Tom Roe.'],
      ['a name left out', '“There were 14 ferries in the harbour that night, ⟦!and saw⟧ them all,” said Tom Roe.'],
      ['some words left out', '“There were 14 ⟦ferries that⟧ night, and Berg saw them all,” said Tom Roe.'],
      ['a “not” behind an ellipsis', '“We will ⟦!…⟧ close the harbour before the ferries have found a new home,” said Anna Lee.'],
    ] as const)
      it(`reports ${name}`, () => {
        check('quote-omission', marked);
      });

    for (const [name, text] of [
      ['an ellipsis', '“We will not close the harbour … have found a new home,” said Anna Lee.'],
      ['an ellipsis of three full stops', '“We will not close the harbour ... have found a new home,” said Anna Lee.'],
      ['brackets', '“There were 14 [of them] in the harbour that night, and Berg saw them all,” said Tom Roe.'],
      ['the beginning alone', '“We will not close the harbour,” said Anna Lee.'],
      ['the end alone', '“The ferries have found a new home,” said Anna Lee.'],
      [
        'two parts with the speaker between them',
        '“We will not close the harbour,” said Anna Lee, “before the ferries have found a new home.”',
      ],
      [
        'changed words, which have their own rule',
        '“We will not close the market before the ferries have found a new home,” said Anna Lee.',
      ],
    ] as const)
      it(`leaves ${name} alone`, () => {
        check('quote-omission', text);
      });

    it('marks the omission', () => {
      const text = '“There were 14 ferries that night, and Berg saw them all,” said Tom Roe.';
      const expected = '“There were 14 ferries … that night, and Berg saw them all,” said Tom Roe.';
      assert.equal(applyFix('quote-omission', text, /Mark/, { dataset }), expected);
    });
  });

  describe('quote-speaker', () => {
    const words = '“We will not close the harbour before the ferries have found a new home”';
    for (const [name, marked] of [
      ['the words of somebody else', `${words}, said ⟦!Tom Roe⟧.`],
      ['a part of the words of somebody else', '“The ferries have found a new home,” ⟦!Tom Roe⟧ said.'],
      ['a surname', `Tom Roe came late.\n\n${words}, ⟦!Roe⟧ said.`],
      ['other capitals', '“we will not close the harbour before the ferries have found a new home”, said ⟦!Tom Roe⟧.'],
      ['the speaker before the words', `⟦!Tom Roe⟧ said: ${words}.`],
      ['the words of a man for a woman', '“There were 14 ferries in the harbour that night, and Berg saw them all,” said ⟦!Anna Lee⟧.'],
    ] as const)
      it(`reports ${name}`, () => {
        check('quote-speaker', marked);
      });

    for (const [name, text] of [
      ['the speaker on record', `${words}, said Anna Lee.`],
      ['words that both have', '“ferries in the harbour,” said Anna Lee.'],
      ['somebody who quotes the other', `Tom Roe said Anna Lee had told him: ${words}.`],
      ['an unlisted speaker', `${words}, said Bo Berg.`],
      ['a pronoun', `Tom Roe came late. ${words}, he said.`],
      ['words nobody is on record with', '“The winter was long and cold for all of us,” said Tom Roe.'],
      ['the same words said later', '“The tower is older than everybody in this room,” said Tom Roe.'],
    ] as const)
      it(`leaves ${name} alone`, () => {
        check('quote-speaker', text);
      });

    it('changes the speaker', () => {
      assert.equal(applyFix('quote-speaker', `${words}, said Tom Roe.`, /Anna Lee/, { dataset }), `${words}, said Anna Lee.`);
    });
  });
});
