import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of weights are the largest inputs of the product: each is shipped once, and loaded by whoever needs it. */

const folder = 'src/core/model';

/** Inputs that take bytes in a built bundle. */
function inputsOf(bundle: string): readonly string[] {
  const path = join('.build', 'meta', `${bundle}.json`);
  assert.ok(existsSync(path), `${path} is missing; run "npm run build" first`);
  type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };
  const { outputs } = JSON.parse(readFileSync(path, 'utf8')) as Metafile;
  const inputs = Object.entries(outputs[`dist/${bundle}.js`]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return inputs.map(([input]) => input);
}

describe('weights of the models', () => {
  const weights = readdirSync(folder)
    .filter((name) => name.endsWith('-weights.ts'))
    .map((name) => `${folder}/${name}`);
  const shipped = [...readFileSync('.vscodeignore', 'utf8').matchAll(/^!dist\/(.+)\.js$/gm)].map(([, name]) => name ?? '');

  it('there are some, and bundles that are shipped', () => {
    assert.ok(weights.length > 1);
    assert.deepEqual([...shipped].sort(), ['extension', 'extension-web', 'server', 'server-web']);
  });

  for (const path of weights)
    it(`${path} is in one shipped bundle, and once in the command line`, () => {
      assert.deepEqual(
        shipped.filter((bundle) => inputsOf(bundle).includes(path)),
        ['server-web'],
      );
      assert.ok(inputsOf('cli').includes(path));
    });

  it('each has its place on the card', () => {
    const card = readFileSync(join(folder, 'README.md'), 'utf8');
    assert.deepEqual(
      weights.filter((path) => !card.includes(`\`${path.slice(folder.length + 1)}\``)),
      [],
    );
  });
});
