import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';

const article = `${folderUri}/article.txt`;
const dataset = `format: on-record/1
actors:
  - {id: roe, kind: person, name: Anna Roe, given: Anna, family: Roe, misspellings: [Anna Row]}
`;
const text = 'Rain fell.\nAnna Row came early, and Anna Row left late.';

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: dataset }, ...options });
  try {
    client.open(article, text);
    await client.pull(article);
    await test(client);
  } finally {
    client.dispose();
  }
}

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

/** The text with the edits of an action made. */
function applied({ edit }: Awaited<ReturnType<FakeClient['codeActions']>>[number]): string {
  const lines = text.split('\n');
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  for (const { range, ...edited } of [...change.edits].reverse()) {
    assert.ok('newText' in edited);
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + edited.newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}

describe('fixes', function () {
  this.timeout(20_000);

  it('are offered at the finding, for its version, with the finding that they mend', () =>
    check({}, async (client) => {
      const actions = await client.codeActions(article, at(1, 3));
      assert.ok(actions.length >= 2);
      const all = actions.find(({ title }) => /all/.test(title));
      assert.equal(applied(all!), 'Rain fell.\nAnna Roe came early, and Anna Roe left late.');
      assert.deepEqual(
        {
          kind: all!.kind,
          code: all!.diagnostics?.[0]?.code,
          change: (all!.edit?.documentChanges?.[0] as { textDocument: unknown }).textDocument,
        },
        { kind: 'quickfix', code: 'name-form', change: { uri: article, version: 1 } },
      );
    }));

  it('come with ways to be left alone', () =>
    check({}, async (client) => {
      const actions = await client.codeActions(article, at(1, 3));
      const ignore = actions.find(({ title }) => title === 'Ignore this finding')!;
      assert.deepEqual([ignore.command?.command, ignore.command?.arguments?.[1]], ['onRecord.ignoreFinding', article]);
      assert.ok(actions.some(({ title }) => title === 'Switch name-form off'));
      await client.configure({ checks: { ignored: [ignore.command?.arguments?.[0]] } });
      await client.until('ignored', () => (client.diagnostics.get(article) ?? []).length === 0);
    }));

  it('silence the rule in a plain text, and only there, by its path', () =>
    check({}, async (client) => {
      const other = `${folderUri}/other.txt`;
      client.open(other, text);
      await client.pull(other);
      const ignore = (await client.codeActions(article, at(1, 3))).find(({ title }) => title === 'Ignore name-form in this document')!;
      assert.deepEqual(ignore.command?.arguments, ['name-form in article.txt', article]);
      await client.configure({ checks: { ignored: [ignore.command?.arguments?.[0]] } });
      await client.until('ignored', () => (client.diagnostics.get(article) ?? []).length === 0);
      await client.pull(other);
      assert.ok((client.diagnostics.get(other) ?? []).some(({ code }) => code === 'name-form'));
    }));

  it('offer a comment that silences the rule in a Markdown document', () =>
    check({}, async (client) => {
      client.open(`${folderUri}/article.md`, text, 'markdown');
      await client.pull(`${folderUri}/article.md`);
      const actions = await client.codeActions(`${folderUri}/article.md`, at(1, 3));
      assert.match(
        JSON.stringify(actions.find(({ title }) => /in this document/.test(title))?.edit),
        /<!-- on-record: disable name-form -->/,
      );
    }));

  it('are not offered elsewhere', () => check({}, async (client) => assert.deepEqual(await client.codeActions(article, at(0, 3)), [])));

  it('are not offered where other actions are asked for', () =>
    check({}, async (client) => {
      assert.deepEqual(await client.codeActions(article, at(1, 3), ['refactor']), []);
      assert.ok((await client.codeActions(article, at(1, 3), ['quickfix'])).length > 0);
    }));

  it('are not offered for what is switched off', () =>
    check({ settings: { checks: { enabled: false } } }, async (client) =>
      assert.deepEqual(await client.codeActions(article, at(1, 3)), []),
    ));
});

describe('findings in the text alone', function () {
  this.timeout(20_000);
  const settings = { checks: { show: 'decorations' } };

  it('are drawn and not listed among the problems', () =>
    check({ settings }, async (client) => {
      const { finding } = (await client.pull(article))!.highlights;
      assert.deepEqual(finding, [1, 0, 1, 8]);
      assert.deepEqual(client.diagnostics.get(article) ?? [], []);
    }));

  it('are told by the hover, above the card', () =>
    check({ settings }, async (client) => {
      const card = await client.hover(article, { line: 1, character: 2 });
      assert.match(card ?? '', /^\*\*Check\*\* — .*Anna Roe[^]*\*\*Anna Roe\*\* — person/);
    }));

  it('can be mended', () => check({ settings }, async (client) => assert.ok((await client.codeActions(article, at(1, 3))).length > 0)));

  it('are not drawn where they are listed', () =>
    check({}, async (client) => assert.deepEqual((await client.pull(article))!.highlights.finding, [])));
});
