import assert from 'node:assert/strict';
import { recogniseFormat } from '../../src/exchange/import/recognise-format';

const person = { id: 'NK-1', schema: 'Person', properties: { name: ['Anna Lee'] } };
const item = { type: 'item', id: 'Q901', labels: { en: { language: 'en', value: 'Anna Lee' } }, claims: {} };

function check(content: string | Uint8Array, expected: ReturnType<typeof recogniseFormat>): void {
  assert.equal(recogniseFormat(typeof content === 'string' ? new TextEncoder().encode(content) : content), expected);
}

describe('recognising a format', () => {
  for (const [what, content, expected] of [
    ['rows with commas', 'name,kind\nAnna Lee,person\n', 'csv'],
    ['rows with tabs', 'name\tkind\n', 'csv'],
    ['rows behind a byte-order mark', '\uFEFFname;kind\r\n', 'csv'],
    ['entities a line', `${JSON.stringify(person)}\n${JSON.stringify(person)}\n`, 'ftm'],
    ['an entity over many lines', JSON.stringify(person, null, 2), 'ftm'],
    ['a list of entities', JSON.stringify([person]), 'ftm'],
    ['an entity that is cut off', JSON.stringify(person).slice(0, -8), 'ftm'],
    ['lines of a Wikidata dump', `[\n${JSON.stringify(item)},\n`, 'wikidata'],
    ['what Special:EntityData gives', JSON.stringify({ entities: { Q901: item } }), 'wikidata'],
    ['the same over many lines', JSON.stringify({ entities: { Q901: item } }, null, 1), 'wikidata'],
    ['an item that is cut off', JSON.stringify(item).slice(0, -8), 'wikidata'],
    ['one column', 'name\nAnna Lee\n', undefined],
    ['nothing', '', undefined],
    ['other JSON', '{"name": "Anna Lee"}', undefined],
    ['JSON that is none', '{,', undefined],
  ] as const)
    it(`takes ${what} for ${expected ?? 'anything'}`, () => check(content, expected));

  it('takes UTF-16 as spreadsheets write it for rows', () => check(new Uint8Array(Buffer.from('\uFEFFname\tkind\r\n', 'utf16le')), 'csv'));
  it('takes bytes that are no text for anything', () => check(new Uint8Array([0x50, 0x4b, 3, 4, 0, 44, 0, 44]), undefined));
});
