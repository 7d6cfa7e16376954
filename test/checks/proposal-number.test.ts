import assert from 'node:assert/strict';
import { readNumber } from '../../src/checks/number-words';
import type { Dataset } from '../../src/dataset/dataset';
import { applyFix, checkRule, datasetFrom } from './check-rule';

const rule = 'proposal-number';
const yaml = `
actors:
  - {id: denmark, kind: place, name: Denmark}
  - {id: norway, kind: place, name: Norway}
  - {id: lee, kind: person, name: Anna Lee, given: Anna, family: Lee, aliases: [Lee], pronouns: she/her}
proposals:
  - {id: danish, label: 20-point plan, terms: [twenty-point plan], by: [denmark], date: 2020-01}
  - {id: norwegian, label: 7-point peace proposal, by: [norway], date: 2020-02}
  - {id: lees, label: five-point harbour plan, by: [lee], date: 2023-01-01}
`;

describe('check proposal-number', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });
  const check = (marked: string, date = '2020-05-05') => {
    checkRule(rule, marked, { dataset, date });
  };

  for (const [name, marked] of [
    ['another number in figures', 'Denmark’s ⟦!28⟧-point plan was read out.'],
    ['another number in words', 'Denmark’s ⟦!twelve⟧-point plan was read out.'],
    ['another number with a word inside', 'Denmark’s ⟦!28⟧-point peace plan was read out.'],
    ['a number in tens and units', 'Denmark’s ⟦!twenty-eight⟧-point plan was read out.'],
    ['“its”', 'Denmark is revising its ⟦!21⟧-point plan.'],
    ['an adjective of the country', 'The Danish ⟦!18⟧-point plan was read out.'],
    ['an adjective between', 'Norway’s new ⟦!9⟧-point proposal was read out.'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, text] of [
    ['the number on record', 'Denmark’s 20-point plan was read out.'],
    ['the number on record in words', 'Denmark’s twenty-point plan was read out.'],
    ['a number that somebody else’s plan has', 'Denmark answered Norway’s 20-point plan.'],
    ['a plan of nobody in particular', 'A 28-point plan was read out.'],
    ['a plan of somebody without a record', 'Sweden’s 28-point plan was read out.'],
    ['“its” with two before it', 'Denmark told Norway that its 28-point plan was long.'],
    ['points of another kind', 'Denmark’s 28-point lead was no surprise.'],
    ['a plan that is only made later', 'Anna Lee read out her 6-point plan.'],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(text);
    });

  it('writes the number on record, in figures or in words as the text has it', () => {
    const options = { dataset, date: '2020-05-05' };
    assert.equal(applyFix(rule, 'Denmark’s 28-point plan fell.', /20/, options), 'Denmark’s 20-point plan fell.');
    assert.equal(applyFix(rule, 'Denmark’s twelve-point plan fell.', /twenty/, options), 'Denmark’s twenty-point plan fell.');
  });

  it('reads numbers', () => {
    const read = ['7', 'seven', 'nineteen', 'forty', 'twenty-eight', 'forty-zero', 'many', '1000', 'one-two'].map(readNumber);
    assert.deepEqual(read, [7, 7, 19, 40, 28, undefined, undefined, undefined, undefined]);
  });
});
