import assert from 'node:assert/strict';
import type { ImportOptions } from '../../src/exchange/import/create-reader';
import { read, shown } from './support/import-input';
import type { Shown } from './support/import-input';

/** The JSON of Wikibase, by hand: an item's terms and statements. */
interface Item {
  readonly en?: string;
  readonly aliases?: readonly string[];
  readonly about?: string;
  readonly claims?: Readonly<Record<string, readonly object[]>>;
}

const term = (value: string, language = 'en') => ({ language, value });
const snak = (value: unknown) => ({ snaktype: 'value', property: 'P0', datavalue: { value, type: 'x' } });
const item = (id: string) => ({ 'entity-type': 'item', id, 'numeric-id': Number(id.slice(1)) });
const time = (text: string, precision: number, calendar = 'Q1985727') => ({
  time: text,
  timezone: 0,
  before: 0,
  after: 0,
  precision,
  calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
});
const says = (value: unknown, more: object = {}) => ({ mainsnak: snak(value), type: 'statement', rank: 'normal', ...more });

function entity(id: string, { en, aliases = [], about, claims = {} }: Item): object {
  return {
    type: 'item',
    id,
    labels: en === undefined ? {} : { en: term(en) },
    descriptions: about === undefined ? {} : { en: term(about) },
    aliases: aliases.length === 0 ? {} : { en: aliases.map((alias) => term(alias)) },
    claims,
    sitelinks: {},
  };
}

const human = { P31: [says(item('Q5'))] };
const dump = (...entities: readonly object[]): string => `[\n${entities.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`;

function check(
  input: string,
  expected: { readonly actors?: readonly Shown[]; readonly roles?: readonly Shown[] },
  options: Partial<ImportOptions> = {},
): void {
  const { records } = read('wikidata', input, options);
  if (expected.actors) assert.deepEqual(records.actors.map(shown), expected.actors);
  if (expected.roles) assert.deepEqual(records.roles.map(shown), expected.roles);
}

const unmapped = (input: string, options: Partial<ImportOptions> = {}) =>
  read('wikidata', input, options).report.unmapped.map(({ field, count, example }) => [field, count, example]);

describe('reading actors from Wikidata', () => {
  it('takes label, aliases, description, identifiers, country, party and names', () =>
    check(
      dump(
        entity('Q901', {
          en: 'Anna Lee',
          aliases: ['A. Lee', 'Anna Lee'],
          about: 'Arvonian politician',
          claims: {
            ...human,
            P27: [says(item('Q910'))],
            P102: [says(item('Q920'))],
            P569: [says(time('+1961-02-03T00:00:00Z', 11))],
            P214: [says('12345')],
            P734: [says(item('Q930'))],
            P735: [says(item('Q931'))],
            P856: [says('https://example.org/lee')],
            P1813: [says({ language: 'en', text: 'AL' })],
          },
        }),
        entity('Q910', { en: 'Arvonia' }),
        entity('Q920', { en: 'Greens' }),
        entity('Q930', { en: 'Lee' }),
        entity('Q931', { en: 'Anna' }),
      ),
      {
        actors: [
          {
            identifiers: { wikidata: 'Q901', viaf: '12345' },
            kind: 'person',
            name: 'Anna Lee',
            aliases: [
              { text: 'AL', kind: 'short', weak: false },
              { text: 'A. Lee', kind: undefined, weak: false },
            ],
            texts: { summary: 'Arvonian politician', birthDate: '1961-02-03', family: 'Lee', given: 'Anna' },
            country: { key: 'Q910', name: 'Arvonia' },
            memberOf: [{ key: 'Q920', name: 'Greens' }],
            links: ['https://example.org/lee'],
          },
        ],
      },
    ));

  it('takes the language asked for, and English where it has none', () => {
    const both = {
      ...entity('Q901', { en: 'Anna Lee', aliases: ['A. Lee'], about: 'politician', claims: human }),
      labels: { en: term('Anna Lee'), sr: term('Ана Ли', 'sr') },
    };
    const { records } = read('wikidata', dump(both, entity('Q902', { en: 'Bo Roe', claims: human })), { language: 'sr' });
    assert.deepEqual(
      records.actors.map(({ name, aliases }) => [name, aliases.map(({ text }) => text)]),
      [
        ['Ана Ли', ['A. Lee']],
        ['Bo Roe', []],
      ],
    );
  });

  it('takes a name that is the same in many languages', () => {
    const many = { ...entity('Q901', { claims: human }), labels: { mul: term('Anna Lee', 'mul') } };
    check(dump(many), { actors: [{ identifiers: { wikidata: 'Q901' }, kind: 'person', name: 'Anna Lee' }] });
  });

  it('links the article of the Wikipedia in its language', () => {
    const linked = {
      ...entity('Q901', { en: 'Anna Lee', claims: human }),
      sitelinks: { enwiki: { site: 'enwiki', title: 'Anna Lee (mayor)?' } },
    };
    assert.deepEqual(read('wikidata', dump(linked)).records.actors[0]?.links, ['https://en.wikipedia.org/wiki/Anna_Lee_(mayor)%3F']);
  });

  it('tells kinds by class, by superclass, and as it is told', () => {
    const input = dump(
      entity('Q1001', { en: 'Greens', claims: { P31: [says(item('Q7278'))] } }),
      entity('Q1002', { en: 'Arvonia', claims: { P31: [says(item('Q3624078'))] } }),
      entity('Q1003', { en: 'Rail Union', claims: { P31: [says(item('Q1010'))] } }),
      entity('Q1004', { en: 'The Choir', claims: { P31: [says(item('Q1011'))] } }),
      entity('Q1010', { en: 'rail workers’ union', claims: { P279: [says(item('Q178790'))] } }),
    );
    const kinds = (options: Partial<ImportOptions> = {}) =>
      read('wikidata', input, options).records.actors.map(({ name, kind }) => `${name ?? ''}: ${kind ?? ''}`);
    assert.deepEqual(kinds(), ['Greens: organization', 'Arvonia: place', 'Rail Union: organization']);
    assert.deepEqual(unmapped(input), [['P31 Q1011', 1, 'Q1004 The Choir']]);
    assert.deepEqual(kinds({ map: new Map([['Q1011', 'group']]) }).at(-1), 'The Choir: group');
  });

  it('takes pronouns only where it is asked to', () => {
    const input = dump(entity('Q901', { en: 'Anna Lee', claims: { ...human, P21: [says(item('Q6581072'))] } }));
    assert.equal(read('wikidata', input).records.actors[0]?.texts.get('pronouns'), undefined);
    assert.deepEqual(unmapped(input), [['P21', 1, 'Q6581072']]);
    assert.equal(read('wikidata', input, { pronouns: true }).records.actors[0]?.texts.get('pronouns'), 'she/her');
    assert.deepEqual(unmapped(input, { pronouns: true }), []);
  });

  it('puts preferred statements first, and leaves out deprecated and ended ones', () => {
    const ended = { qualifiers: { P582: [snak(time('+2010-00-00T00:00:00Z', 9))] } };
    const input = dump(
      entity('Q901', {
        en: 'Anna Lee',
        claims: {
          ...human,
          P27: [says(item('Q910')), says(item('Q911'), { rank: 'preferred' }), says(item('Q912'), { rank: 'deprecated' })],
          P102: [says(item('Q920'), ended), says(item('Q921'))],
        },
      }),
      ...['Q910', 'Q911', 'Q921'].map((id) => entity(id, { en: `Label of ${id}` })),
    );
    const [anna] = read('wikidata', input).records.actors;
    assert.equal(anna?.country?.key, 'Q911');
    assert.deepEqual(
      anna?.memberOf.map(({ key }) => key),
      ['Q921'],
    );
    assert.deepEqual(unmapped(input), [
      ['P102 (ended)', 1, 'Q920'],
      ['P27 (deprecated)', 1, 'a deprecated statement'],
      ['P27 (further)', 1, 'Q910'],
    ]);
  });

  it('counts properties that have no place', () =>
    assert.deepEqual(
      unmapped(
        dump(
          entity('Q901', {
            en: 'Anna Lee',
            claims: { ...human, P106: [says(item('Q82955')), says(item('Q40348'))], P18: [says('Lee.jpg')] },
          }),
        ),
      ),
      [
        ['P106', 2, 'Q82955'],
        ['P18', 1, 'Lee.jpg'],
      ],
    ));
});

describe('reading roles from Wikidata', () => {
  const held = (qualifiers: object) => entity('Q901', { en: 'Anna Lee', claims: { ...human, P39: [says(item('Q940'), { qualifiers })] } });
  const office = entity('Q940', { en: 'minister of finance', claims: { P31: [says(item('Q294414'))] } });
  const role = { actor: { key: 'Q901', name: 'Anna Lee' }, title: 'minister of finance' };

  for (const [what, value, expected] of [
    ['a day', time('+2014-02-27T00:00:00Z', 11), '2014-02-27'],
    ['a month', time('+2014-02-00T00:00:00Z', 10), '2014-02'],
    ['a year', time('+2014-01-01T00:00:00Z', 9), '2014'],
    ['a year with more zeros', time('+00000002014-00-00T00:00:00Z', 9), '2014'],
    ['a second', time('+2014-02-27T10:11:12Z', 14), '2014-02-27'],
    ['no decade', time('+2010-00-00T00:00:00Z', 8), undefined],
    ['no century', time('+2000-00-00T00:00:00Z', 7), undefined],
    ['no year before Christ', time('-0044-03-15T00:00:00Z', 11), undefined],
    ['no day of the Julian calendar', time('+1700-02-27T00:00:00Z', 11, 'Q1985786'), undefined],
    ['no day that there is not', time('+2014-02-30T00:00:00Z', 11), undefined],
    ['no text', 'yesterday', undefined],
  ] as const)
    it(`takes ${what} for its date`, () => {
      const input = dump(held({ P580: [snak(value)] }), office);
      check(input, { roles: [expected === undefined ? role : { ...role, from: expected }] });
      assert.equal(unmapped(input).length, expected === undefined ? 1 : 0);
    });

  it('takes beginning and end, and counts other qualifiers', () => {
    const input = dump(
      held({
        P580: [snak(time('+2014-00-00T00:00:00Z', 9))],
        P582: [snak(time('+2016-05-00T00:00:00Z', 10))],
        P1365: [snak(item('Q950'))],
      }),
      office,
    );
    check(input, { roles: [{ ...role, from: '2014', to: '2016-05' }] });
    assert.deepEqual(unmapped(input), [['P39 P1365', 1, 'Q950']]);
  });

  it('counts an end that nobody knows', () =>
    assert.deepEqual(unmapped(dump(held({ P582: [{ snaktype: 'somevalue', property: 'P582' }] }), office)), [
      ['P39 P582', 1, 'no value, or an unknown one'],
    ]));

  it('keeps the id of an office that has no label in the input, and counts it', () => {
    const input = dump(held({}));
    check(input, { roles: [{ ...role, title: 'Q940' }] });
    assert.deepEqual(unmapped(input), [['label of P39', 1, 'Q940']]);
  });
});

describe('forms of Wikidata entities', () => {
  const anna = entity('Q901', { en: 'Anna Lee', claims: human });
  const actors = [{ identifiers: { wikidata: 'Q901' }, kind: 'person', name: 'Anna Lee' }];

  it('reads lines of a dump', () => check(dump(anna), { actors }));
  it('reads lines without a list around them', () => check(`${JSON.stringify(anna)}\n`, { actors }));
  it('reads what Special:EntityData gives', () => check(JSON.stringify({ entities: { Q901: anna } }), { actors }));
  it('reads it laid out over many lines', () => check(JSON.stringify({ entities: { Q901: anna } }, null, 2), { actors }));
  it('joins what stands in several files', () => {
    const input = [
      dump(entity('Q901', { en: 'Anna Lee', claims: { ...human, P39: [says(item('Q940'))] } })),
      dump(entity('Q940', { en: 'mayor' })),
    ];
    assert.deepEqual(
      read('wikidata', input).records.roles.map(({ title }) => title),
      ['mayor'],
    );
  });

  it('reads on after entities that are none', () => {
    const odd = [
      '{"id":"Q1"',
      '{"id":"X1"}',
      '{"entities":{"Q2":7}}',
      '{"id":"Q3","missing":""}',
      '{"id":"Q4","labels":7,"claims":[],"aliases":{"en":"x"}}',
      '{"id":"P31","type":"property"}',
    ];
    const input = `${odd.join('\n')}\n${JSON.stringify(anna)}\n`;
    check(input, { actors });
    assert.deepEqual(
      read('wikidata', input).report.leftOut.map(({ line }) => line),
      [1, 2, 3, 4],
    );
  });

  it('takes statements of any shape', () => {
    const claims = {
      P31: [says(item('Q5'))],
      P39: [7, null, {}, says('Q940'), { mainsnak: { snaktype: 'value' } }],
      P27: 'x',
      P102: [says({ id: 7 })],
      __proto__: [1],
    };
    check(dump(entity('Q901', { en: 'Anna Lee', claims: claims as unknown as Item['claims'] & object })), { actors, roles: [] });
  });

  it('says when an item has no name in the language', () =>
    assert.match(
      read('wikidata', dump(entity('Q901', { claims: human }))).report.leftOut[0]?.reason ?? '',
      /"Q901" has no label in en, mul/,
    ));
});
