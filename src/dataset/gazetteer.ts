import type { ActorId, PronounClass } from '../core/annotations';
import type { ActorTitle, Gazetteer, GazetteerActor } from '../core/gazetteer';
import { tokenize } from '../core/text/tokenize';
import type { ActorRecord, Dataset } from './dataset';
import { IssueIndex } from './issue-index';
import { NameIndex, type AliasName } from './name-index';
import { RoleHolders } from './role-holders';

/**
 * Builds what the analysis looks names and terms up in.
 *
 * Names of an actor: `name`, given and family name together, `aliases`, `misspellings` (the match's `alias` then is the
 * misspelling), all strong but aliases marked `weak`; and a person's bare `family` name, weak unless it is also an alias.
 * Given names alone are no names. Dates of aliases are not looked at: an article may well use a former name.
 *
 * Terms of an issue: its `label` and `terms`, and those of the proposals that name the issue.
 */
export function buildGazetteer(dataset: Dataset): Gazetteer {
  const names = new NameIndex(tokenize);
  for (const actor of dataset.actors.values()) names.addActor(actor.id, namesOf(actor));
  const issues = new IssueIndex(tokenize);
  for (const issue of dataset.issues.values()) issues.add(issue.id, [issue.label, ...issue.terms]);
  for (const proposal of dataset.proposals.values()) {
    for (const issue of proposal.issues) if (dataset.issues.has(issue)) issues.add(issue, [proposal.label, ...proposal.terms]);
  }
  const actors = new Map<ActorId, GazetteerActor>();
  const holders = new RoleHolders(dataset);
  return {
    revision: dataset.revision,
    findNames: (tokens) => names.find(tokens),
    findIssueTerms: (tokens) => issues.find(tokens),
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

function namesOf(actor: ActorRecord): readonly AliasName[] {
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
