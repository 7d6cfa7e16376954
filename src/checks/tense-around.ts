import { inflect, irregularVerbs, verbForm } from '../core/lexicon/verb-forms';
import { edNouns } from '../core/lexicon/word-classes';
import { isCapitalized, isWord } from './article-words';
import type { Word } from './article-words';

/**
 * Words that put what a sentence tells into the future, or leave it open whether it ever comes. "Plan" is none of them: plans are
 * what proposals are called.
 */
const openWords: ReadonlySet<string> = new Set(
  (
    "will would shall should could may might must can 'll 'd won't wouldn't couldn't shouldn't cannot can't if whether unless until before ahead " +
    'planned planning expected expects expect anticipated scheduled due next future upcoming forthcoming coming impending looming ' +
    'eventual eventually soon later tomorrow possible possibly potential potentially prospective hypothetical hope hopes hoped hoping ' +
    'proposed propose proposes promised promises promise vowed vows pledged pledges wants wanted want seeks sought intends intended ' +
    'intend awaits await awaited pending set likely aims aim aimed preparing prepare prepares prepared preparations preparation ready ' +
    'calls called urged urges demand demands demanded never yet'
  ).split(' '),
);

/** True where a word of the sentence, outside `[first, after)`, leaves the future open. Capitals on "May" or "Will" make names of them. */
export function isLeftOpen(sentence: readonly Word[], first: number, after: number): boolean {
  return sentence.some((word, index) => {
    if (first <= index && index < after) return false;
    if (!openWords.has(word.key)) return word.key === 'going' && sentence[index + 1]?.key === 'to';
    return !(isCapitalized(word) && index > 0);
  });
}

/** "Took", "was": irregular forms that are surely past. */
const irregularPast: ReadonlySet<string> = new Set([
  ...irregularVerbs.flatMap((base) => {
    const forms = inflect(base);
    const others = new Set(forms.filter(({ bits }) => (bits & (verbForm.base | verbForm.third)) !== 0).map(({ form }) => form));
    return forms.filter(({ form, bits }) => (bits & verbForm.past) !== 0 && !others.has(form)).map(({ form }) => form);
  }),
  ...'was were had did'.split(' '),
]);

/** True for forms that are the past of a verb, by list or by ending. */
export function isPastForm({ key, flags }: Word): boolean {
  if (irregularPast.has(key)) return true;
  return key.length > 4 && key.endsWith('ed') && !edNouns.has(key) && isWord({ start: 0, end: 0, key, flags, sentence: 0 });
}
