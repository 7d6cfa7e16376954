import type { Position } from '../core/annotations';
import type { ClaimRecord } from '../dataset/dataset';
import type { Article } from './article';
import { contentSpan, speakerName, textOf } from './article';
import { comparePosition } from '../checks/compare-position';
import { foldWords } from '../checks/quote-text';
import { correctionLines } from './correction-line';
import type { FoundClaim } from './find-at';
import { escapeMarkdown, renderLink } from './markdown-escape';
import { renderWhyFound } from './sureness';
import { say, sayCount } from './words';

/**
 * Lines of a claim's card: claimant, what it was found by and how sure that is, issue and stance, condition, reviews on record, why it
 * is worth checking.
 */
export function renderClaim(article: Article, found: FoundClaim): readonly string[] {
  const position = positionOf(article, found);
  const because = found.claim && found.claim.attribution === null ? found.claim.because : [];
  return [
    renderClaimLine(article, found),
    ...whyLines(found, correctionLines(found.claim, position, found.attribution)),
    ...(found.attribution && found.attribution.within !== null ? [say('claim.within')] : []),
    ...(position ? positionLines(article, position) : issueLine(article, found)),
    ...(because.length > 0 ? [say('claim.because', { because: escapeMarkdown(because.slice(0, 4).join(', ')) })] : []),
    ...reviewLine(article, found),
  ];
}

/** A person's decision needs no other reason. */
function whyLines({ attribution }: FoundClaim, corrected: readonly string[]): readonly string[] {
  if (corrected.length > 0 || attribution === undefined) return corrected;
  return [renderWhyFound(attribution)];
}

/** What is claimed by whom, on one line. */
export function renderClaimLine(article: Article, { attribution }: FoundClaim): string {
  const head = `**${say('claim.head')}**`;
  if (!attribution) return say('claim.ownVoice', { head });
  const claimant = speakerName(article, attribution);
  const cue = attribution.cue ? `“${escapeMarkdown(textOf(article, attribution.cue, 60))}”` : undefined;
  if (claimant === undefined) return cue === undefined ? say('claim.noClaimant', { head }) : say('claim.noClaimantCue', { head, cue });
  const named = { head, claimant: escapeMarkdown(claimant) };
  return cue === undefined ? say('claim.byNoCue', named) : say('claim.by', { ...named, cue });
}

function positionOf(article: Article, { attributionIndex }: FoundClaim): Position | undefined {
  return attributionIndex === null ? undefined : article.annotations.positions.find(({ evidence }) => evidence.includes(attributionIndex));
}

/** The issue that a person put the claim under. */
function issueLine({ dataset }: Article, { claim }: FoundClaim): readonly string[] {
  if (claim?.issue === undefined) return [];
  return [say('claim.issueOnly', { issue: escapeMarkdown(dataset.issues.get(claim.issue)?.label ?? claim.issue, 100) })];
}

function positionLines(article: Article, position: Position): readonly string[] {
  const issue = escapeMarkdown(article.dataset.issues.get(position.issue)?.label ?? position.issue, 100);
  const line = say('claim.issue', { issue, stance: say(`stance.${position.stance}`) });
  const actor = article.annotations.entities[position.entity]?.actor;
  const compared = actor && comparePosition(article.dataset, actor, position, article.annotations.referenceDate?.date);
  return [
    compared ? say('claim.compared', { line, comparison: say(`tree.${compared.kind}`) }) : line,
    ...(position.condition ? [say('claim.condition', { condition: escapeMarkdown(textOf(article, position.condition, 160)) })] : []),
    sayCount('claim.evidence', position.evidence.length),
  ];
}

function reviewLine(article: Article, found: FoundClaim): readonly string[] {
  const record = recordedClaim(article, found);
  if (!record || record.reviews.length === 0) return [];
  const reviews = record.reviews.slice(0, 3).map(({ rating, reviewer, url }) => {
    const label = reviewer === undefined ? rating : say('claim.review', { rating, reviewer });
    return renderLink(label, url);
  });
  return [say('claim.reviewed', { reviews: reviews.join(' · ') })];
}

/** A recorded claim with the same words, marks and capitals aside; nothing looser, because a rating must not be lent. */
function recordedClaim(article: Article, found: FoundClaim): ClaimRecord | undefined {
  if (article.dataset.claims.size === 0) return undefined;
  const span = found.attribution ? contentSpan(found.attribution) : found;
  if (span.end - span.start > 2000) return undefined;
  const words = foldWords(article.text.slice(span.start, span.end));
  if (words === '') return undefined;
  for (const record of article.dataset.claims.values())
    for (const text of [record.text, ...record.variants])
      if (Math.abs(text.length - (span.end - span.start)) <= text.length && foldWords(text) === words) return record;
  return undefined;
}
