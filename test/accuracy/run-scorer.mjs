// Runs one of the scorers, which are no part of this project: `node SCORER.mjs GOLD PREDICTED [options]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What the scorer prints. `gold` and `predicted` are paths, or lists of objects that are written to a file of one object a line. Throws
 * what the scorer complains about where it fails.
 */
export function runScorer(scorer, gold, predicted, options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-score-'));
  try {
    const pathOf = (name, source) => (typeof source === 'string' ? source : writeRecords(join(folder, name), source));
    const paths = [pathOf('gold.jsonl', gold), pathOf('predicted.jsonl', predicted)];
    const command = [scorer, ...paths, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scorer's figures, as it prints them for machines. */
export function readFigures(scorer, gold, predicted, options = []) {
  return JSON.parse(runScorer(scorer, gold, predicted, [...options, '--json']));
}

/** Writes one object a line, and gives the path. */
export function writeRecords(path, records) {
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}
