import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { entries, layers } from './test/architecture/layers.mjs';

const names = Object.keys(layers);

/** The import wall of one layer, or of one entry file of it that may name its platform's modules besides. */
function wall(name, files = `src/${name}/**/*.ts`, more = []) {
  const allowed = layers[name];
  const forbidden = names.filter((other) => other !== name && !allowed.layers.includes(other));
  const packages = [...allowed.packages, ...more].map((p) => p.replaceAll('*', '.*').replaceAll('/', '\\/')).join('|') || '\\0';
  return {
    files: [files],
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
              message: `src/${name} may not import this package; see test/architecture/layers.mjs.`,
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
  ...names.map((name) => wall(name)),
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 320, skipBlankLines: true }] },
  },
  ...Object.entries(entries).map(([file, packages]) => wall(file.split('/')[1], file, packages)),
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
