import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { compareQuote } from '../../src/checks/compare-quote';
import type { QuoteComparison } from '../../src/checks/compare-quote';
import { emptyDataset } from '../../src/dataset/dataset';
import type { Dataset, QuoteRecord } from '../../src/dataset/dataset';

const lee = 'a-lee' as ActorId;

function quoteRecord(id: string, actor: string, text: string): QuoteRecord {
  return {
    id,
    actor: actor as ActorId,
    text,
    location: { file: 'data.yaml', line: 0, column: 0, endLine: 0, endColumn: 0 },
    sources: [],
    note: undefined,
    date: undefined,
    event: undefined,
    original: undefined,
    translation: undefined,
    source: undefined,
    status: undefined,
  };
}

function datasetOf(records: readonly QuoteRecord[]): Dataset {
  return { ...emptyDataset, quotes: new Map(records.map((record) => [record.id, record])) };
}

/** Records are of Lee, those that begin with "roe:" of Roe. */
function compare(quoted: string, recorded: readonly string[]): QuoteComparison {
  const records = recorded.map((text, at) =>
    text.startsWith('roe:') ? quoteRecord(`q${at}`, 'roe', text.slice(4)) : quoteRecord(`q${at}`, lee, text),
  );
  return compareQuote(datasetOf(records), lee, quoted);
}

/** The grade, the record, and what tells them apart: folds, or the words of the record in `-…-` and of the quote in `+…+`. */
function check(quoted: string, recorded: readonly string[], expected: string): void {
  const comparison = compare(quoted, recorded);
  switch (comparison.kind) {
    case 'none':
      return assert.equal('none', expected);
    case 'other-speaker':
      return assert.equal(`other ${comparison.records.map(({ id }) => id).join(' ')}`, expected);
    case 'folded':
      return assert.equal(`folded ${comparison.record.id}: ${comparison.folds.join(', ')}`, expected);
    case 'different': {
      const { kind, parts, touches } = comparison.difference;
      const words = (list: readonly { form: string }[]): string => list.map(({ form }) => form).join(' ');
      const differing = parts
        .filter((part) => part.kind === 'different')
        .map(({ quoted: q, recorded: r }) => `${r.length > 0 ? `-${words(r)}-` : ''}${q.length > 0 ? `+${words(q)}+` : ''}`);
      return assert.equal(
        `${kind} ${comparison.record.id}: ${differing.join(' ')}${touches.map((touch) => ` (${touch})`).join('')}`,
        expected,
      );
    }
    default:
      return assert.equal(`${comparison.kind} ${comparison.record.id}`, expected);
  }
}

describe('comparing a quote with the record', () => {
  const cases: readonly [string, string, readonly string[], string][] = [
    ['the same words', '“We will not raise taxes”', ['We will not raise taxes'], 'exact q0'],
    ['the sentence’s comma inside the marks', '“We will not raise taxes,”', ['We will not raise taxes'], 'exact q0'],
    ['marks on the record too', '"We will not raise taxes"', ['“We will not raise taxes.”'], 'exact q0'],
    ['other capitals and spaces', '"we will  not raise taxes"', ['We will not raise taxes'], 'folded q0: spaces, capitals'],
    ['another dash', '“Taxes – all of them – go”', ['Taxes - all of them - go'], 'folded q0: dashes'],
    ['curly and straight apostrophes', '“We don’t know”', ["We don't know"], 'folded q0: marks'],
    ['another mark at the end', '“Who would have known?”', ['Who would have known!'], 'folded q0: end'],
    ['a comma more', '“Taxes, all of them, go”', ['Taxes all of them go'], 'folded q0: punctuation'],
    ['combining marks', '“cafe\u0301 prices will fall”', ['caf\u00e9 prices will fall'], 'folded q0: punctuation'],
    ['a part of a longer record', '“not raise taxes”', ['Never.', 'We will not raise taxes this year'], 'part q1'],
    ['two words are a part', '“raise taxes”', ['We will not raise taxes'], 'part q0'],
    ['one word is no evidence', '“particularly”', ['We are not particularly worried'], 'none'],
    ['two short words are no evidence', '“will not”', ['We will not raise taxes'], 'none'],
    ['no half words', '“not raise tax”', ['We will not raise taxes'], 'none'],
    ['nothing on record', '“We will not raise taxes”', [], 'none'],
    ['only marks', '“…”', ['...'], 'none'],
    ['a whole match before a part', '“go home now”', ['Please go home now', 'Go home now'], 'folded q1: capitals'],
  ];
  for (const [name, quoted, recorded, expected] of cases) it(name, () => check(quoted, recorded, expected));

  const harbour = 'We will not close the harbour before the ferries have found a new home';
  const different: readonly [string, string, readonly string[], string][] = [
    ['a word left out', '“We will not close the harbour before the ferries found a new home”', [harbour], 'omission q0: -have-'],
    [
      'a “not” left out',
      '“We will close the harbour before the ferries have found a new home”',
      [harbour],
      'omission q0: -not- (negation)',
    ],
    ['a “not” left out of a short quote', '“We will raise taxes”', ['We will not raise taxes'], 'omission q0: -not- (negation)'],
    ['another word', '“We will not close the market before the ferries have found a new home”', [harbour], 'changed q0: -harbour-+market+'],
    [
      'another number',
      '“Some 30 ferries left the harbour last night”',
      ['Some 20 ferries left the harbour last night'],
      'changed q0: -20-+30+ (number)',
    ],
    [
      'another name',
      '“I told Berg to close the harbour that night”',
      ['I told Lind to close the harbour that night'],
      'changed q0: -Lind-+Berg+ (name)',
    ],
    ['a contraction', '“We won’t close the harbour before the ferries have found a new home”', [harbour], 'changed q0: -will not-+won’t+'],
    ['a marked omission', '“We will not close the harbour … have found a new home”', [harbour], 'marked q0: -before the ferries-+…+'],
    [
      'a marked “not”',
      '“We will … close the harbour before the ferries have found a new home”',
      [harbour],
      'marked q0: -not-+…+ (negation)',
    ],
    [
      'a word put in brackets',
      '“[The city] will not close the harbour before the ferries have found a new home”',
      [harbour],
      'marked q0: +[The city]+',
    ],
    ['a part with a word left out', '“close the harbour before ferries have found a new home”', [harbour], 'omission q0: -the-'],
    [
      'the words before and after a part',
      '“close the harbour before the ferries find a new home”',
      [harbour],
      'changed q0: -have found-+find+',
    ],
    [
      'the best of several records',
      '“We will never close the harbour before the ferries have found a new home”',
      ['We will not close the harbour in winter', harbour],
      'changed q1: -not-+never+',
    ],
    [
      'a like word far before the part',
      '“we shall keep every ferry in the harbour tonight”',
      ['We think that we shall keep every old ferry in the harbour tonight'],
      'omission q0: -old-',
    ],
    ['what others are on record with', `“${harbour}”`, [`roe:${harbour}`], 'other q0'],
  ];
  for (const [name, quoted, recorded, expected] of different) it(`tells ${name}`, () => check(quoted, recorded, expected));

  const silent: readonly [string, string, readonly string[]][] = [
    ['another sentence on the same matter', '“The harbour is the heart of this town and it stays”', [harbour]],
    ['a common beginning', '“We will not close the school whatever anybody says about it”', [harbour]],
    ['a few words in common', '“We close the harbour”', [harbour]],
    ['a short phrase that others are on record with', '“We will not go”', ['roe:We will not go']],
    [
      'fillers taken out',
      '“We will not close the harbour before the ferries have found a new home”',
      [harbour.replace('before', 'uh before')],
    ],
    [
      'a word said twice',
      '“We will not close the harbour before the ferries have found a new home”',
      [harbour.replace('close', 'close close')],
    ],
    ['nearly all words different', '“They have closed every market since the trains were lost at sea”', [harbour]],
  ];
  for (const [name, quoted, recorded] of silent) it(`says nothing of ${name}`, () => check(quoted, recorded, 'none'));

  it('answers quickly for text without end', () => {
    const start = performance.now();
    check('“' + 'a '.repeat(1_000_000) + '”', ['a '.repeat(1_000_000)], 'none');
    assert.ok(performance.now() - start < 200);
  });

  it('finds one quote among 100,000 in a few milliseconds', function () {
    this.timeout(30_000);
    const nouns = 'harbour ferry market bridge school tower garden street river island winter summer council budget letter'.split(' ');
    const records = Array.from({ length: 100_000 }, (_, n) => {
      const noun = (k: number): string => nouns[Math.floor(n / nouns.length ** k) % nouns.length] ?? '';
      return quoteRecord(
        `q${n}`,
        n % 3 === 0 ? 'roe' : lee,
        `We will not give up the ${noun(0)} and the ${noun(1)} for a ${noun(2)} of ${noun(3)} number ${n}`,
      );
    });
    const dataset = datasetOf(records);
    const started = performance.now();
    assert.equal(compareQuote(dataset, lee, '“nothing of all this”').kind, 'none');
    const built = performance.now();
    const quoted = records[50_000]?.text.replace('not give up', 'give up') ?? '';
    const comparison = compareQuote(dataset, records[50_000]?.actor ?? lee, `“${quoted}”`);
    const found = performance.now();
    assert.equal(comparison.kind === 'different' && comparison.record.id, 'q50000');
    assert.equal(compareQuote(dataset, lee, '“We will give up the harbour and the ferry for nothing of that sort”').kind, 'none');
    const again = performance.now();
    assert.ok(built - started < 5000, `building took ${built - started} ms`);
    assert.ok(found - built < 100, `finding took ${found - built} ms`);
    console.log(
      `      built in ${Math.round(built - started)} ms, found in ${(found - built).toFixed(1)} and ${(again - found).toFixed(1)} ms`,
    );
  });
});
