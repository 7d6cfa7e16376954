import assert from 'node:assert/strict';
import { lines, read, shown } from './support/import-input';
import type { Shown } from './support/import-input';

const person = { id: 'NK-lee', schema: 'Person', properties: { name: ['Anna Lee'] } };
const post = { id: 'post-1', schema: 'Position', properties: { name: ['Minister of Finance'] } };

function check(input: string, expected: { readonly actors?: readonly Shown[]; readonly roles?: readonly Shown[] }): void {
  const { records } = read('ftm', input);
  if (expected.actors) assert.deepEqual(records.actors.map(shown), expected.actors);
  if (expected.roles) assert.deepEqual(records.roles.map(shown), expected.roles);
}

const unmapped = (input: string) => read('ftm', input).report.unmapped.map(({ field, count, example }) => [field, count, example]);
const leftOut = (input: string | Uint8Array) => read('ftm', input).report.leftOut.map(({ line, reason }) => [line, reason]);

describe('reading actors from FollowTheMoney', () => {
  it('takes names, dates, countries and addresses', () =>
    check(
      lines({
        id: 'NK-lee',
        schema: 'Person',
        properties: {
          name: ['Anna Lee', 'Анна Ли'],
          alias: ['A. Lee'],
          weakAlias: ['Annie'],
          previousName: ['Anna Roe'],
          abbreviation: ['AL'],
          firstName: ['Анна', 'Anna'],
          lastName: ['Lee'],
          nationality: ['ar'],
          birthDate: ['1961-02'],
          website: ['https://example.org/lee'],
          sourceUrl: ['https://example.org/source'],
          wikidataId: ['Q901'],
          position: ['Minister of Finance'],
        },
      }),
      {
        actors: [
          {
            identifiers: { wikidata: 'Q901', followthemoney: 'NK-lee' },
            kind: 'person',
            name: 'Anna Lee',
            aliases: [
              { text: 'Анна Ли', kind: undefined, weak: false },
              { text: 'A. Lee', kind: undefined, weak: false },
              { text: 'Annie', kind: undefined, weak: true },
              { text: 'Anna Roe', kind: 'former', weak: false },
              { text: 'AL', kind: 'acronym', weak: false },
            ],
            texts: { summary: 'Minister of Finance', given: 'Anna', family: 'Lee', birthDate: '1961-02' },
            country: { key: undefined, name: 'ar' },
            links: ['https://example.org/lee'],
            sources: ['https://example.org/source'],
          },
        ],
      },
    ));

  for (const [schema, kind] of [
    ['Person', 'person'],
    ['Organization', 'organization'],
    ['PublicBody', 'organization'],
    ['Company', 'organization'],
    ['LegalEntity', 'organization'],
    ['Territory', 'place'],
  ])
    it(`takes a ${schema} for a ${kind}`, () => {
      const { records } = read('ftm', lines({ id: 'x', schema, properties: { name: ['Ostland'] } }));
      assert.deepEqual(
        records.actors.map((actor) => [actor.name, actor.kind]),
        [['Ostland', kind]],
      );
    });

  it('reads the form of OpenSanctions, with its caption and earlier ids', () => {
    const entity = {
      ...person,
      caption: 'Anna Lee',
      referents: ['ar-mp-77'],
      datasets: ['ar_mps'],
      properties: { name: ['LEE Anna', 'Anna Lee'] },
    };
    check(lines(entity), {
      actors: [
        {
          identifiers: { opensanctions: 'NK-lee' },
          formerKeys: ['ar-mp-77'],
          kind: 'person',
          name: 'Anna Lee',
          aliases: [{ text: 'LEE Anna', kind: undefined, weak: false }],
        },
      ],
    });
  });

  it('knows an id that is an item of Wikidata', () => {
    const { records } = read('ftm', lines({ ...person, id: 'Q901', datasets: ['x'] }));
    assert.deepEqual(Object.fromEntries(records.actors[0]?.identifiers ?? []), { wikidata: 'Q901', opensanctions: 'Q901' });
  });

  it('counts properties and schemata that have no place', () =>
    assert.deepEqual(
      unmapped(
        lines(
          {
            ...person,
            properties: { name: ['Anna Lee'], topics: ['role.pep', 'role.rca'], citizenship: ['ar', 'xb'], birthDate: ['about 1960'] },
          },
          { id: 's', schema: 'Sanction', properties: { entity: ['NK-lee'] } },
        ),
      ),
      [
        ['Person.topics', 2, 'role.pep'],
        ['Person.birthDate', 1, 'about 1960'],
        ['Person.citizenship', 1, 'xb'],
        ['schema Sanction', 1, 's'],
      ],
    ));
});

describe('reading roles from FollowTheMoney', () => {
  const occupancy = {
    id: 'o',
    schema: 'Occupancy',
    properties: { holder: ['NK-lee'], post: ['post-1'], startDate: ['2014-02-27'], endDate: ['2016'] },
  };
  const role = { actor: { key: 'NK-lee', name: 'Anna Lee' }, title: 'Minister of Finance', from: '2014-02-27', to: '2016' };

  it('joins holder and post, whatever their order', () => {
    check(lines(person, post, occupancy), { roles: [role] });
    check(lines(occupancy, post, person), { roles: [role] });
  });

  it('takes the organization of the post, and its other names', () => {
    const organization = { id: 'treasury', schema: 'PublicBody', properties: { name: ['Treasury of Arvonia'] } };
    const named = { ...post, properties: { name: ['Minister of Finance', 'finance minister'], organization: ['treasury'] } };
    check(lines(person, named, organization, occupancy), {
      roles: [{ ...role, titleForms: ['finance minister'], organization: { key: 'treasury', name: 'Treasury of Arvonia' } }],
    });
  });

  it('reads entities that stand inside others', () =>
    check(lines({ ...occupancy, properties: { ...occupancy.properties, holder: [person], post: [post] } }), { roles: [role] }));

  it('takes the earliest beginning and the latest end, and counts the others', () => {
    const properties = { ...occupancy.properties, startDate: ['2015-01', '2014-02-27'], endDate: ['2016', '2018-05'], status: ['ended'] };
    const input = lines(person, post, { ...occupancy, properties });
    check(input, { roles: [{ ...role, to: '2018-05' }] });
    assert.deepEqual(unmapped(input), [
      ['Occupancy.startDate', 1, '2015-01'],
      ['Occupancy.endDate', 1, '2016'],
      ['Occupancy.status', 1, 'ended'],
    ]);
  });

  it('leaves out what has no post in the input', () =>
    assert.deepEqual(leftOut(lines(person, occupancy)), [[2, 'The post "post-1" of this occupancy is not in the input.']]));

  it('makes roles of directorships, employments and dated memberships', () => {
    const firm = { id: 'acme', schema: 'Company', properties: { name: ['Acme'] } };
    const tie = (schema: string, properties: object) => ({ id: schema, schema, properties });
    check(
      lines(
        person,
        firm,
        tie('Directorship', { director: ['NK-lee'], organization: ['acme'], role: ['chair'], startDate: ['2010'] }),
        tie('Employment', { employee: ['NK-lee'], employer: ['acme'] }),
        tie('Membership', { member: ['NK-lee'], organization: ['acme'], endDate: ['2012'] }),
      ),
      {
        roles: [
          { actor: role.actor, title: 'chair', organization: { key: 'acme', name: 'Acme' }, from: '2010' },
          { actor: role.actor, title: 'employee', organization: { key: 'acme', name: 'Acme' } },
          { actor: role.actor, title: 'member', organization: { key: 'acme', name: 'Acme' }, to: '2012' },
        ],
      },
    );
  });

  it('makes a plain membership a membership', () => {
    const party = { id: 'greens', schema: 'Organization', properties: { name: ['Greens'] } };
    const { records } = read(
      'ftm',
      lines({ id: 'm', schema: 'Membership', properties: { member: ['NK-lee'], organization: ['greens'] } }, person, party),
    );
    assert.deepEqual(records.actors[0]?.memberOf, [{ key: 'greens', name: 'Greens' }]);
    assert.deepEqual(records.roles, []);
  });
});

describe('entities that are broken', () => {
  it('cost no others', () => {
    const input = `{"id": "x"\n[1, "a"]\n7\n{"schema":"Person"}\n${JSON.stringify(person)}\n{"id":"y","schema":"Person","properties":{"name":[]}}\n{"id":"z","schema":"Person","properties":7}\n`;
    assert.deepEqual(leftOut(input), [
      [1, 'The line is not valid JSON; each line is one whole object.'],
      [2, 'This is no object with fields.'],
      [2, 'This is no object with fields.'],
      [3, 'This is no object with fields.'],
      [4, 'This is no entity: it has no "id" or no "schema", as text.'],
      [6, 'The Person "y" has no name.'],
      [7, 'The Person "z" has no name.'],
    ]);
    check(input, { actors: [{ identifiers: { followthemoney: 'NK-lee' }, kind: 'person', name: 'Anna Lee' }] });
  });

  it('may be a list, in one line or in many', () => {
    const actors = [{ identifiers: { followthemoney: 'NK-lee' }, kind: 'person', name: 'Anna Lee' }];
    check(JSON.stringify([person, post]), { actors });
    check(JSON.stringify([person, post], null, 2), { actors });
    check(JSON.stringify(person, null, 2), { actors });
  });

  it('have values of any type', () => {
    const input = lines({
      id: 'x',
      schema: 'Person',
      properties: { name: ['Anna Lee', 7, null, ['a']], alias: 'A. Lee', country: { a: 1 }, toString: ['x'] },
    });
    assert.deepEqual(
      read('ftm', input).records.actors.map(({ name, aliases }) => [name, aliases.map(({ text }) => text)]),
      [['Anna Lee', ['A. Lee']]],
    );
    assert.deepEqual(unmapped(input), [
      ['Person.name', 2, '7'],
      ['Person.toString', 1, 'x'],
    ]);
  });

  it('may be called like parts of JavaScript', () => {
    const input =
      '{"id":"__proto__","schema":"Person","properties":{"name":["constructor"],"__proto__":["x"]},"__proto__":{"caption":"y"}}\n';
    const { records } = read('ftm', input);
    assert.deepEqual(
      records.actors.map(({ key, name }) => [key, name]),
      [['__proto__', 'constructor']],
    );
    assert.equal(({} as { caption?: string }).caption, undefined);
  });

  it('may be no text, or endless', () => {
    assert.deepEqual(leftOut(Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from('"}\n')])), [
      [1, 'The line is not valid UTF-8. Save the file as UTF-8.'],
    ]);
    const reader = read('ftm', new Uint8Array(33 * 1024 * 1024).fill(97), {}, 1 << 20);
    assert.deepEqual(
      reader.report.leftOut.map(({ reason }) => reason),
      ['The line is longer than 32 MB.'],
    );
    const deep = `{"id":"x","schema":"Person","properties":{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}}\n`;
    assert.equal(leftOut(deep).length, 1);
  });
});
