import type { ActorId } from '../core/annotations';
import type { Dataset, RoleRecord } from './dataset';
import { rolesAt } from './roles';

/** Small words inside titles stay small. */
const smallWords: ReadonlySet<string> = new Set('a an and for in of on the to'.split(' '));
/** A title with one of these, or a comma, stands behind a name: "president of the council". */
const standsBehind = /,| (?:of|for|to|at|in|from|with|on) /i;
const maxLength = 60;

/**
 * Title of an actor as it stands before the name, on one line, as the record writes it: that of the role which began last among those
 * surely held on `date`. `undefined`: none is, or none of its forms goes before a name.
 */
export function titleBeforeName(dataset: Dataset, actor: ActorId, date: string | undefined): string | undefined {
  for (const { role, held } of rolesAt(dataset, actor, date)) {
    const title = held === 'yes' ? formBeforeName(role) : undefined;
    if (title !== undefined) return withStatus(title.trim().replace(/\s+/g, ' '), role.status);
  }
  return undefined;
}

function formBeforeName({ title, titleForms }: RoleRecord): string | undefined {
  return [title, ...titleForms].find((form) => form.trim() !== '' && form.length <= maxLength && !standsBehind.test(form));
}

function withStatus(title: string, status: string | undefined): string {
  if (status === 'acting') return /^acting\b/i.test(title) ? title : `acting ${title}`;
  return status === 'designate' && !/designate\b/i.test(title) ? `${title}-designate` : title;
}

/** A title with capitals, as before a name: "Minister of Finance". */
export function capitalizedTitle(title: string): string {
  return title
    .split(' ')
    .map((word) => (smallWords.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ');
}
