import assert from 'node:assert/strict';
import { analyzeDocument } from '../../src/core/analysis-session';
import { emptyGazetteer } from '../../src/core/gazetteer';
import type { DocumentAnnotations } from '../../src/core/annotations';
import { scoreActors, standsFor, wordingOf } from './actor-score';
import { parseMarkedArticle } from './marked-article';

const actors = new Map([
  ['falk', ['Anna Falk']],
  ['bryn', ['Bryn Falk']],
  ['nhb', ['National Housing Board']],
  ['water', ['Deel Water', 'DWC']],
]);

describe('which actor an entity stands for', () => {
  const cases: readonly [string[], string, boolean][] = [
    [['Anna Falk', 'Falk'], 'falk', true],
    [['Ms. Falk', 'Anna Falk’s'], 'falk', true],
    [['Falk'], 'falk', false],
    [['Anna Falk', 'Bryn Falk'], 'falk', false],
    [['Bryn Falk', 'Falk'], 'falk', false],
    [['the National Housing Board', 'NHB', 'the Housing Board'], 'nhb', true],
    [['National Housing Bank'], 'nhb', false],
    [['Deel Water', 'DWC'], 'water', true],
    [['Deel'], 'nhb', false],
    [[], 'falk', false],
  ];
  for (const [names, actor, expected] of cases)
    it(`${JSON.stringify(names)} ${expected ? 'is' : 'is not'} ${actor}`, () => assert.equal(standsFor(names, actor, actors), expected));
});

describe('scoring actors', () => {
  const article = parseMarkedArticle(
    '% field: council\n% @falk = Anna Falk\n⟦s1@falk|Anna Falk⟧ ⟦q1|said⟧ ⟦c1|that the bridge would close in May⟧.\n\n' +
      '⟦s2|A clerk⟧ ⟦q2|said⟧ ⟦c2|that the ferry would sail instead⟧.',
  );
  const annotations = analyzeDocument(article.text, { language: 'plaintext', gazetteer: emptyGazetteer });
  const withSource = (entity: number | null): DocumentAnnotations => ({
    ...annotations,
    attributions: annotations.attributions.map((found) => ({ ...found, source: found.source && { ...found.source, entity } })),
  });

  const counted = (found: DocumentAnnotations): number[] => {
    const { marked, right, wrong } = scoreActors(article, found);
    return [marked.length, right.length, wrong.length];
  };

  it('counts a found attribution with the right entity, and leaves out sources that are no actor', () => {
    assert.deepEqual(counted(annotations), [1, 1, 0]);
  });

  it('counts an unresolved source as wrong', () => {
    assert.deepEqual(counted(withSource(null)), [1, 0, 1]);
  });

  it('counts nothing as right or wrong where nothing was found', () => {
    assert.deepEqual(counted({ ...annotations, attributions: [] }), [1, 0, 0]);
  });
});

describe('how a source words its actor', () => {
  const cases: readonly [string, string][] = [
    ['Ms. Falk', 'name'],
    ['the chair, Anna Falk,', 'name'],
    ['AF', 'name'],
    ['FALK', 'name'],
    ['Her', 'pronoun'],
    ['The chair', 'role'],
  ];
  for (const [source, expected] of cases)
    it(`${source} is a ${expected}`, () => {
      const article = parseMarkedArticle(`% field: council\n% @falk = Anna Falk\n⟦s1@falk|${source}⟧ ⟦q1|said⟧ ⟦c1|no⟧.`);
      assert.deepEqual(
        article.attributions.map((gold) => wordingOf(article, gold)),
        [expected],
      );
    });
});
