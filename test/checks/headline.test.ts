import assert from 'node:assert/strict';
import { isHeadline } from '../../src/checks/headline';
import type { DocumentLanguage } from '../../src/core/annotations';
import { parseMarked } from '../support/marked-text';

/** `⟦here|…⟧` marks what is asked about. */
function check(language: DocumentLanguage, marked: string, expected: boolean): void {
  const { text, spans } = parseMarked(marked);
  for (const span of spans) assert.equal(isHeadline(text, language, span), expected, JSON.stringify(marked));
}

describe('a headline', () => {
  it('of plain text is a first paragraph without a final stop', () => {
    for (const marked of [
      '⟦here|Lee backs tax⟧\n\nAnna Lee backed it.',
      '\n \n⟦here|Lee⟧ backs the ⟦here|tax⟧\nAnna Lee backed it.',
      '\uFEFFLee ⟦here|backs⟧ tax\r\n\r\nAnna Lee backed it.',
      '---\ntitle: A tax\n---\nLee ⟦here|backs⟧ tax\n\nAnna Lee backed it.',
    ])
      check('plaintext', marked, true);
  });

  it('of plain text is neither a paragraph that ends like a sentence, nor a later one, nor all there is', () => {
    for (const marked of [
      '⟦here|Lee backs tax.⟧\n\nBen Roe did not.',
      'Lee: “⟦here|Back the tax!⟧”\n\nBen Roe did not.',
      'Tax news\n\n⟦here|Anna Lee backed the tax⟧\n\nBen Roe did not.',
      '⟦here|Anna Lee backed the tax⟧',
      '⟦here|Anna Lee backed the tax⟧\n\n \n',
    ])
      check('plaintext', marked, false);
  });

  it('of Markdown is any heading', () => {
    for (const marked of [
      '# ⟦here|Lee backs tax⟧\n\nAnna Lee backed it.',
      'Rain fell.\n\n   ###### ⟦here|Lee backs tax⟧ ######\nAnna Lee backed it.',
      'Rain fell.\n\n⟦here|Lee backs tax⟧\n===\nAnna Lee backed it.',
      '⟦here|Lee⟧ backs\n⟦here|the tax⟧\r\n-----  \r\nAnna Lee backed it.',
      '> ## ⟦here|Lee backs tax⟧\n',
    ])
      check('markdown', marked, true);
  });

  it('of Markdown is nothing else', () => {
    for (const marked of [
      '⟦here|Lee backs tax⟧\n\nAnna Lee backed it.',
      '# Tax\n⟦here|Anna Lee backed it.⟧',
      '⟦here|#tax is what Lee backs⟧',
      '####### ⟦here|Lee backs tax⟧',
      'Tax\n===\n⟦here|Anna Lee backed it.⟧\n\n---\n',
      '⟦here|Lee backs tax⟧\n== ==\n',
      '- ⟦here|Lee backs tax⟧\n- Roe does not\n',
    ])
      check('markdown', marked, false);
  });
});
