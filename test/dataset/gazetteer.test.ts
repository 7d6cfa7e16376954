import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { rolesAt } from '../../src/dataset/roles';
import { memoryFileSystem } from '../support/memory-file-system';

const content = `format: on-record/1
actors:
  - id: lee
    kind: person
    name: Anna Lee
    given: Anna Maria
    family: Lee
    aliases: [{text: Ann, weak: true}, Madam Mayor]
    misspellings: [Ana Lee]
    pronouns: She / her
  - {id: lee-roe, kind: person, name: Lee Roe, given: Lee, family: Roe, aliases: [Roe], pronouns: ze/zir}
  - {id: guild, kind: organization, name: Guild of Bakers, family: Bakers}
issues:
  - {id: tax, label: carbon tax, terms: [green levy]}
  - {id: vote, label: early vote}
proposals:
  - {id: plan, label: Baker plan, terms: [12-point plan], issues: [tax, vote, nothing]}
roles:
  - {actor: lee, title: Mayor, titleForms: [Lady Mayor, mayor], from: 2014, to: 2018-05}
  - {actor: lee, title: Senator, from: 2018-05-02}
  - {actor: lee, title: Honorary Baker}
`;

async function load() {
  const { dataset } = await loadDataset(['/a.yaml'], memoryFileSystem({ '/a.yaml': content }));
  return { dataset, gazetteer: buildGazetteer(dataset) };
}

/** Names found in `text`: `words=actors`, with `~` before weak ones, and the alias where it is another text. */
async function check(text: string, expected: readonly string[]): Promise<void> {
  const { gazetteer } = await load();
  const tokens = tokenize(text);
  const found = gazetteer.findNames(tokens).map(({ first, end, actors, weak, alias }) => {
    const words = text.slice(tokens.starts[first], tokens.ends[end - 1]);
    return `${weak ? '~' : ''}${words}=${actors.join('|')}${alias === words ? '' : ` (${alias})`}`;
  });
  assert.deepEqual(found, expected);
}

describe('names of a dataset', () => {
  it('are the house form, given and family name, and aliases', () =>
    check('Anna Lee, Anna Maria Lee, Madam Mayor, Guild of Bakers', [
      'Anna Lee=lee',
      'Anna Maria Lee=lee',
      'Madam Mayor=lee',
      'Guild of Bakers=guild',
    ]));
  it('a bare family name is weak unless listed, and only people have one', () =>
    check('Lee and Roe met Bakers', ['~Lee=lee', 'Roe=lee-roe']));
  it('a given name alone is none', () => check('Anna, Anna Maria', []));
  it('a weak alias is weak', () => check('Ann', ['~Ann=lee']));
  it('a misspelling is found, and the alias tells', () => check('Ana Lee, ANA LEE', ['Ana Lee=lee', 'ANA LEE=lee (Ana Lee)']));
});

describe('terms of a dataset', () => {
  it('are labels, terms and those of the proposals on the issue', async () => {
    const { gazetteer } = await load();
    const tokens = tokenize('A carbon tax, green levies and an early vote in the 12-point plan or Baker plan');
    const found = gazetteer.findIssueTerms(tokens).map(({ first, end, issue }) => `${tokens.keys.slice(first, end).join(' ')}=${issue}`);
    assert.deepEqual(found.sort(), [
      '12 - point plan=tax',
      '12 - point plan=vote',
      'baker plan=tax',
      'baker plan=vote',
      'carbon tax=tax',
      'early vote=vote',
      'green levies=tax',
    ]);
  });
});

describe('an actor of a dataset', () => {
  it('comes with pronouns and titles', async () => {
    const { gazetteer } = await load();
    const actor = gazetteer.actor('lee' as ActorId);
    assert.deepEqual([actor?.name, actor?.family, actor?.given, actor?.pronouns], ['Anna Lee', 'Lee', 'Anna Maria', 'feminine']);
    assert.deepEqual(actor?.titles, [
      { title: 'mayor', from: '2014', to: '2018-05' },
      { title: 'lady mayor', from: '2014', to: '2018-05' },
      { title: 'senator', from: '2018-05-02', to: undefined },
      { title: 'honorary baker', from: undefined, to: undefined },
    ]);
    assert.equal(gazetteer.actor('lee-roe' as ActorId)?.pronouns, undefined);
    assert.equal(gazetteer.actor('nobody' as ActorId), undefined);
  });

  const roles: readonly [string | undefined, string][] = [
    ['2016-07-01', 'yes Mayor, yes Honorary Baker'],
    ['2014-07-01', 'yes Honorary Baker, unknown Mayor'],
    ['2013', 'yes Honorary Baker'],
    ['2018-05-02', 'yes Senator, yes Honorary Baker, unknown Mayor'],
    ['2018-05', 'yes Honorary Baker, unknown Senator, unknown Mayor'],
    ['2020', 'yes Senator, yes Honorary Baker'],
    [undefined, 'yes Honorary Baker, unknown Senator, unknown Mayor'],
  ];
  for (const [date, expected] of roles) {
    it(`has roles at ${date ?? 'an unknown date'}: ${expected}`, async () => {
      const { dataset } = await load();
      assert.equal(
        rolesAt(dataset, 'lee' as ActorId, date)
          .map(({ role, held }) => `${held} ${role.title}`)
          .join(', '),
        expected,
      );
    });
  }
  it('unknown ones have no role', async () => {
    const { dataset } = await load();
    assert.deepEqual(rolesAt(dataset, '__proto__' as ActorId, '2020'), []);
  });
});
