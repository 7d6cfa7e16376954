import { cueVerbs } from '../../lexicon/cue-verbs';
import { nounPhraseFrom } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import type { TokenRange } from './verb-group';
import { tag } from './tags';
import { verbLemma } from './word-knowledge';

/**
 * Where contents end. Input: the first token of a content, output: the token after its last one. A clause runs to the end
 * of its sentence unless something there speaks of a cue of its own; a noun phrase ends where the clause goes on.
 */

/** Longest content in tokens that is scanned for an earlier end. */
const reach = 250;

/** True when the token is a form of a verb that takes a quotation or a clause. */
function isSpeechVerb(view: ParagraphView, i: number): boolean {
  const verb = cueVerbs.get(verbLemma(view.tokens.keys[i] ?? '') ?? '');
  return verb !== undefined && ((verb.frames.get('t') ?? 0) >= 6 || (verb.frames.get('q') ?? 0) >= 7);
}

/** True when the token is a form of any cue verb with a grade worth a new attribution. */
function isCueVerb(view: ParagraphView, i: number): boolean {
  const verb = cueVerbs.get(verbLemma(view.tokens.keys[i] ?? '') ?? '');
  if (!verb) return false;
  for (const grade of verb.frames.values()) if (grade >= 5) return true;
  return false;
}

function skipAdverbs(view: ParagraphView, i: number): number {
  while (view.tags[i] === tag.adverb || view.tags[i] === tag.negation) i++;
  return i;
}

/** "but she said", "and called it": what follows the conjunction or comma at `i - 1` opens an attribution of its own. */
function opensAttribution(view: ParagraphView, i: number, end: number, afterComma: boolean): boolean {
  const { tags } = view;
  let j = skipAdverbs(view, i);
  const t = tags[j] ?? 0;
  if (t === tag.ing) return afterComma && isCueVerb(view, j);
  if (t === tag.finite) return isSpeechVerb(view, j) || (afterComma && isCueVerb(view, j));
  if (t === tag.have || t === tag.be) return false;
  const phrase = nounPhraseFrom(view, j, end);
  if (phrase === j) return false;
  j = skipAdverbs(view, phrase);
  if (tags[j] === tag.have) j = skipAdverbs(view, j + 1);
  return (tags[j] === tag.finite || tags[j] === tag.participle) && isSpeechVerb(view, j);
}

function isPhrase(view: ParagraphView, i: number, first: string, second: string): boolean {
  return view.tokens.keys[i] === first && view.tokens.keys[i + 1] === second;
}

/** The end of a sentence, or of the quotation that runs on over it. */
export function extendedEnd(view: ParagraphView, end: number): number {
  const quote = end > 0 ? view.quotes[view.quoteOf[end - 1] ?? -1] : undefined;
  return quote ? Math.max(end, quote.endToken) : end;
}

/** End of a clause content that begins at `first`. `sentenceEnd` is the end of its sentence. */
export function clauseEnd(view: ParagraphView, first: number, sentenceEnd: number): number {
  const { tags, quoteOf, quotes } = view;
  const end = extendedEnd(view, sentenceEnd);
  const top = Math.min(end, first + reach);
  for (let i = first; i < top; i++) {
    const quote = quoteOf[i] ?? -1;
    if (quote !== -1) {
      i = Math.max(i, (quotes[quote]?.endToken ?? i + 1) - 1);
      // The comma of "…,” he said" stands inside the marks.
      if (i + 1 < top && tags[i - 1] === tag.comma && opensAttribution(view, i + 1, end, true)) return i + 1;
      continue;
    }
    const t = tags[i] ?? 0;
    if (t === tag.semicolon) return i;
    if (t === tag.comma || t === tag.dash) {
      let next = i + 1;
      if (isPhrase(view, next, 'according', 'to')) return i;
      if (tags[next] === tag.coordinator) next++;
      if (opensAttribution(view, next, end, true)) return i;
    } else if (t === tag.coordinator) {
      const next = skipAdverbs(view, i + 1);
      if (tags[next] === tag.finite && isSpeechVerb(view, next)) return i;
    } else if (isPhrase(view, i, 'according', 'to')) return i;
  }
  return trimEnd(view, first, end);
}

const phraseStops = new Set('while although though when whenever because since until after as whereas'.split(' '));

/** End of a content that is a noun phrase, infinitive or -ing phrase. */
export function phraseContentEnd(view: ParagraphView, first: number, sentenceEnd: number): number {
  const { tags, quoteOf, quotes, tokens } = view;
  const end = extendedEnd(view, sentenceEnd);
  const top = Math.min(end, first + reach);
  let sawVerb = false;
  for (let i = first; i < top; i++) {
    const quote = quoteOf[i] ?? -1;
    if (quote !== -1) {
      const quoteEnd = quotes[quote]?.endToken ?? i + 1;
      i = Math.max(i, quoteEnd - 1);
      if (tags[i - 1] === tag.comma) return i + 1;
      continue;
    }
    const t = tags[i] ?? 0;
    if (t === tag.semicolon || t === tag.colon || t === tag.dash) return i;
    if (t === tag.comma) {
      if (opensCondition(view, i + 1)) return trimEnd(view, first, end);
      if (!continuesList(view, i, top)) return i;
    } else if (t === tag.coordinator) {
      const next = skipAdverbs(view, i + 1);
      const n = tags[next] ?? 0;
      if (n === tag.finite || n === tag.be || n === tag.have || n === tag.modal || (n === tag.pronoun && !sawVerb)) return i;
      if (tokens.keys[i] === 'but' && n !== tag.noun && n !== tag.to) return i;
      if (opensAttribution(view, next, end, false)) return i;
    } else if (i > first && phraseStops.has(tokens.keys[i] ?? '') && (t === tag.subordinator || t === tag.preposition)) {
      if (opensCondition(view, i)) return trimEnd(view, first, end);
      if (tokens.keys[i] !== 'as' || t === tag.subordinator) return i;
    } else if (t === tag.time && i > first && tags[i - 1] !== tag.determiner && tags[i + 1] !== tag.noun && !sawVerb) {
      const before = tags[i - 1];
      return before === tag.preposition ? i - 1 : i;
    } else if (isPhrase(view, i, 'according', 'to')) return i;
    if (t === tag.finite || t === tag.be || t === tag.modal || t === tag.infinitive) sawVerb = true;
  }
  return trimEnd(view, first, end);
}

/** What stands at `i` states a condition of what was said before: it belongs to the content. */
export function opensCondition(view: ParagraphView, i: number): boolean {
  const { keys } = view.tokens;
  const second = keys[i + 1] ?? '';
  switch (keys[i]) {
    case 'if':
    case 'unless':
      return true;
    case 'provided':
    case 'providing':
    case 'assuming':
      return second === 'that' || view.tags[i + 1] === tag.determiner || view.tags[i + 1] === tag.pronoun || view.tags[i + 1] === tag.name;
    case 'contingent':
    case 'conditional':
    case 'dependent':
    case 'depending':
      return second === 'on' || second === 'upon';
    case 'subject':
      return second === 'to';
    case 'on':
      return second === 'condition' || keys[i + 2] === 'condition';
    case 'but':
    case 'only':
      return second === 'if' || second === 'only' || second === 'once';
    case 'as':
    case 'so':
      return second === 'long' && keys[i + 2] === 'as';
    default:
      return false;
  }
}

/** A comma inside an enumeration: a noun phrase follows, and "and" or another comma behind it. */
function continuesList(view: ParagraphView, comma: number, top: number): boolean {
  const { tags, tokens } = view;
  let j = comma + 1;
  if (tags[j] === tag.coordinator && tokens.keys[j] !== 'but') {
    j = skipAdverbs(view, j + 1);
    return tags[j] === tag.noun || tags[j] === tag.name || tags[j] === tag.determiner || tags[j] === tag.number;
  }
  const before = tags[comma - 1] ?? 0;
  if (!(before === tag.noun || before === tag.name || before === tag.number)) return false;
  const phrase = nounPhraseFrom(view, j, top);
  if (phrase === j) return false;
  j = phrase;
  if (tags[j] === tag.comma) j++;
  return tags[j] === tag.coordinator && tokens.keys[j] !== 'but';
}

/** Cuts the sentence's final stop and what cannot end a content off `end`; a closing quotation mark stays. */
export function trimEnd(view: ParagraphView, first: number, end: number): number {
  const { tags, quoteOf } = view;
  let i = end;
  while (i > first && quoteOf[i - 1] === -1) {
    const t = tags[i - 1] ?? 0;
    if (t !== tag.stop && t !== tag.comma && t !== tag.semicolon && t !== tag.dash && t !== tag.colon && t !== tag.coordinator) break;
    if (t === tag.stop && (view.tokens.keys[i - 1] === '?' || view.tokens.keys[i - 1] === '!')) break;
    i--;
  }
  return i;
}

/** The range without punctuation and adverbial glue at its ends; `null` when nothing is left. */
export function contentRange(view: ParagraphView, first: number, end: number): TokenRange | null {
  let i = first;
  while (
    i < end &&
    view.quoteOf[i] === -1 &&
    (view.tags[i] === tag.comma || view.tags[i] === tag.colon || view.tags[i] === tag.dash || view.tags[i] === tag.stop)
  )
    i++;
  const last = trimEnd(view, i, end);
  return last > i ? { first: i, end: last } : null;
}
