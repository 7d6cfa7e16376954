import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { loadDataset } from '../../src/dataset/load';
import type { Decision } from '../../src/notes/note';
import { promoteNote } from '../../src/notes/promote';
import { memoryFileSystem } from '../support/memory-file-system';
import { actorRecord, datasetOf, quoteRecord, sourceRecord } from '../views/support/literal-dataset';
import { noteOn } from './support/literal-notes';

const holt = 'holt' as ActorId;
const records = { actors: [actorRecord({ id: holt, name: 'Maren Holt' })] };
const article = { path: 'may/quay.txt', title: 'No quay: not “yet”', date: '2024-05-06' };
const text = 'Holt waved. “We will not build it,” she said, unless the ferry stays.';
const promote = (words: string, decision: Decision, dataset = datasetOf(records)) =>
  promoteNote(noteOn(text, words, decision), article, dataset);

describe('promoting a note to a record', () => {
  it('makes a quote of a quote, without its marks, and a source of the article', () => {
    const found = promote('“We will not build it,”', { decision: 'quote', actor: 'holt' });
    assert.deepEqual(
      found?.map(({ section, fields }) => [section, fields]),
      [
        ['sources', { id: 'may-quay-txt', title: 'No quay: not “yet”', kind: 'article', published: '2024-05-06', path: 'may/quay.txt' }],
        [
          'quotes',
          {
            id: 'holt-we-will-not-build-it',
            actor: 'holt',
            text: 'We will not build it',
            date: '2024-05-06',
            source: 'may-quay-txt',
            status: 'reported',
          },
        ],
      ],
    );
  });

  it('takes the date of the note before that of the article, and an id that is free', () => {
    const taken = quoteRecord({ id: 'holt-we-will-not-build-it', actor: holt, text: 'x' });
    const dataset = datasetOf({ ...records, quotes: [taken], sources: [sourceRecord({ id: 'may-quay-txt', title: 'Quay' })] });
    const found = promote('“We will not build it,”', { decision: 'speaker', actor: 'holt', date: '2024-05' } as Decision, dataset);
    assert.deepEqual(
      found?.map(({ fields }) => [fields['id'], fields['date']]),
      [['holt-we-will-not-build-it-2', '2024-05']],
    );
  });

  it('makes a position of a position or stance, proposed until somebody reviews it', () => {
    const decision: Decision = { decision: 'position', actor: 'holt', issue: 'quay', stance: 'conditional', condition: 'the ferry stays' };
    assert.deepEqual(promote('unless the ferry stays', decision)?.at(-1)?.fields, {
      actor: 'holt',
      issue: 'quay',
      stance: 'conditional',
      condition: 'the ferry stays',
      asOf: '2024-05-06',
      evidence: ['may-quay-txt'],
      status: 'proposed',
      note: 'unless the ferry stays',
    });
  });

  it('takes the speaker found in the text where the note names none', () => {
    const note = noteOn(text, 'We will not build it', { decision: 'stance', issue: 'quay', stance: 'opposes' });
    assert.equal(promoteNote(note, article, datasetOf(records), holt)?.at(-1)?.fields['actor'], 'holt');
    assert.equal(promoteNote(note, article, datasetOf(records)), undefined);
  });

  it('makes no record that would point to nobody, nor of what is about this text only', () => {
    assert.equal(promote('Holt', { decision: 'quote', actor: 'stranger' }), undefined);
    assert.equal(promote('Holt', { decision: 'no-name', scope: 'mention' }), undefined);
    assert.equal(promote('Holt', { decision: 'actor', actor: 'holt', scope: 'everywhere' }), undefined);
  });

  it('what is written is a dataset, as JSON Lines and as YAML', async () => {
    const found = [
      ...(promote('“We will not build it,”', { decision: 'quote', actor: 'holt' }) ?? []),
      ...(promote('unless the ferry stays', { decision: 'claim', issue: 'quay' })?.slice(1) ?? []),
      ...(promote('unless the ferry stays', { decision: 'position', actor: 'holt', issue: 'quay', stance: 'opposes' })?.slice(1) ?? []),
    ];
    const base = '{"record":"actor","id":"holt","kind":"person","name":"Maren Holt"}\n{"record":"issue","id":"quay","label":"quay"}\n';
    const sections = found.map(({ section, yamlItem }) => `${section}:\n${yamlItem}\n`).join('');
    for (const files of [
      { '/d/a.jsonl': base + found.map(({ jsonLine }) => `${jsonLine}\n`).join('') },
      { '/d/a.jsonl': base, '/d/b.yaml': `format: on-record/1\n${sections}` },
    ]) {
      const { dataset, problems } = await loadDataset(['/d'], memoryFileSystem(files));
      assert.deepEqual(problems, []);
      assert.equal(dataset.quotes.get('holt-we-will-not-build-it')?.source, 'may-quay-txt');
      assert.equal(dataset.sources.get('may-quay-txt')?.title, article.title);
      assert.deepEqual([dataset.claims.size, dataset.positionsOf.get(holt)?.length], [1, 1]);
    }
  });
});
