import { samePeople } from '../lexicon/peoples';
import type { LocatedAnaphor } from './located-name';
import type { NameLinker } from './name-linker';
import type { Offices, Resolution } from './resolve-references';

/** With these it is not the one who holds the office on the day that the text speaks from. */
const otherTimes = new Set('former ex then incoming late'.split(' '));
/** Words that say nothing of which office it is. */
const idle = new Set('the outgoing new old young current veteran longtime long-time embattled'.split(' '));

/**
 * Whom a role noun with a nationality ("the Danish foreign minister") stands for where the text names nobody so: the one who held that
 * office on the reference date, by the dataset. `undefined` without such a date, and where the records leave it open.
 */
export function resolveHolder(anaphor: LocatedAnaphor, linker: NameLinker, { gazetteer, referenceDate }: Offices): Resolution | undefined {
  const words = anaphor.local.key.split(' ');
  if (referenceDate === null || words.some((word) => otherTimes.has(word))) return undefined;
  const [people = '', ...title] = words.filter((word) => !idle.has(word));
  if (title.length === 0 || !samePeople.has(people)) return undefined;
  const { date } = referenceDate;
  const actor = gazetteer.holderOf(title.join(' '), people, date);
  const entity = actor && linker.entityOfActor(actor);
  if (entity === undefined) return undefined;
  const antecedent = linker.registry.drafts[entity]?.latest?.antecedent ?? anaphor.asAntecedent();
  return { entity, antecedent, because: { kind: 'holder', role: [people, ...title].join(' '), date } };
}
