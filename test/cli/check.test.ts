import assert from 'node:assert/strict';
import { runCli } from './run-cli';

const open = 'Tom Berg said that it rained.\n\n“We will see, he said.\n';
const clean = 'Tom Berg said: “We will see what comes of it.”\n';

describe('command line: check', () => {
  it('prints findings with their place and exits 1', async () => {
    const { code, stdout } = await runCli(['check', 'a.txt'], { files: { 'a.txt': open } });
    assert.match(stdout, /^a\.txt:3:1: information: [^\n]+ \[quote-unclosed\]\n$/);
    assert.equal(code, 1);
  });

  it('prints nothing and exits 0 where there is nothing to find', async () => {
    assert.deepEqual(await runCli(['check', 'a.txt'], { files: { 'a.txt': clean } }), { code: 0, stdout: '', stderr: '' });
  });

  it('exits 0 where all findings are below the level', async () => {
    const { code, stdout } = await runCli(['check', '--level', 'warning', 'a.txt'], { files: { 'a.txt': open } });
    assert.match(stdout, /quote-unclosed/);
    assert.equal(code, 0);
  });

  it('says where a comment in Markdown names a rule that does not exist', async () => {
    const text = 'It rained.\n\n<!-- on-record: ignore quote-unclsed -->\n';
    const { code, stdout, stderr } = await runCli(['check', 'a.md'], { files: { 'a.md': text } });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(stderr, 'a.md:3:1: There is no rule “quote-unclsed”. Check its name.\n');
  });

  it('an unreadable file weighs more than a finding', async () => {
    const { code } = await runCli(['check', 'a.txt', 'gone.txt'], { files: { 'a.txt': open } });
    assert.equal(code, 2);
  });

  it('prints one object a document as JSON Lines', async () => {
    const { code, stdout } = await runCli(['check', '--format', 'jsonl', 'a.txt', 'b.txt'], { files: { 'a.txt': open, 'b.txt': clean } });
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings: { rule: string; start: number }[] });
    assert.deepEqual(
      documents.map(({ file, findings }) => [file, findings.map(({ rule, start }) => [rule, start])]),
      [
        ['a.txt', [['quote-unclosed', open.indexOf('“')]]],
        ['b.txt', []],
      ],
    );
    assert.equal(code, 1);
  });
});
