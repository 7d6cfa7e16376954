import assert from 'node:assert/strict';
import { putNote } from '../../src/notes/edit-notes';
import type { Decision } from '../../src/notes/note';
import { noNotes, writeNotes } from '../../src/notes/notes-file';
import { noteOn } from '../notes/support/literal-notes';
import { documentsOf, runCli } from './run-cli';
import type { Files } from './run-cli';

const dataset = JSON.stringify({
  format: 'on-record/1',
  actors: [
    { id: 'lind', kind: 'person', name: 'Anna Lindqvist' },
    { id: 'berg', kind: 'person', name: 'Tom Berg' },
  ],
});
const article =
  'The hall was quiet for an hour.\n\n“It is settled.”\n\nThe clock went on.\n\nAnna Lindqvist said that the bridge would open in May.';

function notes(...decisions: readonly (readonly [words: string, decision: Decision])[]): string {
  return writeNotes(decisions.reduce((file, [words, decision]) => putNote(file, noteOn(article, words, decision)), noNotes));
}

const isBerg: Decision = { decision: 'actor', actor: 'berg', scope: 'mention' };
const newsroom: Files = {
  '.on-record/people.json': dataset,
  'may/story.txt': article,
  'may/other.txt': article,
  '.on-record/notes/may/story.txt.json': notes(['Anna Lindqvist', isBerg], ['“It is settled.”', { decision: 'no-quote' }]),
};

async function annotate(files: Files, ...args: string[]) {
  const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', ...args], { files });
  return { code, stderr, documents: documentsOf(stdout) as (ReturnType<typeof documentsOf>[number] & { notes?: unknown })[] };
}

describe('command line: notes', () => {
  it('applies the notes of an article, and only of that', async () => {
    const { documents, stderr } = await annotate(newsroom, 'may/story.txt', 'may/other.txt');
    assert.equal(stderr, '');
    assert.deepEqual(
      documents.map(({ mentions }) => mentions.map(({ actor }) => actor)),
      [['berg'], ['lind']],
    );
    assert.deepEqual(
      documents.map(({ attributions }) => attributions.map(({ source }) => source?.actor)),
      [['berg'], ['lind']],
    );
    assert.deepEqual(
      documents.map(({ quotes }) => quotes.length),
      [0, 1],
    );
    assert.deepEqual(
      documents.map((document) => document.notes),
      [{ applied: 2, orphans: [] }, undefined],
    );
  });

  it('--no-notes leaves them aside', async () => {
    const { documents } = await annotate(newsroom, '--no-notes', 'may/story.txt');
    assert.deepEqual(
      documents[0]?.mentions.map(({ actor }) => actor),
      ['lind'],
    );
    assert.equal(documents[0]?.notes, undefined);
  });

  it('applies what holds everywhere to every article, standard input included', async () => {
    const everywhere = notes(['Anna Lindqvist', { decision: 'actor', actor: 'berg', scope: 'everywhere' }]);
    const files = { ...newsroom, '.on-record/notes/everywhere.json': everywhere };
    assert.deepEqual(
      (await annotate(files, 'may/other.txt')).documents[0]?.mentions.map(({ actor }) => actor),
      ['berg'],
    );
    const { stdout } = await runCli(['annotate', '--format', 'jsonl', '-'], { files, stdin: article });
    assert.deepEqual(
      documentsOf(stdout)[0]?.mentions.map(({ actor }) => actor),
      ['berg'],
    );
  });

  it('finds the notes of articles in a stream by their names', async () => {
    const stdin = `${JSON.stringify({ file: 'may/story.txt', text: article })}\n${JSON.stringify({ file: '../x\u0000', text: article })}\n`;
    const { stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', '--input', 'jsonl', '-'], { files: newsroom, stdin });
    assert.equal(stderr, '');
    assert.deepEqual(
      documentsOf(stdout).map(({ quotes }) => quotes.length),
      [0, 1],
    );
  });

  it('lists notes that have lost their place', async () => {
    const files = { ...newsroom, 'may/story.txt': 'Anna Lindqvist has left the town. Nobody knows when the bridge will open.' };
    const { documents } = await annotate(files, 'may/story.txt');
    assert.deepEqual(documents[0]?.notes, {
      applied: 0,
      orphans: [
        { id: 'urn:uuid:Anna Lindqvist', decision: 'actor', text: 'Anna Lindqvist' },
        { id: 'urn:uuid:“It is settled.”', decision: 'no-quote', text: '“It is settled.”' },
      ],
    });
    const { stdout } = await runCli(['annotate', 'may/story.txt'], { files });
    assert.match(stdout, /Notes that have lost their place\n {2}actor {8}Anna Lindqvist\n {2}no-quote {5}“It is settled\.”/);
  });

  it('findings follow the corrections', async () => {
    const check = (...args: string[]) => runCli(['check', ...args, 'may/story.txt'], { files: newsroom });
    assert.match((await check('--no-notes')).stdout, /\[quote-unattributed\]/);
    assert.deepEqual(await check(), { code: 0, stdout: '', stderr: '' });
  });

  it('reports a broken file of notes, and goes on without it', async () => {
    const files = { ...newsroom, '.on-record/notes/may/story.txt.json': '{"format": "on-record-notes/1"' };
    const { code, stderr, documents } = await annotate(files, 'may/story.txt');
    assert.equal(code, 0);
    assert.match(stderr, /story\.txt\.json: no file of notes, because it is not JSON; the notes in it are left out\n$/);
    assert.deepEqual(
      documents[0]?.mentions.map(({ actor }) => actor),
      ['lind'],
    );
  });
});
