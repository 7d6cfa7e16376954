import type { Mention } from '../core/annotations';
import { eitherGivenNames, feminineGivenNames, masculineGivenNames } from '../core/lexicon/given-names';
import type { ActorRecord, Dataset } from '../dataset/dataset';
import type { CheckInput, Rule } from './finding';
import { foldName } from './name-parts';
import { isOneEditApart } from './one-edit-apart';

/**
 * A name that the dataset does not list, one letter away from one that it does. Names of several words are compared with all people on
 * record, single surnames only with those of people named in the article. It guesses, so it runs only where it is asked for.
 */
export const nameTypo: Rule = {
  id: 'name-typo',
  summary: 'A name is one letter away from one on record.',
  severity: 'information',
  isOptIn: true,
  find: (input) => {
    const { annotations, text, dataset } = input;
    const here = peopleHere(input);
    return annotations.mentions.flatMap((mention) => {
      const entity = annotations.entities[mention.entity];
      if (!entity || entity.actor !== null || entity.candidates.length > 0 || mention.type === 'place') return [];
      const meant = nearestName(dataset, here, text.slice(mention.start, mention.end));
      return meant === undefined ? [] : [toFinding(mention, meant)];
    });
  },
};

/** Shorter words are one letter apart from too many others. */
const minLength = 5;
const minSurnameLength = 6;
const givenNames: ReadonlySet<string> = new Set([...masculineGivenNames, ...feminineGivenNames, ...eitherGivenNames]);

function peopleHere({ annotations, dataset }: CheckInput): readonly ActorRecord[] {
  return annotations.entities.flatMap(({ actor, kind }) => {
    const record = actor === null ? undefined : dataset.actors.get(actor);
    return record && kind === 'person' ? [record] : [];
  });
}

function nearestName(dataset: Dataset, here: readonly ActorRecord[], written: string): string | undefined {
  const words = foldName(written).split(' ');
  if (words.length === 1) {
    const [word = ''] = words;
    if (word.length < minSurnameLength) return undefined;
    return here.find(({ family }) => family !== undefined && isOneEditApart(foldName(family), word))?.family;
  }
  for (const word of words)
    for (const record of peopleByWord(dataset).get(word) ?? [])
      if (differInOneWord(foldName(record.name).split(' '), words)) return record.name;
  return undefined;
}

/** All words equal but one, which is one letter away and no given name of its own. */
function differInOneWord(known: readonly string[], written: readonly string[]): boolean {
  if (known.length !== written.length) return false;
  const differing = written.flatMap((word, index) => (word === known[index] ? [] : [[word, known[index] ?? ''] as const]));
  const [pair] = differing;
  if (differing.length !== 1 || pair === undefined) return false;
  const [word, meant] = pair;
  return Math.min(word.length, meant.length) >= minLength && !givenNames.has(word) && isOneEditApart(word, meant);
}

const known = new WeakMap<Dataset, ReadonlyMap<string, readonly ActorRecord[]>>();

/** People on record by each word of their names. */
function peopleByWord(dataset: Dataset): ReadonlyMap<string, readonly ActorRecord[]> {
  const found = known.get(dataset);
  if (found) return found;
  const byWord = new Map<string, ActorRecord[]>();
  for (const record of dataset.actors.values()) {
    if (record.kind !== 'person') continue;
    for (const word of new Set(foldName(record.name).split(' '))) {
      const list = byWord.get(word);
      if (list) list.push(record);
      else byWord.set(word, [record]);
    }
  }
  known.set(dataset, byWord);
  return byWord;
}

function toFinding({ start, end }: Mention, meant: string) {
  return {
    start,
    end,
    about: { start, end },
    message: `This name is one letter away from “${meant}”, who is on record. Check the spelling, or add a record for this name.`,
    fixes: [{ title: `Write “${meant}”`, edits: [{ start, end, newText: meant }] }],
  };
}
