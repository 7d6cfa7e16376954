import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { surenesses } from '../../src/views/sureness';
import { sayIfKnown } from '../../src/views/words';

describe('how sure an attribution is', () => {
  it('has a word for every confidence, and the surer one is right more often', () => {
    assert.equal(surenesses.at(-1)?.from, 0);
    for (const key of ['from', 'nRightOfTen'] as const) {
      const values = surenesses.map((each) => each[key]);
      assert.deepEqual(
        values,
        [...new Set(values)].sort((a, b) => b - a),
      );
    }
  });

  it('has words for every rule that finds attributions', () => {
    const folder = join('src', 'core', 'stages', 'attribution');
    const files = [...readdirSync(folder).map((file) => join(folder, file)), join('src', 'core', 'stages', 'find-attitudes.ts')];
    const rules = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brule: (.*),$/gm)].flatMap(([, value]) =>
        [...(value ?? '').matchAll(/'([a-z-]+)'/g)].map(([, rule]) => rule ?? ''),
      ),
    );
    assert.ok(rules.length > 15, 'the rules are read off the sources');
    assert.deepEqual(
      rules.filter((rule) => sayIfKnown('found', rule) === undefined),
      [],
    );
  });
});
