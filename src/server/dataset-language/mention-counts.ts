import { findOccurrences, readSubjectKey, type SubjectKey } from '../../views/occurrences';
import { subjectCounts } from '../article-index/entry';
import { openArticles, withTerms, type HandlerContext } from '../handlers/context';
import { canonicalUri } from '../workspace';

/** How often a subject is named, and in how many articles. */
export interface MentionCount {
  readonly nMentions: number;
  readonly nArticles: number;
}

/** Counts of all actors that articles of the workspace name, open ones as they are shown. Others are not in the map. */
export function mentionCounts(context: Pick<HandlerContext, 'index' | 'documents'>): ReadonlyMap<SubjectKey, MentionCount> {
  const counts = new Map<SubjectKey, { nMentions: number; nArticles: number }>();
  const add = (subject: SubjectKey, n: number): void => {
    if (readSubjectKey(subject).kind !== 'actor' || n === 0) return;
    const count = counts.get(subject) ?? { nMentions: 0, nArticles: 0 };
    count.nMentions += n;
    count.nArticles++;
    counts.set(subject, count);
  };
  const open = openArticles(context);
  const isOpen = new Set(open.map(({ document }) => canonicalUri(document.uri)));
  for (const [uri, entry] of context.index.entries) if (!isOpen.has(uri)) for (const [subject, n] of subjectCounts(entry)) add(subject, n);
  for (const article of open) {
    const here = new Map<SubjectKey, number>();
    for (const { subject, isInferred } of findOccurrences(withTerms(article)))
      if (!isInferred) here.set(subject, (here.get(subject) ?? 0) + 1);
    for (const [subject, n] of here) add(subject, n);
  }
  return counts;
}
