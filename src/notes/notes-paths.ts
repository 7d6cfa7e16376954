/**
 * Which file holds the notes of which article. Paths are relative, with slashes: articles' to the folder that holds
 * `.on-record/`, files' of notes to `.on-record/notes/`.
 */

/** File of the decisions that hold in every article. */
export const everywhereFile = 'everywhere.json';

/** File of an article's notes; `undefined` where the article lies outside the folder. */
export function notesFileOf(article: string): string | undefined {
  const parts = article.replaceAll('\\', '/').split('/');
  const isInside = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/^[A-Za-z]:$/.test(parts[0] ?? '');
  if (!isInside) return undefined;
  const path = parts.join('/');
  // An article called just so must not share the file of what holds everywhere.
  return `${/^everywhere$/i.test(path) ? `%${path.charCodeAt(0).toString(16)}${path.slice(1)}` : path}.json`;
}

/** The article whose notes a file holds; `undefined` for {@link everywhereFile} and for what is no file of notes. */
export function articleOf(file: string): string | undefined {
  if (!file.endsWith('.json') || file === everywhereFile) return undefined;
  const path = file.slice(0, -'.json'.length);
  return /^%(?:45|65)verywhere$/i.test(path) ? `${String.fromCharCode(Number.parseInt(path.slice(1, 3), 16))}${path.slice(3)}` : path;
}
