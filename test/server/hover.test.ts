import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;

/** Opens marked text (`<|>` is the pointer) and looks at the card. */
async function check(marked: string, expected: RegExp | null, options: ClientOptions = {}): Promise<void> {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const before = text.slice(0, offset).split('\n');
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people }, ...options });
  try {
    client.open(article, text);
    await client.pull(article);
    const card = await client.hover(article, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    if (expected === null) assert.equal(card, null);
    else assert.match(card ?? 'no card', expected);
  } finally {
    client.dispose();
  }
}

describe('hover over messages', function () {
  this.timeout(20_000);
  it('shows the card of a listed actor', () => check('Anna Le<|>e said taxes would rise.', /\*\*Anna Lee\*\* — person/));
});
