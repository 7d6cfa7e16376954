import type { AttributionDraft } from './attribution-draft';
import type { LinkedParagraph } from './linked-paragraph';
import type { Pace } from './pace';

/**
 * Content that stands in another paragraph than its cue: the quotation behind a line that ends in a colon, and quotations that
 * go on with the speech of the paragraph before. True where anything has moved.
 */
export function* moveContent(paragraphs: readonly LinkedParagraph[], pace: Pace): Generator<void, boolean, void> {
  let hasMoved = false;
  let speaking: AttributionDraft | undefined;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p];
    if (paragraph === undefined) continue;
    const next = paragraphs[p + 1];
    hasMoved ||= paragraph.reachesNext || paragraph.reachesPrevious;
    if (paragraph.reachesNext && next !== undefined) takeNextQuotation(paragraph, next);
    if (paragraph.reachesPrevious || next?.reachesPrevious === true) speaking = goOnSpeaking(paragraph.attributions, speaking);
    else speaking = undefined;
    if (pace.isDue(paragraph.attributions.length + 1)) yield;
  }
  return hasMoved;
}

/** "The minister said:" at the end of a paragraph: the quotation of the next one, or the block, is its content. */
function takeNextQuotation({ attributions }: LinkedParagraph, next: LinkedParagraph): void {
  const { kind, text } = next.paragraph;
  const opening = next.facts.quotes.find((quote) => quote.depth === 0);
  const isBlock = kind === 'block-quote' || kind === 'list-item';
  for (const draft of attributions) {
    if (draft.local.reaches !== 'next') continue;
    if (opening?.first === 0) {
      // A speaker of its own in that paragraph means that the line with the colon introduced something else.
      if (hasSpeakerBefore(next, opening.end)) continue;
      draft.give([{ start: opening.start, end: opening.end, paragraph: next }]);
    } else if (isBlock && text.length > 0) draft.give([{ start: 0, end: text.length, paragraph: next }]);
    if (draft.isEmpty) continue;
    for (const other of next.attributions) if (other.local.reaches === 'previous') other.empty();
  }
}

/** True where an attribution of the paragraph that has a source has content before that offset. */
function hasSpeakerBefore(paragraph: LinkedParagraph, end: number): boolean {
  return paragraph.attributions.some(
    ({ local, pieces }) => local.source !== null && pieces.some((piece) => piece.paragraph === paragraph && piece.start < end),
  );
}

/**
 * A quotation on its own goes on with the speech of the paragraph before; where nobody spoke there it is nobody's. Returns
 * whose speech the next paragraph may go on with.
 */
function goOnSpeaking(drafts: readonly AttributionDraft[], speaking: AttributionDraft | undefined): AttributionDraft | undefined {
  for (const draft of drafts) {
    if (draft.local.reaches !== 'previous' || draft.isEmpty) continue;
    speaking?.give(draft.pieces);
    draft.empty();
    return speaking;
  }
  return lastSpeaker(drafts);
}

function lastSpeaker(drafts: readonly AttributionDraft[]): AttributionDraft | undefined {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (draft && draft.within === null && draft.local.form !== 'indirect' && draft.local.source && !draft.isEmpty) return draft;
  }
  return undefined;
}
