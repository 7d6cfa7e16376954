import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readNotes } from '../../src/notes/notes-file';
import { numberedDraws } from '../support/numbered-draws';

/** Rounds of the usual run; `ON_RECORD_KILLS=200` makes it the full measure, and prints how many notes were written. */
const nKills = Number(process.env['ON_RECORD_KILLS'] ?? 40);

describe('a process killed while it writes notes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-notes-'));
  const script = join(folder, 'write-notes.js');
  before(() =>
    build({
      entryPoints: ['test/notes/support/write-notes-process.ts'],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile: script,
      logLevel: 'error',
    }),
  );
  after(() => rmSync(folder, { recursive: true, force: true }));

  it(`${nKills} times: loses no note that it said was kept, and leaves no half file`, async function () {
    this.timeout(nKills * 2000);
    const draw = numberedDraws(Date.now());
    const notesFolder = join(folder, 'notes');
    const kept = new Set<string>();
    for (let round = 0; round < nKills; round++) {
      for (const id of await writeUntilKilled(script, notesFolder, `r${round}`, draw.below(60))) kept.add(id);
      const result = readNotes(readFileSync(join(notesFolder, 'a.json'), 'utf8'));
      assert.ok(result.kind === 'read', `round ${round}: ${result.kind === 'broken' ? result.why : ''}`);
      assert.deepEqual(result.problems, []);
      const lost = [...kept].filter((id) => !result.file.notes.has(id));
      assert.deepEqual(lost, [], `round ${round}`);
    }
    const others = readdirSync(notesFolder).filter((name) => name !== 'a.json' && !/^\.a\.json\..*\.tmp$/.test(name));
    assert.deepEqual(others, []);
    assert.ok(kept.size >= nKills, `only ${kept.size} notes were written`);
    if (process.env['ON_RECORD_KILLS'] !== undefined) {
      const nLeft = readdirSync(notesFolder).length - 1;
      console.log(`${nKills} kills, ${kept.size} notes kept, 0 lost; ${nLeft} writes were cut short and left a file beside`);
    }
  });
});

/** Starts the process and kills it so many milliseconds after its first note; gives the notes that it said were kept. */
function writeUntilKilled(script: string, notesFolder: string, prefix: string, ms: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, notesFolder, 'a.json', prefix], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), ms);
      output += text;
    });
    child.on('error', fail);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`ended by itself: ${output.slice(-200)}`));
      // The last line may be cut.
      done(
        output
          .split('\n')
          .slice(0, -1)
          .map((line) => line.replace(/^done /, '')),
      );
    });
  });
}
