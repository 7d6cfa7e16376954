import assert from 'node:assert/strict';
import { Watchdog } from '../../../src/extension/watchdog';

const times = { intervalMs: 5, timeoutMs: 40 };

/** A watched server: `answers` tells whether it answers. */
function watch(answers: () => boolean): { readonly watchdog: Watchdog; readonly counts: { pings: number; stuck: number } } {
  const counts = { pings: 0, stuck: 0 };
  const ping = async (): Promise<void> => {
    counts.pings++;
    if (!answers()) await new Promise(() => undefined);
  };
  return { watchdog: new Watchdog(times, ping, () => counts.stuck++), counts };
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('Did not happen.');
    await new Promise((resolve) => setTimeout(resolve, times.intervalMs));
  }
}

describe('watchdog', () => {
  it('asks nothing while nothing is expected', async () => {
    const { watchdog, counts } = watch(() => true);
    watchdog.expect()();
    await new Promise((resolve) => setTimeout(resolve, 4 * times.intervalMs));
    assert.deepEqual(counts, { pings: 0, stuck: 0 });
  });

  it('asks again and again while something is expected, and stops with the answer', async () => {
    const { watchdog, counts } = watch(() => true);
    const done = watchdog.expect();
    await until(() => counts.pings > 3);
    done();
    const { pings } = counts;
    await new Promise((resolve) => setTimeout(resolve, 4 * times.intervalMs));
    assert.deepEqual(counts, { pings, stuck: 0 });
  });

  it('reports silence, once', async () => {
    const { watchdog, counts } = watch(() => false);
    watchdog.expect();
    await until(() => counts.stuck > 0);
    await new Promise((resolve) => setTimeout(resolve, 2 * times.timeoutMs));
    assert.deepEqual(counts, { pings: 1, stuck: 1 });
  });

  it('goes on while one of several things is expected', async () => {
    const { watchdog, counts } = watch(() => false);
    const done = watchdog.expect();
    watchdog.expect();
    done();
    done();
    await until(() => counts.stuck > 0);
  });

  it('takes an error for an answer', async () => {
    let nPings = 0;
    let nStuck = 0;
    const ping = async (): Promise<void> => {
      nPings++;
      throw new Error('No such method.');
    };
    const watchdog = new Watchdog(times, ping, () => nStuck++);
    const done = watchdog.expect();
    await until(() => nPings > 2 + times.timeoutMs / times.intervalMs);
    done();
    assert.equal(nStuck, 0);
  });
});
