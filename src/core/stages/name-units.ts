import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { classesOf, nameClass } from '../lexicon/name-classes';

/**
 * One word of a possible name: a capitalised token, or several joined by hyphens ("Roed-Larsen", "al-Assad",
 * "Secretary-General"), or a lower-case connector inside a name ("of", "van", "and", "&").
 */
export interface NameUnit {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** Token keys joined without spaces. */
  readonly key: string;
  /** Bits of `nameClass`. */
  readonly bits: number;
  readonly form: 'capitalized' | 'acronym' | 'initial' | 'connector';
  /** A capital stands inside the word ("TypeScript"), where no prefix of family names explains it. */
  readonly camel: boolean;
  /** A capital here proves nothing: first word of a sentence, a quotation, a headline's word. */
  readonly atStart: boolean;
}

const { word, capitalized, allCaps, spaceBefore, possessive, openQuote, number } = tokenFlag;
const { particle, function: functionBit, organizationHead, placeHead, common } = nameClass;

/** Particles that begin a name on their own, before a space. */
const startingParticles = new Set(['bin', 'ibn', 'von', 'van', 'de', 'da', 'di', 'del', 'du', 'al', 'el', 'abu']);
/** Endings of compounds that are no part of the name before the hyphen: "Paris-based". */
const compoundEndings = new Set('led run born bound held backed born style type era only wide made based'.split(' '));
const organizationPrepositions = new Set(['of', 'for', 'on', 'against', 'to']);

/** What follows a comma inside a name. */
const afterComma = new Set(['inc', 'inc.', 'ltd', 'ltd.', 'llc', 'l.l.c.', 'corp.', 'jr', 'jr.', 'sr', 'sr.']);

/** Most units in one run; what is longer is no name, and the cut keeps hostile text linear. */
const maxUnits = 14;

export function flagsAt(tokens: Tokens, i: number): number {
  return i >= 0 && i < tokens.count ? (tokens.flags[i] ?? 0) : 0;
}

export function keyAt(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.count ? (tokens.keys[i] ?? '') : '';
}

function isCapital(tokens: Tokens, i: number): boolean {
  return (flagsAt(tokens, i) & (word | capitalized)) === (word | capitalized);
}

function isWord(tokens: Tokens, i: number): boolean {
  return (flagsAt(tokens, i) & word) !== 0;
}

function glued(tokens: Tokens, i: number): boolean {
  return i < tokens.count && (flagsAt(tokens, i) & spaceBefore) === 0;
}

function isHyphen(tokens: Tokens, i: number): boolean {
  const key = keyAt(tokens, i);
  return (key === '-' || key === '‐' || key === '‑') && glued(tokens, i) && glued(tokens, i + 1);
}

/** True where a capital is owed to position: the first word of a sentence or quotation, or after a colon or a dash. */
function startsHere(tokens: Tokens, i: number): boolean {
  const sentence = tokens.sentences[i] ?? 0;
  for (let k = i - 1; k >= 0 && tokens.sentences[k] === sentence; k--) {
    const flags = flagsAt(tokens, k);
    if ((flags & openQuote) !== 0) return true;
    const key = keyAt(tokens, k);
    if (key === ':' || key === '—' || key === '–' || key === '―' || key === '•' || key === '*' || key === '"' || key === '--') return true;
    if ((flags & (word | number | possessive)) !== 0) return false;
    if (key === ',' || key === ')' || key === '(' || key === '-' || key === '/' || key === '&') return false;
    // Leading punctuation other than these: look further back, but not far.
    if (i - k > 4) return false;
  }
  return true;
}

/** The unit that begins at token `i`, or `undefined` where no name can go on. `inside`: a unit of the run stands before it. */
function unitAt(tokens: Tokens, i: number, inside: boolean): NameUnit | undefined {
  const flags = flagsAt(tokens, i);
  if ((flags & word) === 0 || (flags & possessive) !== 0) return undefined;
  const key = keyAt(tokens, i);
  if ((flags & capitalized) === 0) return particleUnit(tokens, i, key, inside);
  let end = i + 1;
  let joined = key;
  while (isHyphen(tokens, end) && isWord(tokens, end + 1) && end - i < 8) {
    const next = keyAt(tokens, end + 1);
    const longer = `${joined}-${next}`;
    if (!joinsOverHyphen(tokens, end + 1, joined, next, longer, inside)) break;
    joined = longer;
    end += 2;
  }
  if (isCode(tokens, i, end)) return undefined;
  const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
  const isInitial = end === i + 1 && (length === 1 || (length === 2 && key.endsWith('.')));
  const form = isInitial ? 'initial' : end === i + 1 && (flags & allCaps) !== 0 ? 'acronym' : 'capitalized';
  const bits = hyphenatedClasses(joined, end > i + 1);
  return { first: i, end, key: joined, bits, form, camel: isCamel(tokens, i), atStart: !inside && startsHere(tokens, i) };
}

const familyPrefix = /^(?:Mac|Mc|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|O|St)$/;

function isCamel(tokens: Tokens, i: number): boolean {
  const form = tokens.text.slice(tokens.starts[i] ?? 0, Math.min(tokens.ends[i] ?? 0, (tokens.starts[i] ?? 0) + 24));
  const inner = /[a-z]['’]?[A-Z]/.exec(form);
  return inner !== null && !familyPrefix.test(form.slice(0, inner.index + 1));
}

/** Part of an address, handle or code: "NODE_ENV", "@ames", "#ames", "x=Ames". A slash joins names only ("Reuters/Ames"). */
function isCode(tokens: Tokens, i: number, end: number): boolean {
  const before = (tokens.starts[i] ?? 0) - 1;
  const char = before >= 0 ? tokens.text[before] : undefined;
  const after = tokens.text[tokens.ends[end - 1] ?? 0];
  if (char !== undefined && codeMarks.has(char)) return true;
  if (char === '/' && !isCapital(tokens, i - 2)) return true;
  return after !== undefined && codeMarks.has(after) && after !== '#';
}

const codeMarks = new Set(['_', '@', '#', '=', '\\', '$', '{', '}', '<', '~', '^', '`']);

/** Classes of a unit; a hyphenated one that is not listed has the classes of its parts where they agree with being a name. */
function hyphenatedClasses(key: string, hyphenated: boolean): number {
  const bits = classesOf(key);
  if (bits !== 0 || !hyphenated) return bits;
  const last = classesOf(key.slice(key.lastIndexOf('-') + 1));
  const first = classesOf(key.slice(0, key.indexOf('-')));
  if ((last & nameClass.titleHead) !== 0) return nameClass.titleHead;
  if ((last & first & nameClass.given) !== 0) return first & (nameClass.given | nameClass.masculine | nameClass.feminine);
  return (last & nameClass.demonym) | (last & first & nameClass.calendar);
}

function joinsOverHyphen(tokens: Tokens, i: number, before: string, next: string, longer: string, inside: boolean): boolean {
  if (classesOf(longer) !== 0) return true;
  const nextBits = classesOf(next);
  if (!isCapital(tokens, i)) {
    if (/^\d/.test(next) || compoundEndings.has(next) || (nextBits & common) !== 0) return (nextBits & particle) !== 0;
    // "Ki-moon", "Shui-bian": only after another part of the name, or before one.
    return (nextBits & particle) !== 0 || (inside && (nextBits === 0 || (nextBits & nameClass.given) !== 0));
  }
  const beforeBits = classesOf(before);
  const separate = nameClass.place | nameClass.demonym | nameClass.organization;
  // "Russia-Ukraine", "US-Russian", "Israel-Hamas": two names. "Alliot-Marie", "Coca-Cola": one.
  return !((beforeBits & separate) !== 0 && (nextBits & separate) !== 0);
}

function particleUnit(tokens: Tokens, i: number, key: string, inside: boolean): NameUnit | undefined {
  const bits = classesOf(key);
  if ((bits & particle) === 0) return undefined;
  if (isHyphen(tokens, i + 1) && isCapital(tokens, i + 2)) {
    let end = i + 3;
    let joined = `${key}-${keyAt(tokens, i + 2)}`;
    while (isHyphen(tokens, end) && isCapital(tokens, end + 1) && end - i < 8) {
      joined += `-${keyAt(tokens, end + 1)}`;
      end += 2;
    }
    return { first: i, end, key: joined, bits: classesOf(joined), form: 'capitalized', camel: false, atStart: false };
  }
  if (!inside && !startingParticles.has(key)) return undefined;
  // "van der Bellen": particles in a row, then a capital.
  let next = i + 1;
  while (next < i + 3 && (classesOf(keyAt(tokens, next)) & particle) !== 0 && !isCapital(tokens, next)) next++;
  if (!isCapital(tokens, next) || (bits & functionBit) !== 0) return undefined;
  return { first: i, end: i + 1, key, bits, form: 'connector', camel: false, atStart: false };
}

/**
 * The run of units that begins at token `i`: capitalised words side by side, with connectors where an organization's or
 * place's head word calls for them ("Ministry of Health and Welfare"). Empty where none begins.
 */
export function runAt(tokens: Tokens, i: number): NameUnit[] {
  const units: NameUnit[] = [];
  let head = false;
  let at = i;
  const sentence = tokens.sentences[i];
  while (at < tokens.count && units.length < maxUnits && tokens.sentences[at] === sentence) {
    const unit = unitAt(tokens, at, units.length > 0);
    if (unit !== undefined && (units.length === 0 || !glued(tokens, at))) {
      units.push(unit);
      if ((unit.bits & (organizationHead | placeHead)) !== 0) head = true;
      at = unit.end;
      continue;
    }
    const connectors = units.length === 0 ? 0 : connectorsAt(tokens, at, units, head);
    if (connectors === 0) break;
    for (let k = at; k < at + connectors; k++)
      units.push({ first: k, end: k + 1, key: keyAt(tokens, k), bits: functionBit, form: 'connector', camel: false, atStart: false });
    at += connectors;
  }
  while (units.length > 0 && units[units.length - 1]?.form === 'connector') units.pop();
  return units;
}

/** How many tokens from `at` on connect the run so far with capitalised words after them; 0: none do. */
function connectorsAt(tokens: Tokens, at: number, units: readonly NameUnit[], head: boolean): number {
  const key = keyAt(tokens, at);
  const last = units[units.length - 1];
  if (last === undefined || last.form === 'connector') return 0;
  if ((key === '&' || key === '+') && isCapital(tokens, at + 1)) return 1;
  // "Ames, Inc.", "John Ames, Jr."
  if (key === ',' && afterComma.has(keyAt(tokens, at + 1)) && isCapital(tokens, at + 1)) return 1;
  if (key === 'of' && isCapital(tokens, at + 1)) {
    // "Secretary of State", "Battle of Ames", "Freedom of Information Act".
    const nextBits = classesOf(keyAt(tokens, at + 1));
    if ((last.bits & nameClass.titleHead) !== 0 && (nextBits & nameClass.titleModifier) !== 0) return 1;
    if ((last.bits & nameClass.thingWord) !== 0) return 1;
    if ((last.bits & common) !== 0 && endsSoonIn(tokens, at + 1, nameClass.thingWord | nameClass.organizationWord)) return 1;
  }
  if (organizationPrepositions.has(key) && head) {
    const isHead = (last.bits & (organizationHead | placeHead)) !== 0;
    const joined = units.some((u) => u.form === 'connector');
    if (!isHead && !(joined && key === 'of')) return 0;
    if (key === 'to' && !joined && (last.bits & organizationHead) === 0) return 0;
    if (isCapital(tokens, at + 1)) return 1;
    return keyAt(tokens, at + 1) === 'the' && isCapital(tokens, at + 2) ? 2 : 0;
  }
  if (key === 'and' && isCapital(tokens, at + 1)) return joinsOverAnd(tokens, at + 1, units, head) ? 1 : 0;
  // "Lord's Resistance Army", "Workers' Party".
  if ((flagsAt(tokens, at) & possessive) !== 0 && isCapital(tokens, at + 1)) return possessiveInName(tokens, at, last) ? 1 : 0;
  return 0;
}

/** "Food and Drug Administration": an ordinary word before "and", an organization's last word not far after it. */
function joinsOverAnd(tokens: Tokens, at: number, units: readonly NameUnit[], head: boolean): boolean {
  const last = units[units.length - 1];
  const blocked =
    nameClass.place | nameClass.given | nameClass.demonym | nameClass.organization | nameClass.titleHead | nameClass.organizationWord;
  if (last === undefined || (last.bits & blocked) !== 0 || last.form === 'acronym') return false;
  if ((last.bits & (common | nameClass.titleModifier)) === 0) return false;
  if (head && units.some((u) => u.form === 'connector')) return (classesOf(keyAt(tokens, at)) & blocked) === 0;
  return endsSoonIn(tokens, at, nameClass.organizationWord);
}

/** An ordinary word, or any plural ("Employers’ Council"), and an organization's last word not far behind the possessive at `at`. */
function possessiveInName(tokens: Tokens, at: number, last: NameUnit): boolean {
  if ((last.bits & (nameClass.place | nameClass.given | nameClass.demonym)) !== 0) return false;
  const isPlural = last.key.endsWith('s') && !keyAt(tokens, at).endsWith('s');
  if (!isPlural && (last.bits & (common | nameClass.thing | nameClass.personNoun | nameClass.honorific)) === 0) return false;
  return endsSoonIn(tokens, at + 1, nameClass.organizationWord | nameClass.organizationHead);
}

/** True when one of the next capitalised words is of the class. */
function endsSoonIn(tokens: Tokens, at: number, bits: number): boolean {
  for (let k = at; k < at + 4 && isCapital(tokens, k); k++) {
    if ((classesOf(keyAt(tokens, k)) & bits) !== 0) return true;
  }
  return false;
}
