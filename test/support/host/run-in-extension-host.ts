import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeResult } from './suite-result.mjs';

/** Environment variable with the folder whose `*.test.js` are run, its subfolders left out. */
export const testFolderVariable = 'ON_RECORD_TEST_FOLDER';

/** What VS Code calls in the extension host (`extensionTestsPath`). Rejects when a test fails. */
export async function run(): Promise<void> {
  const folder = process.env[testFolderVariable];
  if (!folder) throw new Error(`${testFolderVariable} is not set.`);
  Mocha.reporters.Base.useColors = false;
  const mocha = new Mocha({ reporter: 'spec', timeout: 30_000 });
  for (const name of readdirSync(folder)) if (name.endsWith('.test.js')) mocha.addFile(join(folder, name));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((nFailures) => {
      writeResult(runner.stats!);
      if (nFailures) reject(new Error(`${nFailures} tests failed.`));
      else resolve();
    });
  });
}
