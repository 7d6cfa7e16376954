import type { ActorId, PronounClass } from '../core/annotations';
import type { ActorTitle, Gazetteer, GazetteerActor } from '../core/gazetteer';
import { tokenize } from '../core/text/tokenize';
import { BearerCache } from './bearer-cache';
import { compareNames, haveSameTerms } from './compare-names';
import type { ActorRecord, Dataset } from './dataset';
import { IssueIndex } from './issue-index';
import { matchNames, type NameLayer } from './match-names';
import { matchTerms, type TermTables } from './match-terms';
import { NameIndex, type AliasName } from './name-index';
import type { NameTables } from './name-tables';
import { RoleHolders } from './role-holders';

/** A gazetteer that remembers what it was made from, so that it can be brought up to date. */
export interface DatasetGazetteer extends Gazetteer {
  readonly dataset: Dataset;
  readonly parts: GazetteerParts;
}

/** What a gazetteer looks names and terms up in. */
export interface GazetteerParts {
  /** Index of all names of `of`. */
  readonly base: { readonly names: NameTables; readonly of: Dataset };
  /** Index of the actors whose names are others than in the base, and all whose names in the base do not count; `undefined`: none. */
  readonly changes: { readonly names: NameTables; readonly hidden: ReadonlySet<ActorId> } | undefined;
  /** False where the order of bearers is not that of filing. */
  readonly isInOrder: boolean;
  readonly terms: TermTables | undefined;
}

/**
 * Builds what the analysis looks names and terms up in.
 *
 * Names of an actor: `name`, given and family name together, `aliases`, `misspellings` (the match's `alias` then is the
 * misspelling), all strong but aliases marked `weak`; and a person's bare `family` name, weak unless it is also an alias.
 * Given names alone are no names. Dates of aliases are not looked at: an article may well use a former name.
 *
 * Terms of an issue: its `label` and `terms`, and those of the proposals that name the issue.
 */
export function buildGazetteer(dataset: Dataset): DatasetGazetteer {
  const base = { names: indexNames(dataset.actors.values()), of: dataset };
  return toGazetteer(dataset, dataset.revision, { base, changes: undefined, isInOrder: true, terms: indexTerms(dataset) });
}

/** Up to so many actors with other names are kept beside the base; more make a new one. */
const maxChanges = 2_000;

/**
 * The gazetteer of `dataset`, made from that of an earlier state of it: gives what {@link buildGazetteer} gives, in a time that
 * depends on what has changed. Where no answer about names, terms and kinds has changed, its revision is the earlier one.
 */
export function updateGazetteer(before: DatasetGazetteer, dataset: Dataset): DatasetGazetteer {
  const { parts } = before;
  const terms = haveSameTerms(before.dataset, dataset) ? parts.terms : indexTerms(dataset);
  const sinceBefore = compareNames(before.dataset, dataset);
  if (sinceBefore.areSame && terms === parts.terms) return toGazetteer(dataset, before.revision, parts);
  if (sinceBefore.areSame) return toGazetteer(dataset, dataset.revision, { ...parts, terms });
  const { changed, removed, isInOrder } = before.dataset === parts.base.of ? sinceBefore : compareNames(parts.base.of, dataset);
  if (changed.length + removed.length > maxChanges) return buildGazetteer(dataset);
  const isEmpty = changed.length + removed.length === 0;
  const hidden = new Set([...changed.map(({ id }) => id), ...removed]);
  const changes = isEmpty ? undefined : { names: indexNames(changed), hidden };
  return toGazetteer(dataset, dataset.revision, { base: parts.base, changes, isInOrder, terms });
}

/** A gazetteer of the given parts. Actors are looked up when they are asked for. */
export function toGazetteer(dataset: Dataset, revision: string, parts: GazetteerParts): DatasetGazetteer {
  const { base, changes, isInOrder, terms } = parts;
  const layers: NameLayer[] = [{ tables: base.names, hidden: changes?.hidden, cache: new BearerCache() }];
  if (changes !== undefined) layers.push({ tables: changes.names, hidden: undefined });
  const rankOf = changes === undefined && isInOrder ? undefined : ranksOf(dataset);
  const actors = new Map<ActorId, GazetteerActor>();
  const holders = new RoleHolders(dataset);
  return {
    revision,
    dataset,
    parts,
    findNames: (tokens) => matchNames(tokens, layers, rankOf),
    findIssueTerms: (tokens) => (terms === undefined ? [] : matchTerms(tokens, terms)),
    holderOf: (title, people, date) => holders.holderOf(title, people, date),
    actor(id) {
      const known = actors.get(id);
      if (known !== undefined) return known;
      const record = dataset.actors.get(id);
      if (record === undefined) return undefined;
      const actor = toGazetteerActor(record, dataset);
      actors.set(id, actor);
      return actor;
    },
  };
}

/** The names of actors, filed in order. */
export function indexNames(actors: Iterable<ActorRecord>): NameIndex {
  const names = new NameIndex(tokenize);
  for (const actor of actors) names.addActor(actor.id, namesOf(actor));
  return names;
}

/** The terms of issues, filed in order; `undefined` where there is none. */
export function indexTerms(dataset: Dataset): IssueIndex | undefined {
  const index = new IssueIndex(tokenize);
  for (const issue of dataset.issues.values()) index.add(issue.id, [issue.label, ...issue.terms]);
  for (const proposal of dataset.proposals.values()) {
    for (const issue of proposal.issues) if (dataset.issues.has(issue)) index.add(issue, [proposal.label, ...proposal.terms]);
  }
  return index.isEmpty ? undefined : index;
}

/** Places of actors in the dataset's order, counted when the first one is asked for. */
function ranksOf(dataset: Dataset): (actor: ActorId) => number {
  let ranks: Map<ActorId, number> | undefined;
  return (actor) => {
    ranks ??= new Map(Array.from(dataset.actors.keys(), (id, rank) => [id, rank]));
    return ranks.get(actor) ?? 0;
  };
}

/** All names of an actor, as they are filed. */
export function namesOf(actor: ActorRecord): readonly AliasName[] {
  const names: AliasName[] = [{ text: actor.name.trim(), weak: false }];
  if (actor.given !== undefined && actor.family !== undefined) names.push({ text: `${actor.given} ${actor.family}`, weak: false });
  for (const { text, weak } of actor.aliases) names.push({ text: text.trim(), weak });
  for (const text of actor.misspellings) names.push({ text: text.trim(), weak: false });
  if (actor.kind === 'person' && actor.family !== undefined) names.push({ text: actor.family.trim(), weak: true });
  return names;
}

function toGazetteerActor(record: ActorRecord, dataset: Dataset): GazetteerActor {
  const { id, kind, name, family, given } = record;
  const titles: ActorTitle[] = [];
  for (const { title, titleForms, from, to } of dataset.rolesOf.get(id) ?? []) {
    for (const form of new Set([title, ...titleForms].map((each) => each.toLowerCase()))) titles.push({ title: form, from, to });
  }
  return { id, kind, name, family, given, pronouns: pronounClass(record.pronouns), titles };
}

function pronounClass(pronouns: string | undefined): PronounClass | undefined {
  const first =
    pronouns
      ?.trim()
      .toLowerCase()
      .split(/[\s/,]/, 1)[0] ?? '';
  return Object.hasOwn(pronounClasses, first) ? pronounClasses[first] : undefined;
}

const pronounClasses: Readonly<Record<string, PronounClass>> = { he: 'masculine', she: 'feminine', it: 'neuter', they: 'plural' };
