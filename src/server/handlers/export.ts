import type { ExportParams } from '../../protocol/messages';
import { createExporter } from '../../exchange/export/exporter';
import { findingsOf } from '../findings';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';
import { datasetToShow } from './positions';

/** The content of an export file; `null` where the article that it is to be made from is not analysed. */
export async function exportContent(context: HandlerContext, { uri, file, from, format, table }: ExportParams): Promise<string | null> {
  const exporter = createExporter({ format, table });
  const pieces = [exporter.begin()];
  if (from !== 'record') {
    const found = uri === null ? undefined : await newestAnalyzed(context, uri);
    if (!found) return null;
    const { article, notes } = found.analysis;
    pieces.push(exporter.article({ ...article, file, findings: findingsOf(found.analysis), notes }));
  }
  if (from !== 'article') pieces.push(exporter.records((await datasetToShow(context, uri)).dataset));
  return [...pieces, exporter.end()].join('');
}
