/** Tags; numbers so that they fit a typed array. */
export const tag = {
  other: 0,
  noun: 1,
  name: 2,
  number: 3,
  determiner: 4,
  possessive: 5,
  /** Pronoun that can be a subject. */
  pronoun: 6,
  /** Pronoun that can only be an object. */
  objectPronoun: 7,
  preposition: 8,
  /** "to" before an infinitive. */
  to: 9,
  coordinator: 10,
  subordinator: 11,
  /** "that" as conjunction or relative pronoun. */
  that: 12,
  relative: 13,
  be: 14,
  have: 15,
  do: 16,
  modal: 17,
  negation: 18,
  adverb: 19,
  finite: 20,
  infinitive: 21,
  ing: 22,
  participle: 23,
  time: 24,
  comma: 25,
  stop: 26,
  colon: 27,
  semicolon: 28,
  dash: 29,
  openQuote: 30,
  closeQuote: 31,
  openParenthesis: 32,
  closeParenthesis: 33,
  /** Hyphen or slash inside a compound. */
  joint: 34,
} as const;

const nounLike = new Set<number>([tag.noun, tag.name, tag.number, tag.time, tag.closeParenthesis, tag.closeQuote, tag.objectPronoun]);

/** True where a noun phrase can end. */
export function endsNounPhrase(t: number): boolean {
  return nounLike.has(t) || t === tag.pronoun;
}
