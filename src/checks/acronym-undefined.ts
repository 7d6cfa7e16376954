import type { Entity, Mention } from '../core/annotations';
import { knownOrganizations } from '../core/lexicon/organizations';
import { wordBefore } from './article-words';
import type { CheckInput, Rule } from './finding';
import { isDisplayLine } from './headline';
import { knownAcronyms } from './known-acronyms';
import { mentionsOf } from './name-parts';

/**
 * An organization's acronym that the article uses more than once and never spells out. What every reader knows, what the dataset lists as
 * the name itself, and what the article explains in any form stays silent. Said once, at the first.
 */
export const acronymUndefined: Rule = {
  id: 'acronym-undefined',
  summary: 'An acronym is never spelled out.',
  severity: 'information',
  find: (input) =>
    input.annotations.entities.slice(0, maxEntities).flatMap((entity) => {
      if (entity.kind !== 'organization') return [];
      const mentions = mentionsOf(input, entity);
      const first = mentions.find((mention) => !isDisplayLine(input.text, input.language, mention) && !input.isQuoted(mention));
      const acronym = first && written(input, first);
      if (first === undefined || acronym === undefined || !isAcronym(acronym)) return [];
      if (mentions.length < 2 || mentions.some((mention) => written(input, mention).length > acronym.length)) return [];
      const longForm = longFormOf(input, entity, acronym);
      if (longForm === null || isExplained(input.text, acronym)) return [];
      // Names that go by their letters alone, stations above all, have no article.
      if (longForm === undefined && !mentions.every((mention) => hasArticle(input, mention))) return [];
      const { start, end } = first;
      const advice =
        longForm === undefined ? 'Say what it stands for at first reference' : `Write “${longForm} (${acronym})” at first reference`;
      return [
        {
          start,
          end,
          about: first,
          message: `“${acronym}” is never spelled out in this article. ${advice}.`,
          fixes:
            longForm === undefined
              ? []
              : [{ title: `Write “${longForm} (${acronym})”`, edits: [{ start, end, newText: `${longForm} (${acronym})` }] }],
        },
      ];
    }),
};

/** Articles name fewer; what comes after them in odd documents is left alone. */
const maxEntities = 500;

const written = ({ text }: CheckInput, { start, end }: Mention): string => text.slice(start, end);

function hasArticle({ words }: CheckInput, mention: Mention): boolean {
  return wordBefore(words.blockAt(mention.start), mention.start)?.key === 'the';
}

const wellKnown: ReadonlySet<string> = new Set([...knownAcronyms, ...knownOrganizations]);

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){3,6}$/u.test(name) && !wellKnown.has(name.replaceAll('.', '').toLowerCase());
}

/** What the record writes in full; `undefined` for unlisted ones, `null` where the record knows no longer name. */
function longFormOf({ dataset }: CheckInput, { actor }: Entity, acronym: string): string | undefined | null {
  const record = actor === null ? undefined : dataset.actors.get(actor);
  if (record === undefined) return undefined;
  return record.name.length > acronym.length && record.name !== acronym ? record.name : null;
}

/** So much of a text is searched for words that explain an acronym. */
const maxText = 100_000;

/** Words with capitals in a row; small words between them do not count. */
const capitalizedRun = /\p{Lu}[\p{L}'’]*(?:[ -](?:(?:of|the|for|and|in|on|de|du|la|&) ){0,2}\p{Lu}[\p{L}'’]*){1,8}/gu;

/** True where brackets beside the acronym explain it, or words in a row begin with its letters. */
function isExplained(text: string, acronym: string): boolean {
  if (text.includes(`(${acronym}`) || text.includes(`${acronym} (`) || text.includes(`${acronym}, or `)) return true;
  const letters = acronym.replaceAll('.', '');
  return (text.slice(0, maxText).match(capitalizedRun) ?? []).some((run) => {
    const firsts = run.split(/[ -]/).map((word) => word.charAt(0));
    return firsts
      .filter((letter) => letter !== letter.toLowerCase())
      .join('')
      .includes(letters);
  });
}
