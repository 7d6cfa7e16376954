import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeProse, plainLine } from '../../src/views/markdown-escape';
import { datasetFrom } from '../checks/check-rule';
import { noteOn } from '../notes/support/literal-notes';
import { exported, exportOf, tollArticle, town } from './support/exported';

/** As VS Code's preview reads Markdown, with HTML let through so that it would show. */
const markdown = new MarkdownIt({ html: true, linkify: true });
const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe('the brief of who stands where', () => {
  it('goes from issue to actor to dated stance, condition and evidence', async () => {
    const dataset = await town();
    assert.equal(
      exportOf({ format: 'brief' }, [exported(tollArticle, { dataset, file: 'may/story.txt' })], dataset),
      `# Who stands where

## Bridge toll

*Should the bridge have a toll?*

### Anna Lindqvist

- **opposes** · 2024-05-06 · mayor, City Hall; Karlstad
  - 2024-05-06, may/story\\.txt: Anna Lindqvist rejected a bridge toll
- **questions** · 2019-05 · on record
  - 2019-05: Asks what it would cost.

### Ferry Guild

- **supports** · 2024-05-06
  - 2024-05-06, may/story\\.txt: The Ferry Guild backed the bridge toll

### Tom Berg

- **conditional** · 2012 · until 2016-03 · on record · reviewed · spokesman, Ferry Guild
  - Condition: Only, "if" boats stay free
  - 2012-04-01, [Harbour Gazette, \\*no. 4\\*](https://example.org/g4): “Boats first”
`,
    );
  });

  it('says so where there is nothing', () =>
    assert.equal(exportOf({ format: 'brief' }, [exported('It rained.')]), '# Who stands where\n\nNo position was found.\n'));

  it('brings the articles of one actor together, the newest first', async () => {
    const dataset = await town();
    const articles = ['2024-05-06', '2024-06-01', undefined].map((date, n) =>
      exported('Anna Lindqvist rejected a bridge toll on Monday.', { dataset, file: `${n}.txt`, ...(date && { date }) }),
    );
    const brief = exportOf({ format: 'brief' }, articles);
    assert.equal(brief.match(/^### /gm)?.length, 1);
    assert.deepEqual(brief.match(/\d\\\.txt/g), ['1\\.txt', '0\\.txt', '2\\.txt']);
  });

  it('shows the words of a Markdown article without its marks', async () => {
    const article = exported('Anna Lindqvist **rejected** a [bridge toll](https://example.org/x) on Monday.', {
      dataset: await town(),
      language: 'markdown',
    });
    assert.match(exportOf({ format: 'brief' }, [article]), /: Anna Lindqvist rejected a bridge toll\n/);
  });

  it('says what a person decided', async () => {
    const text = 'Anna Lindqvist rejected a bridge toll on Monday.';
    const note = noteOn(text, 'rejected a bridge toll', { decision: 'stance', issue: 'toll', stance: 'supports', actor: 'lind' });
    assert.match(
      exportOf({ format: 'brief' }, [exported(text, { dataset: await town(), notes: [note] })]),
      /- \*\*supports\*\* .* decided by a person/,
    );
  });

  it('shows hostile data and articles as they are written', async () => {
    const attack = '<img src=x> [run](command:evil) www.example.org **x** `y` ![p](https://example.org/a.png)';
    const dataset = await datasetFrom(`actors:
  - {id: lind, kind: person, name: 'Anna ${attack}', aliases: [Anna Lindqvist]}
issues: [{id: toll, label: 'Toll ${attack}', question: '${attack}', terms: [bridge toll]}]
positions: [{actor: lind, issue: toll, stance: opposes, condition: '${attack}', evidence: [s]}]
sources: [{id: s, title: '${attack}', url: 'javascript:alert(1)'}]
`);
    const text = `Anna Lindqvist rejected a bridge toll, saying “${attack} is the answer to all of it”.`;
    const html = markdown.render(exportOf({ format: 'brief' }, [exported(text, { dataset, file: `${attack}.txt` })], dataset));
    assert.deepEqual(
      new Set(html.match(/<\/?[a-z0-9]+[^>]*>/g)?.map((tag) => tag.replaceAll(/[</>]/g, ''))),
      new Set(['h1', 'h2', 'h3', 'p', 'em', 'ul', 'li', 'strong']),
    );
    assert.ok(html.includes(htmlText(attack)));
  });

  const marks = [
    ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    'a',
    '1',
    ' ',
    '\n',
    '\t',
    'www.',
    'http://',
    'example.org',
    '&amp;',
    '1. ',
    '- ',
    'é',
  ];
  for (const [place, before] of [
    ['within a line', 'x: '],
    ['at the start of an item', '- '],
    ['in a heading', '## '],
    ['at the start of a line', ''],
  ] as const) {
    it(`escapes prose ${place} so that a reader of Markdown gives it back`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 14 }), (parts) => {
          const text = plainLine(parts.join(''));
          fc.pre(text !== '');
          const html = markdown.render(`${before}${escapeProse(text)}`);
          const shown = html.replace(/^(<(ul|li|p|h2)>\n?)+(x: )?/, '').replace(/(<\/(ul|li|p|h2)>\n?)+$/, '');
          assert.equal(shown, htmlText(text));
        }),
        { seed: 3, numRuns: 3000 },
      );
    });
  }
});
