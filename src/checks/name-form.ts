import type { Mention } from '../core/annotations';
import type { ActorRecord } from '../dataset/dataset';
import type { CheckInput, Fix, Rule, RuleFinding } from './finding';
import { foldName, isSeveralWords, recordOfMention } from './name-parts';

/**
 * A spelling of a name that the dataset lists as a variant (an alias of kind "spelling") or as wrong (`misspellings`), where the
 * house has another. Aliases of other kinds are names in their own right. Said once for each spelling, with a fix for all of them.
 */
export const nameForm: Rule = {
  id: 'name-form',
  summary: 'A spelling of a name is not the house form.',
  severity: 'information',
  find: (input) => {
    const variants = new Map<string, { record: ActorRecord; house: string; mentions: Mention[] }>();
    for (const mention of input.annotations.mentions) {
      const record = recordOfMention(input, mention);
      const written = input.text.slice(mention.start, mention.end);
      const house = record && houseFormOf(record, written);
      if (record === undefined || house === undefined) continue;
      const key = `${record.id}\n${written}`;
      const known = variants.get(key);
      if (known) known.mentions.push(mention);
      else variants.set(key, { record, house, mentions: [mention] });
    }
    return [...variants.values()].flatMap(({ house, mentions }) => toFinding(input, house, mentions));
  },
};

/** What the house writes in place of a variant; `undefined` where what is written is no variant. */
function houseFormOf(record: ActorRecord, written: string): string | undefined {
  const folded = foldName(written);
  const isVariant =
    record.misspellings.some((text) => foldName(text) === folded) ||
    record.aliases.some(({ text, kind }) => kind === 'spelling' && foldName(text) === folded);
  if (!isVariant) return undefined;
  const good = [
    record.name,
    ...(record.family === undefined ? [] : [record.family]),
    ...record.aliases.filter(({ kind }) => kind !== 'spelling').map(({ text }) => text),
  ];
  if (good.some((text) => foldName(text) === folded)) return undefined;
  const house = isSeveralWords(written) || record.family === undefined ? record.name : record.family;
  return written === written.toUpperCase() && house.length > 1 ? house.toUpperCase() : house;
}

function toFinding({ text }: CheckInput, house: string, mentions: readonly Mention[]): readonly RuleFinding[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const written = text.slice(first.start, first.end);
  const n = mentions.length;
  const edits = mentions.map(({ start, end }) => ({ start, end, newText: house }));
  const everywhere: Fix = { title: n === 1 ? `Write “${house}”` : `Write “${house}” in all ${n} places`, edits };
  const here: readonly Fix[] = n === 1 ? [] : [{ title: `Write “${house}” here`, edits: edits.slice(0, 1) }];
  const { start, end } = first;
  return [
    {
      start,
      end,
      about: first,
      message: `The house form of this name is “${house}”, not “${written}”${n === 1 ? '' : ` (${n} times in this article)`}. Write the house form, or change the record.`,
      fixes: [everywhere, ...here],
    },
  ];
}
