import type { ActorKind } from '../annotations';
import { strengthUnit } from './located-name';
import type { LocatedName } from './located-name';
import type { LinkedParagraph } from './linked-paragraph';
import type { LowerCaseWords } from './lower-case-words';
import { none, several } from './name-forms';
import type { NameForms } from './name-forms';

/** Least strength at which a name stands. */
const threshold = 0.5 * strengthUnit;

/** Strength from which the document need not confirm it. */
const sure = 0.6 * strengthUnit;

const kinds: readonly ActorKind[] = ['person', 'organization', 'place', 'group'];

/**
 * What the whole document says of possible names that no dataset lists: for every form, how strong its strongest mention is and
 * what kinds its mentions speak for.
 */
export class NameSupport {
  readonly #forms: NameForms;
  readonly #words: LowerCaseWords;

  constructor(forms: NameForms, words: LowerCaseWords) {
    this.#forms = forms;
    this.#words = words;
  }

  /** Takes note of what a paragraph says. All must have been noted before anything is asked. */
  note({ names }: LinkedParagraph): void {
    for (const at of names) {
      const { form, strength, kind } = at;
      const live = this.#forms.live(form);
      if (strength > live.strength) live.strength = strength;
      if (kind === undefined) continue;
      live[kind] += strength;
      if (kind === 'person' && strength >= threshold && !form.isSingle) this.#noteFullName(at);
    }
  }

  /** True where the name, here or elsewhere in the document, is strong enough to stand. */
  isName({ form }: LocatedName): boolean {
    if (form.strength >= sure || form.fullName !== none) return true;
    return form.strength >= threshold && !(form.isSingle && this.#words.has(form.key));
  }

  /** Kind by the votes of all its mentions. */
  kindOf({ form }: LocatedName): ActorKind {
    let best: ActorKind = 'person';
    for (const kind of kinds) if (form[kind] > form[best]) best = kind;
    return best;
  }

  /** A later name of several words that this one is the last word of, where exactly one person bears it; else `undefined`. */
  laterFull(at: LocatedName): LocatedName | undefined {
    const { fullName } = at.form;
    return fullName !== none && fullName !== several && isBehind(fullName, at) ? fullName : undefined;
  }

  /** Ties surnames that stand alone somewhere to the full name that ends in them. */
  #noteFullName(at: LocatedName): void {
    for (const family of at.form.related.families) {
      const form = this.#forms.live(family);
      if (form.fullName === none) form.fullName = at;
      else if (form.fullName !== several && form.fullName.form !== at.form) form.fullName = several;
    }
  }
}

function isBehind(a: LocatedName, b: LocatedName): boolean {
  return a.paragraph.index === b.paragraph.index ? a.token > b.token : a.paragraph.index > b.paragraph.index;
}
