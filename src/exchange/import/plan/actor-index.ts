import type { ActorId } from '../../../core/annotations';
import type { Dataset } from '../../../dataset/dataset';
import type { ActorDraft, ActorReference } from '../draft';
import { recordIdOf, unusedId } from '../../../dataset/record-ids';
import { WorkingRecord } from './working-record';

/** Which actor a draft is about. */
export interface ActorMatch {
  /** `undefined`: none that is known. */
  readonly id: string | undefined;
  readonly by: 'id' | 'identifier' | 'name';
  /** Others that bear an identifier, or the name, of the draft. */
  readonly rivals: readonly string[];
}

/** The actors of a dataset, with those that an import adds, by id, identifier and name. */
export class ActorIndex {
  readonly #dataset: Dataset;
  readonly #redirects: ReadonlyMap<string, string>;
  readonly #records = new Map<string, WorkingRecord>();
  readonly #byIdentifier = new Map<string, string[]>();
  readonly #byName = new Map<string, string[]>();
  readonly #byAlias = new Map<string, string[]>();
  /** Ids that drafts ask for: no other record may take one. */
  readonly #reserved: ReadonlySet<string>;

  constructor(dataset: Dataset, redirects: ReadonlyMap<string, string>, reserved: ReadonlySet<string>) {
    this.#dataset = dataset;
    this.#redirects = redirects;
    this.#reserved = reserved;
    for (const { id, name, aliases, identifiers } of dataset.actors.values()) {
      add(this.#byName, name, id);
      for (const { text, weak } of aliases) if (!weak) add(this.#byAlias, text, id);
      for (const [scheme, value] of Object.entries(identifiers)) add(this.#byIdentifier, identifierKey(scheme, value), id);
    }
  }

  /** The record of an actor; `undefined`: there is none. */
  record(id: string): WorkingRecord | undefined {
    const known = this.#records.get(id);
    if (known) return known;
    const found = this.#dataset.actors.get(id as ActorId);
    if (found === undefined) return undefined;
    const record = WorkingRecord.of('actors', found);
    this.#records.set(id, record);
    return record;
  }

  /** Records that were asked for or added, in that order. */
  get touched(): Iterable<[string, WorkingRecord]> {
    return this.#records;
  }

  has(id: string): boolean {
    return this.#records.has(id) || this.#dataset.actors.has(id as ActorId);
  }

  /** The actor that a draft is about: by its id, else by an identifier, else (where it has neither) by its name. */
  match(draft: ActorDraft, keyScheme: string | undefined): ActorMatch {
    const own = draft.id === undefined ? undefined : (this.#redirects.get(draft.id) ?? draft.id);
    if (own !== undefined && this.has(own)) return { id: own, by: 'id', rivals: [] };
    const keys = [...draft.identifiers].map(([scheme, value]) => identifierKey(scheme, value));
    if (keyScheme !== undefined) keys.push(...draft.formerKeys.map((key) => identifierKey(keyScheme, key)));
    // Of several bearers the first id is taken: the order in which they were met differs from one import to the next.
    const [id, ...rivals] = new Set(keys.flatMap((key) => [...(this.#byIdentifier.get(key) ?? [])].sort()));
    if (id !== undefined || own !== undefined || draft.identifiers.size > 0) return { id, by: 'identifier', rivals };
    const bearers = draft.name === undefined ? [] : (this.#byName.get(draft.name) ?? []);
    return bearers.length === 1 ? { id: bearers[0], by: 'name', rivals: [] } : { id: undefined, by: 'name', rivals: bearers };
  }

  /** Adds a new actor under its own id, or one made from its name. */
  add(draft: ActorDraft, fields: Readonly<Record<string, unknown>>): string {
    const id = draft.id ?? unusedId(recordIdOf(draft.name ?? '', 'actor'), (each) => this.#isTaken(each));
    this.#records.set(id, WorkingRecord.create('actors', { id, ...fields }));
    if (draft.name !== undefined) add(this.#byName, draft.name, id);
    for (const [scheme, value] of draft.identifiers) this.learnIdentifier(id, scheme, value);
    return id;
  }

  /** Notes that an actor is known by another identifier or alias from here on. */
  learnIdentifier(id: string, scheme: string, value: string): void {
    add(this.#byIdentifier, identifierKey(scheme, value), id);
  }

  learnAlias(id: string, text: string): void {
    add(this.#byAlias, text, id);
  }

  /** Actors that bear this name in the house form. */
  bearersOf(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }

  /**
   * The actor that a reference means; `undefined`: none, or more than one. `ofDrafts`: the actors of the input by key. Names count
   * only where the input has no keys of its own.
   */
  resolve({ key, name }: ActorReference, ofDrafts: ReadonlyMap<string, string>, keyScheme: string | undefined): string | undefined {
    if (key !== undefined) {
      const own = ofDrafts.get(key) ?? this.#redirects.get(key) ?? key;
      if (this.has(own) && (keyScheme === undefined || ofDrafts.has(key))) return own;
      const schemes = keyScheme === undefined ? ['wikidata', 'opensanctions', 'followthemoney'] : [keyScheme];
      const found = new Set(schemes.flatMap((scheme) => this.#byIdentifier.get(identifierKey(scheme, key)) ?? []));
      if (found.size === 1) return [...found][0];
    }
    if (keyScheme !== undefined || name === undefined) return undefined;
    for (const bearers of [this.#byName.get(name), this.#byAlias.get(name)]) {
      if (bearers?.length === 1) return bearers[0];
      if (bearers !== undefined) return undefined;
    }
    return undefined;
  }

  #isTaken(id: string): boolean {
    return this.has(id) || this.#reserved.has(id) || this.#redirects.has(id);
  }
}

const identifierKey = (scheme: string, value: string): string => `${scheme}\n${value}`;

function add(index: Map<string, string[]>, key: string, id: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [id]);
  else if (!known.includes(id)) known.push(id);
}
