import type { Dataset } from '../dataset/dataset';
import { renderLink, safeAddress } from './markdown-escape';
import { say } from './words';

const maxSources = 3;

/**
 * One Markdown line with the sources, linked where they have an `https:` address; none for an empty list. A source is the id
 * of a source record, or an address itself.
 */
export function renderSources(dataset: Dataset, sources: readonly string[]): readonly string[] {
  const shown = [...new Set(sources)].slice(0, maxSources).flatMap((source) => {
    const rendered = renderSource(dataset, source);
    return rendered === '' ? [] : [rendered];
  });
  if (shown.length === 0) return [];
  return [say(shown.length === 1 ? 'source.one' : 'source.list', { sources: shown.join(' · ') })];
}

/** One source as Markdown. */
export function renderSource(dataset: Dataset, source: string): string {
  const record = dataset.sources.get(source);
  if (record) return renderLink(record.publisher === undefined ? record.title : `${record.title} (${record.publisher})`, record.url);
  return safeAddress(source) === undefined ? renderLink(source, undefined) : renderLink(source.slice('https://'.length), source);
}
