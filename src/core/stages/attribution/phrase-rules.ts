import type { Candidate } from './candidate';
import { clauseEnd, contentRange } from './contents';
import { nounPhraseFrom, speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';

const views = new Set('view views opinion words eyes judgment judgement estimation reading telling'.split(' '));

/**
 * "According to X, …", "in the view of X, …", and the same behind what is said. `at` is where such a phrase may begin; `null` where none
 * does.
 */
export function sourcePhrase(view: ParagraphView, at: number, first: number, end: number): Candidate | null {
  const { keys } = view.tokens;
  if (view.quoteOf[at] !== -1) return null;
  if (keys[at] === 'according' && keys[at + 1] === 'to') return accordingTo(view, at, at + 2, first, end);
  const isView = keys[at] === 'in' && keys[at + 1] === 'the' && views.has(keys[at + 2] ?? '') && keys[at + 3] === 'of';
  return isView ? accordingTo(view, at, at + 4, first, end) : null;
}

function accordingTo(view: ParagraphView, at: number, sourceFirst: number, first: number, end: number): Candidate | null {
  const { tags, quoteOf, quotes } = view;
  const phrase = nounPhraseFrom(view, sourceFirst, end);
  if (phrase === sourceFirst) return null;
  let opening = at;
  while (opening > first && tags[opening - 1] === tag.adverb) opening--;
  const base = {
    rule: 'according-to',
    cue: { first: at, end: sourceFirst },
    antecedent: -1,
    lemma: 'according to',
    negated: false,
    reaches: undefined,
  };
  if (opening === first || (tags[opening - 1] === tag.coordinator && opening - 1 === first)) {
    let from = phrase;
    while (from < end && tags[from] !== tag.comma && tags[from] !== tag.colon && tags[from] !== tag.openQuote) from++;
    const content = contentRange(view, from, clauseEnd(view, from + 1, end));
    return content
      ? { ...base, source: { first: sourceFirst, end: Math.max(phrase, from < end ? from : phrase) }, content: [content], confidence: 0.85 }
      : null;
  }
  let upTo = opening;
  if (tags[upTo - 1] === tag.comma) upTo--;
  const quote = quoteOf[upTo - 1] === -1 ? undefined : quotes[quoteOf[upTo - 1] ?? 0];
  const from = Math.min(first, quote?.first ?? first);
  const content = contentRange(view, from, upTo);
  if (!content) return null;
  const source = { first: sourceFirst, end: speakerEnd(view, sourceFirst, end) };
  const pieces = [content];
  // "The aim, according to the note, was …"
  const next = tags[source.end] === tag.comma ? source.end + 1 : end;
  if (next < end && (tags[next] === tag.finite || tags[next] === tag.be || tags[next] === tag.have || tags[next] === tag.modal)) {
    const rest = contentRange(view, next, clauseEnd(view, next, end));
    if (rest) pieces.push(rest);
  }
  return { ...base, source, content: pieces, confidence: 0.85 };
}
