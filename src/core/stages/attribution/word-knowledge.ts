import { commonVerbs } from '../../lexicon/common-verbs';
import { cueVerbs } from '../../lexicon/cue-verbs';
import { inflect, irregularVerbs, verbForm } from '../../lexicon/verb-forms';
import * as lexicon from '../../lexicon/word-classes';

/** The lexicon as look-up tables: one for verb forms, one for closed classes. Built once, when the module is loaded. */

/** What the verb lexicon knows of a form. */
export interface KnownVerb {
  readonly lemma: string;
  readonly bits: number;
  /** Its base and -s forms are nouns as often. */
  readonly nounToo: boolean;
}

function buildVerbs(): ReadonlyMap<string, KnownVerb> {
  const verbs = new Map<string, KnownVerb>();
  const auxiliaries = new Set(['be', 'have', 'do']);
  // Cue verbs first: where two verbs share a form ("found"), the cue's reading is kept.
  for (const lemma of [...cueVerbs.keys(), ...irregularVerbs, ...commonVerbs]) {
    if (auxiliaries.has(lemma)) continue;
    for (const { form, bits } of inflect(lemma)) {
      const nounToo = lexicon.nounVerbs.has(lemma) && (bits & (verbForm.base | verbForm.third)) !== 0;
      if (!verbs.has(form)) verbs.set(form, { lemma, bits, nounToo });
    }
  }
  return verbs;
}

/** Verb forms by token key. */
export const verbs = buildVerbs();

/** Dictionary form of a verb form; `undefined` for words that the lexicon does not know as verbs. */
export function verbLemma(key: string): string | undefined {
  return verbs.get(key)?.lemma;
}

/** Bits of what a word can be, so that one look-up a token is enough. */
export const classBit = {
  determiner: 1,
  pronoun: 2,
  object: 4,
  preposition: 8,
  coordinator: 16,
  subordinator: 32,
  relative: 64,
  be: 128,
  have: 256,
  do: 512,
  modal: 1024,
  negation: 2048,
  adverb: 4096,
  time: 8192,
  noVerb: 16384,
} as const;

function buildClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  const add = (words: ReadonlySet<string>, bit: number) => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
  };
  add(lexicon.determiners, classBit.determiner);
  add(lexicon.subjectPronouns, classBit.pronoun);
  add(lexicon.objectPronouns, classBit.object);
  add(lexicon.prepositions, classBit.preposition);
  add(lexicon.coordinators, classBit.coordinator);
  add(lexicon.subordinators, classBit.subordinator);
  add(lexicon.relativePronouns, classBit.relative);
  add(lexicon.beForms, classBit.be);
  add(lexicon.haveForms, classBit.have);
  add(lexicon.doForms, classBit.do);
  add(lexicon.modals, classBit.modal);
  add(lexicon.negations, classBit.negation);
  add(lexicon.adverbs, classBit.adverb);
  add(lexicon.timeWords, classBit.time);
  add(lexicon.ingNouns, classBit.noVerb);
  add(lexicon.edNouns, classBit.noVerb);
  return classes;
}

/** Bits of {@link classBit} by token key. */
export const classes = buildClasses();
