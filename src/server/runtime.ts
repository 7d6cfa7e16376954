/** What differs between Node and a web worker. Nothing else may. */
export interface Runtime {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Gives the event loop a full turn, so that waiting messages (cancellations, edits) are handled. */
  yieldTurn(): Promise<void>;
  /** Runs something once after `ms` milliseconds; the function returned calls it off. */
  delay(ms: number, run: () => void): () => void;
  /** Ends the process or worker as a crash would; tests only. */
  crash(): void;
}
