import assert from 'node:assert/strict';
import { loadDataset } from '../../src/dataset/load';
import { RoleHolders } from '../../src/dataset/role-holders';
import { memoryFileSystem } from '../support/memory-file-system';

const records = `format: on-record/1
actors:
  - {id: denmark, kind: place, name: Denmark}
  - {id: vind, kind: person, name: Ada Vind}
  - {id: krag, kind: person, name: Tove Krag}
  - {id: dahl, kind: person, name: Nils Dahl, country: Danish}
  - {id: holm, kind: person, name: Ida Holm}
roles:
  - {actor: vind, title: Minister of Foreign Affairs, titleForms: [foreign minister], organization: denmark, from: 2020-01-01, to: 2023-06-30}
  - {actor: krag, title: Foreign Minister, organization: denmark, from: 2023-07-01}
  - {actor: dahl, title: speaker, from: 2021}
  - {actor: holm, title: mayor}
  - {actor: vind, title: prime minister, organization: denmark, from: 2024, status: designate}
`;

describe('the holder of an office', () => {
  let holders: RoleHolders;
  before(async () => {
    const { dataset, problems } = await loadDataset(['d.yaml'], memoryFileSystem({ 'd.yaml': records }));
    assert.deepEqual(problems, []);
    holders = new RoleHolders(dataset);
  });

  const cases: readonly (readonly [behaviour: string, title: string, people: string, date: string, holder: string | undefined])[] = [
    ['is who held it on the day', 'foreign minister', 'danish', '2022-05-01', 'vind'],
    ['is the next one later', 'foreign minister', 'danish', '2024-05-01', 'krag'],
    ['is nobody before the records begin', 'foreign minister', 'danish', '2019-05-01', undefined],
    ['may be asked for by the country’s name', 'foreign minister', 'denmark', '2022-05-01', 'vind'],
    ['is known by the person’s own country', 'speaker', 'danish', '2022-05-01', 'dahl'],
    ['is open while a partial date leaves it so', 'speaker', 'danish', '2021-05-01', undefined],
    ['is open where the record does not say whose office it is', 'mayor', 'danish', '2022-05-01', undefined],
    ['is nobody of another country', 'foreign minister', 'swedish', '2022-05-01', undefined],
    ['is not who is only designate', 'prime minister', 'danish', '2024-05-01', undefined],
    ['is nobody of a people that nobody knows', 'foreign minister', 'martian', '2022-05-01', undefined],
  ];
  for (const [behaviour, title, people, date, holder] of cases)
    it(behaviour, () => assert.equal(holders.holderOf(title, people, date), holder));
});
