import type { Runtime } from './runtime';

/** How a run ended. `outdated`: nobody wants its result any more. */
export type RunEnd<T> =
  | { readonly kind: 'done'; readonly value: T; readonly ms: number }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Something long that gives way between its steps. */
export interface SlicedWork<T> {
  /** Names the work in {@link SchedulerEvents}. */
  readonly name: string;
  readonly steps: Generator<void, T, void>;
  /** Asked before every slice: true stops the run. */
  readonly isOutdated: () => boolean;
}

/** What the scheduler tells about itself. */
export interface SchedulerEvents {
  /** Before a slice of other work than the last one; `undefined` when nothing is left to do. */
  onWorking(name: string | undefined): void;
}

/** Longest stretch without giving the event loop a turn, in milliseconds (a step may be longer). */
const sliceMs = 8;
/** The same for work that nobody waits for: what comes in meanwhile takes several turns to be answered. */
const backgroundSliceMs = 3;
/** So long background work stands still when somebody asks or types something, in milliseconds. */
const quietMs = 20;
/** So long it stands still at most, whatever is asked meanwhile. */
const maxQuietMs = 40;

/**
 * Runs work in slices, giving the event loop a turn before each, because cancellation in a single thread means yielding.
 * The newest work goes first: a hover in a small document does not wait for a large one that was opened before. Background work
 * goes on only while there is no other, in the order in which it came.
 */
export class Scheduler {
  readonly #runtime: Runtime;
  readonly #events: SchedulerEvents;
  readonly #limitMs: number;
  readonly #stack: Job[] = [];
  readonly #background: Job[] = [];
  #isRunning = false;
  /** Background work stands still until then, in milliseconds of the runtime. */
  #quietUntil = -Infinity;
  /** When background work went on last. */
  #backgroundAt = -Infinity;
  #working: string | undefined;

  /** `limitMs`: time one piece of work may spend in its own slices. */
  constructor(runtime: Runtime, events: SchedulerEvents, limitMs = 20_000) {
    this.#runtime = runtime;
    this.#events = events;
    this.#limitMs = limitMs;
  }

  /** Runs the work to its end, or until it is outdated or out of time. Never rejects. */
  run<T>(work: SlicedWork<T>): Promise<RunEnd<T>> {
    return this.#add(this.#stack, work, sliceMs);
  }

  /** The same for work that nobody waits for. */
  runInBackground<T>(work: SlicedWork<T>): Promise<RunEnd<T>> {
    return this.#add(this.#background, work, backgroundSliceMs);
  }

  /** Somebody waits for an answer, which takes several turns: none of them is to be spent on background work. */
  giveWay(): void {
    this.#quietUntil = Math.min(this.#runtime.now() + quietMs, this.#backgroundAt + maxQuietMs);
  }

  #add<T>(jobs: Job[], work: SlicedWork<T>, longestMs: number): Promise<RunEnd<T>> {
    return new Promise((resolve) => {
      const spent = { ms: 0 };
      jobs.push({ name: work.name, slice: () => this.#slice(work, longestMs, spent, resolve) });
      void this.#loop();
    });
  }

  async #loop(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (;;) {
      await this.#runtime.yieldTurn();
      const jobs = this.#stack.length > 0 ? this.#stack : this.#background;
      const job = this.#stack.at(-1) ?? this.#background[0];
      if (!job || (jobs === this.#background && this.#isHeldBack())) break;
      this.#tell(job.name);
      // Its place may have changed by the end of the slice only if steps started other work, which they cannot.
      if (job.slice()) jobs.splice(jobs.indexOf(job), 1);
      if (jobs === this.#background) this.#backgroundAt = this.#runtime.now();
      if (this.#stack.length + this.#background.length === 0) this.#tell(undefined);
    }
    this.#isRunning = false;
  }

  /** True while background work is to stand still; then it is taken up again afterwards. */
  #isHeldBack(): boolean {
    const ms = this.#quietUntil - this.#runtime.now();
    if (ms <= 0) return false;
    this.#runtime.delay(ms, () => void this.#loop());
    return true;
  }

  /** True when the work has come to an end. */
  #slice<T>(work: SlicedWork<T>, longestMs: number, spent: { ms: number }, resolve: (end: RunEnd<T>) => void): boolean {
    if (work.isOutdated()) return finish(resolve, { kind: 'outdated' });
    const begin = this.#runtime.now();
    try {
      for (;;) {
        const step = work.steps.next();
        const used = this.#runtime.now() - begin;
        if (step.done === true) return finish(resolve, { kind: 'done', value: step.value, ms: spent.ms + used });
        if (used < longestMs) continue;
        spent.ms += used;
        return spent.ms > this.#limitMs ? finish(resolve, { kind: 'timed-out' }) : false;
      }
    } catch (error) {
      return finish(resolve, { kind: 'failed', error });
    }
  }

  #tell(name: string | undefined): void {
    if (name === this.#working) return;
    this.#working = name;
    this.#events.onWorking(name);
  }
}

interface Job {
  readonly name: string;
  readonly slice: () => boolean;
}

function finish<T>(resolve: (end: RunEnd<T>) => void, end: RunEnd<T>): true {
  resolve(end);
  return true;
}
