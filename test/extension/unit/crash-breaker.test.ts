import assert from 'node:assert/strict';
import { breakerLimits, CrashBreaker } from '../../../src/extension/crash-breaker';

/** `failures`: a document or null, and the second at which it fails; gives what is decided about each. */
function check(failures: readonly (readonly [string | null, number])[], expected: readonly string[]): void {
  const breaker = new CrashBreaker();
  const decisions = failures.map(([uri, second]) => {
    const decision = breaker.fail(uri, second * 1000);
    return decision.kind === 'restart'
      ? `${decision.delayMs / 1000} s`
      : decision.kind === 'set-aside'
        ? `without ${decision.uri}`
        : decision.kind;
  });
  assert.deepEqual(decisions, expected);
}

describe('crash breaker', () => {
  it('sets a document aside at its third failure', () => {
    check(
      [
        ['a', 0],
        ['a', 10],
        ['a', 20],
      ],
      ['1 s', '2 s', 'without a'],
    );
  });

  it('counts each document for itself', () => {
    check(
      [
        ['a', 0],
        ['b', 1],
        ['a', 2],
        ['b', 3],
        ['a', 4],
        ['b', 5],
      ],
      ['1 s', '1 s', '2 s', '2 s', 'without a', 'without b'],
    );
  });

  it('forgets failures that lie far back', () => {
    const later = breakerLimits.windowMs / 1000;
    check(
      [
        ['a', 0],
        ['a', 1],
        ['a', later + 2],
        ['a', later + 3],
      ],
      ['1 s', '2 s', '1 s', '2 s'],
    );
  });

  it('gives up a server that fails on nothing in particular', () => {
    check(
      [0, 10, 20, 40, 60].map((second) => [null, second] as const),
      ['1 s', '2 s', '4 s', '8 s', 'give-up'],
    );
  });

  it('begins anew with a document that was forgotten', () => {
    const breaker = new CrashBreaker();
    breaker.fail('a', 0);
    breaker.fail('a', 1);
    breaker.forget('a');
    assert.equal(breaker.fail('a', 2).kind, 'restart');
  });

  it('never pauses longer than its limit', () => {
    const breaker = new CrashBreaker({ ...breakerLimits, nWithoutDocument: 20 });
    const delays = Array.from({ length: 19 }, (_, at) => breaker.fail(null, at)).map((decision) =>
      'delayMs' in decision ? decision.delayMs : 0,
    );
    assert.equal(Math.max(...delays), breakerLimits.maxDelayMs);
  });
});
