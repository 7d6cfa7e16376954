import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { csvFieldNames, rowKinds } from '../../src/exchange/import/csv/csv-fields';
import { runCli } from './run-cli';

const page = readFileSync('media/docs/dataset/importing.md', 'utf8').replaceAll('\r\n', '\n');

/** Content of the fenced blocks of a chapter. */
function blocks(chapter: string, language: string): readonly string[] {
  const [, text = ''] = page.split(`\n## ${chapter}\n`);
  const [own = ''] = text.split('\n## ');
  return [...own.matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(([, name, content = '']) => (name === language ? [content] : []));
}

describe('the page on importing', () => {
  for (const [chapter, format, language] of [
    ['CSV', 'csv', 'csv'],
    ['FollowTheMoney and OpenSanctions', 'ftm', 'json'],
    ['Wikidata', 'wikidata', 'json'],
  ] as const)
    it(`shows what ${format} gives`, async () => {
      const [stdin] = blocks(chapter, language);
      const [expected] = blocks(chapter, 'jsonl');
      assert.ok(stdin !== undefined && expected !== undefined);
      const { code, stdout } = await runCli(['import', format, '-'], { stdin });
      assert.deepEqual([code, stdout], [0, expected]);
    });

  it('names all fields that columns can be mapped to', () => {
    for (const kind of rowKinds) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${kind} |`)) ?? '';
      for (const field of csvFieldNames(kind)) assert.ok(row.includes(`\`${field}\``), `${kind}: ${field}`);
    }
  });
});
