import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/index';
import { smallGazetteer } from '../small-gazetteer';

const gazetteer = smallGazetteer([
  { id: 'lund', kind: 'person', names: ['Kari Lund', 'Lund'], family: 'Lund', given: 'Kari', pronouns: 'feminine' },
  { id: 'holt', kind: 'person', names: ['Jonas Holt', 'Holt'], family: 'Holt', given: 'Jonas', pronouns: 'masculine' },
]);

const analyze = (text: string, language: 'plaintext' | 'markdown' = 'plaintext') => analyzeDocument(text, { language, gazetteer });

/** Speaker of each quote in order: the actor, `?` for a source that is nobody listed, `-` for a quote without attribution. */
function speakers(text: string, language: 'plaintext' | 'markdown' = 'plaintext'): string[] {
  const { quotes, attributions, entities } = analyze(text, language);
  return quotes.map(({ attribution }) => {
    if (attribution === null) return '-';
    const entity = attributions[attribution]?.source?.entity ?? null;
    return entity === null ? '?' : (entities[entity]?.actor ?? '?');
  });
}

const cases: readonly (readonly [behaviour: string, text: string, ...speakers: string[]])[] = [
  ['a direct quotation', '“The bridge is safe,” Kari Lund said.', 'lund'],
  ['both halves of a split quotation', '“The bridge,” Kari Lund said, “is safe.”', 'lund', 'lund'],
  ['a fragment inside indirect speech', 'Kari Lund said the fares were “a scandal” and “a shame”.', 'lund', 'lund'],
  ['a title outside speech', 'Kari Lund sang “Harbour Lights” in May.', '-'],
  ['a quotation inside a quotation', '“He said ‘never’ and left,” Kari Lund said.', 'lund', 'lund'],
  ['a pronoun as speaker', 'Kari Lund came late. “The bridge is safe,” she said.', 'lund'],
  ['a source that is nobody listed', '“The bridge is safe,” a guard said.', '?'],
  ['the inner attribution where they nest', 'Kari Lund said that Jonas Holt promised “a new bridge”.', 'holt'],
  ['a line ending in a colon', 'Kari Lund said in a statement:\n\n“The bridge is safe and will stay open.”', 'lund'],
  [
    'a quotation alone behind a speaker',
    '“The bridge is safe,” Kari Lund said.\n\n“We checked every bolt of it last night.”',
    'lund',
    'lund',
  ],
  [
    'several quotations alone behind a speaker',
    '“The bridge is safe,” Kari Lund said.\n\n“We checked every bolt of it last night.”\n\n“Nobody has to worry about it now.”',
    'lund',
    'lund',
    'lund',
  ],
  ['a quotation alone behind plain text', 'The bridge was closed.\n\n“We checked every bolt of it last night.”', '-'],
  [
    'a quotation over two paragraphs, the cue in front',
    'Kari Lund said: “The bridge is safe.\n\n“We checked every bolt of it last night.”',
    'lund',
    'lund',
  ],
  [
    'a quotation over two paragraphs, the cue behind',
    '“The bridge is safe.\n\n“We checked every bolt of it last night,” Kari Lund said.',
    'lund',
    'lund',
  ],
];

describe('linking quotes to speakers', () => {
  for (const [behaviour, text, ...expected] of cases) it(behaviour, () => assert.deepEqual(speakers(text), expected));

  it('finds the speaker through Markdown marks', () => {
    assert.deepEqual(speakers('“The *bridge* is safe,” **Kari Lund** said.', 'markdown'), ['lund']);
  });
});

describe('linking attributions', () => {
  it('keeps document offsets', () => {
    const text = 'The bridge opened.\n\nKari Lund said that it was safe.';
    const { attributions } = analyze(text);
    const [found] = attributions;
    assert.deepEqual(
      attributions.map(({ source, cue, content }) => [source, cue, content[0]].map((span) => span && text.slice(span.start, span.end))),
      [['Kari Lund', 'said', 'that it was safe']],
    );
    assert.equal(found?.content.length, 1);
  });

  it('adds the paragraphs of one quotation to one content', () => {
    const { attributions } = analyze('Kari Lund said: “The bridge is safe.\n\n“We checked every bolt of it last night.”');
    assert.deepEqual(
      attributions.map(({ content }) => content.length),
      [2],
    );
  });

  it('drops an announcement that nothing follows', () => {
    assert.equal(analyze('Kari Lund said in a statement:').attributions.length, 0);
    assert.equal(analyze('Kari Lund said in a statement:\n\nThe bridge opened.').attributions.length, 0);
  });

  it('never has an empty content or a `within` that points nowhere', () => {
    const text =
      'Lund said that Holt promised to pay.\n\n“Never again, whatever they say,” said he.\n\n“And that is all there is to it.”\n\nLund wrote:';
    const { attributions, quotes } = analyze(text);
    assert.ok(attributions.length >= 3);
    for (const { content, within } of attributions) {
      assert.ok(content.length > 0);
      assert.ok(within === null || attributions[within] !== undefined);
    }
    for (const { attribution } of quotes) assert.ok(attribution === null || attributions[attribution] !== undefined);
  });

  it('gives a relative pronoun the entity that it stands for', () => {
    const { attributions, entities } = analyze('The vote was won by Kari Lund, who said that it was fair.');
    assert.deepEqual(
      attributions.map(({ source }) => entities[source?.entity ?? -1]?.actor),
      ['lund'],
    );
  });
});
