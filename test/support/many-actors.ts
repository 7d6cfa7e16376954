import type { ActorId } from '../../src/core/annotations';
import { emptyDataset, type ActorRecord, type Dataset } from '../../src/dataset/dataset';
import { seededRandom } from './seeded-random';

const onsets = 'B D F G H J K L M N P R S T V W Br Ch Dr Gl Kh Kr Pr Sh St Tr'.split(' ');
const middles = 'a e i o u ai ea io ou ara eni ilo oma uri ave est ind or ul an'.split(' ');
const codas = 'n r s l m k t d v nd rt lli ssen sky ko vic berg man ton ez ita'.split(' ');

/**
 * A dataset of made-up people with `nAliases` names or more in all: full name, bare family name, initial and family name. Families repeat, as
 * they do in life; a few names are organizations of several words and acronyms.
 */
export function manyActors(nAliases: number): Dataset {
  const random = seededRandom(11);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  const word = () => `${pick(onsets)}${pick(middles)}${random(3) === 0 ? pick(middles) : ''}${pick(codas)}`;
  const givens = Array.from({ length: 400 }, word);
  const families = Array.from({ length: 12_000 }, word);
  const actors = new Map<ActorId, ActorRecord>();
  for (let n = 0; n < nAliases; n += 4) {
    const id = `actor-${actors.size}` as ActorId;
    const [given, family] = [pick(givens), pick(families)];
    const isOrganization = actors.size % 10 === 9;
    const name = isOrganization ? `${word()} ${pick(['Institute', 'Council', 'Bank', 'Party'])} of ${family}` : `${given} ${family}`;
    const other = isOrganization
      ? [`${family} ${word()} Group`, `${word()} and ${word()}`, word().slice(0, 4).toUpperCase()]
      : [`${given[0] ?? ''}. ${family}`, `${given} ${word()} ${family}`];
    actors.set(id, {
      id,
      kind: isOrganization ? 'organization' : 'person',
      name,
      family: isOrganization ? undefined : family,
      given: isOrganization ? undefined : given,
      aliases: other.map((text) => ({ text, kind: undefined, weak: false, from: undefined, to: undefined })),
      misspellings: [],
      pronouns: undefined,
      country: undefined,
      memberOf: [],
      summary: undefined,
      identifiers: {},
      links: [],
      sources: [],
      note: undefined,
      location: { file: 'many.json', line: actors.size, column: 0, endLine: actors.size, endColumn: 1 },
    });
  }
  return { ...emptyDataset, revision: `many-${nAliases}`, actors };
}
