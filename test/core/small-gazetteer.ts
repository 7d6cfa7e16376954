import type { ActorId, ActorKind, Gazetteer, GazetteerActor, NameMatch, Tokens } from '../../src/core/index';
import { tokenize } from '../../src/core/index';

/** An actor of a test's gazetteer; `names` are strong aliases, `weak` ones never match alone. */
export interface SmallActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly names: readonly string[];
  readonly weak?: readonly string[];
  readonly given?: string;
  readonly family?: string;
  readonly pronouns?: GazetteerActor['pronouns'];
  readonly titles?: readonly string[];
  /** What it holds at any date: "danish foreign minister". */
  readonly holds?: string;
}

/** A gazetteer of a few actors: leftmost, longest, whole tokens, case counts. */
export function smallGazetteer(actors: readonly SmallActor[]): Gazetteer {
  const aliases = new Map<string, { alias: string; actors: ActorId[]; weak: boolean }>();
  const add = (alias: string, id: string, weak: boolean): void => {
    const key = formOf(tokenize(alias), 0, tokenize(alias).count);
    const known = aliases.get(key);
    if (known === undefined) aliases.set(key, { alias, actors: [id as ActorId], weak });
    else aliases.set(key, { alias, actors: [...known.actors, id as ActorId], weak: known.weak && weak });
  };
  for (const { id, names, weak = [] } of actors) {
    for (const name of names) add(name, id, false);
    for (const name of weak) add(name, id, true);
  }
  return {
    revision: JSON.stringify(actors),
    findNames: (tokens) => findAll(tokens, aliases),
    findIssueTerms: () => [],
    holderOf: (title, people) => actors.find(({ holds }) => holds === `${people} ${title}`)?.id as ActorId | undefined,
    actor(id) {
      const actor = actors.find((a) => a.id === id);
      if (actor === undefined) return undefined;
      const titles = (actor.titles ?? []).map((title) => ({ title, from: undefined, to: undefined }));
      const { kind, names, family, given, pronouns } = actor;
      return { id, kind, name: names[0] ?? '', family, given, pronouns, titles };
    },
  };
}

function formOf(tokens: Tokens, first: number, end: number): string {
  const forms: string[] = [];
  for (let t = first; t < end; t++) forms.push(tokens.text.slice(tokens.starts[t], tokens.ends[t]));
  return forms.join(' ');
}

function findAll(tokens: Tokens, aliases: ReadonlyMap<string, Omit<NameMatch, 'first' | 'end'>>): NameMatch[] {
  const found: NameMatch[] = [];
  for (let first = 0; first < tokens.count;) {
    let end = Math.min(tokens.count, first + 6);
    while (end > first && !aliases.has(formOf(tokens, first, end))) end--;
    const match = aliases.get(formOf(tokens, first, end));
    if (match !== undefined) found.push({ ...match, first, end });
    first = Math.max(end, first + 1);
  }
  return found;
}
