import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { classesOf, nameClass } from '../lexicon/name-classes';

/**
 * How a sentence uses capitals. `normal`: a capital inside it means a name. `title`: a headline with most words
 * capitalised. `upper`: everything in capitals.
 */
export type SentenceCase = 'normal' | 'title' | 'upper';

const { word, capitalized, allCaps } = tokenFlag;

/** The case of one sentence, from the share of its words that have capitals. Linear in the sentence. */
export function sentenceCase(tokens: Tokens, first: number, end: number): SentenceCase {
  let nLong = 0;
  let nCapitalized = 0;
  let nUpper = 0;
  let nCommonCapitalized = 0;
  for (let i = first; i < end; i++) {
    const flags = tokens.flags[i] ?? 0;
    if ((flags & word) === 0) continue;
    const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
    // Short words tell nothing: headlines leave them in lower case.
    if (length < 4) continue;
    nLong++;
    if ((flags & allCaps) !== 0) nUpper++;
    if ((flags & capitalized) !== 0) {
      nCapitalized++;
      if (nLong > 1 && isOrdinary(tokens.keys[i] ?? '')) nCommonCapitalized++;
    }
  }
  if (nLong >= 2 && nUpper >= nLong * 0.7) return 'upper';
  return nLong >= 3 && nCapitalized >= nLong * 0.75 && nCommonCapitalized >= 2 && nCommonCapitalized * 3 >= nLong ? 'title' : 'normal';
}

/** True for a word that ordinary prose would not capitalise. */
function isOrdinary(key: string): boolean {
  const bits = classesOf(key);
  return (
    (bits & (nameClass.common | nameClass.function)) !== 0 &&
    (bits & (nameClass.given | nameClass.place | nameClass.titleHead | nameClass.organizationWord)) === 0
  );
}
