import type { Range } from 'vscode-languageserver';
import type { AnnotationsResult } from '../../protocol/messages';
import { findHighlights } from '../../views/highlights';
import { fromLspRange, toFlatRanges } from '../convert';
import { findingsOf } from '../findings';
import { maxHighlights } from '../status';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';

/** Highlights of one document. */
export async function annotations(
  context: HandlerContext,
  { uri, visible }: { readonly uri: string; readonly visible?: Range | undefined },
): Promise<AnnotationsResult | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  const { document, analysis } = found;
  const { spans, nOmitted } = findHighlights(analysis.article.annotations, maxHighlights, visible && fromLspRange(document.text, visible));
  return {
    version: analysis.version,
    highlights: {
      actorListed: toFlatRanges(document.text, spans.actorListed),
      actorUnlisted: toFlatRanges(document.text, spans.actorUnlisted),
      actorAmbiguous: toFlatRanges(document.text, spans.actorAmbiguous),
      quote: toFlatRanges(document.text, spans.quote),
      claimCue: toFlatRanges(document.text, spans.claimCue),
      claimContent: toFlatRanges(document.text, spans.claimContent),
      finding: analysis.settings.checksShow === 'decorations' ? toFlatRanges(document.text, findingsOf(analysis)) : [],
    },
    nOmitted,
  };
}
