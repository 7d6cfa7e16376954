import assert from 'node:assert/strict';
import { readCoarseWeights, readWeights, scoreOf } from '../../../src/core/model/weight-table';

/** Base 64 of some signed bytes. */
function packed(...bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes.map((byte) => byte & 255)));
}

describe('weight tables', () => {
  it('square what a byte says and keep its sign', () =>
    assert.deepEqual([...readWeights(packed(0, 1, -1, 2, -2, 127, -127, 3, -3)).weights], [0, 1, -1, 4, -4, 16129, -16129, 9, -9]));

  it('hold two weights in a character when they are coarse', () => {
    // 0·7+0, 3·7+3, 6·7+6, 2·7+5
    assert.deepEqual([...readCoarseWeights('AYwT').weights], [-9, -9, 0, 0, 9, 9, -1, 4]);
  });

  it('add up the weights of slots, each as often as it comes', () => {
    const table = readWeights(packed(1, 2, -3));
    assert.equal(scoreOf(table, [0, 1, 1, 2]), 1 + 4 + 4 - 9);
    assert.equal(scoreOf(table, []), 0);
  });

  it('have no weight outside', () => assert.equal(scoreOf(readWeights(packed(1, 2, -3)), [99]), 0));
});
