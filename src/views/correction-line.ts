import type { Correction } from '../core/annotations';
import { escapeMarkdown } from './markdown-escape';
import { say } from './words';

/** That a person decided so, and when, in Markdown. */
export function renderCorrection({ date, confirmed }: Correction): string {
  return say(confirmed ? 'why.confirmed' : 'why.corrected', { date: escapeMarkdown(date, 20) });
}

/** The line for the first of these things that a person decided; none where nobody did. */
export function correctionLines(...things: readonly ({ readonly corrected?: Correction | undefined } | undefined)[]): readonly string[] {
  const corrected = things.find((thing) => thing?.corrected !== undefined)?.corrected;
  return corrected === undefined ? [] : [renderCorrection(corrected)];
}
