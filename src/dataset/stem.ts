/**
 * Light stem of an English word, lower case in: plural, possessive, -ing, -ed and a final -e fall away, a final -y becomes -i,
 * so that forms of one word meet ("cede", "ceding", "ceded"; "treaty", "treaties"). Derived words stay apart ("deploy",
 * "deployment"): joining them costs more wrong matches than it finds. The result is a key, not a word.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const single = withoutPlural(withoutPossessive(word));
  const base = withoutEnding(single);
  if (base.length > 2 && base.endsWith('y') && !isVowel(base.charCodeAt(base.length - 2))) return `${base.slice(0, -1)}i`;
  // "travelled" and "traveled", "fulfill" and "fulfil"; but "call" is double by nature.
  if (base.length > 5 && base.endsWith('ll')) return base.slice(0, -1);
  return base.length > 3 && base.endsWith('e') ? withoutFinalE(base) : base;
}

function withoutPossessive(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(ss|us|is|news)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(ches|shes|sses|xes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.length > 5 ? word.slice(0, -1) : word;
  const length = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const base = word.slice(0, word.length - length);
  if (length === 0 || base.length < 3 || !/[aeiouy]/.test(base)) return word;
  return withoutDoubling(base);
}

/** "bann" from "banning" is "ban"; "call", "pass" and "buzz" are double by nature. */
function withoutDoubling(base: string): string {
  const last = base.at(-1);
  return last === base.at(-2) && last !== undefined && !'lsze'.includes(last) && !isVowel(last.charCodeAt(0)) ? base.slice(0, -1) : base;
}

function withoutFinalE(base: string): string {
  let end = base.length;
  while (end > 3 && base[end - 1] === 'e') end--;
  return base.slice(0, end);
}

/** a, e, i, o, u. */
function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117;
}
