import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { exportRequest } from '../../src/protocol/messages';
import type { ExportParams } from '../../src/protocol/messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/news/article.txt`;
const text = 'Rain fell.\nAnna Lee rejected a carbon tax. “We will not wait for others,” Ben Roe said.';

async function check(test: (ask: (params: Partial<ExportParams>) => Promise<string | null>, client: FakeClient) => Promise<void>) {
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people } });
  try {
    client.open(article, text);
    const defaults: ExportParams = { uri: article, file: 'news/article.txt', from: 'article', format: 'csv', table: 'positions' };
    await test((params) => client.connection.sendRequest(exportRequest, { ...defaults, ...params }), client);
  } finally {
    client.dispose();
  }
}

const rows = (csv: string | null, delimiter = ','): Record<string, string>[] => parse(csv ?? '', { columns: true, delimiter });

describe('the server exports', () => {
  it('an article in each format', () =>
    check(async (ask) => {
      const [position] = rows(await ask({}));
      assert.deepEqual([position?.document, position?.actor, position?.stance], ['news/article.txt', 'a-lee', 'opposes']);
      const mentions = rows(await ask({ table: 'mentions' }));
      assert.deepEqual(
        mentions.map(({ start, end }) => text.slice(Number(start), Number(end))),
        ['Anna Lee', 'Ben Roe'],
      );
      assert.equal(rows(await ask({ format: 'dna' }), ';')[0]?.agreement, '0');
      const line = JSON.parse((await ask({ format: 'jsonl' })) ?? '') as { file: string; mentions: unknown[]; findings: unknown[] };
      assert.deepEqual([line.file, line.mentions.length], ['news/article.txt', 2]);
      const collection = JSON.parse((await ask({ format: 'web-annotation' })) ?? '') as { total: number };
      assert.ok(collection.total > 3);
      assert.match((await ask({ format: 'brief' })) ?? '', /### Anna Lee\n\n- \*\*opposes\*\*/);
    }));

  it('the positions on record, with an article or without', () =>
    check(async (ask) => {
      const from = async (params: Partial<ExportParams>) => rows(await ask(params)).map((row) => `${row.from} ${row.stance}`);
      assert.deepEqual(await from({ from: 'record' }), ['record supports']);
      assert.deepEqual(await from({ from: 'both' }), ['article opposes', 'record supports']);
      assert.deepEqual(await from({ from: 'record', uri: null, file: '' }), ['record supports']);
    }));

  it('the newest version, and nothing of a document that is not open', () =>
    check(async (ask, client) => {
      client.change(article, { text: 'Anna Lee backed a carbon tax.' });
      assert.equal(rows(await ask({}))[0]?.stance, 'supports');
      assert.equal(await ask({ uri: `${folderUri}/news/other.txt` }), null);
      assert.equal(await ask({ uri: null }), null);
    }));
});
