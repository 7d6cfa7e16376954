// Sizes of what the build makes, and what they are made of.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The bundles, by the names of their metafiles. */
export const bundles = ['extension', 'extension-web', 'server', 'server-web', 'cli'];

/** Raw and gzip bytes of each bundle and its largest inputs; bundles that were not built are left out. */
export function bundleSizes(root) {
  return bundles.flatMap((name) => {
    const file = join(root, 'dist', `${name}.js`);
    if (!existsSync(file)) return [];
    const content = readFileSync(file);
    return [{ name, raw: content.length, gzip: gzipSync(content).length, top: topInputs(join(root, '.build/meta', `${name}.json`)) }];
  });
}

/** The largest inputs of a bundle, files of one package taken together. */
function topInputs(metafile) {
  if (!existsSync(metafile)) return [];
  const sums = new Map();
  for (const output of Object.values(JSON.parse(readFileSync(metafile, 'utf8')).outputs))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const [, packageName] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
      const key = packageName ?? path.split('/').slice(0, 2).join('/');
      sums.set(key, (sums.get(key) ?? 0) + bytesInOutput);
    }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([input, bytes]) => ({ input, bytes }));
}
