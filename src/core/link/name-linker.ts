import type { ActorId, ActorKind, MentionReason, PronounClass } from '../annotations';
import { genderOfName, genderOfTitle } from '../lexicon/gender';
import type { EntityDraft } from './entity-registry';
import { EntityRegistry } from './entity-registry';

import type { ListedActors } from './listed-actors';
import type { LocatedName } from './located-name';
import { strengthUnit } from './located-name';
import { none } from './name-forms';
import type { NameForm, NameForms } from './name-forms';
import type { NameSupport } from './name-support';

/** What a document's linking keeps from run to run: how names are written, and the actors they may stand for. */
export interface NameMemory {
  readonly forms: NameForms;
  readonly actors: ListedActors;
}

/** Strength from which a name is what it seems, whoever bears it besides. */
const plain = 0.85 * strengthUnit;

/**
 * Links names one by one, in text order. A short form goes back to who was named in full before it in this document. Where
 * nobody was, it looks ahead: a headline or first line may use the surname of a person whom the text names in full only
 * later. Where several bear it, title and form of address decide; else the name stays ambiguous.
 */
export class NameLinker {
  readonly registry: EntityRegistry;
  /** Why the last name was linked. */
  reason: MentionReason['kind'] = 'listed';
  readonly #support: NameSupport;
  readonly #actors: ListedActors;
  readonly #forms: NameForms;
  readonly #scratch: number[] = [];

  constructor(support: NameSupport, { forms, actors }: NameMemory) {
    this.registry = new EntityRegistry(forms);
    this.#support = support;
    this.#actors = actors;
    this.#forms = forms;
  }

  /**
   * Links a name and gives its entity; {@link none} where the document does not support it as a name. To be called in text
   * order. {@link reason} says why.
   */
  link(at: LocatedName): number {
    const entity = at.listed === undefined ? this.#unlisted(at) : this.#listed(at);
    if (entity !== none) this.#learn(entity, at);
    return entity;
  }

  /** Entity of an actor whom the text may mean without naming; `undefined`: the dataset does not list it. */
  entityOfActor(id: ActorId): number | undefined {
    const seen = this.registry.seenActor(id);
    if (seen !== undefined) return seen;
    const actor = this.#actors.get(id);
    return actor && this.registry.ofActor(id, actor);
  }

  #listed(at: LocatedName): number {
    const match = at.listed;
    if (match === undefined) return none;
    this.reason = 'listed';
    const [only] = match.actors;
    const isUnique = match.actors.length === 1 && only !== undefined;
    if (isUnique && !match.weak && this.#isUndisputed(only, at.form)) return this.#actor(only, at);
    const bearers = this.#narrow(this.#named(match.actors, at.form), at);
    const [bearer] = bearers;
    if (bearers.length === 1 && bearer !== undefined) {
      const isListed = this.registry.drafts[bearer]?.actor !== null;
      if (match.weak || isListed || this.#excludes(match.actors, at)) return this.#shortForm(bearer);
    }
    if (bearers.length > 0) return this.#ambiguous(at, match.actors);
    const titled = this.#byTitle(match.actors, at.title);
    if (titled !== undefined) return this.#actor(titled, at);
    if (!match.weak) return this.#ambiguous(at, match.actors);
    return this.#unlisted(at);
  }

  /** Those of the actors who have been named, and the unlisted who bear the name in this document. Good until asked again. */
  #named(actors: readonly ActorId[], form: NameForm): readonly number[] {
    const named = this.#scratch;
    named.length = 0;
    for (const id of actors) {
      const entity = this.registry.seenActor(id);
      if (entity !== undefined) named.push(entity);
    }
    for (const entity of this.registry.bearers(form)) if (this.registry.drafts[entity]?.actor === null) named.push(entity);
    return named;
  }

  /** A single-word alias is disputed by an unlisted person of that surname, until its actor has been named as well. */
  #isUndisputed(actor: ActorId, form: NameForm): boolean {
    if (!form.isSingle || this.registry.seenActor(actor) !== undefined) return true;
    return !this.registry.bearers(form).some((e) => this.registry.drafts[e]?.actor === null && this.registry.drafts[e]?.kind === 'person');
  }

  /** True where the form of address speaks against every one of the actors. */
  #excludes(actors: readonly ActorId[], { title }: LocatedName): boolean {
    const gender = title === undefined ? undefined : genderOfTitle(title);
    if (gender === undefined) return false;
    return actors.every((id) => {
      const pronouns = this.#actors.get(id)?.pronouns;
      return pronouns !== undefined && pronouns !== gender;
    });
  }

  /** The one actor of several that held the title given in the text. */
  #byTitle(actors: readonly ActorId[], title: string | undefined): ActorId | undefined {
    if (title === undefined) return undefined;
    const holders = actors.filter((id) => this.#actors.get(id)?.titles.some((t) => t.title === title));
    return holders.length === 1 ? holders[0] : undefined;
  }

  #actor(id: ActorId, at: LocatedName): number {
    const seen = this.registry.seenActor(id);
    if (seen !== undefined && this.registry.drafts[seen]?.full !== undefined) return seen;
    const actor = this.#actors.get(id);
    if (actor === undefined) return none;
    const entity = this.registry.ofActor(id, actor);
    const draft = this.registry.drafts[entity];
    if (draft !== undefined) draft.full = at;
    for (const form of actor.shortForms) this.registry.setShort(form, entity);
    if (actor.fullForm !== undefined) this.registry.setName(actor.fullForm, entity);
    return entity;
  }

  /** Where the entity stands nowhere in full, the reason stays what it was. */
  #shortForm(entity: number): number {
    if (this.registry.drafts[entity]?.full !== undefined) this.reason = 'short-form';
    return entity;
  }

  /** Several bearers, and the text does not decide: one entity for the name, candidates filled. */
  #ambiguous(at: LocatedName, actors: readonly ActorId[]): number {
    const form = this.#forms.live(at.form);
    if (form.ambiguous === none) form.ambiguous = this.registry.add(at.kind ?? 'person', textOf(at), null, actors);
    return form.ambiguous;
  }

  #unlisted(at: LocatedName): number {
    const { form } = at;
    this.reason = 'unlisted';
    const known = this.registry.named(form.related.canonical);
    if (known !== undefined && this.#fits(known, at)) return known;
    const all = this.registry.bearers(form);
    const bearers =
      all.length === 0
        ? all
        : this.#narrow(
            all.filter((e) => this.#mayBe(e, at)),
            at,
          );
    const [bearer] = bearers;
    if (bearers.length > 1) {
      return this.#ambiguous(
        at,
        bearers.map((e) => this.registry.drafts[e]?.actor ?? null).filter((actor) => actor !== null),
      );
    }
    if (bearer !== undefined) return this.#shortForm(bearer);
    const ends = at.kind === 'person' ? form.related.sameEnds : undefined;
    const person = ends === undefined ? undefined : this.registry.named(ends);
    if (person !== undefined) return this.#shortForm(person);
    if (!this.#support.isName(at)) return none;
    const kind = this.#support.kindOf(at);
    const later = kind === 'place' ? none : this.#later(at);
    return later === none ? this.#newEntity(at, kind) : later;
  }

  /** Who is named in full only further on; {@link none} where nobody is. */
  #later(at: LocatedName): number {
    const full = this.#support.laterFull(at);
    if (full === undefined) return none;
    const match = full.listed;
    const [only] = match?.actors ?? [];
    if (match !== undefined) {
      const entity = match.actors.length === 1 && only !== undefined && !match.weak ? this.#actor(only, full) : none;
      return entity === none ? none : this.#shortForm(entity);
    }
    const entity = this.registry.named(full.form.related.canonical) ?? this.#newEntity(full, this.#support.kindOf(full));
    this.#learn(entity, full);
    return this.#shortForm(entity);
  }

  /** False where form of address or kind speak against the entity. */
  #fits(entity: number, { title }: LocatedName): boolean {
    const draft = this.registry.drafts[entity];
    const gender = title === undefined ? undefined : genderOfTitle(title);
    return draft !== undefined && (gender === undefined || draft.pronouns === undefined || draft.pronouns === gender);
  }

  /** False where the name by itself is surely something else than the person who bears it. */
  #mayBe(entity: number, at: LocatedName): boolean {
    const { kind, strength } = at;
    if (this.registry.drafts[entity]?.kind !== 'person') return true;
    return !((kind === 'place' || kind === 'organization') && strength >= plain) && this.#fits(entity, at);
  }

  /** Those of several bearers whom title and form of address leave; all where they leave none. */
  #narrow(bearers: readonly number[], at: LocatedName): readonly number[] {
    const { title } = at;
    if (bearers.length < 2 || title === undefined) return bearers;
    const fitting = bearers.filter((e) => this.#fits(e, at));
    const titled = fitting.filter((e) => this.#held(this.registry.drafts[e], title));
    if (titled.length > 0) return titled;
    return fitting.length > 0 ? fitting : bearers;
  }

  #held(draft: EntityDraft | undefined, title: string): boolean {
    if (draft === undefined) return false;
    if (draft.titles?.has(title) === true) return true;
    return draft.actor !== null && this.#actors.get(draft.actor)?.titles.some((t) => t.title === title) === true;
  }

  #newEntity(at: LocatedName, kind: ActorKind): number {
    const entity = this.registry.add(kind, textOf(at), null, []);
    this.registry.setName(at.form.related.canonical, entity);
    return entity;
  }

  /** What a mention teaches of its entity: short forms, acronym, titles, gender. */
  #learn(entity: number, at: LocatedName): void {
    const { name, title, acronym } = at;
    const form = this.#forms.live(at.form);
    const draft = this.registry.drafts[entity];
    if (draft === undefined) return;
    draft.full ??= at;
    if (acronym !== undefined) this.registry.setShort(acronym, entity);
    if (title !== undefined) (draft.titles ??= new Set()).add(title);
    if (name.titleOf !== undefined) (draft.titlesOf ??= new Set()).add(name.titleOf);
    if (name.called !== undefined) (draft.called ??= new Set()).add(name.called);
    draft.pronouns ??= guessPronouns(draft, form.key, title);
    if (form.learned === entity) return;
    form.learned = entity;
    if (form.isSingle || draft.candidates.length > 0 || form.bearers.includes(entity)) return;
    if (draft.kind === 'person') for (const full of form.related.fullForms) this.registry.setName(full, entity);
    for (const short of form.related.shortForms(draft.kind)) this.registry.setShort(short, entity);
  }
}

/** The name as the text has it. */
function textOf({ start, end, paragraph }: LocatedName): string {
  return paragraph.facts.tokens.text.slice(start, end);
}

function guessPronouns(draft: EntityDraft, key: string, title: string | undefined): PronounClass | undefined {
  if (draft.kind === 'organization' || draft.kind === 'place') return 'neuter';
  if (draft.kind === 'group') return 'plural';
  const space = key.indexOf(' ');
  return (title === undefined ? undefined : genderOfTitle(title)) ?? (space > 0 ? genderOfName(key.slice(0, space)) : undefined);
}
