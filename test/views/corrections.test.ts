import assert from 'node:assert/strict';
import type { ActorId, Correction, IssueId } from '../../src/core/annotations';
import type { Article } from '../../src/views/article';
import { articlePositions } from '../../src/views/article-positions';
import { renderHoverCard } from '../../src/views/hover-card';
import { actorRecord, datasetOf, issueRecord } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import type { MarkedOptions } from './support/marked-article';

const dataset = datasetOf({
  actors: [actorRecord({ id: 'a-lee' as ActorId, name: 'Anna Lee' })],
  issues: [issueRecord({ id: 'tax' as IssueId, label: 'carbon tax' })],
});
const corrected: Correction = { kind: 'corrected', note: 'urn:uuid:1', date: '2024-05-06', confirmed: false };
const marked = '⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote|“no t<|>ax”⟧⟧.';

/** Lines of the card at the cursor, with decisions put on what the marks give. */
function cardOf(text: string, options: MarkedOptions, change: (annotations: Article['annotations']) => Article['annotations']): string[] {
  const { article, cursor } = markedArticle(text, { dataset, ...options });
  const card = renderHoverCard({ ...article, annotations: change(article.annotations) }, cursor);
  return (card?.markdown ?? '').split('  \n');
}

describe('what a person decided', () => {
  it('is said of a name and of a pronoun', () => {
    const because = { 'Anna Lee': corrected, Anna: { ...corrected, confirmed: true } };
    assert.ok(cardOf('⟦person:a-lee|Anna <|>Lee⟧ left.', { because }, (found) => found).includes('You said so on 2024\\-05\\-06'));
    assert.ok(cardOf('⟦person:a-lee|A<|>nna⟧ left.', { because }, (found) => found).includes('You confirmed this on 2024\\-05\\-06'));
    assert.ok(
      cardOf('⟦ref:a-lee|S<|>he⟧ left.', { references: { She: corrected } }, (found) => found).includes('You said so on 2024\\-05\\-06'),
    );
  });

  it('is said of a speaker in the place of what the words showed, and nothing is called inferred', () => {
    const lines = cardOf(marked, {}, (found) => ({
      ...found,
      mentions: [],
      attributions: found.attributions.map((attribution) => ({ ...attribution, corrected })),
    }));
    assert.deepEqual(lines.slice(0, 2), ['**Quote** — Anna Lee', 'You said so on 2024\\-05\\-06']);
  });

  it('is said of a claim and the issue it was put under', () => {
    const lines = cardOf('⟦claim|Taxes ro<|>se by half.⟧', {}, (found) => ({
      ...found,
      claims: found.claims.map((claim) => ({ ...claim, corrected, issue: 'tax' as IssueId })),
    }));
    assert.deepEqual(lines.slice(1, 3), ['You said so on 2024\\-05\\-06', 'Issue: carbon tax']);
  });

  it('is said of a position in the tree', () => {
    const positions = [{ actor: 'a-lee', issue: 'tax', stance: 'opposes', evidence: ['1'] }] as const;
    const { article } = markedArticle(marked, { dataset, positions });
    const decided = { ...article.annotations, positions: article.annotations.positions.map((position) => ({ ...position, corrected })) };
    const tooltip = (annotations: Article['annotations']) =>
      articlePositions({ ...article, annotations }).map(({ node }) => node('id', 'label').tooltip);
    assert.deepEqual(tooltip(decided), ['You said so on 2024\\-05\\-06']);
    assert.deepEqual(tooltip(article.annotations), [undefined]);
  });
});
