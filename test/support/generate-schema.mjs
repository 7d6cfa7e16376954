// Writes media/schema/ (JSON Schema and field tables) from src/dataset/schema.ts. Run it after every change of the schema.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { format } from 'prettier';

const bundle = resolve('.build/generate-schema.cjs');
mkdirSync('.build', { recursive: true });
await build({
  entryPoints: ['test/support/json-schema.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: bundle,
  logLevel: 'warning',
});
const { datasetFieldTables, datasetJsonSchema } = createRequire(import.meta.url)(bundle);
rmSync(bundle);
mkdirSync('media/schema', { recursive: true });
writeFileSync('media/schema/on-record.schema.json', await format(JSON.stringify(datasetJsonSchema()), { parser: 'json', printWidth: 140 }));
writeFileSync('media/schema/README.md', datasetFieldTables());
console.log('wrote media/schema/on-record.schema.json and media/schema/README.md');
