import assert from 'node:assert/strict';
import type { Dataset } from '../../src/dataset/dataset';
import { checkRule, datasetFrom, findingsOf } from './check-rule';

const rule = 'timeline';
const yaml = `
actors:
  - {id: lee, kind: person, name: Anna Lee, family: Lee}
events:
  - {id: harbour-talks, label: harbour talks, terms: [talks about the harbour], from: 2021-05-03, to: 2021-05-05, participants: [lee]}
  - {id: fair-old, label: Harby fair, from: 2019-08-01}
  - {id: fair-new, label: Harby fair, from: 2022-08-01}
  - {id: storm, label: Great Storm, from: 2021}
proposals:
  - {id: plan, label: 12-point plan, terms: [twelve-point plan], by: [lee], date: 2021-06}
  - {id: ferry, label: ferry charter, by: [lee]}
`;

describe('check timeline', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });
  const check = (marked: string, date: string | undefined = '2020-05-05') => {
    checkRule(rule, marked, { dataset, ...(date === '' ? {} : { date }) });
  };

  for (const [name, marked] of [
    ['a proposal that is worked on', 'Anna Lee is revising her ⟦12-point plan⟧ once more.'],
    ['a proposal that was made', 'Anna Lee presented the ⟦twelve-point plan⟧ on Monday.'],
    ['a proposal as the subject', 'The ⟦12-point plan⟧ has many friends in Harby.'],
    ['a proposal with a word inside its name', 'Critics read the ⟦12-point harbour plan⟧ with care.'],
    ['an event somebody spoke at', 'Anna Lee spoke at the ⟦harbour talks⟧ on Monday.'],
    ['an event that is over', 'After the ⟦harbour talks⟧, Anna Lee went home.'],
    ['an event that ended', 'The ⟦harbour talks⟧ ended without a result.'],
    ['an event that goes on', 'The ⟦harbour talks⟧ are in their second day.'],
    ['an event somebody attended', 'Anna Lee attended the ⟦harbour talks⟧.'],
    ['an event of a year', 'The town was rebuilt after the ⟦Great Storm⟧.'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, text, date] of [
    ['a proposal after its date', 'Anna Lee is revising her 12-point plan once more.', '2021-07-01'],
    ['a proposal in its month', 'Anna Lee is revising her 12-point plan once more.', '2021-06-15'],
    ['the day before', 'Anna Lee spoke at the harbour talks on Monday.', '2021-05-02'],
    ['a proposal that is to come', 'Anna Lee will present the 12-point plan in spring.', '2020-05-05'],
    ['a proposal that is asked for', 'Anna Lee called for a 12-point plan.', '2020-05-05'],
    ['some proposal', 'The council has never had a 12-point plan.', '2020-05-05'],
    ['an event that is planned', 'Anna Lee prepared for the harbour talks.', '2020-05-05'],
    ['an event ahead', 'Anna Lee spoke of the harbour talks in Harby.', '2020-05-05'],
    ['an event that is expected', 'The harbour talks are expected to begin in May.', '2020-05-05'],
    ['an event with its date in the future', 'Hotels sold out for the harbour talks of 3 May 2021.', '2020-05-05'],
    ['an event of which there was an earlier one', 'The Harby fair ended on Sunday.', '2020-05-05'],
    ['a proposal without a date', 'Anna Lee presented the ferry charter.', '2020-05-05'],
    ['everything without a reference date', 'Anna Lee presented the 12-point plan.', ''],
    ['a year that may hold the day', 'The town was rebuilt after the Great Storm.', '2021-02-02'],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(text, date);
    });

  it('names the record, its date and the reference date', () => {
    const [finding] = findingsOf(rule, 'Anna Lee attended the harbour talks.', { dataset, date: '2020-05-05' });
    assert.equal(
      finding?.message,
      'The record dates the event “harbour talks” from 2021-05-03 to 2021-05-05, after 2020-05-05 (the date given for the article). Check the date of the article, say that it is still to come, or correct the record.',
    );
  });
});
