import { detachedText } from '../../core/text/detached-text';

/**
 * A text of the input as it goes into a record: one line, single spaces, none around it, no control characters, whole characters only, so
 * that writing and reading it again gives the same. `undefined`: nothing is left.
 */
export function cleanText(text: string): string | undefined {
  const clean = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  // What is kept must not keep the piece of the input that it stood in.
  return clean === '' ? undefined : detachedText(clean);
}
