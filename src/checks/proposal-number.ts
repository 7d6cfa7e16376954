import type { ActorId } from '../core/annotations';
import type { Span } from '../core/text/span';
import { tokenFlag } from '../core/text/tokens';
import { earliestDay } from '../dataset/partial-date';
import type { Dataset, ProposalRecord } from '../dataset/dataset';
import type { Word } from './article-words';
import type { CheckInput, Rule, RuleFinding } from './finding';
import { readNumber } from './number-words';
import { peopleOf } from '../dataset/people-of-role';

/**
 * The number in the name of a proposal ("20-point plan") that is not the one on record. Only where the text says whose plan it is, this
 * actor has one such plan on record, and nobody has one of the number in the text.
 */
export const proposalNumber: Rule = {
  id: 'proposal-number',
  summary: 'The number in the name of a proposal is not the one on record.',
  severity: 'warning',
  find: (input) => {
    const known = numberedProposals(input.dataset);
    if (known.length === 0 || !/point/i.test(input.text)) return [];
    const findings: RuleFinding[] = [];
    for (const { words } of input.words.blocks())
      for (let at = 2; at < words.length; at++) {
        const found = numberAt(words, at);
        if (found === undefined || known.some(({ number }) => number === found.number)) continue;
        const owner = ownerBefore(input, words, found.first);
        const own = known.filter(({ proposal }) => owner !== undefined && proposal.by.includes(owner) && isMadeBy(input, proposal));
        const [only] = own;
        if (own.length === 1 && only) findings.push(toFinding(input, words, found, only));
      }
    return findings;
  },
};

interface NumberedProposal {
  readonly proposal: ProposalRecord;
  readonly number: number;
}

/** Proposals with one number of points in label and terms. */
function numberedProposals({ proposals }: Dataset): readonly NumberedProposal[] {
  return [...proposals.values()].flatMap((proposal) => {
    const numbers = new Set(
      [proposal.label, ...proposal.terms].flatMap((term) => {
        const written = /^(?:the )?([\p{L}\p{N}]+(?:-[\p{L}]+)?)[- ]point\b/iu.exec(term)?.[1];
        const number = written === undefined ? undefined : readNumber(written);
        return number === undefined ? [] : [number];
      }),
    );
    const [number] = numbers;
    return numbers.size === 1 && number !== undefined ? [{ proposal, number }] : [];
  });
}

/** A proposal that is only made later is a matter of the timeline. */
function isMadeBy({ annotations }: CheckInput, { date }: ProposalRecord): boolean {
  const { referenceDate } = annotations;
  return date === undefined || referenceDate === null || earliestDay(date) <= referenceDate.date;
}

interface FoundNumber extends Span {
  readonly number: number;
  /** Index of its first word. */
  readonly first: number;
  readonly isInWords: boolean;
}

const hyphens: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011']);
const plans: ReadonlySet<string> = new Set(
  'plan plans proposal proposals programme program framework roadmap agenda draft offer list deal'.split(' '),
);

/** "Twenty-eight-point peace plan" with "point" at `at`. */
function numberAt(words: readonly Word[], at: number): FoundNumber | undefined {
  if (words[at]?.key !== 'point' || !hyphens.has(words[at - 1]?.key ?? '')) return undefined;
  if (!words.slice(at + 1, at + 4).some(({ key }) => plans.has(key))) return undefined;
  const last = words[at - 2];
  if (last === undefined) return undefined;
  const tens = hyphens.has(words[at - 3]?.key ?? '') ? words[at - 4] : undefined;
  const inTens = tens && readNumber(`${tens.key}-${last.key}`);
  const number = inTens ?? readNumber(last.key);
  if (number === undefined) return undefined;
  const first = inTens === undefined ? at - 2 : at - 4;
  const isInWords = (last.flags & tokenFlag.number) === 0;
  return { start: words[first]?.start ?? last.start, end: last.end, number, first, isInWords };
}

const ownWords: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

/** Whose plan it is: "Ukraine's 12-point plan", "the Danish 12-point plan", or "its" with one actor before it in the sentence. */
function ownerBefore(input: CheckInput, words: readonly Word[], first: number): ActorId | undefined {
  let at = first - 1;
  // One adjective may stand between.
  if (!isOwnerWord(words[at]) && isOwnerWord(words[at - 1])) at--;
  const word = words[at];
  if (word === undefined) return undefined;
  const sentence = words.filter((each) => each.sentence === word.sentence);
  const { mentions, entities } = input.annotations;
  const before = mentions.filter(({ start, end }) => (sentence[0]?.start ?? 0) <= start && end <= word.end);
  const actorOf = (entity: number): ActorId | undefined => entities[entity]?.actor ?? undefined;
  if (ownWords.has(word.key)) {
    const actors = new Set(before.map(({ entity }) => entity));
    const [only] = actors;
    return actors.size === 1 && only !== undefined ? actorOf(only) : undefined;
  }
  if ((word.flags & tokenFlag.possessive) !== 0) {
    const owner = before.findLast(({ end }) => end === word.start);
    return owner && actorOf(owner.entity);
  }
  const people = peopleOf(word.key);
  if (people === undefined) return undefined;
  return [...input.dataset.actors.values()].find(({ kind, name }) => kind === 'place' && peopleOf(name.toLowerCase()) === people)?.id;
}

function isOwnerWord(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return ownWords.has(word.key) || (word.flags & tokenFlag.possessive) !== 0 || peopleOf(word.key) !== undefined;
}

function toFinding(
  { text }: CheckInput,
  words: readonly Word[],
  { start, end, first, isInWords }: FoundNumber,
  { proposal, number }: NumberedProposal,
): RuleFinding {
  const sentence = words.filter((word) => word.sentence === words[first]?.sentence);
  const inWords = [proposal.label, ...proposal.terms]
    .map((term) => /^(?:the )?(\p{L}+(?:-\p{L}+)?)-point/iu.exec(term)?.[1])
    .find((written) => written !== undefined);
  const newText = isInWords ? (inWords ?? String(number)) : String(number);
  return {
    start,
    end,
    about: { start: sentence[0]?.start ?? start, end: sentence.at(-1)?.end ?? end },
    message: `The record has this proposal as “${proposal.label}”, with ${number} points, not ${text.slice(start, end)}. Write the number on record, or add a record for another proposal.`,
    fixes: [{ title: `Write “${newText}”`, edits: [{ start, end, newText }] }],
  };
}
