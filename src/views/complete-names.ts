import type { ActorId } from '../core/annotations';
import type { ActorRecord, Dataset } from '../dataset/dataset';
import { renderActorLine, roleAtDate } from './actor-card';
import type { Article } from './article';
import type { Completion, Completions } from './completion';
import { capitalizedTitle, titleBeforeName } from '../dataset/title-before-name';
import { escapeMarkdown, plainLine } from './markdown-escape';
import { foldedActor, foldedActorsOf, foldName, wordStartOf } from './name-match';
import type { FoldedActor } from './name-match';
import { say } from './words';

/** A name that is being typed has no more words before the cursor. */
const maxWords = 4;
/** Letters that may be any name; with fewer only those that the article has already are offered. */
const enoughLetters = 2;
/** More matches than this are not looked at one by one. */
const maxMatches = 500;

/**
 * Names in house form for a capital that is typed, or for nothing at all. An actor who is not named before the place gets the full
 * name, and with it the title at the reference date; one who is gets the family name first.
 */
export function completeNames(article: Article, offset: number): Completions {
  const named = new NamedBefore(article, offset);
  const typed = typedStretches(article.text, offset);
  if (typed === undefined) return { items: [], isIncomplete: false };
  if (typed.length === 0) {
    const items = named.actors.flatMap((actor) => itemsFor(article, named, { actor, form: undefined }, { start: offset, end: offset }));
    return { items, isIncomplete: true };
  }
  for (const start of typed) {
    const prefix = article.text.slice(start, offset);
    const onlyNamed = prefix.length < enoughLetters;
    const matches = matchesOf(onlyNamed ? named.actors.map(foldedActor) : foldedActorsOf(article.dataset), prefix);
    if (matches.length === 0 && !(onlyNamed && start === typed.at(-1))) continue;
    const best = matches.sort((a, b) => rank(named, a) - rank(named, b) || (a.actor.name < b.actor.name ? -1 : 1));
    const items = best.flatMap((match) => itemsFor(article, named, match, { start, end: offset }));
    return { items, isIncomplete: onlyNamed || matches.length >= maxMatches };
  }
  return { items: [], isIncomplete: false };
}

interface NameMatch {
  readonly actor: ActorRecord;
  /** The rest of the name or alias from the word on that the typed text begins; `undefined`: nothing was typed. */
  readonly form: string | undefined;
}

const rank = ({ isNamed }: NamedBefore, { actor, form }: NameMatch): number =>
  (isNamed(actor.id) ? 0 : 2) +
  (form === undefined || foldName(actor.name).startsWith(form) || form === foldName(actor.family ?? '') ? 0 : 1);

function matchesOf(actors: readonly FoldedActor[], prefix: string): NameMatch[] {
  const wanted = foldName(prefix);
  const matches: NameMatch[] = [];
  for (const { actor, folded } of actors) {
    const form = matchingForm(folded, wanted);
    if (form !== undefined && matches.push({ actor, form }) >= maxMatches) break;
  }
  return matches;
}

function matchingForm(folded: readonly string[], wanted: string): string | undefined {
  for (const name of folded) {
    const at = wordStartOf(name, wanted);
    if (at >= 0) return name.slice(at);
  }
  return undefined;
}

function itemsFor(
  article: Article,
  named: NamedBefore,
  { actor, form }: NameMatch,
  span: { readonly start: number; readonly end: number },
): readonly Completion[] {
  const { dataset, annotations } = article;
  const date = annotations.referenceDate?.date;
  const name = plainLine(actor.name, 200);
  const detail = roleAtDate(dataset, actor.id, date) ?? say(`kind.${actor.kind}`);
  const documentation = [renderActorLine(name, actor.kind), ...(actor.summary === undefined ? [] : [escapeMarkdown(actor.summary)])].join(
    '  \n',
  );
  const item = (text: string): Completion => ({
    ...span,
    kind: 'name',
    label: text,
    insertText: text,
    filterText: form === undefined ? text : typedForm(article.text.slice(span.start, span.end), form),
    detail,
    documentation,
  });
  return named.isNamed(actor.id) ? laterForms(named, actor, name).map(item) : firstForms(dataset, actor, name, date).map(item);
}

/** What was typed as it was typed, and how it goes on: a client that compares letter by letter then keeps the item. */
const typedForm = (typed: string, form: string): string => `${typed}${form.slice(foldName(typed).length)}`;

function firstForms(dataset: Dataset, actor: ActorRecord, name: string, date: string | undefined): readonly string[] {
  const title = actor.kind === 'person' ? titleBeforeName(dataset, actor.id, date) : undefined;
  return title === undefined ? [name] : [`${capitalizedTitle(plainLine(title, 100))} ${name}`, name];
}

function laterForms(named: NamedBefore, { kind, family }: ActorRecord, name: string): readonly string[] {
  const isShort = kind === 'person' && family !== undefined && family.trim() !== '' && named.nBearers(family) < 2;
  return isShort ? [plainLine(family, 200), name] : [name];
}

/** Listed actors that the article names before a place. */
class NamedBefore {
  /** The one named last comes first. */
  readonly actors: readonly ActorRecord[];
  readonly #ids: ReadonlySet<ActorId>;

  constructor({ annotations, dataset }: Article, offset: number) {
    const ids = new Set<ActorId>();
    for (const mention of annotations.mentions.toReversed()) {
      // The name being typed ends at the place, and is none yet.
      if (mention.end >= offset) continue;
      const actor = annotations.entities[mention.entity]?.actor;
      if (actor) ids.add(actor);
    }
    this.#ids = ids;
    this.actors = [...ids].flatMap((id) => dataset.actors.get(id) ?? []);
  }

  readonly isNamed = (id: ActorId): boolean => this.#ids.has(id);

  /** How many of them bear the family name. */
  nBearers(family: string): number {
    const folded = foldName(family);
    return this.actors.filter((actor) => actor.family !== undefined && foldName(actor.family) === folded).length;
  }
}

/**
 * Where the name that ends at `offset` may begin, the earliest place first: at a capital, up to four words back on the line. Empty
 * in a gap between words; `undefined` elsewhere: in or behind a word that begins small, behind a mark.
 */
function typedStretches(text: string, offset: number): readonly number[] | undefined {
  if (isWordUnit(text, offset)) return undefined;
  const starts: number[] = [];
  let at = offset;
  for (let nWords = 0; nWords < maxWords; nWords++) {
    let start = at;
    while (start > 0 && isWordUnit(text, start - 1)) start--;
    if (start === at) break;
    if (/^\p{Lu}/u.test(text.slice(start, start + 2))) starts.unshift(start);
    if (text[start - 1] !== ' ') break;
    at = start - 1;
  }
  if (starts.length > 0) return starts;
  return offset === 0 || /[\s([—–]/.test(text[offset - 1] ?? '') ? [] : undefined;
}

const wordUnit = /[\p{L}\p{M}\p{N}'’.\-\ud800-\udfff]/u;

function isWordUnit(text: string, index: number): boolean {
  return index >= 0 && index < text.length && wordUnit.test(text[index] ?? '');
}
