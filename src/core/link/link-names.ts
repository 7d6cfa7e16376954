import type { ActorId, ActorKind, Entity, Mention, MentionReason, PronounClass, Reference } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { genderOfName, genderOfTitle } from '../lexicon/gender';
import { EntityRegistry, ambiguous } from './entity-registry';
import type { LocatedFacts } from './located-facts';
import type { LocatedName } from './located-names';
import { locateNames } from './located-names';
import { resolveReferences } from './resolve-references';
import { supportedNames } from './name-support';
import type { NameSupport } from './name-support';

/** Who is who in the document. Indexes by paragraph and position in that paragraph's `names` or `anaphors`. */
export interface LinkedNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** Entity of each local name; -1 where the linking pass dropped it. */
  readonly entityOfName: readonly Int32Array[];
  /** Entity of each local anaphor; -1 where it stays unresolved. */
  readonly entityOfAnaphor: readonly Int32Array[];
}

/** Joins the names of all paragraphs into entities and resolves pronouns and role nouns. */
export function linkNames(paragraphs: readonly LocatedFacts[], gazetteer: Gazetteer): LinkedNames {
  const located = locateNames(paragraphs);
  const linker = new NameLinker(located, supportedNames(paragraphs, located), gazetteer);
  const entityOfName = paragraphs.map(({ facts }) => new Int32Array(facts.names.length).fill(-1));
  const mentions: Mention[] = [];
  for (let i = 0; i < located.length; i++) {
    const at = located[i];
    if (at === undefined) continue;
    const linked = linker.link(i, at);
    if (linked === undefined) continue;
    const draft = linker.registry.drafts[linked.entity];
    if (draft === undefined) continue;
    const row = entityOfName[at.paragraph];
    if (row !== undefined) row[at.index] = linked.entity;
    draft.mentions.push(mentions.length);
    mentions.push({ start: at.span.start, end: at.span.end, type: draft.kind, entity: linked.entity, because: linked.because });
  }
  const resolved = resolveReferences(paragraphs, linker.registry.drafts, entityOfName);
  const entities = linker.registry.drafts.map(({ kind, name, actor, candidates, pronouns, mentions: of }) => ({
    kind,
    name,
    actor,
    candidates,
    pronouns,
    mentions: of,
  }));
  return { entities, mentions, entityOfName, ...resolved };
}

interface Link {
  readonly entity: number;
  readonly because: MentionReason;
}

/** Suffixes that a company's short form leaves out. */
const legalForms = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc plc company corporation group gmbh ag sa limited incorporated holdings'.split(' '),
);
const generations = new Set('jr jr. sr sr. ii iii iv v vi vii viii xvi xxiii'.split(' '));

/** Links names one by one, in text order: a short form goes back to who was named in full before it. */
class NameLinker {
  readonly registry = new EntityRegistry();
  readonly #located: readonly LocatedName[];
  readonly #support: NameSupport;
  readonly #gazetteer: Gazetteer;

  constructor(located: readonly LocatedName[], support: NameSupport, gazetteer: Gazetteer) {
    this.#located = located;
    this.#support = support;
    this.#gazetteer = gazetteer;
  }

  link(i: number, at: LocatedName): Link | undefined {
    const link = at.name.listed === undefined ? this.#unlisted(i, at) : this.#listed(i, at);
    if (link !== undefined) this.#learn(link.entity, at);
    return link;
  }

  #listed(i: number, at: LocatedName): Link | undefined {
    const match = at.name.listed;
    if (match === undefined) return undefined;
    const because: MentionReason = { kind: 'listed', alias: match.alias };
    const [only] = match.actors;
    if (!match.weak && match.actors.length === 1 && only !== undefined) return this.#actor(only, because, at);
    const seen = match.actors.map((id) => this.registry.seenActor(id)).filter((e) => e !== undefined);
    // Somebody whom the dataset does not list may bear the name in this document.
    const others = this.registry.bearers(at.key).filter((e) => !seen.includes(e) && this.registry.drafts[e]?.actor === null);
    const bearers = [...seen, ...others];
    const [bearer] = bearers;
    if (bearers.length === 1 && bearer !== undefined) return this.#shortForm(bearer, because);
    if (bearers.length > 1) return this.#ambiguous(at, match.actors, because);
    const titled = this.#byTitle(match.actors, at.name.title);
    if (titled !== undefined) return this.#actor(titled, because, at);
    if (!match.weak) return this.#ambiguous(at, match.actors, because);
    return this.#unlisted(i, at);
  }

  /** The one actor of several that held the title given in the text. */
  #byTitle(actors: readonly ActorId[], title: string | undefined): ActorId | undefined {
    if (title === undefined) return undefined;
    const holders = actors.filter((id) => this.#gazetteer.actor(id)?.titles.some((t) => t.title === title));
    return holders.length === 1 ? holders[0] : undefined;
  }

  #actor(id: ActorId, because: MentionReason, at: LocatedName): Link | undefined {
    const actor = this.#gazetteer.actor(id);
    if (actor === undefined) return undefined;
    const entity = this.registry.ofActor(id, actor);
    const draft = this.registry.drafts[entity];
    if (draft !== undefined && draft.full === undefined) {
      draft.full = at.span;
      if (actor.kind === 'person') {
        const family = actor.family ?? actor.name.slice(actor.name.lastIndexOf(' ') + 1);
        this.registry.setShort(family.toLowerCase(), entity);
        if (actor.given !== undefined) this.registry.setShort(actor.given.toLowerCase(), entity);
      }
    }
    return { entity, because };
  }

  #shortForm(entity: number, listed: MentionReason): Link {
    const full = this.registry.drafts[entity]?.full;
    return { entity, because: full === undefined ? listed : { kind: 'short-form', of: full } };
  }

  /** Several bearers, and the text does not decide: one entity for the name, candidates filled. */
  #ambiguous(at: LocatedName, actors: readonly ActorId[], because: MentionReason): Link {
    const key = `? ${at.key}`;
    const known = this.registry.named(key);
    if (known !== undefined) return { entity: known, because };
    const entity = this.registry.add(at.name.kind ?? 'person', this.#support.text(at), null, actors);
    this.registry.setName(key, entity);
    return { entity, because };
  }

  #unlisted(i: number, at: LocatedName): Link | undefined {
    const { name, key } = at;
    const because: MentionReason = { kind: 'unlisted', evidence: name.evidence };
    const known = this.registry.named(key);
    if (known !== undefined) return { entity: known, because };
    const surePlace = name.kind === 'place' && name.strength >= 0.85;
    const short = surePlace ? undefined : this.registry.short(key);
    if (short === ambiguous) return this.#severalBearers(at, because);
    if (short !== undefined) return this.#shortForm(short, because);
    const person = this.#knownPerson(at);
    if (person !== undefined) return this.#shortForm(person, because);
    if (!this.#support.isName(i)) return undefined;
    const kind = this.#support.kindOf(i);
    const later = kind === 'place' ? undefined : this.#support.laterFull(i);
    if (later !== undefined) {
      const full = this.#located[later];
      if (full !== undefined) return this.#newEntity(full, this.#support.kindOf(later), because);
    }
    return this.#newEntity(at, kind, because);
  }

  #severalBearers(at: LocatedName, because: MentionReason): Link {
    const actors = this.registry
      .bearers(at.key)
      .map((e) => this.registry.drafts[e]?.actor ?? null)
      .filter((a) => a !== null);
    return this.#ambiguous(at, actors, because);
  }

  /** "Donald J. Trump" after "Donald Trump": same first and last word. */
  #knownPerson(at: LocatedName): number | undefined {
    const words = at.key.split(' ');
    if (words.length < 3 || at.name.kind !== 'person') return undefined;
    return this.registry.named(`${words[0] ?? ''} ${words[words.length - 1] ?? ''}`);
  }

  #newEntity(at: LocatedName, kind: ActorKind, because: MentionReason): Link {
    const entity = this.registry.add(kind, this.#support.text(at), null, []);
    this.registry.setName(at.key, entity);
    return { entity, because };
  }

  /** What a mention teaches of its entity: short forms, acronym, titles, gender. */
  #learn(entity: number, at: LocatedName): void {
    const draft = this.registry.drafts[entity];
    if (draft === undefined) return;
    const { name, key } = at;
    if (name.acronym !== undefined) this.registry.setShort(name.acronym, entity);
    if (name.title !== undefined) draft.titles.add(name.title);
    if (name.titleOf !== undefined) draft.titlesOf.add(name.titleOf);
    if (name.called !== undefined) draft.called.add(name.called);
    draft.full ??= at.span;
    if (draft.pronouns === undefined) draft.pronouns = guessPronouns(draft.kind, key, name.title);
    if (!key.includes(' ')) return;
    const words = key.split(' ');
    if (draft.kind === 'person') {
      let last = words.length - 1;
      while (last > 1 && generations.has(words[last] ?? '')) last--;
      this.registry.setName(key, entity);
      if (last !== words.length - 1) this.registry.setName(words.slice(0, last + 1).join(' '), entity);
      if (last > 1) this.registry.setName(`${words[0] ?? ''} ${words[last] ?? ''}`, entity);
      // "Abdel Fattah al-Sisi" is "al-Sisi" or "Sisi" for short; a hyphenated surname goes whole.
      for (const short of surnames(words, last)) this.registry.setShort(short, entity);
      this.registry.setShort(words[0] ?? '', entity);
    } else if (draft.kind === 'organization' && legalForms.has(words[words.length - 1] ?? '')) {
      this.registry.setShort(words.slice(0, -1).join(' '), entity);
    }
  }
}

const familyParticles = new Set('bin ibn von van de der den di da del al el la le du abu ter'.split(' '));

/** What a person of this name is called by family name: the last word, with the parts a hyphen or particle joins to it. */
function surnames(words: readonly string[], last: number): string[] {
  const short = [words[last] ?? ''];
  let first = last;
  while (first >= 2 && words[first - 1] === '-') first -= 2;
  if (first < last) short.push(words.slice(first, last + 1).join(' '));

  let from = first;
  while (from > 1 && familyParticles.has(words[from - 1] ?? '')) from--;
  if (from < first) short.push(words.slice(from, last + 1).join(' '));
  return short;
}

function guessPronouns(kind: ActorKind, key: string, title: string | undefined): PronounClass | undefined {
  if (kind === 'organization' || kind === 'place') return 'neuter';
  if (kind === 'group') return 'plural';
  return (
    (title === undefined ? undefined : genderOfTitle(title)) ??
    (key.includes(' ') ? genderOfName(key.slice(0, key.indexOf(' '))) : undefined)
  );
}
