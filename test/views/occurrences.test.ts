import assert from 'node:assert/strict';
import type { ActorId, IssueId } from '../../src/core/annotations';
import { findOccurrences, occurrencesLike, subjectsAt } from '../../src/views/occurrences';
import type { ArticleWithTerms } from '../../src/views/occurrences';
import { actorRecord, datasetOf, quoteRecord } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import type { MarkedOptions } from './support/marked-article';

const dataset = datasetOf({
  actors: [actorRecord({ id: 'a' as ActorId, name: 'Ann Lee' }), actorRecord({ id: 'b' as ActorId, name: 'Bo Lee' })],
  quotes: [quoteRecord({ id: 'q', actor: 'a' as ActorId, text: 'We go home' })],
});

/** The article, with the words of `terms` as terms of the issue `tax`; one that begins with `~` takes up a term before it. */
function read(marked: string, terms: readonly string[] = [], options: MarkedOptions = {}): ArticleWithTerms & { readonly cursor: number } {
  const { article, cursor } = markedArticle(marked, { dataset, ...options });
  return {
    article,
    cursor,
    terms: terms.map((term) => {
      const words = term.replace('~', '');
      const start = article.text.indexOf(words);
      return { start, end: start + words.length, issue: 'tax' as IssueId, isInferred: term.startsWith('~') };
    }),
  };
}

/** All occurrences as `text → subject`. */
function check(marked: string, expected: readonly string[], terms: readonly string[] = []): void {
  const source = read(marked, terms);
  const found = findOccurrences(source).map(
    ({ start, end, subject, isInferred }) => `${source.article.text.slice(start, end)} → ${subject}${isInferred ? ' (inferred)' : ''}`,
  );
  assert.deepEqual(found, expected);
}

/** What is marked when the cursor stands at a place. */
function checkLike(marked: string, expected: readonly string[], terms: readonly string[] = []): void {
  const source = read(marked, terms);
  const found = occurrencesLike(source, source.cursor).map(({ start, end }) => source.article.text.slice(start, end));
  assert.deepEqual(found, expected);
}

const lee = '⟦source:1|⟦person:a|Ann Lee⟧⟧ ⟦cue:1|said⟧';

describe('occurrences', () => {
  it('are names, and what stands for them', () =>
    check('⟦person:a|Ann Lee⟧ met ⟦person:b|Bo⟧. ⟦ref:a|She⟧ left.', ['Ann Lee → actor a', 'Bo → actor b', 'She → actor a (inferred)']));
  it('are a place of each bearer of a name', () => check('⟦person:a,b|Lee⟧ left.', ['Lee → actor a', 'Lee → actor b']));
  it('are names that no record bears, but no pronoun of nobody', () =>
    check('⟦person|Cy Fox⟧ left. ⟦ref|It⟧ rained.', ['Cy Fox → name Cy Fox']));
  it('are quotes on record of the one who speaks, in whole or in part', () => {
    check(`${lee} ⟦content:1|⟦quote:speech|“we go home”⟧⟧.`, ['Ann Lee → actor a', '“we go home” → quote q']);
    check(`${lee} they would ⟦content:1|⟦quote:fragment|“go home now”⟧⟧.`, ['Ann Lee → actor a']);
    check('⟦source:1|⟦person:b|Bo Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“We go home”⟧⟧.', ['Bo Lee → actor b']);
    check('He saw ⟦quote:title|“We go home”⟧.', []);
  });
  it('are terms of issues, in the order of the text', () =>
    check(
      'The tax hurts ⟦person:a|Ann Lee⟧. She fights it.',
      ['tax → issue tax', 'Ann Lee → actor a', 'it → issue tax (inferred)'],
      ['tax', '~it'],
    ));
});

describe('what is referred to at a place', () => {
  it('is a name before a term, and a term before a quote', () => {
    const name = read('⟦person:a|Ann <|>Lee⟧ tax.', ['Lee tax']);
    assert.deepEqual(subjectsAt(name, name.cursor), ['actor a']);
    const term = read(`${lee} ⟦content:1|⟦quote:speech|“We go ho<|>me”⟧⟧.`, ['home']);
    assert.deepEqual(subjectsAt(term, term.cursor), ['issue tax']);
    const quote = read(`${lee} ⟦content:1|⟦quote:speech|“We g<|>o home”⟧⟧.`, ['home']);
    assert.deepEqual(subjectsAt(quote, quote.cursor), ['quote q']);
  });
  it('is found behind its last letter', () => {
    const term = read('The tax<|>.', ['tax']);
    assert.deepEqual(subjectsAt(term, term.cursor), ['issue tax']);
  });
  it('is nothing where nothing stands', () => {
    for (const marked of ['<|>', 'Rain f<|>ell.', '⟦ref|I<|>t⟧ rained.']) {
      const source = read(marked);
      assert.deepEqual(subjectsAt(source, source.cursor), []);
    }
  });
});

describe('places like the one at the cursor', () => {
  it('are all names and pronouns of the actor, from a name or a pronoun', () => {
    const rest = 'met ⟦person:b|Bo⟧. ⟦person:a|Lee⟧ stayed; ';
    checkLike(`⟦person:a|A<|>nn Lee⟧ ${rest}⟦ref:a|she⟧ slept.`, ['Ann Lee', 'Lee', 'she']);
    checkLike(`⟦person:a|Ann Lee⟧ ${rest}⟦ref:a|sh<|>e⟧ slept.`, ['Ann Lee', 'Lee', 'she']);
  });
  it('are an ambiguous name once, and the names of both bearers', () =>
    checkLike('⟦person:a|Ann Lee⟧ and ⟦person:b|Bo Lee⟧ met. ⟦person:a,b|L<|>ee⟧ left.', ['Ann Lee', 'Bo Lee', 'Lee']));
  it('are the same unlisted name', () => checkLike('⟦person|Cy F<|>ox⟧ met ⟦person|Di Fox⟧. ⟦person|Cy Fox⟧ left.', ['Cy Fox', 'Cy Fox']));
  it('are the terms of the issue', () => checkLike('The ta<|>x: ⟦person:a|Ann⟧ fights it.', ['tax', 'it'], ['tax', '~it']));
  it('are none where nothing is referred to', () => checkLike('⟦person:a|Ann⟧ le<|>ft.', []));
});
