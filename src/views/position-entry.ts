import type { IssueId } from '../core/annotations';
import type { Dataset } from '../dataset/dataset';
import { escapeMarkdown, plainLine } from './markdown-escape';
import type { TreeNode, TreeTarget } from './tree';

/** One end of a position: an actor or an issue, as a tree shows it. */
export interface PositionEnd {
  /** Id of the record, or something that cannot be one for what is not listed. */
  readonly key: string;
  readonly label: string;
  readonly tooltip: string | undefined;
  /** Its record. */
  readonly target: TreeTarget | undefined;
}

/** Actor × issue with what the tree shows of it; the caller decides which of the two is the parent. */
export interface PositionEntry {
  readonly actor: PositionEnd;
  readonly issue: PositionEnd;
  /** Makes the node; `id` is its own, its children's begin with it. */
  readonly node: (id: string, label: string) => TreeNode;
}

/** How trees show an issue. */
export function issueEnd(dataset: Dataset, id: IssueId): PositionEnd {
  const record = dataset.issues.get(id);
  const about = record?.question ?? record?.summary;
  return {
    key: id,
    label: plainLine(record?.label ?? id),
    tooltip: about === undefined ? undefined : escapeMarkdown(about),
    target: record && { kind: 'record', location: record.location },
  };
}
