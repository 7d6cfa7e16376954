import { welcomeWords } from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';

/** A run of tokens, half-open. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * The condition that a content puts on what stands before `from`: "… only if the fighting stops". `null` for none. It runs
 * to the end of the content; the words that open it are part of it.
 */
export function findCondition(tokens: Tokens, from: number, content: TokenSpan): TokenSpan | null {
  for (let i = from; i < content.end; i++) {
    if (opensCondition(tokens, i)) return { first: i, end: trimmedEnd(tokens, i, content.end) };
    if (tokens.keys[i] === ';') return null;
  }
  return null;
}

/** "… until all hostages have been released": a condition of what is denied. `null` for none. */
export function findUntil(tokens: Tokens, from: number, content: TokenSpan): TokenSpan | null {
  for (let i = from; i < Math.min(content.end, from + longestApart); i++) {
    const key = tokens.keys[i] ?? '';
    if (key === 'until' || key === 'unless' || key === 'without') return { first: i, end: trimmedEnd(tokens, i, content.end) };
  }
  return null;
}

/** Words behind which the sentence turns to something else. */
const turning = new Set('but while whereas although though because since said says and'.split(' '));

/** A condition that follows the content in the same sentence: "… , provided seals are hunted too". `null` for none. */
export function conditionBehind(tokens: Tokens, from: number, end: number): TokenSpan | null {
  for (let i = from; i < Math.min(end, from + longestApart); i++) {
    if (opensCondition(tokens, i)) return { first: i, end: trimmedEnd(tokens, i, end) };
    if (turning.has(tokens.keys[i] ?? '')) return null;
  }
  return null;
}

/** Most tokens between a content and a condition that belongs to it. */
const longestApart = 4;

/** A condition that opens a sentence or statement: "Unless the station is kept, …". Looked for before `limit`; `null` for none. */
export function conditionInFront(tokens: Tokens, first: number, limit: number): TokenSpan | null {
  const { keys } = tokens;
  const from = /^["“‘']$/.test(keys[first] ?? '') || keys[first] === 'that' ? first + 1 : first;
  const key = keys[from] ?? '';
  const opens = key === 'if' || key === 'without' || opensCondition(tokens, from);
  if (!opens || key === 'as') return null;
  for (let i = from + 2; i < limit; i++) {
    // "Only if the price falls could she support it": the verb comes first, without a comma.
    if (keys[i] === ',' || (key === 'only' && inverted.has(keys[i] ?? '') && i > limit - longestSubject))
      return { first: from, end: trimmedEnd(tokens, from, i) };
  }
  return null;
}

const inverted = new Set('could would will can should did do does'.split(' '));
const longestSubject = 8;

function opensCondition({ keys }: Tokens, i: number): boolean {
  const next = keys[i + 1] ?? '';
  switch (keys[i]) {
    case 'if':
      return keys[i - 1] !== 'as' && keys[i - 1] !== 'even';
    case 'unless':
      return true;
    case 'only':
      return next === 'if' || next === 'when' || next === 'once' || next === 'after' || next === 'on' || next === 'with';
    case 'provided':
    case 'providing':
      return next === 'that' || takesClause.has(next) || welcomeWords.has(keys[i - 1] ?? '') || keys[i - 1] === ',';
    case 'assuming':
      return next === 'that' || takesClause.has(next);
    case 'with':
      return next === 'the' && (keys[i + 2] === 'proviso' || keys[i + 2] === 'condition');
    case 'were':
      return (next === 'it' || next === 'they' || next === 'he' || next === 'she') && keys[i + 2] === 'to';
    case 'but':
      if (next === 'only') return true;
      return next === 'not' && (keys[i + 2] === 'until' || keys[i + 2] === 'unless' || keys[i + 2] === 'without');
    case 'contingent':
    case 'conditional':
    case 'dependent':
      return next === 'on' || next === 'upon';
    case 'subject':
      return next === 'to';
    case 'on':
      return next === 'condition' || keys[i + 2] === 'understanding' || (keys[i + 2] === 'condition' && keys[i + 3] !== 'of');
    case 'as':
    case 'so':
      return (next === 'long' || next === 'soon') && keys[i + 2] === 'as' && keys[i + 3] !== 'possible';
    case 'in':
      return (next === 'exchange' || next === 'return') && keys[i + 2] === 'for';
    default:
      return false;
  }
}

const takesClause = new Set('the a an it they he she we both all its their there'.split(' '));

function trimmedEnd({ keys }: Tokens, first: number, end: number): number {
  let i = end;
  while (i > first + 1 && /^[.,;:!?”"’']$/.test(keys[i - 1] ?? '')) i--;
  return i;
}
