import assert from 'node:assert/strict';
import {
  correctionMenuRequest,
  decideRequest,
  orphansRequest,
  reattachRequest,
  renamedNotification,
  retractRequest,
} from '../../src/protocol/messages';
import type { CorrectionChoice, DecideResult } from '../../src/protocol/messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/news/article.txt`;
const notesFile = `${folderUri}/.on-record/notes/news/article.txt.json`;
const text = 'Rain fell.\nAnna Lee rejected a carbon tax. “We will not wait for others,” Ben Roe said.';

async function check(test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people } });
  try {
    client.open(article, text);
    await client.pull(article);
    await test(client);
  } finally {
    client.dispose();
  }
}

/** The range of the words on the second line. */
function rangeOf(words: string, isCaret = false) {
  const character = text.split('\n')[1]!.indexOf(words);
  assert.ok(character >= 0, words);
  const end = isCaret ? character : character + words.length;
  return { start: { line: 1, character }, end: { line: 1, character: end } };
}

async function menu(client: FakeClient, words: string, isCaret = true): Promise<readonly CorrectionChoice[]> {
  const result = await client.connection.sendRequest(correctionMenuRequest, { uri: article, range: rangeOf(words, isCaret) });
  return result?.choices ?? [];
}

/** Follows labels through the menu at some words, and decides what they lead to. */
async function decideBy(client: FakeClient, words: string, labels: readonly RegExp[], isCaret = true): Promise<DecideResult> {
  let choices = await menu(client, words, isCaret);
  let chosen: CorrectionChoice | undefined;
  for (const label of labels) {
    chosen = choices.find((choice) => label.test(choice.label));
    assert.ok(chosen, `${String(label)} in ${choices.map((choice) => choice.label).join(', ')}`);
    choices = chosen.children;
  }
  const nReady = client.ready.length;
  const { range, decision } = chosen!;
  const result = await client.connection.sendRequest(decideRequest, { uri: article, version: 1, range, decision: decision! });
  if (result.kind === 'done') await client.until('analysed again', () => client.ready.length > nReady);
  return result;
}

const hoverAt = (client: FakeClient, words: string) => client.hover(article, rangeOf(words).start);

describe('corrections over messages', function () {
  this.timeout(20_000);

  it('offer what was found at the place first, as right or wrong', () =>
    check(async (client) => {
      assert.deepEqual(
        (await menu(client, 'Anna')).slice(0, 4).map(({ label }) => label),
        ['This is right', 'This is wrong', 'This is …', 'This is not Anna Lee'],
      );
    }));

  it('offer to mark a selection in which nothing was found', () =>
    check(async (client) => {
      const labels = (await menu(client, 'rejected a carbon tax', false)).map(({ label }) => label);
      assert.ok(labels.includes('Mark as a quote by …') && labels.includes('Mark as a position of …'), labels.join(', '));
    }));

  it('change who is meant, in the hover and on the disk', () =>
    check(async (client) => {
      assert.equal((await decideBy(client, 'Anna', [/This is …/, /Ben Roe/])).kind, 'done');
      assert.match((await hoverAt(client, 'Anna')) ?? '', /Ben Roe[^]*You said so/);
      const written = JSON.parse(client.files.get(notesFile)!) as { items: { body: unknown; target: { source: string } }[] };
      assert.deepEqual(
        written.items.map(({ body, target }) => ({ body, source: target.source })),
        [{ body: { decision: 'actor', actor: 'b-roe', scope: 'mention' }, source: 'news/article.txt' }],
      );
    }));

  it('change who spoke', () =>
    check(async (client) => {
      await decideBy(client, 'will not wait', [/Spoken by/, /Anna Lee/]);
      assert.match((await hoverAt(client, 'will not wait')) ?? '', /Quote.* — Anna Lee/);
    }));

  it('can be taken back', () =>
    check(async (client) => {
      const result = await decideBy(client, 'Anna', [/no name/]);
      assert.ok(result.kind === 'done');
      assert.doesNotMatch((await hoverAt(client, 'Anna')) ?? '', /person/);
      const nReady = client.ready.length;
      await client.connection.sendRequest(retractRequest, { uri: article, id: result.id, everywhere: result.everywhere });
      await client.until('analysed again', () => client.ready.length > nReady);
      assert.match((await hoverAt(client, 'Anna')) ?? '', /\*\*Anna Lee\*\* — person/);
    }));

  it('are listed when their place is gone, and can get another', () =>
    check(async (client) => {
      await decideBy(client, 'Anna', [/This is …/, /Ben Roe/]);
      const version = client.change(article, { text: 'Rain fell. The council met on Monday and went home again.\nHarbour news.' });
      await client.pull(article);
      const [lost] = (await client.connection.sendRequest(orphansRequest, { uri: article })) ?? [];
      assert.deepEqual({ words: lost?.words, decision: lost?.decision }, { words: 'Anna Lee', decision: 'this is Ben Roe' });
      const range = { start: { line: 0, character: 15 }, end: { line: 0, character: 22 } };
      const nReady = client.ready.length;
      assert.equal((await client.connection.sendRequest(reattachRequest, { uri: article, version, id: lost!.id, range })).kind, 'done');
      await client.until('analysed again', () => client.ready.length > nReady);
      assert.deepEqual(await client.connection.sendRequest(orphansRequest, { uri: article }), []);
    }));

  it('are refused for another version, and for what is no decision', () =>
    check(async (client) => {
      const params = { uri: article, range: rangeOf('Anna Lee'), decision: { decision: 'no-name', scope: 'mention' } };
      assert.equal((await client.connection.sendRequest(decideRequest, { ...params, version: 7 })).kind, 'refused');
      const odd = await client.connection.sendRequest(decideRequest, { ...params, version: 1, decision: { decision: 'burn' } });
      assert.equal(odd.kind, 'refused');
      assert.equal(client.files.has(notesFile), false);
    }));

  it('go with an article that is renamed', () =>
    check(async (client) => {
      await decideBy(client, 'Anna', [/no name/]);
      const moved = `${folderUri}/.on-record/notes/news/moved.txt.json`;
      await client.connection.sendNotification(renamedNotification, { files: [{ from: article, to: `${folderUri}/news/moved.txt` }] });
      await client.connection.sendRequest(correctionMenuRequest, { uri: article, range: rangeOf('Anna') });
      for (let n = 0; n < 100 && !client.files.has(moved); n++) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.match(client.files.get(moved) ?? '', /news\/moved\.txt/);
      assert.equal(client.files.has(notesFile), false);
    }));
});
