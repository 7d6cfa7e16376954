import assert from 'node:assert/strict';
import { cwd } from 'node:process';
import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { documentsOf } from './run-cli';
import type { OutputDocument } from './run-cli';

/** Runs a command line in this repository. */
async function runHere(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const collect = (key: keyof typeof output) => ({
    write: (text: string) => {
      output[key] += text;
      return Promise.resolve();
    },
  });
  const code = await run(args, {
    cwd: cwd(),
    stdin: (async function* () {})(),
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    style: { columns: 100, color: false },
    version: '0',
  });
  return { code, ...output };
}

async function annotateSample(file: string): Promise<{ text: string; document: OutputDocument }> {
  const { code, stdout, stderr } = await runHere('annotate', '--format', 'jsonl', file);
  assert.deepEqual([code, stderr], [0, '']);
  const [document] = documentsOf(stdout);
  assert.ok(document);
  return { text: readFileSync(file, 'utf8'), document };
}

const articles = ['media/sample/terms-for-ukraine.md', 'media/sample/no-land-for-peace.txt'];

describe('the sample newsroom', () => {
  it('has a dataset without problems', async () => {
    const { code, stdout } = await runHere('dataset', 'check', 'media/sample');
    assert.deepEqual([code, stdout], [0, '']);
  });

  for (const file of articles) {
    it(`${file} speaks from 15 March 2024`, async () => {
      assert.equal((await annotateSample(file)).document.referenceDate?.date, '2024-03-15');
    });

    it(`${file} says that it is a retelling for demonstration`, async () => {
      assert.match((await annotateSample(file)).text.slice(0, 600), /retelling for demonstration/i);
    });

    it(`${file}: every quotation has the right speaker`, async () => {
      const { text, document } = await annotateSample(file);
      const speakers = document.quotes.map(({ start, end, attribution }) => [
        text.slice(start, end).replace(/[“”,]/g, ''),
        document.attributions[attribution ?? -1]?.source?.actor,
      ]);
      assert.deepEqual(Object.fromEntries(speakers), {
        'legitimate targets': 'lavrov',
        realistic: 'trump',
        'Little disputes': 'trump',
        'pretty strong terms': 'trump',
      });
    });

    it(`${file} shows who stands where`, async () => {
      const { document } = await annotateSample(file);
      assert.deepEqual(document.positions.map(({ actor, stance, issue }) => `${actor} ${stance} ${issue}`).sort(), [
        'european-leaders supports peace-talks-visit',
        'lavrov opposes peacekeeping-troops',
        'putin supports security-guarantees',
        'trump questions ukraine-elections',
        'zelensky conditional ukraine-elections',
        'zelensky opposes territorial-concessions',
      ]);
      const elections = document.positions.find(({ stance }) => stance === 'conditional');
      assert.match(elections?.condition ?? '', /United States and (?:other )?Western allies/);
    });
  }

  it('the pronoun of a warning is Lavrov, and says why', async () => {
    const { text, document } = await annotateSample('media/sample/terms-for-ukraine.md');
    const start = text.indexOf('He warned');
    const reference = document.references.find((found) => found.start === start);
    assert.equal(reference?.actor, 'lavrov');
    assert.match(reference.because, /^Inferred: “He” → Sergei Lavrov, /);
  });

  it('the checks find what it is there to show: a plan before its time, and a spelling that is not the house form', async () => {
    const { code, stdout, stderr } = await runHere('check', ...articles);
    const found = stdout
      .split('\n')
      .flatMap((line) => /^([^:]*):(\d+):\d+: information: .* \[(.*)\]$/.exec(line)?.slice(1).join(' ') ?? []);
    assert.deepEqual(found.sort(), [
      'media/sample/no-land-for-peace.txt 19 timeline',
      'media/sample/no-land-for-peace.txt 7 name-form',
      'media/sample/terms-for-ukraine.md 28 timeline',
    ]);
    assert.deepEqual([code, stderr], [1, '']);
  });
});
