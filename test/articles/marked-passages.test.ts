import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSpan, MarkedArticle } from '../support/marked-article';
import { parseMarkedArticle } from '../support/marked-article';

const halves = ['open', 'held'];
const passages = halves.flatMap((half) => {
  const folder = join('test', 'accuracy', 'articles', half);
  return readdirSync(folder).map((name) => ({ half, name, marked: readFileSync(join(folder, name), 'utf8') }));
});

/** What is wrong with the marks of one passage, as a person would say it. */
function findProblems({ text, actors, attributions }: MarkedArticle): string[] {
  const problems: string[] = [];
  const shown = ({ start, end }: GoldSpan): string => `“${text.slice(start, end)}”`;
  const contentOf = new Map(attributions.map(({ id, content }) => [id, content]));
  for (const { id, source, cue, content, within } of attributions) {
    for (const span of [...source, ...cue, ...content])
      if (span.start >= span.end || text.slice(span.start, span.end).trim() !== text.slice(span.start, span.end))
        problems.push(`${id}: ${shown(span)} is empty or has white space at an end`);
    if (source.length > 1) problems.push(`${id}: more than one source`);
    if (within !== undefined)
      for (const span of [...source, ...cue, ...content])
        if (!contentOf.get(within)?.some((outer) => outer.start <= span.start && span.end <= outer.end))
          problems.push(`${id}: ${shown(span)} does not stand in the content of ${within}`);
  }
  const outermost = attributions.filter(({ within }) => within === undefined);
  const contents = outermost.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  contents.forEach((span, i) => {
    const next = contents[i + 1];
    if (next !== undefined && next.start < span.end) problems.push(`contents overlap: ${shown(span)} and ${shown(next)}`);
  });
  for (const { id, source, cue, content } of outermost)
    for (const part of [...source, ...cue])
      if (contents.some((span) => !content.includes(span) && part.start < span.end && span.start < part.end))
        problems.push(`${id}: ${shown(part)} stands in another's content but is not marked as being within it`);
  for (const [key, names] of actors)
    if (!text.toLowerCase().includes((names[0] ?? '').toLowerCase())) problems.push(`@${key}: ${names[0]} is not in the text`);
  return problems;
}

describe('the marked passages', () => {
  it('are at least sixty, half of them held back, and every field has both', () => {
    const fieldsOf = (half: string) =>
      [...new Set(passages.filter((p) => p.half === half).map((p) => parseMarkedArticle(p.marked).field))].sort();
    assert.ok(passages.length >= 60);
    assert.equal(passages.filter(({ half }) => half === 'open').length * 2, passages.length);
    assert.deepEqual(fieldsOf('open'), fieldsOf('held'));
  });

  it('are named after their number and kind, odd ones open', () => {
    for (const { half, name } of passages) {
      assert.match(name, /^\d\d-[a-z-]+\.(?:txt|md)$/);
      assert.equal(half, Number(name.slice(0, 2)) % 2 === 1 ? 'open' : 'held', name);
    }
  });

  for (const { half, name, marked } of passages)
    it(`${half}/${name} follows the rules of marking`, () => {
      const article = parseMarkedArticle(marked);
      assert.deepEqual(findProblems(article), []);
      const nWords = article.text.split(/\s+/).length;
      assert.ok(nWords >= 90 && nWords <= 220, `${nWords} words`);
      assert.ok(article.attributions.length >= 4);
    });
});
