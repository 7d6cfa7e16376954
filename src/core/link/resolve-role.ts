import { samePeople } from '../lexicon/peoples';
import { bodyWords, occupationNouns, plainOrganizationNouns, roleNouns } from '../lexicon/role-nouns';
import type { Discourse } from './discourse';
import type { EntityDraft } from './entity-registry';
import type { LocatedAnaphor, Sighting } from './located-name';
import type { Resolution } from './resolve-references';

/** Words of a role phrase that say nothing of which role it is. */
const idle = new Set('the former ex new old young late then current veteran outgoing incoming longtime long-time embattled'.split(' '));

/** How many holders of a role, the last to be introduced, are looked at. */
const mostHolders = 50;

/**
 * Whom a role noun stands for: the one entity before it that the text gave this role by title, apposition or by its own name;
 * `undefined` where there is none, or several equally near.
 */
export function resolveRole(anaphor: LocatedAnaphor, discourse: Discourse): Resolution | undefined {
  const words = anaphor.local.key.split(' ').filter((word) => !idle.has(word));
  const noun = words[words.length - 1] ?? '';
  const kind = roleNouns.get(noun);
  if (kind === undefined) return undefined;
  let found = -1;
  let foundSentence = -1;
  let isRivalled = false;
  for (const entity of discourse.called(noun).slice(-mostHolders)) {
    // The drafts hold names of the whole document; only what was met before the role noun counts.
    const draft = discourse.drafts[entity];
    const sighting = draft?.latest;
    if (sighting === undefined || draft === undefined || (kind === 'person') !== (draft.kind === 'person')) continue;
    if (kind === 'person' && !holdsRole(draft, words)) continue;
    if (sighting.sentence > foundSentence) {
      isRivalled = found >= 0 && foundSentence >= sighting.sentence - 1;
      found = entity;
      foundSentence = sighting.sentence;
    } else if (sighting.sentence >= foundSentence - 1) isRivalled = true;
  }
  if (isRivalled) return undefined;
  const sighting = discourse.drafts[found]?.latest ?? justSpokenOf(anaphor, noun, kind, discourse);
  const antecedent = sighting?.antecedent;
  if (sighting === undefined || antecedent === undefined) return undefined;
  // "The company" is said of the one just spoken of, "the committee" of one that has it in its name for longer.
  const isNamedSo = discourse.drafts[sighting.entity]?.name.toLowerCase().split(' ').includes(noun) === true;
  if (kind === 'organization' && sighting.paragraph.index < anaphor.paragraph.index - (isNamedSo ? 12 : 2)) return undefined;
  const span = antecedent.paragraph.span(antecedent);
  return { entity: sighting.entity, antecedent, because: { kind: 'role', antecedent: span, role: words.join(' ') } };
}

/** Sentences back in which somebody was "just spoken of": a body is, for longer than a person. */
const reach = { organization: 4, person: 1 };

/**
 * A noun that nothing in the text introduces ("the company", "the defender") stands for the only one of its kind that the last
 * sentences were about. `undefined` where there are several, or none; or where the name says that it is another sort of body.
 */
function justSpokenOf(anaphor: LocatedAnaphor, noun: string, kind: 'person' | 'organization', discourse: Discourse): Sighting | undefined {
  if (!(kind === 'person' ? occupationNouns : plainOrganizationNouns).has(noun)) return undefined;
  let found: Sighting | undefined;
  for (let i = discourse.sightings.length - 1; i >= discourse.recent; i--) {
    const sighting = discourse.sightings[i];
    const draft = sighting && discourse.drafts[sighting.entity];
    if (!draft || draft.kind !== kind) continue;
    if (sighting.sentence < anaphor.sentence - reach[kind]) break;
    if (sighting.sentence === anaphor.sentence) continue;
    if (found !== undefined && found.entity !== sighting.entity) return undefined;
    if (sighting.subject) found ??= sighting;
    else if (found === undefined && kind === 'person') return undefined;
  }
  const draft = found && discourse.drafts[found.entity];
  return draft && !isOtherwiseCalled(draft, noun) ? found : undefined;
}

/** True where the text or the name itself says what it is, and that is something else. */
function isOtherwiseCalled(draft: EntityDraft, noun: string): boolean {
  if (draft.kind === 'person') return draft.titles !== undefined;
  const words = draft.name.toLowerCase().split(' ');
  return !words.includes(noun) && words.some((word) => bodyWords.has(word));
}

function holdsRole(draft: EntityDraft, words: readonly string[]): boolean {
  // "the ukrainian president": whose president must agree.
  let first = 0;
  const [people = ''] = words;
  if (words.length > 1 && samePeople.has(people)) {
    const { titlesOf } = draft;
    if (titlesOf === undefined || ![...titlesOf].some((of) => samePeople.get(of) === samePeople.get(people))) return false;
    first = 1;
  }
  const role = words.slice(first).join(' ');
  for (const title of draft.titles ?? []) {
    if (title === role || title.endsWith(` ${role}`) || role.endsWith(` ${title}`) || title.startsWith(`${role} of `)) return true;
  }
  return false;
}
