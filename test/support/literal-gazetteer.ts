import type {
  ActorId,
  ActorKind,
  Gazetteer,
  GazetteerActor,
  IssueId,
  IssueTermMatch,
  NameMatch,
  PronounClass,
  Tokens,
} from '../../src/core/index';
import { tokenize } from '../../src/core/index';

/** A few actors and issues for a test, without a dataset. */
export interface LiteralRecords {
  readonly revision?: string;
  readonly actors?: readonly LiteralActor[];
  readonly issues?: readonly { readonly id: IssueId; readonly terms: readonly string[] }[];
}

export interface LiteralActor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly family?: string;
  readonly given?: string;
  readonly pronouns?: PronounClass;
  readonly aliases?: readonly string[];
  readonly titles?: readonly string[];
  /** What it holds at any date: "danish foreign minister". */
  readonly holds?: string;
}

/** A gazetteer that compares every name with every token: for small tests only. Names match with their case, terms without. */
export function literalGazetteer({ revision = 'literal', actors = [], issues = [] }: LiteralRecords): Gazetteer {
  const byId = new Map(actors.map((actor) => [actor.id, toActor(actor)]));
  const names = longestFirst(
    actors.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((alias) => ({ id, form: forms(alias), alias }))),
  );
  const terms = longestFirst(
    issues.flatMap(({ id, terms: written }) => written.map((term) => ({ id, form: forms(term.toLowerCase()), alias: term }))),
  );
  return {
    revision,
    actor: (id) => byId.get(id),
    holderOf: (title, people) => actors.find(({ holds }) => holds === `${people} ${title}`)?.id,
    findNames: (tokens) =>
      scan(tokens, names, (i) => tokens.text.slice(tokens.starts[i], tokens.ends[i])).map(({ first, end, entry }): NameMatch => ({
        first,
        end,
        alias: entry.alias,
        actors: [entry.id],
        weak: false,
      })),
    findIssueTerms: (tokens) =>
      scan(tokens, terms, (i) => tokens.keys[i] ?? '').map(({ first, end, entry }): IssueTermMatch => ({ first, end, issue: entry.id })),
  };
}

interface Entry<Id> {
  readonly id: Id;
  readonly form: readonly string[];
  readonly alias: string;
}

function toActor({ id, kind, name, family, given, pronouns, titles = [] }: LiteralActor): GazetteerActor {
  return { id, kind, name, family, given, pronouns, titles: titles.map((title) => ({ title, from: undefined, to: undefined })) };
}

function forms(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

function longestFirst<Id>(entries: Entry<Id>[]): Entry<Id>[] {
  return entries.sort((a, b) => b.form.length - a.form.length);
}

function scan<Id>(
  tokens: Tokens,
  entries: readonly Entry<Id>[],
  formOf: (i: number) => string,
): { first: number; end: number; entry: Entry<Id> }[] {
  const found: { first: number; end: number; entry: Entry<Id> }[] = [];
  for (let first = 0; first < tokens.count;) {
    const entry = entries.find(({ form }) => first + form.length <= tokens.count && form.every((part, k) => formOf(first + k) === part));
    if (entry !== undefined) found.push({ first, end: first + entry.form.length, entry });
    first += entry?.form.length ?? 1;
  }
  return found;
}
