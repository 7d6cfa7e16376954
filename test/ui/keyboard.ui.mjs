/** The keyboard alone: from annotation to annotation, the card, the tree and back to the text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { copySample, eventually } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

describe('with the keyboard alone', () => {
  it('one gets to the annotations, the card, a position and its sentence', async () => {
    await host.withWindow(copySample(), async (workbench) => {
      await workbench.openFile(plainArticle);
      const { keyboard } = workbench.page;
      const cursor = () => workbench.statusbar.innerText().then((text) => /Ln \d+, Col \d+/.exec(text)?.[0]);
      await eventually('highlights are drawn', () => workbench.highlights().count());

      await workbench.goToLine(1);
      const seen = [await cursor()];
      for (let n = 0; n < 3; n++) {
        await workbench.runCommand('On Record: Go to Next Annotation');
        seen.push(await eventually('the cursor moved on', async () => ((await cursor()) !== seen.at(-1) ? cursor() : undefined)));
      }
      await workbench.runCommand('On Record: Go to Previous Annotation');
      await eventually('the cursor moved back', async () => (await cursor()) === seen.at(-2));

      await workbench.runCommand('On Record: Show Card');
      const card = workbench.page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await card.first().waitFor();
      await workbench.screenshot('keyboard-card');
      await keyboard.press('Escape');

      await workbench.runCommand('On Record: Focus on Positions View');
      await workbench.treeItem(/^Issue territorial concessions/).waitFor();
      // The first time there were no rows yet that could have taken the focus.
      await workbench.runCommand('On Record: Focus on Positions View');
      await keyboard.press('Home');
      const focused = () => workbench.pane('Positions').locator('.monaco-list-row.focused').getAttribute('aria-label');
      for (let n = 0; n < 40 && !/^Volodymyr Zelensky on territorial concessions/.test(await focused()); n++)
        await keyboard.press('ArrowDown');
      assert.match(await focused(), /Zelensky/);
      await keyboard.press('Enter');
      const selected = await workbench.selectedText();
      await workbench.screenshot('keyboard-position');
      assert.match(selected, /Zelensky|concessions/);
    });
  });
});
