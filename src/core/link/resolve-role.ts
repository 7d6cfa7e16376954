import { samePeople } from '../lexicon/peoples';
import { roleNouns } from '../lexicon/role-nouns';
import type { Discourse } from './discourse';
import type { EntityDraft } from './entity-registry';
import type { LocatedAnaphor } from './located-name';
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
  const sighting = discourse.drafts[found]?.latest;
  if (sighting === undefined || isRivalled) return undefined;
  // "The company" is said of the one just spoken of.
  if (kind === 'organization' && sighting.paragraph.index < anaphor.paragraph.index - 2) return undefined;
  const { antecedent } = sighting;
  if (antecedent === undefined) return undefined;
  const span = antecedent.paragraph.span(antecedent);
  return { entity: found, antecedent, because: { kind: 'role', antecedent: span, role: words.join(' ') } };
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
