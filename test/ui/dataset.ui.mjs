/** Keeping the dataset in the editor: completion, problems with their fixes, renaming an id, and what articles show after a save. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySample, eventually } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

const roles = '.on-record/roles.yaml';
const actors = '.on-record/actors.yaml';

/** Puts the cursor at the end of the file. */
async function goToEnd({ page }) {
  await page.keyboard.press('Control+End');
}

describe('an actor id in a YAML role', () => {
  it('is completed by the name of the actor', async () => {
    await host.withWindow(copySample(), async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(roles);
      await goToEnd(workbench);
      await page.keyboard.type('  - actor: volod');
      const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Volodymyr Zelensky' });
      // The server may still be on its way up.
      await eventually('the actor is offered', async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
        return suggestion.waitFor({ timeout: 2000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.screenshot('dataset-completion');
      await page.keyboard.press('Enter');
      await eventually('the id is written', async () => (await workbench.rectanglesOf('- actor: zelensky')).length > 0);
    });
  });
});

describe('a dangling id', () => {
  it('is a problem at the id before the file is saved, and one key puts the right one there', async () => {
    const folder = copySample();
    await host.withWindow(folder, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(roles);
      await goToEnd(workbench);
      await page.keyboard.type('  - actor: lavrof');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.keyboard.type('  title: special envoy');
      await page.keyboard.press('Escape');
      await workbench.runCommand('Problems: Focus on Problems View');
      const problem = page.locator('.part.panel .markers-panel [role=treeitem]', { hasText: 'There is no actor "lavrof"' });
      await problem.waitFor();
      assert.ok(!readFileSync(join(folder, roles), 'utf8').includes('lavrof'), 'the file is not saved yet');
      await problem.dblclick();
      const menu = page.locator('.action-widget:visible');
      await eventually('the menu of fixes', async () => {
        await page.keyboard.press('Control+.');
        return menu
          .getByText('Change to lavrov (Sergei Lavrov)')
          .waitFor({ timeout: 3000 })
          .then(
            () => true,
            () => false,
          );
      });
      await workbench.screenshot('dataset-dangling-id');
      await page.keyboard.press('Enter');
      await eventually('the id is mended', async () => (await workbench.rectanglesOf('lavrof')).length === 0);
      await problem.waitFor({ state: 'detached' });
      await workbench.screenshot('dataset-dangling-id-fixed');
    });
  });
});

describe('an id', () => {
  it('is renamed in all files, after a preview', async () => {
    const folder = copySample();
    await host.withWindow(folder, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(actors);
      await workbench.hoverOver('lavrov', /Sergei Lavrov.*person/s);
      await workbench.screenshot('dataset-card');
      await workbench.goToLine(4);
      await page.keyboard.press('End');
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input:visible');
      await box.waitFor();
      await box.fill('s-lavrov');
      await page.keyboard.press('Enter');
      const preview = page.locator('.refactor-preview, .bulk-edit-panel').first();
      await preview.waitFor();
      await page.locator('.part.panel').getByText('claims.jsonl').waitFor();
      await workbench.screenshot('dataset-rename-preview');
      await page.locator('.part.panel').getByRole('button', { name: 'Apply' }).click();
      await eventually('all files have the new id', () =>
        ['roles.yaml', 'positions.yaml', 'quotes.json', 'claims.jsonl', 'events-and-proposals.yaml'].every((name) => {
          const text = readFileSync(join(folder, '.on-record', name), 'utf8');
          return text.includes('s-lavrov') && !/[^-]\blavrov\b(?!-)/.test(text.replaceAll(/q(uote)?-[\w-]+/g, ''));
        }),
      );
      await workbench.screenshot('dataset-renamed');
    });
  });
});

describe('a role that is changed', () => {
  it('shows in the hover of an article as soon as it is saved', async () => {
    const folder = copySample();
    await host.withWindow(folder, async (workbench) => {
      await workbench.openFile(plainArticle);
      await workbench.hoverOver('Lavrov', /foreign minister/);
      const path = join(folder, roles);
      writeFileSync(path, readFileSync(path, 'utf8').replace('title: foreign minister', 'title: minister for outer affairs'));
      await workbench.hoverOver('Lavrov', /minister for outer affairs/);
      await workbench.screenshot('dataset-hot-reload');
    });
  });
});
