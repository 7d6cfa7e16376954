import type { ActorId } from '../../core/annotations';
import type { DataNode } from '../data-node';
import { fieldOf } from '../data-node';
import type { ActorRecord, AliasRecord, Dataset } from '../dataset';
import { comparePartialDates } from '../partial-date';
import { idOf, type LocatedFile } from './located-file';

/** An alias of an actor that is a name of another actor too. Offsets are half-open, quotation marks included. */
export interface SharedAlias {
  readonly text: string;
  readonly actor: ActorRecord;
  readonly other: ActorRecord;
  readonly start: number;
  readonly end: number;
}

/** Who bears a name: the actor, and when. */
interface Bearer {
  readonly actor: ActorRecord;
  readonly alias: Pick<AliasRecord, 'from' | 'to'>;
}

/** Made once a dataset, when it is first asked for: it takes longer than a keystroke in a large one. */
const bearersByDataset = new WeakMap<Dataset, ReadonlyMap<string, readonly Bearer[]>>();

/**
 * Aliases in a file that another actor of the dataset bears letter by letter, at most `max`. Weak ones never count, nor do names that
 * were surely not borne at the same time. An alias that the dataset, as it was read, does not have is passed over.
 */
export function sharedAliases(file: LocatedFile, dataset: Dataset, max: number): readonly SharedAlias[] {
  const found: SharedAlias[] = [];
  const bearers = bearersOf(dataset);
  for (const record of file.sections.find(({ name }) => name === 'actors')?.records ?? []) {
    const actor = dataset.actors.get(String(idOf(record)?.value) as ActorId);
    const list = fieldOf(record.node, 'aliases')?.value;
    if (actor === undefined || list?.kind !== 'list') continue;
    for (const item of list.items) {
      const place = textOf(item);
      if (place === undefined) continue;
      const own = actor.aliases.find(({ text, weak }) => text === place.text && !weak);
      const other = own && bearers.get(place.text)?.find((bearer) => bearer.actor.id !== actor.id && canMeet(own, bearer.alias));
      if (other === undefined) continue;
      found.push({ ...place, actor, other: other.actor });
      if (found.length >= max) return found;
    }
  }
  return found;
}

function bearersOf(dataset: Dataset): ReadonlyMap<string, readonly Bearer[]> {
  const known = bearersByDataset.get(dataset);
  if (known !== undefined) return known;
  const bearers = new Map<string, Bearer[]>();
  const add = (text: string, bearer: Bearer): void => {
    const list = bearers.get(text);
    if (list === undefined) bearers.set(text, [bearer]);
    else list.push(bearer);
  };
  for (const actor of dataset.actors.values()) {
    add(actor.name, { actor, alias: { from: undefined, to: undefined } });
    for (const alias of actor.aliases) if (!alias.weak) add(alias.text, { actor, alias });
  }
  bearersByDataset.set(dataset, bearers);
  return bearers;
}

function canMeet(a: Pick<AliasRecord, 'from' | 'to'>, b: Pick<AliasRecord, 'from' | 'to'>): boolean {
  const isBefore = (to: string | undefined, from: string | undefined): boolean =>
    to !== undefined && from !== undefined && (comparePartialDates(to, from) ?? 0) < 0;
  return !isBefore(a.to, b.from) && !isBefore(b.to, a.from);
}

function textOf(item: DataNode): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  const node = item.kind === 'object' ? fieldOf(item, 'text')?.value : item;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? { text: node.value, start: node.start, end: node.end } : undefined;
}
