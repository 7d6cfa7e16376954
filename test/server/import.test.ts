import assert from 'node:assert/strict';
import { importPreviewRequest, importRequest } from '../../src/protocol/import-messages';
import type { ImportPreview } from '../../src/protocol/import-messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { FakeClient } from './support/fake-client';

const file = 'file:///elsewhere/people.csv';
const ours = `${folderUri}/.on-record/ours.yaml`;
const imported = `${folderUri}/.on-record/imported.jsonl`;
const csv = 'name,wikidata,aliases,title,from,shoes\nAnna Lee,Q901,A. Lee,mayor,2014-02,38\nBo *Roe*,Q902,,,,\n"x"y,,,,,\n';
const yaml =
  'format: on-record/1\nactors:\n  - id: a-lee # ours\n    kind: person\n    name: Anna Lee\n    identifiers: { wikidata: Q901 }\n';
const params = { uri: file, folder: folderUri };

async function check(test: (client: FakeClient) => Promise<void>, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const client = await startInMemory({ files: { [file]: csv, [ours]: yaml, ...files } });
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

const preview = (client: FakeClient): Promise<ImportPreview> => client.connection.sendRequest(importPreviewRequest, params);

/** The preview, which there must be. */
async function shown(client: FakeClient): Promise<Extract<ImportPreview, { kind: 'preview' }>> {
  const result = await preview(client);
  assert.equal(result.kind, 'preview');
  return result as Extract<ImportPreview, { kind: 'preview' }>;
}

describe('importing in the editor', () => {
  it('shows what it would do, and writes nothing', () =>
    check(async (client) => {
      const { format, markdown, summary, hasChanges } = await shown(client);
      assert.deepEqual([format, hasChanges], ['csv', true]);
      assert.equal(summary, 'New: 1 actor, 1 role. Added to: 1. Unchanged: 0.');
      assert.equal(
        markdown,
        [
          '# Import of `people.csv`',
          'CSV, 2 rows or entities read. New records go to `imported.jsonl`.',
          '**New: 1 actor, 1 role. Added to: 1. Unchanged: 0.**',
          '## New records (2)',
          '- Line 3: actor **Bo \\*Roe\\*** (bo-roe)\n- Line 2: role **mayor** (a-lee)',
          '## Records that are added to (1)',
          '- Line 2: actor **Anna Lee** (a-lee): aliases',
          '## No place in the dataset (1)',
          '- shoes: 1 times, first in line 2: 38',
          '## Left out (1)',
          '- Line 4: A quotation mark in this row is out of place or never closed; in a quoted cell it is written twice.\n',
        ].join('\n\n'),
      );
      assert.equal(client.files.get(ours), yaml);
      assert.equal(client.files.has(imported), false);
    }));

  it('writes what was shown, and has nothing to do the second time', () =>
    check(async (client) => {
      const { format, plan } = await shown(client);
      const result = await client.connection.sendRequest(importRequest, { ...params, format, plan });
      assert.deepEqual(result, {
        kind: 'done',
        message: 'Imported. New: 1 actor, 1 role. Added to: 1. Unchanged: 0.',
        uris: [ours, imported],
        unsaved: [],
      });
      assert.match(client.files.get(ours) ?? '', /id: a-lee # ours\n[^]*A\. Lee/);
      assert.equal(client.files.get(imported)?.split('\n').length, 3);
      await client.until('two actors', () => client.dataset?.nActors === 2);
      const again = await shown(client);
      assert.deepEqual([again.hasChanges, again.summary], [false, 'New: none. Added to: none. Unchanged: 3.']);
    }));

  it('writes nothing else than what was shown', () =>
    check(async (client) => {
      const { format, plan } = await shown(client);
      client.files.set(file, csv.replace('mayor', 'minister'));
      const result = await client.connection.sendRequest(importRequest, { ...params, format, plan });
      assert.deepEqual(result, { kind: 'refused', message: 'The file or the dataset has changed since the preview. Look at it again.' });
      assert.equal(client.files.has(imported), false);
    }));

  it('plans anew where somebody saves at the same moment, and keeps what they wrote', () =>
    check(async (client) => {
      const { format, plan } = await shown(client);
      client.onDatasetWrite = () => {
        client.onDatasetWrite = undefined;
        client.files.set(ours, `${yaml}# and this\n`);
      };
      const result = await client.connection.sendRequest(importRequest, { ...params, format, plan });
      assert.equal(result.kind, 'done');
      assert.match(client.files.get(ours) ?? '', /A\. Lee[^]*# and this/);
    }));

  it('asks for the format where the content does not tell', () =>
    check(
      async (client) => {
        assert.deepEqual(await preview(client), { kind: 'unknown-format' });
        const result = await client.connection.sendRequest(importPreviewRequest, { ...params, format: 'csv' });
        assert.equal(result.kind, 'preview');
      },
      { [file]: 'name\nAnna Lee\n' },
    ));

  it('says why it cannot', () =>
    check(
      async (client) => {
        const result = await preview(client);
        assert.equal(result.kind, 'refused');
        assert.match(result.kind === 'refused' ? result.message : '', /while a file of the dataset is broken: ".*ours\.yaml", line 2/);
        client.files.delete(file);
        assert.match(JSON.stringify(await preview(client)), /cannot be read/);
      },
      { [ours]: 'format: [on-record/1\n' },
    ));

  it('makes a dataset where there is none', () =>
    check(async (client) => {
      await client.write(ours, undefined);
      const { format, plan } = await shown(client);
      const result = await client.connection.sendRequest(importRequest, { ...params, format, plan });
      assert.deepEqual(result.kind === 'done' && result.uris, [imported]);
    }));
});
