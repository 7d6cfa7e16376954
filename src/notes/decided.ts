import type { Correction } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import type { DocumentDraft, EntityDraft } from './document-draft';
import { actorId, dayOf } from './note';
import type { Decision, DecisionOf, Note } from './note';

/** A note whose decision is to be applied, and where; `undefined`: wherever its words are a name. */
export interface Decided<D extends Decision = Decision> {
  readonly note: Note;
  readonly decision: D;
  readonly span: Span | undefined;
}

/** True where the decision is of one of these kinds. */
export function isDecided<Kind extends Decision['decision']>(
  decided: Decided,
  ...kinds: readonly Kind[]
): decided is Decided<DecisionOf<Kind>> {
  return kinds.some((kind) => kind === decided.decision.decision);
}

/** A decision as it stands today: ids that the dataset has merged into others are those others. */
export function withPresentIds<D extends Decision>(decision: D, { redirects }: Pick<Dataset, 'redirects'>): D {
  if (redirects.size === 0) return decision;
  const present = (id: unknown): string | undefined => (typeof id === 'string' ? redirects.get(id) : undefined);
  const actor = 'actor' in decision ? present(decision.actor) : undefined;
  const issue = 'issue' in decision ? present(decision.issue) : undefined;
  return { ...decision, ...(actor !== undefined && { actor }), ...(issue !== undefined && { issue }) };
}

/** Older decisions first. */
export function byAge(a: Decided, b: Decided): number {
  if (a.note.modified === b.note.modified) return 0;
  return a.note.modified < b.note.modified ? -1 : 1;
}

/** What applying decisions works with. */
export interface Desk {
  readonly text: string;
  readonly dataset: Dataset;
  readonly draft: DocumentDraft;
}

/** The reason that is given for what a note decides. */
export function correctionOf(note: Note): Correction {
  return { kind: 'corrected', note: note.id, date: dayOf(note), confirmed: note.body.decision === 'accepted' };
}

/** The entity of an actor of the dataset, or of a name that the dataset has not; made where the document has none yet. */
export function entityFor(
  { draft, dataset }: Desk,
  who: { readonly actor?: string | undefined; readonly name?: string | undefined },
  kind: EntityDraft['kind'] = 'person',
): EntityDraft | undefined {
  const { actor, name } = who;
  const known = [...draft.mentions.map(({ entity }) => entity), ...draft.attributions.flatMap(({ source }) => source?.entity ?? [])];
  if (actor !== undefined) {
    const id = actorId(actor);
    const record = dataset.actors.get(id);
    const found = known.find((entity) => entity.actor === id);
    return found ?? { kind: record?.kind ?? kind, name: record?.name ?? name ?? actor, actor: id, candidates: [], pronouns: undefined };
  }
  if (name === undefined) return undefined;
  const found = known.find((entity) => entity.actor === null && entity.candidates.length === 0 && entity.name === name);
  return found ?? { kind, name, actor: null, candidates: [], pronouns: undefined };
}

/** The item that shares most with a span; the one of the same extent before any other, then the shortest. `undefined`: none does. */
export function itemAt<T extends Span>(items: readonly T[], span: Span): T | undefined {
  let best: { readonly item: T; readonly shared: number; readonly more: number } | undefined;
  for (const item of items) {
    const shared = Math.min(item.end, span.end) - Math.max(item.start, span.start);
    if (shared <= 0) continue;
    const more = item.end - item.start - shared;
    if (best === undefined || shared > best.shared || (shared === best.shared && more < best.more)) best = { item, shared, more };
  }
  return best?.item;
}
