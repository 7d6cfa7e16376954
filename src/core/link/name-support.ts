import type { ActorKind } from '../annotations';
import { tokenFlag } from '../text/tokens';
import type { LocatedFacts } from './located-facts';
import type { LocatedName } from './located-names';
import { familyForms } from './short-forms';

/** What the whole document says of possible names that no dataset lists. Questions are asked by index into the located names. */
export interface NameSupport {
  /** True where the name, here or elsewhere in the document, is strong enough to stand. */
  isName(i: number): boolean;
  /** Kind by the votes of all its mentions. */
  kindOf(i: number): ActorKind;
  /** Index of a later name of several words that this one is the last word of, where exactly one person bears it; else `undefined`. */
  laterFull(i: number): number | undefined;
  /** The name as the text has it. */
  text(at: LocatedName): string;
}

/** Least strength at which a name stands. */
const threshold = 0.5;

/** Strength from which the document need not confirm it. */
const sure = 0.6;

const kinds: readonly ActorKind[] = ['person', 'organization', 'place', 'group'];

/** What all mentions of one form say together. */
interface Form {
  strength: number;
  /** Weight of each of {@link kinds}. */
  person: number;
  organization: number;
  place: number;
  group: number;
  /** Index of the first person's full name that ends in this form, -1 where several persons bear it, `undefined` for none. */
  fullName: number | undefined;
  /** Stands in lower case somewhere. */
  lowered: boolean;
}

/** Counts, for every form, how strong its strongest mention is and what kinds its mentions speak for. */
export function supportedNames(paragraphs: readonly LocatedFacts[], located: readonly LocatedName[]): NameSupport {
  const forms = new Map<string, Form>();
  const formOf: Form[] = [];
  const doubtful = new Map<string, Form>();
  for (const { name, key } of located) {
    const form = formFor(forms, key);
    formOf.push(form);
    if (name.strength > form.strength) form.strength = name.strength;
    if (name.kind !== undefined) form[name.kind] += name.strength;
    if (name.strength < sure && name.strength >= threshold && !key.includes(' ')) doubtful.set(key, form);
  }
  noteFullNames(located, forms);
  markLowered(paragraphs, doubtful);
  return {
    isName(i) {
      const form = formOf[i];
      if (form === undefined) return false;
      if (form.strength >= sure || form.fullName !== undefined) return true;
      return form.strength >= threshold && !form.lowered;
    },
    kindOf(i) {
      const form = formOf[i];
      let best: ActorKind = 'person';
      if (form !== undefined) for (const kind of kinds) if (form[kind] > form[best]) best = kind;
      return best;
    },
    laterFull(i) {
      const later = formOf[i]?.fullName;
      return later !== undefined && later > i ? later : undefined;
    },
    text({ name, paragraph }) {
      return paragraphs[paragraph]?.facts.tokens.text.slice(name.start, name.end) ?? '';
    },
  };
}

function formFor(forms: Map<string, Form>, key: string): Form {
  const known = forms.get(key);
  if (known !== undefined) return known;
  const form: Form = { strength: 0, person: 0, organization: 0, place: 0, group: 0, fullName: undefined, lowered: false };
  forms.set(key, form);
  return form;
}

/** Ties surnames to the full names that end in them. */
function noteFullNames(located: readonly LocatedName[], forms: ReadonlyMap<string, Form>): void {
  for (let i = 0; i < located.length; i++) {
    const at = located[i];
    if (at === undefined || at.name.kind !== 'person' || at.name.strength < threshold) continue;
    const space = at.key.lastIndexOf(' ');
    if (space < 0) continue;
    for (const family of familyForms(at.key)) {
      const form = forms.get(family);
      if (form === undefined) continue;
      if (form.fullName === undefined) form.fullName = i;
      else if (form.fullName >= 0 && located[form.fullName]?.key !== at.key) form.fullName = -1;
    }
  }
}

/** Marks those forms that also stand in lower case somewhere. */
function markLowered(paragraphs: readonly LocatedFacts[], doubtful: ReadonlyMap<string, Form>): void {
  if (doubtful.size === 0) return;
  for (const { facts } of paragraphs) {
    const { keys, flags, count } = facts.tokens;
    for (let t = 0; t < count; t++) {
      if (((flags[t] ?? 0) & (tokenFlag.word | tokenFlag.capitalized)) !== tokenFlag.word) continue;
      const form = doubtful.get(keys[t] ?? '');
      if (form !== undefined) form.lowered = true;
    }
  }
}
