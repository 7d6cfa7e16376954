import assert from 'node:assert/strict';
import { analyzeDocument, emptyGazetteer } from '../../../src/core/index';
import type { DocumentLanguage, FrontMatterReader } from '../../../src/core/index';
import { findWrittenDate } from '../../../src/core/text/calendar-dates';

/** A reader for tests: a line a field. */
const readFrontMatter: FrontMatterReader = (text) =>
  text.includes('broken')
    ? undefined
    : Object.fromEntries(text.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':').slice(1).join(':').trim()]));

function check(text: string, expected: string | null, language: DocumentLanguage = 'plaintext', fallbackDate?: string): void {
  const { referenceDate } = analyzeDocument(text, { language, gazetteer: emptyGazetteer, readFrontMatter, fallbackDate });
  assert.equal(referenceDate && `${referenceDate.date} ${referenceDate.from}`, expected);
}

describe('the reference date', () => {
  for (const [about, text, expected] of [
    ['of a dateline', 'ELMSTAD, March 15, 2024 (HPA) — The port stays closed, the owner said.', '2024-03-15 dateline'],
    ['in brackets', 'ELMSTAD (15.03.2024) – The port stays closed, the owner said.', '2024-03-15 dateline'],
    [
      'anywhere in the first sentence',
      'Holt announced on March 15, 2024, that the port would close. It did on 1 May 2024.',
      '2024-03-15 dateline',
    ],
    ['of a line of its own', 'Port closed\nELMSTAD, 15 March 2024\nThe port stays closed, the owner said.', '2024-03-15 dateline'],
    ['of a byline', 'Port closed\nBy Anna Ek | Updated on 15 Mar. 2024\nThe port stays closed, the owner said.', '2024-03-15 dateline'],
    [
      'behind titles',
      'Port closed\n\nStorm of 2 May 2020 remembered\n\nThe port closed on 15 March 2024, the owner said.',
      '2024-03-15 dateline',
    ],
    ['not of a title', 'Remembering September 11, 2001\n\nThe port stays closed, the owner said.', null],
    ['not of a title with of', 'The storm of 2 May 2020\n\nThe port stays closed, the owner said.', null],
    ['not of the second sentence', 'The port stays closed, the owner said. It closed on 1 May 2024.', null],
    ['not of a later paragraph', 'The port stays closed, the owner said.\nIt closed on 1 May 2024.', null],
    ['not guessed', 'ELMSTAD, 03/04/2024 — The port stays closed, the owner said.', null],
    ['not without a year', 'ELMSTAD, March 15 — The port stays closed, the owner said.', null],
    ['not of a title alone', 'Remembering September 11, 2001', null],
  ] as const) {
    it(about, () => check(text, expected));
  }

  it('of Markdown passes headings over', () =>
    check('# The storm of 2 May 2020\n\n**ELMSTAD**, 15 March 2024 — The port stays closed.', '2024-03-15 dateline', 'markdown'));

  for (const [about, field, expected] of [
    ['as it is written', 'date: 2024-03-15T23:30:00-05:00', '2024-03-15 front-matter'],
    ['with a space before the hour', 'date: 2024-03-15 23:30:00 +0900', '2024-03-15 front-matter'],
    ['by another name', 'published: 2024-03-15', '2024-03-15 front-matter'],
    ['by a third name', 'pubDate: 15 March 2024', '2024-03-15 front-matter'],
    ['the more telling first', 'published: 2024-03-16\ndate: 2024-03-15', '2024-03-15 front-matter'],
    ['not guessed', 'date: 03/04/2024', '2024-05-01 dateline'],
    ['not of a broken block', 'broken: x\ndate: 2024-03-15', '2024-05-01 dateline'],
    ['not of other fields', 'title: Storm of 2 May 2020', '2024-05-01 dateline'],
  ] as const) {
    it(`of front matter, ${about}`, () => {
      for (const language of ['markdown', 'plaintext'] as const)
        check(`---\n${field}\n---\nIt closed on 1 May 2024, he said.`, expected, language);
    });
  }

  it('falls back on the option', () => check('The port stays closed, the owner said.', '2023-01-01 option', 'plaintext', '2023-01-01'));
  it('is the text’s before the option', () => check('The port closed on 15 March 2024.', '2024-03-15 dateline', 'plaintext', '2023-01-01'));
});

describe('written dates', () => {
  for (const [text, expected] of [
    ['March 15, 2024', '2024-03-15'],
    ['15 March 2024', '2024-03-15'],
    ['15th of March, 2024', '2024-03-15'],
    ['Sept. 5, 2024', '2024-09-05'],
    ['5 Sep 2024', '2024-09-05'],
    ['2024-03-15', '2024-03-15'],
    ['2024/03/15', '2024-03-15'],
    ['15/03/2024', '2024-03-15'],
    ['03/15/2024', '2024-03-15'],
    ['5.5.2024', '2024-05-05'],
    ['March\u00a015,\u00a02024', '2024-03-15'],
    ['29 February 2024', '2024-02-29'],
    ['03/04/2024', undefined],
    ['3.4.2024', undefined],
    ['29 February 2023', undefined],
    ['31 April 2024', undefined],
    ['15 Foo 2024', undefined],
    ['March 2024', undefined],
    ['March 15, 20245', undefined],
    ['1-2024-03-15-2', undefined],
    ['between 3 May 2021 and June 1, 2020', '2021-05-03'],
  ] as const) {
    it(text, () => assert.equal(findWrittenDate(text)?.date, expected));
  }

  it('is the one given for this very document, whatever the text says', () => {
    const text = '---\ndate: 2024-03-15\n---\n\nELMSTAD, March 14, 2024 — The port stays closed, the owner said.';
    const options = { language: 'markdown', gazetteer: emptyGazetteer, readFrontMatter, fallbackDate: '2020-01-01' } as const;
    assert.deepEqual(analyzeDocument(text, options).referenceDate, { date: '2024-03-15', from: 'front-matter' });
    const given = { date: '2025-06-07', from: 'option' };
    assert.deepEqual(analyzeDocument(text, { ...options, givenDate: '2025-06-07' }).referenceDate, given);
  });
});
