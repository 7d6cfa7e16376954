import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareAttributions, reliabilityOf } from '../accuracy/compare-attributions.mjs';
import type * as attributionErrors from '../accuracy/count-attribution-errors.mjs';
import type * as mentionErrors from '../accuracy/count-mention-errors.mjs';
import { missingIn, scorersBeside } from '../accuracy/corpora.mjs';
import { attributionErrorKinds, mentionErrorKinds } from '../accuracy/error-kinds.mjs';
import { table } from '../accuracy/markdown-table.mjs';
import { rewriteParts, withParts } from '../accuracy/results-file.mjs';

/** What `npm run accuracy` counts by itself, and how it writes. Scores proper are the scorers' business. */

const accuracy = join('test', 'accuracy');

/** A command as a module. It is loaded as it is, because it bundles the sources itself and waits for them at its top. */
const load = (name: string): Promise<unknown> => import(pathToFileURL(resolve(accuracy, name)).href);

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-test-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the page of results', () => {
  const page = '# Title\r\n\n<!-- generated: a -->\nold\n<!-- end -->\nby hand $& <!-- end -->\n<!-- generated: b --><!-- end -->  \n';

  it('has the parts between the marks rewritten, and every other byte kept', () => {
    assert.equal(
      withParts(page, [
        ['b', 'B'],
        ['a', '| $1 |'],
      ]),
      '# Title\r\n\n<!-- generated: a -->\n\n| $1 |\n\n<!-- end -->\nby hand $& <!-- end -->\n<!-- generated: b -->\n\nB\n\n<!-- end -->  \n',
    );
  });

  it('is the same when it is written twice', () => {
    const once = withParts(page, [['a', 'A']]);
    assert.equal(withParts(once, [['a', 'A']]), once);
  });

  it('says where a part has no place, or no end before the next one', () => {
    assert.throws(() => withParts(page, [['c', 'C']]), /no place for "c"/);
    assert.throws(() => withParts('<!-- generated: a -->\n<!-- generated: b -->\n<!-- end -->', [['a', 'A']]), /"a".*has no <!-- end -->/);
  });

  it('is replaced at once, or not at all', () => {
    inFolder((folder) => {
      const path = join(folder, 'page.md');
      writeFileSync(path, page);
      assert.throws(() => {
        rewriteParts(path, [['c', 'C']]);
      });
      assert.equal(readFileSync(path, 'utf8'), page);
      rewriteParts(path, [['a', 'A']]);
      assert.equal(readFileSync(path, 'utf8'), withParts(page, [['a', 'A']]));
      assert.deepEqual(readdirSync(folder), ['page.md']);
    });
  });

  it('of this project has a place for every part that is measured', () => {
    const code = readFileSync(join(accuracy, 'measure-all.mjs'), 'utf8');
    const measured = [...code.matchAll(/\['([a-z-]+)', (?:parts|`)/g)].map(([, name]) => name ?? '');
    assert.ok(measured.length > 8, String(measured));
    const places = [...readFileSync(join(accuracy, 'RESULTS.md'), 'utf8').matchAll(/<!-- generated: (.*?) -->/g)].map(
      ([, name]) => name ?? '',
    );
    assert.deepEqual([...places].sort(), [...measured].sort());
  });

  it('has tables whose cells stay in their columns', () => {
    assert.equal(table(['', 'a|b'], [['x', 1]]), '| | a\\|b |\n| --- | --- |\n| x | 1 |');
  });
});

describe('kinds of error', () => {
  for (const [name, kinds] of Object.entries({ attributionErrorKinds, mentionErrorKinds }))
    it(`${name}: each has a meaning, an example, and what is against it`, () => {
      assert.ok(kinds.size > 20);
      for (const [kind, { what, example, against }] of kinds)
        assert.ok(
          [kind, what, example, against].every((column) => typeof column === 'string' && column !== ''),
          kind,
        );
    });
});

describe('errors with attributions', () => {
  const text = 'Holt said the pier was closed. Brandt slapped the ferry line with a fine. Lund knows that it is spring.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const gold = (source: string, cue: string, content: string) => ({ source: [at(source)], cue: [at(cue)], content: [at(content)] });
  const found = (source: string, cue: string, content: string) => ({
    ...{ source: at(source), cue: at(cue), content: [at(content)] },
    ...{ confidence: 0.5, within: null, rule: 'cue-clause' },
  });

  /** Kinds with their counts, for marked and found attributions of the text. */
  const check = async (attributions: readonly unknown[], founds: readonly unknown[], expected: Readonly<Record<string, number>>) => {
    const { countAttributionErrors } = (await load('count-attribution-errors.mjs')) as typeof attributionErrors;
    const article = { file: 'a', text, attributions, found: founds };
    const counts = await countAttributionErrors([article], [compareAttributions(article)]);
    assert.deepEqual(Object.fromEntries(counts.map(({ kind, n }: { kind: string; n: number }) => [kind, n])), expected);
    for (const kind of Object.keys(expected)) assert.ok(attributionErrorKinds.has(kind), `${kind} is explained`);
  };
  const pier = gold('Holt', 'said', 'the pier was closed');

  it('are none where all is found', () => check([pier], [found('Holt', 'said', 'the pier was closed')], {}));

  it('are told by source, content, and what was not proposed', async () => {
    await check([pier], [found('Lund', 'said', 'the pier was closed')], { 'source-another': 1 });
    await check([pier], [found('Holt', 'said', 'the')], { 'content-ends-early': 1 });
    await check([gold('Brandt', 'slapped', 'the ferry line with a fine')], [], { 'unknown-verb': 1 });
    await check([gold('Holt', 'said', 'the pier')], [], { 'missed-for-another': 1 });
  });

  it('count what was found where nothing is marked', () =>
    check([pier], [found('Holt', 'said', 'the pier was closed'), found('Lund', 'knows', 'it is spring')], { 'invented-cue-clause': 1 }));
});

describe('errors with names', () => {
  const text = 'In Elmstad Anna Holt met the Reed Party. Norlo fell.';
  const at = (words: string, type: string, more = {}) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    type,
    ...more,
  });
  const check = async (mentions: readonly unknown[], found: readonly unknown[], expected: readonly (readonly [string, number])[]) => {
    const { countMentionErrors } = (await load('count-mention-errors.mjs')) as typeof mentionErrors;
    const counts = countMentionErrors([{ name: 'a', records: [{ text, mentions, found }] }], []);
    assert.deepEqual(
      counts.map(({ kind, n }: { kind: string; n: number }) => [kind, n]),
      expected,
    );
    for (const [kind] of expected) assert.ok(mentionErrorKinds.has(kind), `${kind} is explained`);
  };

  it('are told by type, edges and shape', async () => {
    await check([at('Elmstad', 'place')], [at('Elmstad', 'place')], []);
    await check([at('Elmstad', 'place')], [at('Elmstad', 'person')], [['place-as-person', 1]]);
    await check([at('Anna Holt', 'person')], [at('Holt', 'person')], [['starts-late', 1]]);
    await check([at('Elmstad', 'place')], [at('Elmstad Anna', 'place')], [['ends-late', 1]]);
    check(
      [at('Norlo', 'organization')],
      [at('Reed Party', 'organization')],
      [
        ['invented-several-words', 1],
        ['missed-sentence-start', 1],
      ],
    );
  });

  it('are none on optional names', async () => {
    await check([at('Elmstad', 'place', { optional: true })], [at('Elmstad', 'person')], []);
    await check([at('Elmstad', 'place', { optional: true })], [], []);
  });
});

describe('the folder of corpora', () => {
  it('is told what it lacks, each once', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'a'));
      assert.deepEqual(missingIn(folder, ['a', 'b/c.jsonl', 'b/c.jsonl']), ['b/c.jsonl']);
    });
  });

  it('has the scorers beside it, unless they are named', () => {
    inFolder((folder) => {
      const corpora = join(folder, 'corpora');
      assert.equal(scorersBeside(corpora, undefined), undefined);
      assert.equal(scorersBeside(corpora, 'named'), 'named');
      mkdirSync(join(folder, 'eval'));
      assert.equal(scorersBeside(corpora, undefined), join(folder, 'eval'));
    });
  });
});

describe('what confidence is worth', () => {
  const text = 'Holt said it would rain. Lund hoped it would not. Brandt left early, he thought.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const marked = (source: string, cue: string, content: string) => ({ source: [at(source)], cue: [at(cue)], content: [at(content)] });
  const found = (source: string | null, cue: string, content: string, confidence: number, within: number | null = null) => ({
    source: source === null ? null : at(source),
    cue: at(cue),
    content: [at(content)],
    confidence,
    within,
  });
  const rain = marked('Holt', 'said', 'it would rain');
  const hope = marked('Lund', 'hoped', 'it would not');

  it('counts an attribution as whole when content and source are both right', () => {
    const { pairs } = compareAttributions({
      text,
      attributions: [rain, hope],
      found: [found('Holt', 'said', 'it would rain', 0.9), found('Holt', 'hoped', 'it would not', 0.4)],
    });
    assert.deepEqual(
      pairs.map(({ isWhole }: { isWhole: boolean }) => isWhole),
      [true, false],
    );
  });

  it('pairs each once, and leaves out what stands within another', () => {
    const { pairs, founds } = compareAttributions({
      text,
      attributions: [rain],
      found: [found('Holt', 'said', 'would rain', 0.9), found('Holt', 'said', 'it would rain', 0.8), found('Lund', 'hoped', 'not', 0.7, 0)],
    });
    assert.equal(founds.length, 2);
    assert.deepEqual(
      pairs.map((pair: { found: { attribution: { confidence: number } } }) => pair.found.attribution.confidence),
      [0.8],
    );
  });

  it('is told in bands, with the mean distance from what is right', () => {
    const comparison = compareAttributions({
      text,
      attributions: [rain, hope],
      found: [
        found('Holt', 'said', 'it would rain', 0.9),
        found('Lund', 'hoped', 'it would not', 0.94),
        found('Brandt', 'thought', 'left early', 0.3),
        found(null, 'left', 'early', 1),
      ],
    });
    const { bands, calibrationError } = reliabilityOf([comparison]);
    assert.deepEqual(
      bands.map(({ from, n, nWhole }) => [from, n, nWhole]),
      [
        [0.3, 1, 0],
        [0.9, 3, 2],
      ],
    );
    // |0.3 − 0| and |0.9 + 0.94 + 1 − 2|, over four.
    assert.ok(Math.abs(calibrationError - (0.3 + 0.84) / 4) < 1e-12, String(calibrationError));
  });
});
