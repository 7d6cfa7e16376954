import assert from 'node:assert/strict';
import { analyzeText, emptyGazetteer } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';

/** Takes the marks off, finds pronouns and role nouns, puts marks on; `:quoted` where they stand inside quotation marks. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  const { anaphors } = analyzeText(text, emptyGazetteer);
  const spans = anaphors.map(({ kind, quoted, start, end }) => ({ kind, id: quoted ? 'quoted' : '', start, end }));
  assert.equal(renderMarked(text, spans), marked);
}

describe('findAnaphors', () => {
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['pronouns of the third person', '⟦pronoun|He⟧ told ⟦pronoun|her⟧ that ⟦pronoun|they⟧ saw ⟦pronoun|themselves⟧.'],
    ['"it" where it acts', '⟦pronoun|It⟧ said that the rain bothered it.'],
    ['not the first and second person', '⟦pronoun|It⟧ saw that I and you and we left.'],
    ['a pronoun before a contraction', "⟦pronoun|He⟧'s late and ⟦pronoun|she⟧’ll wait."],
    ['a role noun', '⟦role|The minister⟧ agreed with ⟦role|the company⟧.'],
    ['a role noun with an office', '⟦role|The deputy foreign minister⟧ agreed.'],
    ['a role noun with a nationality', '⟦role|The Danish prime minister⟧ agreed.'],
    ['a role noun with "former"', '⟦role|The former president⟧ agreed.'],
    ['a hyphened role noun', '⟦role|The secretary-general⟧ agreed.'],
    ['a possessive after a role noun', "⟦pronoun|They⟧ read ⟦role|the senator⟧'s letter."],
    ['not before a name', 'The president Olga Tarn agreed.'],
    ['not before a name behind a comma', 'The president, Olga Tarn, agreed.'],
    ['not as an apposition', 'Olga Tarn, the Danish prime minister, agreed.'],
    ['after a name and a comma', 'After Olga Tarn, ⟦role|the minister⟧ spoke.'],
    ['not before "of"', 'The president of ⟦role|the club⟧ agreed.'],
    ['a role noun with a body', '⟦role|The party leader⟧ agreed.'],
    ['not without "the"', 'A minister agreed with every senator.'],
    ['not in the plural', 'The ministers agreed.'],
    ['inside quotation marks', '“⟦pronoun:quoted|He⟧ left,” said ⟦role|the minister⟧.'],
    ['after the quotation', '“We left,” ⟦pronoun|she⟧ said.'],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked));

  it('writes keys in lower case', () => {
    const keys = analyzeText('The Secretary-General and HE agreed.', emptyGazetteer).anaphors.map((anaphor) => anaphor.key);
    assert.deepEqual(keys, ['the secretary-general', 'he']);
  });

  it('tells subjects', () => {
    const { anaphors } = analyzeText('The minister said he saw him and thanked the senator.', emptyGazetteer);
    assert.deepEqual(
      anaphors.map((anaphor) => [anaphor.key, anaphor.subject]),
      [
        ['the minister', true],
        ['he', true],
        ['him', false],
        ['the senator', false],
      ],
    );
  });
});
