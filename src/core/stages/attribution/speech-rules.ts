import { tokenFlag } from '../../text/tokens';
import type { Candidate } from './candidate';
import { clauseEnd, contentRange, trimEnd } from './contents';
import { afterParenthesis, nounPhraseFrom, speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { sentenceEnd, sentenceFirst } from './paragraph-view';
import { hasMainVerb, precedingSpeech } from './preceding-speech';
import type { Speech } from './preceding-speech';
import type { TokenRange } from './verb-group';
import type { VerbCue } from './verb-rules';
import { tag } from './tags';

/**
 * Speech around its cue: "“…,” X said", "…, said X.", "…, X said, …", "X said: “…”". Input a verb read as a cue, output a
 * candidate whose content is the quotation or clause beside it. Leaves clauses behind the verb to `verb-rules.ts`.
 */
export function speechCandidate(view: ParagraphView, cue: VerbCue, end: number): Candidate | null {
  const { group } = cue;
  if (group.passive || (group.kind !== 'finite' && cue.complement.frame !== 'q')) return null;
  if (group.kind !== 'finite') return preposed(view, cue, end);
  const place = placeSpeaker(view, cue, end);
  const asSaid = saidInAside(view, cue, place, end);
  if (asSaid) return asSaid;
  const before = place.antecedent >= 0 || isRelative(view, place) ? null : precedingSpeech(view, place.left, end);
  const around = before && postposed(view, cue, place, before, end);
  if (around) return around;
  if (before?.quoted) return null;
  if (cue.complement.frame === 'q') return preposed(view, cue, end);
  return end === view.tokens.count ? announced(view, cue, end) : null;
}

/** "The minister said in a statement:" at the end of a paragraph: the quotation stands in the next one. */
function announced(view: ParagraphView, cue: VerbCue, end: number): Candidate | null {
  const grade = cue.frames.get('q') ?? 0;
  if (grade < 6 || view.tags[end - 1] !== tag.colon || !cue.group.subject || skipCircumstances(view, cue.after, end) !== end - 1)
    return null;
  return {
    rule: 'quote-next',
    cue: { first: cue.group.first, end: cue.after },
    source: cue.group.subject,
    antecedent: cue.group.subject.antecedent,
    content: [],
    confidence: grade / 10,
    lemma: cue.lemma,
    negated: cue.group.negated,
    reaches: 'next',
  };
}

/** Where the speaker stands, and the edges of cue and speaker together. */
interface SpeakerPlace {
  readonly source: TokenRange | null;
  readonly antecedent: number;
  /** First token of cue and speaker. */
  readonly left: number;
  /** Token after cue and speaker. */
  readonly right: number;
  readonly inverted: boolean;
}

/** "As Lund said, …" and "…, as Lund said": the content is the clause beside it. */
function saidInAside(view: ParagraphView, cue: VerbCue, place: SpeakerPlace, end: number): Candidate | null {
  const { tags, tokens } = view;
  const as = place.left - 1;
  const grade = Math.max(cue.frames.get('q') ?? 0, cue.frames.get('z') ?? 0);
  if (tokens.keys[as] !== 'as' || grade < 6 || !place.source || place.inverted) return null;
  const opening = sentenceFirst(view, as);
  const right = skipCircumstances(view, place.right, end);
  let content: TokenRange | null = null;
  if (as === opening && tags[right] === tag.comma) content = contentRange(view, right + 1, clauseEnd(view, right + 1, end));
  else if (as > opening && tags[as - 1] === tag.comma && (right >= end || tags[right] === tag.stop))
    content = contentRange(view, opening, as - 1);
  if (!content) return null;
  return {
    rule: 'as-said',
    cue: { first: cue.group.first, end: cue.after },
    source: place.source,
    antecedent: -1,
    content: [content],
    confidence: grade / 12,
    lemma: cue.lemma,
    negated: cue.group.negated,
    reaches: undefined,
  };
}

function isRelative(view: ParagraphView, { source }: SpeakerPlace): boolean {
  const t = source ? view.tags[source.first] : undefined;
  return t === tag.relative || t === tag.that;
}

function placeSpeaker(view: ParagraphView, cue: VerbCue, end: number): SpeakerPlace {
  const { group, after } = cue;
  const { subject } = group;
  if (subject && !group.borrowed && (subject.end === group.first || view.quoteOf[group.first - 1] === -1)) {
    return { source: subject, antecedent: subject.antecedent, left: subject.first, right: after, inverted: false };
  }
  const phraseEnd = speakerEnd(view, after, end);
  const inverted = phraseEnd > after;
  return {
    source: inverted ? { first: after, end: phraseEnd } : null,
    antecedent: -1,
    left: group.first,
    right: inverted ? phraseEnd : after,
    inverted,
  };
}

function postposed(view: ParagraphView, cue: VerbCue, place: SpeakerPlace, before: Speech, end: number): Candidate | null {
  const { tags } = view;
  const { complement, frames } = cue;
  const grade = Math.max(
    frames.get('q') ?? 0,
    frames.get('z') ?? 0,
    before.quoted && (frames.size === 0 || (frames.get('t') ?? 0) >= 5) ? 6 : 0,
  );
  const isClause =
    complement.frame === 't' ||
    complement.frame === 'b' ||
    complement.frame === 'w' ||
    complement.frame === 'i' ||
    (complement.frame === 'a' && frames.has('a'));
  if (before.quoted ? grade < 3 : grade < 5 || !place.source) return null;
  if (before.quoted && !place.inverted && complement.frame === 'n' && (frames.get('a') ?? 0) === 0 && grade < 8) return null;
  if (isClause && !place.inverted) return null;
  if (!before.quoted && hasOwnContent(view, cue, place)) return null;
  const right = skipCircumstances(view, place.right, end);
  const first = contentRange(view, before.first, before.end);
  // "But, she said, “…”": nothing is left of the first half, the second is the speech.
  const content: TokenRange[] = first ? [first] : [];
  const mark = tags[right] ?? tag.stop;
  if (right < end && (mark === tag.comma || mark === tag.colon || mark === tag.dash)) {
    // "Speaking in Oslo, Lund said: “We …”": a whole sentence behind a mere circumstance is all there is.
    if (!before.quoted && startsSentence(view, right + 1) && !hasMainVerb(view, before)) return null;
    const more = resumedSpeech(view, right + 1, end, before.quoted);
    if (more) content.push(more);
    else if (!before.quoted && !hasMainVerb(view, before)) return null;
  } else if (right < end && tags[right] === tag.openQuote) {
    const more = resumedSpeech(view, right, end, true);
    if (more) content.push(more);
  } else if (
    !before.quoted &&
    (!hasMainVerb(view, before) || (right < end && mark !== tag.stop && mark !== tag.preposition && mark !== tag.participle))
  )
    return null;
  if (content.length === 0) return null;
  absorbQuotations(view, content);
  return {
    rule: before.quoted ? (content.length > 1 ? 'quote-split' : 'quote-before') : 'clause-before',
    cue: { first: cue.group.first, end: cue.after },
    source: place.source,
    antecedent: place.antecedent,
    content,
    confidence: (before.quoted ? 0.5 + grade / 20 : grade / 10) * (place.source ? 1 : 0.5),
    lemma: cue.lemma,
    negated: cue.group.negated,
    reaches: undefined,
  };
}

/** True where what follows the verb is its content, so that the clause before it is only a circumstance. */
function hasOwnContent(view: ParagraphView, { complement, frames, after }: VerbCue, place: SpeakerPlace): boolean {
  switch (complement.frame) {
    case 'z':
      return false;
    case 'q':
      return view.tags[complement.first - 1] !== tag.comma && view.tags[complement.first - 1] !== tag.colon;
    case 'n':
    case 'O':
    case 'a':
      return !place.inverted && (frames.get('a') ?? 0) === 0;
    default:
      return complement.first - 1 === after && (frames.get(complement.frame) ?? 0) >= 5;
  }
}

/** Steps over time, place and hearer behind a cue: "on Monday", "reporters", "in a statement". */
function skipCircumstances(view: ParagraphView, from: number, end: number): number {
  const { tags } = view;
  let i = from;
  for (let steps = 0; steps < 8 && i < end; steps++) {
    const t = tags[i] ?? 0;
    if (t === tag.adverb || t === tag.time) i++;
    else if (
      t === tag.preposition ||
      t === tag.determiner ||
      t === tag.noun ||
      t === tag.name ||
      t === tag.number ||
      t === tag.objectPronoun ||
      t === tag.pronoun
    ) {
      const phrase = nounPhraseFrom(view, t === tag.preposition ? i + 1 : i, end);
      if (phrase <= i + (t === tag.preposition ? 1 : 0)) break;
      i = phrase;
    } else if (t === tag.openParenthesis) {
      const after = afterParenthesis(view, i, end);
      if (after < 0) break;
      i = after;
    } else break;
  }
  return i;
}

/** Speech that goes on behind "…, X said, ": a quotation, or a clause; `null` when something else follows. */
function resumedSpeech(view: ParagraphView, from: number, end: number, quoted: boolean): TokenRange | null {
  const { tags, quoteOf, quotes } = view;
  const t = tags[from] ?? 0;
  const quote = quoteOf[from] === -1 ? undefined : quotes[quoteOf[from] ?? 0];
  if (quote) return contentRange(view, from, Math.max(quote.endToken, quote.endToken >= end ? quote.endToken : clauseEnd(view, from, end)));
  if (quoted || t === tag.ing || t === tag.participle || t === tag.relative) return null;
  if (clauseEnd(view, from - 1, end) <= from) return null;
  return contentRange(view, from, clauseEnd(view, from, end));
}

/** A quotation that begins with a capital. */
function startsSentence({ tags, tokens }: ParagraphView, i: number): boolean {
  return tags[i] === tag.openQuote && ((tokens.flags[i + 1] ?? 0) & tokenFlag.capitalized) !== 0;
}

/** Quotations that follow the sentence of the cue, each a sentence or more of its own, belong to the same speech. */
function absorbQuotations(view: ParagraphView, content: TokenRange[]): void {
  const { quoteOf, quotes, tokens } = view;
  const last = content.at(-1);
  if (!last) return;
  let next = sentenceEnd(view, Math.max(last.end - 1, 0));
  // The cue may stand behind the last piece: go on from the end of the sentence where the speech stops.
  for (let tries = 0; tries < 20 && next < tokens.count; tries++) {
    const quote = quoteOf[next] === -1 ? undefined : quotes[quoteOf[next] ?? 0];
    if (!quote || quote.first !== next) return;
    if (quote.endToken < sentenceEnd(view, quote.endToken - 1)) return;
    content.push({ first: quote.first, end: quote.endToken });
    next = sentenceEnd(view, quote.endToken - 1);
  }
}

function preposed(view: ParagraphView, cue: VerbCue, end: number): Candidate | null {
  const { frames, complement, group } = cue;
  const { quoteOf, quotes, tags } = view;
  const quote = quotes[quoteOf[complement.first] ?? 0];
  if (!quote || quoteOf[complement.first] === -1) return null;
  const introduced = tags[complement.first - 1] === tag.comma || tags[complement.first - 1] === tag.colon;
  if (quote.kind === 'title' && !introduced) return null;
  const grade = Math.max(frames.get('q') ?? 0, introduced && quote.kind === 'speech' ? 6 : 0, introduced ? 0 : (frames.get('n') ?? 0));
  if (grade === 0) return null;
  const goesOn = quote.endToken < end;
  const range = contentRange(view, complement.first, goesOn ? clauseEnd(view, complement.first, end) : quote.endToken);
  if (!range) return null;
  const content = [range];
  if (!goesOn) absorbQuotations(view, content);
  return {
    rule: introduced ? 'quote-after' : 'cue-quote',
    cue: { first: group.first, end: cue.after },
    source: group.subject,
    antecedent: group.subject?.antecedent ?? -1,
    content,
    confidence: (grade / 10) * (group.subject ? 1 : 0.6),
    lemma: cue.lemma,
    negated: group.negated,
    reaches: undefined,
  };
}

/** The end of a sentence without its final stop. */
export function bareEnd(view: ParagraphView, first: number, end: number): number {
  return trimEnd(view, first, end);
}
