import type { Attribution, IssueId, Position } from '../annotations';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { AttributionDraft } from './attribution-draft';
import { innermostPiece } from './content-pieces';
import type { ContentPiece } from './content-pieces';
import { piecesIn } from './link-quotes';
import type { LinkedParagraph } from './linked-paragraph';
import type { Pace } from './pace';
import { findStance } from './stance';
import { judgementOfTopic } from './stance-judgement';
import type { FoundStance } from './stance';

/** An attribution that speaks of an issue, and the stance it takes; `null`: it takes none that is plain. */
interface Statement {
  readonly attribution: number;
  readonly found: FoundStance | null;
  readonly condition: Span | null;
}

/**
 * One position per entity and issue: the most specific clear stance wins, the rest is evidence. Where two stances of equal
 * weight contradict each other there is no position. A term counts for the innermost attribution that it stands in.
 */
export function* derivePositions(
  paragraphs: readonly LinkedParagraph[],
  attributions: readonly Attribution[],
  pace: Pace,
): Generator<void, readonly Position[], void> {
  const statements = new Map<number, Map<IssueId, Statement[]>>();
  for (const paragraph of paragraphs) {
    const { tokens, issueTerms } = paragraph.facts;
    if (pace.isDue(issueTerms.length * 4 + 1)) yield;
    if (issueTerms.length === 0) continue;
    const pieceOf = innermostPiece(piecesIn(paragraph));
    for (const { first, end, issue } of issueTerms) {
      const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[end - 1] ?? 0 };
      const piece = pieceOf(span) ?? topicOf(paragraph, { first, end });
      const attribution = piece && attributions[piece.draft.index];
      const holder = piece && holderOf(piece.draft);
      if (!piece || !attribution || holder === undefined) continue;
      const { entity } = holder;
      const found = isInside(piece, span) ? stanceOf(paragraph, attribution, piece, { first, end }) : topicStance(paragraph, piece);
      const condition = found?.condition ? conditionSpan(paragraph, found.condition) : null;
      remember(statements, entity, issue, { attribution: holder.attribution ?? piece.draft.index, found, condition });
    }
  }
  return decideAll(statements);
}

function isInside(piece: Span, { start, end }: Span): boolean {
  return piece.start <= start && end <= piece.end;
}

interface Holder {
  readonly entity: number;
  /** The attribution whose source that is, where it is not the one with the attitude: the one around it. */
  readonly attribution: number | undefined;
}

const ownWords = new Set('his her its their they it we our i my'.split(' '));

/**
 * Who holds the attitude of an attribution: its source, or where that is a pronoun or "her union" that nobody could be found for, whoever
 * says so. `undefined`: nobody.
 */
function holderOf({ local, entity, within, paragraph }: AttributionDraft): Holder | undefined {
  if (entity >= 0) return { entity, attribution: undefined };
  if (local.source === null || within === null || within.entity < 0) return undefined;
  const first = paragraph.facts.tokens.keys[local.source.first] ?? '';
  return ownWords.has(first) ? { entity: within.entity, attribution: within.index } : undefined;
}

const topicWords = new Set(['of', 'about']);

/** The quotation that a term behind it is the topic of: "'…,' she said of [the closure]"; `undefined`: none. */
function topicOf(paragraph: LinkedParagraph, term: { readonly first: number; readonly end: number }): ContentPiece | undefined {
  const { tokens } = paragraph.facts;
  let at = term.first - 1;
  while (at > term.first - 4 && !topicWords.has(tokens.keys[at] ?? '')) at--;
  if (!topicWords.has(tokens.keys[at] ?? '')) return undefined;
  const before = tokens.ends[at - 1] ?? 0;
  return piecesIn(paragraph).find(({ draft: { local, paragraph: own } }) => {
    const ends = Math.max(local.cue?.end ?? 0, local.source?.end ?? 0);
    return own === paragraph && local.form === 'direct' && local.cue !== null && ends === before;
  });
}

function topicStance({ facts: { tokens } }: LinkedParagraph, { start, end }: ContentPiece): FoundStance | null {
  const side = judgementOfTopic(tokens, { first: tokenAt(tokens, start), end: tokenAt(tokens, end) });
  return side && { stance: side, condition: null, strength: 1, rule: 'said-of' };
}

function stanceOf(
  paragraph: LinkedParagraph,
  attribution: Attribution,
  { start, end, draft }: ContentPiece,
  term: { readonly first: number; readonly end: number },
): FoundStance | null {
  const { tokens } = paragraph.facts;
  const content = { first: tokenAt(tokens, start), end: tokenAt(tokens, end) };
  const cue = draft.paragraph === paragraph && draft.local.cue ? draft.local.cue : null;
  const cueTokens = cue && { first: tokenAt(tokens, cue.start), end: tokenAt(tokens, cue.end) };
  return findStance({ tokens, attribution, content, term, cue: cueTokens });
}

/** First token that begins at or after an offset in the paragraph. */
function tokenAt({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function conditionSpan(paragraph: LinkedParagraph, { first, end }: { readonly first: number; readonly end: number }): Span {
  const { starts, ends } = paragraph.facts.tokens;
  return paragraph.span({ start: starts[first] ?? 0, end: ends[end - 1] ?? 0 });
}

function remember(statements: Map<number, Map<IssueId, Statement[]>>, entity: number, issue: IssueId, statement: Statement): void {
  const ofEntity = statements.get(entity) ?? new Map<IssueId, Statement[]>();
  statements.set(entity, ofEntity);
  const list = ofEntity.get(issue) ?? [];
  ofEntity.set(issue, list);
  list.push(statement);
}

function decideAll(statements: ReadonlyMap<number, ReadonlyMap<IssueId, readonly Statement[]>>): Position[] {
  const positions: Position[] = [];
  for (const [entity, ofEntity] of statements) {
    for (const [issue, list] of ofEntity) {
      const deciding = decide(list);
      if (!deciding?.found) continue;
      const { stance, rule } = deciding.found;
      const evidence = [...new Set([deciding.attribution, ...list.map(({ attribution }) => attribution)])];
      positions.push({ entity, issue, stance, condition: deciding.condition, evidence, rule });
    }
  }
  return positions.sort((a, b) => (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0));
}

/** The statement whose stance holds; `undefined` where none is plain or the best ones contradict each other. */
function decide(list: readonly Statement[]): Statement | undefined {
  const clear = list.filter(({ found }) => found !== null);
  const strongest = Math.max(...clear.map(({ found }) => found?.strength ?? 0));
  const best = clear.filter(({ found }) => found?.strength === strongest);
  const conditional = best.find(({ found }) => found?.stance === 'conditional');
  const stances = new Set(best.map(({ found }) => found?.stance));
  if (stances.has('supports') && stances.has('opposes')) return undefined;
  return conditional ?? best[0];
}
