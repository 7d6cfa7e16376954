import assert from 'node:assert/strict';
import { analyzeText } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';
import type { SmallActor } from '../small-gazetteer';
import { smallGazetteer } from '../small-gazetteer';

const actors: readonly SmallActor[] = [
  { id: 'tarn', kind: 'person', names: ['Olga Tarn', 'Tarn'], family: 'Tarn', given: 'Olga' },
  { id: 'brandt', kind: 'person', names: ['Jonas Brandt'], weak: ['Brandt'] },
  { id: 'norway', kind: 'place', names: ['Norway'] },
  { id: 'united-kingdom', kind: 'place', names: ['United Kingdom'] },
  { id: 'island-leaders', kind: 'group', names: ['island leaders', 'Nordic leaders'] },
  { id: 'holt', kind: 'organization', names: ['Holt'] },
  { id: 'harbour', kind: 'organization', names: ['Harbour'] },
];

/** Names as `⟦kind:alias|…⟧`, unlisted ones without alias; weak ones that the paragraph does not support are left out. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  const { names } = analyzeText(text, smallGazetteer(actors));
  const spans = names
    .filter((name) => name.strength >= 0.5)
    .map(({ kind, listed, start, end }) => ({ kind: kind ?? '?', id: listed?.alias ?? '', start, end }));
  assert.equal(renderMarked(text, spans), marked);
}

describe('findNames with a dataset', () => {
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['a listed name, title outside', 'President ⟦person:Olga Tarn|Olga Tarn⟧ saw ⟦place:Norway|Norway⟧.'],
    ['a listed name of lower-case words', 'Some ⟦group:island leaders|island leaders⟧ spoke.'],
    ['a listed name that begins with a nationality', 'Some ⟦group:Nordic leaders|Nordic leaders⟧ spoke.'],
    ['a listed name at a hyphen', 'The ⟦place:Norway|Norway⟧-Danish pact and the pro-⟦person:Tarn|Tarn⟧ side.'],
    ['the possessive outside', "They saw ⟦person:Tarn|Tarn⟧'s letter."],
    ['a longer name with a place’s word wins', 'They saw ⟦place|Tarn Tower⟧ first.'],
    ['a longer name with an organization’s word wins', 'They saw the ⟦organization|Bank of Norway⟧ first.'],
    ['a namesake with another given name wins', 'They saw ⟦person|Peter Tarn⟧ first.'],
    ['two listed names side by side', 'They saw ⟦place:Norway|Norway⟧ ⟦person:Olga Tarn|Olga Tarn⟧ first.'],
    ['a title between', '⟦place:Norway|Norway⟧ Prime Minister ⟦person:Tarn|Tarn⟧ spoke.'],
    ['words of a run that no rule holds together', 'They saw ⟦place:Norway|Norway⟧ Zubik first.'],
    ['unlisted names beside listed ones', '⟦person:Tarn|Tarn⟧ met ⟦person|Zubiko Tarnovar⟧ in ⟦place|Lisbon⟧.'],
    ['a weak alias is worth what its surroundings say', 'Mr. ⟦person:Brandt|Brandt⟧ spoke.'],
    ['a listed ordinary word', 'They asked ⟦organization:Harbour|Harbour⟧ about it.'],
    ['a listed name inside an unsure run stays', '⟦organization:Holt|Holt⟧ Zubik Nara Vale failed.'],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked));

  it('gives bearers of different kinds no kind', () => {
    const both = smallGazetteer([
      { id: 'a', kind: 'person', names: ['Zubik'] },
      { id: 'b', kind: 'place', names: ['Zubik'] },
    ]);
    const [name] = analyzeText('They left Zubik behind.', both).names;
    assert.deepEqual(name?.listed?.actors, ['a', 'b']);
    assert.equal(name.kind, undefined);
  });
});
