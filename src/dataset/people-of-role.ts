import { samePeople } from '../core/lexicon/peoples';
import type { ActorId } from '../core/annotations';
import type { Dataset, RoleRecord } from './dataset';

/** Names of countries that the word list has by one word only. */
const longNames: ReadonlyMap<string, string> = new Map([
  ['united states', 'us'],
  ['united states of america', 'us'],
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
]);

/** One word that stands for the country of a word ("russian", "russia"); `undefined` for words of no country. */
export const peopleOf = (key: string): string | undefined => samePeople.get(longNames.get(key) ?? key);

/**
 * Whether "the Ukrainian president" may mean this role: `unknown` where the record does not say whose president, `no` where it
 * is another country's.
 */
export function isOfPeople(dataset: Dataset, role: RoleRecord, people: string): 'yes' | 'no' | 'unknown' {
  const actor = dataset.actors.get(role.actor);
  const names = [...namesOf(dataset, role.organization), ...namesOf(dataset, actor?.country)];
  const known = names.map((name) => peopleOf(name.toLowerCase())).filter((found) => found !== undefined);
  if (known.includes(people)) return 'yes';
  return known.length === 0 ? 'unknown' : 'no';
}

/** All names of an organization or country that a record gives by id or in words. */
function namesOf(dataset: Dataset, idOrWords: string | undefined): readonly string[] {
  if (idOrWords === undefined) return [];
  const record = dataset.actors.get(idOrWords as ActorId);
  return record ? [record.id, record.name, ...record.aliases.map(({ text }) => text)] : [idOrWords];
}
