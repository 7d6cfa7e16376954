/** The side bar: positions of an article, and the way from a position to the text. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { copySample } from '../support/host/workbench.mjs';
import { host, plainArticle } from './host.mjs';

describe('the Positions view', () => {
  let workbench;
  before(async () => {
    workbench = await host.open(copySample());
    await workbench.openFile(plainArticle);
    await workbench.openContainer('On Record');
    await workbench.treeItem(/^Issue territorial concessions/).waitFor();
  });
  after(() => workbench?.close());

  it('lists issues with the actors that take a position', async () => {
    const rows = await workbench.rowsOf('Positions');
    await workbench.screenshot('positions');
    assert.ok(
      rows.some(({ name, level }) => level === 1 && /territorial concessions/i.test(name)),
      rows.map(({ name }) => name).join('\n'),
    );
  });

  it('selects the sentence when a position is clicked, not the headline', async () => {
    const rows = await workbench.rowsOf('Positions');
    const issue = rows.findIndex(({ name, level }) => level === 1 && /territorial concessions/i.test(name));
    const actor = rows.slice(issue + 1).find(({ name, level }) => level === 2 && /Zelensky/.test(name));
    assert.ok(actor, rows.map(({ name }) => name).join('\n'));
    await actor.row.click();
    const selected = await workbench.selectedText();
    await workbench.screenshot('positions-clicked');
    assert.match(selected, /rejected any territorial concessions to Russia\.$/);
  });

  it('lists what stands in the article, in order', async () => {
    const names = (await workbench.rowsOf('In This Article')).map(({ name }) => name);
    assert.ok(
      names.some((name) => /Zelensky/.test(name)),
      names.join('\n'),
    );
  });
});
