// The page of results: parts between `<!-- generated: name -->` and `<!-- end -->` are written by the command, all else by hand.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const start = (name) => `<!-- generated: ${name} -->`;
const end = '<!-- end -->';

/**
 * The page with those generated parts replaced that `parts` has (pairs of name and Markdown); every other byte is kept. Throws where a
 * part has no place.
 */
export function withParts(page, parts) {
  let result = page;
  for (const [name, markdown] of parts) {
    const at = result.indexOf(start(name));
    const from = at + start(name).length;
    const to = at < 0 ? -1 : result.indexOf(end, from);
    if (to < 0) throw new Error(`The page of results has no place for "${name}": put ${start(name)} and ${end} where it belongs.`);
    if (result.slice(from, to).includes('<!-- generated: ')) throw new Error(`The part "${name}" of the page of results has no ${end}.`);
    result = `${result.slice(0, from)}\n\n${markdown}\n\n${result.slice(to)}`;
  }
  return result;
}

/** Rewrites the generated parts of the file, at once: it is never seen half written. */
export function rewriteParts(path, parts) {
  const page = withParts(readFileSync(path, 'utf8'), parts);
  writeFileSync(`${path}.new`, page);
  renameSync(`${path}.new`, path);
}
