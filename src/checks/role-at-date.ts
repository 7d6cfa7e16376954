import type { ActorId, Mention, ReferenceDate } from '../core/annotations';
import { contains } from '../core/text/span';
import type { Span } from '../core/text/span';
import type { ActorRecord, Dataset, RoleRecord } from '../dataset/dataset';
import { tokenFlag } from '../core/text/tokens';
import type { Word } from './article-words';
import { judgeTitle } from './judge-title';
import type { TitleVerdict } from './judge-title';
import type { CheckInput, Fix, Rule, RuleFinding } from './finding';
import { isOfPeople } from './people-of-role';
import { referenceDateWords } from './reference-date-words';
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
  severity: 'information',
  find: (input) => {
    const { referenceDate } = input.annotations;
    if (referenceDate === null) return [];
    const forms = new Map<ActorId, readonly TitleForm[]>();
    return input.annotations.mentions.flatMap((mention) => {
      const actor = listedPerson(input, mention);
      if (actor === undefined || isQuoted(input, mention)) return [];
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

/** What others say stands as they said it. */
function isQuoted({ annotations }: CheckInput, span: Span): boolean {
  return annotations.quotes.some((quote) => contains(quote, span));
}

function checkMention(
  { words, dataset }: CheckInput,
  mention: Mention,
  actor: ActorRecord,
  forms: readonly TitleForm[],
  referenceDate: ReferenceDate,
): readonly RuleFinding[] {
  const block = words.blockAt(mention.start).words;
  const first = block.findIndex(({ start }) => start >= mention.start);
  const last = block.findLastIndex(({ end }) => end <= mention.end);
  if (first < 0 || last < first) return [];
  const phrase = findTitlePhrase(block, first, last, forms);
  if (phrase === undefined) return [];
  const roles = rolesOfPeoples(dataset, phrase);
  const verdict = roles && judgeTitle(roles, phrase.tense, referenceDate.date);
  if (verdict === undefined || mayBeTold(block, phrase, verdict, block[last + 1])) return [];
  const about = words.sentenceOf(mention);
  const { start, end } = phrase.qualifier ?? phrase;
  return [
    {
      start,
      end,
      about: { start: about[0]?.start ?? start, end: about.at(-1)?.end ?? end },
      message: messageOf(actor, phrase, verdict, referenceDate),
      fixes: fixesOf(phrase, verdict),
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
  "will would could might may if should can 'll 'd won't wouldn't couldn't next future".split(' '),
);
const retrospectiveWords: ReadonlySet<string> = new Set(
  'then when once during decade decades century era ago administration presidency tenure term anniversary history historic'.split(' '),
);
const retrospectiveBefore: ReadonlySet<string> = new Set(['under', 'since', 'like', 'by']);

/**
 * True where a title without any qualifier may well be meant as it is: told of a time when it was held ("in 1998 President X
 * signed"), or of one that may come ("what President X would do").
 */
function mayBeTold(block: readonly Word[], phrase: TitlePhrase, { kind }: TitleVerdict, behind: Word | undefined): boolean {
  const { before } = phrase;
  if (before !== undefined && ['a', 'an', 'any', 'no', 'every'].includes(before.key) && phrase.tense !== 'former') return true;
  if (phrase.tense !== 'now') return false;
  const sentence = block.find(({ start }) => start >= phrase.start)?.sentence;
  const words = block.filter((word) => word.sentence === sentence);
  // "President X's war" is of that time.
  if (kind === 'over' && behind !== undefined && (behind.flags & tokenFlag.possessive) !== 0) return true;
  if (kind === 'not-yet') return words.some(({ key }) => hypotheticalWords.has(key));
  if (before !== undefined && retrospectiveBefore.has(before.key)) return true;
  return words.some(({ key, flags }) => retrospectiveWords.has(key) || ((flags & tokenFlag.number) !== 0 && isPastTime(key)));
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
