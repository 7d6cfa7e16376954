import { deepEqual, equal, match } from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDatasetText } from '../../src/dataset/edit/edit-dataset-text';
import type { RecordFields } from '../../src/dataset/edit/record-edit';
import type { FileContents } from '../../src/dataset/file-contents';
import { describeConflict, editsOfMerged, mergeDatasets } from '../../src/dataset/merge-datasets';
import type { MergedDatasets } from '../../src/dataset/merge-datasets';
import { identifiersOf } from '../../src/dataset/merge-fields';
import { readDatasetFile } from '../../src/dataset/read-file';
import type { SectionName } from '../../src/dataset/schema';

type Lists = Partial<Record<SectionName | 'redirects', unknown>>;

function file(name: string, lists: Lists): FileContents {
  const text = JSON.stringify({ format: 'on-record/1', ...lists });
  const contents = readDatasetFile({ path: name, format: 'json', expected: 'named' }, new TextEncoder().encode(text));
  deepEqual(contents.problems, []);
  return contents;
}

/** What was merged, written to a file and read again. */
function reread(merged: MergedDatasets, name = 'merged'): FileContents {
  const result = editDatasetText('{"format":"on-record/1"}', 'json', editsOfMerged(merged));
  equal(result.kind, 'edited');
  const text = result.kind === 'edited' ? result.text : '';
  return readDatasetFile({ path: name, format: 'json', expected: 'named' }, new TextEncoder().encode(text));
}

const plain = ({ records, redirects }: MergedDatasets): unknown => ({
  records: Object.fromEntries([...records].filter(([, list]) => list.length > 0)),
  redirects: Object.fromEntries([...redirects].sort(([a], [b]) => (a < b ? -1 : 1))),
});

const person = (id: string, name: string, more: RecordFields = {}): RecordFields => ({ id, kind: 'person', name, ...more });

describe('Merging datasets', () => {
  it('makes one record of two with the same id: the first value wins, lists are united, unknown fields stay', () => {
    const a = file('a', { actors: [person('x', 'Ana Ruiz', { summary: 'Mayor.', links: ['https://a.example'], desk: 'metro' })] });
    const b = file('b', { actors: [person('x', 'Ana Ruiz', { summary: 'A mayor.', links: ['https://b.example'], beat: 7 })] });
    const merged = mergeDatasets([a, b]);
    deepEqual(plain(merged), {
      records: {
        actors: [person('x', 'Ana Ruiz', { summary: 'Mayor.', links: ['https://a.example', 'https://b.example'], desk: 'metro', beat: 7 })],
      },
      redirects: {},
    });
    equal(merged.conflicts.length, 1);
    const [conflict] = merged.conflicts;
    deepEqual([conflict?.kept.location.file, conflict?.dropped.location.file], ['a', 'b']);
    match(
      conflict === undefined ? '' : describeConflict(conflict),
      /actor "x" has two values of "summary": "Mayor\." is kept, "A mayor\." is not/,
    );
  });

  it('knows one actor under two ids by an identifier, and leads the other id to the first', () => {
    const a = file('a', { actors: [person('a-ruiz', 'Ana Ruiz', { identifiers: { wikidata: 'Q5' } })] });
    const b = file('b', {
      actors: [person('ruiz', 'A. M. Ruiz', { identifiers: { wikidata: 'Q5', viaf: '9' }, aliases: ['Ruiz'] })],
      roles: [{ actor: 'ruiz', title: 'mayor', from: '2023' }],
      redirects: { 'old-ruiz': 'ruiz' },
    });
    deepEqual(plain(mergeDatasets([a, b])), {
      records: {
        actors: [person('a-ruiz', 'Ana Ruiz', { identifiers: { wikidata: 'Q5', viaf: '9' }, aliases: ['A. M. Ruiz', 'Ruiz'] })],
        roles: [{ actor: 'a-ruiz', title: 'mayor', from: '2023' }],
      },
      redirects: { 'old-ruiz': 'a-ruiz', ruiz: 'a-ruiz' },
    });
  });

  it('keeps an identifier that gives way, and goes on knowing the actor by it', () => {
    const a = file('a', { actors: [person('x', 'X', { identifiers: { wikidata: 'Q1' } })] });
    const b = file('b', { actors: [person('x', 'X', { identifiers: { wikidata: 'Q2' } })] });
    const c = file('c', { actors: [person('z', 'X', { identifiers: { wikidata: 'Q2' } })] });
    const merged = mergeDatasets([reread(mergeDatasets([a, b])), c]);
    deepEqual(merged.records.get('actors'), [person('x', 'X', { identifiers: { wikidata: 'Q1' }, otherIdentifiers: ['wikidata:Q2'] })]);
    deepEqual(identifiersOf(merged.records.get('actors')?.[0] ?? {}), ['wikidata:Q1', 'wikidata:Q2']);
  });

  it('writes no redirect that would take a record of another kind away', () => {
    const a = file('a', { actors: [person('x', 'X', { identifiers: { wikidata: 'Q1' } })] });
    const b = file('b', { actors: [person('tram', 'X', { identifiers: { wikidata: 'Q1' } })], issues: [{ id: 'tram', label: 'Tram' }] });
    const merged = mergeDatasets([a, b]);
    deepEqual([...merged.redirects], []);
    equal(merged.records.get('actors')?.length, 2);
    equal(merged.conflicts[0]?.field, 'id');
  });

  it('takes roles and positions for the same where they say the same from the same day on', () => {
    const role = { actor: 'x', title: 'mayor', from: '2023' };
    const a = file('a', { roles: [role, { ...role, title: 'clerk' }] });
    const b = file('b', { roles: [{ ...role, to: '2027' }] });
    deepEqual(mergeDatasets([a, b]).records.get('roles'), [
      { ...role, to: '2027' },
      { ...role, title: 'clerk' },
    ]);
  });
});

/** Datasets that several desks might keep of the same five people: ids and fields differ, nobody is listed twice by one desk. */
const desks: fc.Arbitrary<readonly FileContents[]> = fc
  .tuple(
    ...['a', 'b', 'c'].map((desk) =>
      fc.record({
        desk: fc.constant(desk),
        people: fc.uniqueArray(
          fc.record({
            who: fc.nat({ max: 4 }),
            ownId: fc.boolean(),
            name: fc.constantFrom('N', 'M'),
            summary: fc.option(fc.constantFrom('s', 't'), { nil: undefined }),
            aliases: fc.uniqueArray(fc.constantFrom('N', 'M', 'O', 'P'), { maxLength: 3 }),
            viaf: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
          }),
          { selector: ({ who }) => who, maxLength: 5 },
        ),
        roles: fc.array(
          fc.record({
            who: fc.nat({ max: 4 }),
            title: fc.constantFrom('mayor', 'clerk'),
            to: fc.option(fc.constantFrom('2020', '2021'), { nil: undefined }),
          }),
          { maxLength: 4 },
        ),
        issues: fc.uniqueArray(
          fc.record({
            id: fc.constantFrom('i', 'j'),
            label: fc.constantFrom('I', 'J'),
            terms: fc.uniqueArray(fc.constantFrom('p', 'q'), { maxLength: 2 }),
          }),
          { selector: ({ id }) => id, maxLength: 2 },
        ),
      }),
    ),
  )
  .map((all) =>
    all.map(({ desk, people, roles, issues }) => {
      const idOf = (who: number): string => (people.find((each) => each.who === who)?.ownId === true ? `${desk}-${who}` : `p-${who}`);
      return file(desk, {
        actors: people.map(({ who, name, summary, aliases, viaf }) => ({
          ...person(idOf(who), `${name}${who}`, {
            identifiers: { wikidata: `Q${who}`, ...(viaf !== undefined && { viaf: `${viaf}-${who}` }) },
          }),
          ...(summary !== undefined && { summary }),
          ...(aliases.length > 0 && { aliases: aliases.map((alias) => `${alias}${who}`) }),
        })),
        roles: roles.map(({ who, title, to }) => ({ actor: idOf(who), title, ...(to !== undefined && { to }) })),
        issues,
      });
    }),
  );

describe('Merging random datasets', () => {
  it('gives the same in whatever grouping', () => {
    fc.assert(
      fc.property(desks, ([a, b, c]) => {
        const all = [a, b, c].filter((each) => each !== undefined);
        const whole = plain(mergeDatasets(all));
        const [x, y, z] = all;
        if (!x || !y || !z) return;
        deepEqual(plain(mergeDatasets([reread(mergeDatasets([x, y])), z])), whole);
        deepEqual(plain(mergeDatasets([x, reread(mergeDatasets([y, z]))])), whole);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(desks, (all) => {
        const once = mergeDatasets(all);
        const again = mergeDatasets([reread(once), reread(once)]);
        deepEqual(plain(again), plain(once));
        deepEqual(again.conflicts, []);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no record and no name, and reports every value that gives way', () => {
    fc.assert(
      fc.property(desks, (all) => {
        const { records, redirects, conflicts } = mergeDatasets(all);
        const find = (section: SectionName, id: string) => records.get(section)?.find((each) => each['id'] === (redirects.get(id) ?? id));
        for (const { records: own } of all) {
          for (const { id, name, raw, summary } of own.actors) {
            const found = find('actors', id);
            const names = [found?.['name'], ...((found?.['aliases'] ?? []) as unknown[])];
            equal(names.includes(name), true);
            for (const alias of (raw?.['aliases'] ?? []) as unknown[]) equal(names.includes(alias), true);
            for (const identifier of identifiersOf(raw ?? {})) equal(identifiersOf(found ?? {}).includes(identifier), true);
            const isKept = summary === undefined || found?.['summary'] === summary;
            equal(isKept || conflicts.some(({ field, dropped }) => field === 'summary' && dropped.value === summary), true);
          }
          for (const { id } of own.issues) equal(find('issues', id)?.['id'], id);
          for (const { actor, title } of own.roles) {
            equal(
              records.get('roles')?.some((role) => role['actor'] === (redirects.get(actor) ?? actor) && role['title'] === title),
              true,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
