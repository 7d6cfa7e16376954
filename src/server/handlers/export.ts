import type { ExportParams } from '../../protocol/messages';
import { createExporter } from '../../exchange/export/exporter';
import { findingsOf } from '../findings';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';
import { datasetToShow } from './positions';

const piecesAtOnce = 100;

/** The content of an export file; `null` where the article that it is to be made from is not analysed. */
export async function exportContent(context: HandlerContext, { uri, file, from, format, table }: ExportParams): Promise<string | null> {
  const exporter = createExporter({ format, table });
  const pieces = [exporter.begin()];
  if (from !== 'record') {
    const found = uri === null ? undefined : await newestAnalyzed(context, uri);
    if (!found) return null;
    const { article, notes } = found.analysis;
    for (const piece of exporter.article({ ...article, file, findings: findingsOf(found.analysis), notes })) {
      pieces.push(piece);
      // Others wait for a turn while a long article is written.
      if (pieces.length % piecesAtOnce === 0) await context.runtime.yieldTurn();
    }
  }
  if (from !== 'article') pieces.push(exporter.records((await datasetToShow(context, uri)).dataset));
  return [...pieces, exporter.end()].join('');
}
