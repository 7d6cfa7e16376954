import type { ActorKind } from '../annotations';
import { classesOf } from '../lexicon/name-classes';

/** Suffixes that a company's short form leaves out. */
const legalForms = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc plc company corporation group gmbh ag sa limited incorporated holdings'.split(' '),
);

const generations = new Set('jr jr. sr sr. ii iii iv v vi vii viii ix xi xii xiii xiv xvi xxiii'.split(' '));
const particles = new Set('bin ibn von van de der den di da del al el la le du abu ter'.split(' '));

/** Other full forms of a person's name, given as token keys joined with a space: without "Jr.", without middle names. */
export function fullNameForms(key: string): string[] {
  const words = key.split(' ');
  const last = familyIndex(words);
  const forms = [key];
  if (last !== words.length - 1) forms.push(words.slice(0, last + 1).join(' '));
  if (last > 1 && words[last - 1] !== '-') forms.push(`${words[0] ?? ''} ${words[last] ?? ''}`);
  return forms;
}

/** What an entity with this name is called for short: a person by family or given name, a company without its legal form or by its first word. */
export function shortForms(key: string, kind: ActorKind): string[] {
  const words = key.split(' ');
  if (kind === 'organization') {
    let end = words.length;
    while (end > 1 && legalForms.has(words[end - 1] ?? '')) end--;
    if (words[end - 1] === ',') end--;
    const forms = end === words.length ? [] : [words.slice(0, end).join(' ')];
    // "Vestergaard United" is "Vestergaard": a first word that means nothing else.
    const [first = ''] = words;
    if (words.length > 1 && end > 1 && first.length > 3 && classesOf(first) === 0) forms.push(first);
    return forms;
  }
  if (kind !== 'person') return [];
  return [...familyNames(words, familyIndex(words)), givenName(words)];
}

/** What a person with this full name is called by family name. */
export function familyForms(key: string): string[] {
  const words = key.split(' ');
  return familyNames(words, familyIndex(words));
}

/** "Jean-Luc" goes whole. */
function givenName(words: readonly string[]): string {
  let end = 1;
  while (words[end] === '-' && end + 1 < words.length) end += 2;
  return words.slice(0, end).join(' ');
}

function familyIndex(words: readonly string[]): number {
  let last = words.length - 1;
  while (last > 1 && (generations.has(words[last] ?? '') || words[last] === ',')) last--;
  return last;
}

/** "Abdel Fattah al-Sisi" is "Sisi" or "al-Sisi", "Ursula von der Leyen" "von der Leyen" or "Leyen", "Ann Roed-Larsen" "Roed-Larsen". */
function familyNames(words: readonly string[], last: number): string[] {
  const names = [words[last] ?? ''];
  let first = last;
  while (first >= 2 && words[first - 1] === '-') first -= 2;
  if (first < last) names.push(words.slice(first, last + 1).join(' '));
  let from = first;
  while (from > 1 && particles.has(words[from - 1] ?? '')) from--;
  if (from < first) names.push(words.slice(from, last + 1).join(' '));
  return names;
}
