import type { Candidate } from './candidate';
import type { TokenRange } from './verb-group';

/**
 * The one rule for overlaps. Contents of two attributions are disjoint, or one attribution (cue and content) stands wholly
 * inside one piece of the other's content. Where neither holds the less sure one goes.
 */

/** An accepted candidate and the one in whose content it stands. */
export interface Selected {
  readonly candidate: Candidate;
  /** Index in the same list; `null` for none. */
  readonly within: number | null;
}

/** What a candidate needs, 0..1. */
export interface Thresholds {
  /** Acceptance of one that stands in no other; see `Candidate`. */
  readonly top: number;
  /** Confidence of one without acceptance. */
  readonly sure: number;
  /** Confidence of one inside another attribution's content, where nobody has marked any to learn from. */
  readonly nested: number;
}

/** A candidate with the tokens from the first to the last that its cue and content take. */
interface Placed extends TokenRange {
  readonly candidate: Candidate;
  outer: Placed | null;
  /** Index in the result; -1 before it has one. */
  index: number;
}

/** Candidates that are compared with each other; more in one tangle are noise. */
const most = 40;

/** Chooses among the candidates of a paragraph. Output: in order of cues, outer before inner. */
export function selectCandidates(candidates: readonly Candidate[], thresholds: Thresholds): Selected[] {
  const { nested } = thresholds;
  const sure: Placed[] = [];
  for (const candidate of candidates) if (mayStand(candidate, thresholds)) sure.push(place(candidate));
  sure.sort((a, b) => a.first - b.first || b.end - a.end);
  const accepted: Placed[] = [];
  // Candidates whose extents touch are settled together; clusters never meet.
  let cluster: Placed[] = [];
  let clusterEnd = -1;
  for (const placed of sure) {
    if (placed.first >= clusterEnd) {
      settle(cluster, nested, accepted);
      cluster = [];
    }
    if (cluster.length < most) cluster.push(placed);
    clusterEnd = Math.max(clusterEnd, placed.end);
  }
  settle(cluster, nested, accepted);
  return inOrder(accepted);
}

/** Below this the rule itself hardly believes in it. */
const doubtful = 0.2;

function mayStand({ acceptance, confidence }: Candidate, { top, sure, nested }: Thresholds): boolean {
  return acceptance === undefined ? confidence >= sure : (acceptance >= top && confidence >= doubtful) || confidence >= nested;
}

function place(candidate: Candidate): Placed {
  let { first, end } = candidate.cue ?? candidate.content[0] ?? { first: 0, end: 0 };
  for (const piece of candidate.content) {
    first = Math.min(first, piece.first);
    end = Math.max(end, piece.end);
  }
  return { candidate, first, end, outer: null, index: -1 };
}

/** Accepts of a cluster, the surest first, what is compatible with all that is accepted already; then finds what nests. */
function settle(cluster: Placed[], nested: number, accepted: Placed[]): void {
  if (cluster.length < 2) {
    accepted.push(...cluster);
    return;
  }
  const kept: Placed[] = [];
  const bySureness = [...cluster].sort((a, b) => b.candidate.confidence - a.candidate.confidence);
  for (const placed of bySureness) if (kept.every((other) => compatible(placed, other))) kept.push(placed);
  for (const placed of kept) {
    for (const other of kept) {
      if (
        other !== placed &&
        isNested(placed, other) &&
        (!placed.outer || other.end - other.first < placed.outer.end - placed.outer.first)
      ) {
        placed.outer = other;
      }
    }
  }
  for (const placed of kept) if (!placed.outer || placed.candidate.confidence >= nested) accepted.push(placed);
}

function inside(inner: TokenRange, outer: TokenRange): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}

function meets(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end;
}

/** True when `inner` stands wholly in one piece of the content of `outer`. */
function isNested(inner: Placed, outer: Placed): boolean {
  return outer.candidate.content.some((piece) => inside(inner, piece));
}

function areDisjoint({ candidate: a }: Placed, { candidate: b }: Placed): boolean {
  if (a.cue && b.cue && meets(a.cue, b.cue)) return false;
  for (const piece of a.content) {
    if (b.cue && meets(piece, b.cue)) return false;
    for (const other of b.content) if (meets(piece, other)) return false;
  }
  return !b.content.some((piece) => a.cue && meets(piece, a.cue));
}

function compatible(a: Placed, b: Placed): boolean {
  if (!meets(a, b) || areDisjoint(a, b)) return true;
  // An outer attribution that is much less sure than the inner one is none.
  if (isNested(a, b)) return b.candidate.confidence >= 0.5 * a.candidate.confidence;
  return isNested(b, a) && a.candidate.confidence >= 0.5 * b.candidate.confidence;
}

function inOrder(accepted: Placed[]): Selected[] {
  const cueOf = ({ candidate, first }: Placed) => candidate.cue?.first ?? first;
  accepted.sort((a, b) => cueOf(a) - cueOf(b) || b.end - b.first - (a.end - a.first));
  const result: Selected[] = [];
  const add = (placed: Placed): number => {
    if (placed.index >= 0) return placed.index;
    // What an inner one stood in may itself have gone.
    let outer = placed.outer;
    while (outer && outer.index < 0 && !present.has(outer)) outer = outer.outer;
    const within = outer ? add(outer) : null;
    placed.index = result.length;
    result.push({ candidate: placed.candidate, within });
    return placed.index;
  };
  const present = new Set(accepted);
  for (const placed of accepted) add(placed);
  return result;
}
