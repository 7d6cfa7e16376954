import assert from 'node:assert/strict';
import type { DocumentLanguage } from '../../../src/core/index';
import { findFrontMatter } from '../../../src/core/text/front-matter';

/** The block's format and inner text; what follows it must be `rest`. `undefined`: no front matter. */
function check(
  text: string,
  expected: readonly [string, string] | undefined,
  language: DocumentLanguage = 'markdown',
  rest = 'Rest',
): void {
  const found = findFrontMatter(text, language);
  assert.deepEqual(found && [found.format, found.text], expected);
  if (found !== undefined) assert.equal(text.slice(found.end), rest);
}

describe('front matter', () => {
  for (const language of ['markdown', 'plaintext'] as const) {
    it(`in YAML (${language})`, () => check('---\ntitle: x\n---\nRest', ['yaml', 'title: x\n'], language));
    it(`in TOML (${language})`, () => check('+++\ntitle = "x"\n+++\nRest', ['toml', 'title = "x"\n'], language));
    it(`in fenced JSON (${language})`, () => check(';;;\n"title": "x"\n;;;\nRest', ['json', '"title": "x"\n'], language));
  }
  it('in bare JSON in Markdown', () => check('{\n "title": "a } {", "b": {}\n}\nRest', ['json', '{\n "title": "a } {", "b": {}\n}']));
  it('in bare JSON only in Markdown', () => check('{\n "title": "x"\n}\nRest', undefined, 'plaintext'));
  it('may end in dots in YAML', () => check('---\ntitle: x\n...\nRest', ['yaml', 'title: x\n']));
  it('may begin with comments and blank lines', () => check('---\n# note\n\ntitle: x\n---\nRest', ['yaml', '# note\n\ntitle: x\n']));
  it('may stand behind a byte-order mark', () => check('\ufeff---\ntitle: x\n---\nRest', ['yaml', 'title: x\n']));
  it('may have CRLF', () => check('---\r\ntitle: x\r\n---\r\nRest', ['yaml', 'title: x\r\n']));
  it('may be empty', () => check('---\n---\nRest', ['yaml', '']));
  it('may end the text', () => check('---\ntitle: x\n---', ['yaml', 'title: x\n'], 'markdown', ''));
  it('is not a rule above prose', () => check('---\nHe said so.\n---\nRest', undefined));
  it('is not a block that never ends', () => check('---\ntitle: x\nRest', undefined));
  it('is not further down', () => check('\n---\ntitle: x\n---\nRest', undefined));
  it('is not an object with something behind it', () => check('{"a": 1} and more', undefined));
  it('is not prose in braces', () => check('{he said}\nRest', undefined));
});
