import type { Entity, Mention } from '../core/annotations';
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

/** Mentions of an entity, in text order. */
export function mentionsOf({ annotations }: CheckInput, { mentions }: Entity): readonly Mention[] {
  return mentions.flatMap((index) => annotations.mentions[index] ?? []);
}
