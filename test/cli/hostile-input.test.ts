import assert from 'node:assert/strict';
import { documentsOf, runCli } from './run-cli';
import type { CliOptions, OutputDocument } from './run-cli';

/** Longest time one hostile input may take, on a busy machine; a loop that is not linear takes hours. */
const patience = 120_000;

/** Annotates one text and returns what was found; every span must lie in the text, and its `text` be the text there. */
async function annotateText(
  text: string | Uint8Array,
  options: CliOptions = {},
): Promise<{ document: OutputDocument; stderr: string; code: number }> {
  const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', 'a.txt'], {
    ...options,
    files: { 'a.txt': text, ...options.files },
  });
  const [document, ...others] = documentsOf(stdout);
  assert.ok(document);
  assert.equal(others.length, 0);
  assert.doesNotMatch(stderr, /\n\s+at /);
  return { document, stderr, code };
}

function checkSpans(text: string, document: OutputDocument): void {
  const spans = [
    ...document.mentions,
    ...document.references,
    ...document.quotes,
    ...document.claims,
    ...document.attributions.flatMap(({ source, cue, content }) => [source, cue, ...content].filter((span) => span !== null)),
  ];
  for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length, `${start}..${end} of ${text.length}`);
  for (const { start, end, text: shown } of [...document.mentions, ...document.references]) assert.equal(shown, text.slice(start, end));
  for (const { start } of document.quotes) assert.match(text.charAt(start), /["'“”‘’«»„]/);
}

const statement = 'Anna Lindqvist, mayor of Karlstad, said “we will not pay” on Monday.';

describe('command line: hostile input', function () {
  this.timeout(patience);

  for (const [name, text] of [
    ['an empty file', ''],
    ['white space only', ' \t\r\n\u00a0\n\n'],
    ['one word', 'No'],
    ['carriage returns', `${statement}\r\n\r\nShe added that the bridge stays shut.\r\n`],
    ['old line ends', `${statement}\r${statement}\r`],
    ['emoji before a quotation', `👩🏽‍🚒🇺🇦 ${statement}`],
    ['combining marks', `Cafe\u0301 owner Andre\u0301 Le\u0301vy said: “c\u0327a va.”`],
    ['marks that turn the direction', `\u202eAnna\u202c \u2066Lindqvist\u2069 said \u200f“no”\u200e.`],
    ['zero-width characters', 'An\u200bna Lind\u200cqvist\ufeff said “n\u200do”.'],
    ['NUL bytes', `\u0000${statement}\u0000“\u0000”\u0000`],
    ['lone surrogates', '\ud800 said “\udc00” \ud83d'],
    ['quotation marks only', '“”"\'‘’«»„“'.repeat(500)],
    ['deep nesting', `${'“‘'.repeat(400)}no${'’”'.repeat(400)}`],
    ['a very long word', 'a'.repeat(200_000)],
    ['half a million line breaks', '\n'.repeat(500_000)],
    ['names that every object has', '“constructor,” said Hasown __proto__. toString said valueOf.'],
  ] as const)
    it(`${name} is annotated like any text`, async () => {
      const { document, code } = await annotateText(text);
      assert.equal(code, 0);
      checkSpans(Buffer.from(text).toString(), document);
    });

  for (const unit of [
    'He said ',
    '“we will ',
    'a "b" ',
    '"',
    "'tis ",
    '(',
    'Mr. ',
    'A. B. ',
    '[x](y) ',
    '*a ',
    'said that ',
    'Anna Berg, ',
    '1,000.5 ',
    '…',
    '- ',
  ])
    it(`one line of 2 MB of ${JSON.stringify(unit)} ends in time`, async () => {
      const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
      for (const file of ['a.txt', 'a.md']) {
        const { code, stdout } = await runCli(['annotate', '--format', 'jsonl', file], { files: { [file]: text } });
        assert.equal(code, 0);
        assert.equal(documentsOf(stdout).length, 1);
      }
    });

  it('offsets leave the byte-order mark out, as editors do', async () => {
    const plain = await annotateText(statement);
    const marked = await annotateText(`\ufeff${statement}`);
    assert.deepEqual(marked.document, plain.document);
    assert.ok(plain.document.quotes.length === 1);
  });

  it('text in UTF-16 with a byte-order mark is read', async () => {
    const { document } = await annotateText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(statement, 'utf16le')]));
    assert.deepEqual(document, (await annotateText(statement)).document);
  });

  it('what is not UTF-8 is replaced, and the place is named', async () => {
    const bytes = Buffer.concat([Buffer.from('One line.\nTwo '), Buffer.from([0xe9]), Buffer.from(`t. ${statement}`)]);
    const { document, stderr, code } = await annotateText(bytes);
    assert.match(stderr, /^a\.txt:2:5: not valid UTF-8; .*Save the file as UTF-8\n$/);
    assert.equal(code, 0);
    checkSpans(new TextDecoder().decode(bytes), document);
  });

  it('a missing file is named, and the others are still annotated', async () => {
    const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', 'gone.txt', 'a.txt'], {
      files: { 'a.txt': statement },
    });
    assert.equal(stderr, 'gone.txt: no such file; check the path\n');
    assert.deepEqual(
      documentsOf(stdout).map(({ file }) => file),
      ['a.txt'],
    );
    assert.equal(code, 2);
  });

  it('a folder is named as one', async () => {
    const { code, stderr } = await runCli(['annotate', 'texts'], { files: { 'texts/a.txt': '' } });
    assert.equal(stderr, 'texts: is a folder; name the files in it\n');
    assert.equal(code, 2);
  });

  it('a path with a NUL in it is refused in words', async () => {
    const { code, stderr } = await runCli(['annotate', 'a\u0000.txt']);
    assert.equal(stderr, 'a\\u0000.txt: is not a possible path\n');
    assert.equal(code, 2);
  });
});
