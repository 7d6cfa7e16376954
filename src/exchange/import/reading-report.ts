import { shorten } from '../../dataset/data-node';
import type { InputPlace } from './draft';

/** Something in the input that has no place in the dataset: how often it came, and one example. */
export interface Unmapped extends InputPlace {
  /** Column, property or kind of entity, as the input calls it. */
  readonly field: string;
  readonly count: number;
  /** The first value, shortened. */
  readonly example: string;
}

/** A line, row or entity that was left out, and why. */
export interface LeftOut extends InputPlace {
  readonly reason: string;
  /** True where it could not be read; false where it was read and nothing could be made of it. */
  readonly isUnreadable: boolean;
}

/** What reading a foreign format has to tell besides its records. */
export interface ReadingReport {
  /** Most frequent first. */
  readonly unmapped: readonly Unmapped[];
  readonly leftOut: readonly LeftOut[];
  /** Lines left out that are not listed, because there are too many. */
  readonly nMoreLeftOut: number;
  /** How many of all that were left out could not be read. */
  readonly nUnreadable: number;
}

/** So many lines that were left out are listed; a file that is something else altogether has no others. */
const maxLeftOut = 1000;
/** So many fields are told apart; hostile input may have a new one in each line. */
const maxFields = 2000;

/** Collects the report while the input is read, in bounded memory. */
export class ReadingNotes {
  readonly #unmapped = new Map<string, { count: number; readonly example: string; readonly place: InputPlace }>();
  readonly #leftOut: LeftOut[] = [];
  #nMoreLeftOut = 0;
  #nUnreadable = 0;

  /** Counts a value that was not taken over. */
  unmapped(field: string, example: string, place: InputPlace): void {
    const name = shorten(field);
    const known = this.#unmapped.get(name);
    if (known) known.count++;
    else if (this.#unmapped.size < maxFields)
      this.#unmapped.set(name, { count: 1, example: shorten(example), place: { file: place.file, line: place.line } });
  }

  /** Notes that a row or entity was left out, because nothing can be made of it. */
  leaveOut(reason: string, place: InputPlace): void {
    this.#add({ ...place, reason, isUnreadable: false });
  }

  /** Notes that a line or row was left out, because it cannot be read. */
  unreadable(reason: string, place: InputPlace): void {
    this.#nUnreadable++;
    this.#add({ ...place, reason, isUnreadable: true });
  }

  #add({ file, line, reason, isUnreadable }: LeftOut): void {
    if (this.#leftOut.length < maxLeftOut) this.#leftOut.push({ file, line, reason, isUnreadable });
    else this.#nMoreLeftOut++;
  }

  /** All so far. */
  get report(): ReadingReport {
    const unmapped = [...this.#unmapped].map(([field, { count, example, place }]) => ({ ...place, field, count, example }));
    return {
      unmapped: unmapped.sort((a, b) => b.count - a.count),
      leftOut: [...this.#leftOut],
      nMoreLeftOut: this.#nMoreLeftOut,
      nUnreadable: this.#nUnreadable,
    };
  }
}
