import type { Span } from '../core/text/span';

/** So far a span grows on either side, in characters. */
const maxGrowth = 400;
const closers = '”"’\'»)]*_';

/**
 * The span made larger to the ends of its sentences, for selecting: the ends are looked for by form, within a line. It never
 * gets smaller, so a full stop of an abbreviation does no more harm than to stop it early.
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  return { start: sentenceStart(text, start), end: sentenceEnd(text, end) };
}

function sentenceStart(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - maxGrowth); at--) {
    const before = text.charAt(at - 1);
    if (before === '\n' || before === '\r') return skipBlank(text, at, from);
    if (before.trim() === '' && endsSentence(text, at - 1)) return at;
  }
  return from <= maxGrowth ? skipBlank(text, 0, from) : from;
}

/** True when a sentence mark, perhaps with closing marks behind it, stands right before `at`. */
function endsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i > 0 && closers.includes(text.charAt(i))) i--;
  return i >= 0 && '.!?…'.includes(text.charAt(i));
}

function sentenceEnd(text: string, from: number): number {
  // The span may end with the sentence already.
  if (endsSentence(text, from) && (from >= text.length || text.charAt(from).trim() === '')) return from;
  for (let at = from; at < Math.min(text.length, from + maxGrowth); at++) {
    const here = text.charAt(at);
    if (here === '\n' || here === '\r') return at;
    if (!'.!?…'.includes(here)) continue;
    let after = at + 1;
    while (after < text.length && (closers.includes(text.charAt(after)) || '.!?…'.includes(text.charAt(after)))) after++;
    if (after >= text.length || text.charAt(after).trim() === '') return after;
  }
  return text.length - from <= maxGrowth ? text.length : from;
}

/** Past white space and the marks that begin a line of Markdown. */
function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charAt(at).trim() === '' || '>#-'.includes(text.charAt(at)))) at++;
  return at;
}
