import assert from 'node:assert/strict';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

const base = `format: on-record/1
actors: [{id: lee, kind: person, name: Anna Lee}, {id: guild, kind: organization, name: Guild}]
issues: [{id: tax, label: tax}]
sources: [{id: talk, title: Talk}]
events: [{id: fair, label: Fair}]
`;

/** Adds one file to a small dataset and compares what is said of it. */
async function check(more: string, expected: readonly string[]) {
  const files = { '/d/a.yaml': base, '/d/b.yaml': `format: on-record/1\n${more}` };
  const { dataset, problems } = await loadDataset(['/d'], memoryFileSystem(files));
  assert.deepEqual(
    problems.map(({ file, line, column, severity, message }) => `${file}:${line + 1}:${column + 1} ${severity}: ${message}`),
    expected,
  );
  return dataset;
}

describe('ids that point nowhere', () => {
  const advice = 'in the dataset. Add it, or correct the id.';
  const cases: readonly [string, string][] = [
    ['actors:\n  - {id: x, kind: place, name: X, memberOf: [guild, gild]}', `3:53 warning: There is no actor "gild" ${advice}`],
    ['roles:\n  - {actor: leee, title: mayor}', `3:13 warning: There is no actor "leee" ${advice}`],
    ['issues:\n  - {id: vat, label: vat, parent: taxes}', `3:35 warning: There is no issue "taxes" ${advice}`],
    ['positions:\n  - {actor: lee, issue: vat, stance: opposes}', `3:25 warning: There is no issue "vat" ${advice}`],
    ['quotes:\n  - {id: q, actor: lee, text: yes, event: fare}', `3:43 warning: There is no event "fare" ${advice}`],
    ['quotes:\n  - {id: q, actor: lee, text: yes, source: tale}', `3:44 warning: There is no source "tale" ${advice}`],
    ['claims:\n  - {id: c, text: t, claimants: [lea]}', `3:34 warning: There is no actor "lea" ${advice}`],
    ['events:\n  - {id: e, label: l, participants: [lea]}', `3:38 warning: There is no actor "lea" ${advice}`],
    ['proposals:\n  - {id: p, label: l, by: [lea], issues: [tax]}', `3:28 warning: There is no actor "lea" ${advice}`],
    ['claims:\n  - {id: c, text: t, sources: [tale]}', `3:32 warning: There is no source "tale" ${advice}`],
    [
      'positions:\n  - {actor: lee, issue: tax, stance: opposes, evidence: [talk, fair, rumour]}',
      `3:70 warning: There is no quote, claim, event, proposal or source "rumour" ${advice}`,
    ],
  ];
  for (const [more, said] of cases) it(said, () => check(more, [`/d/b.yaml:${said}`]));

  it('the record stays', async () => {
    const dataset = await check('positions:\n  - {actor: lee, issue: vat, stance: opposes}', [
      `/d/b.yaml:3:25 warning: There is no issue "vat" ${advice}`,
    ]);
    assert.equal(dataset.positions.length, 1);
  });
  it('addresses are no ids', () =>
    check(
      'claims: [{id: c, text: t, sources: ["https://example.org/a"]}]\npositions: [{actor: lee, issue: tax, stance: opposes, evidence: ["https://example.org"]}]',
      [],
    ));
});

describe('two records of one id', () => {
  it('the first wins and both places are named', async () => {
    const dataset = await check('actors:\n  - {id: lee, kind: person, name: Other Lee}', [
      '/d/b.yaml:3:5 warning: The actor "lee" is also in /d/a.yaml, line 2; that one is used. Rename or remove one.',
    ]);
    assert.equal([...dataset.actors.values()][0]?.name, 'Anna Lee');
  });
  it('the same id in two sections is no clash', () => check('issues: [{id: lee, label: lee}]', []));
});

describe('redirects', () => {
  it('apply to every field that holds ids, over several steps', async () => {
    const dataset = await check(
      'redirects: {a-lee: ann-lee, ann-lee: lee, levy: tax}\n' +
        'positions: [{actor: a-lee, issue: levy, stance: supports}]\nevents: [{id: e, label: l, participants: [ann-lee]}]\nroles: [{actor: a-lee, title: mayor}]',
      [],
    );
    assert.deepEqual([dataset.positions[0]?.actor, dataset.positions[0]?.issue], ['lee', 'tax']);
    assert.deepEqual(dataset.events.get('e')?.participants, ['lee']);
    assert.deepEqual([...dataset.rolesOf.keys()], ['lee']);
  });
  it('a circle is reported and redirects nothing', () =>
    check('redirects:\n  a: b\n  b: a\n  c: a\nclaims: [{id: x, text: t, claimants: [lee]}]', [
      '/d/b.yaml:3:3 warning: The redirects of "a" go round in a circle. Remove one of them.',
    ]));
  it('a record whose id was redirected is left out', async () => {
    const dataset = await check('redirects: {guild: lee}', [
      '/d/a.yaml:2:51 warning: The actor "guild" is left out, because a redirect says "lee" took its place. Remove one of the two.',
    ]);
    assert.deepEqual([...dataset.actors.keys()], ['lee']);
  });
  it('two targets for one id are reported', async () => {
    const files = { '/d/a.yaml': `${base}redirects: {x: lee}\n`, '/d/b.yaml': 'format: on-record/1\nredirects: {x: guild}\n' };
    const { problems } = await loadDataset(['/d'], memoryFileSystem(files));
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['"x" is also redirected to "lee"; that is used. Remove one of the two.'],
    );
  });
  it('JSON Lines have them as records', async () => {
    const lines = '{"record":"redirect","from":"a","to":"b"}\n{"record":"claim","id":"c","text":"t","claimants":["a"]}\n';
    const { dataset, problems } = await loadDataset(['/a.jsonl'], memoryFileSystem({ '/a.jsonl': lines }));
    assert.deepEqual([dataset.claims.get('c')?.claimants, problems.map(({ code }) => code)], [['b'], ['unknown-actor']]);
  });
  it('a target that is no text is reported', () =>
    check('redirects: {a: [b]}', ['/d/b.yaml:2:16 error: The redirect of "a" must be the new id, as text.']));
});

describe('issues above issues', () => {
  it('must not form a circle', () =>
    check('issues: [{id: x, label: x, parent: y}, {id: y, label: y, parent: x}, {id: z, label: z, parent: x}]', [
      '/d/b.yaml:2:10 warning: The issue "x" is its own "parent", directly or through others. Correct one of them.',
    ]));
});
