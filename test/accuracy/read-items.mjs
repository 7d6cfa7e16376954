// Files of one JSON object a line: corpora, and the sets of own sentences (`open.jsonl` and `held.jsonl` in a folder).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All objects of a file; empty lines are skipped. */
export function readRecords(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Items of one half, `open` or `held`, of the set in a folder. */
export function readItems(folder, half) {
  return readRecords(join(folder, `${half}.jsonl`));
}
