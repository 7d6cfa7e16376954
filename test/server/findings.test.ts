import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';

const article = `${folderUri}/article.txt`;

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory(options);
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

const rules = (client: FakeClient): readonly unknown[] => (client.diagnostics.get(article) ?? []).map(({ code }) => code);
const unclosed = 'Lee said: “We will not wait for others.';

describe('findings', function () {
  this.timeout(20_000);
  it('are information, at their place, with rule and source', () =>
    check({}, async (client) => {
      client.open(article, `Rain fell.\n${unclosed}`);
      await client.until('found', () => rules(client).length > 0);
      const [finding] = client.diagnostics.get(article)!;
      assert.deepEqual(
        {
          severity: finding!.severity,
          code: finding!.code,
          source: finding!.source,
          line: finding!.range.start.line,
          character: finding!.range.start.character,
        },
        { severity: 3, code: 'quote-unclosed', source: 'On Record', line: 1, character: 10 },
      );
    }));

  it('come with comments that name a rule that does not exist', () =>
    check({}, async (client) => {
      client.open(`${folderUri}/article.md`, 'Rain fell.\n\n<!-- on-record: ignore quote-unclsed -->\n', 'markdown');
      await client.until('found', () => (client.diagnostics.get(`${folderUri}/article.md`) ?? []).length > 0);
      const [problem] = client.diagnostics.get(`${folderUri}/article.md`)!;
      assert.equal(problem!.code, 'directive');
      assert.equal(problem!.message, 'There is no rule “quote-unclsed”. Check its name.');
      assert.equal(problem!.range.start.line, 2);
    }));

  it('go when the text is mended, and when it is closed', () =>
    check({}, async (client) => {
      client.open(article, unclosed);
      await client.until('found', () => rules(client).length > 0);
      client.change(article, { text: 'Lee said: “We will not wait for others.”' });
      await client.until('mended', () => rules(client).length === 0);
      client.change(article, { text: `Rain fell.\n${unclosed}` });
      await client.until('found again', () => rules(client).length > 0);
      client.close(article);
      await client.until('closed', () => rules(client).length === 0);
    }));

  it('are held back in the line where somebody types, and come when it is quiet', () =>
    check({}, async (client) => {
      client.open(article, 'Rain fell.\n');
      await client.pull(article);
      const start = performance.now();
      client.change(article, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: unclosed });
      await client.pull(article);
      assert.deepEqual(rules(client), []);
      await client.until('quiet', () => rules(client).length > 0);
      assert.ok(performance.now() - start >= 1400);
    }));

  it('can be switched off, all or by rule', () =>
    check({ settings: { checks: { levels: { 'quote-unclosed': 'off' } } } }, async (client) => {
      client.open(article, unclosed);
      await client.pull(article);
      assert.equal(rules(client).includes('quote-unclosed'), false);
      await client.configure({});
      await client.until('on', () => rules(client).includes('quote-unclosed'));
      await client.configure({ checks: { enabled: false } });
      await client.until('off', () => rules(client).length === 0);
    }));

  it('are at most a hundred', () =>
    check({}, async (client) => {
      client.open(article, `${unclosed}\n`.repeat(150).replace(/\n/g, '\n\nRain fell.\n\n'));
      await client.until('found', () => rules(client).length > 0);
      assert.equal(rules(client).length, 100);
    }));
});
