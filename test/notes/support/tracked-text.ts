/** A character of an edited text, and which character of the original it is. */
interface TrackedCharacter {
  readonly character: string;
  /** Offset in the original; `undefined`: written since, or a copy. */
  readonly origin: number | undefined;
  /** Offset in the original of what it is a copy of; `undefined`: no copy. */
  readonly copyOf: number | undefined;
}

/** The character of the original that one is, or is a copy of; `undefined`: written since. */
const sourceOf = ({ origin, copyOf }: TrackedCharacter): number | undefined => origin ?? copyOf;

/** A text that remembers through any edits where each character of the original is now: the truth that re-anchoring must find. */
export class TrackedText {
  #characters: readonly TrackedCharacter[];
  /** What {@link text} and the visible characters are until the next edit. */
  #text: string | undefined;
  #visible: readonly { readonly at: number; readonly character: TrackedCharacter }[] | undefined;
  readonly original: string;

  constructor(original: string) {
    this.original = original;
    this.#characters = [...Array(original.length).keys()].map((at) => ({
      character: original.charAt(at),
      origin: at,
      copyOf: undefined,
    }));
  }

  get text(): string {
    return (this.#text ??= this.#characters.map(({ character }) => character).join(''));
  }

  get length(): number {
    return this.#characters.length;
  }

  replace(start: number, end: number, text: string): void {
    const added = Array.from({ length: text.length }, (_, i) => ({ character: text.charAt(i), origin: undefined, copyOf: undefined }));
    this.#splice(start, end, added);
  }

  /** Other characters that mean the same (marks, white space): the places stay. */
  restyle(start: number, text: string): void {
    const restyled = [...this.#characters];
    for (let i = 0; i < text.length; i++) restyled[start + i] = { ...restyled[start + i]!, character: text.charAt(i) };
    this.#setCharacters(restyled);
  }

  /** Takes a stretch out and puts it in at an offset of the text before. */
  move(start: number, end: number, to: number): void {
    const taken = this.#characters.slice(start, end);
    this.#splice(start, end, []);
    const at = to >= end ? to - (end - start) : Math.min(to, start);
    this.#splice(at, at, taken);
  }

  copy(start: number, end: number, to: number): void {
    const copies = this.#characters
      .slice(start, end)
      .map(({ character, origin, copyOf }) => ({ character, origin: undefined, copyOf: origin ?? copyOf }));
    this.#splice(to, to, copies);
  }

  /** Where a stretch of the original stands unchanged but for marks and white space; `undefined`: changed, torn apart or gone. */
  intact(start: number, end: number): { start: number; end: number } | undefined {
    return this.#stretches(start, end, ({ origin }) => origin)[0];
  }

  /** Where copies of a stretch of the original stand. */
  copies(start: number, end: number): { start: number; end: number }[] {
    return this.#stretches(start, end, ({ copyOf }) => copyOf);
  }

  /** Share of the characters in a stretch of the text that are those of a stretch of the original, or copies of them. */
  shareOf(now: { start: number; end: number }, then: { start: number; end: number }, kind: 'origin' | 'copyOf'): number {
    const shown = this.#characters.slice(now.start, now.end).filter(({ character }) => character.trim() !== '');
    const same = shown.filter((each) => (each[kind] ?? -1) >= then.start && (each[kind] ?? -1) < then.end);
    return shown.length === 0 ? 0 : same.length / shown.length;
  }

  /**
   * Shares of what stood before (within `nBefore` characters) and after an original stretch that stand, or copies of it, around
   * one now: from the stretch outwards, until more than `mostMissing` characters are gone or others.
   */
  contextShares(
    now: { start: number; end: number },
    then: { start: number; end: number },
    sides: { nBefore: number; nAfter: number },
    mostMissing = 0,
  ): { before: number; after: number } {
    return {
      before: this.#kept(now.start - 1, then.start - 1, -1, sides.nBefore, mostMissing),
      after: this.#kept(now.end, then.end, 1, sides.nAfter, mostMissing),
    };
  }

  #kept(now: number, then: number, step: 1 | -1, length: number, mostMissing: number): number {
    let nSame = 0;
    let nAll = 0;
    let nMissing = 0;
    let at = now;
    for (let old = then; Math.abs(old - then) < length && old >= 0 && old < this.original.length; old += step) {
      if (this.original.charAt(old).trim() === '') continue;
      while (this.#characters[at] !== undefined && this.#characters[at]!.character.trim() === '') at += step;
      nAll++;
      const shown = this.#characters[at];
      if (nMissing > mostMissing) continue;
      if (shown && sourceOf(shown) === old) {
        nSame++;
        at += step;
      } else {
        nMissing++;
        // Another letter in its place.
        const next = this.#characters[at + step];
        if (shown && sourceOf(shown) === undefined && next && sourceOf(next) === old + step) at += step;
      }
    }
    return nAll === 0 ? 0 : nSame / nAll;
  }

  #stretches(start: number, end: number, sourceOf: (character: TrackedCharacter) => number | undefined): { start: number; end: number }[] {
    const wanted = [...Array(end - start).keys()].map((i) => start + i).filter((at) => this.original.charAt(at).trim() !== '');
    const visible = (this.#visible ??= this.#characters.flatMap((character, at) =>
      character.character.trim() === '' ? [] : [{ at, character }],
    ));
    const sourceAt = (i: number): number | undefined => visible[i] && sourceOf(visible[i].character);
    const found: { start: number; end: number }[] = [];
    for (let i = 0; i + wanted.length <= visible.length; i++) {
      if (sourceAt(i) !== wanted[0] || !wanted.every((at, k) => sourceAt(i + k) === at)) continue;
      found.push({ start: visible[i]!.at, end: visible[i + wanted.length - 1]!.at + 1 });
    }
    return found;
  }

  #splice(start: number, end: number, added: readonly TrackedCharacter[]): void {
    this.#setCharacters([...this.#characters.slice(0, start), ...added, ...this.#characters.slice(end)]);
  }

  #setCharacters(characters: readonly TrackedCharacter[]): void {
    this.#characters = characters;
    this.#text = undefined;
    this.#visible = undefined;
  }
}
