/** Records written from an article, by keyboard. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySample, eventually } from '../support/host/workbench.mjs';
import { host } from './host.mjs';

const draft = 'council.txt';
const draftText = [
  'HARBOUR TOWN, March 15, 2024 – Mayor Clara Voss rejected the tram line on Friday.',
  '',
  '“We cannot pay for this,” Voss said. Council member Jonas Ahl said the town would need 40 million a year.',
  '',
].join('\n');

describe('Create Dataset from This Article', () => {
  it('lists what the article has and the dataset lacks, each with its kind and why, and writes what is picked', async () => {
    const folder = copySample();
    writeFileSync(join(folder, draft), draftText);
    await host.withWindow(folder, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(draft);
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget:visible input[type="text"]');
      await input.fill('>On Record: Create Dataset from This Article');
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Create Dataset from This Article' }).waitFor();
      await page.keyboard.press('Enter');
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'Clara Voss' }).first().waitFor();
      await rows.filter({ hasText: 'opposes: tram line' }).first().waitFor();
      await workbench.screenshot('create-from-article');
      await page.keyboard.press('Enter');
      const actors = () => readFileSync(join(folder, '.on-record/actors.yaml'), 'utf8');
      await eventually('the actor is in the file', async () => actors().includes('name: Clara Voss'));
      await page.locator('.tab.active', { hasText: 'actors.yaml' }).waitFor();
      await workbench.screenshot('created-from-article');
      assert.match(actors(), /^[^]*\n *- id: clara-voss\n/);
    });
  });
});
