// Writes media/schema/on-record.schema.json from src/dataset/schema.ts. Run it after every change of the schema.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { format } from 'prettier';

const bundle = resolve('.build/generate-schema.cjs');
mkdirSync('.build', { recursive: true });
await build({ entryPoints: ['test/support/json-schema.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: bundle });
const { datasetJsonSchema } = createRequire(import.meta.url)(bundle);
rmSync(bundle);
mkdirSync('media/schema', { recursive: true });
const file = 'media/schema/on-record.schema.json';
writeFileSync(file, await format(JSON.stringify(datasetJsonSchema()), { parser: 'json', printWidth: 140 }));
console.log(`wrote ${file}`);
