import type { TextDocument } from 'vscode-languageserver-textdocument';
import { detachedText } from '../../core/text/detached-text';
import { occurrenceSteps } from '../../views/occurrences';
import type { ArticleWithTerms, SubjectKey } from '../../views/occurrences';
import { toFlatRanges } from '../convert';

/** Numbers that a place takes in {@link ArticleEntry.places}: its subject, and the four of a flat range. */
const placeLength = 5;

/**
 * What is kept of an article that is not open: who and what it names, and where. None of its text but names that the dataset
 * does not list.
 */
export interface ArticleEntry {
  /** Tells versions of the content apart. */
  readonly hash: string;
  /** What the entry depends on besides the content: dataset, settings, what people decided. */
  readonly basis: string;
  /** Each subject once. */
  readonly subjects: readonly SubjectKey[];
  /** By place, in text order: number of its subject, start line, start character, end line, end character. */
  readonly places: Int32Array;
}

/** Makes the entry of an article, in steps. Inferred references are left out: they name nobody. */
export function* entrySteps(
  source: ArticleWithTerms,
  document: TextDocument,
  { hash, basis }: Pick<ArticleEntry, 'hash' | 'basis'>,
): Generator<void, ArticleEntry, void> {
  const occurrences = (yield* occurrenceSteps(source)).filter(({ isInferred }) => !isInferred);
  yield;
  const ranges = toFlatRanges(document, occurrences);
  const numbers = new Map<SubjectKey, number>();
  const places = new Int32Array(occurrences.length * placeLength);
  occurrences.forEach(({ subject }, index) => {
    const number = numbers.get(subject) ?? numbers.size;
    numbers.set(subject, number);
    places[index * placeLength] = number;
    for (let k = 0; k < 4; k++) places[index * placeLength + 1 + k] = ranges[index * 4 + k] ?? 0;
  });
  // A name is a part of the text, which is not to be kept for its sake.
  return { hash, basis, subjects: [...numbers.keys()].map((subject) => detachedText(subject) as SubjectKey), places };
}

/** Flat ranges of the places that refer to one of the subjects. */
export function placesOf({ subjects, places }: ArticleEntry, wanted: ReadonlySet<SubjectKey>): readonly number[] {
  const numbers = new Set(subjects.flatMap((subject, number) => (wanted.has(subject) ? [number] : [])));
  if (numbers.size === 0) return [];
  const found: number[] = [];
  for (let at = 0; at < places.length; at += placeLength) {
    if (numbers.has(places[at] ?? -1)) found.push(...places.subarray(at + 1, at + placeLength));
  }
  return found;
}

/** How often each subject is named; those that are not are left out. */
export function subjectCounts({ subjects, places }: ArticleEntry): ReadonlyMap<SubjectKey, number> {
  const counts = new Map<SubjectKey, number>();
  for (let at = 0; at < places.length; at += placeLength) {
    const subject = subjects[places[at] ?? -1];
    if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}

/** Flat range of the first place of a subject, by its number among the entry's subjects; `undefined`: it has none. */
export function firstPlaceOf({ places }: ArticleEntry, number: number): readonly number[] | undefined {
  for (let at = 0; at < places.length; at += placeLength) {
    if (places[at] === number) return [...places.subarray(at + 1, at + placeLength)];
  }
  return undefined;
}

/** The entry of an article that could not be read to its end: it names nobody, and is not tried again as it is. */
export function emptyEntry({ hash, basis }: Pick<ArticleEntry, 'hash' | 'basis'>): ArticleEntry {
  return { hash, basis, subjects: [], places: new Int32Array(0) };
}
