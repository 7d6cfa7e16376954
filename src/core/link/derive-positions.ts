import type { Attribution, IssueStatement, Position } from '../annotations';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { AttributionDraft } from './attribution-draft';
import { innermostPiece } from './content-pieces';
import type { ContentPiece } from './content-pieces';
import { decidePositions } from './decide-positions';
import { piecesIn } from './link-quotes';
import type { LinkedParagraph } from './linked-paragraph';
import type { Pace } from './pace';
import { findStance } from './stance';
import { judgementOfTopic } from './stance-judgement';
import type { FoundStance } from './stance';

/** What attributions say of issues, in text order. A term counts for the innermost attribution that it stands in. */
export function* findIssueStatements(
  paragraphs: readonly LinkedParagraph[],
  attributions: readonly Attribution[],
  pace: Pace,
): Generator<void, readonly IssueStatement[], void> {
  const statements: IssueStatement[] = [];
  for (const paragraph of paragraphs) {
    const { tokens, issueTerms } = paragraph.facts;
    if (pace.isDue(issueTerms.length * 4 + 1)) yield;
    if (issueTerms.length === 0) continue;
    const pieceOf = innermostPiece(piecesIn(paragraph));
    for (const { first, end, issue } of issueTerms) {
      const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[end - 1] ?? 0 };
      const piece = pieceOf(span) ?? topicOf(paragraph, { first, end });
      const attribution = piece && attributions[piece.draft.index];
      if (!piece || !attribution) continue;
      const found = isInside(piece, span) ? stanceOf(paragraph, attribution, piece, { first, end }) : topicStance(paragraph, piece);
      const condition = found?.condition ? conditionSpan(paragraph, found.condition) : null;
      const { index } = piece.draft;
      const { stance = null, strength = 0, rule = '' } = found ?? {};
      statements.push({ attribution: index, through: throughOf(piece.draft), issue, stance, condition, strength, rule });
    }
  }
  return statements;
}

/** Where entities stand by what their attributions say of issues. */
export function derivePositions(statements: readonly IssueStatement[], attributions: readonly Attribution[]): readonly Position[] {
  const entityOf = (attribution: number): number | null => attributions[attribution]?.source?.entity ?? null;
  const holderOf = ({ attribution, through }: IssueStatement): number | undefined =>
    entityOf(attribution) ?? entityOf(through) ?? undefined;
  const evidenceOf = ({ attribution, through }: IssueStatement): number => (entityOf(attribution) === null ? through : attribution);
  return decidePositions(statements, holderOf)
    .map(({ holder, issue, deciding, statements: all }): Position | undefined => {
      const { stance, condition, rule } = deciding;
      const evidence = [...new Set(all.map(evidenceOf))];
      return stance === null ? undefined : { entity: holder, issue, stance, condition, evidence, rule };
    })
    .filter((position) => position !== undefined)
    .sort((a, b) => (a.evidence[0] ?? 0) - (b.evidence[0] ?? 0));
}

function isInside(piece: Span, { start, end }: Span): boolean {
  return piece.start <= start && end <= piece.end;
}

const ownWords = new Set('his her its their they it we our i my'.split(' '));

/**
 * The attribution whose source holds the attitude of one: itself, or where its source is a pronoun or "her union" that nobody could be
 * found for, the one around it, whose source says so.
 */
function throughOf({ local, entity, within, paragraph, index }: AttributionDraft): number {
  if (entity >= 0 || local.source === null || within === null) return index;
  const first = paragraph.facts.tokens.keys[local.source.first] ?? '';
  return ownWords.has(first) ? within.index : index;
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
