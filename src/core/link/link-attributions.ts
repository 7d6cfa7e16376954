import type { Attribution, Quote } from '../annotations';
import type { LocalSource } from '../stages/facts';
import type { Span } from '../text/span';
import type { AttributionDraft } from './attribution-draft';
import type { LinkedParagraph } from './linked-paragraph';
import { linkQuotes, noteMoved } from './link-quotes';
import { moveContent } from './move-content';
import type { Pace } from './pace';

export interface LinkedAttributions {
  readonly attributions: readonly Attribution[];
  /** The draft of each attribution. */
  readonly drafts: readonly AttributionDraft[];
  readonly quotes: readonly Quote[];
}

/**
 * Joins local attributions over paragraph borders, gives each its entity, and each quote its attribution. An attribution
 * whose content or source should stand in a neighbouring paragraph, and does not, is dropped.
 */
export function* linkAttributions(paragraphs: readonly LinkedParagraph[], pace: Pace): Generator<void, LinkedAttributions, void> {
  for (const paragraph of paragraphs) {
    for (const draft of paragraph.attributions) {
      draft.moved = undefined;
      draft.entity = draft.local.source === null ? -1 : entityOf(draft.local.source, paragraph);
    }
    if (pace.isDue(paragraph.attributions.length + 1)) yield;
  }
  if (yield* moveContent(paragraphs, pace)) yield* noteMoved(paragraphs, pace);
  const owners = yield* linkQuotes(paragraphs, pace);
  const drafts = numberKept(paragraphs);
  const quotes: Quote[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const nQuotes = paragraphs[p]?.facts.quotes.length ?? 0;
    for (let q = 0; q < nQuotes; q++) quotes.push(quoteOf(paragraphs, p, q, owners[p]?.[q]));
    if (pace.isDue(nQuotes + 1)) yield;
  }
  const attributions: Attribution[] = [];
  for (const draft of drafts) {
    attributions.push(attributionOf(draft));
    if (pace.isDue((draft.moved?.length ?? 0) + 4)) yield;
  }
  return { attributions, drafts, quotes };
}

function entityOf(source: LocalSource, { names, anaphors }: LinkedParagraph): number {
  if (source.name !== null) return names[source.name]?.entity ?? -1;
  return source.anaphor === null ? -1 : (anaphors[source.anaphor]?.entity ?? -1);
}

/** Gives every attribution that has content its number, in text order. */
function numberKept(paragraphs: readonly LinkedParagraph[]): AttributionDraft[] {
  const kept: AttributionDraft[] = [];
  for (const { attributions } of paragraphs) {
    for (const draft of attributions) {
      draft.index = draft.isEmpty ? -1 : kept.length;
      if (!draft.isEmpty) kept.push(draft);
    }
  }
  return kept;
}

/** The attribution of a draft, taken over from the last run where nothing of it has changed. */
function attributionOf(draft: AttributionDraft): Attribution {
  const { attribution: last } = draft;
  const within = draft.within === null || draft.within.index < 0 ? null : draft.within.index;
  const entity = draft.entity < 0 ? null : draft.entity;
  if (last !== undefined && draft.moved === undefined && last.within === within && (last.source?.entity ?? null) === entity) return last;
  const attribution = new LinkedAttribution(draft, within, entity);
  draft.attribution = draft.moved === undefined ? attribution : undefined;
  return attribution;
}

/**
 * Made by a constructor, not by a literal: where much of what a literal makes lives on, V8 makes the next ones in old space at
 * once, and there each one that has been replaced keeps its parts from being collected with the young.
 */
class LinkedAttribution implements Attribution {
  readonly form: Attribution['form'];
  readonly source: Attribution['source'];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly within: number | null;
  readonly confidence: number;
  readonly rule: string;
  readonly cueLemma: string;
  readonly negated: boolean;

  constructor({ local, paragraph, moved }: AttributionDraft, within: number | null, entity: number | null) {
    this.form = local.reaches === 'next' ? 'direct' : local.form;
    this.source = local.source && sourceOf(local.source, paragraph, entity);
    this.cue = local.cue && paragraph.span(local.cue);
    this.content = moved?.map((piece) => piece.paragraph.span(piece)) ?? local.content.map((span) => paragraph.span(span));
    this.within = within;
    this.confidence = local.confidence;
    this.rule = local.rule;
    this.cueLemma = local.cueLemma;
    this.negated = local.negated;
  }
}

function sourceOf(source: LocalSource, paragraph: LinkedParagraph, entity: number | null): Attribution['source'] {
  const { start, end } = paragraph.span(source);
  return { start, end, entity };
}

/** The `q`-th quote of a paragraph, taken over from the last run where nothing of it has changed. */
function quoteOf(paragraphs: readonly LinkedParagraph[], p: number, q: number, owner: AttributionDraft | undefined): Quote {
  const paragraph = paragraphs[p];
  const local = paragraph?.facts.quotes[q];
  if (paragraph === undefined || local === undefined) throw new RangeError(`No quote ${String(q)} in paragraph ${String(p)}`);
  const attribution = owner === undefined || owner.index < 0 ? null : owner.index;
  const closed = local.closed || (local.depth === 0 && goesOn(paragraph, paragraphs[p + 1]));
  const last = paragraph.quotes[q];
  if (last?.attribution === attribution && last.closed === closed) return last;
  const { start, end } = paragraph.span(local);
  return (paragraph.quotes[q] = { start, end, kind: local.kind, closed, attribution });
}

/**
 * A quotation of several paragraphs opens anew in each and closes in the last: its earlier pieces lack no mark. Only the last
 * piece of a quotation that is never closed stays open.
 */
function goesOn(paragraph: LinkedParagraph, next: LinkedParagraph | undefined): boolean {
  return paragraph.facts.carryOut.openQuote !== null && next?.facts.quotes[0]?.continued === true;
}
