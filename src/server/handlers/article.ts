import type { ViewNode } from '../../protocol/messages';
import { articleList } from '../../views/article-list';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';
import { toViewNode } from './to-view-node';

/** Content of *In this article*; `null` where the document is not analysed. */
export async function article(
  context: HandlerContext,
  { uri }: { readonly uri: string },
): Promise<{ readonly version: number; readonly nodes: readonly ViewNode[] } | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  const { document, analysis } = found;
  return { version: analysis.version, nodes: articleList(analysis.article).map((node) => toViewNode(node, document)) };
}
