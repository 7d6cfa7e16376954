/** The packed extension: what is in it, how large it is, and that it works where it is installed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../package-extension.mjs';
import { copySample, startWorkbenchHost } from '../workbench.mjs';
import { listZip } from '../zip.mjs';

/** Learned weights and word lists are the half of it; they alone may have three times as much. */
const maxBytes = 720 * 1024;

/** Everything that may be in the package. A file that no line admits is a leak; a line that no file answers is out of date. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/package\.nls\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/(extension|extension-web|server|server-web)\.js$/,
  /^extension\/syntaxes\/[a-z-]+\.tmLanguage\.json$/,
  /^extension\/media\/icons\/[a-z-]+\.(svg|png)$/,
  /^extension\/media\/docs\/checks\/(README|[a-z-]+)\.md$/,
  /^extension\/media\/docs\/dataset\/[a-z-]+\.md$/,
  /^extension\/media\/l10n\/bundle\.l10n\.json$/,
  /^extension\/media\/schema\/README\.md$/,
  /^extension\/media\/schema\/on-record\.schema\.json$/,
  /^extension\/media\/sample\/[a-zA-Z-]+\.(md|txt)$/,
  /^extension\/media\/sample\/\.on-record\/[a-z-]+\.(json|yaml|jsonl)$/,
  /^extension\/media\/sample\/\.vscode\/settings\.json$/,
];

describe('the packed extension', () => {
  let scratch;
  let vsix;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'on-record-package-'));
    vsix = packageExtension(join(scratch, 'on-record.vsix'));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('holds exactly what it should', () => {
    const names = listZip(vsix).map((entry) => entry.name);
    const leaks = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
    const missing = allowed.filter((pattern) => !names.some((name) => pattern.test(name))).map(String);
    assert.deepEqual({ leaks, missing }, { leaks: [], missing: [] });
  });

  it('has at most 720 KB, pictures excluded', () => {
    const pictures = listZip(vsix).filter((entry) => entry.name.endsWith('.png'));
    const bytes = statSync(vsix).size - pictures.reduce((sum, entry) => sum + entry.packedBytes, 0);
    console.log(`      ${Math.round(bytes / 1024)} KB`);
    assert.ok(bytes <= maxBytes, `${bytes} bytes`);
  });

  it('works where it is installed', async () => {
    const host = await startWorkbenchHost({ driver: false, vsix });
    try {
      const workbench = await host.open(copySample());
      await workbench.openFile('terms-for-ukraine.md');
      await workbench.hoverOver('He warned', /Lavrov/);
      await workbench.openContainer('On Record');
      await workbench.treeItem(/^Issue territorial concessions/).waitFor();
    } finally {
      await host.close();
    }
  });
});
