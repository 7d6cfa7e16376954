/** While a person types: highlights stay with their words, and a broken dataset file does no harm. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySample, eventually } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

const isUnderlined = (decorations) => decorations?.grounds.some(({ borderBottom }) => borderBottom.startsWith('1px solid'));

describe('editing an article', () => {
  it('moves the highlights with the text, and finds new ones', async () => {
    await host.withWindow(copySample(), async (workbench) => {
      await workbench.openFile(plainArticle);
      const name = 'Sergei Lavrov received';
      await eventually('the name is highlighted', async () => isUnderlined(await workbench.decorationsAt(name)));
      const [before] = await workbench.rectanglesOf(name);
      await workbench.goToLine(9);
      await workbench.page.keyboard.type('On Friday, as Vladimir Putin knew, ');
      const moved = await eventually('the name moved', async () => {
        const [now] = await workbench.rectanglesOf(name);
        return now && (now.x !== before.x || now.y !== before.y) ? now : undefined;
      });
      assert.notDeepEqual(moved, before);
      await eventually('the name is still highlighted', async () => isUnderlined(await workbench.decorationsAt(name)));
      await eventually('the new name is highlighted', async () => isUnderlined(await workbench.decorationsAt('Vladimir Putin knew')));
      assert.ok(!isUnderlined(await workbench.decorationsAt('On Friday')));
      await workbench.screenshot('edited');
    });
  });
});

describe('a dataset file that breaks', () => {
  it('is reported at its line while everything else goes on working', async () => {
    const folder = copySample();
    await host.withWindow(folder, async (workbench) => {
      await workbench.openFile(plainArticle);
      await workbench.hoverOver('Sergei Lavrov received', /Lavrov/);
      const path = join(folder, '.on-record/roles.yaml');
      const content = readFileSync(path, 'utf8');
      writeFileSync(path, `${content}  - actor: [unfinished\n`);
      await workbench.runCommand('Problems: Focus on Problems View');
      const problem = workbench.page.locator('.part.panel .markers-panel [role=treeitem]', { hasText: 'not valid YAML' }).first();
      await problem.waitFor();
      await workbench.screenshot('broken-dataset');
      const line = content.split('\n').length;
      assert.match(await problem.innerText(), new RegExp(`Ln (${line}|${line + 1}),`));
      // The roles are the last good ones.
      assert.match(await workbench.hoverOver('Sergei Lavrov received', /Lavrov/), /foreign minister/i);
      writeFileSync(path, content);
      await problem.waitFor({ state: 'detached' });
    });
  });
});
