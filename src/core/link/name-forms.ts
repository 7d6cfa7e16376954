import type { ActorKind } from '../annotations';
import { canonicalName } from '../lexicon/same-names';
import type { LocatedName } from './located-name';
import { familyForms, fullNameForms, shortForms } from './short-forms';

/** No entity, no name. */
export const none = -1;

/** {@link NameForm.fullName} where several persons bear the name. */
export const several = -2;

/**
 * One way in which a name is written, by token keys joined with a space: what follows from the words alone, and what the
 * document says of it in this run. Kept from run to run, because nearly all names of a document are the same after a keystroke.
 */
export class NameForm {
  readonly key: string;
  readonly isSingle: boolean;
  /** The run that the fields below belong to. */
  run = 0;
  /** Strength of its strongest mention, in thousandths. */
  strength = 0;
  /** How much its mentions speak for each kind. */
  person = 0;
  organization = 0;
  place = 0;
  group = 0;
  /** The first person's full name that ends in this form; {@link none}, or {@link several} persons bear it. */
  fullName: LocatedName | typeof none | typeof several = none;
  /** Entity of exactly this name. */
  named = none;
  /** Entity of mentions that several may be meant by. */
  ambiguous = none;
  /** Entity that this form has taught all it can. */
  learned = none;
  /** All entities called so for short. */
  readonly bearers: number[] = [];
  /** The forms that follow from this one; apart, because they are asked for less often than the rest. */
  readonly related: RelatedForms;

  constructor(key: string, table: NameForms) {
    this.key = key;
    this.isSingle = !key.includes(' ');
    this.related = new RelatedForms(key, table);
  }

  /** Forgets what an earlier run found. */
  reset(run: number): void {
    this.run = run;
    this.strength = 0;
    this.person = 0;
    this.organization = 0;
    this.place = 0;
    this.group = 0;
    this.fullName = none;
    this.named = none;
    this.ambiguous = none;
    this.learned = none;
    this.bearers.length = 0;
  }
}

/** Other forms that a name has by its words alone; worked out when first asked for. */
class RelatedForms {
  readonly #key: string;
  readonly #table: NameForms;
  #canonical: NameForm | undefined;
  #families: readonly NameForm[] | undefined;
  #fullForms: readonly NameForm[] | undefined;
  #shortForms: Partial<Record<ActorKind, readonly NameForm[]>> | undefined;
  #sameEnds: NameForm | null | undefined;

  constructor(key: string, table: NameForms) {
    this.#key = key;
    this.#table = table;
  }

  /** The form under which an entity with this name is kept. */
  get canonical(): NameForm {
    return (this.#canonical ??= this.#table.of(canonicalName(this.#key)));
  }

  /** What a person with this full name is called by family name. */
  get families(): readonly NameForm[] {
    return (this.#families ??= familyForms(this.#key).map((key) => this.#table.of(key)));
  }

  /** Other full forms of a person's name. */
  get fullForms(): readonly NameForm[] {
    return (this.#fullForms ??= fullNameForms(this.#key).map((key) => this.#table.of(key)));
  }

  /** "Donald Ames" for "Donald J. Ames"; `undefined` for names of one or two words. */
  get sameEnds(): NameForm | undefined {
    if (this.#sameEnds === undefined) {
      const first = this.#key.indexOf(' ');
      const last = this.#key.lastIndexOf(' ');
      this.#sameEnds = first === last ? null : this.#table.of(this.#key.slice(0, first) + this.#key.slice(last));
    }
    return this.#sameEnds ?? undefined;
  }

  /** What an entity of that kind with this name is called for short. */
  shortForms(kind: ActorKind): readonly NameForm[] {
    this.#shortForms ??= {};
    return (this.#shortForms[kind] ??= shortForms(this.#key, kind).map((key) => this.#table.of(key)));
  }
}

/** All forms that a document's names have had. */
export class NameForms {
  readonly #forms = new Map<string, NameForm>();
  #run = 0;

  /** How many forms are kept. */
  get size(): number {
    return this.#forms.size;
  }

  beginRun(): void {
    this.#run++;
  }

  of(key: string): NameForm {
    let form = this.#forms.get(key);
    if (form === undefined) {
      form = new NameForm(key, this);
      this.#forms.set(key, form);
    }
    return form;
  }

  /** The form with nothing in it but what this run found. To be called before any field of a run is read or set. */
  live(form: NameForm): NameForm {
    if (form.run !== this.#run) form.reset(this.#run);
    return form;
  }
}
