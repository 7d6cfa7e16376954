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
