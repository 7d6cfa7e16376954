import type { Attribution } from '../core/annotations';
import { escapeMarkdown } from './markdown-escape';
import { say, sayIfKnown } from './words';

/** How sure an attribution is, in a word. */
export interface Sureness {
  readonly name: 'high' | 'middle' | 'low';
  /** Least confidence of such. */
  readonly from: number;
  /** Of ten such, so many have both content and source right: what `npm run accuracy` measures, in whole tenths. */
  readonly nRightOfTen: number;
}

/** The surest first; the last takes all the rest. `test/accuracy/RESULTS.md` has the shares beside these. */
export const surenesses: readonly Sureness[] = [
  { name: 'high', from: 0.8, nRightOfTen: 9 },
  { name: 'middle', from: 0.6, nRightOfTen: 7 },
  { name: 'low', from: 0, nRightOfTen: 5 },
];

/**
 * How sure an attribution is, in words with the share of such that are right; `undefined` for one within another, because nobody has
 * marked such ones to measure it by.
 */
export function saySureness({ confidence, within }: Attribution): string | undefined {
  const sureness = surenesses.find(({ from }) => confidence >= from);
  return sureness === undefined || within !== null ? undefined : say(`sureness.${sureness.name}`, { n: sureness.nRightOfTen });
}

/** What an attribution was found by, and how sure it is. */
export function renderWhyFound(attribution: Attribution): string {
  const because = sayIfKnown('found', attribution.rule) ?? say('found.other', { rule: escapeMarkdown(attribution.rule) });
  const sureness = saySureness(attribution);
  return sureness === undefined ? say('claim.found', { because }) : say('claim.foundSure', { because, sureness });
}
