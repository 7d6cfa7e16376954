import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadDataset, reloadFiles, type LoadedDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

/** All that must be the same however a dataset was read. */
function plain({ dataset, problems, files, staleFiles, memory }: LoadedDataset) {
  const { revision, positions, ...maps } = dataset;
  const byName = Object.entries(maps).map(([name, map]) => [name, [...(map as ReadonlyMap<string, unknown>)]]);
  const places = [...memory.values()].flatMap(({ current, lastGood }) =>
    [...(lastGood ?? current).references, ...(lastGood ?? current).redirects].map((each) => each.range()),
  );
  return { revision, positions, byName, problems, files, staleFiles, places };
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const line = fc.oneof(
  {
    arbitrary: fc
      .record({
        record: fc.constant('actor'),
        id,
        kind: fc.constantFrom('person', 'place', 'robot'),
        name: fc.constantFrom('Ann Lee', 'Élan Ö', '😀 B'),
      })
      .map((r) => JSON.stringify(r)),
    weight: 5,
  },
  {
    arbitrary: fc
      .record({
        record: fc.constant('role'),
        actor: id,
        title: fc.constantFrom('mayor', 'judge'),
        from: fc.constantFrom('2020', '2021'),
        to: fc.constant('2020'),
      })
      .map((r) => JSON.stringify(r)),
    weight: 3,
  },
  fc.record({ record: fc.constant('redirect'), from: id, to: id }).map((r) => JSON.stringify(r)),
  fc
    .record({
      record: fc.constant('actor'),
      id,
      kind: fc.constant('group'),
      name: fc.constant('G'),
      memberOf: fc.array(id, { maxLength: 2 }),
    })
    .map((r) => JSON.stringify(r)),
  fc.constantFrom(
    '',
    '   ',
    '{"record":"actor","id":',
    '{"level":1}',
    'x',
    '\uFEFF',
    '{"record":"actor"}\r',
    '{"record":"issue",\r"id":"i","label":"tax"}',
  ),
);
const head = '{"record":"source","id":"s","title":"Log"}';
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n');

type Edit = (lines: readonly string[]) => readonly string[];
const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(100), fc.nat(2), fc.array(line, { maxLength: 2 })).map(([at, nGone, added]) => (lines) => {
  const from = lines.length === 0 ? 0 : at % (lines.length + 1);
  return [...lines.slice(0, from), ...added, ...lines.slice(from + nGone)];
});

describe('a JSON Lines file that changes', () => {
  it('gives what reading it anew gives, however it was edited', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        lineBreak,
        fc.boolean(),
        async (lines, edits, end, endsWithBreak) => {
          const files: Record<string, string> = {
            '/d/a.jsonl': '',
            '/d/z.yaml': 'format: on-record/1\nactors: [{id: d, kind: place, name: Dale}]\n',
          };
          const fs = memoryFileSystem(files);
          const write = (now: readonly string[]): void => {
            files['/d/a.jsonl'] = [head, ...now].join(end) + (endsWithBreak ? end : '');
          };
          write(lines);
          let state = await loadDataset(['/d'], fs, undefined, { isKept: true });
          let now: readonly string[] = lines;
          for (const change of edits) {
            now = change(now);
            write(now);
            const reloaded = await reloadFiles(['/d/a.jsonl'], fs, state);
            assert.ok(reloaded);
            assert.deepEqual(plain(reloaded), plain(await loadDataset(['/d'], fs)));
            state = reloaded;
          }
        },
      ),
      { numRuns: 400 },
    ));

  it('gives what reading it anew gives, whatever bytes stand in it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(400), fc.nat(10), fc.uint8Array({ maxLength: 6 })), { minLength: 1, maxLength: 6 }),
        async (edits) => {
          const text = [
            head,
            ...Array.from({ length: 6 }, (_, i) => JSON.stringify({ record: 'actor', id: `a${i}`, kind: 'place', name: `Ö${i}` })),
          ].join('\n');
          const files: Record<string, Uint8Array> = { '/a.jsonl': new TextEncoder().encode(text) };
          const fs = memoryFileSystem(files);
          let state = await loadDataset(['/a.jsonl'], fs, undefined, { isKept: true });
          for (const [at, nGone, added] of edits) {
            const old = files['/a.jsonl'] ?? new Uint8Array();
            files['/a.jsonl'] = new Uint8Array([...old.slice(0, at), ...added, ...old.slice(at + nGone)]);
            const reloaded = await reloadFiles(['/a.jsonl'], fs, state);
            assert.ok(reloaded);
            const whole = await loadDataset(['/a.jsonl'], fs, state, { isKept: true });
            assert.deepEqual(plain(reloaded), plain(whole));
            const current = reloaded.memory.get('/a.jsonl')?.current;
            const fresh = (await loadDataset(['/a.jsonl'], fs)).memory.get('/a.jsonl')?.current;
            assert.deepEqual([current?.records, current?.problems, current?.isBroken], [fresh?.records, fresh?.problems, fresh?.isBroken]);
            state = reloaded;
          }
        },
      ),
      { numRuns: 300 },
    ));

  it('reads only the line that changed', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) =>
      JSON.stringify({ record: 'actor', id: `a${i}`, kind: 'person', name: `Ann ${i}` }),
    );
    const files: Record<string, string> = { '/a.jsonl': lines.join('\n') };
    const fs = memoryFileSystem(files);
    const before = await loadDataset(['/a.jsonl'], fs, undefined, { isKept: true });
    files['/a.jsonl'] = files['/a.jsonl']?.replace('Ann 1000"', 'Anna Lee"') ?? '';
    const after = await reloadFiles(['/a.jsonl'], fs, before);
    const olds = [...before.dataset.actors.values()];
    const news = [...(after?.dataset.actors.values() ?? [])];
    assert.deepEqual(
      news.flatMap((record, i) => (record === olds[i] ? [] : [record.name])),
      ['Anna Lee'],
    );
  });

  it('is not reloaded by itself where it is no file of the dataset, or gone', async () => {
    const files: Record<string, string | undefined> = { '/a.jsonl': head };
    const fs = memoryFileSystem(files);
    const before = await loadDataset(['/a.jsonl'], fs, undefined, { isKept: true });
    assert.equal(await reloadFiles(['/b.jsonl'], fs, before), undefined);
    files['/a.jsonl'] = undefined;
    assert.equal(await reloadFiles(['/a.jsonl'], fs, before), undefined);
  });
});

describe('a JSON Lines file that comes in pieces', () => {
  const bytes = new TextEncoder().encode(
    [head, '{"record":"actor","id":"a","kind":"place","name":"Ö😀"}', '', 'x', '{"record":"role","actor":"q","title":"mayor"}\r', ''].join(
      '\n',
    ),
  );
  const inPieces = (content: Uint8Array, size: number) => ({
    ...memoryFileSystem({ '/a.jsonl': content }),
    readFile: () => Promise.reject(new Error('not as a whole')),
    async *readPieces() {
      await Promise.resolve();
      // The same memory for each piece, as readers do.
      const piece = new Uint8Array(size);
      for (let at = 0; at < content.length; at += size) {
        const part = content.subarray(at, at + size);
        piece.set(part);
        yield piece.subarray(0, part.length);
      }
    },
  });

  it('is the same wherever it is cut', async () => {
    const whole = plain(await loadDataset(['/a.jsonl'], memoryFileSystem({ '/a.jsonl': bytes })));
    assert.ok(whole.problems.length >= 2);
    for (let size = 1; size <= bytes.length; size++) assert.deepEqual(plain(await loadDataset(['/a.jsonl'], inPieces(bytes, size))), whole);
  });

  it('is refused with the place where it is no text', async () => {
    const broken = new Uint8Array([...bytes, 0x7b, 0xff, 0x0a]);
    for (const size of [1, 7, 1000]) {
      const { problems } = await loadDataset(['/a.jsonl'], inPieces(broken, size));
      assert.deepEqual(
        problems.map(({ code, line: at, column }) => [code, at, column]),
        [['encoding', 5, 1]],
      );
    }
  });

  it('is refused where a line never ends', async () => {
    const { problems } = await loadDataset(['/a.jsonl'], inPieces(new Uint8Array(17_000_000).fill(32), 1_000_000));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-large'],
    );
  });
});

describe('maps of a dataset of which one record changed', () => {
  it('are taken over, and hold the new one in the old place', async () => {
    const lines = ['a', 'b', 'c'].map((each) => JSON.stringify({ record: 'actor', id: each, kind: 'place', name: each }));
    const role = (title: string) => JSON.stringify({ record: 'role', actor: 'b', title });
    const files: Record<string, string> = { '/a.jsonl': [...lines, role('mayor'), role('judge')].join('\n') };
    const fs = memoryFileSystem(files);
    let state = await loadDataset(['/a.jsonl'], fs, undefined, { isKept: true });
    const first = state.dataset;
    for (const name of ['Beta', 'Gamma']) {
      files['/a.jsonl'] = [...lines, role('mayor'), role(name)].join('\n').replace('"name":"b"', `"name":"${name}"`);
      state = (await reloadFiles(['/a.jsonl'], fs, state)) ?? state;
      assert.deepEqual(plain(state), plain(await loadDataset(['/a.jsonl'], fs)));
      assert.deepEqual(
        [...state.dataset.actors.values()].map((record) => record.name),
        ['a', name, 'c'],
      );
      assert.equal(state.dataset.issues, first.issues);
    }
    assert.deepEqual(
      [...first.actors.values()].map((record) => record.name),
      ['a', 'b', 'c'],
    );
  });
});
