import type { ActorKind } from '../annotations';
import type { Gazetteer, NameMatch } from '../gazetteer';
import type { Tokens } from '../text/tokens';
import type { LocalName, LocalQuote } from './facts';
import { contextOf } from './name-context';
import { flagsAt, keyAt } from './name-units';
import { isSubject } from './subjects';
import type { UnlistedName } from './unlisted-names';
import { findUnlistedNames } from './unlisted-names';
import { tokenFlag } from '../text/tokens';

/**
 * Names of one paragraph, listed and unlisted: in text order, not overlapping. Names of the dataset go first; an unlisted
 * name that overlaps one wins only where {@link outranks} says so.
 */
export function findNames(tokens: Tokens, quotes: readonly LocalQuote[], gazetteer: Gazetteer): readonly LocalName[] {
  const listed = gazetteer.findNames(tokens);
  const unlisted = findUnlistedNames(tokens);
  const names: LocalName[] = [];
  let i = 0;
  let j = 0;
  while (i < listed.length || j < unlisted.length) {
    const match = listed[i];
    const name = unlisted[j];
    if (match === undefined || (name !== undefined && name.end <= match.first)) {
      if (name !== undefined && !isTitle(tokens, name, quotes)) names.push(unlistedName(tokens, name));
      j++;
    } else if (name === undefined || match.end <= name.first) {
      names.push(listedName(tokens, match, undefined, gazetteer));
      i++;
    } else if (outranks(name, match)) {
      names.push(unlistedName(tokens, name));
      j++;
      while ((listed[i]?.first ?? Infinity) < name.end) i++;
    } else {
      names.push(listedName(tokens, match, name, gazetteer));
      i++;
      while ((unlisted[j]?.first ?? Infinity) < match.end && (unlisted[j]?.end ?? Infinity) <= (listed[i]?.first ?? Infinity)) j++;
    }
  }
  return names;
}

/**
 * The one rule for overlaps: a listed name stands, unless an unlisted one holds it and is longer and sure of itself: "Trump
 * Tower" and "Bank of France" are not Trump and France, and "Ivanka Trump" is not Donald.
 */
function outranks(name: UnlistedName, match: NameMatch): boolean {
  return name.first <= match.first && match.end <= name.end && name.end - name.first > match.end - match.first && name.strength >= 0.7;
}

/** A name inside the quotation marks of a title ("Nights in Lisbon") is the work's, unless it is a sure one and stands alone. */
function isTitle(tokens: Tokens, name: UnlistedName, quotes: readonly LocalQuote[]): boolean {
  for (const { kind, first, endToken } of quotes) {
    if (first >= name.first) return false;
    if (kind !== 'title' || name.end >= endToken) continue;
    const isWhole = name.end - name.first >= endToken - first - 3;
    return isWhole ? name.strength < 0.9 : (flagsAt(tokens, first + 1) & tokenFlag.capitalized) !== 0;
  }
  return false;
}

function unlistedName(tokens: Tokens, name: UnlistedName): LocalName {
  return {
    start: tokens.starts[name.first] ?? 0,
    end: tokens.ends[name.end - 1] ?? 0,
    first: name.first,
    endToken: name.end,
    key: joinedKey(tokens, name.first, name.end),
    listed: undefined,
    kind: name.kind,
    strength: name.strength,
    evidence: name.evidence,
    title: name.context.title ?? name.context.honorific,
    acronym: acronymAfter(tokens, name.first, name.end),
    titleOf: name.context.titleOf,
    called: name.context.called,
    subject: isSubject(tokens, name.first, name.end),
  };
}

function listedName(tokens: Tokens, match: NameMatch, name: UnlistedName | undefined, gazetteer: Gazetteer): LocalName {
  const context =
    name !== undefined && name.first === match.first && name.end === match.end ? name.context : contextOf(tokens, match.first, match.end);
  return {
    start: tokens.starts[match.first] ?? 0,
    end: tokens.ends[match.end - 1] ?? 0,
    first: match.first,
    endToken: match.end,
    key: joinedKey(tokens, match.first, match.end),
    listed: match,
    kind: commonKind(match, gazetteer) ?? name?.kind,
    // A weak alias is worth what the rules make of the words by themselves.
    strength: match.weak ? (name?.strength ?? 0) : 1,
    evidence: match.weak && name !== undefined ? name.evidence : 'listed',
    title: context.title ?? context.honorific,
    acronym: acronymAfter(tokens, match.first, match.end),
    titleOf: context.titleOf,
    called: context.called,
    subject: isSubject(tokens, match.first, match.end),
  };
}

/** Token keys joined with a space. */
export function joinedKey(tokens: Tokens, first: number, end: number): string {
  let key = tokens.keys[first] ?? '';
  for (let t = first + 1; t < end; t++) key += ` ${tokens.keys[t] ?? ''}`;
  return key;
}

function commonKind(match: NameMatch, gazetteer: Gazetteer): ActorKind | undefined {
  let kind: ActorKind | undefined;
  for (const id of match.actors) {
    const other = gazetteer.actor(id)?.kind;
    if (kind !== undefined && other !== kind) return undefined;
    kind = other;
  }
  return kind;
}

/** The acronym in parentheses right after a name of several words, when its letters are found in order in the name. */
function acronymAfter(tokens: Tokens, first: number, end: number): string | undefined {
  if (end - first < 2 || keyAt(tokens, end) !== '(') return undefined;
  let at = end + 1;
  if (keyAt(tokens, at) === 'the') at++;
  const close = keyAt(tokens, at + 1);
  if ((flagsAt(tokens, at) & tokenFlag.allCaps) === 0 || (close !== ')' && close !== ',' && close !== ';')) return undefined;
  const acronym = keyAt(tokens, at).replaceAll('.', '');
  if (acronym.length < 2 || acronym.length > 10) return undefined;
  const name = tokens.text.slice(tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0).toLowerCase();
  if (name[0] !== acronym[0]) return undefined;
  let from = 0;
  for (const letter of acronym) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return acronym;
}
