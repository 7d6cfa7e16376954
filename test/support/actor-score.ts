import type { Attribution, DocumentAnnotations } from '../../src/core/annotations';
import type { GoldAttribution, GoldSpan, MarkedArticle } from './marked-article';

/** A marked attribution and the one found for it. */
export interface AttributionPair {
  readonly gold: GoldAttribution;
  readonly found: Attribution;
}

/**
 * How the actors behind sources were found in one article. Counted are marked attributions that have an actor, are not optional
 * and do not stand within another.
 */
export interface ActorScore {
  /** All of them, found or not. */
  readonly marked: readonly GoldAttribution[];
  /** Those paired with one found whose source has the right entity: {@link standsFor}. */
  readonly right: readonly AttributionPair[];
  /** Those paired with one found that has another entity or none. */
  readonly wrong: readonly AttributionPair[];
}

/** How a source words its actor: with a part of the name, a pronoun, or a role ("the minister", "the company"). */
export type SourceWording = 'name' | 'pronoun' | 'role';

/**
 * Pairs marked and found attributions one to one, best first by the F1 of their contents' tokens (divided at white space; a token
 * belongs to a content that shares a character with it); a pair needs at least 0.5. Attributions within others are left out.
 */
export function pairAttributions(article: MarkedArticle, annotations: DocumentAnnotations): AttributionPair[] {
  const tokens = [...article.text.matchAll(/\S+/g)].map(({ index, 0: token }) => ({ start: index, end: index + token.length }));
  const covered = (spans: readonly GoldSpan[]): Set<number> =>
    new Set(tokens.flatMap((token, i) => (spans.some(({ start, end }) => start < token.end && token.start < end) ? [i] : [])));
  const founds = annotations.attributions
    .filter(({ within }) => within === null)
    .map((found) => ({ found, tokens: covered(found.content) }));
  const pairs = article.attributions
    .filter(({ within }) => within === undefined)
    .flatMap((gold) => {
      const wanted = covered(gold.content);
      return founds.map(({ found, tokens: got }) => {
        const nShared = [...got].filter((token) => wanted.has(token)).length;
        return { gold, found, f1: (2 * nShared) / (got.size + wanted.size) };
      });
    })
    .filter(({ f1 }) => f1 >= 0.5)
    .sort((a, b) => b.f1 - a.f1);
  const used = new Set<unknown>();
  return pairs.filter(({ gold, found }) => {
    if (used.has(gold) || used.has(found)) return false;
    used.add(gold).add(found);
    return true;
  });
}

/** Counts right actors over the pairs of one article. */
export function scoreActors(article: MarkedArticle, annotations: DocumentAnnotations): ActorScore {
  const counts = ({ actor, optional, within }: GoldAttribution): boolean => actor !== undefined && !optional && within === undefined;
  const isRight = ({ gold, found }: AttributionPair): boolean => {
    const entity = annotations.entities[found.source?.entity ?? -1];
    if (entity === undefined || gold.actor === undefined) return false;
    const names = entity.mentions.map((index) => annotations.mentions[index]).map((span) => article.text.slice(span?.start, span?.end));
    return standsFor(names, gold.actor, article.actors);
  };
  const paired = pairAttributions(article, annotations).filter(({ gold }) => counts(gold));
  return {
    marked: article.attributions.filter(counts),
    right: paired.filter(isRight),
    wrong: paired.filter((pair) => !isRight(pair)),
  };
}

const pronouns = new Set('i you he she it we they my your his her its our their who which'.split(' '));

/** How the source of a marked attribution words its actor; `undefined` where it has no actor. */
export function wordingOf(article: MarkedArticle, { source, actor }: GoldAttribution): SourceWording | undefined {
  const [first] = source;
  if (first === undefined || actor === undefined) return undefined;
  const words = wordsOf(article.text.slice(first.start, first.end)).map((word) => word.toLowerCase());
  if (words.length === 1 && pronouns.has(words[0] ?? '')) return 'pronoun';
  const names = (article.actors.get(actor) ?? [])
    .flatMap((name) => [...wordsOf(name), initialsOf(name)])
    .filter((word) => /^\p{Lu}/u.test(word));
  const capitalized = new Set(wordsOf(article.text.slice(first.start, first.end)));
  return names.some((name) => capitalized.has(name) || capitalized.has(name.toUpperCase())) ? 'name' : 'role';
}

/**
 * Whether an entity with these mentions is the actor: every mention is a form of the actor's name, and at least one of them is a form of
 * no other actor of the article. A form is the name's words in their order, some left out, with or without a title, an article before
 * and 's behind; or the initials of its capitalized words; or a form of one of the other names that the header gives.
 */
export function standsFor(names: readonly string[], actor: string, actors: MarkedArticle['actors']): boolean {
  const isForm = (name: string, key: string): boolean => (actors.get(key) ?? []).some((full) => isFormOf(name, full));
  const others = [...actors.keys()].filter((key) => key !== actor);
  return names.every((name) => isForm(name, actor)) && names.some((name) => !others.some((other) => isForm(name, other)));
}

const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady councillor cllr councilwoman judge justice chief inspector detective sgt sergeant ' +
    'minister president prime mayor superintendent rep sen captain coach striker di pc reverend rev'
  ).split(' '),
);

function isFormOf(name: string, full: string): boolean {
  const nameWords = wordsOf(name);
  while (nameWords.length > 1 && titles.has(nameWords[0]?.toLowerCase() ?? '')) nameWords.shift();
  const fullWords = wordsOf(full);
  const initials = initialsOf(full);
  if (nameWords.length === 1 && initials.length > 1 && nameWords[0] === initials) return true;
  let at = 0;
  for (const word of fullWords) if (word.toLowerCase() === nameWords[at]?.toLowerCase()) at++;
  return nameWords.length > 0 && at === nameWords.length;
}

function initialsOf(name: string): string {
  return wordsOf(name)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

function wordsOf(name: string): string[] {
  return name
    .replace(/['’]s$/, '')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '' && word.toLowerCase() !== 'the');
}
