import type { Span } from '../core/text/span';
import { articleList } from './article-list';
import type { Article } from './article';
import type { TreeNode } from './tree';

/** One entry of an outline. A section spans its entries. */
export interface OutlineEntry extends Span {
  readonly kind: 'section' | 'actor' | 'quote' | 'claim';
  readonly label: string;
  readonly detail: string | undefined;
  readonly children: readonly OutlineEntry[];
}

/** The outline of an article: actors, quotes and claims, each a section. */
export function articleOutline(article: Article): readonly OutlineEntry[] {
  return articleList(article).flatMap((section) => {
    const children = section.children.flatMap(toEntry);
    if (children.length === 0) return [];
    return [
      {
        kind: 'section' as const,
        label: section.label,
        detail: section.description,
        start: Math.min(...children.map(({ start }) => start)),
        end: Math.max(...children.map(({ end }) => end)),
        children,
      },
    ];
  });
}

function toEntry({ kind, label, description, target }: TreeNode): readonly OutlineEntry[] {
  if (target?.kind !== 'text' || (kind !== 'actor' && kind !== 'quote' && kind !== 'claim')) return [];
  return [{ kind, label, detail: description, ...target.span, children: [] }];
}
