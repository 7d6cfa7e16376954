import type { Attribution, Quote } from '../annotations';
import type { LocalAttribution, LocalSource } from '../stages/facts';
import { toDocumentSpan } from '../text/paragraph';
import type { Span } from '../text/span';
import type { LinkedNames } from './link-names';
import { linkQuotes } from './link-quotes';
import type { LocatedFacts } from './located-facts';

export interface LinkedAttributions {
  readonly attributions: readonly Attribution[];
  readonly quotes: readonly Quote[];
}

/** An attribution while it is being put together: its content may still grow over paragraph borders. */
export interface AttributionDraft {
  readonly local: LocalAttribution;
  /** Index of the paragraph that it stands in. */
  readonly paragraph: number;
  source: Attribution['source'];
  readonly cue: Span | null;
  content: Span[];
  /** The outer one; `null` for none. */
  readonly within: AttributionDraft | null;
  readonly confidence: number;
}

/**
 * Joins local attributions over paragraph borders, gives each its entity, and each quote its attribution. An attribution
 * whose content or source should stand in a neighbouring paragraph, and does not, is dropped.
 */
export function linkAttributions(paragraphs: readonly LocatedFacts[], names: LinkedNames): LinkedAttributions {
  const drafts: AttributionDraft[][] = [];
  for (let p = 0; p < paragraphs.length; p++) drafts.push(draftsOf(paragraphs, p, names));
  let speaking: AttributionDraft | undefined;
  for (let p = 0; p < paragraphs.length; p++) {
    takeNextQuotation(paragraphs, drafts, p);
    speaking = goOnSpeaking(drafts[p] ?? [], speaking);
  }
  const quotes = linkQuotes(paragraphs, drafts);
  const kept = drafts.flat().filter((draft) => draft.content.length > 0);
  const indexOf = new Map(kept.map((draft, index) => [draft, index]));
  return {
    attributions: kept.map((draft) => toAttribution(draft, indexOf)),
    quotes: quotes.map(({ start, end, kind, closed, draft }) => ({
      start,
      end,
      kind,
      closed,
      attribution: draft ? (indexOf.get(draft) ?? null) : null,
    })),
  };
}

function draftsOf(paragraphs: readonly LocatedFacts[], p: number, names: LinkedNames): AttributionDraft[] {
  const located = paragraphs[p];
  if (!located) return [];
  const { paragraph, facts } = located;
  const drafts: AttributionDraft[] = [];
  for (const local of facts.attributions) {
    drafts.push({
      local,
      paragraph: p,
      source: local.source && {
        ...toDocumentSpan(paragraph, local.source.start, local.source.end),
        entity: entityOf(local.source, names, p),
      },
      cue: local.cue && toDocumentSpan(paragraph, local.cue.start, local.cue.end),
      content: local.content.map((span) => toDocumentSpan(paragraph, span.start, span.end)),
      within: local.within === null ? null : (drafts[local.within] ?? null),
      confidence: local.confidence,
    });
  }
  return drafts;
}

function entityOf(source: LocalSource, names: LinkedNames, p: number): number | null {
  let entity = -1;
  if (source.name !== null) entity = names.entityOfName[p]?.[source.name] ?? -1;
  else if (source.anaphor !== null) entity = names.entityOfAnaphor[p]?.[source.anaphor] ?? -1;
  return entity < 0 ? null : entity;
}

/** "The minister said:" at the end of a paragraph: the quotation of the next one is its content. */
function takeNextQuotation(paragraphs: readonly LocatedFacts[], drafts: readonly AttributionDraft[][], p: number): void {
  const next = paragraphs[p + 1];
  if (!next) return;
  for (const draft of drafts[p] ?? []) {
    if (draft.local.reaches !== 'next') continue;
    const opening = next.facts.quotes.find((quote) => quote.depth === 0);
    const isBlock = next.paragraph.kind === 'block-quote' || next.paragraph.kind === 'list-item';
    if (opening?.first === 0) {
      // A speaker of its own in that paragraph means that the line with the colon introduced something else.
      if ((drafts[p + 1] ?? []).some((other) => other.local.content.some((span) => span.start < opening.end) && other.source)) continue;
      draft.content.push(toDocumentSpan(next.paragraph, opening.start, opening.end));
    } else if (isBlock && next.paragraph.text.length > 0) draft.content.push(toDocumentSpan(next.paragraph, 0, next.paragraph.text.length));
    const claimed = draft.content.at(-1);
    if (!claimed) continue;
    for (const other of drafts[p + 1] ?? []) if (other.local.reaches === 'previous') other.content = [];
  }
}

/**
 * A quotation on its own goes on with the speech of the paragraph before; where nobody spoke there it is nobody's. Returns
 * whose speech the next paragraph may go on with.
 */
function goOnSpeaking(drafts: readonly AttributionDraft[], speaking: AttributionDraft | undefined): AttributionDraft | undefined {
  for (const draft of drafts) {
    if (draft.local.reaches !== 'previous' || draft.content.length === 0) continue;
    speaking?.content.push(...draft.content);
    draft.content = [];
    return speaking;
  }
  return lastSpeaker(drafts);
}

function lastSpeaker(drafts: readonly AttributionDraft[]): AttributionDraft | undefined {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (draft && draft.within === null && draft.local.form !== 'indirect' && draft.source && draft.content.length > 0) return draft;
  }
  return undefined;
}

function toAttribution(draft: AttributionDraft, indexOf: ReadonlyMap<AttributionDraft, number>): Attribution {
  const { form, rule, cueLemma, negated, reaches } = draft.local;
  return {
    form: reaches === 'next' ? 'direct' : form,
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    within: draft.within ? (indexOf.get(draft.within) ?? null) : null,
    confidence: draft.confidence,
    rule,
    cueLemma,
    negated,
  };
}
