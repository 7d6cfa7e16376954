import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { build } from 'esbuild';
import { entries, layers, matches } from './layers.mjs';

const root = resolve(__dirname, '../../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** Every import of every source file, types included: esbuild erases those, so the text is read. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
}

/** What is wrong with an import by the layer table; `undefined` when it is allowed. */
function violation(file: string, imported: string): string | undefined {
  const layerName = file.split('/')[1] ?? '';
  const layer = layers[layerName];
  if (!layer) return `src/${layerName} is not in the layer table`;
  if (!imported.startsWith('.'))
    return matches(imported, [...layer.packages, ...(entries[file] ?? [])]) ? undefined : `package ${imported}`;
  const target = posix.join(posix.dirname(file), imported).split('/');
  if (target[0] !== 'src') return `a file outside src: ${imported}`;
  return target[1] === layerName || layer.layers.includes(target[1] ?? '') ? undefined : `layer ${target[1]}`;
}

describe('import walls', () => {
  for (const layer of Object.keys(layers)) {
    it(`src/${layer} imports only what the table admits`, () => {
      const files = sources(`src/${layer}`);
      assert.ok(files.length > 0, `src/${layer} has no files`);
      const found = files.flatMap((file) =>
        importsOf(file)
          .flatMap((imported) => violation(file, imported) ?? [])
          .map((what) => `${file}: ${what}`),
      );
      assert.deepEqual(found, []);
    });
  }

  it('notices a forbidden import', () => {
    assert.equal(violation('src/core/index.ts', 'node:fs'), 'package node:fs');
    assert.equal(violation('src/core/index.ts', '../dataset/dataset'), 'layer dataset');
    assert.equal(violation('src/server/server.ts', 'node:path'), 'package node:path');
    assert.equal(violation('src/server/node.ts', 'node:path'), undefined);
    assert.equal(violation('src/extension/client.ts', '../core/index'), 'layer core');
    assert.equal(violation('src/dataset/schema.ts', 'zod'), 'package zod');
  });

  it('every folder of src is a layer', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(folders.map((entry) => entry.name).sort(), Object.keys(layers).sort());
  });
});

describe('bundles', () => {
  const bundles = {
    'src/extension/node.ts': { platform: 'node', without: ['src/core/', 'src/dataset/', 'src/server/', 'src/views/', 'node_modules/zod/'] },
    'src/extension/browser.ts': {
      platform: 'browser',
      without: ['src/core/', 'src/dataset/', 'src/server/', 'src/views/', 'node_modules/zod/'],
    },
    'src/server/node.ts': { platform: 'node', without: ['src/extension/', 'src/cli/', 'zod/v4/locales/'] },
    'src/server/browser.ts': { platform: 'browser', without: ['src/extension/', 'src/cli/', 'src/server/node.ts', 'zod/v4/locales/'] },
    'src/cli/main.ts': { platform: 'node', without: ['src/extension/', 'src/server/', 'src/protocol/', 'vscode-', 'zod/v4/locales/'] },
  } as const;
  for (const [entry, { platform, without }] of Object.entries(bundles)) {
    it(`${entry} holds nothing of the other side`, async () => {
      const { metafile, warnings } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        platform,
        format: 'cjs',
        mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        external: ['vscode', './server-web.js', './extension-web.js'],
        logLevel: 'silent',
      });
      assert.deepEqual(
        warnings.map((warning) => warning.text),
        [],
      );
      const inputs = Object.keys(Object.values(metafile.outputs)[0]?.inputs ?? {}).filter(
        (input) => (Object.values(metafile.outputs)[0]?.inputs[input]?.bytesInOutput ?? 0) > 0,
      );
      assert.ok(inputs.includes(entry));
      assert.deepEqual(
        inputs.filter((input) => without.some((part) => input.includes(part))),
        [],
      );
    });
  }
});

describe('repository', () => {
  it('source files stay under 320 lines', () => {
    const long = sources('src').filter(
      (file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .filter((line) => line.trim()).length > 320,
    );
    assert.deepEqual(long, []);
  });

  it('the lock file holds no addresses and one copy of the protocol', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string }> };
    const addresses = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    assert.deepEqual(
      addresses.map(([name]) => name),
      [],
    );
    const copies = Object.keys(lock.packages).filter((name) => name.endsWith('node_modules/vscode-languageserver-protocol'));
    assert.deepEqual(copies, ['node_modules/vscode-languageserver-protocol']);
  });
});
