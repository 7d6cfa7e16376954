/**
 * The layer table: what each folder of `src` may import besides its own files. One source for ESLint (which also sees type
 * imports) and for the architecture test (which sees what is bundled). The same table, with reasons, stands in
 * ARCHITECTURE.md. `*` stands for any characters.
 */
export const layers = {
  core: { layers: [], packages: ['@lezer/markdown', '@lezer/common'] },
  dataset: { layers: ['core'], packages: ['zod/mini', 'yaml', 'jsonc-parser', 'smol-toml'] },
  notes: { layers: ['core', 'dataset'], packages: ['zod/mini', 'approx-string-match'] },
  checks: { layers: ['core', 'dataset'], packages: ['chrono-node/en', 'diff'] },
  views: { layers: ['core', 'dataset', 'notes', 'checks'], packages: [] },
  exchange: { layers: ['core', 'dataset', 'notes', 'checks', 'views'], packages: ['papaparse'] },
  protocol: { layers: ['core', 'dataset', 'views', 'exchange'], packages: ['vscode-languageserver-protocol'] },
  server: {
    layers: ['core', 'dataset', 'notes', 'checks', 'views', 'exchange', 'protocol'],
    packages: ['zod/mini', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  extension: { layers: ['protocol'], packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*', 'vscode-uri'] },
  cli: { layers: ['core', 'dataset', 'notes', 'checks', 'views', 'exchange'], packages: ['node:*'] },
};

/** Entry files that may name their platform's own modules. */
export const entries = { 'src/server/node.ts': ['node:*'], 'src/extension/node.ts': ['node:*'] };

/** True when `name` is one of the patterns. */
export function matches(name, patterns) {
  return patterns.some((pattern) => {
    const [head, tail] = pattern.split('*');
    return tail === undefined ? name === pattern : name.startsWith(head) && name.endsWith(tail);
  });
}
