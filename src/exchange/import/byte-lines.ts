import { concatenate } from './utf8';

/** Longest line that is read, in bytes: the largest public entities have a few megabytes. */
const maxLineBytes = 32 * 1024 * 1024;

/** Cuts bytes that come in pieces into lines. Only the line at hand is kept, and of one that is too long nothing. */
export class ByteLines {
  readonly #onLine: (line: Uint8Array | 'too long') => void;
  #pending: Uint8Array[] = [];
  #nPending = 0;
  #isTooLong = false;

  /** `onLine` gets each line without its line feed. */
  constructor(onLine: (line: Uint8Array | 'too long') => void) {
    this.#onLine = onLine;
  }

  push(bytes: Uint8Array): void {
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      this.#add(bytes.subarray(from, end));
      this.#emit();
      from = end + 1;
    }
    // Copied: whoever reads the file may use the array again.
    if (from < bytes.length) this.#add(bytes.slice(from));
  }

  end(): void {
    if (this.#nPending > 0 || this.#isTooLong) this.#emit();
  }

  #add(part: Uint8Array): void {
    this.#nPending += part.length;
    if (this.#nPending > maxLineBytes) {
      this.#isTooLong = true;
      this.#pending = [];
    } else if (part.length > 0) this.#pending.push(part);
  }

  #emit(): void {
    const line = this.#isTooLong ? 'too long' : concatenate(this.#pending);
    this.#pending = [];
    this.#nPending = 0;
    this.#isTooLong = false;
    this.#onLine(line);
  }
}
