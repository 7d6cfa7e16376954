/** A person opens an article: highlights in light, dark and high contrast, hover cards, the status bar. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { changeSettings, copySample, eventually, themes } from '../support/host/workbench.mjs';
import { host, markdownArticle, plainArticle } from './host.mjs';

/** What the workbench's element is marked with, by the kind of theme. */
const themeClasses = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' };

/** Names of the looks that decorations have: the kinds are told apart by shape, not by colour alone. */
function looksOf({ fontStyle, grounds } = { grounds: [] }) {
  const behind = grounds.map(({ borderBottom, outline, backgroundColor }) => {
    if (/^[12]px/.test(borderBottom)) return `${borderBottom.split(' ')[1]} underline`;
    if (/dotted/.test(outline)) return 'dotted ground';
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? 'nothing' : 'ground';
  });
  return fontStyle === 'italic' ? ['italics', ...behind] : behind;
}

describe('an article', () => {
  let folder;
  let workbench;
  before(async () => {
    folder = copySample();
    workbench = await host.open(folder);
  });
  after(() => workbench?.close());

  async function checkLooks(text, expected) {
    const seen = async () => looksOf((await workbench.decorationsAt(text)) ?? undefined);
    await eventually(`“${text}” shows ${expected}`, async () => (await seen()).includes(expected)).catch(async (error) => {
      throw new Error(`${error.message}; it has: ${(await seen()).join(', ') || 'none'}`);
    });
  }

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`shows actors, quotes and claims, each with a shape of its own, in the ${theme} theme`, async () => {
      changeSettings(folder, { 'workbench.colorTheme': themes[theme] });
      await workbench.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
      await workbench.openFile(markdownArticle);
      await checkLooks('Sergei Lavrov', 'solid underline');
      await checkLooks('“legitimate targets”', 'dotted ground');
      await checkLooks('warned that such soldiers', 'italics');
      await workbench.screenshot(`article-markdown-${theme}`);
      await workbench.openFile(plainArticle);
      await checkLooks('Volodymyr Zelensky has', 'solid underline');
      await checkLooks('“realistic”', 'dotted ground');
      await checkLooks('rejected any', 'italics');
      await workbench.screenshot(`article-plain-${theme}`);
    });
  }
});

describe('hovering in an article', () => {
  let workbench;
  before(async () => {
    workbench = await host.open(copySample());
    await workbench.openFile(markdownArticle);
  });
  after(() => workbench?.close());

  it('over a name shows the card with the role at the date of the article', async () => {
    const card = await workbench.hoverOver('Sergei Lavrov', /foreign minister/i);
    await workbench.screenshot('hover-actor');
    assert.match(card, /Linked because/);
  });

  it('over “He” shows whom it means, that this is inferred, and from what', async () => {
    const card = await workbench.hoverOver('He warned', /Lavrov/);
    await workbench.screenshot('hover-he');
    assert.match(card, /inferred/i);
  });

  it('over a quote shows the speaker and the source', async () => {
    const card = await workbench.hoverOver('legitimate targets', /Lavrov/);
    await workbench.screenshot('hover-quote');
    assert.match(card, /Unattributed report/);
  });

  it('has the dataset and the reference date of the article in the status bar', async () => {
    const item = workbench.statusbar.locator('[id^="on-record."]').first();
    await eventually('the date is shown', async () => /2024-03-15/.test(await item.innerText()));
    assert.match((await item.getAttribute('aria-label')) ?? (await item.innerText()), /14 actors|records/);
  });
});
