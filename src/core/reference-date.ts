import type { ReferenceDate } from './annotations';
import type { AnalysisOptions } from './session';
import type { Prose } from './text/prose';

/** The date a document speaks from; `null` where neither the text nor the options give one. */
export function findReferenceDate(_prose: Prose, options: AnalysisOptions): ReferenceDate | null {
  return options.fallbackDate === undefined ? null : { date: options.fallbackDate, from: 'option' };
}
