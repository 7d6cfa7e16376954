// The sets of own sentences: `open.jsonl` and `held.jsonl` in a folder, one item a line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Items of one half, `open` or `held`, of the set in a folder. */
export function readItems(folder, half) {
  return readFileSync(join(folder, `${half}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
