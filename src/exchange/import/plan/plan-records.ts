import type { ActorId } from '../../../core/annotations';
import type { Dataset, RecordBase } from '../../../dataset/dataset';
import type { SectionName } from '../../../dataset/schema';
import type { ActorReference, InputPlace, PositionDraft, QuoteDraft, RoleDraft } from '../draft';
import { isSameDate, relateTerms } from './match-role';
import { appendTexts, fillText } from './merge-actor';
import { recordIdOf, unusedId } from '../../../dataset/record-ids';
import type { Planning } from './plan-import';
import { WorkingRecord } from './working-record';

/** Plans the records that hang on actors: roles, quotes, positions. */
export class RecordPlanner {
  readonly #planning: Planning;
  readonly #dataset: Dataset;
  /** Records of an actor that were looked at, by section and actor. */
  readonly #known = new Map<string, WorkingRecord[]>();
  /** Ids that quotes of the input ask for: no other may take one. */
  readonly #reservedQuotes: ReadonlySet<string>;
  readonly #newQuotes = new Set<string>();
  readonly #issues = new Map<string, string>();

  constructor(planning: Planning, dataset: Dataset) {
    this.#planning = planning;
    this.#dataset = dataset;
    this.#reservedQuotes = new Set(planning.records.quotes.flatMap(({ id }) => id ?? []));
    for (const { id, label } of dataset.issues.values()) this.#issues.set(fold(label), id);
    for (const id of dataset.issues.keys()) this.#issues.set(fold(id), id);
  }

  /** All records that were looked at. */
  get touched(): readonly WorkingRecord[] {
    return [...this.#known.values()].flat();
  }

  round(): void {
    const { roles, quotes, positions } = this.#planning.records;
    for (const draft of roles) this.#addRole(draft);
    for (const draft of quotes) this.#addQuote(draft);
    for (const draft of positions) this.#addPosition(draft);
  }

  #addRole(draft: RoleDraft): void {
    const actor = this.#actorOf(draft, `the role "${draft.title}"`);
    if (actor === undefined) return;
    const organization = this.#organizationOf(draft);
    const known = this.#recordsOf('roles', actor, this.#dataset.rolesOf);
    const rivals = known
      .filter((record) => hasTitle(record, draft.title) && this.#isSameOrganization(record, organization, draft))
      .map((record) => ({ record, relation: relateTerms({ from: record.text('from'), to: record.text('to') }, draft) }));
    const best = (['told', 'fills', 'disputed'] as const).flatMap((wanted) => rivals.filter(({ relation }) => relation === wanted))[0];
    if (best === undefined) {
      const { title, titleForms, from, to, status, sources } = draft;
      const forms = titleForms.filter((form) => form !== title);
      this.#add(known, 'roles', { actor, title, titleForms: forms, organization, from, to, status, sources }, draft);
      return;
    }
    const { record, relation } = best;
    this.#planning.touch(record, draft);
    const conflict = (field: string, kept: string, incoming: string): void => this.#planning.conflict(record, field, kept, incoming, draft);
    if (relation === 'disputed') {
      for (const field of ['from', 'to'] as const) {
        const [kept, incoming] = [record.text(field), draft[field]];
        if (incoming !== undefined && kept !== incoming) conflict(field, kept ?? 'open', incoming);
      }
      return;
    }
    for (const field of ['from', 'to'] as const) {
      const isVaguer = draft[field] !== undefined && record.text(field)?.startsWith(draft[field]) === true;
      if (!isVaguer) fillText(this.#planning, record, field, draft[field], conflict);
    }
    if (record.text('organization') === undefined) fillText(this.#planning, record, 'organization', organization, conflict);
    fillText(this.#planning, record, 'status', draft.status, conflict);
    const forms = draft.titleForms.filter((form) => form !== record.text('title'));
    appendTexts(this.#planning, record, 'titleForms', forms);
    appendTexts(this.#planning, record, 'sources', draft.sources);
  }

  #addQuote(draft: QuoteDraft): void {
    const actor = this.#actorOf(draft, 'a quote');
    if (actor === undefined) return;
    const known = this.#recordsOf('quotes', actor, this.#dataset.quotesOf);
    const { text, date, event, source, status, note } = draft;
    const record = known.find((each) =>
      draft.id === undefined ? fold(each.text('text') ?? '') === fold(text) : each.text('id') === draft.id,
    );
    if (record === undefined) {
      const isElsewhere = draft.id !== undefined && (this.#newQuotes.has(draft.id) || this.#dataset.quotes.has(draft.id));
      if (isElsewhere) return this.#planning.remark(`There is a quote "${draft.id ?? ''}" of somebody else; this one was left out.`, draft);
      const id = draft.id ?? this.#quoteId(actor, text);
      this.#newQuotes.add(id);
      this.#add(known, 'quotes', { id, actor, text, date, event, source, status, note }, draft);
      return;
    }
    this.#fillAll(record, { text: draft.id === undefined ? undefined : text, date, event, source, status, note }, draft);
  }

  #addPosition(draft: PositionDraft): void {
    const actor = this.#actorOf(draft, 'a position');
    if (actor === undefined) return;
    const issue = this.#issues.get(fold(draft.issue));
    if (issue === undefined)
      return this.#planning.remark(`There is no issue "${draft.issue}" in the dataset; add it first. The position was left out.`, draft);
    const known = this.#recordsOf('positions', actor, this.#dataset.positionsOf);
    const { stance, summary, condition, asOf, until, evidence, status, note } = draft;
    const alike = known.filter(
      (each) => each.text('issue') === issue && each.text('stance') === stance && isSameDate(each.text('asOf'), asOf),
    );
    const record = alike.find((each) => each.text('asOf') === asOf) ?? alike[0];
    if (record === undefined) {
      this.#add(known, 'positions', { actor, issue, stance, summary, condition, asOf, until, evidence, status, note }, draft);
      return;
    }
    this.#fillAll(record, { summary, condition, asOf, until, status, note }, draft);
    appendTexts(this.#planning, record, 'evidence', evidence);
  }

  #fillAll(record: WorkingRecord, fields: Readonly<Record<string, string | undefined>>, place: InputPlace): void {
    this.#planning.touch(record, place);
    for (const [field, text] of Object.entries(fields))
      fillText(this.#planning, record, field, text, (name, kept, incoming) => this.#planning.conflict(record, name, kept, incoming, place));
  }

  #add(known: WorkingRecord[], section: SectionName, fields: Readonly<Record<string, unknown>>, place: InputPlace): void {
    const record = WorkingRecord.create(section, fields);
    known.push(record);
    this.#planning.touch(record, place);
    this.#planning.changed();
  }

  #actorOf(draft: InputPlace & { readonly actor: ActorReference }, what: string): string | undefined {
    const id = this.#resolve(draft.actor);
    if (id === undefined) {
      const called = draft.actor.name ?? draft.actor.key ?? '';
      this.#planning.remark(
        `There is no actor "${called}", or more than one, so ${what} was left out. Add the actor, or give its id.`,
        draft,
      );
    }
    return id;
  }

  /** An id where it is an actor, else words; `undefined`: nothing that anybody could read. */
  #organizationOf({ organization, ...place }: RoleDraft): string | undefined {
    if (organization === undefined) return undefined;
    const found = this.#resolve(organization) ?? organization.name;
    if (found === undefined)
      this.#planning.remark(
        `The organization "${organization.key ?? ''}" is neither in the input nor in the dataset; it was left out.`,
        place,
      );
    return found;
  }

  #isSameOrganization(record: WorkingRecord, organization: string | undefined, draft: RoleDraft): boolean {
    const known = record.text('organization');
    if (known === undefined || organization === undefined) return true;
    return [organization, draft.organization?.name, draft.organization?.key].some(
      (each) => each !== undefined && fold(each) === fold(known),
    );
  }

  #recordsOf(section: SectionName, actor: string, all: ReadonlyMap<ActorId, readonly RecordBase[]>): WorkingRecord[] {
    const key = `${section}\n${actor}`;
    const known = this.#known.get(key) ?? (all.get(actor as ActorId) ?? []).map((record) => WorkingRecord.of(section, record));
    this.#known.set(key, known);
    return known;
  }

  #resolve(reference: ActorReference): string | undefined {
    const { actors, idsByKey, records } = this.#planning;
    return actors.resolve(reference, idsByKey, records.keyScheme);
  }

  #quoteId(actor: string, text: string): string {
    const id = recordIdOf(`${actor} ${text.split(/\s+/, 6).join(' ')}`, 'quote');
    return unusedId(id, (each) => [this.#reservedQuotes, this.#newQuotes, this.#dataset.quotes].some((ids) => ids.has(each)));
  }
}

function hasTitle(record: WorkingRecord, title: string): boolean {
  return [record.text('title'), ...record.list('titleForms')].some((each) => typeof each === 'string' && fold(each) === fold(title));
}

/** Titles, labels and words are the same whatever their case. */
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
