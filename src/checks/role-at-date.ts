import type { ActorId, Mention, ReferenceDate } from '../core/annotations';
import { contains } from '../core/text/span';
import type { ActorRecord, Dataset, RoleRecord } from '../dataset/dataset';
import { tokenFlag } from '../core/text/tokens';
import type { Word } from './article-words';
import { judgeTitle } from './judge-title';
import type { TitleVerdict } from './judge-title';
import type { CheckInput, Fix, Rule, RuleFinding } from './finding';
import { foldName, isSeveralWords } from './name-parts';
import { isOfPeople } from '../dataset/people-of-role';
import { referenceDateWords } from './reference-date-words';
import { capitalizedTitle, titleBeforeName } from '../dataset/title-before-name';
import { titleFormsOf } from './title-forms';
import type { TitleForm } from './title-forms';
import { findTitlePhrase } from './title-phrase';
import type { TitlePhrase } from './title-phrase';

/**
 * A title at a name that the record does not bear out at the reference date: held no longer, not yet, or still where the text
 * says "former". Without a reference date, inside quotations, and where a partial date leaves it open, nothing is said.
 */
export const roleAtDate: Rule = {
  id: 'role-at-date',
  summary: 'The record does not bear a title out at the date of the article.',
  severity: 'information',
  find: (input) => {
    const { referenceDate } = input.annotations;
    if (referenceDate === null) return [];
    const forms = new Map<ActorId, readonly TitleForm[]>();
    return input.annotations.mentions.flatMap((mention) => {
      const actor = listedPerson(input, mention);
      // What others say stands as they said it.
      if (actor === undefined || input.isQuoted(mention)) return [];
      const known = forms.get(actor.id) ?? titleFormsOf(input.dataset.rolesOf.get(actor.id) ?? []);
      forms.set(actor.id, known);
      return known.length === 0 ? [] : checkMention(input, mention, actor, known, referenceDate);
    });
  },
};

function listedPerson({ annotations, dataset }: CheckInput, mention: Mention): ActorRecord | undefined {
  const id = annotations.entities[mention.entity]?.actor;
  const actor = id === null || id === undefined ? undefined : dataset.actors.get(id);
  return actor?.kind === 'person' ? actor : undefined;
}

function checkMention(
  input: CheckInput,
  mention: Mention,
  actor: ActorRecord,
  forms: readonly TitleForm[],
  referenceDate: ReferenceDate,
): readonly RuleFinding[] {
  const { words, dataset } = input;
  const block = words.blockAt(mention.start).words;
  const first = block.findIndex(({ start }) => start >= mention.start);
  const last = block.findLastIndex(({ end }) => end <= mention.end);
  if (first < 0 || last < first) return [];
  const phrase = findTitlePhrase(block, first, last, forms);
  if (phrase === undefined) return [];
  const roles = rolesOfPeoples(dataset, phrase);
  const verdict = roles && judgeTitle(roles, phrase.tense, referenceDate.date);
  if (verdict === undefined || mayBeTold(input, block, mention, phrase, verdict)) return [];
  if (phrase.tense === 'now' && !isSureMention(input, mention, actor)) return [];
  const about = words.sentenceOf(mention);
  const { start, end } = phrase.qualifier ?? phrase;
  return [
    {
      start,
      end,
      about: { start: about[0]?.start ?? start, end: about.at(-1)?.end ?? end },
      message: messageOf(actor, phrase, verdict, referenceDate),
      fixes: [...rightTitle(input, mention, actor, phrase, verdict), ...fixesOf(phrase, verdict)],
    },
  ];
}

/** Roles that agree with the countries named; `undefined` where a record does not tell, or none agrees. */
function rolesOfPeoples(dataset: Dataset, { roles, peoples }: TitlePhrase): readonly RoleRecord[] | undefined {
  const agreeing: RoleRecord[] = [];
  for (const role of roles) {
    const answers = peoples.map((people) => isOfPeople(dataset, role, people));
    if (answers.includes('unknown')) return undefined;
    if (!answers.includes('no')) agreeing.push(role);
  }
  return agreeing.length === 0 ? undefined : agreeing;
}

const hypotheticalWords: ReadonlySet<string> = new Set(
  "will would could might may if should can 'll 'd won't wouldn't couldn't next future likely".split(' '),
);
const retrospectiveWords: ReadonlySet<string> = new Set(
  'then when once during decade decades century era ago administration presidency tenure term anniversary history historic'.split(' '),
);
/** "Once she is former president": of a time to come. */
const laterWords: ReadonlySet<string> = new Set('once until soon someday eventually'.split(' '));
/** Behind these a title and name are what a sentence is about. */
const subjectOpeners: ReadonlySet<string> = new Set('that and but while whether because so as the'.split(' '));
/** Behind these a title and name belong to something else, often of that time. */
const belongsTo: ReadonlySet<string> = new Set('to of for by under than like since from about'.split(' '));
const nowWords: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight is has says plans wants'.split(' '),
);

/**
 * True where a title without any qualifier may well be meant as it is: told of a time when it was held ("in 1998 President X signed",
 * "an adviser to President X", "President X's war"), or of one that may come ("what President X would do"). Only who acts or speaks at the
 * time of the article is surely called by a present title.
 */
function mayBeTold(
  { annotations }: CheckInput,
  block: readonly Word[],
  mention: Mention,
  phrase: TitlePhrase,
  { kind }: TitleVerdict,
): boolean {
  const { before, tense } = phrase;
  const sentence = block.find(({ start }) => start >= phrase.start)?.sentence;
  const words = block.filter((word) => word.sentence === sentence);
  if (before !== undefined && ['a', 'an', 'any', 'no', 'every'].includes(before.key) && tense !== 'former') return true;
  if (tense === 'former' && words.some(({ key }) => laterWords.has(key))) return true;
  if (tense !== 'now') return false;
  const behind = block.find(({ start }) => start >= mention.end);
  if (behind !== undefined && (behind.flags & tokenFlag.possessive) !== 0) return true;
  const others = kind === 'not-yet' ? hypotheticalWords : retrospectiveWords;
  if (words.some(({ key, flags }) => others.has(key) || ((flags & tokenFlag.number) !== 0 && isPastTime(key)))) return true;
  if (before !== undefined && belongsTo.has(before.key) && phrase.end <= mention.start) return true;
  if (
    annotations.attributions.some(
      ({ source, within }) => source !== null && source.entity === mention.entity && within === null && contains(source, mention),
    )
  )
    return false;
  const isNow = words.some(({ key }) => nowWords.has(key));
  const isSubject = before === undefined || subjectOpeners.has(before.key) || phrase.start > mention.end;
  return !isNow || !(isSubject || words.some(({ key }) => weekdays.has(key)));
}

const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight'.split(' '),
);

/** True where the mention surely stands for this person: by full name, or by an alias that the record gives without reserve. */
function isSureMention({ text }: CheckInput, mention: Mention, actor: ActorRecord): boolean {
  const written = text.slice(mention.start, mention.end);
  return isSeveralWords(written) || actor.aliases.some((alias) => !alias.weak && foldName(alias.text) === foldName(written));
}

/** A year or a decade. */
const isPastTime = (key: string): boolean => /^(?:1[5-9]|20)\d\d(?:s|'s)?$/.test(key) || /^'?\d0s$/.test(key);

function messageOf(actor: ActorRecord, { tense }: TitlePhrase, { kind, roles }: TitleVerdict, referenceDate: ReferenceDate): string {
  const when = referenceDateWords(referenceDate);
  const title = roles[0]?.title ?? '';
  const record = `${roles.length > 1 ? 'The records' : 'The record'} “${title}” of ${actor.name} ${roles.length > 1 ? 'run' : 'runs'} ${roles.map(termOf).join(' and ')}`;
  switch (kind) {
    case 'held':
      return `${record}, so the office is held on ${when}. ${tense === 'coming' ? 'Leave out that it is still to come' : 'Take “former” away'}, or correct the record.`;
    case 'over':
      return `${record}, so the office is no longer held on ${when}. Write “former”, or correct the record.`;
    case 'not-yet':
      return `${record}, so the office is not held yet on ${when}. Check the title, or correct the record.`;
    case 'not-acting':
      return `${record}, so on ${when} the office is held in full. Take “acting” away, or correct the record.`;
  }
}

function termOf({ from, to }: RoleRecord): string {
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  if (from !== undefined) return `from ${from} on`;
  return to === undefined ? 'without dates' : `until ${to}`;
}

/** The title that is held on the day, where one that is over or still to come stands before the name, and no country with it. */
function rightTitle(
  { dataset, annotations, text }: CheckInput,
  mention: Mention,
  actor: ActorRecord,
  { start, end, titleStart, tense, peoples }: TitlePhrase,
  { kind }: TitleVerdict,
): readonly Fix[] {
  if (tense !== 'now' || (kind !== 'over' && kind !== 'not-yet') || end > mention.start || peoples.length > 0) return [];
  const title = titleBeforeName(dataset, actor.id, annotations.referenceDate?.date);
  if (title === undefined || start !== titleStart) return [];
  const newText = isCapital(text.charAt(start)) ? capitalizedTitle(title) : title;
  return [{ title: `Write “${newText}”`, edits: [{ start, end, newText }] }];
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

function fixesOf(phrase: TitlePhrase, { kind }: TitleVerdict): readonly Fix[] {
  const { qualifier, titleStart, tense, before } = phrase;
  if (kind === 'over' && qualifier === undefined)
    return [
      { title: 'Write “former”', edits: [{ start: titleStart, end: titleStart, newText: before === undefined ? 'Former ' : 'former ' }] },
    ];
  if ((kind !== 'held' && kind !== 'not-acting') || qualifier === undefined) return [];
  if (before?.key === 'a' || before?.key === 'an') return [];
  const title = tense === 'former' ? 'Take “former” away' : tense === 'acting' ? 'Take “acting” away' : 'Use the title without this word';
  // A word before the title goes with the space behind it, "-elect" with nothing more.
  const end = qualifier.start < titleStart ? titleStart : qualifier.end;
  return [{ title, edits: [{ start: qualifier.start, end, newText: '' }] }];
}
