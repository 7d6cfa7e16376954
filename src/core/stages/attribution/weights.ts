import { personalSubjects, speakerNouns } from '../../lexicon/word-classes';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';
import type { TokenRange } from './verb-group';

/** What the head of a source phrase is, as far as it tells whether somebody speaks. */
export type SourceKind = (typeof sourceKinds)[number];

/** All kinds; their places are features of the learned models, so the order must stay. */
export const sourceKinds = ['none', 'name', 'person', 'speaker', 'relative', 'thing', 'other'] as const;

/** Reads the kind of a source off its head word. */
export function sourceKind(view: ParagraphView, source: TokenRange | null): SourceKind {
  if (!source) return 'none';
  const { tags, tokens } = view;
  let head = source.first;
  for (let i = source.first + 1; i < source.end; i++) {
    const t = tags[i] ?? 0;
    if (
      t === tag.comma ||
      t === tag.preposition ||
      t === tag.openParenthesis ||
      t === tag.participle ||
      t === tag.relative ||
      t === tag.dash
    )
      break;
    head = i;
  }
  const key = tokens.keys[head] ?? '';
  if (key === 'who') return 'relative';
  if (key === 'it' || key === 'that' || key === 'which' || key === 'there' || key === 'this') return 'thing';
  if (personalSubjects.has(contractionBase(key))) return 'person';
  const t = tags[head] ?? 0;
  if (t === tag.name || t === tag.closeParenthesis || t === tag.joint) return 'name';
  if (speakerNouns.has(key)) return 'speaker';
  return t === tag.pronoun ? 'other' : 'thing';
}

function contractionBase(key: string): string {
  const mark = key.indexOf("'");
  return mark > 0 ? key.slice(0, mark) : key;
}

/** Factor on the confidence of a cue with a clause, by who its source is. Counted as the grades of the cue verbs were. */
export const clauseWeight: Readonly<Record<SourceKind, number>> = {
  none: 0.55,
  name: 1.06,
  person: 1.06,
  speaker: 1.06,
  relative: 0.8,
  thing: 0.7,
  other: 0.95,
};

/** The same for a cue with a noun phrase, infinitive or prepositional phrase. */
export const phraseWeight: Readonly<Record<SourceKind, number>> = {
  none: 0.75,
  name: 1.18,
  person: 1.18,
  speaker: 1.14,
  relative: 0.75,
  thing: 0.6,
  other: 0.8,
};
