import assert from 'node:assert/strict';
import type { IssueId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import { IssueIndex } from '../../src/dataset/issue-index';

/** Finds terms and writes them into the text: `[words:issue]`. */
function check(terms: Readonly<Record<string, readonly string[]>>, marked: string): void {
  const text = marked.replace(/\[([^\]:]+):[^\]]*\]/g, '$1');
  const index = new IssueIndex(tokenize);
  for (const [issue, texts] of Object.entries(terms)) index.add(issue as IssueId, texts);
  const tokens = tokenize(text);
  const byStretch = new Map<string, string[]>();
  for (const { first, end, issue } of index.find(tokens)) {
    const stretch = `${tokens.starts[first] ?? 0} ${tokens.ends[end - 1] ?? 0}`;
    byStretch.set(stretch, [...(byStretch.get(stretch) ?? []), issue].sort());
  }
  let out = '';
  let done = 0;
  for (const [stretch, issues] of byStretch) {
    const [start = 0, stop = 0] = stretch.split(' ').map(Number);
    out += `${text.slice(done, start)}[${text.slice(start, stop)}:${issues.join('|')}]`;
    done = stop;
  }
  assert.equal(out + text.slice(done), marked);
}

describe('terms of issues', () => {
  const terms = {
    tax: ['carbon tax', 'tax carbon', 'tax'],
    vote: ['Alba elections', 'hold elections', 'elections in Alba', 'Alban ballot'],
    land: ['cede land', 'cede territory', 'territorial concession'],
    troops: ['deploy troops', 'peacekeepers', '20-point plan'],
    who: ['WHO treaty'],
  };
  const cases: readonly [string, string][] = [
    [
      'are found in every inflected form',
      '[Ceding land:land], [ceded territories:land], [territorial concessions:land]; he [cedes land:land].',
    ],
    ['whatever their case', '[CARBON TAX:tax]: the [Carbon Tax:tax]'],
    ['the longest wins', 'A [carbon tax:tax] is a [tax:tax].'],
    ['determiners and possessives may stand between', '[cede any land:land], [cede all their land:land]; but cede any of its land.'],
    ['so may one other word', "[Alba's upcoming elections:vote], [hold early elections:vote], [hold its first elections:vote]"],
    [
      'but not two, nor one that ends a phrase',
      'hold new early safe elections? Hold quite early elections. Alba without elections, Alba with elections, Alba said elections',
    ],
    ['nor punctuation', 'Alba, elections; cede. Land'],
    ['word order counts', 'Elections hold. [Elections in Alba:vote], not land to cede.'],
    ['a hyphen does not count, a figure does', 'the [20-point plan:troops], the [20 point plan:troops], a 12-point plan'],
    ['an acronym wants capitals', 'the [WHO treaty:who], who treaty'],
    ['parts of words do not count', 'taxi, syntax, taxonomy'],
    ['derived words are other words', 'deployment of troops'],
    ['a name before it stays outside', 'Alba to [deploy foreign troops:troops] as [peacekeepers:troops]'],
  ];
  for (const [what, marked] of cases) it(what, () => check(terms, marked));

  it('one term may belong to several issues', () => check({ a: ['tax'], b: ['taxes'] }, 'the [tax:a|b]'));
  it('of overlapping terms of several issues the longest wins', () =>
    check({ a: ['peace talks'], b: ['talks in Alba city'] }, 'peace [talks in Alba city:b], [peace talks:a]'));
  it('of equally long ones the leftmost wins', () => check({ a: ['one two'], b: ['two three'] }, '[one two:a] three, [two three:b]'));
  it('no issue, no terms', () => check({}, 'A carbon tax'));

  it('a text made of nothing but terms takes linear time', function () {
    this.timeout(20_000);
    const index = new IssueIndex(tokenize);
    index.add('i' as IssueId, ['any any any any any any any any', 'tax', 'tax tax tax tax']);
    const time = (n: number) => {
      const tokens = tokenize('any tax any '.repeat(n));
      const began = performance.now();
      index.find(tokens);
      return performance.now() - began;
    };
    time(2_000);
    const small = Math.min(time(5_000), time(5_000), time(5_000));
    const large = Math.min(time(40_000), time(40_000));
    assert.ok(large < 8 * 5 * Math.max(small, 2), `${small.toFixed(1)} ms for 15,000 tokens, ${large.toFixed(1)} ms for 120,000`);
  });
});
