import type { ActorId, ActorKind, PronounClass } from '../annotations';
import type { Span } from '../text/span';
import type { ListedActor } from './listed-actors';
import type { LocatedName, Sighting } from './located-name';
import { none } from './name-forms';
import type { NameForm, NameForms } from './name-forms';

/** An entity while the document is being read. */
export class EntityDraft {
  readonly kind: ActorKind;
  readonly name: string;
  readonly actor: ActorId | null;
  readonly candidates: readonly ActorId[];
  pronouns: PronounClass | undefined;
  readonly mentions: number[] = [];
  /** Where it stands in full for the first time. */
  full: LocatedName | undefined;
  /** Offsets of `full` in the document, once somebody has asked. */
  fullSpan: Span | undefined;
  /** Where it was met last; `undefined` before the first time. */
  latest: Sighting | undefined;
  /** Titles and offices it was given, lower case; made with the first. So are the next two. */
  titles: Set<string> | undefined;
  /** Nationalities and places that stood before those titles, lower case. */
  titlesOf: Set<string> | undefined;
  /** Nouns the text called it by ("company"), lower case. */
  called: Set<string> | undefined;

  constructor(kind: ActorKind, name: string, actor: ActorId | null, candidates: readonly ActorId[]) {
    this.kind = kind;
    this.name = name;
    this.actor = actor;
    this.candidates = candidates;
  }
}

/** A short form of more entities than this is as ambiguous as can be; counting on would only cost time. */
const mostBearers = 8;

/** The entities of one run, by what they can be called. */
export class EntityRegistry {
  readonly drafts: EntityDraft[] = [];
  readonly #forms: NameForms;
  readonly #byActor = new Map<ActorId, number>();

  constructor(forms: NameForms) {
    this.#forms = forms;
  }

  /** Adds an entity and gives its index. */
  add(kind: ActorKind, name: string, actor: ActorId | null, candidates: readonly ActorId[]): number {
    this.drafts.push(new EntityDraft(kind, name, actor, candidates));
    return this.drafts.length - 1;
  }

  /** Entity of a listed actor, added where it is new. */
  ofActor(id: ActorId, { kind, name, pronouns }: ListedActor): number {
    const known = this.#byActor.get(id);
    if (known !== undefined) return known;
    const index = this.add(kind, name, id, []);
    this.#byActor.set(id, index);
    const draft = this.drafts[index];
    if (draft !== undefined) draft.pronouns = pronouns;
    return index;
  }

  /** `undefined`: the actor has not been named yet. */
  seenActor(id: ActorId): number | undefined {
    return this.#byActor.get(id);
  }

  /** Entity of exactly this name; `undefined`: none yet. */
  named(form: NameForm): number | undefined {
    const { named } = this.#forms.live(form);
    return named === none ? undefined : named;
  }

  setName(form: NameForm, entity: number): void {
    const live = this.#forms.live(form);
    if (live.named === none) live.named = entity;
  }

  /** All entities called so for short. */
  bearers(form: NameForm): readonly number[] {
    return this.#forms.live(form).bearers;
  }

  setShort(form: NameForm, entity: number): void {
    const { bearers } = this.#forms.live(form);
    if (bearers.length < mostBearers && !bearers.includes(entity)) bearers.push(entity);
  }

  /** Offsets of the place where an entity stands in full for the first time; `undefined` for nowhere. */
  fullSpan(entity: number): Span | undefined {
    const draft = this.drafts[entity];
    if (draft?.full === undefined) return undefined;
    return (draft.fullSpan ??= draft.full.paragraph.span(draft.full));
  }
}
