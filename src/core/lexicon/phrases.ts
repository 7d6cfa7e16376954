import { inflect } from './verb-forms';

/**
 * Phrases in token keys. `(a|b c)` are alternatives, `?` behind a word or alternatives makes them optional, `~` stands for up to four
 * words, `+` behind a verb in dictionary form stands for all its forms. `!` before a phrase: only where it is denied.
 */

/** One place of a phrase: runs of keys that fit, or `undefined` for up to four words of any kind. */
export interface PhrasePart {
  readonly runs: readonly (readonly string[])[] | undefined;
  readonly optional: boolean;
}

/** A phrase with what it tells. */
export interface Phrase<Meaning> {
  readonly parts: readonly PhrasePart[];
  readonly meaning: Meaning;
  /** True where it counts only when it is denied. */
  readonly denied: boolean;
}

/** Phrases by the keys that they may begin with. */
export type PhraseTable<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

/** Most words of any kind that `~` stands for. */
const longestGap = 4;

/** Reads a table of phrases between slashes, by what they tell. */
export function readPhrases<Meaning extends string>(table: Readonly<Record<Meaning, string>>): PhraseTable<Meaning> {
  const byOpener = new Map<string, Phrase<Meaning>[]>();
  for (const meaning of Object.keys(table) as Meaning[]) {
    for (const text of table[meaning].split('/')) {
      const phrase = readPhrase(text.trim(), meaning);
      for (const key of openers(phrase.parts)) {
        const list = byOpener.get(key);
        if (list === undefined) byOpener.set(key, [phrase]);
        else list.push(phrase);
      }
    }
  }
  return byOpener;
}

function readPhrase<Meaning>(text: string, meaning: Meaning): Phrase<Meaning> {
  const parts = [...text.replace('!', '').matchAll(/\(([^()]*)\)(\??)|(\S+)/g)].map(([, inBrackets, mark = '', word = '']): PhrasePart => {
    if (word === '~') return { runs: undefined, optional: true };
    const optional = mark === '?' || word.endsWith('?');
    const alternatives = inBrackets?.split('|') ?? [word.replace('?', '')];
    return { runs: alternatives.flatMap((run) => runsOf(run.trim().split(' '))), optional };
  });
  return { parts, meaning, denied: text.startsWith('!') };
}

/** One run of keys; a verb marked with `+` gives one run for each of its forms. */
function runsOf([first = '', ...rest]: readonly string[]): readonly string[][] {
  return first.endsWith('+') ? inflect(first.slice(0, -1)).map(({ form }) => [form, ...rest]) : [[first, ...rest]];
}

/** Keys that a phrase may begin with: those of its first part, and of the next where that may be left out. */
function openers(parts: readonly PhrasePart[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { runs, optional } of parts) {
    for (const [key] of runs ?? []) if (key !== undefined) keys.add(key);
    if (!optional) break;
  }
  return keys;
}

/** What a gap does not step over. */
const unskipped = new Set([',', ';', ':', 'not', 'never', 'nor', 'but', 'whether', 'if']);

/** Token behind the phrase where it stands at `first` and ends at or before `limit`; -1 where it does not. */
export function matchEnd(keys: readonly string[], first: number, limit: number, { parts }: Pick<Phrase<unknown>, 'parts'>): number {
  const match = (part: number, at: number): number => {
    const next = parts[part];
    if (next === undefined) return at;
    if (next.runs === undefined) return gapEnd(part, at);
    for (const run of next.runs) {
      if (at + run.length > limit || !run.every((key, i) => keys[at + i] === key)) continue;
      const end = match(part + 1, at + run.length);
      if (end >= 0) return end;
    }
    return next.optional ? match(part + 1, at) : -1;
  };
  const gapEnd = (part: number, at: number): number => {
    for (let n = 0; n <= longestGap && at + n <= limit; n++) {
      const end = match(part + 1, at + n);
      if (end >= 0) return end;
      if (unskipped.has(keys[at + n] ?? '')) return -1;
    }
    return -1;
  };
  return match(0, first);
}

/** The longest phrase of a table that begins at token `first` and ends at or before `limit`; `undefined`: none. */
export function longestPhrase<Meaning>(
  table: PhraseTable<Meaning>,
  keys: readonly string[],
  first: number,
  limit: number,
): { readonly phrase: Phrase<Meaning>; readonly end: number } | undefined {
  let best: { readonly phrase: Phrase<Meaning>; readonly end: number } | undefined;
  for (const phrase of table.get(keys[first] ?? '') ?? []) {
    const end = matchEnd(keys, first, limit, phrase);
    if (end > (best?.end ?? first - 1)) best = { phrase, end };
  }
  return best;
}
