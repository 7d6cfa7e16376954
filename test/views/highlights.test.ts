import assert from 'node:assert/strict';
import { countHighlights, findHighlights, highlightKinds } from '../../src/views/highlights';
import { markedArticle } from './support/marked-article';

const text =
  '⟦source:1|⟦person:a|Ann⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“⟦place|Oslo⟧ wins”⟧⟧. ⟦ref:a|She⟧ left with ⟦person:b,c|Roe⟧. ⟦claim|It rained 3 mm.⟧';

function check(marked: string, cap: number, visible: string | undefined, expected: readonly string[], nOmitted = 0): void {
  const { article } = markedArticle(marked);
  const at = visible === undefined ? -1 : article.text.indexOf(visible);
  const found = findHighlights(article.annotations, cap, visible === undefined ? undefined : { start: at, end: at + visible.length });
  const lines = highlightKinds.flatMap((kind) => found.spans[kind].map(({ start, end }) => `${kind} ${article.text.slice(start, end)}`));
  assert.deepEqual(lines, expected);
  assert.equal(found.nOmitted, nOmitted);
}

const all = [
  'actorListed Ann',
  'actorUnlisted Oslo',
  'actorAmbiguous Roe',
  'quote “Oslo wins”',
  'claimCue said',
  'claimContent “Oslo wins”',
  'claimContent It rained 3 mm.',
];

describe('highlights', () => {
  it('actors by what is known of them, quotes, cues and contents; no references', () => check(text, 100, undefined, all));
  it('a cap that is just enough leaves nothing out', () => check(text, 7, undefined, all));
  it('beyond the cap the visible ones come first', () =>
    check(text, 2, 'Roe. It rained', ['actorAmbiguous Roe', 'claimContent It rained 3 mm.'], 5));
  it('then the others', () => check(text, 3, 'Roe. It', ['actorListed Ann', 'actorAmbiguous Roe', 'claimContent It rained 3 mm.'], 4));
  it('counts what there is', () => assert.equal(countHighlights(markedArticle(text).article.annotations), 7));
  it('nothing in an empty text', () => check('', 10, undefined, []));
});
