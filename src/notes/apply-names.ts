import type { Correction } from '../core/annotations';
import type { Span } from '../core/text/span';
import { byAge, correctionOf, entityFor, itemAt } from './decided';
import type { Decided, Desk } from './decided';
import type { EntityDraft, MentionDraft } from './document-draft';
import { fold } from './folded-text';
import { scopes, wordsOf } from './note';
import type { DecisionOf } from './note';

/** Decisions about who a name stands for. */
export type NameDecision = DecisionOf<'actor'> | DecisionOf<'not-actor'> | DecisionOf<'no-name'>;

/** What became of a mention: the entity that it has now, or that it is none. */
interface Changed {
  readonly before: EntityDraft;
  readonly now: EntityDraft | null;
  readonly because: Correction;
}

/**
 * Applies decisions about names, those that reach far before those about one mention, older before newer, so that the nearer and
 * newer one has the last word. Short forms, pronouns and sources that followed a name follow it to whom it means now.
 */
export function applyNames(desk: Desk, decided: readonly Decided<NameDecision>[]): void {
  const changes = new Map<MentionDraft, Changed>();
  const reach = ({ decision }: Decided<NameDecision>): number => -scopes.indexOf(decision.scope);
  const ordered = [...decided].sort((a, b) => reach(a) - reach(b) || byAge(a, b));
  for (const each of ordered) applyOne(desk, each, changes);
  if (changes.size === 0) return;
  followShortForms(desk, changes);
  followReferences(desk, changes);
  followSources(desk, changes);
  desk.draft.mentions = desk.draft.mentions.filter((mention) => changes.get(mention)?.now !== null);
}

function applyOne(desk: Desk, { note, decision, span }: Decided<NameDecision>, changes: Map<MentionDraft, Changed>): void {
  const { draft, text } = desk;
  const because = correctionOf(note);
  if (span !== undefined) {
    const mention = itemAt(draft.mentions, span);
    if (mention !== undefined) change(desk, mention, decision, because, changes);
    else if (!changeReference(desk, span, decision, because) && decision.decision === 'actor') addMention(desk, span, decision, because);
    return;
  }
  const words = fold(wordsOf(note).trim());
  for (const mention of draft.mentions)
    if (fold(text.slice(mention.start, mention.end)) === words) change(desk, mention, decision, because, changes);
}

function change(desk: Desk, mention: MentionDraft, decision: NameDecision, because: Correction, changes: Map<MentionDraft, Changed>): void {
  const before = changes.get(mention)?.before ?? mention.entity;
  const now = newEntity(desk, mention, decision);
  if (now === undefined) return;
  changes.set(mention, { before, now, because });
  if (now === null) return;
  mention.entity = now;
  mention.type = now.kind;
  mention.because = because;
}

/** `null`: it is no name; `undefined`: nothing changes. */
function newEntity(desk: Desk, mention: MentionDraft, decision: NameDecision): EntityDraft | null | undefined {
  switch (decision.decision) {
    case 'actor':
      return entityFor(desk, decision, mention.type);
    case 'no-name':
      return null;
    case 'not-actor': {
      const { entity } = mention;
      const name = desk.text.slice(mention.start, mention.end);
      if (entity.actor === decision.actor) return entityFor(desk, { name }, mention.type);
      if (!entity.candidates.some((id) => id === decision.actor)) return undefined;
      const [only, ...more] = entity.candidates.filter((id) => id !== decision.actor);
      if (only !== undefined && more.length === 0) return entityFor(desk, { actor: only }, mention.type);
      return only === undefined ? entityFor(desk, { name }, mention.type) : { ...entity, candidates: [only, ...more] };
    }
  }
}

/** A pronoun or role noun that stands for somebody else, or for nobody. False where there is none. */
function changeReference(desk: Desk, span: Span, decision: NameDecision, because: Correction): boolean {
  const { draft } = desk;
  const reference = itemAt(draft.references, span);
  if (reference === undefined) return false;
  const before = reference.entity;
  if (decision.decision === 'not-actor' && before?.actor !== decision.actor) return true;
  reference.entity = decision.decision === 'actor' ? (entityFor(desk, decision) ?? null) : null;
  reference.because = reference.entity === null ? null : because;
  for (const attribution of draft.attributions)
    if (attribution.source && holds(attribution.source, reference) && attribution.source.entity === before)
      attribution.source = { ...attribution.source, entity: reference.entity };
  return true;
}

function addMention(desk: Desk, span: Span, decision: DecisionOf<'actor'>, because: Correction): void {
  const entity = entityFor(desk, decision);
  if (entity === undefined) return;
  desk.draft.mentions.push({ start: span.start, end: span.end, type: entity.kind, entity, because });
  for (const attribution of desk.draft.attributions)
    if (attribution.source && attribution.source.entity === null && holds(attribution.source, span))
      attribution.source = { ...attribution.source, entity };
}

/** "Berg" follows "Tom Berg", unless something was decided about it by itself. */
function followShortForms({ draft }: Desk, changes: Map<MentionDraft, Changed>): void {
  const byStart = new Map(draft.mentions.map((mention) => [mention.start, mention]));
  for (const mention of draft.mentions) {
    if (mention.because.kind !== 'short-form' || changes.has(mention)) continue;
    const full = byStart.get(mention.because.of.start);
    const changed = full && changes.get(full);
    if (!changed || changed.before !== mention.entity) continue;
    changes.set(mention, { ...changed, before: mention.entity });
    if (changed.now === null) continue;
    mention.entity = changed.now;
    mention.type = changed.now.kind;
    mention.because = changed.because;
  }
}

function followReferences({ draft }: Desk, changes: ReadonlyMap<MentionDraft, Changed>): void {
  const byStart = new Map([...changes].map(([mention, changed]) => [mention.start, changed]));
  for (const reference of draft.references) {
    if (reference.because === null || !('antecedent' in reference.because)) continue;
    const changed = byStart.get(reference.because.antecedent.start);
    if (changed?.before !== reference.entity || changed.before === changed.now) continue;
    reference.entity = changed.now;
    if (changed.now === null) reference.because = null;
  }
}

/** Sources whose name or pronoun means somebody else now. */
function followSources({ draft }: Desk, changes: ReadonlyMap<MentionDraft, Changed>): void {
  for (const attribution of draft.attributions) {
    const { source } = attribution;
    if (source === null) continue;
    const named = [...changes].find(
      ([mention, { before }]) => holds(source, mention) && (before === source.entity || source.entity === null),
    );
    const reference = draft.references.find((each) => holds(source, each));
    const isByName = draft.mentions.some((mention) => holds(source, mention) && mention.entity === source.entity);
    const now = named ? named[1].now : reference !== undefined && !isByName ? reference.entity : source.entity;
    if (now !== source.entity) attribution.source = { ...source, entity: now };
  }
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
