import type { ActorId, ActorKind, MentionReason, PronounClass } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { genderOfName, genderOfTitle } from '../lexicon/gender';
import { canonicalName } from '../lexicon/same-names';
import type { EntityDraft } from './entity-registry';
import { EntityRegistry } from './entity-registry';
import type { LocatedName } from './located-names';
import type { NameSupport } from './name-support';
import { fullNameForms, shortForms } from './short-forms';

/** Entity of a mention, and why. */
export interface NameLink {
  readonly entity: number;
  readonly because: MentionReason;
}

/**
 * Links names one by one, in text order. A short form goes back to who was named in full before it in this document. Where
 * nobody was, it looks ahead: a headline or first line may use the surname of a person whom the text names in full only
 * later. Where several bear it, title and form of address decide; else the name stays ambiguous.
 */
export class NameLinker {
  readonly registry = new EntityRegistry();
  readonly #located: readonly LocatedName[];
  readonly #support: NameSupport;
  readonly #gazetteer: Gazetteer;
  /** Forms that have taught all they can, with their entity. */
  readonly #learned = new Map<string, number>();

  constructor(located: readonly LocatedName[], support: NameSupport, gazetteer: Gazetteer) {
    this.#located = located;
    this.#support = support;
    this.#gazetteer = gazetteer;
  }

  /** Links the name at index `i`; `undefined` where the document does not support it as a name. To be called in order. */
  link(i: number, at: LocatedName): NameLink | undefined {
    const link = at.name.listed === undefined ? this.#unlisted(i, at) : this.#listed(i, at);
    if (link !== undefined) this.#learn(link.entity, at);
    return link;
  }

  #listed(i: number, at: LocatedName): NameLink | undefined {
    const match = at.name.listed;
    if (match === undefined) return undefined;
    const because: MentionReason = { kind: 'listed', alias: match.alias };
    const [only] = match.actors;
    const isUnique = match.actors.length === 1 && only !== undefined;
    if (isUnique && !match.weak && this.#isUndisputed(only, at.key)) return this.#actor(only, because, at);
    const seen = match.actors.map((id) => this.registry.seenActor(id)).filter((e) => e !== undefined);
    // Somebody whom the dataset does not list may bear the name in this document.
    const others = this.registry.bearers(at.key).filter((e) => !seen.includes(e) && this.registry.drafts[e]?.actor === null);
    const bearers = this.#narrow([...seen, ...others], at);
    const [bearer] = bearers;
    if (bearers.length === 1 && bearer !== undefined && (match.weak || seen.includes(bearer) || this.#excludes(match.actors, at))) {
      return this.#shortForm(bearer, because);
    }
    if (bearers.length > 0) return this.#ambiguous(at, match.actors, because);
    const titled = this.#byTitle(match.actors, at.name.title);
    if (titled !== undefined) return this.#actor(titled, because, at);
    if (!match.weak) return this.#ambiguous(at, match.actors, because);
    return this.#unlisted(i, at);
  }

  /** A single-word alias is disputed by an unlisted person of that surname, until its actor has been named as well. */
  #isUndisputed(actor: ActorId, key: string): boolean {
    if (key.includes(' ') || this.registry.seenActor(actor) !== undefined) return true;
    return !this.registry.bearers(key).some((e) => this.registry.drafts[e]?.actor === null && this.registry.drafts[e]?.kind === 'person');
  }

  /** True where the form of address speaks against every one of the actors. */
  #excludes(actors: readonly ActorId[], { name }: LocatedName): boolean {
    const gender = name.title === undefined ? undefined : genderOfTitle(name.title);
    if (gender === undefined) return false;
    return actors.every((id) => {
      const pronouns = this.#gazetteer.actor(id)?.pronouns;
      return pronouns !== undefined && pronouns !== gender;
    });
  }

  /** The one actor of several that held the title given in the text. */
  #byTitle(actors: readonly ActorId[], title: string | undefined): ActorId | undefined {
    if (title === undefined) return undefined;
    const holders = actors.filter((id) => this.#gazetteer.actor(id)?.titles.some((t) => t.title === title));
    return holders.length === 1 ? holders[0] : undefined;
  }

  #actor(id: ActorId, because: MentionReason, at: LocatedName): NameLink | undefined {
    const actor = this.#gazetteer.actor(id);
    if (actor === undefined) return undefined;
    const entity = this.registry.ofActor(id, actor);
    const draft = this.registry.drafts[entity];
    if (draft !== undefined && draft.full === undefined) {
      draft.full = at.span;
      if (actor.kind === 'person') {
        const family = actor.family ?? actor.name.slice(actor.name.lastIndexOf(' ') + 1);
        this.registry.setShort(family.toLowerCase(), entity);
        if (actor.given !== undefined) {
          this.registry.setShort(actor.given.toLowerCase(), entity);
          this.registry.setName(`${actor.given} ${family}`.toLowerCase(), entity);
        }
      }
    }
    return { entity, because };
  }

  #shortForm(entity: number, otherwise: MentionReason): NameLink {
    const full = this.registry.drafts[entity]?.full;
    return { entity, because: full === undefined ? otherwise : { kind: 'short-form', of: full } };
  }

  /** Several bearers, and the text does not decide: one entity for the name, candidates filled. */
  #ambiguous(at: LocatedName, actors: readonly ActorId[], because: MentionReason): NameLink {
    const key = `? ${at.key}`;
    const known = this.registry.named(key);
    if (known !== undefined) return { entity: known, because };
    const entity = this.registry.add(at.name.kind ?? 'person', this.#support.text(at), null, actors);
    this.registry.setName(key, entity);
    return { entity, because };
  }

  #unlisted(i: number, at: LocatedName): NameLink | undefined {
    const { name, key } = at;
    const because: MentionReason = { kind: 'unlisted', evidence: name.evidence };
    const known = this.registry.named(canonicalName(key));
    if (known !== undefined && this.#fits(known, at)) return { entity: known, because };
    const all = this.registry.bearers(key).filter((e) => this.#mayBe(e, at));
    const bearers = all.length > 1 ? this.#narrow(all, at) : all;
    const [bearer] = bearers;
    if (bearers.length > 1) {
      return this.#ambiguous(
        at,
        bearers.map((e) => this.registry.drafts[e]?.actor ?? null).filter((actor) => actor !== null),
        because,
      );
    }
    if (bearer !== undefined) return this.#shortForm(bearer, because);
    const person = name.kind === 'person' ? this.#sameEnds(key) : undefined;
    if (person !== undefined) return this.#shortForm(person, because);
    if (!this.#support.isName(i)) return undefined;
    const kind = this.#support.kindOf(i);
    const later = kind === 'place' ? undefined : this.#later(i, because);
    return later ?? this.#newEntity(at, kind, because);
  }

  /** Who is named in full only further on. */
  #later(i: number, because: MentionReason): NameLink | undefined {
    const later = this.#support.laterFull(i);
    const full = later === undefined ? undefined : this.#located[later];
    if (later === undefined || full === undefined) return undefined;
    const match = full.name.listed;
    const [only] = match?.actors ?? [];
    if (match !== undefined) {
      const link = match.actors.length === 1 && only !== undefined && !match.weak ? this.#actor(only, because, full) : undefined;
      return link === undefined ? undefined : this.#shortForm(link.entity, because);
    }
    const entity = this.registry.named(canonicalName(full.key)) ?? this.#newEntity(full, this.#support.kindOf(later), because).entity;
    this.#learn(entity, full);
    return this.#shortForm(entity, because);
  }

  /** False where form of address or kind speak against the entity. */
  #fits(entity: number, { name }: LocatedName): boolean {
    const draft = this.registry.drafts[entity];
    const gender = name.title === undefined ? undefined : genderOfTitle(name.title);
    return draft !== undefined && (gender === undefined || draft.pronouns === undefined || draft.pronouns === gender);
  }

  /** False where the name by itself is surely something else than the person who bears it. */
  #mayBe(entity: number, at: LocatedName): boolean {
    const { kind, strength } = at.name;
    if (this.registry.drafts[entity]?.kind !== 'person') return true;
    return !((kind === 'place' || kind === 'organization') && strength >= 0.85) && this.#fits(entity, at);
  }

  /** Those of several bearers whom title and form of address leave; all where they leave none. */
  #narrow(bearers: readonly number[], at: LocatedName): readonly number[] {
    const { title } = at.name;
    if (bearers.length < 2 || title === undefined) return bearers;
    const fitting = bearers.filter((e) => this.#fits(e, at));
    const titled = fitting.filter((e) => this.#held(this.registry.drafts[e], title));
    if (titled.length > 0) return titled;
    return fitting.length > 0 ? fitting : bearers;
  }

  #held(draft: EntityDraft | undefined, title: string): boolean {
    if (draft === undefined) return false;
    if (draft.titles.has(title)) return true;
    return draft.actor !== null && this.#gazetteer.actor(draft.actor)?.titles.some((t) => t.title === title) === true;
  }

  /** "Donald J. Ames" after "Donald Ames": same first and last word. */
  #sameEnds(key: string): number | undefined {
    const first = key.indexOf(' ');
    const last = key.lastIndexOf(' ');
    return first === last ? undefined : this.registry.named(key.slice(0, first) + key.slice(last));
  }

  #newEntity(at: LocatedName, kind: ActorKind, because: MentionReason): NameLink {
    const entity = this.registry.add(kind, this.#support.text(at), null, []);
    this.registry.setName(canonicalName(at.key), entity);
    return { entity, because };
  }

  /** What a mention teaches of its entity: short forms, acronym, titles, gender. */
  #learn(entity: number, at: LocatedName): void {
    const { name, key } = at;
    const isKnown = this.#learned.get(key) === entity;
    const draft = this.registry.drafts[entity];
    if (draft === undefined) return;
    draft.full ??= at.span;
    if (name.acronym !== undefined) this.registry.setShort(name.acronym, entity);
    if (name.title !== undefined) draft.titles.add(name.title);
    if (name.titleOf !== undefined) draft.titlesOf.add(name.titleOf);
    if (name.called !== undefined) draft.called.add(name.called);
    draft.pronouns ??= guessPronouns(draft, key, name.title);
    if (isKnown) return;
    this.#learned.set(key, entity);
    if (!key.includes(' ') || draft.candidates.length > 0 || this.registry.bearers(key).includes(entity)) return;
    if (draft.kind === 'person') for (const form of fullNameForms(key)) this.registry.setName(form, entity);
    for (const form of shortForms(key, draft.kind)) this.registry.setShort(form, entity);
  }
}

function guessPronouns(draft: EntityDraft, key: string, title: string | undefined): PronounClass | undefined {
  if (draft.kind === 'organization' || draft.kind === 'place') return 'neuter';
  if (draft.kind === 'group') return 'plural';
  const space = key.indexOf(' ');
  return (title === undefined ? undefined : genderOfTitle(title)) ?? (space > 0 ? genderOfName(key.slice(0, space)) : undefined);
}
