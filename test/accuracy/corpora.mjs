// Where files stand in a folder of corpora, which is no part of this project. README.md says what each of them is.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Corpus files, as paths from the folder of corpora. */
export const corpusFiles = {
  attributionsTrain: 'polnear/train/polnear-train.jsonl',
  attributionsDev: 'polnear/dev/polnear-dev.jsonl',
  claimbuster: 'claims/claimbuster-dev.jsonl',
  clef: 'claims/clef19-dev.jsonl',
};

/** The folder of which every file is a set of texts with marked names. */
export const namesFolder = 'ner/dev';

/** The scorers that the measures are made with: they are no part of this project either. */
export const scorerFiles = {
  attributions: 'score-attributions.mjs',
  mentions: 'score-mentions.mjs',
  claims: 'score-claims.mjs',
  document: 'score-document.mjs',
};

/** Those of the paths (files or folders) that do not exist in the folder. */
export function missingIn(folder, paths) {
  return [...new Set(paths)].filter((path) => !existsSync(join(folder, path)));
}

/** Folder of the scorers: the one named, else `eval` beside the folder of corpora where that exists, else `undefined`. */
export function scorersBeside(corpora, named) {
  const beside = resolve(corpora, '..', 'eval');
  return named ?? (existsSync(beside) ? beside : undefined);
}

/** Every `*.jsonl` file of a folder, in order of names. */
export function jsonLinesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}
