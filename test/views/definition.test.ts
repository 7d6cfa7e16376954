import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { findDefinition } from '../../src/views/definition';
import { actorRecord, at, datasetOf, quoteRecord } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';

const dataset = datasetOf({
  actors: [
    actorRecord({ id: 'a' as ActorId, name: 'Ann Lee', location: at(1) }),
    actorRecord({ id: 'b' as ActorId, name: 'Bo Lee', location: at(2) }),
  ],
  quotes: [quoteRecord({ id: 'q', actor: 'a' as ActorId, text: 'We go home', location: at(3) })],
});

/** What leads to records, and their lines. */
function check(marked: string, expected: string | undefined): void {
  const { article, cursor } = markedArticle(marked, { dataset });
  const found = findDefinition(article, cursor);
  assert.equal(found && `${article.text.slice(found.start, found.end)} → ${found.records.map(({ line }) => line).join(', ')}`, expected);
}

describe('definition', () => {
  it('of a name is its record', () => check('⟦person:a|Ann <|>Lee⟧ left.', 'Ann Lee → 1'));
  it('of a reference is the record of whom it stands for', () => check('⟦ref:b|H<|>e⟧ left.', 'He → 2'));
  it('of an ambiguous name are all candidates', () => check('⟦person:a,b|L<|>ee⟧ left.', 'Lee → 1, 2'));
  it('of a quote is the quote on record', () =>
    check('⟦source:1|⟦person:a|Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“we go h<|>ome”⟧⟧', '“we go home” → 3'));
  it('of a name in a quote is that of the name', () =>
    check('⟦source:1|⟦person:a|Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“⟦person:b|B<|>o⟧ go home”⟧⟧', 'Bo → 2'));
  it('there is none of what is not on record', () => {
    check('⟦person|C<|>y⟧ left.', undefined);
    check('⟦person:gone|C<|>y⟧ left.', undefined);
    check('⟦source:1|⟦person:a|Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“no w<|>ay”⟧⟧', undefined);
    check('Rain f<|>ell.', undefined);
  });
});
