import { cueVerbs } from '../../lexicon/cue-verbs';
import { nounPrepositions } from '../../lexicon/word-classes';
import type { ParagraphView } from './paragraph-view';
import { sentenceFirst } from './paragraph-view';
import { endsNounPhrase, tag } from './tags';
import { verbLemma } from './word-knowledge';

/**
 * Noun phrases by their tags, from either end. A phrase takes its title, its prepositional phrases ("chairman of the board"),
 * names joined by "and", and brackets ("(R-IN)"). Walks are bounded, so that odd text costs linear time.
 */

/** Longest walk in tokens. */
const reach = 60;

function isInside(t: number): boolean {
  return t === tag.noun || t === tag.name || t === tag.number || t === tag.joint || t === tag.possessive || t === tag.time;
}

/** A verb form that stands inside a noun phrase: "leaked emails", "officials involved in talks", "voters backing him". */
function isModifier(t: number): boolean {
  return t === tag.participle || t === tag.ing;
}

/**
 * First token of the noun phrase that ends right before `end`; -1 when none does. `floor` is the first token it may take.
 */
export function nounPhraseBefore(view: ParagraphView, end: number, floor: number): number {
  const { tags, tokens, quoteOf, quotes } = view;
  let i = end - 1;
  if (i < floor) return -1;
  const last = tags[i] ?? 0;
  if (last === tag.pronoun || last === tag.objectPronoun) return i;
  if (!endsNounPhrase(last) && last !== tag.possessive) return -1;
  const lowest = Math.max(floor, end - reach);
  /** Where to fall back to when an extension over "and" or a comma leads nowhere. */
  let safe = -1;
  let first = end;
  while (i >= lowest) {
    const t = tags[i] ?? 0;
    if (t === tag.closeQuote && quoteOf[i] !== -1) {
      const quote = quotes[quoteOf[i] ?? 0];
      if (!quote || quote.endToken !== i + 1 || quote.first < lowest || quote.endToken - quote.first > 14) break;
      // A comma or stop inside the marks ends what is quoted: the name behind it begins anew ("a “disaster,” Holt said").
      if (tags[i - 1] === tag.comma || tags[i - 1] === tag.stop || !continuesQuotedName(view, quote.first)) break;
      first = quote.first;
      i = first - 1;
    } else if (t === tag.closeParenthesis) {
      const open = openingParenthesis(view, i, lowest);
      if (open < 0) break;
      first = open;
      i = open - 1;
    } else if (isInside(t)) {
      if (t === tag.time && first < end && tags[first] !== tag.possessive && tags[first] !== tag.noun && tags[first] !== tag.name) break;
      first = i--;
    } else if (t === tag.determiner) {
      first = i--;
      const before = tags[i] ?? 0;
      // "all of the …", "both the …" go on; else a determiner opens the phrase.
      if (i < lowest || !(before === tag.determiner || (before === tag.preposition && precedesNoun(view, i)))) break;
    } else if (t === tag.preposition) {
      if (!precedesNoun(view, i) || !nounPrepositions.has(tokens.keys[i] ?? '')) break;
      first = i--;
    } else if (isModifier(t)) {
      const before = tags[i - 1] ?? 0;
      const opens = before === tag.comma && (tags[i + 1] === tag.noun || tags[i + 1] === tag.name);
      if (i - 1 < lowest || !(isInside(before) || before === tag.determiner || before === tag.adverb || opens)) break;
      first = i--;
    } else if (t === tag.adverb) {
      const after = tags[i + 1] ?? 0;
      const before = tags[i - 1] ?? 0;
      if (
        i - 1 < lowest ||
        !(isModifier(after) || after === tag.noun || after === tag.number) ||
        !(isInside(before) || before === tag.determiner)
      )
        break;
      first = i--;
    } else if (t === tag.coordinator) {
      if (tokens.keys[i] === 'but' || i - 1 < lowest) break;
      const before = tags[i - 1] ?? 0;
      if (!(isInside(before) || before === tag.comma || before === tag.closeParenthesis)) break;
      if (safe < 0) safe = first;
      i = before === tag.comma ? i - 2 : i - 1;
      continue;
    } else if (t === tag.comma && safe >= 0) {
      // Inside an enumeration only ("A, B and C").
      if (!isInside(tags[i - 1] ?? 0) || tags[first] === tag.preposition) break;
      i--;
      continue;
    } else break;
    if (t === tag.possessive && i < lowest) return -1;
  }
  if (first >= end) return -1;
  if (safe >= 0 && !opensClause(view, first, floor)) first = safe;
  if (isClock(view, first)) first++;
  // A phrase never begins with a preposition or a joint.
  while (first < end && (tags[first] === tag.preposition || tags[first] === tag.joint || tags[first] === tag.possessive)) first++;
  return first < end ? first : -1;
}

/** "the “Tonight” host": a short quotation inside a noun phrase follows a noun or determiner. */
function continuesQuotedName(view: ParagraphView, first: number): boolean {
  const before = view.tags[first - 1] ?? 0;
  return first > 0 && (before === tag.determiner || before === tag.noun || before === tag.name || before === tag.possessive);
}

function precedesNoun(view: ParagraphView, preposition: number): boolean {
  if (preposition === 0) return false;
  const t = view.tags[preposition - 1] ?? 0;
  return isInside(t) || t === tag.closeParenthesis || t === tag.closeQuote || t === tag.determiner || isModifier(t);
}

function isClock(view: ParagraphView, i: number): boolean {
  return view.tags[i] === tag.number && (view.tokens.keys[i]?.includes(':') ?? false);
}

/** True where a clause can begin at `first`: nothing governs what stands there. */
export function opensClause(view: ParagraphView, first: number, floor: number): boolean {
  if (first <= floor) return true;
  // "18:15 The mayor": an entry of a live blog.
  if (first === floor + 1 && isClock(view, floor)) return true;
  switch (view.tags[first - 1]) {
    case tag.comma:
    case tag.stop:
    case tag.colon:
    case tag.semicolon:
    case tag.dash:
    case tag.subordinator:
    case tag.that:
    case tag.relative:
    case tag.coordinator:
    case tag.openQuote:
    case tag.closeQuote:
    case tag.adverb:
      return true;
    default:
      return false;
  }
}

/** Index of the bracket that the one at `close` closes; -1 when it is farther than `lowest`. */
function openingParenthesis(view: ParagraphView, close: number, lowest: number): number {
  for (let i = close - 1; i >= Math.max(lowest, close - 20); i--) if (view.tags[i] === tag.openParenthesis) return i;
  return -1;
}

/** Token after the bracket that closes the one at `open`; -1 when it is not near. */
export function afterParenthesis(view: ParagraphView, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 25); i++) if (view.tags[i] === tag.closeParenthesis) return i + 1;
  return -1;
}

/** End (exclusive) of the noun phrase that begins at `first`, without apposition; `first` when none does. `limit` is exclusive. */
export function nounPhraseFrom(view: ParagraphView, first: number, limit: number): number {
  const { tags, tokens } = view;
  const top = Math.min(limit, first + reach);
  let i = first;
  let end = first;
  if (tags[i] === tag.pronoun || tags[i] === tag.objectPronoun) {
    // "some of the delegates", "one of them"
    if (tokens.keys[i + 1] !== 'of') return i + 1;
    i += 2;
  }
  while (i < top) {
    const t = tags[i] ?? 0;
    if (t === tag.noun || t === tag.name || t === tag.number || t === tag.possessive) {
      end = ++i;
    } else if (t === tag.joint || t === tag.determiner) {
      if (t === tag.determiner && i > first && !startsPhraseAfter(tags[i - 1] ?? 0)) break;
      i++;
    } else if (t === tag.adverb && i === first) {
      i++;
    } else if (t === tag.openParenthesis && end === i) {
      const after = afterParenthesis(view, i, top);
      if (after < 0) break;
      end = i = after;
    } else if (t === tag.openQuote && end > first && view.quoteOf[i] !== -1) {
      const quote = view.quotes[view.quoteOf[i] ?? 0];
      if (!quote || quote.endToken - quote.first > 10 || !(tags[quote.endToken] === tag.noun || tags[quote.endToken] === tag.name)) break;
      i = quote.endToken;
    } else if (t === tag.preposition && end === i && i > first) {
      if (!nounPrepositions.has(tokens.keys[i] ?? '') || !startsPhrase(tags[i + 1] ?? 0)) break;
      i++;
    } else if (t === tag.coordinator && end === i && tokens.keys[i] !== 'but') {
      if (!(startsPhrase(tags[i + 1] ?? 0) && sameKind(view, i))) break;
      i++;
    } else if (t === tag.participle && i === first) {
      i++;
    } else if (t === tag.time && tags[i + 1] === tag.noun && end === i && i > first && startsPhraseAfter(tags[i - 1] ?? 0)) {
      i++;
    } else break;
  }
  return end;
}

function startsPhrase(t: number): boolean {
  return t === tag.determiner || t === tag.noun || t === tag.name || t === tag.number;
}

function startsPhraseAfter(t: number): boolean {
  return t === tag.preposition || t === tag.coordinator || t === tag.determiner;
}

/** "and" joins a phrase only like with like: name and name, noun and noun; a verb behind makes it a new clause. */
function sameKind(view: ParagraphView, coordinator: number): boolean {
  const after = nounRunEnd(view, coordinator + 1);
  const next = view.tags[after] ?? 0;
  return next !== tag.finite && next !== tag.modal && next !== tag.be && next !== tag.have && next !== tag.do;
}

function nounRunEnd(view: ParagraphView, first: number): number {
  let i = first;
  while (i < first + 12) {
    const t = view.tags[i] ?? 0;
    if (!(startsPhrase(t) || t === tag.joint || t === tag.possessive || t === tag.adverb)) break;
    i++;
  }
  return i;
}

/** Where an aside begins that ends in a comma at `close`: index of its opening comma or dash; -1 for none in the sentence. */
export function asideOpening(view: ParagraphView, close: number, floor: number): number {
  const { tags } = view;
  const mark = tags[close] ?? 0;
  for (let i = close - 1; i >= Math.max(floor, sentenceFirst(view, close), close - reach); i--) {
    const t = tags[i] ?? 0;
    if (t === mark) return i;
    if (t === tag.semicolon || t === tag.colon) return -1;
    if (t === tag.closeParenthesis) {
      const open = openingParenthesis(view, i, floor);
      if (open > 0) i = open;
    }
  }
  return -1;
}

/** "said Ann Lee, the minister, who …": end of the phrase behind the verb, with apposition. */
export function speakerEnd(view: ParagraphView, first: number, end: number): number {
  const { tags } = view;
  let phraseEnd = nounPhraseFrom(view, first, end);
  if (phraseEnd === first || tags[first] === tag.pronoun) return phraseEnd;
  for (let tries = 0; tries < 3 && tags[phraseEnd] === tag.comma; tries++) {
    // ", now a consultant", ", one of several owners".
    const next = tags[phraseEnd + 1] === tag.adverb ? phraseEnd + 2 : phraseEnd + 1;
    const t = tags[next] ?? 0;
    if (t !== tag.determiner && t !== tag.noun && t !== tag.name && t !== tag.number) break;
    const apposition = appositionEnd(view, next, end);
    const stop = tags[apposition] ?? tag.stop;
    if (
      apposition === next ||
      !(
        apposition >= end ||
        stop === tag.comma ||
        stop === tag.stop ||
        stop === tag.dash ||
        stop === tag.preposition ||
        stop === tag.relative
      )
    )
      break;
    phraseEnd = apposition;
  }
  return withRelativeClause(view, phraseEnd, end);
}

/** End of a noun phrase behind a comma, with what "of" or "and" add to it ("a professor of law and the editor of a journal"). */
function appositionEnd(view: ParagraphView, first: number, end: number): number {
  const { tags, tokens } = view;
  let phraseEnd = nounPhraseFrom(view, first, end);
  for (let tries = 0; tries < 3 && phraseEnd > first && phraseEnd < end; tries++) {
    const joins = tags[phraseEnd] === tag.coordinator || tokens.keys[phraseEnd] === 'of';
    const more = joins ? nounPhraseFrom(view, phraseEnd + 1, end) : phraseEnd;
    if (more <= phraseEnd + 1) break;
    phraseEnd = more;
  }
  return phraseEnd;
}

/** "…, who led the inquiry": belongs to the phrase, unless the clause is itself somebody's word. */
function withRelativeClause(view: ParagraphView, phraseEnd: number, end: number): number {
  const { tags, tokens } = view;
  const who = tags[phraseEnd] === tag.comma ? phraseEnd + 1 : phraseEnd;
  if (tokens.keys[who] !== 'who' && tokens.keys[who] !== 'whose') return phraseEnd;
  let verb = who + 1;
  while (tags[verb] === tag.adverb || tags[verb] === tag.have || tags[verb] === tag.negation) verb++;
  const frames = cueVerbs.get(verbLemma(tokens.keys[verb] ?? '') ?? '')?.frames;
  for (const grade of frames?.values() ?? []) if (grade >= 6) return phraseEnd;
  for (let i = verb; i < Math.min(end, verb + 30); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.comma || t === tag.stop || t === tag.dash || t === tag.semicolon || t === tag.openQuote) return i;
  }
  return Math.min(end, verb + 30);
}
