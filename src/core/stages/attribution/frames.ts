import { timeOpeners, timeUnits, whWords } from '../../lexicon/word-classes';
import { verbForm } from '../../lexicon/verb-forms';
import { contractedAuxiliary } from './closed-tags';
import { nounPhraseFrom } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';
import { verbs } from './word-knowledge';

/**
 * What follows a cue word, read from the tags alone: input a token after the cue, output the kind of complement and where
 * the content would begin. Whether the cue takes such a complement is for the lexicon to say.
 */

/** A complement that may be content. */
export interface Complement {
  /**
   * `t` clause with "that", `b` clause without, `q` quotation, `w` question clause, `n` noun phrase, `i` infinitive,
   * `g` -ing form, `O` noun phrase and infinitive, `a` a person addressed and a clause without "that", `z` nothing, else a
   * preposition.
   */
  readonly frame: string;
  /** First token of the content; for a preposition the token after it. */
  readonly first: number;
  /** A person addressed stands between cue and content: "told reporters that". */
  readonly addressed: boolean;
  /** End of the first noun phrase of a `n` complement, else `first`. */
  readonly phraseEnd: number;
}

/** Farthest a "that" or quotation may stand from its cue, in tokens. */
const farthest = 30;

function isVerbal(t: number): boolean {
  return t === tag.finite || t === tag.be || t === tag.have || t === tag.do || t === tag.modal;
}

/** Reads the complement that begins at token `from`; `end` is the end of the sentence. */
export function readComplement(view: ParagraphView, from: number, end: number): Complement {
  const { tags, tokens } = view;
  let i = from;
  while (i < end) {
    const past = afterTime(view, i);
    if (past === i) break;
    i = past;
  }
  const at = (frame: string, first: number, addressed = false, phraseEnd = first): Complement => ({ frame, first, addressed, phraseEnd });
  if (i >= end) return at('z', i);
  const t = tags[i] ?? 0;
  const quote = quoteAhead(view, i, end);
  if (quote >= 0) return at('q', quote);
  switch (t) {
    case tag.that:
    case tag.relative:
      return tokens.keys[i] === 'that' ? at('t', i) : at('w', i);
    case tag.subordinator:
      return whWords.has(tokens.keys[i] ?? '') ? at('w', i) : at(tokens.keys[i] ?? '', i + 1);
    case tag.to:
      return at('i', tags[i - 1] === tag.negation && i - 1 >= from ? i - 1 : i);
    case tag.ing:
      return gerundSubject(view, i, end) ? at('b', i) : at('g', i);
    case tag.preposition:
      return afterPreposition(view, i, end);
    case tag.pronoun:
    case tag.objectPronoun:
    case tag.determiner:
    case tag.noun:
    case tag.name:
    case tag.number:
      return afterNounPhrase(view, i, end);
    case tag.comma:
    case tag.dash:
    case tag.openParenthesis: {
      const that = farThat(view, i, end);
      return that >= 0 ? at('t', that) : at('z', i);
    }
    default:
      return at('z', i);
  }
}

/** Token behind an adverb, negation or time at `i` ("Monday", "last month", "two years ago"); `i` when none stands there. */
function afterTime({ tags, tokens }: ParagraphView, i: number): number {
  const t = tags[i] ?? 0;
  if (t === tag.adverb || t === tag.time || t === tag.negation) return i + 1;
  const next = tokens.keys[i + 1] ?? '';
  if (!timeUnits.has(next) && !timeUnits.has(next + 's')) return i;
  if (timeOpeners.has(tokens.keys[i] ?? '') && t !== tag.that) return i + 2;
  const third = tokens.keys[i + 2] ?? '';
  return third === 'ago' || third === 'later' || third === 'earlier' ? i + 3 : i;
}

/** A quotation right at `i`, or behind one comma or colon: its first token; else -1. */
function quoteAhead(view: ParagraphView, i: number, end: number): number {
  const mark = view.tags[i];
  const j = mark === tag.comma || mark === tag.colon || mark === tag.dash ? i + 1 : i;
  return j < end && view.tags[j] === tag.openQuote ? j : -1;
}

const thatStops: ReadonlySet<number> = new Set([
  tag.to,
  tag.relative,
  tag.semicolon,
  tag.colon,
  tag.coordinator,
  tag.openQuote,
  tag.subordinator,
  tag.participle,
  tag.ing,
]);

/** "that" or a quotation after a date, place or occasion: "announced on 3 May 2024 that". -1 for none before the next verb. */
export function farThat(view: ParagraphView, from: number, end: number): number {
  const { tags } = view;
  for (let i = from; i < Math.min(end, from + farthest); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.that) return i;
    if (isVerbal(t) || thatStops.has(t)) return -1;
  }
  return -1;
}

/** A quotation behind a comma or colon, before the next verb; -1 for none. */
export function farQuote(view: ParagraphView, from: number, end: number): number {
  const { tags } = view;
  for (let i = from; i < Math.min(end, from + farthest); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.openQuote) return tags[i - 1] === tag.comma || tags[i - 1] === tag.colon ? i : -1;
    if (isVerbal(t) || t === tag.relative || t === tag.semicolon || t === tag.that) return -1;
  }
  return -1;
}

function afterPreposition(view: ParagraphView, i: number, end: number): Complement {
  const that = farThat(view, i + 1, end);
  if (that >= 0) return { frame: 't', first: that, addressed: false, phraseEnd: that };
  const quote = farQuote(view, i + 1, end);
  if (quote >= 0) return { frame: 'q', first: quote, addressed: false, phraseEnd: quote };
  return { frame: view.tokens.keys[i] ?? '', first: i + 1, addressed: false, phraseEnd: i + 1 };
}

function afterNounPhrase(view: ParagraphView, i: number, end: number): Complement {
  const { tags, tokens } = view;
  const key = tokens.keys[i] ?? '';
  let phraseEnd = Math.max(nounPhraseFrom(view, i, end), i + 1);
  if (key === 'it' && isVerbal(tags[i + 1] ?? 0)) return { frame: 'b', first: i, addressed: false, phraseEnd };
  const subjectOnly = key === 'he' || key === 'she' || key === 'they' || key === 'we' || key === 'i';
  if (subjectOnly) return { frame: 'b', first: i, addressed: false, phraseEnd };
  let next = phraseEnd;
  while (next < end && (tags[next] === tag.adverb || tags[next] === tag.negation || tags[next] === tag.time)) next++;
  const t = tags[next] ?? 0;
  if (next < end && isVerbal(t)) return { frame: 'b', first: i, addressed: false, phraseEnd };
  if (next < end && t === tag.that) return { frame: 't', first: next, addressed: true, phraseEnd };
  if (next < end && t === tag.to) return { frame: 'O', first: i, addressed: false, phraseEnd };
  const quote = next < end ? quoteAhead(view, next, end) : -1;
  if (quote >= 0 && (tags[next] === tag.comma || tags[next] === tag.colon)) return { frame: 'q', first: quote, addressed: true, phraseEnd };
  if (next < end && tags[next] === tag.subordinator && whWords.has(tokens.keys[next] ?? ''))
    return { frame: 'w', first: next, addressed: true, phraseEnd };
  if (next < end && t === tag.comma && verbAfterAside(view, next, end)) return { frame: 'b', first: i, addressed: false, phraseEnd };
  const clause = clauseAfter(view, next, end);
  if (clause) return { frame: 'a', first: next, addressed: true, phraseEnd };
  if (phraseEnd === i) phraseEnd = i + 1;
  return { frame: 'n', first: i, addressed: false, phraseEnd };
}

/** "the meeting, requested by Lee, would be": an aside and then the verb of the phrase before `comma`. */
function verbAfterAside(view: ParagraphView, comma: number, end: number): boolean {
  const { tags } = view;
  const opener = tags[comma + 1] ?? 0;
  if (opener !== tag.participle && opener !== tag.relative && opener !== tag.determiner && opener !== tag.ing) return false;
  for (let i = comma + 1; i < Math.min(end, comma + 24); i++) if (tags[i] === tag.comma) return isVerbal(tags[i + 1] ?? 0);
  return false;
}

/** "said taxing consumption encourages saving": an -ing phrase that is the subject of a clause. */
function gerundSubject(view: ParagraphView, i: number, end: number): boolean {
  const phrase = nounPhraseFrom(view, i + 1, end);
  return phrase > i + 1 && phrase < end && isVerbal(view.tags[phrase] ?? 0);
}

/** A subject and its verb at `from`: "told the crowd she would". */
function clauseAfter(view: ParagraphView, from: number, end: number): boolean {
  const { tags, tokens } = view;
  const t = tags[from] ?? 0;
  if (from >= end || (t !== tag.pronoun && t !== tag.determiner && t !== tag.name)) return false;
  if (t === tag.pronoun) return isVerbal(tags[from + 1] ?? 0) || contractedAuxiliary(tokens.keys[from] ?? '') !== 0;
  const phrase = nounPhraseFrom(view, from, end);
  if (phrase === from || phrase >= end) return false;
  // "told the meeting the bank “stands ready”": the verb may be quoted.
  const quoted = tags[phrase] === tag.openQuote ? (verbs.get(tokens.keys[phrase + 1] ?? '')?.bits ?? 0) : 0;
  return isVerbal(tags[phrase] ?? 0) || (quoted & (verbForm.third | verbForm.past)) !== 0;
}
