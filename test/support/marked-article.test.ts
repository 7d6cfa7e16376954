import assert from 'node:assert/strict';
import { parseMarkedArticle } from './marked-article';

const header = '% field: council\n% @falk = Anna Falk\n';

describe('marked articles', () => {
  it('gives the plain text and the pieces of each attribution', () => {
    const { field, text, actors, attributions } = parseMarkedArticle(
      `${header}⟦c1|“No,”⟧ ⟦s1,2@falk|she⟧ ⟦q1|said⟧, ⟦c1|“never,”⟧ ⟦q2|adding⟧ ⟦c2|that it rained⟧.`,
    );
    assert.equal(field, 'council');
    assert.deepEqual([...actors], [['falk', ['Anna Falk']]]);
    assert.equal(text, '“No,” she said, “never,” adding that it rained.');
    const cut = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(
      attributions.map(({ id, actor, source, cue, content }) => ({ id, actor, source: cut(source), cue: cut(cue), content: cut(content) })),
      [
        { id: 1, actor: 'falk', source: ['she'], cue: ['said'], content: ['“No,”', '“never,”'] },
        { id: 2, actor: 'falk', source: ['she'], cue: ['adding'], content: ['that it rained'] },
      ],
    );
  });

  it('reads what stands within another attribution, and what is optional', () => {
    const { attributions } = parseMarkedArticle(`${header}⟦s1|He⟧ ⟦q1|said⟧ ⟦c1|⟦s2<1@falk|Falk⟧ ⟦q2<1|said⟧ ⟦c2<1|no⟧⟧. ⟦c3?|Maybe.⟧`);
    assert.deepEqual(
      attributions.map(({ id, within, optional, actor }) => [id, within, optional, actor]),
      [
        [1, undefined, false, undefined],
        [2, 1, false, 'falk'],
        [3, undefined, true, undefined],
      ],
    );
  });

  const wrong: readonly [string, string, RegExp][] = [
    ['an attribution without content', `${header}⟦s1|He⟧ ⟦q1|said⟧ no.`, /no content/],
    ['a required attribution without a cue', `${header}⟦s1|He⟧: ⟦c1|no⟧.`, /no cue/],
    ['an actor that the header does not have', `${header}⟦s1@moe|He⟧ ⟦q1|said⟧ ⟦c1|no⟧.`, /not in the header/],
    ['pieces that stand for different actors', `${header}% @lee = Jo Lee\n⟦s1@falk|A⟧ ⟦s1@lee|B⟧ ⟦q1|said⟧ ⟦c1|no⟧.`, /contradict/],
    ['pieces of which only one is nested', `${header}⟦q1<2|said⟧ ⟦c1|no⟧.`, /contradict/],
    ['an unknown mark', `${header}⟦x1|said⟧ no.`, /Not a mark/],
    ['a header without a field', '% @falk = Anna Falk\nNo.', /No field/],
  ];
  for (const [name, marked, message] of wrong) it(`refuses ${name}`, () => assert.throws(() => parseMarkedArticle(marked), message));
});
