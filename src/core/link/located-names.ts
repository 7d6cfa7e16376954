import type { LocalName } from '../stages/facts';
import { joinedKey } from '../stages/find-names';
import { toDocumentSpan } from '../text/paragraph';
import type { Span } from '../text/span';
import type { LocatedFacts } from './located-facts';

/** One local name with its place in the document. */
export interface LocatedName {
  readonly name: LocalName;
  /** Index of its paragraph, and its index in that paragraph's `names`. */
  readonly paragraph: number;
  readonly index: number;
  /** Token keys joined with a space. */
  readonly key: string;
  /** Offsets in the document. */
  readonly span: Span;
}

const noEntities = new Int32Array(0);

/** Room for the entity of each of `n` items, all unresolved (-1). */
export function unresolved(n: number): Int32Array {
  return n === 0 ? noEntities : new Int32Array(n).fill(-1);
}

/** All names of all paragraphs, in text order. */
export function locateNames(paragraphs: readonly LocatedFacts[]): LocatedName[] {
  const located: LocatedName[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const entry = paragraphs[p];
    if (entry === undefined) continue;
    const { names, tokens } = entry.facts;
    for (let index = 0; index < names.length; index++) {
      const name = names[index];
      if (name === undefined) continue;
      const key = name.key ?? joinedKey(tokens, name.first, name.endToken);
      located.push({ name, paragraph: p, index, key, span: toDocumentSpan(entry.paragraph, name.start, name.end) });
    }
  }
  return located;
}
