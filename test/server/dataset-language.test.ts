import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Position,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseMarked } from '../support/marked-text';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const home = `${folderUri}/.on-record`;
const peopleFile = `${home}/people.yaml`;

/** A file open beside the saved people, with the cursor at `<|>`. */
interface Opened {
  readonly client: FakeClient;
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
}

async function check(name: string, marked: string, test: (opened: Opened) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  const { text, cursor } = parseMarked(marked);
  const uri = `${home}/${name}`;
  const client = await startInMemory({ files: { [peopleFile]: people, [uri]: '' }, ...options });
  try {
    await client.until('the dataset is read', () => client.dataset?.loading === false && client.dataset.nFiles > 0);
    client.open(uri, text, name.split('.').at(-1));
    const position = TextDocument.create(uri, '', 0, text).positionAt(cursor ?? 0);
    await test({ client, uri, text, position });
  } finally {
    client.dispose();
  }
}

const at = ({ uri, position }: Opened) => ({ textDocument: { uri }, position });

async function complete(opened: Opened): Promise<readonly CompletionItem[]> {
  const list = await opened.client.connection.sendRequest<CompletionList | null>('textDocument/completion', at(opened));
  return list?.items ?? [];
}

/** The text after a completion is taken. */
function accept({ text, uri }: Opened, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [item.textEdit]);
}

/** Problems as `line:from-to severity code`, once there are some. */
async function problems(client: FakeClient, uri: string, isDone: (all: readonly string[]) => boolean): Promise<readonly string[]> {
  const read = (): readonly string[] =>
    (client.diagnostics.get(uri) ?? []).map(
      ({ range, severity, code }) => `${range.start.line}:${range.start.character}-${range.end.character} ${severity} ${code}`,
    );
  await client.until('problems', () => isDone(read()));
  return read();
}

const isOf =
  (code: string) =>
  (all: readonly string[]): boolean =>
    all.some((each) => each.endsWith(code));

/** Each file after an edit, by its path in the folder; annotations that the edit carries in brackets. */
function applied(
  client: FakeClient,
  edit: WorkspaceEdit,
  open: Readonly<Record<string, string>> = {},
  without = '',
): Record<string, string> {
  return Object.fromEntries(
    (edit.documentChanges ?? []).map((change) => {
      const { textDocument, edits } = change as TextDocumentEdit;
      const kept = edits.filter((each) => !('annotationId' in each) || each.annotationId !== without) as TextEdit[];
      const text = open[textDocument.uri] ?? client.files.get(textDocument.uri) ?? '';
      return [textDocument.uri.slice(folderUri.length + 1), TextDocument.applyEdits(TextDocument.create('', '', 0, text), kept)];
    }),
  );
}

describe('in dataset files, completion', function () {
  this.timeout(20_000);
  const cases: readonly [string, string, string][] = [
    ['a.yaml', 'format: on-record/1\nroles:\n  - actor: <|>\n', 'format: on-record/1\nroles:\n  - actor: a-lee\n'],
    ['a.yaml', 'roles:\n  - actor: "lee<|>"\n', 'roles:\n  - actor: "a-lee"\n'],
    ['a.json', '{"format": "on-record/1", "roles": [{"actor": "an<|>"}]}', '{"format": "on-record/1", "roles": [{"actor": "a-lee"}]}'],
    ['a.jsonl', '{"record": "role", "actor": "<|>', '{"record": "role", "actor": "a-lee"'],
  ];
  for (const [name, before, after] of cases)
    it(`writes the id of an actor by name or id: ${name} ${before.slice(-25)}`, () =>
      check(name, before, async (opened) => {
        const items = await complete(opened);
        const lee = items.find(({ label }) => label === 'a-lee');
        assert.match(lee?.detail ?? '', /Anna Lee/);
        assert.match(lee?.filterText ?? '', /a-lee Anna Lee/);
        assert.equal(accept(opened, lee), after);
      }));

  const kinds: readonly [string, readonly string[]][] = [
    ['positions:\n  - issue: <|>\n', ['carbon-tax']],
    ['quotes:\n  - source: <|>\n', ['gazette']],
    ['positions:\n  - evidence: [<|>]\n', ['q-lee', 'gazette']],
    ['actors:\n  - kind: <|>\n', ['person', 'organization', 'place', 'group']],
    ['roles:\n  - status: <|>\n', ['elected', 'acting', 'designate', 'envoy']],
    ['format: <|>\n', ['on-record/1']],
    ['roles:\n  - title: <|>\n', []],
  ];
  for (const [marked, expected] of kinds)
    it(`offers what the field admits: ${marked.trim().replaceAll('\n', ' ')}`, () =>
      check('a.yaml', marked, async (opened) =>
        assert.deepEqual((await complete(opened)).map(({ label }) => label).sort(), [...expected].sort()),
      ));

  it('offers the fields that a record lacks, required ones first, with what the schema says', () =>
    check('a.yaml', 'roles:\n  - actor: a-lee\n    <|>\n', async (opened) => {
      const items = await complete(opened);
      assert.deepEqual(
        items.slice(0, 2).map(({ label }) => label),
        ['title', 'titleForms'],
      );
      assert.match(JSON.stringify(items[0]?.documentation), /required.*minister of finance/);
      assert.equal(accept(opened, items[0]), 'roles:\n  - actor: a-lee\n    title: \n');
    }));

  it('knows ids that are not saved yet', () =>
    check('a.yaml', 'actors:\n  - id: c-poe\n    name: Cara Poe\nroles:\n  - actor: <|>\n', async (opened) => {
      await opened.client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: opened.uri } });
      assert.ok((await complete(opened)).some(({ label }) => label === 'c-poe'));
    }));

  it('leaves names and words of JSON files to an editor that has the schema', () =>
    check('a.json', '{"roles": [{"<|>"}]}', async (opened) => assert.deepEqual(await complete(opened), []), {
      initializationOptions: { hasJsonSchema: true },
    }));

  it('says nothing in files that are in no dataset', async () => {
    const client = await startInMemory({ files: { [peopleFile]: people } });
    try {
      const uri = `${folderUri}/src/config.yaml`;
      client.open(uri, 'roles:\n  - actor: \n', 'yaml');
      assert.deepEqual(await complete({ client, uri, text: '', position: { line: 1, character: 11 } }), []);
      assert.equal(await client.hover(uri, { line: 1, character: 5 }), null);
    } finally {
      client.dispose();
    }
  });
});

describe('in dataset files, the hover', function () {
  this.timeout(20_000);
  it('on an id is the card of its record', () =>
    check('a.yaml', 'roles:\n  - actor: a-<|>lee\n', async ({ client, uri, position }) => {
      const card = (await client.hover(uri, position)) ?? '';
      assert.match(card, /Anna Lee\*\* — person/);
      assert.match(card, /finance minister.*since 2020/);
      assert.match(card, /supports: carbon tax/);
    }));
  it('works in JSON Lines, on evidence', () =>
    check('a.jsonl', '{"record": "position", "actor": "a-lee", "evidence": ["q-<|>lee"]}\n', async ({ client, uri, position }) =>
      assert.match((await client.hover(uri, position)) ?? '', /We will not wait for others.*Anna Lee/),
    ));
  it('on a field is what the schema says of it', () =>
    check('a.yaml', 'roles:\n  - ac<|>tor: a-lee\n', async ({ client, uri, position }) =>
      assert.match((await client.hover(uri, position)) ?? '', /\*\*actor\*\* \(required\) — Id of an actor\\: who holds the role/),
    ));
});

describe('in dataset files, problems', function () {
  this.timeout(20_000);
  it('of a text that is not saved stand at the exact value', () =>
    check(
      'a.yaml',
      'format: on-record/1\nroles:\n  - actor: a-leee\n    title: x\n    from: 2020\n    to: 2019\n  - actor: b-roe\n    title: y\n    from: 2020-02-30\n',
      async ({ client, uri }) =>
        assert.deepEqual(await problems(client, uri, (all) => all.length === 3), [
          '5:8-12 2 date-order',
          '8:10-20 1 bad-record',
          '2:11-17 2 unknown-actor',
        ]),
    ));

  it('come and go as the text is edited, and the saved ones are back when it is closed', () =>
    check('a.yaml', 'format: on-record/1\nroles:\n  - actor: nobody\n    title: x\n', async ({ client, uri }) => {
      await problems(client, uri, (all) => all.length === 1);
      client.change(uri, { range: { start: { line: 2, character: 11 }, end: { line: 2, character: 17 } }, text: 'a-lee' });
      await problems(client, uri, (all) => all.length === 0);
      client.close(uri);
      assert.deepEqual(await problems(client, uri, (all) => all.length === 1), ['0:0-0 2 empty-file']);
    }));

  it('name a duplicate id at the id', () =>
    check(
      'z.json',
      '{"format": "on-record/1", "actors": [\n {"kind": "person", "id": "b-roe", "name": "B. Roe"}]}',
      async ({ client, uri }) => assert.deepEqual(await problems(client, uri, isOf('duplicate-id')), ['1:26-33 2 duplicate-id']),
    ));

  it('tell of an alias that another actor bears, weak ones and former names left out', () =>
    check(
      'z.yaml',
      [
        'format: on-record/1',
        'actors:',
        '  - { id: c-poe, kind: person, name: Cara Poe, aliases: [Ben Roe, Poe, { text: CP, weak: true }, { text: Old, to: 2000 }] }',
        '  - { id: d-poe, kind: person, name: Dan Poe, aliases: [{ text: Poe, kind: short }, CP, { text: Old, from: 2001 }] }',
        '',
      ].join('\n'),
      async ({ client, uri }) => {
        assert.deepEqual(await problems(client, uri, (all) => all.length === 3), [
          '2:57-64 3 shared-alias',
          '2:66-69 3 shared-alias',
          '3:64-67 3 shared-alias',
        ]);
        const messages = (client.diagnostics.get(uri) ?? []).map(({ message }) => String(message));
        assert.match(messages[0] ?? '', /Ben Roe.*b-roe/);
        assert.match(messages[2] ?? '', /Cara Poe.*c-poe/);
      },
    ));
});

describe('in dataset files, fixes', function () {
  this.timeout(20_000);
  async function fixes(opened: Opened): Promise<readonly [string, string][]> {
    const actions = await opened.client.codeActions(opened.uri, { start: opened.position, end: opened.position });
    return actions.map(({ title, edit }) => {
      const [text = ''] = Object.values(applied(opened.client, edit ?? {}, { [opened.uri]: opened.text }));
      return [title, text];
    });
  }
  it('of a dangling id are the nearest ids, and the record', () =>
    check('a.yaml', 'format: on-record/1\nroles:\n  - actor: a-<|>leee # her\n    title: x\n', async (opened) => {
      const found = await fixes(opened);
      assert.deepEqual(
        found.map(([title]) => title),
        ['Change to a-lee (Anna Lee)', 'Create the actor a-leee'],
      );
      assert.match(found[0]?.[1] ?? '', /- actor: a-lee # her\n/);
      assert.match(found[1]?.[1] ?? '', /actors:\n +- id: a-leee\n +kind: person\n +name: a-leee\n/);
    }));
  it('know a name that stands where the id is wanted, in JSON Lines too', () =>
    check('a.jsonl', '{"record": "role", "actor": "Anna <|>Lee", "title": "x"}\n', async (opened) => {
      const found = await fixes(opened);
      assert.deepEqual(
        found.map(([title]) => title),
        ['Change to a-lee (Anna Lee)', 'Create the actor Anna Lee'],
      );
      assert.equal(found[0]?.[1], '{"record": "role", "actor": "a-lee", "title": "x"}\n');
      assert.match(found[1]?.[1] ?? '', /\n\{"record": ?"actor", ?"id": ?"Anna Lee"/);
    }));
  it('of a duplicate id is a free one', () =>
    check('z.yaml', 'format: on-record/1\nactors:\n  - { kind: person, id: b-r<|>oe, name: Bo Roe }\n', async (opened) => {
      assert.deepEqual(await problems(opened.client, opened.uri, isOf('duplicate-id')), ['2:24-29 2 duplicate-id']);
      const [[title, text] = []] = await fixes(opened);
      assert.equal(title, 'Rename this one to b-roe-2');
      assert.match(text ?? '', /id: b-roe-2, name/);
    }));
  it('of a word that is not admitted are the nearest that are', () =>
    check('z.yaml', 'format: on-record/1\nactors:\n  - { id: x, kind: per<|>sn, name: X Y }\n', async (opened) =>
      assert.deepEqual(
        (await fixes(opened)).map(([title]) => title),
        ['Change to person'],
      ),
    ));
  it('of a shared alias is to mark it weak', () =>
    check('z.yaml', 'format: on-record/1\nactors:\n  - { id: x, kind: person, name: X Y, aliases: [Ben <|>Roe] }\n', async (opened) => {
      const [[title, text] = []] = await fixes(opened);
      assert.match(title ?? '', /Mark “Ben Roe” as weak/);
      assert.match(text ?? '', /aliases: \[\{ text: Ben Roe, weak: true \}\]/);
    }));
});

describe('in dataset files, one finds', function () {
  this.timeout(20_000);
  it('the record of an id', () =>
    check('a.json', '{"roles": [{"actor": "a-<|>lee"}]}', async ({ client, uri, position }) => {
      const [link] = await client.definition(uri, position);
      assert.equal(link?.targetUri, peopleFile);
      assert.equal(link.targetRange.start.line, 2);
    }));

  it('where a record is used, in the dataset and in articles', () =>
    check(
      'a.yaml',
      'format: on-record/1\nroles:\n  - actor: a-lee\n    title: x\nredirects:\n  old-lee: a-<|>lee\n',
      async ({ client, uri, position }) => {
        client.open(`${folderUri}/article.txt`, 'Anna Lee spoke.');
        await client.pull(`${folderUri}/article.txt`);
        assert.deepEqual(await client.references(uri, position), [
          '.on-record/people.yaml:13:11-16',
          '.on-record/people.yaml:21:11-16',
          '.on-record/people.yaml:28:11-16',
          '.on-record/a.yaml:2:11-16',
          '.on-record/a.yaml:5:11-16',
          'article.txt:0:0-8',
        ]);
      },
    ));

  it('sections and records in the outline', () =>
    check('a.yaml', 'actors:\n  - id: x\n    name: X Y\nroles:\n  - actor: x\n    title: chair\n', async ({ client, uri }) => {
      const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children?.map((child) => `${child.name} ${child.detail}`)]),
        [
          ['actors', ['X Y x']],
          ['roles', ['chair x']],
        ],
      );
    }));

  it('how often an actor is named, unless that is switched off', () =>
    check(
      'a.yaml',
      'actors:\n  - id: a-lee\n  - id: x\n',
      async ({ client, uri }) => {
        const lenses = (): Promise<CodeLens[]> => client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
        let found = await lenses();
        for (let i = 0; i < 100 && found.length === 0; i++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          found = await lenses();
        }
        assert.deepEqual(
          found.map(({ command }) => command?.title),
          ['3 mentions in 2 articles', 'no mentions'],
        );
        await client.configure({ codeLens: false });
        assert.deepEqual(await lenses(), []);
      },
      { files: { [peopleFile]: people, [`${folderUri}/1.txt`]: 'Anna Lee spoke. Anna Lee left.', [`${folderUri}/2.txt`]: 'By Anna Lee.' } },
    ));
});

describe('in dataset files, renaming an id', function () {
  this.timeout(20_000);
  const notes = `${home}/notes/article.txt.json`;
  const note = (actor: string): string =>
    JSON.stringify({
      format: 'on-record-notes/1',
      items: [{ id: 'n', modified: '2024-01-01T00:00:00.000Z', body: { decision: 'actor', actor, scope: 'mention' } }],
    });
  const text = 'format: on-record/1\nroles:\n  - actor: a-<|>lee # she\n    title: x\n    organization: a-lee\n';
  const rename = (opened: Opened, newName: string): Promise<WorkspaceEdit | null> =>
    opened.client.connection.sendRequest('textDocument/rename', { ...at(opened), newName });
  const options = { files: { [peopleFile]: people, [notes]: note('a-lee'), [`${home}/a.yaml`]: '' } };

  it('changes it everywhere, in decisions too, and nothing else', () =>
    check(
      'a.yaml',
      text,
      async (opened) => {
        const edit = await rename(opened, 'anna lee: 2');
        const files = applied(opened.client, edit ?? {}, { [opened.uri]: opened.text }, 'redirect');
        assert.equal(files['.on-record/a.yaml'], opened.text.replaceAll('a-lee', '"anna lee: 2"'));
        assert.equal(files['.on-record/people.yaml'], people.replaceAll('a-lee', '"anna lee: 2"'));
        const [changed] = (JSON.parse(files['.on-record/notes/article.txt.json'] ?? '') as { items: { modified: string; body: unknown }[] })
          .items;
        assert.deepEqual(changed?.body, { decision: 'actor', actor: 'anna lee: 2', scope: 'mention' });
        assert.ok((changed?.modified ?? '') > '2025');
      },
      options,
    ));

  it('offers a redirect of the old id for confirmation', () =>
    check(
      'a.yaml',
      text,
      async (opened) => {
        const edit = await rename(opened, 'anna');
        assert.equal(edit?.changeAnnotations?.['redirect']?.needsConfirmation, true);
        assert.match(
          applied(opened.client, edit, { [opened.uri]: opened.text })['.on-record/people.yaml'] ?? '',
          /redirects:\n +a-lee: anna\n/,
        );
      },
      options,
    ));

  it('is prepared with the id, and refused for one that is taken, blank or unknown', () =>
    check(
      'a.yaml',
      text,
      async (opened) => {
        const prepared = await opened.client.connection.sendRequest<{ placeholder: string }>('textDocument/prepareRename', at(opened));
        assert.equal(prepared.placeholder, 'a-lee');
        await assert.rejects(rename(opened, 'b-roe'), /already a record/);
        await assert.rejects(rename(opened, ' '), /blank/);
        const title = { textDocument: { uri: opened.uri }, position: { line: 3, character: 12 } };
        await assert.rejects(opened.client.connection.sendRequest('textDocument/prepareRename', title), /no id of a record here/);
      },
      options,
    ));
});
