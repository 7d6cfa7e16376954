import assert from 'node:assert/strict';
import type { ActorDraft } from '../../src/exchange/import/draft';
import type { ImportOptions } from '../../src/exchange/import/create-reader';
import { mappingProblem, defaultImportOptions } from '../../src/exchange/import/create-reader';
import { read, shown } from './support/import-input';
import type { Shown } from './support/import-input';

const plain = (text: string) => ({ text, kind: undefined, weak: false });
const named = (text: string) => ({ key: text, name: text });

function check(csv: string | Uint8Array, expected: readonly Shown[], options: Partial<ImportOptions> = {}): void {
  assert.deepEqual(read('csv', csv, options).records.actors.map(shown), expected);
}

describe('reading actors from CSV', () => {
  it('maps columns by their headers, whatever their case and spaces', () =>
    check('Full Name,KIND,Also known as,Country,Wikidata,Web-site\nAnna Lee,person,A. Lee,Arvonia,Q901,https://example.org/lee\n', [
      {
        name: 'Anna Lee',
        kind: 'person',
        aliases: [plain('A. Lee')],
        country: named('Arvonia'),
        identifiers: { wikidata: 'Q901' },
        links: ['https://example.org/lee'],
      },
    ]));

  it('takes several aliases of a cell, and of several columns', () =>
    check('name,aliases,alias\n"Lee, Anna",A. Lee; Annie Lee | Lee,L.\n', [
      { name: 'Lee, Anna', aliases: ['A. Lee', 'Annie Lee', 'Lee', 'L.'].map(plain) },
    ]));

  it('makes the name of its parts where there is none', () =>
    check('first name,surname\nAnna,Lee\n', [{ name: 'Anna Lee', texts: { given: 'Anna', family: 'Lee' } }]));

  it('takes the id of an address at Wikidata', () =>
    check('name,wikidata\nAnna Lee,https://www.wikidata.org/wiki/Q901\n', [{ name: 'Anna Lee', identifiers: { wikidata: 'Q901' } }]));

  it('obeys a mapping by name before all headers', () =>
    check('who,name,code,junk\nAnna Lee,AL,77,x\n', [{ name: 'Anna Lee', aliases: [plain('AL')], identifiers: { desk: '77' } }], {
      map: new Map([
        ['who', 'name'],
        ['name', 'aliases'],
        ['code', 'identifiers.desk'],
        ['junk', ''],
      ]),
    }));

  it('leaves a kind that is no kind to the default, and says so', () => {
    const { records, report } = read('csv', 'name,kind\nAnna Lee,human\n');
    assert.equal(records.actors[0]?.kind, undefined);
    assert.equal(records.defaultKind, 'person');
    assert.deepEqual(report.unmapped, [{ file: 'input', line: 2, field: 'kind', count: 1, example: 'human' }]);
  });

  it('makes a role of the columns that tell of one', () => {
    const { records } = read('csv', 'id,name,title,organization,from,to\na-lee,Anna Lee,finance minister,Arvonia,2014-02,2016\n');
    assert.deepEqual(records.roles.map(shown), [
      {
        actor: { key: 'a-lee', name: 'Anna Lee' },
        title: 'finance minister',
        organization: named('Arvonia'),
        from: '2014-02',
        to: '2016',
      },
    ]);
  });

  it('counts what it has no place for, with the first example', () => {
    const { report } = read('csv', 'name,shoe size,from\nAnna Lee,38,2014\nBo Roe,,\nCy Day,44,soon\n');
    assert.deepEqual(report.unmapped, [
      { file: 'input', line: 2, field: 'shoe size', count: 2, example: '38' },
      { file: 'input', line: 2, field: 'from', count: 2, example: '2014' },
    ]);
  });

  it('never guesses a date', () => {
    const { records, report } = read(
      'csv',
      'name,title,from,to\nAnna Lee,mayor,03/04/2024,2024-02-30\nBo Roe,mayor,2024/3/4,2024-12-01T00:00:00Z\n',
    );
    assert.deepEqual(
      records.roles.map(({ from, to }) => [from, to]),
      [
        [undefined, undefined],
        ['2024-03-04', '2024-12-01'],
      ],
    );
    assert.deepEqual(
      report.unmapped.map(({ field, example }) => [field, example]),
      [
        ['from', '03/04/2024'],
        ['to', '2024-02-30'],
      ],
    );
  });
});

describe('reading other records from CSV', () => {
  it('knows roles by their header', () => {
    const { records } = read('csv', 'actor,title,from\na-lee,mayor,2020\n');
    assert.deepEqual(records.roles.map(shown), [{ actor: named('a-lee'), title: 'mayor', from: '2020' }]);
    assert.deepEqual(records.actors, []);
  });

  it('knows quotes by their header', () => {
    const { records } = read('csv', 'speaker,quote,date,source\na-lee,"We will ""see"" it through.",2024-03-01,https://example.org/1\n');
    assert.deepEqual(records.quotes.map(shown), [
      { actor: named('a-lee'), text: 'We will "see" it through.', date: '2024-03-01', source: 'https://example.org/1' },
    ]);
  });

  it('knows positions by their header, and wants a stance', () => {
    const { records, report } = read('csv', 'actor,issue,stance,date\na-lee,carbon-tax,Supports,2024\nb-roe,carbon-tax,likes,2024\n');
    assert.deepEqual(records.positions.map(shown), [{ actor: named('a-lee'), issue: 'carbon-tax', stance: 'supports', asOf: '2024' }]);
    assert.deepEqual(
      report.leftOut.map(({ line, reason }) => [line, reason.startsWith('The row has no stance')]),
      [[3, true]],
    );
  });

  it('does as it is told', () => {
    const { records } = read('csv', 'name,title,from\nAnna Lee,mayor,2020\n', { as: 'roles' });
    assert.deepEqual(records.roles.map(shown), [{ actor: named('Anna Lee'), title: 'mayor', from: '2020' }]);
  });
});

describe('dialects of CSV', () => {
  const lee: Shown[] = [{ name: 'Anna Lee', aliases: [plain('Lee, A.')] }];

  for (const [what, csv] of [
    ['commas', 'name,aliases\nAnna Lee,"Lee, A."\n'],
    ['semicolons', 'name;aliases\nAnna Lee;Lee, A.\n'],
    ['tabs', 'name\taliases\nAnna Lee\tLee, A.\n'],
    ['bars', 'name|aliases\nAnna Lee|Lee, A.\n'],
    ['carriage returns and line feeds', 'name,aliases\r\nAnna Lee,"Lee, A."\r\n'],
    ['carriage returns alone', 'name,aliases\rAnna Lee,"Lee, A."\r'],
    ['line ends of both kinds', 'name,aliases\r\n\n"Anna Lee","Lee, A."\n'],
    ['a byte-order mark', '\uFEFFname,aliases\nAnna Lee,"Lee, A."'],
    ['quotes around everything', '"name","aliases"\n"Anna Lee","Lee, A."\n'],
    ['single quotes', "'name','aliases'\n'Anna Lee','Lee, A.'\n"],
    ['the line that Excel puts first', 'sep=;\r\nname;aliases\r\nAnna Lee;Lee, A.\r\n'],
    ['line breaks in cells', 'name,aliases\n"Anna\r\nLee","Lee, A."\n'],
    ['blank lines', '\n\nname,aliases\n\nAnna Lee,"Lee, A."\n\n'],
  ] as const)
    it(`reads ${what}`, () => check(csv, lee));

  it('reads UTF-16, as spreadsheets write it', () => {
    const text = '\uFEFFname\taliases\r\nAnna Lee\tLee, A.\r\n';
    check(new Uint8Array(Buffer.from(text, 'utf16le')), lee);
  });

  it('takes a delimiter that it is told', () => check('name:aliases\nAnna Lee:Lee, A.\n', lee, { delimiter: ':' }));

  it('keeps to one column', () => check('name\nAnna Lee\nBo Roe\n', [{ name: 'Anna Lee' }, { name: 'Bo Roe' }]));

  it('reads rows that are too short or too long', () => {
    const { records, report } = read('csv', 'name,country\nAnna Lee\nBo Roe,Arvonia,x\n');
    assert.deepEqual(
      records.actors.map(({ name }) => name),
      ['Anna Lee', 'Bo Roe'],
    );
    assert.deepEqual(report.unmapped, [{ file: 'input', line: 3, field: 'column 3', count: 1, example: 'x' }]);
  });

  it('counts lines by line ends, not by rows', () => {
    const actors: readonly ActorDraft[] = read('csv', 'name,summary\nAnna Lee,"one\ntwo"\n\nBo Roe,x\n').records.actors;
    assert.deepEqual(
      actors.map(({ line }) => line),
      [2, 5],
    );
  });
});

describe('CSV that is broken', () => {
  /** Names that are read, and lines that are left out. */
  function checkBroken(csv: string | Uint8Array, names: readonly string[], badLines: readonly number[], pieceLength?: number): void {
    const { records, report } = read('csv', csv, {}, pieceLength);
    assert.deepEqual(
      records.actors.map(({ name }) => name),
      names,
    );
    assert.deepEqual(
      report.leftOut.map(({ line }) => line),
      badLines,
    );
  }

  it('loses one row to a quotation mark that is never closed', () =>
    checkBroken('name,country\nAnna Lee,x\n"Bo Roe,y\nCy Day,z\n', ['Anna Lee', 'Cy Day'], [3]));

  it('loses one row to a quotation mark in the wrong place', () =>
    checkBroken('name,country\n"Anna" Lee,x\nBo Roe,y\n"Cy Day",z\n', ['Bo Roe', 'Cy Day'], [2]));

  it('loses one row to a row without end, in bounded memory', () => {
    const rows = 'Bo Roe,x\n'.repeat(200_000);
    const { records, report } = read('csv', `name,country\n"Anna Lee,x\n${rows}`, {}, 65_536);
    assert.equal(records.actors.length, 200_000);
    assert.deepEqual(
      report.leftOut.map(({ line }) => line),
      [2],
    );
  });

  it('leaves out rows with bytes that are no text', () =>
    checkBroken(
      Buffer.concat([Buffer.from('name\nAnna Lee\nBo '), Buffer.from([0xff, 0xe9]), Buffer.from('\nCy\0Day\nDi Fox\n')]),
      ['Anna Lee', 'Di Fox'],
      [3, 4],
    ));

  it('leaves out rows without a name', () => checkBroken('name,country\n,x\n" ",y\nAnna Lee,z\n', ['Anna Lee'], [2, 3]));

  it('says when there is no header, or none that it knows', () => {
    checkBroken('', [], [1]);
    assert.match(read('csv', 'foo,bar\n1,2\n').report.leftOut[0]?.reason ?? '', /No column of this file is known/);
    assert.match(read('csv', 'name\nAnna\n', { map: new Map([['nmae', 'name']]) }).report.leftOut[0]?.reason ?? '', /no column "nmae"/);
  });

  it('gives up on a file that is something else', () => {
    const { report } = read('csv', `name\n${'"a"b\n'.repeat(1000)}`);
    assert.match(report.leftOut.at(-1)?.reason ?? '', /Too many rows are broken/);
  });

  it('takes names of JavaScript for names', () => {
    const { records, report } = read('csv', 'id,name,__proto__,constructor\n__proto__,constructor,x,toString\n');
    assert.deepEqual(
      records.actors.map(({ id, name }) => [id, name]),
      [['__proto__', 'constructor']],
    );
    assert.deepEqual(
      report.unmapped.map(({ field }) => field),
      ['__proto__', 'constructor'],
    );
  });
});

describe('a mapping of columns', () => {
  const problem = (map: Readonly<Record<string, string>>, as?: 'roles') =>
    mappingProblem('csv', { ...defaultImportOptions, map: new Map(Object.entries(map)), as });

  it('must lead to fields', () => {
    assert.equal(problem({ who: 'name', code: 'identifiers.desk', junk: '' }), undefined);
    assert.match(problem({ who: 'nmae' }) ?? '', /no field "nmae"; the fields are id, kind, name/);
    assert.match(problem({ who: 'aliases' }, 'roles') ?? '', /no field "aliases"/);
    assert.match(problem({ who: 'toString' }) ?? '', /no field "toString"/);
  });
});
