/** A person opens an article: highlights in light and dark, hover cards, the status bar. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { copySample, eventually, themes } from '../support/host/workbench.mjs';
import { host, markdownArticle, plainArticle } from './host.mjs';

/** Names of the looks that decorations have, so that kinds are told apart by shape and not by colour alone. */
function looksOf(decorations) {
  return (decorations ?? []).map(({ borderTop, borderBottom, borderLeft, outline, backgroundColor }) => {
    if (/^1px solid/.test(borderTop)) return 'frame';
    if (/^2px/.test(borderBottom)) return `${borderBottom.split(' ')[1]} underline`;
    if (/^2px/.test(borderLeft)) return 'bar';
    if (/dotted/.test(outline)) return 'dotted ground';
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? 'nothing' : 'ground';
  });
}

async function checkLooks(workbench, text, expected) {
  await eventually(`“${text}” has a ${expected}`, async () => looksOf(await workbench.decorationsAt(text)).includes(expected));
}

async function open(article, settings) {
  const workbench = await host.open(copySample(settings));
  await workbench.openFile(article);
  return workbench;
}

for (const theme of ['light', 'dark', 'contrast']) {
  describe(`an article in the ${theme} theme`, () => {
    it('shows actors, quotes and claims, each with a shape of its own', async () => {
      const workbench = await open(markdownArticle, { 'workbench.colorTheme': themes[theme] });
      await checkLooks(workbench, 'Sergei Lavrov', 'solid underline');
      await checkLooks(workbench, '“legitimate targets”', 'dotted ground');
      await checkLooks(workbench, 'warned that such soldiers', 'frame');
      await workbench.screenshot(`article-markdown-${theme}`);
      await workbench.openFile(plainArticle);
      await checkLooks(workbench, 'Ukrainian President Volodymyr'.slice(20), 'solid underline');
      await workbench.screenshot(`article-plain-${theme}`);
      await workbench.close();
    });
  });
}

describe('hovering in an article', () => {
  let workbench;
  before(async () => (workbench = await open(markdownArticle)));
  after(() => workbench.close());

  it('over a name shows the card with the role at the date of the article', async () => {
    const card = await workbench.hoverOver('Donald Trump questioned', /Donald Trump/);
    await workbench.screenshot('hover-actor');
    assert.match(card, /Former president|President .* \(until 20 January 2021|2017/i);
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
});

describe('the status bar', () => {
  it('shows the dataset and the reference date of the article', async () => {
    const workbench = await open(markdownArticle);
    await eventually('the date is shown', async () => /2024-03-15/.test(await workbench.statusbar.innerText()));
    await workbench.close();
  });
});
