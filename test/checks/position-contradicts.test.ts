import assert from 'node:assert/strict';
import type { Dataset } from '../../src/dataset/dataset';
import { checkRule, datasetFrom, findingsOf } from './check-rule';

const rule = 'position-contradicts';
const yaml = `
actors:
  - {id: lee, kind: person, name: Anna Lee, given: Anna, family: Lee, aliases: [Lee], pronouns: she/her}
  - {id: roe, kind: person, name: Tom Roe, given: Tom, family: Roe, aliases: [Roe], pronouns: he/him}
  - {id: kay, kind: person, name: Ida Kay, given: Ida, family: Kay, aliases: [Kay]}
issues:
  - {id: tax, label: carbon tax}
  - {id: tunnel, label: harbour tunnel}
positions:
  - {actor: lee, issue: tax, stance: supports, asOf: 2019-05-01}
  - {actor: lee, issue: tunnel, stance: conditional, condition: the state pays, asOf: 2019-05-01}
  - {actor: roe, issue: tax, stance: opposes, asOf: 2019-05-01, status: reviewed}
  - {actor: roe, issue: tunnel, stance: supports, asOf: 2018, until: 2019}
  - {actor: roe, issue: tunnel, stance: opposes, asOf: 2020-01-01}
  - {actor: kay, issue: tax, stance: supports, asOf: 2019-05-01, status: disputed}
  - {actor: kay, issue: tunnel, stance: supports, asOf: 2020}
`;

describe('check position-contradicts', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });
  const check = (marked: string, date = '2020-05-05') => {
    checkRule(rule, marked, { dataset, date });
  };

  for (const [name, marked] of [
    ['somebody against what the record is for', 'Anna Lee ⟦rejected⟧ the carbon tax on Monday.'],
    ['somebody for what the record is against', 'Tom Roe ⟦backed⟧ the carbon tax on Monday.'],
    ['a pronoun', 'Anna Lee came late. She ⟦rejected⟧ the carbon tax.'],
    ['a surname', 'Tom Roe came late. Roe ⟦welcomed⟧ a carbon tax.'],
    ['words that turn against it', 'Anna Lee ⟦called for⟧ an end to the carbon tax.'],
    ['a denial', 'Anna Lee ⟦does not support⟧ a carbon tax.'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, text, date] of [
    ['the stance on record', 'Anna Lee backed the carbon tax on Monday.', undefined],
    ['a time before the record', 'Anna Lee rejected the carbon tax on Monday.', '2019-01-01'],
    ['an older stance, which the tree shows', 'Tom Roe backed the harbour tunnel.', undefined],
    ['a condition left out', 'Anna Lee backed the harbour tunnel.', undefined],
    ['what was once so', 'Anna Lee once rejected the carbon tax.', undefined],
    ['what was so in a year', 'In 2012 Anna Lee rejected the carbon tax.', undefined],
    ['what somebody else says', 'Tom Roe said that Anna Lee rejected the carbon tax.', undefined],
    ['a disputed record', 'Ida Kay rejected the carbon tax.', undefined],
    ['a record that may be later', 'Ida Kay rejected the harbour tunnel.', undefined],
    ['somebody without a record', 'Bo Berg rejected the carbon tax.', undefined],
    ['words that take no side', 'Anna Lee spoke about the carbon tax.', undefined],
    ['another question', 'Anna Lee rejected the budget.', undefined],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(text, date);
    });

  it('says nothing without a reference date', () => {
    checkRule(rule, 'Anna Lee rejected the carbon tax.', { dataset });
  });

  it('names both stances, the record’s date and the reference date', () => {
    const [finding] = findingsOf(rule, 'Anna Lee rejected the carbon tax.', { dataset, date: '2020-05-05' });
    assert.equal(
      finding?.message,
      'Here Anna Lee opposes “carbon tax”; the record that holds on 2020-05-05 (the date given for the article) says “supports” as of 2019-05-01. Check the text, or add the new position to the record.',
    );
  });
});
