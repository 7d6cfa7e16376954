import type { Claim, Quote } from '../annotations';
import type { LocalAttribution, LocalName, LocalQuote, ParagraphFacts, SentenceScore } from '../stages/facts';
import { joinedKey } from '../stages/find-names';
import { toDocumentSpan } from '../text/paragraph';
import type { Paragraph } from '../text/paragraph';
import type { Span } from '../text/span';
import { AttributionDraft } from './attribution-draft';
import type { PiecesBySpan } from './content-pieces';
import { LocatedAnaphor, LocatedName } from './located-name';
import type { NameForms } from './name-forms';

/**
 * A paragraph with what linking makes of it. It lives as long as its facts do, from run to run: what follows from the facts
 * alone is worked out once, and results are kept, so that the next run takes over those that are still true: none outlives a
 * move, whichever run made it. Every run sets what belongs to it anew, so one that was abandoned leaves nothing behind.
 */
export class LinkedParagraph {
  readonly facts: ParagraphFacts;
  readonly names: readonly LocatedName[];
  readonly attributions: readonly AttributionDraft[];
  readonly anaphors: readonly LocatedAnaphor[];
  /** True where an attribution looks for its content in the next paragraph, or goes on with the speech of the one before. */
  readonly reachesNext: boolean;
  readonly reachesPrevious: boolean;
  /** Place among the document's paragraphs, and number of its first sentence among the document's. */
  index = 0;
  firstSentence = 0;
  /** Contents of attributions that stand here, when they are just those that begin here; made when first asked for. */
  ownPieces: PiecesBySpan | undefined;
  /** Pieces of content that stand here, where contents have moved over paragraph borders in this run. */
  movedPieces: PiecesBySpan | undefined;
  /** Attribution of each quote when contents have not moved; made when first asked for. */
  ownQuoteOwners: readonly (AttributionDraft | undefined)[] | undefined;
  /** Check-worthy sentences that are nobody else's, when contents have not moved; made when first asked for. */
  ownVoice: readonly SentenceScore[] | undefined;
  /** What the last run made of those; `undefined` where that cannot be taken over. */
  ownClaims: readonly Claim[] | undefined;
  /** What the last run made of each quote. */
  readonly quotes: (Quote | undefined)[] = [];
  #paragraph: Paragraph;

  constructor(paragraph: Paragraph, facts: ParagraphFacts, forms: NameForms) {
    this.#paragraph = paragraph;
    this.facts = facts;
    const sources = sourcesOf(facts.attributions);
    const isQuoted = quotedTokens(facts.quotes);
    this.names = facts.names.map((name, index) => {
      const form = forms.of(name.key ?? joinedKey(facts.tokens, name.first, name.endToken));
      const acronym = name.acronym === undefined ? undefined : forms.of(name.acronym);
      const subject = name.subject === true || sources.names.has(index);
      return new LocatedName(this, name, { form, acronym }, { subject, quoted: isQuoted(name) });
    });
    this.anaphors = facts.anaphors.map((anaphor, index) => new LocatedAnaphor(this, anaphor, sources.anaphors.has(index)));
    const drafts: AttributionDraft[] = [];
    for (const local of facts.attributions) {
      drafts.push(new AttributionDraft(local, this, local.within === null ? null : (drafts[local.within] ?? null)));
    }
    this.attributions = drafts;
    this.reachesNext = facts.attributions.some(({ reaches }) => reaches === 'next');
    this.reachesPrevious = facts.attributions.some(({ reaches }) => reaches === 'previous');
  }

  /** Where it stands in this version of the document. */
  get paragraph(): Paragraph {
    return this.#paragraph;
  }

  /** Begins a run: says where the paragraph stands now, and behind how many sentences. Gives the number of the next one's first. */
  place(paragraph: Paragraph, index: number, firstSentence: number): number {
    if (!standsAlike(this.#paragraph, paragraph)) this.#forgetResults();
    this.#paragraph = paragraph;
    this.index = index;
    this.firstSentence = firstSentence;
    this.movedPieces = undefined;
    return firstSentence + Math.max(1, this.facts.tokens.sentenceStarts.length - 1);
  }

  /** Drops all that holds offsets in the document. */
  #forgetResults(): void {
    for (const name of this.names) name.mention = undefined;
    for (const draft of this.attributions) {
      draft.attribution = undefined;
      draft.claim = undefined;
    }
    this.quotes.length = 0;
    this.ownClaims = undefined;
  }

  /** Where a stretch of the paragraph stands in the document. */
  span({ start, end }: Span): Span {
    return toDocumentSpan(this.#paragraph, start, end);
  }
}

/** True where every offset of the two paragraphs, of equal text, means the same offset of the document. */
function standsAlike(a: Paragraph, b: Paragraph): boolean {
  if (a === b) return true;
  if (a.start !== b.start || a.end !== b.end || a.kind !== b.kind) return false;
  if (a.pieces === b.pieces) return true;
  const { pieces } = b;
  return a.pieces?.length === pieces?.length && a.pieces?.every((value, i) => value === pieces?.[i]) === true;
}

function sourcesOf(attributions: readonly LocalAttribution[]): { names: ReadonlySet<number>; anaphors: ReadonlySet<number> } {
  const names = new Set<number>();
  const anaphors = new Set<number>();
  for (const { source } of attributions) {
    if (source === null) continue;
    if (source.name !== null) names.add(source.name);
    if (source.anaphor !== null) anaphors.add(source.anaphor);
  }
  return { names, anaphors };
}

/** Tells of names, asked in text order, whether they stand inside somebody's speech. */
function quotedTokens(quotes: readonly LocalQuote[]): (name: LocalName) => boolean {
  let next = 0;
  let quotedTo = 0;
  return ({ first, endToken }) => {
    for (let quote = quotes[next]; quote !== undefined && quote.first <= first; quote = quotes[++next]) {
      if (quote.kind !== 'title') quotedTo = Math.max(quotedTo, quote.endToken);
    }
    return endToken <= quotedTo;
  };
}
