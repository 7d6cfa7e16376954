import type { IssueId } from '../core/annotations';
import type { IssueTermMatch } from '../core/gazetteer';
import { tokenFlag, type Tokens } from '../core/text/tokens';
import { isInnerHyphen, maxTokens } from './alias-tokens';
import { stem } from './stem';

/** Terms of issues filed for matching, however they are kept. Numbers are those of `NameTables`. */
export interface TermTables {
  /** Number of the stem of a word ({@link termKey}), 0 when no term has it. */
  wordOf(key: string): number;
  child(node: number, word: number): number;
  firstEntry(node: number): number;
  nextEntry(entry: number): number;
  /** Bits of the words of the term that want capitals, the first lowest. */
  capitals(entry: number): number;
  /** `undefined` where it cannot be told (damaged tables). */
  issueOf(entry: number): IssueId | undefined;
}

/** See `Gazetteer.findIssueTerms`; what counts as a match is said at `IssueIndex`. */
export function matchTerms(tokens: Tokens, tables: TermTables): readonly IssueTermMatch[] {
  const ids = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) ids[i] = tables.wordOf(termKey(tokens.keys[i] ?? ''));
  const found: IssueTermMatch[] = [];
  const walk = new TermWalk(tables);
  for (let first = 0; first < tokens.count; first++) {
    if (ids[first] !== 0) walk.longestAt({ tokens, ids, first, found, end: 0 });
  }
  return withoutOverlaps(found, tokens.count);
}

class TermWalk {
  readonly #tables: TermTables;

  constructor(tables: TermTables) {
    this.#tables = tables;
  }

  longestAt(scan: TermScan): void {
    const issues = new Set<IssueId>();
    this.#walk(scan, scan.first, 0, { nSkipped: 0, hasOther: false, capitals: 0, nTokens: 0 }, issues);
    for (const issue of issues) scan.found.push({ first: scan.first, end: scan.end, issue });
  }

  /** Tries the token at `i` as the next of the term, then as one to pass over. Few branches: skips are bounded. */
  #walk(scan: TermScan, i: number, node: number, state: TermState, issues: Set<IssueId>): void {
    if (i >= scan.tokens.count || state.nTokens >= maxTokens) return;
    const { tokens, ids } = scan;
    const next = ids[i] === 0 ? 0 : this.#tables.child(node, ids[i] ?? 0);
    if (next !== 0) {
      const inCapitals = ((tokens.flags[i] ?? 0) & tokenFlag.allCaps) !== 0 ? 1 << state.nTokens : 0;
      const further = { ...state, capitals: state.capitals | inCapitals, nTokens: state.nTokens + 1 };
      this.#collect(scan, next, i + 1, further.capitals, issues);
      this.#walk(scan, i + 1, next, further, issues);
    }
    if (node === 0) return;
    const skip = skipKind(tokens, i);
    if (skip === 'hyphen') this.#walk(scan, i + 1, node, state, issues);
    else if (skip !== 'no' && state.nSkipped < maxSkipped && (skip === 'determiner' || !state.hasOther)) {
      this.#walk(scan, i + 1, node, { ...state, nSkipped: state.nSkipped + 1, hasOther: state.hasOther || skip === 'other' }, issues);
    }
  }

  #collect(scan: TermScan, node: number, end: number, capitals: number, issues: Set<IssueId>): void {
    if (end < scan.end) return;
    for (let entry = this.#tables.firstEntry(node); entry !== 0; entry = this.#tables.nextEntry(entry)) {
      const wanted = this.#tables.capitals(entry);
      const issue = this.#tables.issueOf(entry);
      if ((capitals & wanted) !== wanted || issue === undefined) continue;
      if (end > scan.end) issues.clear();
      scan.end = end;
      issues.add(issue);
    }
  }
}

/** Most words that may stand between the words of a term, all gaps taken together. */
const maxSkipped = 3;

interface TermScan {
  readonly tokens: Tokens;
  readonly ids: Int32Array;
  readonly first: number;
  readonly found: IssueTermMatch[];
  /** End of the longest match so far, 0 for none. */
  end: number;
}

interface TermState {
  readonly nSkipped: number;
  readonly hasOther: boolean;
  readonly capitals: number;
  readonly nTokens: number;
}

/** Key under which a word of a term is filed: its stem, dots of an acronym left out. */
export function termKey(key: string): string {
  return stem(key.length > 1 && key.includes('.') ? key.replaceAll('.', '') : key);
}

function skipKind(tokens: Tokens, i: number): 'hyphen' | 'determiner' | 'other' | 'no' {
  const key = tokens.keys[i] ?? '';
  const form = tokens.flags[i] ?? 0;
  if (isInnerHyphen(tokens, i)) return 'hyphen';
  if ((form & tokenFlag.possessive) !== 0 || determiners.has(key)) return 'determiner';
  const isOther = (form & tokenFlag.word) !== 0 && key.length > 3 && !barriers.has(key);
  return isOther ? 'other' : 'no';
}

const determiners: ReadonlySet<string> = new Set(
  'a an the any some no its his her their our your my this that these those such all'.split(' '),
);

/** Words of four letters and more that end what belongs together. */
const barriers: ReadonlySet<string> = new Set(
  (
    'about above after against along among around because been before behind being below between beyond both could does down during ' +
    'either else even from have having hers herself himself however into itself just less like might more most much must near neither nor once only onto over rather shall ' +
    'should since than them then there therefore they though through till toward towards under unless until upon very were what when where whether ' +
    'which while will with within without would whom whose said says told tells asked asks added adds warned warns'
  ).split(' '),
);

/** Longest first, then leftmost; the rest must not overlap. Result in text order. */
function withoutOverlaps(found: readonly IssueTermMatch[], nTokens: number): readonly IssueTermMatch[] {
  if (found.length < 2) return found;
  /** First token of the match that holds each token, counted from 1; 0 for free. */
  const takenBy = new Int32Array(nTokens);
  const kept: IssueTermMatch[] = [];
  for (const match of found.toSorted((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)) {
    const taken = takenBy.subarray(match.first, match.end);
    // An equal stretch is taken as a whole by one match of the same length.
    const isSame =
      kept.length > 0 &&
      taken[0] === match.first + 1 &&
      taken.at(-1) === match.first + 1 &&
      lengthAt(takenBy, match.first) === taken.length;
    if (!isSame && taken.some((holder) => holder !== 0)) continue;
    taken.fill(match.first + 1);
    kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** Number of tokens that the match beginning at `first` holds. */
function lengthAt(takenBy: Int32Array, first: number): number {
  let end = first;
  while (takenBy[end] === first + 1) end++;
  return end - first;
}
