import type { TextSplice } from './record-edit';

/** Applies splices that do not overlap. Those at one place go in the order in which they are given. */
export function applySplices(text: string, splices: readonly TextSplice[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of inOrder(splices)) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

const inOrder = (splices: readonly TextSplice[]): readonly TextSplice[] => [...splices].sort((a, b) => a.start - b.start || a.end - b.end);

/** A stretch of the first text that still stands, or a new one. */
type Piece = { readonly from: number; readonly length: number } | { readonly text: string; readonly length: number };

/** Keeps account of rounds of splices, so that what they come to can be said in offsets of the first text. */
export class SpliceLog {
  #text: string;
  readonly #first: string;
  #pieces: readonly Piece[];

  constructor(text: string) {
    this.#first = text;
    this.#text = text;
    this.#pieces = [{ from: 0, length: text.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** One round, in offsets of the present text. */
  apply(splices: readonly TextSplice[]): void {
    if (splices.length === 0) return;
    const rest = [...this.#pieces].reverse();
    const pieces: Piece[] = [];
    let at = 0;
    const take = (until: number, keep: boolean) => {
      while (at < until) {
        const piece = rest.pop();
        if (piece === undefined) return;
        const length = Math.min(piece.length, until - at);
        if (keep) pieces.push(part(piece, 0, length));
        if (length < piece.length) rest.push(part(piece, length, piece.length));
        at += length;
      }
    };
    for (const { start, end, newText } of inOrder(splices)) {
      take(start, true);
      take(end, false);
      if (newText !== '') pieces.push({ text: newText, length: newText.length });
    }
    take(Number.POSITIVE_INFINITY, true);
    this.#pieces = pieces;
    this.#text = applySplices(this.#text, splices);
  }

  /** All rounds as splices of the first text. */
  total(): readonly TextSplice[] {
    const splices: TextSplice[] = [];
    let start = 0;
    let newText = '';
    const flush = (end: number) => {
      if (end > start || newText !== '') splices.push({ start, end, newText });
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) newText += piece.text;
      else {
        flush(piece.from);
        start = piece.from + piece.length;
        newText = '';
      }
    }
    flush(this.#first.length);
    return splices;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to), length: to - from } : { from: piece.from + from, length: to - from };
}
