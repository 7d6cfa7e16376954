/** Adds up how long named steps take. */
export interface Stopwatch {
  /** Runs a step, at once or later, and adds its time to the name's. */
  time<T>(name: string, step: () => T | Promise<T>): Promise<T>;
  /** One line a name, in the order of first use, milliseconds. */
  report(): string;
}

/** A stopwatch at zero. */
export function stopwatch(): Stopwatch {
  const totals = new Map<string, number>();
  return {
    async time(name, step) {
      const began = performance.now();
      try {
        return await step();
      } finally {
        totals.set(name, (totals.get(name) ?? 0) + performance.now() - began);
      }
    },
    report: () => [...totals].map(([name, milliseconds]) => `${name.padEnd(10)} ${milliseconds.toFixed(1).padStart(9)} ms\n`).join(''),
  };
}
