import assert from 'node:assert/strict';
import type { Runtime } from '../../src/server/runtime';
import { Scheduler } from '../../src/server/scheduler';

/** A clock that steps advance by hand; turns are real ones. */
function fakeRuntime(): Runtime & { ms: number; nTurns: number } {
  return {
    ms: 0,
    nTurns: 0,
    now() {
      return this.ms;
    },
    yieldTurn() {
      this.nTurns++;
      return new Promise((resolve) => setImmediate(resolve));
    },
    delay: () => () => undefined,
    crash: () => undefined,
  };
}

/** Steps of `stepMs` each, noted in `log`. */
function* steps(name: string, n: number, stepMs: number, runtime: { ms: number }, log: string[]): Generator<void, string, void> {
  for (let i = 0; i < n; i++) {
    runtime.ms += stepMs;
    log.push(`${name}${i}`);
    yield;
  }
  return `${name} done`;
}

const never = (): boolean => false;

describe('scheduler', () => {
  it('gives way after eight milliseconds, not after every step', async () => {
    const runtime = fakeRuntime();
    const scheduler = new Scheduler(runtime, { onWorking: () => undefined });
    const end = await scheduler.run({ name: 'a', steps: steps('a', 40, 1, runtime, []), isOutdated: never });
    assert.deepEqual(end, { kind: 'done', value: 'a done', ms: 40 });
    assert.ok(runtime.nTurns >= 5 && runtime.nTurns <= 7, String(runtime.nTurns));
  });

  it('the newest work goes first, and the older goes on after it', async () => {
    const runtime = fakeRuntime();
    const log: string[] = [];
    const working: (string | undefined)[] = [];
    const scheduler = new Scheduler(runtime, { onWorking: (name) => working.push(name) });
    const large = scheduler.run({ name: 'large', steps: steps('l', 4, 10, runtime, log), isOutdated: never });
    while (log.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const small = await scheduler.run({ name: 'small', steps: steps('s', 2, 10, runtime, log), isOutdated: never });
    assert.equal(small.kind, 'done');
    assert.equal((await large).kind, 'done');
    assert.deepEqual(log, ['l0', 'l1', 's0', 's1', 'l2', 'l3']);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(working, ['large', 'small', 'large', undefined]);
  });

  it('stops work that nobody wants, before its next slice', async () => {
    const runtime = fakeRuntime();
    const log: string[] = [];
    const scheduler = new Scheduler(runtime, { onWorking: () => undefined });
    const end = await scheduler.run({ name: 'a', steps: steps('a', 100, 10, runtime, log), isOutdated: () => log.length >= 3 });
    assert.equal(end.kind, 'outdated');
    assert.equal(log.length, 3);
  });

  it('work that never ends is stopped at the limit of its own time', async () => {
    const runtime = fakeRuntime();
    const scheduler = new Scheduler(runtime, { onWorking: () => undefined }, 100);
    const end = await scheduler.run({ name: 'a', steps: steps('a', Infinity, 10, runtime, []), isOutdated: never });
    assert.equal(end.kind, 'timed-out');
    assert.equal(runtime.ms, 110);
  });

  it('work that fails does not take the next with it', async () => {
    const runtime = fakeRuntime();
    const scheduler = new Scheduler(runtime, { onWorking: () => undefined });
    // eslint-disable-next-line require-yield
    const failing = (function* (): Generator<void, string, void> {
      throw new RangeError('secret words');
    })();
    assert.equal((await scheduler.run({ name: 'a', steps: failing, isOutdated: never })).kind, 'failed');
    assert.equal((await scheduler.run({ name: 'b', steps: steps('b', 1, 1, runtime, []), isOutdated: never })).kind, 'done');
  });

  it('lets background work go on only while there is no other, in the order in which it came', async () => {
    const runtime = fakeRuntime();
    const log: string[] = [];
    const worked: (string | undefined)[] = [];
    const scheduler = new Scheduler(runtime, { onWorking: (name) => worked.push(name) });
    const first = scheduler.runInBackground({ name: 'b', steps: steps('b', 4, 5, runtime, log), isOutdated: never });
    const second = scheduler.runInBackground({ name: 'c', steps: steps('c', 1, 5, runtime, log), isOutdated: never });
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const done = log.length;
    assert.ok(done >= 1 && done <= 3, log.join());
    await scheduler.run({ name: 'a', steps: steps('a', 3, 9, runtime, log), isOutdated: never });
    assert.deepEqual(log.slice(done), ['a0', 'a1', 'a2']);
    assert.equal((await first).kind, 'done');
    assert.equal((await second).kind, 'done');
    assert.deepEqual(log.slice(done + 3), [...['b0', 'b1', 'b2', 'b3'].slice(done), 'c0']);
    assert.deepEqual(worked, ['b', 'a', 'b', 'c', undefined]);
  });

  it('gives way more often in the background', async () => {
    const runtime = fakeRuntime();
    const scheduler = new Scheduler(runtime, { onWorking: () => undefined });
    await scheduler.runInBackground({ name: 'a', steps: steps('a', 40, 1, runtime, []), isOutdated: never });
    assert.ok(runtime.nTurns >= 13, String(runtime.nTurns));
  });

  it('lets background work stand still for a moment when somebody asks something, and takes it up again', async () => {
    const runtime = fakeRuntime();
    const held: { readonly ms: number; readonly run: () => void }[] = [];
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const scheduler = new Scheduler(
      {
        ...runtime,
        now: () => runtime.ms,
        delay: (ms, run) => {
          held.push({ ms, run });
          return () => undefined;
        },
      },
      { onWorking: () => undefined },
    );
    const log: string[] = [];
    const end = scheduler.runInBackground({ name: 'b', steps: steps('b', 3, 5, runtime, log), isOutdated: never });
    await turn();
    scheduler.giveWay();
    await scheduler.run({ name: 'a', steps: steps('a', 1, 5, runtime, log), isOutdated: never });
    await turn();
    assert.deepEqual(log, ['b0', 'a0']);
    assert.equal(held.at(-1)?.ms, 15);
    // Asked again and again, it goes on all the same after a while.
    for (let i = 0; i < 4; i++) {
      runtime.ms += 10;
      scheduler.giveWay();
    }
    held.at(-1)!.run();
    await turn();
    await turn();
    assert.deepEqual(log, ['b0', 'a0', 'b1', 'b2']);
    assert.equal((await end).kind, 'done');
  });
});
