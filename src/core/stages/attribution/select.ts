import type { Candidate } from './candidate';
import type { TokenRange } from './verb-groups';

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

/** Candidates of one sentence that are compared with each other; more are noise. */
const most = 40;

function hull(candidate: Candidate): TokenRange {
  let { first, end } = candidate.cue ?? candidate.content[0] ?? { first: 0, end: 0 };
  for (const piece of candidate.content) {
    first = Math.min(first, piece.first);
    end = Math.max(end, piece.end);
  }
  return { first, end };
}

function inside(inner: TokenRange, outer: TokenRange): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}

function meets(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end;
}

/** True when `inner` stands wholly in one piece of the content of `outer`. */
export function isNested(inner: Candidate, outer: Candidate): boolean {
  const extent = hull(inner);
  return outer.content.some((piece) => inside(extent, piece));
}

function areDisjoint(a: Candidate, b: Candidate): boolean {
  for (const p of a.content) {
    if (b.cue && meets(p, b.cue)) return false;
    for (const q of b.content) if (meets(p, q)) return false;
  }
  return !a.cue || !b.cue || (!meets(a.cue, b.cue) && !b.content.some((q) => a.cue && meets(q, a.cue)));
}

function compatible(a: Candidate, b: Candidate): boolean {
  if (areDisjoint(a, b)) return true;
  if (isNested(a, b)) return b.confidence >= 0.5 * a.confidence;
  return isNested(b, a) && a.confidence >= 0.5 * b.confidence;
}

/** Chooses among the candidates of a paragraph. Output: in order of cues, outer before inner. */
export function selectCandidates(candidates: readonly Candidate[], threshold: number, nestedThreshold: number): Selected[] {
  const sure = candidates.filter((candidate) => candidate.confidence >= threshold);
  const byStart = sure.sort((a, b) => hull(a).first - hull(b).first || hull(b).end - hull(a).end);
  const accepted: Candidate[] = [];
  // Clusters of candidates whose hulls touch are settled together; clusters never meet.
  let cluster: Candidate[] = [];
  let clusterEnd = -1;
  for (const candidate of byStart) {
    const extent = hull(candidate);
    if (extent.first >= clusterEnd) {
      accepted.push(...settle(cluster));
      cluster = [];
    }
    if (cluster.length < most) cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, extent.end);
  }
  accepted.push(...settle(cluster));
  return withNesting(accepted, nestedThreshold);
}

function settle(cluster: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...cluster].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every((other) => compatible(candidate, other))) kept.push(candidate);
  }
  return kept;
}

function withNesting(accepted: readonly Candidate[], nestedThreshold: number): Selected[] {
  const at = (candidate: Candidate) => candidate.cue?.first ?? candidate.content[0]?.first ?? 0;
  const size = (candidate: Candidate) => candidate.content.reduce((sum, piece) => sum + piece.end - piece.first, 0);
  const ordered = [...accepted].sort((a, b) => at(a) - at(b) || size(b) - size(a));
  // Outer before inner: an outer attribution may have its cue behind ("…, X said"), so order by nesting first.
  const byOuter = [...ordered].sort((a, b) => hull(a).first - hull(b).first || hull(b).end - hull(a).end);
  const result: { candidate: Candidate; outer: Candidate | null }[] = [];
  const open: Candidate[] = [];
  const outerOf = new Map<Candidate, Candidate | null>();
  for (const candidate of byOuter) {
    const extent = hull(candidate);
    while (open.length > 0 && hull(open[open.length - 1] as Candidate).end <= extent.first) open.pop();
    let outer: Candidate | null = null;
    for (let i = open.length - 1; i >= 0 && i > open.length - 6; i--) {
      const other = open[i];
      if (other && isNested(candidate, other)) {
        outer = other;
        break;
      }
    }
    if (outer && candidate.confidence < nestedThreshold) continue;
    outerOf.set(candidate, outer);
    open.push(candidate);
  }
  const placed = new Map<Candidate, number>();
  const place = (candidate: Candidate): number => {
    const known = placed.get(candidate);
    if (known !== undefined) return known;
    const outer = outerOf.get(candidate) ?? null;
    if (outer) place(outer);
    placed.set(candidate, result.length);
    result.push({ candidate, outer });
    return result.length - 1;
  };
  for (const candidate of ordered) if (outerOf.has(candidate)) place(candidate);
  return result.map(({ candidate, outer }) => ({ candidate, within: outer ? (placed.get(outer) ?? null) : null }));
}
