import { classesOf, nameClass } from '../lexicon/name-classes';
import { roleNouns } from '../lexicon/role-nouns';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import type { LocalAnaphor, LocalName, LocalQuote } from './facts';
import { flagsAt, keyAt } from './name-units';
import { isSubject } from './subjects';

/** Third-person pronouns that may stand for somebody. "It" stands for too many other things, but for who acts as a speaker. */
const pronouns = new Set('he she him her his hers himself herself they them their theirs themselves'.split(' '));

/** Words between "the" and a role noun. */
const betweenClasses = nameClass.titleModifier | nameClass.demonym | nameClass.titleHead | nameClass.organizationNoun;

/**
 * Pronouns and role nouns of one paragraph that may stand for a name: "he", "the foreign minister", "the company". Leaves out
 * role nouns that have a name after them ("the president, Ann Lee" keeps its name as antecedent), "of" ("the president of
 * France" is said of anybody) or a plural.
 */
export function findAnaphors(tokens: Tokens, quotes: readonly LocalQuote[], names: readonly LocalName[]): readonly LocalAnaphor[] {
  const found: LocalAnaphor[] = [];
  let nextName = 0;
  let quote = 0;
  let quotedTo = 0;
  for (let i = 0; i < tokens.count; i++) {
    for (let q = quotes[quote]; q !== undefined && q.first <= i; q = quotes[++quote]) quotedTo = Math.max(quotedTo, q.endToken);
    if ((flagsAt(tokens, i) & tokenFlag.word) === 0) continue;
    while ((names[nextName]?.endToken ?? Infinity) <= i) nextName++;
    const key = pronounOf(keyAt(tokens, i));
    if (pronouns.has(key)) {
      // "HER" as an acronym, "US" and the like are not met here; a capital inside a sentence is left to names.
      if ((names[nextName]?.first ?? Infinity) <= i) continue;
      found.push(anaphor(tokens, i, i + 1, 'pronoun', i < quotedTo));
    } else if (key === 'it') {
      if (i >= quotedTo && isSubject(tokens, i, i + 1)) found.push(anaphor(tokens, i, i + 1, 'pronoun', false));
    } else if (key === 'the') {
      const end = roleEnd(tokens, i + 1);
      const nameFirst = names[nextName]?.first ?? Infinity;
      if (end <= i + 1 || nameFirst < end || (keyAt(tokens, end) === ',' && nameFirst === end + 1)) continue;
      if (!(names[nextName - 1]?.endToken === i - 1 && isApposition(tokens, i, end)))
        found.push(anaphor(tokens, i, end, 'role', i < quotedTo));
      i = end - 1;
    }
  }
  return found;
}

/** "Ann Lee, the mayor, …": says what she is, and goes back to nobody. */
function isApposition(tokens: Tokens, first: number, end: number): boolean {
  const after = keyAt(tokens, end);
  return keyAt(tokens, first - 1) === ',' && (after === ',' || after === '.' || after === 'who' || after === ';' || after === '');
}

/** "she'll" is "she"; any other key itself. */
function pronounOf(key: string): string {
  const apostrophe = key.indexOf("'");
  return apostrophe > 1 && (key.startsWith('he') || key.startsWith('she') || key.startsWith('they')) ? key.slice(0, apostrophe) : key;
}

function anaphor(tokens: Tokens, first: number, end: number, kind: LocalAnaphor['kind'], quoted: boolean): LocalAnaphor {
  let key = kind === 'pronoun' ? pronounOf(keyAt(tokens, first)) : keyAt(tokens, first);
  for (let i = first + 1; i < end; i++)
    key += keyAt(tokens, i) === '-' || keyAt(tokens, i - 1) === '-' ? keyAt(tokens, i) : ` ${keyAt(tokens, i)}`;
  const nominative = key === 'he' || key === 'she' || key === 'they' || key === 'it';
  return {
    start: tokens.starts[first] ?? 0,
    // Without the verb of "she'll".
    end: key.length < keyAt(tokens, first).length ? (tokens.starts[first] ?? 0) + key.length : (tokens.ends[end - 1] ?? 0),
    first,
    endToken: end,
    kind,
    key,
    quoted,
    subject: nominative || (kind === 'role' && isSubject(tokens, first, end)),
  };
}

/** Token after the role noun of a phrase whose words begin at `at`; `at` where there is none. */
function roleEnd(tokens: Tokens, at: number): number {
  const sentence = tokens.sentences[at];
  for (let i = at; i < at + 5 && i < tokens.count && tokens.sentences[i] === sentence; i++) {
    const key = keyAt(tokens, i);
    if (key === '-' && i > at) continue;
    const bits = classesOf(key);
    if (roleNouns.has(key) && !goesOn(tokens, i + 1)) return i + 1;
    if ((bits & betweenClasses) === 0 && !describing.has(key)) return at;
  }
  return at;
}

const describing = new Set(
  'former ex outgoing incoming veteran long-time longtime new old young late former then current embattled'.split(' '),
);

/** A noun or name after the role noun: it is part of something else ("the president Ann Lee", "the party leader", "the minister of"). */
function goesOn(tokens: Tokens, i: number): boolean {
  const flags = flagsAt(tokens, i);
  const key = keyAt(tokens, i);
  if (key === 'of' || key === 'for' || key === '-') return true;
  if ((flags & tokenFlag.word) === 0) return false;
  if ((flags & tokenFlag.capitalized) !== 0) return true;
  return roleNouns.has(key) || (classesOf(key) & (nameClass.titleHead | nameClass.personNoun)) !== 0;
}
