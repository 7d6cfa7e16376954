import assert from 'node:assert/strict';
import type { ActorId, IssueId } from '../../src/core/annotations';
import { searchRecords } from '../../src/views/search-records';
import { actorRecord, datasetOf, issueRecord, quoteRecord } from './support/literal-dataset';

const alias = (text: string) => ({ text, kind: undefined, weak: false, from: undefined, to: undefined });
const dataset = datasetOf({
  actors: [
    actorRecord({ id: 'a' as ActorId, name: 'Ann Lee', aliases: [alias('Iron Duchess')] }),
    actorRecord({ id: 'b' as ActorId, kind: 'organization', name: 'Bank of Léa' }),
  ],
  issues: [issueRecord({ id: 'tax' as IssueId, label: 'carbon tax', terms: ['levy on coal'] })],
  quotes: [quoteRecord({ id: 'q', actor: 'a' as ActorId, text: 'We lead,\nothers follow' })],
});

function check(query: string, expected: readonly string[]): void {
  assert.deepEqual(
    searchRecords(dataset, query, 10).map(({ label, detail }) => `${label}, ${detail}`),
    expected,
  );
}

describe('a search of records', () => {
  it('finds names by their beginning first, then by that of a word, then by what is in them', () => {
    check('le', [
      'carbon tax (levy on coal), issue',
      'Ann Lee, person',
      'Bank of Léa, organization',
      'We lead, others follow, quote of Ann Lee',
    ]);
    check('ee', ['Ann Lee, person']);
    check('an', ['Ann Lee, person', 'Bank of Léa, organization']);
  });
  it('finds aliases and terms, and says which', () => {
    check('duch', ['Ann Lee (Iron Duchess), person']);
    check('LEVY', ['carbon tax (levy on coal), issue']);
  });
  it('does not count case and diacritics', () => check('lea', ['Bank of Léa, organization', 'We lead, others follow, quote of Ann Lee']));
  it('gives everything for nothing, and nothing for what is nowhere', () => {
    assert.equal(searchRecords(dataset, ' ', 10).length, 4);
    check('zebra', []);
  });
  it('gives no more than it is asked for, the best ones', () =>
    assert.deepEqual(
      searchRecords(dataset, 'le', 2).map(({ label }) => label),
      ['carbon tax (levy on coal)', 'Ann Lee'],
    ));
});
