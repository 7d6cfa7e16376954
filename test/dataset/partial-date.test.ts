import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePartialDates, earliestDay, isHeldAt, isPartialDate, latestDay, orderPartialDates } from '../../src/dataset/partial-date';

describe('partial dates', () => {
  const forms: readonly [string, boolean][] = [
    ['2014', true],
    ['2014-02', true],
    ['2014-02-27', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0044', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2014-13', false],
    ['2014-00', false],
    ['2014-04-31', false],
    ['2014-04-00', false],
    ['14', false],
    ['2014-2', false],
    ['2014-02-27T10:00', false],
    ['03/04/2024', false],
    [' 2014', false],
    ['2014\n', false],
    ['２０１４', false],
    ['', false],
  ];
  for (const [text, expected] of forms) {
    it(`${JSON.stringify(text)} is ${expected ? '' : 'not '}a partial date`, () => assert.equal(isPartialDate(text), expected));
  }

  it('stand for a first and a last day', () => {
    const days = ['2014', '2014-04', '2024-02', '2023-02', '2014-02-27'].map((date) => `${earliestDay(date)} ${latestDay(date)}`);
    assert.deepEqual(days, [
      '2014-01-01 2014-12-31',
      '2014-04-01 2014-04-30',
      '2024-02-01 2024-02-29',
      '2023-02-01 2023-02-28',
      '2014-02-27 2014-02-27',
    ]);
  });

  const comparisons: readonly [string, string, number | undefined][] = [
    ['2014', '2015', -1],
    ['2015-03', '2014', 1],
    ['2014', '2014-06', undefined],
    ['2014', '2014', undefined],
    ['2014-06-01', '2014-06-01', 0],
    ['2014-06-01', '2014-06', undefined],
    ['2014-06-30', '2014-07', -1],
  ];
  for (const [a, b, expected] of comparisons) {
    it(`${a} against ${b} is ${String(expected)}`, () => assert.equal(comparePartialDates(a, b), expected));
  }

  const spans: readonly [string | undefined, string | undefined, string | undefined, 'yes' | 'no' | 'unknown'][] = [
    ['2004-03-09', undefined, '2024-03-15', 'yes'],
    ['2004-03-09', undefined, '2004-03-09', 'yes'],
    ['2004-03-09', undefined, '2004-03-08', 'no'],
    ['2017-01-20', '2021-01-20', '2021-01-20', 'yes'],
    ['2017-01-20', '2021-01-20', '2021-01-21', 'no'],
    ['2014', '2016', '2014-05-01', 'unknown'],
    ['2014', '2016', '2015-05-01', 'yes'],
    ['2014', '2016', '2016-01-01', 'yes'],
    ['2014', '2016', '2016-01-02', 'unknown'],
    ['2014', '2016', '2017', 'no'],
    ['2014-02-27', undefined, '2014', 'unknown'],
    ['2014-02-27', undefined, '2015', 'yes'],
    [undefined, '2015', '2014', 'yes'],
    [undefined, undefined, '2014', 'yes'],
    [undefined, undefined, undefined, 'yes'],
    ['2014', undefined, undefined, 'unknown'],
  ];
  for (const [from, to, date, expected] of spans) {
    it(`${from ?? '…'} to ${to ?? '…'} on ${date ?? 'an unknown day'}: ${expected}`, () =>
      assert.equal(isHeldAt(from, to, date), expected));
  }

  it('a day inside is never "no", a day outside never "yes", however vague the ends', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const length = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(day, day, day, length, length, (a, b, c, n, m) => {
        const [from = '', to = ''] = [a, b].sort();
        const held = isHeldAt(from.slice(0, n), to.slice(0, m), c);
        assert.notEqual(held, from <= c && c <= to ? 'no' : 'never');
        if (held === 'yes') assert.ok(from <= c && c <= to);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  describe('keep the laws of an order over days that are known in part', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    /** Near each other, so that years and months are shared often. */
    const nearDay = fc
      .date({ min: new Date('2019-11-20'), max: new Date('2021-02-10'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const partial = fc.tuple(fc.oneof(day, nearDay), fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
    const near = fc.tuple(nearDay, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
    const days = (date: string): readonly [string, string] => [earliestDay(date), latestDay(date)];
    const law = (arbitraries: readonly fc.Arbitrary<string>[], holds: (...dates: string[]) => void): void => {
      fc.assert(
        fc.property(fc.tuple(...arbitraries), (dates) => holds(...dates)),
        { seed: 8, numRuns: 1000 },
      );
    };

    it('a date holds its own days and those of the dates that begin with it', () =>
      law([partial, fc.constantFrom('4', '7', '10')], (date, length) => {
        const vaguer = date.slice(0, Number(length));
        const [first, last] = days(date);
        assert.ok(isPartialDate(first) && isPartialDate(last) && first <= last);
        assert.ok(earliestDay(vaguer) <= first && last <= latestDay(vaguer));
        if (vaguer !== date) assert.equal(comparePartialDates(vaguer, date), undefined);
      }));

    it('a whole day is the same as itself, a vague date may be another', () =>
      law([partial], (date) => assert.equal(comparePartialDates(date, date), date.length === 10 ? 0 : undefined)));

    it('certainly before means: every day before every day; possibly before: some day before some day', () =>
      law([near, near], (a, b) => {
        const [[firstA, lastA], [firstB, lastB]] = [days(a), days(b)];
        const order = comparePartialDates(a, b);
        assert.equal(order !== undefined && order < 0, lastA < firstB);
        assert.equal(order !== undefined && order > 0, firstA > lastB);
        if (order === undefined) assert.ok(firstA <= lastB && firstB <= lastA, 'then they share a day');
      }));

    it('certainly before goes one way, and from the first over the second to the third', () =>
      law([near, near, near], (a, b, c) => {
        const isBefore = (x: string, y: string): boolean => (comparePartialDates(x, y) ?? 0) < 0;
        if (isBefore(a, b)) assert.equal((comparePartialDates(b, a) ?? 0) > 0, true);
        if (isBefore(a, b) && isBefore(b, c)) assert.ok(isBefore(a, c));
      }));

    it('sorting is a total order that never puts what is certainly before behind', () =>
      law([near, near, near], (a, b, c) => {
        assert.equal(Math.sign(orderPartialDates(a, b)) + Math.sign(orderPartialDates(b, a)), 0);
        assert.equal(orderPartialDates(a, b) === 0, a === b);
        if (orderPartialDates(a, b) <= 0 && orderPartialDates(b, c) <= 0) assert.ok(orderPartialDates(a, c) <= 0);
        if ((comparePartialDates(a, b) ?? 0) < 0) assert.ok(orderPartialDates(a, b) < 0);
        assert.ok(orderPartialDates(undefined, a) < 0 && orderPartialDates(a, undefined) > 0);
      }));

    it('what is held on a vague date is held on each of its days, and what is not, on none', () =>
      law([near, near, near, nearDay], (from, to, date, someDay) => {
        if (!someDay.startsWith(date)) return;
        const held = isHeldAt(from, to, date);
        if (held !== 'unknown') assert.equal(isHeldAt(from, to, someDay), held);
      }));
  });

  it('sort by first possible day, unknown first, the vaguer before the exacter', () => {
    const dates = ['2014-02', undefined, '2014-01-01', '2013', '2014'];
    assert.deepEqual(
      dates
        .map((d) => ({ d }))
        .sort((a, b) => orderPartialDates(a.d, b.d))
        .map(({ d }) => d),
      [undefined, '2013', '2014', '2014-01-01', '2014-02'],
    );
  });
});
