import type { Attribution, Position, ReferenceDate } from '../core/annotations';
import { tokenFlag } from '../core/text/tokens';
import type { PositionRecord } from '../dataset/dataset';
import { isHeldAt } from '../dataset/partial-date';
import { comparePosition } from './compare-position';
import type { CheckInput, Rule, RuleFinding } from './finding';
import { referenceDateWords } from './reference-date-words';

/**
 * A stance that is the opposite of the one on record at the reference date. Only where wording and record are plain: the cue itself is for
 * or against, nobody else reports it, and the sentence does not tell of another time.
 */
export const positionContradicts: Rule = {
  id: 'position-contradicts',
  summary: 'A stance is the opposite of the one on record.',
  severity: 'information',
  find: (input) => {
    const { annotations, dataset } = input;
    const { referenceDate } = annotations;
    if (referenceDate === null || dataset.positions.length === 0) return [];
    return annotations.positions.flatMap((position) => {
      const actor = annotations.entities[position.entity]?.actor;
      const attribution = annotations.attributions[position.evidence[0] ?? -1];
      if (!actor || !attribution || !isPlain(input, position, attribution)) return [];
      const { kind, records } = comparePosition(dataset, actor, position, referenceDate.date);
      const [record] = records;
      if (kind !== 'contradicts' || !record || !isPlainRecord(record, referenceDate)) return [];
      return [toFinding(input, position, attribution, record, referenceDate)];
    });
  },
};

/** Of attributions below this, too few are right. Attitudes ("backed") seldom have much more. */
const minConfidence = 0.25;
const plainRules: ReadonlySet<string> = new Set(['cue-supports', 'cue-opposes', 'said-own', 'said-denial']);
const otherTimes: ReadonlySet<string> = new Set(
  'once formerly previously initially originally earlier used ago then before until longer anymore had would if could might'.split(' '),
);

function isPlain({ words }: CheckInput, { rule }: Position, attribution: Attribution): boolean {
  if (attribution.within !== null || attribution.confidence < minConfidence || !plainRules.has(rule)) return false;
  const sentence = words.sentenceOf(attribution.cue ?? attribution.content[0] ?? { start: 0, end: 0 });
  return !sentence.some(({ key, flags }) => otherTimes.has(key) || ((flags & tokenFlag.number) !== 0 && /^(?:19|20)\d\d$/.test(key)));
}

/** Not disputed, and held on the day for sure. */
function isPlainRecord({ status, asOf, until }: PositionRecord, { date }: ReferenceDate): boolean {
  return status !== 'disputed' && isHeldAt(asOf, until, date) === 'yes';
}

function toFinding(
  { annotations, dataset }: CheckInput,
  { entity, issue, stance }: Position,
  attribution: Attribution,
  record: PositionRecord,
  referenceDate: ReferenceDate,
): RuleFinding {
  const pieces = [
    ...attribution.content,
    ...(attribution.cue ? [attribution.cue] : []),
    ...(attribution.source ? [attribution.source] : []),
  ];
  const about = { start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) };
  const { start, end } = attribution.cue ?? attribution.content[0] ?? about;
  const name = dataset.actors.get(record.actor)?.name ?? annotations.entities[entity]?.name ?? record.actor;
  const label = dataset.issues.get(issue)?.label ?? issue;
  const since = record.asOf === undefined ? '' : ` as of ${record.asOf}`;
  return {
    start,
    end,
    about,
    message:
      `Here ${name} ${stanceWords[stance]} “${label}”; the record that holds on ${referenceDateWords(referenceDate)} says ` +
      `“${record.stance}”${since}. Check the text, or add the new position to the record.`,
  };
}

const stanceWords: Readonly<Record<Position['stance'], string>> = {
  supports: 'supports',
  opposes: 'opposes',
  conditional: 'supports on a condition',
  questions: 'questions',
  undecided: 'is undecided on',
};
