import type { Span } from '../core/text/span';
import { correctionOf, entityFor, itemAt } from './decided';
import type { Decided, Desk } from './decided';
import { evidenceOf, insertAttribution, removeAttribution } from './document-draft';
import type { AttributionDraft, ClaimDraft, EntityDraft, IssueStatementDraft, QuoteDraft } from './document-draft';
import { issueId } from './note';
import type { DecisionOf, Note } from './note';

/** No stance that was found is stronger: see `IssueStatement`. */
const mostFound = 3;

type Who = { readonly actor?: string | undefined; readonly name?: string | undefined };

/** The words are nobody's speech: the quote goes, and the attribution that says no more than it. */
export function takeQuoteAway({ draft }: Desk, span: Span): void {
  const quote = itemAt(draft.quotes, span);
  if (quote === undefined) return;
  draft.quotes = draft.quotes.filter((other) => other !== quote);
  const { attribution } = quote;
  if (attribution?.content.every((piece) => quote.start <= piece.start && piece.end <= quote.end + 1))
    removeAttribution(draft, attribution);
}

/** Gives what stands at a place its speaker. */
export function applySpeaker(desk: Desk, { note, decision, span }: Decided<DecisionOf<'speaker'>>): void {
  if (span !== undefined) attribute(desk, note, span, decision);
}

/** Adds a quote that was not found, with its speaker. */
export function addQuote(desk: Desk, { note, decision, span }: Decided<DecisionOf<'quote'>>): void {
  if (span === undefined) return;
  const { draft } = desk;
  const known = draft.quotes.find(({ start, end }) => start === span.start && end === span.end);
  // Quotes stand in one another or apart; one that crosses the new one was a mistake about its marks.
  draft.quotes = draft.quotes.filter((quote) => quote === known || !crosses(quote, span));
  const quote: QuoteDraft = known ?? { start: span.start, end: span.end, kind: 'speech', closed: true, attribution: null };
  quote.corrected = correctionOf(note);
  if (known === undefined) draft.quotes.push(quote);
  const isNamed = decision.actor !== undefined || decision.name !== undefined;
  quote.attribution ??= (isNamed ? attribute(desk, note, span, decision) : attributionAt(desk, span)) ?? null;
  if (decision.issue !== undefined) claimAt(desk, note, span).issue = issueId(decision.issue);
}

/** Adds a claim that was not found. */
export function addClaim(desk: Desk, { note, decision, span }: Decided<DecisionOf<'claim'>>): void {
  if (span === undefined) return;
  if (decision.actor !== undefined || decision.name !== undefined) attribute(desk, note, span, decision);
  const claim = claimAt(desk, note, span);
  if (decision.issue !== undefined) claim.issue = issueId(decision.issue);
}

/** Puts a claim under an issue; what its attribution says of others, it says of this one, unless it says something of this one too. */
export function applyIssue(desk: Desk, { note, decision, span }: Decided<DecisionOf<'issue'>>): void {
  if (span === undefined) return;
  const issue = issueId(decision.issue);
  const claim = claimAt(desk, note, span);
  claim.issue = issue;
  claim.corrected = correctionOf(note);
  const { attribution } = claim;
  const { draft } = desk;
  const isIts = (statement: IssueStatementDraft): boolean => isOf(statement, attribution);
  if (draft.issueStatements.some((statement) => isIts(statement) && statement.issue === issue))
    draft.issueStatements = draft.issueStatements.filter((statement) => !isIts(statement) || statement.issue === issue);
  for (const statement of draft.issueStatements) {
    if (!isIts(statement) || statement.issue === issue) continue;
    statement.issue = issue;
    statement.corrected = correctionOf(note);
  }
}

/** Sets where somebody stands by the words at a place. Without an actor it is whose words they are. */
export function applyStance(desk: Desk, { note, decision, span }: Decided<DecisionOf<'stance'> | DecisionOf<'position'>>): void {
  if (span === undefined) return;
  const { draft, text } = desk;
  const isNamed = decision.actor !== undefined || decision.name !== undefined;
  const attribution = isNamed ? attribute(desk, note, span, decision) : attributionAt(desk, span);
  if (!attribution?.source?.entity) return;
  const issue = issueId(decision.issue);
  const at = decision.condition === undefined ? -1 : text.indexOf(decision.condition, attribution.content[0]?.start ?? span.start);
  const condition = at < 0 ? null : { start: at, end: at + (decision.condition ?? '').length };
  const others = draft.issueStatements.filter((statement) => !(isOf(statement, attribution) && statement.issue === issue));
  // Above all that was found, and the newer decision above the older.
  const strength = Math.max(mostFound, ...others.map((other) => other.strength)) + 1;
  const said = { issue, stance: decision.stance, condition, strength, rule: 'corrected', corrected: correctionOf(note) };
  draft.issueStatements = [...others, { attribution, through: attribution, ...said }];
}

/** Takes away what was found and is wrong. */
export function applyRejected(desk: Desk, { decision, span }: Decided<DecisionOf<'rejected'>>): void {
  if (span === undefined) return;
  const { draft } = desk;
  switch (decision.of) {
    case 'mention':
      return; // As "no name": see `apply-notes.ts`.
    case 'quote':
      takeQuoteAway(desk, span);
      return;
    case 'attribution': {
      const attribution = attributionAt(desk, span);
      if (attribution) removeAttribution(draft, attribution);
      return;
    }
    case 'claim': {
      const claim = itemAt(draft.claims, span);
      draft.claims = draft.claims.filter((other) => other !== claim);
      return;
    }
    case 'position': {
      const attribution = attributionAt(desk, span);
      const isIt = (issue: string): boolean => decision.issue === undefined || decision.issue === issue;
      draft.issueStatements = draft.issueStatements.filter((statement) => !(isOf(statement, attribution) && isIt(statement.issue)));
    }
  }
}

/** Notes with what was found that a person confirmed it. */
export function applyAccepted(desk: Desk, { note, decision, span }: Decided<DecisionOf<'accepted'>>): void {
  if (span === undefined) return;
  const { draft } = desk;
  const corrected = correctionOf(note);
  const attribution = decision.of === 'attribution' || decision.of === 'position' ? attributionAt(desk, span) : undefined;
  const accepted = {
    mention: () => itemAt(draft.mentions, span),
    quote: () => itemAt(draft.quotes, span),
    attribution: () => attribution,
    claim: () => itemAt(draft.claims, span),
    position: () =>
      draft.positions.find(({ evidence, issue }) => attribution && evidence.includes(attribution) && (decision.issue ?? issue) === issue),
  }[decision.of]();
  if (accepted === undefined) return;
  if ('type' in accepted) accepted.because = corrected;
  else accepted.corrected ??= corrected;
}

/** The attribution that words belong to: their quote's, else the innermost whose content they share, else whose cue or source. */
function attributionAt({ draft }: Desk, span: Span): AttributionDraft | undefined {
  const quote = draft.quotes.find(({ start, end }) => start <= span.start && span.end <= end);
  if (quote?.attribution) return quote.attribution;
  const pieces = (kind: (attribution: AttributionDraft) => readonly Span[]): (Span & { readonly of: AttributionDraft })[] =>
    draft.attributions.flatMap((of) => kind(of).map(({ start, end }) => ({ start, end, of })));
  const content = itemAt(
    pieces((attribution) => attribution.content),
    span,
  );
  if (content) return content.of;
  return itemAt(
    pieces(({ cue, source }) => [...(cue ? [cue] : []), ...(source ? [source] : [])]),
    span,
  )?.of;
}

/** Makes somebody the source of the words at a place; where they had no attribution, they get one. */
function attribute(desk: Desk, note: Note, span: Span, who: Who): AttributionDraft | undefined {
  const entity = entityFor(desk, who) ?? null;
  const known = attributionAt(desk, span);
  if (known !== undefined) {
    known.source = sourceOf(known.source ?? known.cue ?? span, known.source === null, entity);
    known.corrected = correctionOf(note);
    return known;
  }
  if (entity === null) return undefined;
  return addAttribution(desk, note, span, entity);
}

/** Where the text has no words for the source, it has no extent. */
function sourceOf({ start, end }: Span, isEmpty: boolean, entity: EntityDraft | null): AttributionDraft['source'] {
  return { start, end: isEmpty ? start : end, entity };
}

function addAttribution({ draft }: Desk, note: Note, span: Span, entity: EntityDraft): AttributionDraft {
  const quotes = draft.quotes.filter((quote) => span.start <= quote.start && quote.end <= span.end);
  const isQuoted = quotes.some((quote) => quote.start <= span.start + 1 && quote.end >= span.end - 1);
  const attribution: AttributionDraft = {
    form: isQuoted ? 'direct' : quotes.length > 0 ? 'mixed' : 'indirect',
    source: sourceOf(span, true, entity),
    cue: null,
    content: [{ start: span.start, end: span.end }],
    within: null,
    confidence: 1,
    rule: 'corrected',
    cueLemma: '',
    negated: false,
    corrected: correctionOf(note),
  };
  insertAttribution(draft, attribution);
  for (const quote of quotes) quote.attribution ??= attribution;
  // What the article seemed to say itself is theirs now.
  draft.claims = draft.claims.filter((claim) => claim.attribution !== null || !(span.start <= claim.start && claim.end <= span.end));
  draft.claims.push(newClaim(note, span, attribution));
  return attribution;
}

/** The claim at a place, made where there is none. */
function claimAt(desk: Desk, note: Note, span: Span): ClaimDraft {
  const { draft } = desk;
  const attribution = attributionAt(desk, span);
  const known = attribution ? draft.claims.find((claim) => claim.attribution === attribution) : itemAt(draft.claims, span);
  if (known !== undefined) {
    known.corrected = correctionOf(note);
    return known;
  }
  const claim = newClaim(note, span, attribution ?? null);
  draft.claims.push(claim);
  return claim;
}

function newClaim(note: Note, { start, end }: Span, attribution: AttributionDraft | null): ClaimDraft {
  return { start, end, attribution, checkworthiness: 1, because: [], corrected: correctionOf(note) };
}

/** True where an attribution says it, or another through it. */
function isOf(statement: IssueStatementDraft, attribution: AttributionDraft | null | undefined): boolean {
  return statement.attribution === attribution || evidenceOf(statement) === attribution;
}

const crosses = (a: Span, b: Span): boolean =>
  a.start < b.end && b.start < a.end && !(a.start <= b.start && b.end <= a.end) && !(b.start <= a.start && a.end <= b.end);
