import type { DocumentLanguage } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Finding, RuleId } from './finding';
import { isRuleId } from './finding';

/** What a comment in Markdown asks for: rules that are silent in a stretch of the document. */
export interface Silence extends Span {
  /** `undefined`: all rules. */
  readonly rules: readonly RuleId[] | undefined;
}

/** Something wrong with a directive. */
export interface DirectiveProblem extends Span {
  readonly message: string;
}

const comment = /<!--\s{0,8}on-record:\s{0,8}(ignore|disable|enable)\b([^<>]{0,400}?)-->/g;

/**
 * Reads `<!-- on-record: … -->` comments of a Markdown document:
 * - `ignore RULE…`: silent in the paragraph it stands in, or else in the next one;
 * - `disable RULE…`: silent from here on, to the end or to `enable RULE…`.
 *
 * Rules are ids with spaces or commas between; without any, all rules are meant. What follows `--` is a remark.
 */
export function readDirectives(text: string): { readonly silences: readonly Silence[]; readonly problems: readonly DirectiveProblem[] } {
  const silences: Silence[] = [];
  const problems: DirectiveProblem[] = [];
  /** Where each rule was switched off; the empty key stands for all. */
  const open = new Map<RuleId | '', number>();
  const close = (rule: RuleId | '', end: number): void => {
    const start = open.get(rule);
    if (start !== undefined) silences.push({ start, end, rules: rule === '' ? undefined : [rule] });
    open.delete(rule);
  };
  for (const match of text.matchAll(comment)) {
    const [whole, verb = '', list = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const names = (list.split('--')[0] ?? '').split(/[\s,]+/).filter((name) => name !== '');
    const rules = names.filter(isRuleId);
    for (const name of names) if (!isRuleId(name)) problems.push({ ...span, message: `There is no rule “${name}”. Check its name.` });
    if (names.length > 0 && rules.length === 0) continue;
    const meant: readonly (RuleId | '')[] = names.length === 0 ? [''] : rules;
    if (verb === 'ignore') silences.push({ ...paragraphOf(text, span), rules: names.length === 0 ? undefined : rules });
    else if (verb === 'disable') for (const rule of meant) open.set(rule, open.get(rule) ?? span.start);
    // Without rules everything that is off comes back.
    else for (const rule of names.length === 0 ? [...open.keys()] : rules) close(rule, span.end);
  }
  for (const rule of [...open.keys()]) close(rule, text.length);
  return { silences, problems };
}

/** What is wrong with the directives of a document. Only Markdown has any. */
export function directiveProblems(text: string, language: DocumentLanguage): readonly DirectiveProblem[] {
  return language === 'markdown' && text.includes('on-record:') ? readDirectives(text).problems : [];
}

/** True where a directive makes a finding silent. */
export function isSilenced(silences: readonly Silence[], { rule, start }: Pick<Finding, 'rule' | 'start'>): boolean {
  return silences.some((silence) => silence.start <= start && start < silence.end && (silence.rules?.includes(rule) ?? true));
}

/** The paragraph the comment stands in; the next one where nothing but the comment is in its own. */
function paragraphOf(text: string, { start, end }: Span): Span {
  const own = { start: paragraphStart(text, start), end: paragraphEnd(text, end) };
  if ((text.slice(own.start, start) + text.slice(end, own.end)).trim() !== '') return own;
  let next = own.end;
  while (next < text.length && text.charAt(next).trim() === '') next++;
  return { start: own.start, end: paragraphEnd(text, next) };
}

/** Longer paragraphs are looked at in part. */
const maxLines = 2000;

function paragraphStart(text: string, from: number): number {
  let start = text.lastIndexOf('\n', from - 1) + 1;
  for (let n = 0; n < maxLines && start > 0; n++) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (isBlank(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function paragraphEnd(text: string, from: number): number {
  let end = lineEnd(text, from);
  for (let n = 0; n < maxLines && end < text.length; n++) {
    const after = lineEnd(text, end + 1);
    if (isBlank(text.slice(end, after))) break;
    end = after;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** Also a line with nothing but the marks of a block quote. */
const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);
