import assert from 'node:assert/strict';
import type { DocumentAnnotations, Gazetteer } from '../../../src/core/index';
import { analyzeDocument, emptyGazetteer } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';
import { smallGazetteer } from '../small-gazetteer';

const listed = smallGazetteer([
  { id: 'tarn', kind: 'person', names: ['Olga Tarn', 'Tarn'], given: 'Olga', family: 'Tarn', pronouns: 'feminine', titles: ['mayor'] },
  {
    id: 'brandt',
    kind: 'person',
    names: ['Jonas Brandt'],
    weak: ['Brandt'],
    given: 'Jonas',
    family: 'Brandt',
    titles: ['foreign minister'],
  },
  {
    id: 'a-vale',
    kind: 'person',
    names: ['Adam Vale', 'Vale'],
    given: 'Adam',
    family: 'Vale',
    pronouns: 'masculine',
    titles: ['governor'],
  },
  { id: 'e-vale', kind: 'person', names: ['Eve Vale', 'Vale'], given: 'Eve', family: 'Vale', pronouns: 'feminine', titles: ['senator'] },
  { id: 'hpa', kind: 'organization', names: ['Havn Port Authority'] },
]);

/**
 * Mentions as `⟦kind:who|…⟧`: the actor's id, else the entity's name; `~` before it where the mention is a short form of a
 * name in full; `?` and the candidates where it stays ambiguous.
 */
function check(marked: string, gazetteer: Gazetteer = emptyGazetteer): void {
  const { text } = parseMarked(marked);
  const annotations = analyzeDocument(text, { language: 'plaintext', gazetteer });
  const spans = annotations.mentions.map((mention) => ({
    kind: mention.type,
    id: (mention.because.kind === 'short-form' ? '~' : '') + whoIs(annotations, mention.entity),
    start: mention.start,
    end: mention.end,
  }));
  assert.equal(renderMarked(text, spans), marked);
}

function whoIs({ entities }: DocumentAnnotations, index: number): string {
  const entity = entities[index];
  if (entity === undefined) return 'nobody';
  return entity.candidates.length > 0 ? `?${entity.candidates.join(',')}` : (entity.actor ?? entity.name);
}

describe('linkNames without a dataset', () => {
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['a surname is the person named in full before', '⟦person:Olga Quill|Olga Quill⟧ left. Later ⟦person:~Olga Quill|Quill⟧ wrote.'],
    ['over paragraphs', '⟦person:Olga Quill|Olga Quill⟧ left.\nLater ⟦person:~Olga Quill|Quill⟧ wrote.'],
    ['a title does not matter', '⟦person:Olga Quill|Olga Quill⟧ left. Mayor ⟦person:~Olga Quill|Quill⟧ wrote.'],
    ['a given name', '⟦person:Olga Quill|Olga Quill⟧ left. They asked ⟦person:~Olga Quill|Olga⟧ again.'],
    [
      'a headline’s surname is the person named in full below',
      '⟦person:~Olga Quill|Quill⟧ says no\nMayor ⟦person:Olga Quill|Olga Quill⟧ left.',
    ],
    [
      'middle names and generations may be missing',
      '⟦person:Robert F. Quill Jr.|Robert F. Quill Jr.⟧ left. ⟦person:Robert F. Quill Jr.|Robert Quill⟧ wrote. ⟦person:~Robert F. Quill Jr.|Quill⟧ slept.',
    ],
    ['a middle name may come later', '⟦person:Robert Quill|Robert Quill⟧ left. ⟦person:~Robert Quill|Robert F. Quill⟧ wrote.'],
    [
      'a particle may be missing',
      '⟦person:Sami al-Quill|Sami al-Quill⟧ left. ⟦person:~Sami al-Quill|Al-Quill⟧ wrote and ⟦person:~Sami al-Quill|Quill⟧ slept.',
    ],
    ['a hyphened surname goes whole', '⟦person:Ann Roed-Quill|Ann Roed-Quill⟧ left. ⟦person:~Ann Roed-Quill|Roed-Quill⟧ wrote.'],
    [
      'an acronym defined in parentheses',
      'The ⟦organization:Havn Port Authority|Havn Port Authority⟧ (⟦organization:~Havn Port Authority|HPA⟧) left. The ⟦organization:~Havn Port Authority|HPA⟧ wrote.',
    ],
    [
      'a company without its legal form',
      '⟦organization:Quillvale Systems Inc.|Quillvale Systems Inc.⟧ left. ⟦organization:~Quillvale Systems Inc.|Quillvale Systems⟧ wrote.',
    ],
    [
      'a team by its first word',
      '⟦organization:Quillvale United|Quillvale United⟧ lost. ⟦organization:~Quillvale United|Quillvale⟧ wrote.',
    ],
    [
      'names that all know to be one',
      'The ⟦place:United States|United States⟧ paid. The ⟦place:United States|US⟧ and the ⟦place:United States|U.S.⟧ paid.',
    ],
    ['a place is not the person who bears its name', '⟦person:Olga London|Olga London⟧ lives in ⟦place:London|London⟧ now.'],
    ['two bearers stay ambiguous', '⟦person:Olga Quill|Olga Quill⟧ met ⟦person:Peter Quill|Peter Quill⟧. ⟦person:Quill|Quill⟧ wrote.'],
    [
      'a form of address decides between bearers',
      '⟦person:Olga Quill|Olga Quill⟧ met ⟦person:Peter Quill|Peter Quill⟧. Ms. ⟦person:~Olga Quill|Quill⟧ wrote.',
    ],
    [
      'a title decides between bearers',
      'Mayor ⟦person:Olga Quill|Olga Quill⟧ met Judge ⟦person:Petra Quill|Petra Quill⟧. Judge ⟦person:~Petra Quill|Quill⟧ wrote.',
    ],
    ['a weak name that the document supports', 'They met Mr. ⟦person:Zubik|Zubik⟧. ⟦person:Zubik|Zubik⟧ left.'],
    ['a sentence opener that stands in lower case elsewhere is none', 'Zubling ended. The zubling was long.'],
    [
      'speakers of an interview',
      'Q: Mr. ⟦person:~Olga Quill|Quill⟧, why?\n⟦person:~Olga Quill|Quill⟧: No.\n⟦person:Olga Quill|Olga Quill⟧ left.'.replace(
        'Mr.',
        'Ms.',
      ),
    ],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked));
});

describe('linkNames with a dataset', () => {
  const cases: readonly (readonly [behaviour: string, marked: string])[] = [
    ['an alias that only one actor bears links directly', 'They asked ⟦person:tarn|Tarn⟧ again.'],
    ['a weak alias alone is nobody', 'They saw the Brandt again.'],
    ['a weak alias that looks like a name is an unlisted one', 'They asked Mr. ⟦person:Brandt|Brandt⟧ again.'],
    ['a weak alias after the full name', '⟦person:brandt|Jonas Brandt⟧ left. ⟦person:~brandt|Brandt⟧ wrote.'],
    ['a weak alias after its title', 'Foreign Minister ⟦person:brandt|Brandt⟧ left.'],
    ['a weak alias in the headline', '⟦person:~brandt|Brandt⟧ Says No\n⟦person:brandt|Jonas Brandt⟧ left.'],
    [
      'a weak alias means the unlisted namesake named before',
      '⟦person:Petra Brandt|Petra Brandt⟧ left. ⟦person:~Petra Brandt|Brandt⟧ wrote.',
    ],
    [
      'a weak alias of two bearers named before is ambiguous',
      '⟦person:brandt|Jonas Brandt⟧ met ⟦person:Petra Brandt|Petra Brandt⟧. ⟦person:?brandt|Brandt⟧ wrote.',
    ],
    ['an alias of two actors is ambiguous', 'They asked ⟦person:?a-vale,e-vale|Vale⟧ again.'],
    ['an alias of two actors means the one named before', '⟦person:e-vale|Eve Vale⟧ left. ⟦person:~e-vale|Vale⟧ wrote.'],
    [
      'an alias of two actors named before is ambiguous',
      '⟦person:e-vale|Eve Vale⟧ met ⟦person:a-vale|Adam Vale⟧. ⟦person:?a-vale,e-vale|Vale⟧ wrote.',
    ],
    ['a title decides between two actors', 'They asked Senator ⟦person:e-vale|Vale⟧ again.'],
    [
      'a form of address decides between two actors',
      '⟦person:e-vale|Eve Vale⟧ met ⟦person:a-vale|Adam Vale⟧. Mr. ⟦person:~a-vale|Vale⟧ wrote.',
    ],
    ['a form of address that only the namesake fits', '⟦person:Peter Tarn|Peter Tarn⟧ left. Mr. ⟦person:~Peter Tarn|Tarn⟧ wrote.'],
    ['an unlisted namesake disputes a surname', '⟦person:Petra Tarn|Petra Tarn⟧ left. ⟦person:?tarn|Tarn⟧ wrote.'],
    [
      'the actor named as well ends the dispute',
      '⟦person:Petra Tarn|Petra Tarn⟧ left. ⟦person:tarn|Olga Tarn⟧ stayed. ⟦person:tarn|Tarn⟧ wrote.',
    ],
    ['a given name after the full name', '⟦person:tarn|Olga Tarn⟧ left. They asked ⟦person:~tarn|Olga⟧ again.'],
    ['a middle name that the dataset does not have', '⟦person:tarn|Olga Tarn⟧ left. ⟦person:~tarn|Olga B. Tarn⟧ wrote.'],
    ['an acronym defined in parentheses', 'The ⟦organization:hpa|Havn Port Authority⟧ (⟦organization:~hpa|HPA⟧) left.'],
    ['unlisted names beside listed ones', '⟦person:tarn|Tarn⟧ met ⟦person:Zubiko Nara|Zubiko Nara⟧.'],
  ];
  for (const [behaviour, marked] of cases) it(behaviour, () => check(marked, listed));
});

describe('entities', () => {
  const pronounsOf = (text: string) =>
    analyzeDocument(text, { language: 'plaintext', gazetteer: listed }).entities.map(({ name, pronouns }) => [name, pronouns]);

  it('take pronouns from the dataset, form of address, title, given name and later pronouns', () => {
    const text = 'Olga Tarn, Ms. Quill, spokesman Zubik Nara, Maria Holt and Zubiko Vorn met in Lisbon.\nZubiko Vorn said she left.';
    assert.deepEqual(pronounsOf(text), [
      ['Olga Tarn', 'feminine'],
      ['Quill', 'feminine'],
      ['Zubik Nara', 'masculine'],
      ['Maria Holt', 'feminine'],
      ['Zubiko Vorn', 'feminine'],
      ['Lisbon', 'neuter'],
    ]);
  });

  it('index their mentions in text order', () => {
    const { entities, mentions } = analyzeDocument('Olga Quill left. Quill wrote to Jonas Holt.', {
      language: 'plaintext',
      gazetteer: emptyGazetteer,
    });
    assert.deepEqual(
      entities.map((entity) => entity.mentions),
      [[0, 1], [2]],
    );
    assert.deepEqual(
      mentions.map((mention) => mention.entity),
      [0, 0, 1],
    );
  });
});
