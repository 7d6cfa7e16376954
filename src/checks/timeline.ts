import type { ReferenceDate } from '../core/annotations';
import { earliestDay } from '../dataset/partial-date';
import type { Word } from './article-words';
import { datedTermsOf } from './dated-terms';
import type { DatedMention, DatedThing } from './dated-terms';
import { addDays } from './day-arithmetic';
import type { CheckInput, Rule, RuleFinding } from './finding';
import { referenceDateWords } from './reference-date-words';
import { firstDayOf, resolveDates } from './resolve-dates';
import { isLeftOpen, isPastForm } from './tense-around';

/**
 * Something that the dataset dates after the reference date, told of as if it were there already. A proposal is named only once
 * it exists; an event may well be spoken of before, so that words are wanted that say it took place. Future, planned or
 * doubtful wording in the sentence keeps the rule silent, and so does another record of the same name that is not later.
 */
export const timeline: Rule = {
  id: 'timeline',
  summary: 'An event or proposal is told of before the record dates it.',
  severity: 'information',
  find: (input) => {
    const { referenceDate } = input.annotations;
    const terms = datedTermsOf(input.dataset);
    if (referenceDate === null || ![...terms.things].some((thing) => isLater(thing, referenceDate))) return [];
    const findings: RuleFinding[] = [];
    for (const { words } of input.words.blocks())
      for (const mention of terms.find(words)) {
        const thing = mention.things[0];
        if (thing === undefined || !mention.things.every((each) => isLater(each, referenceDate))) continue;
        if (isToldAsPast(input, words, mention, thing, referenceDate)) findings.push(toFinding(words, mention, thing, referenceDate));
      }
    return findings;
  },
};

/** One day's tolerance, as with roles. */
function isLater({ from }: DatedThing, { date }: ReferenceDate): boolean {
  return from !== undefined && earliestDay(from) > addDays(date, 1);
}

function isToldAsPast(
  { text }: CheckInput,
  words: readonly Word[],
  { first, after }: DatedMention,
  { kind }: DatedThing,
  { date }: ReferenceDate,
): boolean {
  const number = words[first]?.sentence;
  const from = words.findIndex(({ sentence }) => sentence === number);
  const sentence = words.filter((word) => word.sentence === number);
  if (isLeftOpen(sentence, first - from, after - from)) return false;
  const start = sentence[0]?.start ?? 0;
  const dates = resolveDates(text.slice(start, sentence.at(-1)?.end), date);
  if (dates.some((found) => firstDayOf(found) > date)) return false;
  const before = sentence.slice(0, first - from);
  return kind === 'proposal' ? isDefinite(before) : tookPlace(before, sentence.slice(after - from));
}

const indefinite: ReadonlySet<string> = new Set('a an any some no another every each such'.split(' '));

/** "Its 20-point plan", "the plan", but not "a plan": one that is not there yet may be spoken of as well. */
function isDefinite(before: readonly Word[]): boolean {
  // An adjective or two may stand between.
  return !before.slice(-3).some(({ key }) => indefinite.has(key));
}

/** "During the talks", "attended the talks". */
const takingPart: ReadonlySet<string> = new Set(
  'attended joined hosted held chaired addressed boycotted skipped opened closed ended left won lost visited watched'.split(' '),
);
const whileOrAfter: ReadonlySet<string> = new Set('during after since following at amid throughout'.split(' '));
const articles: ReadonlySet<string> = new Set('the this that these those last its their'.split(' '));
/** "The talks ended", "the talks are under way". */
const ongoing: ReadonlySet<string> = new Set('is are has have'.split(' '));

function tookPlace(before: readonly Word[], behind: readonly Word[]): boolean {
  let at = before.length - 1;
  while (at >= 0 && articles.has(before[at]?.key ?? '')) at--;
  const lead = before[at]?.key ?? '';
  if (takingPart.has(lead)) return true;
  if (whileOrAfter.has(lead)) return [...before, ...behind].some(isPastForm);
  // As a subject: what follows is its verb, unless it is a participle of somebody else's doing ("talks scheduled for").
  const isSubject = at < 0 || before[at]?.key === ',';
  const next = behind[0];
  if (!isSubject || next === undefined) return false;
  if (ongoing.has(next.key)) return behind[1]?.key !== 'to' && !behind.slice(1, 4).some(({ key }) => key === 'to');
  return isPastForm(next);
}

function toFinding(words: readonly Word[], mention: DatedMention, thing: DatedThing, referenceDate: ReferenceDate): RuleFinding {
  const { start, end } = mention;
  const sentence = words.filter(({ sentence }) => sentence === words[mention.first]?.sentence);
  const dates = thing.to !== undefined && thing.to !== thing.from ? `from ${thing.from ?? ''} to ${thing.to}` : (thing.from ?? '');
  return {
    start,
    end,
    about: { start: sentence[0]?.start ?? start, end: sentence.at(-1)?.end ?? end },
    message:
      `The record dates the ${thing.kind} “${thing.label}” ${dates}, after ${referenceDateWords(referenceDate)}. ` +
      'Check the date of the article, say that it is still to come, or correct the record.',
  };
}
