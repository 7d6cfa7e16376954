import assert from 'node:assert/strict';
import { analyzeDocument, createAnalysisSession } from '../../src/core/index';
import type { ActorId, AnalysisOptions, DocumentLanguage, IssueId, TextChange } from '../../src/core/index';
import { literalGazetteer } from '../support/literal-gazetteer';
import { numberedDraws } from '../support/numbered-draws';
import type { Draw } from '../support/numbered-draws';

/**
 * Random edits of an article: after each, the session's result must be that of a fresh analysis of the same text. The seeds are
 * fixed; a failure names its seed, its step and the last edit.
 */

const gazetteer = literalGazetteer({
  revision: '1',
  actors: [
    { id: 'maren-holt' as ActorId, kind: 'person', name: 'Maren Holt', family: 'Holt', pronouns: 'feminine', titles: ['harbour minister'] },
    { id: 'ivo-brandt' as ActorId, kind: 'person', name: 'Ivo Brandt', family: 'Brandt', pronouns: 'masculine' },
    { id: 'port-union' as ActorId, kind: 'organization', name: 'Port Union', aliases: ['the union'] },
  ],
  issues: [{ id: 'night-shifts' as IssueId, terms: ['night shifts', 'shift plan'] }],
});

const plain = [
  'Harbour strike enters third week',
  'ELMSTAD, 4 March 2024 — Harbour Minister Maren Holt said on Monday that night shifts “will not be abolished this year.” She added that talks with the Port Union (PU) would go on.',
  '“We have heard the minister’s promise before,” Ivo Brandt, who leads the union, told reporters. “It was worth nothing then.',
  '“And it is worth nothing now.”',
  "Holt rejected the criticism. 'I have signed what I could sign,' she said, 'and the rest is up to parliament.'",
  'According to the PU, 1,200 workers — 40% of the crews’ total — stayed at home in the ’90s style walk-out.',
  'Asked whether the shift plan was dead, he replied: "Not dead. Asleep."',
].join('\n');

const markdown = [
  '---',
  'date: 2024-03-04',
  'title: "Strike"',
  '---',
  '# Harbour *strike* enters third week',
  '',
  'Harbour Minister **Maren Holt** said on Monday that [night shifts](https://example.org/a "b") “will not be abolished',
  'this year.” She added that talks with the Port Union (PU) would go on.[^1]',
  '',
  '> “We have heard the minister’s promise before,” _Ivo Brandt_ told reporters.',
  '> “It was worth nothing then.”',
  '>',
  '> - He also said the `shift plan` was <b>dead</b>.',
  '',
  '1. Holt rejected the criticism.',
  '2. Brandt said that she &quot;must go&quot;.',
  '',
  '   “Or else,” he said.',
  '',
  '| Who | What |',
  '| --- | --- |',
  '| Holt | said “no” |',
  '',
  '```',
  '"Code," said Holt.',
  '```',
  '',
  'Brandt',
  '------',
  '',
  '<div>',
  'Hidden, said Holt.',
  '</div>',
  '',
  '[^1]: The union said so.',
].join('\n');

const snippets = [
  ...['“', '”', '"', "'", '‘', '’', '«', '»', '„', '\n', '\n\n', '\r\n', '\r', ' ', '. ', ', ', '—', '…', '\u0000', '\ud83d', '\ude00'],
  ...[
    '😀',
    '👩‍🚀',
    'e\u0301',
    '\u200b',
    '\u202e',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '# ',
    '> ',
    '- ',
    '1. ',
    '[',
    '](',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
    '|',
    '---\n',
    '&amp;',
    '\\',
  ],
  ...[' Holt', ' Brandt said', ' he said', 'Port Union', ' 12" ', ' the ’90s', ' on 5 May 2021', ' night shifts', '    '],
  ...[
    '\n\n“New talks,” Holt said, “begin on Friday.”\n\n',
    '\n> “Quoted,” he told the PU.\n',
    ' ("No") ',
    '\n\n| a | b |\n| - | - |\n| “c” | d |\n',
  ],
];

function randomChange(draw: Draw, text: string): TextChange {
  const start = draw.below(text.length + 1);
  const kind = draw.below(10);
  if (kind < 4) return { span: { start, end: start }, text: draw.oneOf(snippets) };
  const length = kind < 9 ? draw.below(8) : draw.below(120);
  const span = { start, end: Math.min(text.length, start + length) };
  if (kind < 7) return { span, text: '' };
  if (kind < 9) return { span, text: draw.oneOf(snippets) };
  // A piece of the text itself is pasted over: repeated paragraphs, moved marks.
  const from = draw.below(text.length + 1);
  return { span, text: text.slice(from, from + draw.below(200)) };
}

function check(language: DocumentLanguage, article: string, seed: number, nEdits: number): void {
  const draw = numberedDraws(seed);
  const options: AnalysisOptions = {
    language,
    gazetteer,
    fallbackDate: '2024-01-01',
    readFrontMatter: (text) => ({ date: /date: (\S*)/.exec(text)?.[1] }),
  };
  const session = createAnalysisSession(article, options);
  for (let step = 0; step < nEdits; step++) {
    const changes = Array.from({ length: draw.below(8) === 0 ? 3 : 1 }, (): TextChange => ({ span: { start: 0, end: 0 }, text: '' }));
    let text = session.text;
    for (const index of changes.keys()) {
      const change = randomChange(draw, text);
      changes[index] = change;
      text = text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    }
    session.applyChanges(changes);
    const about = `seed ${seed}, step ${step}, after ${JSON.stringify(changes)}`;
    assert.equal(session.text, text, about);
    const steps = session.analysisSteps();
    // Now and then a run is begun and left: the next one must not notice.
    if (draw.below(5) === 0) {
      for (let n = draw.below(4); n > 0; n--) steps.next();
      continue;
    }
    let latest = steps.next();
    while (latest.done !== true) latest = steps.next();
    assert.deepEqual(latest.value, analyzeDocument(text, options), about);
    // Long texts would only be slower: back to the article, which also tests a large replacement.
    if (text.length > article.length * 2) session.applyChanges([{ span: { start: 0, end: text.length }, text: article }]);
  }
}

/** So often does the article stand in a long one: linking it takes several steps. */
const nCopies = 120;

/** After each edit a run is left at one of its yields, at random; every third time the next one must equal a fresh analysis. */
function checkLeaving(language: DocumentLanguage, article: string, seed: number): void {
  const draw = numberedDraws(seed);
  const options: AnalysisOptions = { language, gazetteer };
  const session = createAnalysisSession(`${article}\n\n`.repeat(nCopies), options);
  let nYields = countSteps(session.analysisSteps());
  for (let round = 0; round < 24; round++) {
    const change = randomChange(draw, session.text);
    session.applyChanges([change]);
    const left = session.analysisSteps();
    // The last yields are those of linking.
    const nTaken = draw.below(2) === 0 ? 1 + draw.below(nYields - 1) : Math.max(1, nYields - draw.below(linkingSteps));
    for (let n = 0; n < nTaken; n++) left.next();
    if (round % 3 < 2) continue;
    const before = session.text;
    const next = { span: { start: draw.below(before.length), end: before.length }, text: draw.oneOf(snippets) + before.slice(-nKept) };
    session.applyChanges(draw.below(2) === 0 ? [next] : [{ span: { start: 0, end: 0 }, text: 'It is late.\n\n' }]);
    const about = `seed ${seed}, round ${round}, left after ${nTaken}, after ${JSON.stringify(change)}`;
    const again = session.analysisSteps();
    let latest = again.next();
    for (nYields = 0; latest.done !== true; nYields++) latest = again.next();
    assert.deepEqual(latest.value, analyzeDocument(session.text, options), about);
    // A run that was overtaken and goes on all the same gives what it was begun for.
    let last = left.next();
    while (last.done !== true) last = left.next();
    if (last.value !== undefined) assert.deepEqual(last.value, analyzeDocument(before, options), `overtaken: ${about}`);
    session.applyChanges([{ span: { start: 0, end: session.text.length }, text: `${article}\n\n`.repeat(nCopies) }]);
  }
}

/** How many characters at the end of the text stay when one edit replaces the middle. */
const nKept = 20_000;

const linkingSteps = 12;

function countSteps(steps: Generator<void, unknown, void>): number {
  let n = 0;
  while (steps.next().done !== true) n++;
  assert.ok(n > linkingSteps);
  return n;
}

describe('an analysis kept up to date', function () {
  this.timeout(60_000);
  for (const seed of [5, 6]) {
    it(`equals a fresh one after runs were left anywhere in long plain text (seed ${seed})`, () => checkLeaving('plaintext', plain, seed));
    it(`equals a fresh one after runs were left anywhere in long Markdown (seed ${seed})`, () => checkLeaving('markdown', markdown, seed));
  }
  for (const seed of [1, 2, 3, 4]) {
    it(`equals a fresh one after random edits of plain text (seed ${seed})`, () => check('plaintext', plain, seed, 150));
    it(`equals a fresh one after random edits of Markdown (seed ${seed})`, () => check('markdown', markdown, seed, 150));
  }
});
