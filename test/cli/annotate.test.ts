import assert from 'node:assert/strict';
import { documentsOf, runCli } from './run-cli';
import type { Files, OutputDocument } from './run-cli';

const dataset = JSON.stringify({
  format: 'on-record/1',
  actors: [
    { id: 'lind', kind: 'person', name: 'Anna Lindqvist', family: 'Lindqvist', given: 'Anna', pronouns: 'she/her' },
    { id: 'berg-a', kind: 'person', name: 'Tom Berg', family: 'Berg', given: 'Tom', pronouns: 'he/him' },
    { id: 'karlstad', kind: 'place', name: 'Karlstad' },
  ],
  roles: [{ actor: 'lind', title: 'Mayor of Karlstad', titleForms: ['mayor'], from: '2020' }],
  issues: [{ id: 'toll', label: 'Bridge toll', terms: ['bridge toll'] }],
});
const article = [
  'KARLSTAD, May 6, 2024 – Anna Lindqvist rejected a bridge toll on Monday. She said “the answer is no”.',
  '',
  'Tom Berg said that 12 of 40 towns disagree.',
].join('\n');
const newsroom: Files = { 'news/.on-record/people.json': dataset, 'news/story.txt': article, 'elsewhere/story.txt': article };

/** Annotates and returns the documents; nothing may go wrong on the way. */
async function annotate(args: readonly string[], files: Files = newsroom, cwd = ''): Promise<readonly OutputDocument[]> {
  const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', ...args], { files, cwd });
  assert.equal(stderr, '');
  assert.equal(code, 0);
  return documentsOf(stdout);
}

const actorsOf = (document: OutputDocument | undefined) =>
  [...new Set(document?.mentions.map(({ actor }) => actor))].filter((id) => id !== null).sort();

describe('command line: annotate', () => {
  it('prints the keys of the contract and no others', async () => {
    const [document] = await annotate(['news/story.txt']);
    assert.ok(document);
    const keys = (list: readonly object[]) => [...new Set(list.flatMap((entry) => Object.keys(entry)))];
    assert.deepEqual(Object.keys(document), [
      'file',
      'referenceDate',
      'mentions',
      'references',
      'quotes',
      'attributions',
      'claims',
      'positions',
      'findings',
    ]);
    assert.deepEqual(keys(document.mentions), ['start', 'end', 'text', 'type', 'actor', 'candidates']);
    assert.deepEqual(keys(document.references), ['start', 'end', 'text', 'actor', 'because']);
    assert.deepEqual(keys(document.quotes), ['start', 'end', 'kind', 'attribution']);
    assert.deepEqual(keys(document.attributions), ['form', 'source', 'cue', 'content', 'within', 'confidence']);
    assert.deepEqual(keys(document.claims), ['start', 'end', 'attribution', 'checkworthiness']);
    assert.deepEqual(keys(document.positions), ['actor', 'issue', 'stance', 'condition', 'evidence']);
  });

  it('gives speakers, positions and the reasons of references', async () => {
    const [document] = await annotate(['news/story.txt']);
    assert.ok(document);
    assert.deepEqual(document.referenceDate, { date: '2024-05-06', from: 'dateline' });
    const [quote] = document.quotes;
    assert.equal(document.attributions[quote?.attribution ?? -1]?.source?.actor, 'lind');
    assert.deepEqual(
      document.references.map(({ text, actor }) => [text, actor]),
      [['She', 'lind']],
    );
    assert.match(document.references[0]?.because ?? '', /^Inferred: “She” → Anna Lindqvist, /);
    assert.deepEqual(
      document.positions.map(({ actor, issue, stance }) => [actor, issue, stance]),
      [['lind', 'toll', 'opposes']],
    );
  });

  it('evidence of a position is statements of that actor', async () => {
    const [document] = await annotate(['news/story.txt']);
    assert.ok(document && document.positions.length > 0);
    for (const { actor, evidence } of document.positions) {
      assert.ok(evidence.length > 0);
      for (const index of evidence) assert.equal(document.attributions[index]?.source?.actor, actor);
    }
  });

  it('takes the nearest dataset above the file, or none', async () => {
    const [near, far] = await annotate(['news/story.txt', 'elsewhere/story.txt']);
    assert.deepEqual(actorsOf(near), ['berg-a', 'karlstad', 'lind']);
    assert.deepEqual(actorsOf(far), []);
    assert.ok((far?.mentions.length ?? 0) >= 2, 'names are found without a dataset');
  });

  it('takes the named dataset for every file', async () => {
    for (const document of await annotate(['--dataset', 'news', 'news/story.txt', 'elsewhere/story.txt']))
      assert.deepEqual(actorsOf(document), ['berg-a', 'karlstad', 'lind']);
  });

  it('standard input looks for its dataset from the working folder', async () => {
    const { stdout } = await runCli(['annotate', '--format', 'jsonl', '-'], { files: newsroom, cwd: 'news', stdin: article });
    const [document] = documentsOf(stdout);
    assert.equal(document?.file, '-');
    assert.deepEqual(actorsOf(document), ['berg-a', 'karlstad', 'lind']);
  });

  it('the extension decides the language, the option overrules it', async () => {
    const files = { 'a.md': 'Type `“no”` now.', 'a.txt': 'Type `“no”` now.' };
    const nQuotes = async (...args: string[]) => (await annotate(args, files))[0]?.quotes.length;
    assert.equal(await nQuotes('a.md'), 0);
    assert.notEqual(await nQuotes('a.txt'), 0);
    assert.equal(await nQuotes('--language', 'markdown', 'a.txt'), 0);
    assert.notEqual(await nQuotes('--language', 'plaintext', 'a.md'), 0);
  });

  for (const [name, text, args, expected] of [
    ['front matter', '---\ndate: 2024-05-07\n---\nText.', [], { date: '2024-05-07', from: 'front-matter' }],
    [
      'front matter before the option',
      '---\ndate: 2024-05-07\n---\nText.',
      ['--date', '2020-01-01'],
      { date: '2024-05-07', from: 'front-matter' },
    ],
    ['the option where the text gives none', 'Text.', ['--date', '2020-01-01'], { date: '2020-01-01', from: 'option' }],
    ['none where nobody says', 'Text.', [], null],
  ] as const)
    it(`reference date: ${name}`, async () => {
      const [document] = await annotate([...args, 'a.md'], { 'a.md': text });
      assert.deepEqual(document?.referenceDate, expected);
    });

  it('--claims all gives every sentence an entry', async () => {
    const files = { 'a.txt': 'It rained. The dog slept. Nothing else happened here.' };
    const [some] = await annotate(['a.txt'], files);
    const [all] = await annotate(['--claims', 'all', 'a.txt'], files);
    assert.equal(all?.claims.length, 3);
    assert.ok((some?.claims.length ?? 3) < 3);
  });

  it('problems of the dataset are warnings with their place, once', async () => {
    const files = {
      '.on-record/a.json': '{"format": "on-record/1",\n "actors": [{"id": "x", "kind": "person"}]}',
      'a.txt': 'Text.',
      'b.txt': 'Text.',
    };
    const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', 'a.txt', 'b.txt'], { files });
    assert.match(stderr, /^\.on-record\/a\.json:2:\d+: [^\n]+\n$/);
    assert.equal(documentsOf(stdout).length, 2);
    assert.equal(code, 0);
  });

  it('--time tells how long each step took', async () => {
    const { stderr } = await runCli(['annotate', '--time', 'news/story.txt'], { files: newsroom });
    assert.match(stderr, /^(?:(?:dataset|read|analysis|notes|checks|output) +\d+\.\d ms\n){6}$/);
  });

  it('the summary names who is in the article, who is quoted and who stands where', async () => {
    const { stdout } = await runCli(['annotate', 'news/story.txt'], { files: newsroom });
    for (const line of [
      /^KARLSTAD, May 6, 2024/,
      /news\/story\.txt · reference date 2024-05-06 \(dateline\) · dataset of 3 actors/,
      /Anna Lindqvist +person, Mayor of Karlstad +1 mention, 2 statements/,
      /Bridge toll\n +Anna Lindqvist +opposes +rejected a bridge toll/,
      /Anna Lindqvist \(“She”\) +“the answer is no” +1:\d+/,
      /Tom Berg +said that 12 of 40 towns disagree +3:10/,
    ])
      assert.match(stdout, line);
  });

  it('the summary shows nothing that steers a terminal', async () => {
    const text = 'Anna \u001b[31mBerg\u001b[0m said “\u001b]0;owned\u0007 yes, \u202eno”.';
    const { stdout } = await runCli(['annotate', 'a.txt'], { files: { 'a.txt': text } });
    // eslint-disable-next-line no-control-regex -- that there are none is the point
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('lines of the summary keep to the page', async () => {
    const long = `${'Anna Maria Lindqvist-Bergstrom-Andersson '.repeat(8)}said “${'we will not pay for this '.repeat(30)}” on Monday.`;
    const { stdout } = await runCli(['annotate', 'a.txt'], { files: { 'a.txt': long } });
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });
});
