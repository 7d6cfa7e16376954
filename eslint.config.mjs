import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** What each layer may import besides its own files. The same table stands in ARCHITECTURE.md; test/architecture checks the bundles. */
const layers = {
  core: { layers: [], packages: ['@lezer/markdown', '@lezer/common'] },
  dataset: { layers: ['core'], packages: ['zod/mini', 'yaml', 'jsonc-parser', 'smol-toml'] },
  checks: { layers: ['core', 'dataset'], packages: [] },
  views: { layers: ['core', 'dataset', 'checks'], packages: [] },
  protocol: { layers: ['core', 'dataset', 'views'], packages: ['vscode-languageserver-protocol'] },
  server: {
    layers: ['core', 'dataset', 'checks', 'views', 'protocol'],
    packages: [
      'zod/mini',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-languageserver-textdocument',
      'vscode-uri',
      'picomatch',
      'picomatch/*',
    ],
  },
  extension: { layers: ['protocol'], packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*', 'vscode-uri'] },
  cli: { layers: ['core', 'dataset', 'checks', 'views'], packages: ['node:*'] },
};
const names = Object.keys(layers);

function wall(name) {
  const allowed = layers[name];
  const forbidden = names.filter((other) => other !== name && !allowed.layers.includes(other));
  const packages = allowed.packages.map((p) => p.replaceAll('*', '.*').replaceAll('/', '\\/')).join('|') || '\\0';
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length
              ? [{ regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, message: `src/${name} may not import this layer.` }]
              : []),
            {
              regex: `^(?!\\.)(?!(${packages})$)`,
              message: `src/${name} may not import this package; see the layer table in eslint.config.mjs.`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.cache/', 'node_modules/', '.vscode-test/', 'test/ui/screenshots/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  prettier,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  ...names.map(wall),
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 320, skipBlankLines: true }] },
  },
  {
    files: ['src/server/node.ts', 'src/extension/node.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/cli/**/*.ts', 'test/**/*.{ts,mjs}', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setImmediate: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        window: 'readonly',
        document: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
