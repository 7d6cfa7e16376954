import type { ParagraphView } from './paragraph-view';
import { sentenceFirst } from './paragraph-view';
import { tag } from './tags';

/** Speech in front of its cue: where it begins and ends, and whether a quotation mark closes it. */
export interface Speech {
  readonly first: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The speech before cue and speaker, which begin at the token `left`; `end`: of the sentence. `null`: none stands there. */
export function precedingSpeech(view: ParagraphView, left: number, end: number): Speech | null {
  const { tags, quoteOf, quotes } = view;
  let i = left - 1;
  if (i < 0) return null;
  const comma = tags[i] === tag.comma || tags[i] === tag.dash;
  if (comma) i--;
  const quoteIndex = quoteOf[i] ?? -1;
  const quote = quoteIndex === -1 ? undefined : quotes[quoteIndex];
  if (quote && quote.endToken === i + 1) {
    const inner = tags[i - 1];
    const closes = comma || inner === tag.comma || inner === tag.stop || inner === tag.dash || tags[left - 1] === tag.closeQuote;
    if (!closes) return null;
    const opening = sentenceFirst(view, quote.first);
    // Words before the quotation in its sentence belong to the speech as well ("The plan is “dead,” he said").
    const first = speechStart(view, opening, quote.first);
    return { first, end: i + 1, quoted: first === quote.first || !comma };
  }
  if (!comma || quoteIndex !== -1) return null;
  const opening = sentenceFirst(view, left);
  const first = speechStart(view, opening, i);
  return first < i + 1 && end > left ? { first, end: i + 1, quoted: false } : null;
}

/** Start of the speech that reaches from a sentence's start up to `upTo`: behind a semicolon or colon where there is one. */
function speechStart(view: ParagraphView, opening: number, upTo: number): number {
  for (let i = upTo - 1; i >= Math.max(opening, upTo - 200); i--) {
    if (view.quoteOf[i] !== -1) continue;
    const t = view.tags[i];
    if (t === tag.semicolon) return i + 1;
  }
  return opening;
}

/** True where the speech has a finite verb that no subordinator governs: a statement, not a circumstance. */
export function hasMainVerb(view: ParagraphView, speech: Speech): boolean {
  const { tags } = view;
  const opener = tags[speech.first];
  // "Closing it would cost jobs", "at £5 the fare is too high": such openers are the subject's or stand by themselves, until a clause begins.
  const opensPhrase = opener === tag.ing || opener === tag.preposition;
  let subordinate = opener === tag.subordinator || opener === tag.participle;
  for (let i = speech.first; i < Math.min(speech.end, speech.first + 120); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.comma) subordinate = false;
    else if (opensPhrase && (t === tag.relative || t === tag.that || t === tag.subordinator)) subordinate = true;
    else if (!subordinate && (t === tag.finite || t === tag.be || t === tag.have || t === tag.modal || t === tag.do)) return true;
  }
  return false;
}
