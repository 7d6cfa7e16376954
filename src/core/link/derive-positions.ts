import type { Attribution, IssueId, Position } from '../annotations';
import { toDocumentOffset, toDocumentSpan } from '../text/paragraph';
import type { Span } from '../text/span';
import { contentLookup } from './content-lookup';
import type { LocatedFacts } from './located-facts';
import { findStance } from './stance';
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
export function derivePositions(paragraphs: readonly LocatedFacts[], attributions: readonly Attribution[]): readonly Position[] {
  if (paragraphs.every(({ facts }) => facts.issueTerms.length === 0)) return [];
  const statements = new Map<number, Map<IssueId, Statement[]>>();
  const lookUp = contentLookup(attributions);
  for (const located of paragraphs) {
    const { tokens, issueTerms } = located.facts;
    for (const { first, end, issue } of issueTerms) {
      const span = toDocumentSpan(located.paragraph, tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0);
      const hit = lookUp(span);
      const attribution = hit && attributions[hit.attribution];
      const entity = attribution?.source?.entity ?? null;
      if (!hit || !attribution || entity === null) continue;
      const found = stanceOf(located, attribution, hit.piece, { first, end });
      const condition = found?.condition ? conditionSpan(located, found.condition) : null;
      remember(statements, entity, issue, { attribution: hit.attribution, found, condition });
    }
  }
  return decideAll(statements);
}

function stanceOf(
  located: LocatedFacts,
  attribution: Attribution,
  piece: Span,
  term: { readonly first: number; readonly end: number },
): FoundStance | null {
  const { tokens } = located.facts;
  const content = { first: tokenAt(located, piece.start), end: tokenAt(located, piece.end) };
  const { cue } = attribution;
  const isHere = cue !== null && cue.start >= located.paragraph.start && cue.end <= located.paragraph.end;
  const cueStart = isHere ? (tokens.keys[tokenAt(located, cue.start)] ?? '') : '';
  const cueEnd = isHere ? (tokens.keys[tokenAt(located, cue.end) - 1] ?? '') : '';
  return findStance({ tokens, attribution, content, term, cueEnd, cueStart });
}

/** First token that begins at or after an offset in the document. */
function tokenAt({ paragraph, facts }: LocatedFacts, offset: number): number {
  let low = 0;
  let high = facts.tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toDocumentOffset(paragraph, facts.tokens.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function conditionSpan({ paragraph, facts }: LocatedFacts, { first, end }: { readonly first: number; readonly end: number }): Span {
  return toDocumentSpan(paragraph, facts.tokens.starts[first] ?? 0, facts.tokens.ends[end - 1] ?? 0);
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
