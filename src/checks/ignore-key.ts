import type { Span } from '../core/text/span';
import { contentHash } from '../dataset/content-hash';
import type { RuleId } from './finding';
import { sentenceAround } from './sentence-around';

/** Longer findings are told apart by their beginning. */
const maxWords = 200;

/**
 * Key by which a finding is ignored: the rule, the words it is about, and a hash of its sentence. It survives edits anywhere else, and
 * moving the sentence; changing the sentence brings the finding back. Spaces, capitals and the form of quotation marks do not count.
 */
export function ignoreKey(rule: RuleId, text: string, span: Span): string {
  const sentence = sentenceAround(text, span);
  const words = normalized(text.slice(span.start, Math.min(span.end, span.start + maxWords)));
  return `${rule}:${words}:${contentHash(normalized(text.slice(sentence.start, sentence.end)))}`;
}

/** Key by which all findings of a rule are ignored in one document; `source`: its name, as notes have it. */
export function ignoreInDocumentKey(rule: RuleId, source: string): string {
  return `${rule} in ${source}`;
}

function normalized(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
