import assert from 'node:assert/strict';
import budgets from '../bench/budgets.json';
import { bundles, bundleSizes } from '../bench/sizes.mjs';

/**
 * Every bundle keeps to its budget in `test/bench/budgets.json`. A budget is raised on purpose, in the commit that needs it,
 * never in passing.
 */
describe('sizes of the bundles', () => {
  const sizes = new Map(bundleSizes('.').map((size) => [size.name, size]));

  it('every bundle has a budget', () => {
    assert.deepEqual(Object.keys(budgets).sort(), [...bundles].sort());
  });

  for (const [name, budget] of Object.entries(budgets))
    it(`${name} keeps to ${budget.raw} bytes, ${budget.gzip} through gzip`, () => {
      const size = sizes.get(name);
      assert.ok(size, `dist/${name}.js is missing; run "npm run build" first`);
      const largest = size.top.map(({ input, bytes }) => `  ${String(bytes).padStart(8)} ${input}`).join('\n');
      assert.ok(
        size.raw <= budget.raw && size.gzip <= budget.gzip,
        `${size.raw} bytes, ${size.gzip} through gzip; largest inputs:\n${largest}`,
      );
    });
});
