import assert from 'node:assert/strict';
import { decideRequest } from '../../src/protocol/messages';
import {
  addActorRequest,
  addProposedRequest,
  addQuoteRequest,
  guessActorRequest,
  listRecordsRequest,
  mergeActorsRequest,
  promotableRequest,
  promoteRequest,
  proposeRecordsRequest,
} from '../../src/protocol/record-messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/news/council.md`;
const dataset = `${folderUri}/.on-record/people.yaml`;
const text = [
  '---',
  'date: 2024-03-15',
  '---',
  '# Council split over trams',
  '',
  'Mayor Clara Voss rejected the tram line. Anna Lee opposes a carbon tax. “We cannot pay for this,” Voss said. “Nobody asked the farmers,” Anna Lee said.',
  '',
].join('\n');

async function check(test: (client: FakeClient) => Promise<void>, files: ClientOptions['files'] = { [dataset]: people }): Promise<void> {
  const client = await startInMemory({ files });
  try {
    client.open(article, text, 'markdown');
    await client.pull(article);
    await test(client);
  } finally {
    client.dispose();
  }
}

const rangeOf = (words: string) => {
  const line = text.split('\n').findIndex((each) => each.includes(words));
  const character = text.split('\n')[line]!.indexOf(words);
  return { start: { line, character }, end: { line, character: character + words.length } };
};

describe('Records from an article', () => {
  it('are proposed with their kind and why: what is found and not in the dataset', () =>
    check(async (client) => {
      const found = await client.connection.sendRequest(proposeRecordsRequest, { uri: article });
      const labels = found?.map(({ kind, label }) => `${kind}: ${label}`);
      assert.deepEqual(labels, [
        'actor: Clara Voss',
        'role: Clara Voss: mayor',
        'issue: tram line',
        'position: Clara Voss opposes: tram line',
        'position: Anna Lee opposes: carbon tax',
      ]);
      const position = found?.find(({ label }) => label.includes('opposes: tram line'));
      assert.deepEqual(position?.needs, ['actor clara-voss', 'issue tram-line']);
      assert.match(found?.[0]?.detail ?? '', /^person · not in the dataset · mentions: \d, statements: \d$/);
    }));

  it('are written with what they need and the article as their source, below their like', () =>
    check(async (client) => {
      const result = await client.connection.sendRequest(addProposedRequest, { uri: article, keys: ['position clara-voss tram-line'] });
      assert.deepEqual(result, { kind: 'done', message: '3 records were added to the dataset.', uris: [dataset], unsaved: [] });
      const written = client.files.get(dataset) ?? '';
      assert.ok(
        written.includes(
          '    family: Roe\n  - id: clara-voss\n    kind: person\n    name: Clara Voss\n    sources: [news-council-md]\nroles:',
        ),
        written,
      );
      assert.match(written, /- id: news-council-md\n {4}title: Council split over trams\n {4}kind: article\n {4}published: 2024-03-15\n/);
      assert.match(written, /- actor: clara-voss\n {4}issue: tram-line\n {4}stance: opposes\n {4}asOf: 2024-03-15\n {4}status: proposed\n/);
      await client.until('the record is used', () => client.dataset?.nActors === 3);
    }));

  it('begin a dataset where there is none', () =>
    check(async (client) => {
      const found = (await client.connection.sendRequest(proposeRecordsRequest, { uri: article })) ?? [];
      const result = await client.connection.sendRequest(addProposedRequest, { uri: article, keys: found.map(({ key }) => key) });
      const file = `${folderUri}/.on-record/records.yaml`;
      assert.deepEqual(result.kind === 'done' ? result.uris : result, [file]);
      assert.match(client.files.get(file) ?? '', /^format: on-record\/1\n/);
      await client.until('the dataset is used', () => (client.dataset?.nActors ?? 0) > 0 && client.dataset?.nProblems === 0);
    }, {}));

  it('are not written to a broken file, which stays as it is', () =>
    check(async (client) => {
      const broken = `${people}actors: [\n`;
      await client.until('the dataset is used', () => client.dataset?.nActors === 2);
      client.files.set(dataset, broken);
      const result = await client.connection.sendRequest(addActorRequest, { uri: article, name: 'Dora Pell', kind: 'person' });
      assert.match(result.kind === 'refused' ? result.message : result.kind, /was not changed\. The file is broken in line/);
      assert.equal(client.files.get(dataset), broken);
    }));

  it('keep what somebody else saved at the same moment', () =>
    check(async (client) => {
      client.onDatasetWrite = () => {
        client.onDatasetWrite = undefined;
        client.files.set(dataset, `${people}# saved meanwhile\n`);
      };
      const result = await client.connection.sendRequest(addActorRequest, { uri: article, name: 'Dora Pell', kind: 'person' });
      assert.equal(result.kind, 'done');
      assert.match(client.files.get(dataset) ?? '', /- id: dora-pell\n {4}kind: person\n {4}name: Dora Pell\n(?:.*\n)*# saved meanwhile\n/);
    }));
});

describe('An actor from a selection', () => {
  it('is guessed: at a cursor the whole name, selected words as they are', () =>
    check(async (client) => {
      const guess = (words: string, isCaret: boolean) => {
        const range = rangeOf(words);
        return client.connection.sendRequest(guessActorRequest, {
          uri: article,
          range: isCaret ? { start: range.start, end: range.start } : range,
        });
      };
      assert.deepEqual(await guess('Voss said', true), { name: 'Clara Voss', kind: 'person' });
      assert.deepEqual(await guess('Clara Voss', false), { name: 'Clara Voss', kind: 'person' });
      assert.deepEqual(await guess('the farmers', false), { name: 'the farmers', kind: 'person' });
    }));
});

describe('A quote as a new record', () => {
  const title = 'Add as a new quote record';

  it('is offered for a known speaker whose words are not on record, and written with its source', () =>
    check(async (client) => {
      const range = rangeOf('“Nobody asked the farmers,”');
      const action = (await client.codeActions(article, { start: range.start, end: range.start })).find((each) => each.title === title);
      assert.ok(action?.command);
      assert.equal(action.command.command, 'onRecord.addQuote');
      const nRecords = client.dataset?.nRecords ?? 0;
      const result = await client.connection.sendRequest(addQuoteRequest, { uri: article, range: action.command.arguments?.[1] });
      assert.equal(result.kind, 'done');
      assert.match(
        client.files.get(dataset) ?? '',
        /- id: a-lee-nobody-asked-the-farmers\n {4}actor: a-lee\n {4}text: Nobody asked the farmers\n {4}date: 2024-03-15\n {4}source: news-council-md\n {4}status: reported\n/,
      );
      await client.until('the quote is used', () => (client.dataset?.nRecords ?? 0) > nRecords);
      const again = await client.codeActions(article, { start: range.start, end: range.start });
      assert.equal(
        again.some((each) => each.title === title),
        false,
      );
    }));

  it('is not offered for a speaker without a record', () =>
    check(async (client) => {
      const { start } = rangeOf('“We cannot pay');
      assert.equal(
        (await client.codeActions(article, { start, end: start })).some((each) => each.title === title),
        false,
      );
    }));
});

describe('A decision as a record', () => {
  it('is promoted from the article that it is about', () =>
    check(async (client) => {
      const range = rangeOf('“Nobody asked the farmers,”');
      const decision = { decision: 'claim', issue: 'carbon-tax' };
      const nReady = client.ready.length;
      const decided = await client.connection.sendRequest(decideRequest, { uri: article, version: 1, range, decision });
      assert.equal(decided.kind, 'done');
      await client.until('analysed again', () => client.ready.length > nReady);
      const [choice] = (await client.connection.sendRequest(promotableRequest, { uri: article, range })) ?? [];
      assert.ok(choice);
      const result = await client.connection.sendRequest(promoteRequest, { uri: article, id: choice.id });
      assert.equal(result.kind, 'done');
      assert.match(client.files.get(dataset) ?? '', /claims:\n {2}- id: nobody-asked-the-farmers\n {4}text: Nobody asked the farmers\n/);
    }));
});

describe('Two actors as one', () => {
  const double = `${people}  - id: later\n    title: Later\n`
    .replace('roles:\n', '  - id: lee\n    kind: person\n    name: A. Lee\n    summary: A minister. # from the gazette\nroles:\n')
    .concat(
      'events:\n  - { id: summit, label: Summit, participants: [lee, b-roe] }\nclaims:\n  - { id: c, text: A claim, claimants: [a-lee, lee] }\n',
    );

  it('are merged: fields, references and a redirect, shown before they are written', () =>
    check(
      async (client) => {
        await client.until('the dataset is used', () => client.dataset?.nActors === 3);
        const list = await client.connection.sendRequest(listRecordsRequest, { uri: article, query: '', kind: 'actor' });
        assert.deepEqual(list.map(({ id }) => id).sort(), ['a-lee', 'b-roe', 'lee']);
        client.declines = true;
        assert.deepEqual(await client.connection.sendRequest(mergeActorsRequest, { uri: article, keep: 'a-lee', drop: 'lee' }), {
          kind: 'declined',
        });
        assert.equal(client.files.get(dataset), double);
        client.declines = false;
        const result = await client.connection.sendRequest(mergeActorsRequest, { uri: article, keep: 'a-lee', drop: 'lee' });
        assert.equal(result.kind, 'done', JSON.stringify(result));
        const written = client.files.get(dataset) ?? '';
        assert.ok(written.includes('    sources: [gazette]\n    summary: A minister.\n    aliases: [A. Lee]\n  - id: b-roe'), written);
        assert.ok(written.includes('participants: [a-lee, b-roe]') && written.includes('claimants: [a-lee]'), written);
        assert.ok(written.endsWith('redirects:\n  lee: a-lee\n'), written);
        await client.until('the merged record is used', () => client.dataset?.nActors === 2 && client.dataset.nProblems === 0);
      },
      { [dataset]: double },
    ));

  it('are refused where one of them is not there', () =>
    check(async (client) => {
      const result = await client.connection.sendRequest(mergeActorsRequest, { uri: article, keep: 'a-lee', drop: 'nobody' });
      assert.deepEqual(result, { kind: 'refused', message: 'There is no actor "nobody" in the files of this dataset that can be read.' });
    }));
});
