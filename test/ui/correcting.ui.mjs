/** What a person does about what was found: fixes, corrections, decisions that have lost their place. All by keyboard. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySample, eventually } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

const draft = 'draft.txt';
const draftText = [
  'Talks go on',
  '',
  'OSLO, March 15, 2024 – former Foreign Minister Sergei Lavrov said on Friday that talks would go on.',
  '',
  'Such soldiers, Lavrov warned, would be “legitimate marks for the Russian armed forces”.',
  '',
].join('\n');

/** A copy of the sample with a draft in it that has mistakes. */
function folderWithDraft(settings = {}) {
  const folder = copySample();
  writeFileSync(join(folder, draft), draftText);
  const path = join(folder, '.vscode/settings.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...settings }));
  return folder;
}

/** Takes an entry of the quick input that is open or about to open. */
async function take({ page }, label, query = label) {
  const input = page.locator('.quick-input-widget:visible input[type="text"]');
  await input.fill(query);
  await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: label }).waitFor();
  await page.keyboard.press('Enter');
}

/** Runs a command that opens a menu of its own. */
async function runMenu(workbench, title) {
  await workbench.page.keyboard.press('F1');
  await take(workbench, title, `>${title}`);
}

/** Selects the first occurrence of some words with the editor's own search, and waits until the status bar says so. */
async function select({ page }, words) {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea').first().fill(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('.statusbar', { hasText: `(${words.length} selected)` }).waitFor();
}

/** Opens the menu of fixes. Pressed again where the editor had no fixes yet and said so. */
async function openFixes({ page }, entry) {
  const menu = page.locator('.action-widget:visible');
  await eventually('the menu of fixes is open', async () => {
    await page.keyboard.press('Control+.');
    return menu
      .getByText(entry)
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => page.keyboard.press('Escape').then(() => false),
      );
  });
}

describe('a title that the record does not bear out', () => {
  it('is reported, and one key puts the right one there', async () => {
    await host.withWindow(folderWithDraft(), async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(draft);
      await workbench.runCommand('Problems: Focus on Problems View');
      const problem = page.locator('.part.panel .markers-panel [role=treeitem]', { hasText: 'role-at-date' }).first();
      await problem.waitFor();
      await workbench.screenshot('role-finding');
      await workbench.openFile(draft);
      await select(workbench, 'former Foreign');
      await openFixes(workbench, /“former”/i);
      await workbench.screenshot('role-fixes');
      await page.keyboard.press('Enter');
      await eventually('the title is mended', async () => (await workbench.rectanglesOf('Foreign Minister Sergei Lavrov')).length > 0);
      await problem.waitFor({ state: 'detached' });
      await workbench.screenshot('role-fixed');
    });
  });
});

describe('a quote in other words than the record', () => {
  it('shows which words differ', async () => {
    await host.withWindow(folderWithDraft(), async (workbench) => {
      await workbench.openFile(draft);
      const card = await workbench.hoverOver('legitimate marks', /marks.*targets|targets.*marks/s);
      assert.match(card, /Lavrov/);
      await workbench.screenshot('quote-words');
    });
  });
});

describe('findings in the text alone', () => {
  it('leave the Problems panel empty, and are told by the hover', async () => {
    await host.withWindow(folderWithDraft({ 'onRecord.checks.show': 'decorations' }), async (workbench) => {
      await workbench.openFile(draft);
      const card = await workbench.hoverOver('former Foreign', /Check/);
      assert.match(card, /role-at-date/);
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.problems.getByText(/No problems/).waitFor();
      await workbench.screenshot('decorations-only');
    });
  });
});

describe('a statement on no known issue', () => {
  it('gets its issue and stance from the menu of its row, and becomes a position', async () => {
    await host.withWindow(folderWithDraft(), async (workbench) => {
      const { page } = workbench;
      await workbench.openContainer('On Record');
      await workbench.openFile(draft);
      await workbench.treeItem(/^Sergei Lavrov, 2 statements/).click();
      await page.keyboard.press('ArrowRight');
      await workbench.treeItem(/talks would go on/).click({ button: 'right' });
      await page.locator('.context-view [role=menuitem]', { hasText: 'Assign Issue…' }).waitFor();
      await workbench.screenshot('row-menu');
      await page.locator('.context-view [role=menuitem]', { hasText: 'Assign Issue…' }).click();
      await take(workbench, 'peacekeeping troops');
      await take(workbench, 'supports');
      await workbench.treeItem(/^Sergei Lavrov on peacekeeping troops/).waitFor();
      await workbench.screenshot('issue-assigned');
    });
  });
});

describe('a wrong link', () => {
  it('is corrected by keyboard; hover and tree follow; what has lost its place is listed', async () => {
    await host.withWindow(copySample(), async (workbench) => {
      const { page } = workbench;
      await workbench.openContainer('On Record');
      await workbench.openFile(plainArticle);
      await workbench.treeItem(/^Sergei Lavrov on peacekeeping troops/).waitFor();
      await workbench.goToLine(11);
      await workbench.runCommand('On Record: Go to Next Annotation');
      await runMenu(workbench, 'On Record: Correct or Mark…');
      await take(workbench, 'This is …');
      await take(workbench, 'Vladimir Putin');
      await workbench.screenshot('correcting');
      await take(workbench, 'Here');
      const card = await workbench.hoverOver('Lavrov rejected', /You said so/);
      assert.match(card, /Vladimir Putin/);
      await workbench.treeItem(/^Vladimir Putin on peacekeeping troops/).waitFor();
      await workbench.screenshot('corrected');

      await workbench.goToLine(11);
      await page.keyboard.press('Control+Shift+k');
      await eventually('the paragraph is gone', async () => (await workbench.rectanglesOf('Lavrov rejected')).length === 0);
      await runMenu(workbench, 'On Record: Show Decisions That Have Lost Their Place');
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Lavrov' }).waitFor();
      await workbench.screenshot('orphans');
      await page.keyboard.press('Escape');
    });
  });
});
