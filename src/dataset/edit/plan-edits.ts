import type { DataNode } from '../data-node';
import { fieldOf } from '../data-node';
import { recordNames, sectionNames } from '../schema';
import type { SectionName } from '../schema';
import { isSameValue, nodeOf, objectOf, withValue } from './data-values';
import { Refusal } from './record-edit';
import type { FieldPath, RecordEdit, RecordLocator } from './record-edit';

/** A value to be put into a record. */
export interface PlannedSet {
  readonly section: SectionName;
  /** In the section as the file has it before all edits. */
  readonly index: number;
  readonly path: FieldPath;
  readonly value: DataNode | undefined;
}

/** Edits settled against what a file holds. Sets come first, then removals, then what is new. */
export interface EditPlan {
  readonly sets: readonly PlannedSet[];
  readonly removed: ReadonlyMap<SectionName, ReadonlySet<number>>;
  readonly added: ReadonlyMap<SectionName, readonly DataNode[]>;
  readonly redirects: ReadonlyMap<string, string>;
  /** The records that each section must hold afterwards. */
  readonly result: SectionLists;
}

/** Records by section. */
export type SectionLists = ReadonlyMap<SectionName, readonly DataNode[]>;

interface Slot {
  /** `undefined`: added by these edits. */
  readonly index: number | undefined;
  value: DataNode;
  isRemoved: boolean;
}

/** Settles edits, in their order: each sees what the ones before it did. Gives up where a record is not there, or an id is taken. */
export function planEdits(lists: SectionLists, edits: readonly RecordEdit[]): EditPlan {
  const sections = new Map(sectionNames.map((name) => [name, new Section(name, lists.get(name) ?? [])]));
  const sets: PlannedSet[] = [];
  const redirects = new Map<string, string>();
  for (const edit of edits) {
    if (edit.kind === 'redirect') {
      if (edit.from === edit.to) throw new Refusal(`"${edit.from}" cannot be redirected to itself.`);
      redirects.set(edit.from, edit.to);
      continue;
    }
    const section = sections.get(edit.section);
    if (section === undefined) throw new Refusal(`There is no kind of record called "${edit.section}".`);
    if (edit.kind === 'add') section.add(objectOf(edit.fields));
    else if (edit.kind === 'remove') section.remove(edit.record);
    else {
      const value = edit.value === undefined ? undefined : nodeOf(edit.value);
      const index = section.set(edit.record, edit.path, value);
      if (index !== undefined) sets.push({ section: edit.section, index, path: edit.path, value });
    }
  }
  return {
    sets: sets.filter(({ section, index }) => sections.get(section)?.removed.has(index) !== true),
    removed: new Map([...sections].map(([name, { removed }]) => [name, removed])),
    added: new Map([...sections].map(([name, section]) => [name, section.added])),
    redirects,
    result: new Map([...sections].map(([name, section]) => [name, section.result])),
  };
}

class Section {
  readonly #name: SectionName;
  readonly #slots: Slot[];
  /** Slots that have, or once had, an id. */
  readonly #byId = new Map<string, Slot[]>();

  constructor(name: SectionName, records: readonly DataNode[]) {
    this.#name = name;
    this.#slots = records.map((value, index) => ({ index, value, isRemoved: false }));
    for (const slot of this.#slots) this.#register(slot);
  }

  get removed(): ReadonlySet<number> {
    return new Set(this.#slots.flatMap(({ index, isRemoved }) => (isRemoved && index !== undefined ? [index] : [])));
  }

  get added(): readonly DataNode[] {
    return this.#slots.flatMap(({ index, isRemoved, value }) => (isRemoved || index !== undefined ? [] : [value]));
  }

  get result(): readonly DataNode[] {
    return this.#slots.flatMap(({ isRemoved, value }) => (isRemoved ? [] : [value]));
  }

  add(value: DataNode): void {
    const id = idOf(value);
    if (id !== undefined && this.#withId(id) !== undefined) throw new Refusal(`There is already ${this.#called(id)} in this file.`);
    const slot: Slot = { index: undefined, value, isRemoved: false };
    this.#slots.push(slot);
    this.#register(slot);
  }

  remove(locator: RecordLocator): void {
    this.#find(locator).isRemoved = true;
  }

  /** Index of the record in the file; `undefined` where it was added a moment ago. */
  set(locator: RecordLocator, path: FieldPath, value: DataNode | undefined): number | undefined {
    const slot = this.#find(locator);
    slot.value = withValue(slot.value, path, value);
    if (path[0] === 'id') this.#register(slot);
    return slot.index;
  }

  #find(locator: RecordLocator): Slot {
    const slot = this.#look(locator);
    if (slot === undefined || slot.isRemoved)
      throw new Refusal(`There is no such ${recordNames[this.#name]} in this file: ${told(locator)}.`);
    if (slot.value.kind !== 'object') throw new Refusal(`The ${recordNames[this.#name]} is no object with fields: ${told(locator)}.`);
    return slot;
  }

  #look(locator: RecordLocator): Slot | undefined {
    if ('id' in locator) return this.#withId(locator.id);
    if ('index' in locator) return this.#slotAt(locator.index);
    const wanted = objectOf(locator.matching).entries;
    return this.#slots.find(
      ({ isRemoved, value }) => !isRemoved && wanted.every((each) => isSameValue(fieldOf(value, each.key)?.value, each.value)),
    );
  }

  #slotAt(index: number): Slot | undefined {
    const slot = this.#slots[index];
    return slot?.index === index ? slot : undefined;
  }

  #withId(id: string): Slot | undefined {
    return this.#byId.get(id)?.find(({ isRemoved, value }) => !isRemoved && idOf(value) === id);
  }

  #register(slot: Slot): void {
    const id = idOf(slot.value);
    if (id === undefined) return;
    const known = this.#byId.get(id);
    if (known === undefined) this.#byId.set(id, [slot]);
    else known.push(slot);
  }

  #called(id: string): string {
    const name = recordNames[this.#name];
    return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} "${id}"`;
  }
}

function idOf(record: DataNode): string | undefined {
  const id = fieldOf(record, 'id')?.value;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

function told(locator: RecordLocator): string {
  if ('id' in locator) return `"${locator.id}"`;
  return 'index' in locator ? `number ${locator.index + 1}` : JSON.stringify(locator.matching);
}

/** Sets in rounds, so that none touches a record twice: places in a record are known only until it is changed. */
export function roundsOf(sets: readonly PlannedSet[]): readonly (readonly PlannedSet[])[] {
  const rounds: PlannedSet[][] = [];
  const nSets = new Map<string, number>();
  for (const each of sets) {
    const record = `${each.section} ${each.index}`;
    const round = nSets.get(record) ?? 0;
    nSets.set(record, round + 1);
    (rounds[round] ??= []).push(each);
  }
  return rounds;
}
