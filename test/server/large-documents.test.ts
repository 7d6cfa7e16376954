import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import { people } from './support/people';

const large = `${folderUri}/large.txt`;
const small = `${folderUri}/small.txt`;

/** Two million characters each: one long line, very many names, very many paragraphs with quotations. */
const texts: Readonly<Record<string, string>> = {
  'one line of quotations': '“No,” said Anna Lee. “Yes,” he said. '.repeat(54_000),
  'many paragraphs': 'He said:\n\n“No,” and left for the harbour with Ben Roe.\n\n'.repeat(36_000),
  'one word': 'a'.repeat(2_000_000),
};

describe('a large document', function () {
  this.timeout(60_000);
  for (const [kind, text] of Object.entries(texts)) {
    it(`lets a small one be read while it is analysed: ${kind}`, async () => {
      const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people } });
      try {
        const order: string[] = [];
        client.open(large, text);
        const ofLarge = client.pull(large).then((result) => {
          order.push('large');
          return result;
        });
        client.open(small, 'Anna Lee said taxes would rise.');
        const card = await client.hover(small, { line: 0, character: 2 });
        order.push('small');
        assert.match(card ?? 'no card', /\*\*Anna Lee\*\*/);
        assert.ok((await ofLarge) !== null);
        assert.deepEqual(order, ['small', 'large']);
      } finally {
        client.dispose();
      }
    });
  }
});
