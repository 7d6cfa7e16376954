import { deepEqual, equal, ok } from 'node:assert/strict';
import type { DatasetProblem, RecordBase } from '../../src/dataset/dataset';
import { createLineIndex } from '../../src/dataset/line-index';
import { loadDataset } from '../../src/dataset/load';
import type { LoadedDataset } from '../../src/dataset/load';
import { sectionNames } from '../../src/dataset/schema';
import { memoryFileSystem } from '../support/memory-file-system';
import { seededRandom } from '../support/seeded-random';

/** Valid files, with comments, quotation marks, nested values, letters of several bytes and of several code units. */
const yaml = `# Who is who.
format: on-record/1
actors:
  - id: a-ruiz # the mayor
    kind: person
    name: Ana Ruíz
    aliases: [Ruiz, { text: AR, kind: acronym, weak: true }]
    desk: metro
  - id: b-okoro
    kind: person
    name: "Bola Okoro"
    links:
      - https://okoro.example
  - { id: town, kind: place, name: Harbour Town }
roles:
  - { actor: a-ruiz, title: mayor, from: 2023-05-02 }
  - actor: b-okoro
    title: clerk
    to: 2024
issues:
  - id: tram
    label: Tram line
    terms: [tram line, tramway]
quotes:
  - id: q-1
    actor: a-ruiz
    text: |
      We will build it 🚋,
      whatever it costs.
    date: 2024-02
redirects:
  old-ruiz: a-ruiz
`;

const json = JSON.stringify(
  {
    format: 'on-record/1',
    actors: [
      { id: 'a-ruiz', kind: 'person', name: 'Ana Ruíz', aliases: ['Ruiz', { text: 'AR', weak: true }], desk: { floor: 3 } },
      { id: 'b-okoro', kind: 'person', name: 'Bola "Bo" Okoro', links: ['https://okoro.example'] },
      { id: 'town', kind: 'place', name: 'Harbour Town 🚋' },
    ],
    roles: [{ actor: 'a-ruiz', title: 'mayor', from: '2023-05-02' }],
    issues: [{ id: 'tram', label: 'Tram line', terms: ['tram line'] }],
    redirects: { 'old-ruiz': 'a-ruiz' },
  },
  null,
  2,
);

const lines = [
  { record: 'actor', id: 'a-ruiz', kind: 'person', name: 'Ana Ruíz', desk: 'metro' },
  { record: 'actor', id: 'b-okoro', kind: 'person', name: 'Bola "Bo" Okoro', aliases: ['BO'] },
  { record: 'role', actor: 'a-ruiz', title: 'mayor', from: '2023-05-02' },
  { record: 'issue', id: 'tram', label: 'Tram line 🚋', terms: ['tram line'] },
  { record: 'quote', id: 'q-1', actor: 'a-ruiz', text: 'We will build it.', date: '2024-02' },
  { record: 'redirect', from: 'old-ruiz', to: 'a-ruiz' },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

interface Corruption {
  readonly bytes: Uint8Array;
  /** Bytes of the old file that are no longer what they were, or stand elsewhere than between their neighbours. */
  readonly touched: readonly (readonly [start: number, end: number])[];
  /** Bytes of the new file that differ, or border on what is gone. */
  readonly region: readonly [start: number, end: number];
}

type Random = (limit: number) => number;

const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const randomBytes = (random: Random, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => oddBytes[random(oddBytes.length)] ?? random(256));
/** Bytes that mean something to one format or the other, and some that mean nothing. */
const oddBytes = [
  ...Buffer.from('"\'{}[]:,#-&*!|>%@`\n\r\t \\0aZ~?\u00e9'),
  0,
  0xff,
  0xc3,
  0x80,
  ...Array.from({ length: 12 }, () => undefined),
];

function corrupt(old: Uint8Array, random: Random): Corruption {
  const at = random(old.length);
  const kind = random(6);
  if (kind === 0) {
    const bytes = Uint8Array.from(old);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    return { bytes, touched: [[at, at + 1]], region: [at, at + 1] };
  }
  if (kind === 1 || kind === 2) {
    const length = Math.min(kind === 1 ? 1 + random(3) : 1 + random(60), old.length - at);
    return { bytes: join(old.subarray(0, at), old.subarray(at + length)), touched: [[at, at + length]], region: [at, at] };
  }
  if (kind === 3) {
    const more = randomBytes(random, 1 + random(4));
    return { bytes: join(old.subarray(0, at), more, old.subarray(at)), touched: [[at, at]], region: [at, at + more.length] };
  }
  if (kind === 4) return { bytes: old.subarray(0, at), touched: [[at, old.length]], region: [at, at] };
  return swapLines(old, random);
}

function swapLines(old: Uint8Array, random: Random): Corruption {
  const starts = [0];
  old.forEach((byte, i) => {
    if (byte === 0x0a && i + 1 < old.length) starts.push(i + 1);
  });
  const k = random(starts.length - 1);
  const [a = 0, b = 0] = [starts[k], starts[k + 1]];
  const c = starts[k + 2] ?? old.length;
  const bytes = join(old.subarray(0, a), old.subarray(b, c), old.subarray(a, b), old.subarray(c));
  return { bytes, touched: [[a, c]], region: [a, c] };
}

const load = (name: string, bytes: Uint8Array, before?: LoadedDataset): Promise<LoadedDataset> =>
  loadDataset([`/d/.on-record/${name}`], memoryFileSystem({ [`/d/.on-record/${name}`]: bytes }), before);

/** Every record of a file as it was read, with the bytes that it stands in. */
function recordsIn(text: string, loaded: LoadedDataset): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  const index = createLineIndex(text);
  const lineStarts = text.split('\n').reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
  ok(index);
  const bytesBefore = (line: number, column: number): number => Buffer.byteLength(text.slice(0, (lineStarts[line] ?? 0) + column));
  return keysOf(loaded).map(({ key, record: { location } }) => ({
    key,
    // In YAML the dash before a record, and where it stands, is part of it.
    start: bytesBefore(location.line, text.startsWith('#') ? 0 : location.column),
    end: bytesBefore(location.endLine, location.endColumn),
  }));
}

function keysOf({ memory }: LoadedDataset): readonly { readonly key: string; readonly record: RecordBase }[] {
  return [...memory.values()].flatMap(({ current, lastGood }) => {
    const { records } = lastGood ?? current;
    return sectionNames.flatMap((section) =>
      records[section].map((record: RecordBase) => ({ key: `${section} ${JSON.stringify(record.raw)}`, record })),
    );
  });
}

/**
 * Whether a problem shows the damage: in its lines or one beside them, or at the head of the record that it lies in. Some cannot: a
 * missing quotation mark or bracket is noticed only where reading stops, an id that is gone only where it is named, a list that is gone
 * only at the records in it. Those say so.
 */
function shows(problem: DatasetProblem, bytes: Uint8Array, [start, end]: Corruption['region'], recordStart: number): boolean {
  const lineOf = (offset: number): number => bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length;
  if (problem.endLine >= Math.min(lineOf(start) - 1, lineOf(recordStart)) && problem.line <= lineOf(end) + 1) return true;
  if (problem.code === 'no-format' || problem.code.startsWith('unknown-')) return true;
  return (problem.code === 'syntax' || problem.code === 'lost-record') && problem.line >= lineOf(start);
}

interface Outcome {
  nDamaged: number;
  /** What went wrong, in words for whoever reads the failure. */
  readonly failures: string[];
}

async function tryAll(name: string, text: string, nTries: number, seed: number): Promise<Outcome> {
  const random = seededRandom(seed);
  const old = new TextEncoder().encode(text);
  const before = await load(name, old);
  deepEqual(before.problems, []);
  const records = recordsIn(text, before);
  const outcome: Outcome = { nDamaged: 0, failures: [] };
  for (let i = 0; i < nTries; i++) {
    const { bytes, touched, region } = corrupt(old, random);
    const after = await load(name, bytes, before);
    const fail = (what: string): void => {
      const problems = after.problems.map(({ code, line }) => `${code}@${line}`).join(' ');
      outcome.failures.push(`${what}: try ${i}, ${JSON.stringify(touched)} ${problems}\n${Buffer.from(bytes).toString()}`);
    };
    const kept = new Set(keysOf(after).map(({ key }) => key));
    const isIntact = ({ start, end }: { start: number; end: number }): boolean => touched.every(([from, to]) => to < start || from > end);
    const lost = records.find((record) => isIntact(record) && !kept.has(record.key));
    if (lost) fail(`lost ${lost.key}`);
    const nGone = records.filter(({ start, end }) => touched.some(([from, to]) => from <= start && end <= to)).length;
    const nRead = [...after.memory.values()].reduce((sum, { current }) => sum + countRecords(current.records), 0);
    if (nRead >= records.length - nGone) continue;
    outcome.nDamaged++;
    const recordStart = Math.max(0, ...records.filter(({ start }) => start <= region[0]).map(({ start }) => start));
    if (after.problems.some((problem) => shows(problem, bytes, region, recordStart))) continue;
    // What is cut out at the border of a record may leave a file that is good, and a # makes a comment: nothing in the file tells.
    const isJoined = records.some(({ start, end }) =>
      touched.some(([from, to]) => [start, end].some((border) => from < to && from <= border && border <= to)),
    );
    const isComment = name.endsWith('.yaml') && bytes.subarray(...region).includes(0x23);
    if (after.problems.length > 0 || !(isJoined || isComment)) fail('not shown');
  }
  return outcome;
}

const countRecords = (records: Readonly<Record<string, readonly unknown[]>>): number =>
  Object.values(records).reduce((sum, list) => sum + list.length, 0);

describe('Random corruptions of valid dataset files', () => {
  const cases: readonly [name: string, text: string, nTries: number][] = [
    ['a.yaml', yaml, 2000],
    ['a.json', json, 4200],
    ['a.jsonl', lines, 3800],
  ];
  for (const [name, text, nTries] of cases) {
    it(`never crash, lose no intact record, and show where the damage is: ${name}`, async () => {
      const { failures, nDamaged } = await tryAll(name, text, nTries, Number(process.env['ON_RECORD_SEED'] ?? 7));
      equal(failures.slice(0, 3).join('\n\n'), '');
      ok(nDamaged > nTries / 4);
    }).timeout(120_000);
  }
});

describe('A slip that hides records', () => {
  const after = async (name: string, text: string, changed: string): Promise<LoadedDataset> => {
    const before = await load(name, new TextEncoder().encode(text));
    return load(name, new TextEncoder().encode(changed), before);
  };

  it('in the name of a list, or in the mark of the file, keeps the last good content and says so', async () => {
    for (const [from, to, code] of [
      ['issues:', 'isues:', 'lost-record'],
      ['format:', 'formt:', 'no-format'],
      ['actors:', '? actors:', 'lost-record'],
    ] as const) {
      const loaded = await after('a.yaml', yaml, yaml.replace(from, to));
      equal(loaded.dataset.issues.size, 1, to);
      equal(loaded.staleFiles.length, 1, to);
      equal(loaded.problems[0]?.code, code);
      ok(loaded.problems[0].message.endsWith('Until then its last good content is used.'));
    }
  });

  it('in the first of many lines costs only that line', async () => {
    const loaded = await load('a.jsonl', new TextEncoder().encode(lines.replace('"record"', '"rcord"')));
    equal(loaded.dataset.actors.size, 1);
    equal(loaded.dataset.issues.size, 1);
    equal(loaded.problems[0]?.line, 0);
  });

  it('is no slip where records were deleted, moved to another list by hand and changed, or the file was emptied', async () => {
    const without = yaml.replace(/issues:[^]*?quotes:/, 'quotes:');
    equal((await after('a.yaml', yaml, without)).dataset.issues.size, 0);
    equal((await after('a.yaml', yaml, '')).dataset.actors.size, 0);
    equal((await after('a.jsonl', lines, '\n')).dataset.actors.size, 0);
  });
});
