import type { PositionsParams, ViewNode } from '../../protocol/messages';
import { articlePositionsTree, recordedPositionsTree } from '../../views/positions-tree';
import type { ReadyDataset } from '../dataset-service';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';
import { toViewNode } from './to-view-node';

/** Content of the Positions view; `null` where there is no analysed article to show. */
export async function positions(
  context: HandlerContext,
  { uri, scope, groupBy, filter }: PositionsParams,
): Promise<{ readonly version: number | null; readonly nodes: readonly ViewNode[] } | null> {
  if (scope === 'all') {
    const { dataset } = await datasetToShow(context, uri);
    return { version: null, nodes: recordedPositionsTree(dataset, { groupBy, filter }).map((node) => toViewNode(node, undefined)) };
  }
  const found = uri === null ? undefined : await newestAnalyzed(context, uri);
  if (!found) return null;
  const { document, analysis } = found;
  const nodes = articlePositionsTree(analysis.article, { groupBy, filter });
  return { version: analysis.version, nodes: nodes.map((node) => toViewNode(node, document)) };
}

/** The dataset of the article; where none was focused yet, the first that holds a position. */
export async function datasetToShow({ datasets }: HandlerContext, uri: string | null): Promise<ReadyDataset> {
  if (uri !== null) return datasets.of(uri);
  const own = await datasets.of('untitled:');
  return own.dataset.positions.length > 0 ? own : (datasets.all.find(({ dataset }) => dataset.positions.length > 0) ?? own);
}
