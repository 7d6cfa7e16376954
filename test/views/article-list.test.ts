import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { articleList } from '../../src/views/article-list';
import { articleOutline } from '../../src/views/outline';
import type { OutlineEntry } from '../../src/views/outline';
import { actorRecord, datasetOf } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import { renderTree } from './support/render-tree';

const dataset = datasetOf({ actors: [actorRecord({ id: 'a-lee' as ActorId, name: 'Anna Lee' })] });

const text =
  '⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“we go”⟧⟧. ⟦place|Oslo⟧ fell silent. ' +
  '⟦source:2|⟦ref:a-lee|She⟧⟧ ⟦cue:2|added⟧ ⟦content:2|nothing⟧. ⟦person:x,y|Roe⟧ read ⟦quote:title|“Dune”⟧. ⟦claim|Prices rose 3 per cent.⟧ ⟦person:a-lee|Lee⟧ left.';

function check(marked: string, expected: readonly string[]): void {
  const { article } = markedArticle(marked, { dataset });
  assert.deepEqual(renderTree(articleList(article), article.text), expected);
}

describe('in this article', () => {
  it('actors by first mention, quotes and claims in order', () =>
    check(text, [
      'Actors (3)',
      '  Anna Lee (person · 2 mentions) → “Anna Lee”',
      '  Oslo (place · not in the dataset · 1 mention) → “Oslo”',
      '  Roe (person · ambiguous · 1 mention) → “Roe”',
      'Quotes (2)',
      '  “we go” (Anna Lee) → ““we go””',
      '  “Dune” (no speaker) → ““Dune””',
      'Claims (3)',
      '  “we go” (Anna Lee) → ““we go””',
      '  nothing (Anna Lee (inferred)) → “nothing”',
      '  Prices rose 3 per cent. (own voice) → “Prices rose 3 per cent.”',
    ]));

  it('an actor whom only an office stands for is listed, and leads to it', () => {
    const { article } = markedArticle('⟦ref:a-lee|The mayor⟧ left.', { dataset });
    assert.deepEqual(renderTree(articleList(article), article.text), [
      'Actors (1)',
      '  Anna Lee (person · named by office only) → “The mayor”',
    ]);
  });

  it('sections without entries are left out', () => {
    check('Rain fell.', []);
    check('⟦place|Oslo⟧', ['Actors (1)', '  Oslo (place · not in the dataset · 1 mention) → “Oslo”']);
  });

  it('very long lists are cut and counted', () => {
    const { article } = markedArticle('⟦quote:speech|“a”⟧ '.repeat(1005));
    const quotes = articleList(article)[0]!;
    assert.equal(quotes.description, '1005');
    assert.equal(quotes.children.length, 1001);
    assert.equal(quotes.children.at(-1)?.label, '5 more');
  });
});

describe('outline', () => {
  const render = (entries: readonly OutlineEntry[], depth = 0): string[] =>
    entries.flatMap(({ kind, label, detail, children }) => [
      `${'  '.repeat(depth)}${kind}: ${label} (${detail ?? ''})`,
      ...render(children, depth + 1),
    ]);

  it('has the same entries by section', () => {
    const { article } = markedArticle(text, { dataset });
    assert.deepEqual(render(articleOutline(article)), [
      'section: Actors (3)',
      '  actor: Anna Lee (person · 2 mentions)',
      '  actor: Oslo (place · not in the dataset · 1 mention)',
      '  actor: Roe (person · ambiguous · 1 mention)',
      'section: Quotes (2)',
      '  quote: “we go” (Anna Lee)',
      '  quote: “Dune” (no speaker)',
      'section: Claims (3)',
      '  claim: “we go” (Anna Lee)',
      '  claim: nothing (Anna Lee (inferred))',
      '  claim: Prices rose 3 per cent. (own voice)',
    ]);
  });

  it('a section spans its entries', () => {
    const { article } = markedArticle(text, { dataset });
    for (const { start, end, children } of articleOutline(article))
      assert.deepEqual([start, end], [Math.min(...children.map((c) => c.start)), Math.max(...children.map((c) => c.end))]);
  });
});
