/** How long a server may be silent. */
export interface WatchdogTimes {
  /** Milliseconds between two looks at it. */
  readonly intervalMs: number;
  /** Milliseconds without an answer after which it counts as stuck. */
  readonly timeoutMs: number;
}

/** A healthy server gives way to messages every few milliseconds; ten seconds leave room for a machine under load. */
export const watchdogTimes: WatchdogTimes = { intervalMs: 2000, timeoutMs: 10_000 };

/**
 * Watches a server while something is expected of it: asks for a sign of life, and calls `onStuck` once when none comes. Asks
 * nothing while nothing is expected, so an idle editor stays idle.
 */
export class Watchdog {
  readonly #times: WatchdogTimes;
  readonly #ping: () => Promise<unknown>;
  readonly #onStuck: () => void;
  #nExpected = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #askedAtMs: number | undefined;
  #lookedAtMs = 0;

  constructor(times: WatchdogTimes, ping: () => Promise<unknown>, onStuck: () => void) {
    this.#times = times;
    this.#ping = ping;
    this.#onStuck = onStuck;
  }

  /** Something is expected from now on; call the result when it has come. */
  expect(): () => void {
    this.#nExpected++;
    if (this.#timer === undefined) {
      this.#lookedAtMs = performance.now();
      this.#timer = setInterval(() => this.#look(), this.#times.intervalMs);
    }
    let done = false;
    return () => {
      if (done) return;
      done = true;
      if (--this.#nExpected === 0) this.stop();
    };
  }

  /** Ends all watching. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#askedAtMs = undefined;
  }

  #look(): void {
    const now = performance.now();
    // A computer that slept through several looks must not take the server, which slept too, for stuck.
    const slept = now - this.#lookedAtMs > 3 * this.#times.intervalMs;
    this.#lookedAtMs = now;
    if (this.#askedAtMs === undefined) {
      this.#askedAtMs = now;
      const answered = (): void => void (this.#askedAtMs = undefined);
      this.#ping().then(answered, answered);
    } else if (slept) this.#askedAtMs = now;
    else if (now - this.#askedAtMs > this.#times.timeoutMs) {
      this.stop();
      this.#onStuck();
    }
  }
}
