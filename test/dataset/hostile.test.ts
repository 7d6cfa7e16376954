import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActorId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset, type LoadedDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

const load = (name: string, content: string | Uint8Array) => loadDataset([`/${name}`], memoryFileSystem({ [`/${name}`]: content }));
const codes = (loaded: LoadedDataset) => [...new Set(loaded.problems.map(({ code }) => code))];

/** A file must be dealt with within seconds, and be refused for the reason given. */
async function check(name: string, content: string, expected: readonly string[]): Promise<void> {
  const began = performance.now();
  const loaded = await load(name, content);
  assert.deepEqual(codes(loaded), expected);
  assert.ok(performance.now() - began < 15_000, 'took too long');
  for (const { message } of loaded.problems) assertPlain(message);
}

/** What reaches a person has no stack trace, no library jargon, and does not repeat megabytes of a file. */
function assertPlain(message: string): void {
  assert.doesNotMatch(message, /\bat .*:\d+|Error:|undefined|\[object|ZodError|invalid_|Invalid input|Expected/);
  assert.ok(message.length < 400, message);
  assert.match(message, /\.$/);
}

describe('hostile files', () => {
  const bomb = (nLevels: number) =>
    ['format: on-record/1', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: nLevels }, (_, i) => `a${i + 1}: &a${i + 1} [${Array<string>(10).fill(`*a${i}`).join(', ')}]`))
      .join('\n');
  it('an alias bomb is refused', () => check('a.yaml', bomb(30), ['alias-limit']));
  it('many small aliases are fine', () =>
    check(
      'a.yaml',
      `format: on-record/1\nsources: [{id: s, title: &t Talk}]\nclaims:\n${Array.from({ length: 500 }, (_, i) => `  - {id: c${i}, text: *t}`).join('\n')}`,
      [],
    ));
  it('an alias inside its own anchor is refused', () => check('a.yaml', 'format: on-record/1\nactors: &a [*a]\n', ['alias-cycle']));

  const n = 200_000;
  const deep: readonly [string, string][] = [
    ['a.json', '['.repeat(n)],
    ['a.json', '{"a":'.repeat(n)],
    ['a.yaml', '['.repeat(n)],
    ['a.yaml', '{a: '.repeat(n)],
    ['a.yaml', '- '.repeat(n)],
    ['a.yaml', '? '.repeat(n)],
    ['a.yaml', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['a.jsonl', `{"record":"actor","x":${'['.repeat(n)}`],
  ];
  for (const [name, text] of deep) {
    it(`${name} nested ${text.length} deep: ${text.slice(0, 8)}…`, async function () {
      this.timeout(30_000);
      await check(name, text, ['too-deep']);
    });
  }

  const long: readonly [string, string, readonly string[]][] = [
    ['a.yaml', `format: on-record/1\nx: "${'a '.repeat(500_000)}`, ['syntax']],
    ['a.yaml', `format: on-record/1\n${'&a '.repeat(50_000)}`, ['syntax']],
    ['a.yaml', `format: on-record/1\n---\n${'---\n'.repeat(50_000)}`, []],
    ['a.json', `{"format":"on-record/1","actors":["${'x'.repeat(2_000_000)}"]}`, ['bad-record']],
    ['a.json', `{"format":"${'on-record/'.repeat(100_000)}"}`, ['unknown-format']],
    ['a.jsonl', `{"record":"${'x'.repeat(2_000_000)}"}`, ['bad-record']],
    ['a.json', `{"format":"on-record/1",${Array.from({ length: 100_000 }, (_, i) => `"k${i}":0`).join(',')}}`, []],
    ['a.yaml', `format: on-record/1\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 0`).join('\n')}`, []],
  ];
  for (const [name, text, expected] of long) {
    it(`${name} of ${text.length} characters: ${JSON.stringify(text.slice(18, 40))}…`, async function () {
      this.timeout(30_000);
      await check(name, text, expected);
    });
  }
});

describe('ids and keys that objects have by themselves', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'];
  for (const format of ['json', 'yaml', 'jsonl'] as const) {
    it(`are ordinary ids in ${format}`, async () => {
      const records = names.flatMap((id) => [
        { record: 'actor', id, kind: 'person', name: `Person ${id}`, country: 'x' },
        { record: 'role', actor: id, title: 'mayor' },
        { record: 'position', actor: id, issue: id, stance: 'opposes' },
        { record: 'issue', id, label: `issue ${id}` },
      ]);
      const of = (record: string) => records.filter((each) => each.record === record);
      const whole = { format: 'on-record/1', actors: of('actor'), roles: of('role'), positions: of('position'), issues: of('issue') };
      const text = format === 'jsonl' ? records.map((record) => JSON.stringify(record)).join('\n') : JSON.stringify(whole);
      const { dataset, problems } = await load(`a.${format}`, text);
      assert.deepEqual(problems, []);
      assert.deepEqual([...dataset.actors.keys()], names);
      for (const id of names as ActorId[]) {
        assert.equal(dataset.rolesOf.get(id)?.length, 1);
        assert.equal(buildGazetteer(dataset).actor(id)?.name, `Person ${id}`);
      }
      assert.equal(dataset.actors.get('isPrototypeOf' as ActorId), undefined);
    });
  }

  it('as keys they change no object and are no section', async () => {
    const text =
      '{"format":"on-record/1","__proto__":[{"id":"x"}],"constructor":[1],"actors":[{"id":"a","kind":"place","name":"Alba","__proto__":{"family":"P"},"identifiers":{"__proto__":"x"}}]}';
    for (const name of ['a.json', 'a.yaml']) {
      const { dataset, problems } = await load(name, text);
      assert.deepEqual(problems, []);
      const alba = dataset.actors.get('a' as ActorId);
      assert.equal(alba?.family, undefined);
      assert.equal(Object.getPrototypeOf(alba?.identifiers), Object.prototype);
      assert.equal(({} as Record<string, unknown>).family, undefined);
    }
  });

  it('as redirects they are followed like any other', async () => {
    const text =
      '{"format":"on-record/1","redirects":{"__proto__":"a","constructor":"a"},"actors":[{"id":"a","kind":"place","name":"Alba"}],"claims":[{"id":"c","text":"t","claimants":["__proto__","constructor"]}]}';
    const { dataset, problems } = await load('a.json', text);
    assert.deepEqual([dataset.claims.get('c')?.claimants, problems], [['a', 'a'], []]);
  });
});

describe('text of a dataset is data', () => {
  it('HTML, command links and controls are kept as they are', async () => {
    const evil = '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) ${7*7} \u202e\u0007';
    const record = { id: evil, kind: 'person', name: evil, summary: evil, links: ['command:x', 'javascript:1'], aliases: [evil] };
    const { dataset, problems } = await load('a.json', JSON.stringify({ format: 'on-record/1', actors: [record] }));
    assert.deepEqual(problems, []);
    const actor = dataset.actors.get(evil as ActorId);
    assert.deepEqual([actor?.name, actor?.summary, actor?.links], [evil, evil, ['command:x', 'javascript:1']]);
    assert.doesNotThrow(() => buildGazetteer(dataset).findNames(tokenize(evil)));
  });
});

describe('damaged files', () => {
  const good: Readonly<Record<string, string>> = {
    'a.yaml': `format: on-record/1\nactors:\n  - id: lee\n    kind: person\n    name: &n "Anna Lee"\n    aliases: [Lee, {text: *n, weak: true}]\nroles:\n  - {actor: lee, title: mayor, from: 2014, to: 2015-03}\n`,
    'a.json':
      '{"format":"on-record/1","actors":[{"id":"lee","kind":"person","name":"Anna Lee","aliases":["Lee"]}],"redirects":{"l":"lee"}}',
    'a.jsonl': '{"record":"actor","id":"lee","kind":"person","name":"Anna Lee"}\n{"record":"role","actor":"lee","title":"mayor"}\n',
  };
  for (const [name, text] of Object.entries(good)) {
    it(`${name}: no change of bytes makes it throw or say something unreadable`, async function () {
      this.timeout(60_000);
      const bytes = new TextEncoder().encode(text);
      const change = fc.record({
        at: fc.nat(bytes.length - 1),
        value: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 34, 38, 42, 58, 91, 93, 123, 125)),
        kind: fc.constantFrom('set', 'insert', 'cut'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          let damaged = [...bytes];
          for (const { at, value, kind } of changes) {
            if (kind === 'set') damaged[at] = value;
            else if (kind === 'insert') damaged.splice(at, 0, value);
            else damaged = damaged.filter((_, i) => i < at || i > at + (value % 20));
          }
          const loaded = await load(name, Uint8Array.from(damaged));
          for (const problem of loaded.problems) {
            assertPlain(problem.message);
            assert.ok(problem.line >= 0 && problem.column >= 0 && (problem.endLine > problem.line || problem.endColumn >= problem.column));
          }
          buildGazetteer(loaded.dataset).findNames(tokenize('Anna Lee, mayor'));
        }),
        { seed: 20_261_124, numRuns: 400 },
      );
    });
  }
});
