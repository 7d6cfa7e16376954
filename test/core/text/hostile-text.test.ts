import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/index';
import type { ActorId, DocumentAnnotations, Span } from '../../../src/core/index';
import { literalGazetteer } from '../../support/literal-gazetteer';
import { seededRandom } from '../../support/seeded-random';

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

  const lineLength = 2_000_000;

  function checkLine(text: string): void {
    for (const language of languages) {
      const result = analyzeDocument(text, { language, gazetteer });
      assert.ok(spansOf(result).every(({ start, end }) => start < end && end <= text.length));
    }
  }

  const units: Readonly<Record<string, string>> = {
    sentences: 'The port said it would stay closed. ',
    'one word': 'a',
    words: 'a ',
    NUL: '\u0000',
    'opening marks': '“',
    'closing marks': '” ',
    'straight marks': '"a ',
    'single marks': "‘a 'b ",
    apostrophes: "'",
    quotations: '“We go,” he said. "Why?" ',
    'marks of Markdown': '*_[](`<&~ ',
    'links of Markdown': '[a](b) ',
    brackets: '(',
    emoji: '👩‍🚀',
    'combining marks': 'e\u0301\u0323',
    'bidirectional controls': '\u202e\u2066a',
    stops: '. ',
    dots: '.',
    commas: ', ',
    hyphens: 'a-',
    figures: '1,2.3 ',
    capitals: 'Maren Holt ',
    'names in a row': 'Maren Holt and ',
    acronyms: 'U.S. ',
    initials: 'A. B. ',
    titles: 'Mr. ',
    cues: 'said ',
    'cues with a source': 'Maren Holt said ',
    'according to': 'according to Maren Holt ',
    'names with a colon': 'Holt: ',
    'role nouns': 'the minister ',
    'lone surrogates': '\ud800',
  };

  // No two stretches alike, so that nothing is found in the cache. See large-texts.test.ts for each kind by itself.
  it('a line of 2 MB of all of these in any order', () => {
    const random = seededRandom(7);
    const all = Object.values(units);
    let text = '';
    while (text.length < lineLength) text += (all[random(all.length)] ?? '').repeat(1 + random(5));
    checkLine(text);
  }).timeout(120_000);
});
