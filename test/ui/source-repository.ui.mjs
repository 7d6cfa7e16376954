/** Quiet where there is no news: a repository of source code. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { temporaryFolder } from '../support/host/workbench.mjs';
import { host } from './host.mjs';

/** Longer than the extension needs from the opening of a file to its highlights. */
const settledMs = 3_000;

describe('a repository of source code', () => {
  it('shows nothing, in the README neither', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'README.md'), '# Parser\n\nAnna Lee, the maintainer, said that “it is fast”. Microsoft warned users.\n');
    writeFileSync(join(folder, 'requirements.txt'), 'requests\n');
    writeFileSync(join(folder, 'index.js'), '// Anna Lee said that “it is fast”.\n');
    await host.withWindow(folder, async (workbench) => {
      for (const file of ['index.js', 'README.md', 'requirements.txt']) {
        await workbench.openFile(file);
        await delay(settledMs);
        assert.equal(await workbench.highlights().count(), 0, file);
        assert.equal(await workbench.statusbar.locator('[id^="on-record."]:visible').count(), 0, file);
      }
      await workbench.openFile('README.md');
      await workbench.screenshot('source-repository');
    });
  });
});
