/** Importing records: a file is picked, what would be done is shown, and done when the person says so. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { copySample } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

const people = [
  'name,kind,wikidata,aliases,party,title,from,to,shoe size',
  'Mara Quist,person,Q990001,M. Quist;Mara Q.,Harbour League,transport minister,2019-05,2023-11-02,38',
  'Harbour League,organization,Q990002,League,,,,,',
  'Sergei Lavrov,person,Q58217,S. V. Lavrov,,,,,',
  '"Ivo" Tamm,person,,,,,,,',
  '',
].join('\n');

describe('importing records', () => {
  it('shows what would be added, merged and left out, and writes it when told to', async () => {
    const folder = copySample();
    writeFileSync(join(folder, 'people.csv'), people);
    await host.withWindow(folder, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(plainArticle);
      const input = page.locator('.quick-input-widget:visible input[type="text"]');
      await page.keyboard.press('F1');
      await input.fill('>On Record: Import Records…');
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Import Records…' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'people.csv' }).click();
      const agree = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Added to: 1' });
      await agree.waitFor();
      await page.locator('.monaco-editor', { hasText: 'New records' }).first().waitFor();
      const text = await page.locator('.editor-instance .view-lines').first().innerText();
      const shown = text.replace(/\u00a0/g, ' ');
      assert.match(shown, /# Import of `people\.csv`/);
      assert.match(shown, /actor \*\*Mara Quist\*\* \(mara-quist\)/);
      assert.match(shown, /shoe size: 1 times, first in line 2: 38/);
      await workbench.screenshot('import-preview');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar', { hasText: 'Imported.' }).waitFor();
      const written = readFileSync(join(folder, '.on-record', 'imported.jsonl'), 'utf8');
      assert.match(written, /"id": ?"mara-quist"/);
      await workbench.screenshot('import-done');
    });
  });
});
