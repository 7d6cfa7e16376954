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
      return next === 'that' || takesClause.has(next) || welcomeWords.has(keys[i - 1] ?? '');
    case 'contingent':
    case 'conditional':
    case 'dependent':
      return next === 'on' || next === 'upon';
    case 'subject':
      return next === 'to';
    case 'on':
      return next === 'condition' || (keys[i + 2] === 'condition' && keys[i + 3] !== 'of');
    case 'as':
    case 'so':
      return next === 'long' && keys[i + 2] === 'as';
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
