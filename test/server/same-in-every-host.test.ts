import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { analyzeDocument } from '../../src/core/index';
import type { DocumentLanguage } from '../../src/core/annotations';
import { readFrontMatter } from '../../src/dataset/front-matter';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { articleRequest, positionsRequest } from '../../src/protocol/messages';
import { toFlatRanges } from '../../src/server/convert';
import { toViewNode } from '../../src/server/handlers/to-view-node';
import { OpenDocument } from '../../src/server/open-document';
import { articleList } from '../../src/views/article-list';
import { findHighlights } from '../../src/views/highlights';
import { renderHoverCard } from '../../src/views/hover-card';
import { parseMarkedArticle } from '../support/marked-article';
import { memoryFileSystem } from '../support/memory-file-system';
import { seededRandom } from '../support/seeded-random';
import { startNodeFile, startWorkerFile } from './support/built';
import { folderUri } from './support/fake-client';
import type { FakeClient } from './support/fake-client';

/**
 * The built Node server, the built worker server and the core in this process give the same, to the last offset and word: for whole
 * articles, and after every one of many random edits, where the servers keep their sessions and the core starts from scratch. What
 * the servers show depends on every number of the analysis: offsets, who is meant, confidence, order.
 */

const sampleFolder = join('media', 'sample');
const passagesFolder = join('test', 'accuracy', 'articles', 'open');

interface Text {
  readonly name: string;
  readonly languageId: DocumentLanguage;
  readonly text: string;
}

function readTexts(folder: string, textOf: (content: string) => string): Text[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => ({
      name,
      languageId: name.endsWith('.md') ? 'markdown' : 'plaintext',
      text: textOf(readFileSync(join(folder, name), 'utf8')),
    }));
}

const samples = readTexts(sampleFolder, (content) => content);
const passages = readTexts(passagesFolder, (content) => parseMarkedArticle(content).text);

const datasetFiles = Object.fromEntries(
  readdirSync(join(sampleFolder, '.on-record')).map((name) => [
    `${folderUri}/.on-record/${name}`,
    readFileSync(join(sampleFolder, '.on-record', name), 'utf8'),
  ]),
);

/** What a server shows of a document, as it comes over the wire. */
interface Shown {
  readonly highlights: unknown;
  readonly article: unknown;
  readonly hovers: readonly (string | null)[];
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The same from scratch, in this process. */
async function inProcess(): Promise<(document: OpenDocument, hoverAt: readonly number[]) => Shown> {
  const { dataset } = await loadDataset([`${folderUri}/.on-record`], memoryFileSystem(datasetFiles));
  const gazetteer = buildGazetteer(dataset);
  return (document, hoverAt) => {
    const text = document.text.getText();
    const language: DocumentLanguage = document.languageId === 'markdown' ? 'markdown' : 'plaintext';
    const annotations = analyzeDocument(text, { language, gazetteer, readFrontMatter });
    const article = { text, language, annotations, dataset };
    const { spans } = findHighlights(annotations, Infinity, undefined);
    return overTheWire({
      // Findings are listed among the problems unless a setting has them drawn.
      highlights: {
        ...Object.fromEntries(Object.entries(spans).map(([kind, list]) => [kind, toFlatRanges(document.text, list)])),
        finding: [],
      },
      article: articleList(article).map((node) => toViewNode(node, document)),
      hovers: hoverAt.map((offset) => renderHoverCard(article, offset)?.markdown ?? null),
    });
  };
}

async function shownBy(client: FakeClient, document: OpenDocument, hoverAt: readonly number[]): Promise<Shown> {
  const { uri } = document;
  const result = await client.pull(uri);
  assert.equal(result?.nOmitted, 0);
  const list = await client.connection.sendRequest(articleRequest, { uri });
  const hovers: (string | null)[] = [];
  for (const offset of hoverAt) hovers.push(await client.hover(uri, document.text.positionAt(offset)));
  return overTheWire({ highlights: result.highlights, article: list?.nodes, hovers });
}

async function positionsOf(client: FakeClient, uri: string): Promise<unknown> {
  const result = await client.connection.sendRequest(positionsRequest, { uri, scope: 'article', groupBy: 'issue', filter: '' });
  return overTheWire(result?.nodes);
}

/** Offsets where a card is asked for: every so many, none inside a surrogate pair or a line break, which no position can name. */
function offsetsOf(text: string, step: number): number[] {
  const offsets = Array.from({ length: Math.ceil(text.length / step) }, (_, i) => i * step);
  return offsets.filter((offset) => !/[\r\n\ud800-\udfff]/.test(text.charAt(offset)));
}

const snippets = [
  ...['“', '”', '"', "'", '’', '\n', '\n\n', '\r\n', ' ', '. ', ', ', '—', '😀', '**', '> ', '# ', '- ', '`', '\\', '&amp;'],
  ...[' said', ' he said', ' she warned that ', ' according to ', ' the minister', ' not', ' Moscow', ' on 5 May 2021', ' 40 per cent'],
  ...['\n\n“We will see,” Anna Berg said, “and so will they.”\n\n', ' (NATO)', ' rejected the plan', '\n> “No,” he told the council.\n'],
];

describe('every host', function () {
  this.timeout(120_000);
  const clients = new Map<string, FakeClient>();
  let expected: Awaited<ReturnType<typeof inProcess>>;

  before(async () => {
    expected = await inProcess();
    clients.set('the built Node server', await startNodeFile({ files: datasetFiles }));
    clients.set('the built worker server', await startWorkerFile({ files: datasetFiles }));
  });
  after(() => {
    for (const client of clients.values()) client.dispose();
  });

  /** Compares what is shown of a document that every client has open; its positions too where there are cards to compare. */
  const check = async (document: OpenDocument, hoverAt: readonly number[], about: string): Promise<void> => {
    const wanted = expected(document, hoverAt);
    const positions: unknown[] = [];
    for (const [name, client] of clients) {
      assert.deepEqual(await shownBy(client, document, hoverAt), wanted, `${name}: ${about}`);
      if (hoverAt.length > 0) positions.push(await positionsOf(client, document.uri));
    }
    assert.deepEqual(positions[0], positions[1], about);
  };

  const open = ({ name, languageId, text }: Text): OpenDocument => {
    const uri = `${folderUri}/${name}`;
    for (const client of clients.values()) client.open(uri, text, languageId);
    return new OpenDocument(uri, languageId, 1, text);
  };
  const close = (document: OpenDocument): void => {
    for (const client of clients.values()) client.close(document.uri);
  };

  it('has texts to compare', () => {
    assert.equal(samples.length, 2);
    assert.ok(passages.length >= 40);
  });

  for (const text of samples)
    it(`shows the same of ${text.name}`, async () => {
      const document = open(text);
      const wanted = expected(document, []).highlights as Record<string, readonly number[]>;
      assert.ok((wanted.actorListed ?? []).length > 0 && (wanted.quote ?? []).length > 0, 'the dataset is read, and something is found');
      await check(document, offsetsOf(text.text, 7), text.name);
      close(document);
    });

  it('shows the same of all own passages', async () => {
    for (const text of passages) {
      const document = open(text);
      await check(document, offsetsOf(text.text, 41), text.name);
      close(document);
    }
  });

  for (const [index, text] of [...samples, ...passages.filter((_, i) => i % 10 === 0)].entries())
    it(`shows the same after each of fifty random edits of ${text.name}`, async () => {
      const random = seededRandom(index + 1);
      const document = open({ ...text, name: `edited-${text.name}` });
      for (let step = 0; step < 50; step++) {
        const content = document.text.getText();
        const edit = randomEdit(document, content, random);
        let version = 0;
        for (const client of clients.values()) version = client.change(document.uri, edit);
        document.applyChanges([edit], version, 0);
        const hoverAt = step % 10 === 9 ? offsetsOf(document.text.getText(), 97) : [];
        await check(document, hoverAt, `seed ${index + 1}, step ${step}, after ${JSON.stringify(edit)}`);
      }
      close(document);
    });
});

/** Some characters are replaced by a snippet, or by a piece of the text itself, or taken out. */
function randomEdit(document: OpenDocument, content: string, random: (limit: number) => number): TextDocumentContentChangeEvent {
  const start = random(content.length + 1);
  const end = Math.min(content.length, start + [0, 0, random(6), random(90)][random(4)]!);
  const from = random(content.length + 1);
  const text = [snippets[random(snippets.length)]!, snippets[random(snippets.length)]!, '', content.slice(from, from + random(160))][
    random(4)
  ]!;
  return { range: { start: document.text.positionAt(start), end: document.text.positionAt(end) }, text };
}
