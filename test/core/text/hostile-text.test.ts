import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/index';
import type { ActorId, DocumentAnnotations, Span } from '../../../src/core/index';
import { literalGazetteer } from '../../support/literal-gazetteer';

const gazetteer = literalGazetteer({ actors: [{ id: 'maren-holt' as ActorId, kind: 'person', name: 'Maren Holt' }] });
const languages = ['plaintext', 'markdown'] as const;

function spansOf({ mentions, references, quotes, attributions, claims }: DocumentAnnotations): readonly Span[] {
  const parts = attributions.flatMap(({ source, cue, content }) => [source, cue, ...content]);
  return [...mentions, ...references, ...quotes, ...claims, ...parts].filter((span) => span !== null);
}

/** Analyses in both languages: nothing may fall outside the text or split a surrogate pair. Gives the texts of mentions and quotes. */
function check(text: string, mentions: readonly string[], quotes: readonly string[]): void {
  for (const language of languages) {
    const result = analyzeDocument(text, { language, gazetteer });
    for (const { start, end } of spansOf(result)) {
      assert.ok(0 <= start && start < end && end <= text.length);
      for (const offset of [start, end]) assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)));
    }
    const words = (spans: readonly Span[]): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words(result.mentions), mentions);
    assert.deepEqual(words(result.quotes), quotes);
  }
}

const sentence = 'Maren Holt said: “We will go.”';
const quote = '“We will go.”';

describe('hostile texts', () => {
  it('empty', () => check('', [], []));
  it('blank', () => check(' \r\n\t\u00a0\ufeff', [], []));
  it('CRLF', () => check(`One is here.\r\n\r\n${sentence}\r\n`, ['Maren Holt'], [quote]));
  it('emoji before', () => check(`😀👩‍🚀🇸🇪 ${sentence}`, ['Maren Holt'], [quote]));
  it('combining marks before', () => check(`e\u0301a\u0308\u0323 ${sentence}`, ['Maren Holt'], [quote]));
  it('bidirectional controls around', () => check(`\u202b\u2067${sentence}\u2069\u202c`, ['Maren Holt'], [quote]));
  it('zero-width characters inside', () => check('Ma\u200bren Ho\u200dlt said: “We will go.”', ['Ma\u200bren Ho\u200dlt'], [quote]));
  it('NUL', () => check(`\u0000${sentence}\u0000`, ['Maren Holt'], [quote]));
  it('lone surrogates', () => check(`\udc00 ${sentence} \ud800`, ['Maren Holt'], [quote]));

  function checkLine(unit: string, length: number): void {
    const text = unit.repeat(length / unit.length);
    for (const language of languages) {
      const result = analyzeDocument(text, { language, gazetteer });
      assert.ok(spansOf(result).every(({ start, end }) => start < end && end <= text.length));
    }
  }

  for (const [about, unit] of [
    ['sentences', 'The port said it would stay closed. '],
    ['one word', 'a'],
    ['NUL', '\u0000'],
    ['opening marks', '“'],
    ['marks of Markdown', '*_[](`<&~ '],
  ] as const) {
    it(`a line of 2 MB of ${about}`, () => checkLine(unit, 2_000_000)).timeout(120_000);
  }

  // Time that grew with the square of the length would show here too: minutes, not seconds.
  for (const [about, unit] of [
    ['quotations', '“We go,” he said. "Why?" '],
    ['straight marks', '"a '],
    ['single marks', "‘a 'b "],
    ['closing marks', '” '],
    ['emoji', '👩‍🚀'],
    ['combining marks', 'e\u0301\u0323'],
    ['stops', '. '],
    ['dots', '.'],
    ['capitals', 'Maren Holt '],
    ['acronyms', 'U.S. '],
    ['apostrophes', "'"],
    ['figures', '1,2.3 '],
    ['lone surrogates', '\ud800'],
  ] as const) {
    it(`a line of 200 KB of ${about}`, () => checkLine(unit, 200_000)).timeout(60_000);
  }
});
