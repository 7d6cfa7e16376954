import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActorId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import { compileDataset } from '../../src/dataset/compiled/compile-dataset';
import { openCompiled, type CompiledDataset } from '../../src/dataset/compiled/open-compiled';
import { sourcesOf } from '../../src/dataset/compiled/sources';
import { bytesSource, headBytes, sealTableFile } from '../../src/dataset/compiled/table-file';
import type { Dataset } from '../../src/dataset/dataset';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset, type LoadedDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

const sample = `format: on-record/1
actors:
  - {id: lee, kind: person, name: Anna Lee, given: Anna, family: Lee, aliases: [{text: The Hammer, weak: true}, A. Lee], misspellings: [Ana Lee]}
  - {id: roe, kind: person, name: "Élan Roe", family: Lee, x-extra: {deep: [1, "two"]}}
  - {id: un, kind: organization, name: United Nations, aliases: [UN, Jean-Luc Bank]}
  - {id: __proto__, kind: place, name: Dale}
roles:
  - {actor: lee, title: mayor, from: 2014-02}
  - {actor: roe, title: judge}
  - {actor: lee, title: senator}
  - {actor: nobody, title: ghost}
issues:
  - {id: tax, label: carbon tax, terms: [CO2 levy, taxes]}
  - {id: war, label: the war}
positions:
  - {actor: lee, issue: tax, stance: opposes}
  - {actor: old, issue: war, stance: supports}
quotes:
  - {id: q1, actor: lee, text: "No — never."}
proposals:
  - {id: plan, label: 20-point plan, issues: [tax, war]}
sources: [{id: s, title: Talk}]
events: [{id: e, label: Summit}]
claims: [{id: c, text: It fell.}]
redirects: {old: roe}
`;

async function load(files: Record<string, string>): Promise<LoadedDataset> {
  return loadDataset(['/d'], memoryFileSystem(files));
}

const compile = (loaded: LoadedDataset): Uint8Array<ArrayBuffer> => compileDataset(loaded, ['/d'], sourcesOf(loaded, new Map()));

function open(bytes: Uint8Array): CompiledDataset {
  const opened = openCompiled(bytesSource(bytes), () => assert.fail('damaged'));
  assert.ok('dataset' in opened, 'reason' in opened ? opened.reason : '');
  return opened;
}

function plain({ revision, positions, redirects, ...maps }: Dataset) {
  return {
    revision,
    redirects,
    positions: [...positions],
    maps: Object.entries(maps).map(([name, map]) => [name, [...(map as ReadonlyMap<string, unknown>)]]),
  };
}

const text = `Anna Lee of the United Nations (UN) met Elan Roe in Dale. Lee, A. Lee and Ana Lee spoke. The Hammer said the CO2 levy,
a tax on carbon, and taxes would help the war. ANNA LEE AT THE UN. The 20-point plan of Jean Luc Bank.`;

describe('a compiled dataset', () => {
  it('holds the same records, problems, names and terms', async () => {
    const loaded = await load({ '/d/a.yaml': sample, '/d/b.jsonl': '{"record":"actor","id":"lee","kind":"person","name":"Twin"}\nx' });
    const opened = open(compile(loaded));
    assert.deepEqual(plain(opened.dataset), plain(loaded.dataset));
    assert.deepEqual(opened.problems(), loaded.problems);
    assert.ok(loaded.problems.length >= 3);
    const gazetteer = buildGazetteer(loaded.dataset);
    const tokens = tokenize(text);
    assert.ok(gazetteer.findNames(tokens).length >= 9);
    assert.deepEqual(opened.gazetteer.findNames(tokens), gazetteer.findNames(tokens));
    assert.deepEqual(opened.gazetteer.findIssueTerms(tokens), gazetteer.findIssueTerms(tokens));
    assert.equal(opened.gazetteer.revision, gazetteer.revision);
    for (const id of ['lee', 'roe', '__proto__', 'nobody', 'toString'] as ActorId[]) {
      assert.deepEqual(opened.gazetteer.actor(id), gazetteer.actor(id));
      assert.deepEqual(opened.dataset.rolesOf.get(id), loaded.dataset.rolesOf.get(id));
      assert.equal(opened.dataset.actors.has(id), loaded.dataset.actors.has(id));
    }
    const seen: string[] = [];
    opened.dataset.actors.forEach((record, id) => seen.push(`${id} ${record.name}`));
    assert.deepEqual([...opened.dataset.actors.keys()].length, seen.length);
  });

  it('may be empty', async () => {
    const opened = open(compile(await load({ '/d/a.yaml': 'format: on-record/1' })));
    assert.equal(opened.dataset.actors.size, 0);
    assert.deepEqual(opened.gazetteer.findNames(tokenize(text)), []);
  });

  const word = fc.constantFrom('Anna', 'Lee', 'May', 'US', 'de', 'Jean-Luc', 'Élan', 'A.', 'Nato', 'Union');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  it('finds what the dataset finds, in any text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        fc.array(name, { maxLength: 12 }),
        async (actors, words) => {
          const records = actors.map(([first, ...aliases], i) => ({
            id: `a${i}`,
            kind: i % 2 ? 'person' : 'group',
            name: first,
            family: 'May',
            aliases,
          }));
          const issues = actors.map(([first], i) => ({ id: `i${i}`, label: first }));
          const loaded = await load({ '/d/a.json': JSON.stringify({ format: 'on-record/1', actors: records, issues }) });
          const tokens = tokenize(words.join(' . '));
          const gazetteer = buildGazetteer(loaded.dataset);
          const opened = open(compile(loaded));
          assert.deepEqual(opened.gazetteer.findNames(tokens), gazetteer.findNames(tokens));
          assert.deepEqual(opened.gazetteer.findIssueTerms(tokens), gazetteer.findIssueTerms(tokens));
        },
      ),
      { numRuns: 200 },
    ));
});

describe('a damaged compiled dataset', () => {
  /** Asks for everything there is. */
  function useAll(bytes: Uint8Array): string | undefined {
    let nDamaged = 0;
    const opened = openCompiled(bytesSource(bytes), () => nDamaged++);
    if ('reason' in opened) return opened.reason;
    const tokens = tokenize(text);
    opened.gazetteer.findNames(tokens);
    opened.gazetteer.findIssueTerms(tokens);
    opened.gazetteer.holderOf('mayor', 'danish', '2020-01-01');
    opened.problems();
    for (const [id] of opened.dataset.actors) opened.gazetteer.actor(id);
    plain(opened.dataset);
    return nDamaged > 0 ? 'damaged record' : undefined;
  }

  it('cut short anywhere is refused with a reason', async () => {
    const bytes = compile(await load({ '/d/a.yaml': sample }));
    assert.equal(useAll(bytes), undefined);
    for (let length = 0; length < bytes.length; length++) assert.match(useAll(bytes.slice(0, length)) ?? '', /too short|instead of/);
    assert.match(useAll(new Uint8Array([...bytes, 0])) ?? '', /instead of/);
  });

  it('with any byte changed is refused, or loses a record and says so', async () => {
    const bytes = compile(await load({ '/d/a.yaml': sample }));
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      assert.ok(useAll(changed) !== undefined, `byte ${at}`);
    }
  });

  it('whose checksum was made to fit gives nonsense at worst', async () => {
    const bytes = compile(await load({ '/d/a.yaml': sample }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) if (at >= headBytes) changed[at] = value;
        sealTableFile(changed);
        useAll(changed);
      }),
      { numRuns: 1000 },
    );
  });
});
