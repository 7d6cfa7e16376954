import { speakerNouns, timeWords } from '../../lexicon/word-classes';
import { tokenFlag } from '../../text/tokens';
import type { LocalName } from '../facts';
import type { Candidate } from './candidate';
import { contentRange } from './contents';
import { speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';

/**
 * Attributions that typography makes: "Name: speech" (transcripts, headlines), "“…” – Name" (signatures). Each paragraph gives at
 * most one. Leaves out lines whose label is no speaker ("Photo:", "Update:").
 */
export function layoutCandidate(view: ParagraphView, names: readonly LocalName[]): Candidate | null {
  return labelled(view, names) ?? signed(view, names);
}

/** Longest label in tokens. */
const longestLabel = 9;

/** Labels that look like speakers and are none. */
const noSpeakers: ReadonlySet<string> = new Set(
  `photo photos picture pictures image video audio watch read listen update updates breaking related correction note notes editor live exclusive
   analysis opinion comment source sources credit caption q a question answer date time place where when who what why how subject re from to
   warning tip fact facts chapter part step figure table score scores result results weather sport sports news topic tags category share`.split(
    /\s+/,
  ),
);

function labelled(view: ParagraphView, names: readonly LocalName[]): Candidate | null {
  const { tags, tokens, quoteOf } = view;
  const start = afterClock(view);
  let colon = start;
  while (colon < Math.min(tokens.count, start + longestLabel + 1) && tags[colon] !== tag.colon) colon++;
  if (colon === start || tags[colon] !== tag.colon || colon + 2 >= tokens.count || quoteOf[colon] !== -1) return null;
  for (let i = start; i < colon; i++) {
    const t = tags[i] ?? 0;
    if (t === tag.comma || t === tag.openParenthesis || t === tag.closeParenthesis || t === tag.joint || t === tag.possessive) continue;
    if (!isLabelWord(view, i)) return null;
  }
  if (!isSpeaker(view, names, colon)) return null;
  const content = contentRange(view, colon + 1, tokens.count);
  if (!content || content.end - content.first < 3) return null;
  return {
    rule: 'label',
    cue: { first: colon, end: colon + 1 },
    source: { first: start, end: colon },
    antecedent: -1,
    content: [content],
    confidence: 0.7,
    lemma: '',
    negated: false,
    reaches: undefined,
  };
}

/** First token behind the clock time that an entry of a live blog opens with ("18:15"). */
function afterClock({ tokens }: ParagraphView): number {
  return (tokens.flags[0] ?? 0) & tokenFlag.number && tokens.keys[0]?.includes(':') ? 1 : 0;
}

function isLabelWord(view: ParagraphView, i: number): boolean {
  const flags = view.tokens.flags[i] ?? 0;
  const key = view.tokens.keys[i] ?? '';
  if (noSpeakers.has(key) || timeWords.has(key)) return false;
  return (flags & tokenFlag.capitalized) !== 0 || speakerNouns.has(key) || key === 'of' || key === 'the' || key === 'and';
}

/** A label speaks when it ends in a name of somebody or in a noun for people and papers. */
function isSpeaker(view: ParagraphView, names: readonly LocalName[], colon: number): boolean {
  if (speakerNouns.has(view.tokens.keys[colon - 1] ?? '')) return true;
  return names.some(({ first, endToken, kind }) => first < colon && endToken >= colon - 1 && endToken <= colon && kind !== 'place');
}

function signed(view: ParagraphView, names: readonly LocalName[]): Candidate | null {
  const { tags, tokens, quotes } = view;
  const quote = quotes.at(-1);
  const start = afterClock(view);
  if (quote?.first !== start || !quote.closed) return null;
  let dash = quote.endToken;
  if (tags[dash] === tag.comma || tags[dash] === tag.stop) dash++;
  if (tags[dash] !== tag.dash) return null;
  const first = dash + 1;
  const sourceEnd = speakerEnd(view, first, tokens.count);
  const rest = tags[sourceEnd] === tag.stop ? sourceEnd + 1 : sourceEnd;
  if (sourceEnd === first || rest < tokens.count || !names.some((name) => name.first >= first && name.first <= first + 4)) return null;
  return {
    rule: 'signature',
    cue: { first: dash, end: dash + 1 },
    source: { first, end: sourceEnd },
    antecedent: -1,
    content: [{ first: start, end: quote.endToken }],
    confidence: 0.85,
    lemma: '',
    negated: false,
    reaches: undefined,
  };
}

/** A paragraph that is nothing but quoted speech and has no speaker of its own: the one before may go on. */
export function continuedSpeech(view: ParagraphView): Candidate | null {
  const { quotes, tags, tokens } = view;
  const [quote, more] = quotes;
  if (!quote || more || quote.first !== 0 || quote.continued || quote.kind !== 'speech') return null;
  const rest = tags[quote.endToken] === tag.stop ? quote.endToken + 1 : quote.endToken;
  if (rest < tokens.count) return null;
  return {
    rule: 'same-speaker',
    cue: null,
    source: null,
    antecedent: -1,
    content: [{ first: 0, end: quote.endToken }],
    confidence: 0.5,
    lemma: '',
    negated: false,
    reaches: 'previous',
  };
}
