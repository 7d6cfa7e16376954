import assert from 'node:assert/strict';
import type { ActorId, IssueId, Stance } from '../../src/core/annotations';
import { comparePosition } from '../../src/checks/compare-position';
import { datasetFrom } from './check-rule';

/** Records as `stance asOf until`, `-` for no date. */
async function check(stance: Stance, date: string | undefined, recorded: readonly string[], expected: string): Promise<void> {
  const records = recorded.map((line) => {
    const [of, asOf, until] = line.split(' ');
    const dates = `${asOf === '-' || asOf === undefined ? '' : `, asOf: ${asOf}`}${until === undefined ? '' : `, until: ${until}`}`;
    return `  - {actor: lee, issue: tax, stance: ${of ?? ''}${dates}}\n`;
  });
  const dataset = await datasetFrom(
    'actors: [{id: lee, kind: person, name: Anna Lee}]\nissues: [{id: tax, label: carbon tax}]\n' +
      (records.length === 0 ? '' : `positions:\n${records.join('')}`),
  );
  const { kind, records: found } = comparePosition(dataset, 'lee' as ActorId, { issue: 'tax' as IssueId, stance }, date);
  assert.equal([kind, ...found.map((record) => `${record.stance} ${record.asOf ?? '-'}`)].join(', '), expected);
}

describe('comparing a stance with the record', () => {
  const cases: readonly [string, Stance, string | undefined, readonly string[], string][] = [
    ['as on record', 'supports', '2022-01-01', ['supports 2021'], 'same, supports 2021'],
    ['the opposite', 'opposes', '2022-01-01', ['supports 2021'], 'contradicts, supports 2021'],
    ['the opposite the other way round', 'supports', '2022-01-01', ['opposes -'], 'contradicts, opposes -'],
    ['nothing on record', 'supports', '2022-01-01', [], 'new'],
    ['only later records', 'supports', '2020-01-01', ['opposes 2021'], 'new'],
    ['an older stance', 'opposes', '2022-01-01', ['opposes 2019', 'supports 2021'], 'superseded, supports 2021, opposes 2019'],
    ['an older stance while it held', 'opposes', '2020-01-01', ['opposes 2019', 'supports 2021'], 'same, opposes 2019'],
    ['a stance that was given up', 'opposes', '2022-01-01', ['opposes 2019 2020'], 'superseded, opposes 2019'],
    ['a condition left out', 'supports', '2022-01-01', ['conditional 2021'], 'conditionDropped, conditional 2021'],
    ['a condition put in', 'conditional', '2022-01-01', ['supports 2021'], 'differs, supports 2021'],
    ['doubt', 'questions', '2022-01-01', ['supports 2021'], 'differs, supports 2021'],
    ['no date: the newest of all', 'opposes', undefined, ['opposes 2019', 'supports 2021'], 'superseded, supports 2021, opposes 2019'],
  ];
  for (const [name, stance, date, recorded, expected] of cases) it(name, () => check(stance, date, recorded, expected));
});
