import type { IndexStorage } from './article-index/cache';

/** What differs between Node and a web worker. Nothing else may. */
export interface Runtime {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Gives the event loop a full turn, so that waiting messages (cancellations, edits) are handled. */
  yieldTurn(): Promise<void>;
  /** Runs something once after `ms` milliseconds; the function returned calls it off. */
  delay(ms: number, run: () => void): () => void;
  /** Storage in a folder of the extension's; `undefined`: what stands there cannot be written from here. */
  openStorage?(folderUri: string): IndexStorage | undefined;
  /** Ends the process or worker as a crash would; tests only. */
  crash(): void;
}
