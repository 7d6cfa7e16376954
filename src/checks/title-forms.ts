import { tokenize } from '../core/text/tokenize';
import type { RoleRecord } from '../dataset/dataset';

/** A title as the words that texts write, with the roles it may stand for. */
export interface TitleForm {
  /** Keys without hyphens, articles and a leading "acting" or "interim". Never empty. */
  readonly keys: readonly string[];
  readonly role: RoleRecord;
}

/** All forms of all roles of one actor. */
export function titleFormsOf(roles: readonly RoleRecord[]): readonly TitleForm[] {
  return roles.flatMap((role) =>
    [role.title, ...role.titleForms].flatMap((title) => {
      const keys = titleKeys(title);
      return keys.length === 0 ? [] : [{ keys, role }];
    }),
  );
}

/** True where the role is one of standing in: by its status or by its title. */
export function isActing({ status, title }: RoleRecord): boolean {
  return status === 'acting' || /^(?:acting|interim|caretaker)\b/i.test(title.trim());
}

/** Key by which titles are compared: short forms are those of the word they stand for. */
export function titleKey(key: string): string {
  return shortTitles.get(key) ?? key;
}

/** Words that no title is told apart by. */
export const isIdleInTitle = (key: string): boolean => key === 'the' || key === '-' || key === '\u2010' || key === '\u2011';

const shortTitles: ReadonlyMap<string, string> = new Map(
  [
    ['pres.', 'president'],
    ['sen', 'senator'],
    ['sen.', 'senator'],
    ['gov', 'governor'],
    ['gov.', 'governor'],
    ['rep', 'representative'],
    ['rep.', 'representative'],
    ['gen', 'general'],
    ['gen.', 'general'],
    ['u.s.', 'us'],
  ].map(([short = '', long = '']) => [short, long] as const),
);

const standingIn: ReadonlySet<string> = new Set(['acting', 'interim', 'caretaker']);

function titleKeys(title: string): readonly string[] {
  // Longer titles than any; keeps odd records cheap.
  const { keys } = tokenize(title.slice(0, 200));
  const words = keys.filter((key) => !isIdleInTitle(key)).map(titleKey);
  return standingIn.has(words[0] ?? '') ? words.slice(1) : words;
}
