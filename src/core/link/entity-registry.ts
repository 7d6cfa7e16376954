import type { ActorId, ActorKind, PronounClass } from '../annotations';
import type { GazetteerActor } from '../gazetteer';
import type { Span } from '../text/span';

/** An entity while the document is being read. */
export interface EntityDraft {
  kind: ActorKind;
  name: string;
  readonly actor: ActorId | null;
  readonly candidates: readonly ActorId[];
  pronouns: PronounClass | undefined;
  readonly mentions: number[];
  /** Where it stands in full for the first time, document offsets. */
  full: Span | undefined;
  /** Titles and offices it was given, lower case. */
  readonly titles: Set<string>;
  /** Nationalities and places that stood before those titles, lower case. */
  readonly titlesOf: Set<string>;
  /** Nouns the text called it by ("company"), lower case. */
  readonly called: Set<string>;
}

/** A short form of more entities than this is as ambiguous as can be; counting on would only cost time. */
const mostBearers = 8;

/** Entities by what they can be called. Keys are token keys joined with a space. */
export class EntityRegistry {
  readonly drafts: EntityDraft[] = [];
  readonly #byActor = new Map<ActorId, number>();
  readonly #byName = new Map<string, number>();
  readonly #bearers = new Map<string, number[]>();

  /** Adds an entity and gives its index. */
  add(kind: ActorKind, name: string, actor: ActorId | null, candidates: readonly ActorId[]): number {
    const index = this.drafts.length;
    this.drafts.push({
      kind,
      name,
      actor,
      candidates,
      pronouns: undefined,
      mentions: [],
      full: undefined,
      titles: new Set(),
      titlesOf: new Set(),
      called: new Set(),
    });
    if (actor !== null) this.#byActor.set(actor, index);
    return index;
  }

  /** Entity of a listed actor, added where it is new. */
  ofActor(id: ActorId, actor: GazetteerActor): number {
    const known = this.#byActor.get(id);
    if (known !== undefined) return known;
    const index = this.add(actor.kind, actor.name, id, []);
    const draft = this.drafts[index];
    if (draft !== undefined) draft.pronouns = actor.pronouns;
    return index;
  }

  /** `undefined`: the actor has not been named yet. */
  seenActor(id: ActorId): number | undefined {
    return this.#byActor.get(id);
  }

  /** Entity of exactly this name; `undefined`: none yet. */
  named(key: string): number | undefined {
    return this.#byName.get(key);
  }

  setName(key: string, entity: number): void {
    if (!this.#byName.has(key)) this.#byName.set(key, entity);
  }

  /** All entities called so for short. */
  bearers(key: string): readonly number[] {
    return this.#bearers.get(key) ?? [];
  }

  setShort(key: string, entity: number): void {
    const known = this.#bearers.get(key);
    if (known === undefined) this.#bearers.set(key, [entity]);
    else if (known.length < mostBearers && !known.includes(entity)) known.push(entity);
  }
}
