import assert from 'node:assert/strict';
import { resolveDates } from '../../src/checks/resolve-dates';

/** 15 March 2024 is a Friday. */
function check(text: string, direction: 'past' | 'future', expected: readonly string[]): void {
  const found = resolveDates(text, '2024-03-15', direction);
  assert.deepEqual(
    found.map(({ start, end, date, lastDay }) => `${text.slice(start, end)}: ${date}${lastDay === undefined ? '' : ` to ${lastDay}`}`),
    expected,
  );
}

describe('dates as they are meant on the reference date', () => {
  const cases: readonly [string, 'past' | 'future', readonly string[]][] = [
    ['She spoke on Tuesday.', 'past', ['Tuesday: 2024-03-12']],
    ['She will speak on Tuesday.', 'future', ['Tuesday: 2024-03-19']],
    ['She spoke on Friday.', 'past', ['Friday: 2024-03-15']],
    ['They met last week.', 'past', ['last week: 2024-03-04 to 2024-03-10']],
    ['They meet next month.', 'future', ['next month: 2024-04']],
    ['They met last year.', 'past', ['last year: 2023']],
    ['It rained two days ago. It froze yesterday.', 'past', ['two days ago: 2024-03-13', 'yesterday: 2024-03-14']],
    ['It ends in three weeks.', 'future', ['in three weeks: 2024-04-05']],
    ['She came on April 2.', 'past', ['April 2: 2023-04-02']],
    ['She comes on April 2.', 'future', ['April 2: 2024-04-02']],
    ['It began on 1 May 2021.', 'past', ['1 May 2021: 2021-05-01']],
    ['It began in December.', 'past', ['December: 2023-12']],
    ['Two days later they met.', 'past', []],
    ['He sat down and may march on.', 'past', []],
    ['The second time was worse.', 'past', []],
    ['The tour lasts from Monday to Wednesday.', 'past', []],
    ['It lasted three weeks.', 'past', []],
  ];
  for (const [text, direction, expected] of cases) it(`${text} (${direction})`, () => check(text, direction, expected));

  it('gives nothing for a reference date that is none', () => {
    assert.deepEqual(resolveDates('She spoke on Tuesday.', '2024-13-45'), []);
  });

  it('says which dates hang on the reference date', () => {
    assert.deepEqual(
      resolveDates('On Monday, and on 1 May 2021.', '2024-03-15').map(({ isRelative }) => isRelative),
      [true, false],
    );
  });
});
