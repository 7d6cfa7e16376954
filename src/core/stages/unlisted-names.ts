import type { ActorKind } from '../annotations';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { classify } from './classify-name';
import { chunksOf } from './name-chunks';
import type { NameContext } from './name-context';
import { contextOf } from './name-context';
import { flagsAt, runAt } from './name-units';
import type { SentenceCase } from './sentence-case';
import { sentenceCase } from './sentence-case';
import { isFiniteVerb } from './subjects';

/** A stretch of tokens `[first, end)` that the rules take for a name, without any dataset. */
export interface UnlistedName {
  readonly first: number;
  readonly end: number;
  readonly kind: ActorKind | undefined;
  readonly strength: number;
  readonly evidence: string;
  readonly context: NameContext;
}

/**
 * People, organizations and places found by form, word lists and surroundings. Input: tokens of one paragraph. Output: in
 * text order, not overlapping, weak ones included (see `strength`). Leaves out what a dataset would know: groups ("European
 * leaders"), works, events, nationalities.
 */
export function findUnlistedNames(tokens: Tokens): UnlistedName[] {
  const names: UnlistedName[] = [];
  const nSentences = tokens.sentenceStarts.length - 1;
  for (let s = 0; s < nSentences; s++) {
    const first = tokens.sentenceStarts[s] ?? 0;
    const end = tokens.sentenceStarts[s + 1] ?? tokens.count;
    findInSentence(tokens, first, end, sentenceCase(tokens, first, end), names);
  }
  agreeOverLists(tokens, names);
  return names;
}

/** Rules that only guess: a neighbour in a list ("Ames, Bly and Coe") knows better. */
const guesses = new Set(['capitals', 'subject', 'speaks', 'two-names', 'acronym']);

/** Names joined by commas or "and" are of one kind: a guess takes the kind of a surer neighbour, forwards, then backwards. */
function agreeOverLists(tokens: Tokens, names: UnlistedName[]): void {
  const agree = (i: number, neighbour: number): void => {
    const name = names[i];
    const other = names[neighbour];
    if (name === undefined || other === undefined || !guesses.has(name.evidence) || other.kind === undefined) return;
    if (other.strength < 0.7 || (other.kind === 'person' && name.kind !== undefined)) return;
    const [left, right] = i < neighbour ? [name, other] : [other, name];
    if (!isListed(tokens, left.end, right.first)) return;
    names[i] = { ...name, kind: other.kind, strength: Math.max(name.strength, 0.7), evidence: 'list' };
  };
  for (let i = 1; i < names.length; i++) agree(i, i - 1);
  for (let i = names.length - 2; i >= 0; i--) agree(i, i + 1);
}

/** True where only a comma, "and" or "or", and "the" stand between two names. */
function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const key = tokens.keys[i];
    if (key !== ',' && key !== 'and' && key !== 'or' && key !== '&' && key !== 'the') return false;
  }
  return true;
}

const describing = new Set(['a', 'an', 'which', 'whose', 'one']);

/** ", a residents' group,", ", which represents": what stands before the comma is somebody or something with a name. */
function isDescribed(tokens: Tokens, i: number): boolean {
  return tokens.keys[i] === ',' && describing.has(tokens.keys[i + 1] ?? '');
}

function findInSentence(tokens: Tokens, first: number, end: number, mode: SentenceCase, names: UnlistedName[]): void {
  for (let at = first; at < end;) {
    if ((flagsAt(tokens, at) & tokenFlag.word) === 0) {
      at++;
      continue;
    }
    const units = runAt(tokens, at);
    const lastUnit = units[units.length - 1];
    if (lastUnit === undefined) {
      at++;
      continue;
    }
    const acts = mode === 'normal' && (isFiniteVerb(tokens, lastUnit.end) || isDescribed(tokens, lastUnit.end));
    for (const chunk of chunksOf(units, mode, acts)) {
      const from = units[chunk.from]?.first ?? at;
      const to = units[chunk.to - 1]?.end ?? at;
      const context = contextOf(tokens, from, to);
      const verdict = classify(units, chunk, context, mode, acts && to === lastUnit.end);
      // The weakest are kept only where they act: the document may know them ("Ban", "Price").
      if (verdict !== undefined && (verdict.strength > 0.2 || (verdict.strength > 0 && (context.speaksAfter || context.calledPerson))))
        names.push({ first: from, end: to, kind: verdict.kind, strength: verdict.strength, evidence: verdict.evidence, context });
    }
    at = lastUnit.end;
  }
}
