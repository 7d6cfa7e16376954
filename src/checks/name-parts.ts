import type { Entity, Mention, Quote } from '../core/annotations';
import { contains } from '../core/text/span';
import type { ActorRecord } from '../dataset/dataset';
import type { CheckInput } from './finding';

/** Form by which names are compared: no diacritics, hyphens as spaces, no dots, small letters. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[-\u2010\u2011\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The record of a mention's actor; `undefined` for unlisted and ambiguous ones. */
export function recordOfMention({ annotations, dataset }: CheckInput, mention: Mention): ActorRecord | undefined {
  const actor = annotations.entities[mention.entity]?.actor;
  return actor ? dataset.actors.get(actor) : undefined;
}

/** True for a name of several words ("Anna Lee", "Lee-Roe" is one). */
export const isSeveralWords = (name: string): boolean => /\S\s+\S/.test(name);

/** True where the mention stands in a quotation of any kind. */
export function isInQuote({ annotations }: CheckInput, mention: Mention): boolean {
  const outer = outermostOf(annotations.quotes);
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.end ?? 0) <= mention.start) low = middle + 1;
    else high = middle;
  }
  const quote = outer[low];
  return quote !== undefined && contains(quote, mention);
}

const outermostQuotes = new WeakMap<readonly Quote[], readonly Quote[]>();

/** Quotes that stand in no other: in text order, and none begins before the one before it ends. */
function outermostOf(quotes: readonly Quote[]): readonly Quote[] {
  let outer = outermostQuotes.get(quotes);
  if (outer === undefined) {
    let coveredTo = 0;
    outer = quotes.filter(({ end }) => end > coveredTo && (coveredTo = end) > 0);
    outermostQuotes.set(quotes, outer);
  }
  return outer;
}

/** Mentions of an entity, in text order. */
export function mentionsOf({ annotations }: CheckInput, { mentions }: Entity): readonly Mention[] {
  return mentions.flatMap((index) => annotations.mentions[index] ?? []);
}
