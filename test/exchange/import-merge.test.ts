import assert from 'node:assert/strict';
import { relateTerms } from '../../src/exchange/import/plan/match-role';
import { importInto, lines, read, recordsOf } from './support/import-input';
import type { Imported } from './support/import-input';

const lee = { record: 'actor', id: 'a-lee', kind: 'person', name: 'Anna Lee', identifiers: { wikidata: 'Q901' } };

/** Imports rows into a dataset; the records afterwards are checked. Importing them once more must change nothing. */
async function check(dataset: string, csv: string, expected: readonly object[]): Promise<Imported['plan']> {
  const { plan, text } = await importInto(dataset, read('csv', csv));
  assert.deepEqual(recordsOf(text), expected);
  const again = await importInto(text, read('csv', csv));
  assert.equal(again.text, text);
  assert.deepEqual([again.plan.edits, again.plan.added, again.plan.merged], [[], [], []]);
  return plan;
}

const saidOf = ({ remarks }: Imported['plan']): readonly string[] => remarks.map(({ message }) => message);
const conflictsOf = ({ conflicts }: Imported['plan']): readonly string[] =>
  conflicts.map(({ id, field, kept, incoming }) => `${id} ${field}: ${kept}, not ${incoming}`);

describe('fitting actors into a dataset', () => {
  it('makes new records with readable ids', () =>
    check('', 'name,kind,wikidata,aliases\nÉmilie O’Neil-Šok,person,Q1,E. O.\nGreens,organization,Q2,\nИван Ли,,Q3,\n', [
      {
        record: 'actor',
        id: 'emilie-oneil-sok',
        kind: 'person',
        name: 'Émilie O’Neil-Šok',
        identifiers: { wikidata: 'Q1' },
        aliases: ['E. O.'],
      },
      { record: 'actor', id: 'greens', kind: 'organization', name: 'Greens', identifiers: { wikidata: 'Q2' } },
      { record: 'actor', id: 'иван-ли', kind: 'person', name: 'Иван Ли', identifiers: { wikidata: 'Q3' } },
    ]));

  it('finds an actor by identifier and adds what is missing', async () => {
    const plan = await check(
      lines(lee),
      'name,wikidata,viaf,aliases,country,summary\nAnna M. Lee,Q901,77,A. Lee;Anna Lee,Arvonia,Politician\n',
      [
        {
          ...lee,
          identifiers: { wikidata: 'Q901', viaf: '77' },
          summary: 'Politician',
          country: 'Arvonia',
          aliases: ['Anna M. Lee', 'A. Lee'],
        },
      ],
    );
    assert.deepEqual(
      plan.merged.map(({ id, fields, line }) => [id, fields, line]),
      [['a-lee', ['identifiers', 'summary', 'country', 'aliases'], 2]],
    );
  });

  it('never replaces what a person wrote, and says so', async () => {
    const written = { ...lee, summary: 'Ours', country: 'Arvonia', aliases: [{ text: 'A. Lee', weak: true }] };
    const plan = await check(lines(written), 'name,kind,wikidata,aliases,country,summary\nAnna Lee,group,Q901,A. Lee,Ostland,Theirs\n', [
      written,
    ]);
    assert.deepEqual(conflictsOf(plan), [
      'a-lee kind: person, not group',
      'a-lee summary: Ours, not Theirs',
      'a-lee country: Arvonia, not Ostland',
    ]);
  });

  it('finds an actor by id, and where it has neither id nor identifier by name', () =>
    check(lines(lee), 'id,name,country\na-lee,,Arvonia\n,Anna Lee,Arvonia\n', [{ ...lee, country: 'Arvonia' }]));

  it('takes nothing over where an identifier says that it is somebody else', async () => {
    const plan = await check(lines(lee), 'id,name,wikidata,country\na-lee,Anna Lee,Q902,Arvonia\n', [lee]);
    assert.deepEqual(conflictsOf(plan), ['a-lee identifiers.wikidata: Q901, not Q902']);
    assert.match(saidOf(plan)[0] ?? '', /somebody else/);
  });

  it('gives a namesake an id of its own, and says so', async () => {
    const anna = { ...lee, id: 'anna-lee' };
    const plan = await check(lines(anna), 'name,wikidata\nAnna Lee,Q902\n', [
      anna,
      { record: 'actor', id: 'anna-lee-2', kind: 'person', name: 'Anna Lee', identifiers: { wikidata: 'Q902' } },
    ]);
    assert.match(saidOf(plan)[0] ?? '', /"anna-lee-2" has the name of "anna-lee"/);
  });

  it('does not guess between two of the same name', async () => {
    const two = lines(lee, { ...lee, id: 'b-lee', identifiers: { wikidata: 'Q902' } });
    const plan = await check(two, 'name,country\nAnna Lee,Arvonia\n', recordsOf(two));
    assert.match(saidOf(plan)[0] ?? '', /"Anna Lee" is the name of "a-lee", "b-lee"/);
  });

  it('says when identifiers of one stand in two records', async () => {
    const two = lines(lee, { record: 'actor', id: 'b', kind: 'person', name: 'B', identifiers: { viaf: '7' } });
    const { plan } = await importInto(two, read('csv', 'name,wikidata,viaf\nAnna Lee,Q901,7\n'));
    assert.match(saidOf(plan)[0] ?? '', /stand in "a-lee", "b"/);
  });

  it('makes one actor of rows with the same identifier', () =>
    check('', 'name,wikidata,title,from\nAnna Lee,Q901,mayor,2010\nA. Lee,Q901,minister,2014\n', [
      { record: 'actor', id: 'anna-lee', kind: 'person', name: 'Anna Lee', identifiers: { wikidata: 'Q901' }, aliases: ['A. Lee'] },
      { record: 'role', actor: 'anna-lee', title: 'mayor', from: '2010' },
      { record: 'role', actor: 'anna-lee', title: 'minister', from: '2014' },
    ]));

  it('follows an id that was merged into another', async () => {
    const { text } = await importInto(
      lines(lee),
      read('csv', 'id,name,country\nold-lee,Anna Lee,Arvonia\n'),
      new Map([['old-lee', 'a-lee']]),
    );
    assert.deepEqual(recordsOf(text), [{ ...lee, country: 'Arvonia' }]);
  });

  it('ties members to groups by id or name, and leaves out what is no actor', async () => {
    const greens = { record: 'actor', id: 'greens', kind: 'organization', name: 'Green Party', aliases: ['Greens'] };
    const plan = await check(lines(lee, greens), 'id,name,party\na-lee,,Greens;green moon;greens\n', [
      { ...lee, memberOf: ['greens'] },
      greens,
    ]);
    assert.deepEqual(saidOf(plan), ['"a-lee" belongs to "green moon", which is no actor of the dataset: left out.']);
  });

  it('knows an actor of OpenSanctions by an id that it had before', async () => {
    const known = { ...lee, identifiers: { opensanctions: 'ar-77' } };
    const entity = { id: 'NK-1', schema: 'Person', referents: ['ar-77'], properties: { name: ['Anna Lee'], country: ['ar'] } };
    const { text, plan } = await importInto(lines(known), read('ftm', lines(entity)));
    assert.deepEqual(recordsOf(text), [{ ...known, country: 'ar' }]);
    assert.deepEqual(conflictsOf(plan), ['a-lee identifiers.opensanctions: ar-77, not NK-1']);
  });

  it('keeps the id of a party at Wikidata that is no actor yet', async () => {
    const snak = (value: unknown) => ({ mainsnak: { snaktype: 'value', datavalue: { value } }, rank: 'normal' });
    const claims = { P31: [snak({ id: 'Q5' })], P102: [snak({ id: 'Q920' })], P27: [snak({ id: 'Q910' })] };
    const input = `${JSON.stringify({ id: 'Q901', labels: { en: { language: 'en', value: 'Anna Lee' } }, claims })}\n`;
    const { text, plan } = await importInto('', read('wikidata', input));
    assert.deepEqual(recordsOf(text), [
      {
        record: 'actor',
        id: 'anna-lee',
        kind: 'person',
        name: 'Anna Lee',
        identifiers: { wikidata: 'Q901' },
        country: 'Q910',
        memberOf: ['Q920'],
      },
    ]);
    assert.match(saidOf(plan)[0] ?? '', /belongs to "Q920", which is no actor of the dataset: kept by that id/);
    assert.equal((await importInto(text, read('wikidata', input))).text, text);
  });

  it('takes odd ids as they are', () =>
    check('', 'id,name,title\n__proto__,constructor,toString\n', [
      { record: 'actor', id: '__proto__', kind: 'person', name: 'constructor' },
      { record: 'role', actor: '__proto__', title: 'toString' },
    ]));
});

describe('fitting roles into a dataset', () => {
  const role = { record: 'role', actor: 'a-lee', title: 'Finance Minister' };
  const inRole = (csv: string, known: object, expected: readonly object[]) =>
    check(lines(lee, known), `actor,title,from,to,organization,status\n${csv}`, [lee, ...expected]);

  it('adds a role of an actor by id, name or identifier', () =>
    inRole('a-lee,mayor,2001,2002,,\nAnna Lee,mayor,2003,2004,,\nQ901,mayor,2005,2006,,\n', role, [
      role,
      { record: 'role', actor: 'a-lee', title: 'mayor', from: '2001', to: '2002' },
      { record: 'role', actor: 'a-lee', title: 'mayor', from: '2003', to: '2004' },
      { record: 'role', actor: 'a-lee', title: 'mayor', from: '2005', to: '2006' },
    ]));

  it('fills the dates that a role lacks', () =>
    inRole('a-lee,finance minister,2014-02-27,2016,Treasury,acting\n', role, [
      { ...role, from: '2014-02-27', to: '2016', organization: 'Treasury', status: 'acting' },
    ]));

  it('keeps dates that are there, and reports others', async () => {
    const known = { ...role, from: '2014-02-27', to: '2016' };
    const plan = await inRole('a-lee,finance minister,2014,2017,,\n', known, [known]);
    assert.deepEqual(conflictsOf(plan), ['a-lee from: 2014-02-27, not 2014', 'a-lee to: 2016, not 2017']);
  });

  it('says nothing about a vaguer date, and reports a more exact one', async () => {
    const known = { ...role, from: '2014-02-27', to: '2016' };
    const plan = await inRole('a-lee,finance minister,2014-02,2016-05,,\n', known, [known]);
    assert.deepEqual(conflictsOf(plan), ['a-lee to: 2016, not 2016-05']);
  });

  it('adds another term, and the same title elsewhere', () => {
    const known = { ...role, from: '2014', to: '2016', organization: 'Arvonia' };
    return inRole('a-lee,finance minister,2018,,Arvonia,\na-lee,finance minister,2014,2016,Ostland,\n', known, [
      known,
      { record: 'role', actor: 'a-lee', title: 'finance minister', organization: 'Arvonia', from: '2018' },
      { record: 'role', actor: 'a-lee', title: 'finance minister', organization: 'Ostland', from: '2014', to: '2016' },
    ]);
  });

  it('leaves out roles of nobody', async () => {
    const plan = await inRole('c-day,mayor,2001,,,\n', role, [role]);
    assert.match(saidOf(plan)[0] ?? '', /There is no actor "c-day", or more than one, so the role "mayor" was left out/);
  });

  for (const [known, incoming, relation] of [
    [{}, {}, 'told'],
    [{ from: '2014' }, {}, 'told'],
    [{}, { from: '2014' }, 'fills'],
    [{ from: '2014' }, { to: '2016' }, 'fills'],
    [{ from: '2014', to: '2016' }, { from: '2014-02', to: '2016' }, 'told'],
    [{ from: '2014', to: '2016' }, { from: '2015', to: '2016' }, 'disputed'],
    [{ from: '2014', to: '2016' }, { from: '2015' }, 'disputed'],
    [{ from: '2014', to: '2016' }, { from: '2016', to: '2018' }, 'other'],
    [{ from: '2014', to: '2016' }, { from: '2017' }, 'other'],
    [{ from: '2014', to: '2016' }, { to: '2013' }, 'other'],
    [{ from: '2014' }, { to: '2013' }, 'other'],
  ] as const)
    it(`takes ${JSON.stringify(incoming)} beside ${JSON.stringify(known)} as ${relation}`, () => {
      const open = { from: undefined, to: undefined };
      assert.equal(relateTerms({ ...open, ...known }, { ...open, ...incoming }), relation);
    });
});

describe('fitting quotes and positions into a dataset', () => {
  const issue = { record: 'issue', id: 'carbon-tax', label: 'carbon tax' };

  it('adds quotes under readable ids, each once', () =>
    check(
      lines(lee),
      'speaker,quote,date\na-lee,We will not raise taxes this year or next.,2024-03-01\na-lee,We will not  raise taxes this year or next.,2024-03-01\n',
      [
        lee,
        {
          record: 'quote',
          id: 'a-lee-we-will-not-raise-taxes-this',
          actor: 'a-lee',
          text: 'We will not raise taxes this year or next.',
          date: '2024-03-01',
        },
      ],
    ));

  it('fills in what a quote lacks, and leaves its words alone', async () => {
    const quote = { record: 'quote', id: 'q1', actor: 'a-lee', text: 'We will.' };
    const plan = await check(lines(lee, quote), 'id,speaker,quote,date\nq1,a-lee,We shall.,2024\n', [lee, { ...quote, date: '2024' }]);
    assert.deepEqual(conflictsOf(plan), ['q1 text: We will., not We shall.']);
  });

  it('adds positions on issues that there are', async () => {
    const plan = await check(
      lines(lee, issue),
      'actor,issue,stance,date,evidence\na-lee,Carbon Tax,opposes,2024-03,https://example.org/1\na-lee,rents,supports,2024,\n',
      [
        lee,
        issue,
        {
          record: 'position',
          actor: 'a-lee',
          issue: 'carbon-tax',
          stance: 'opposes',
          asOf: '2024-03',
          evidence: ['https://example.org/1'],
        },
      ],
    );
    assert.match(saidOf(plan)[0] ?? '', /There is no issue "rents"/);
  });
});
