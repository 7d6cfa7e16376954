/** Which VS Code the extension tests run in. */
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fileURLToPath } from 'node:url';
import { embeddedHostRuns } from './install-host.mjs';

const downloadLimitMs = 10_000;

/**
 * Gives `{ kind, executable }` by `VSCODE_TEST_HOST`: `desktop` (downloaded), `embedded`, or `auto` (the default: desktop where
 * there is a display and the download works, else embedded).
 */
export async function pickHost() {
  const wanted = process.env.VSCODE_TEST_HOST || 'auto';
  if (!['auto', 'desktop', 'embedded'].includes(wanted)) {
    throw new Error(`VSCODE_TEST_HOST is "${wanted}"; use auto, desktop or embedded.`);
  }
  if (wanted === 'desktop' || (wanted === 'auto' && !embeddedHostRuns)) return desktop();
  if (wanted === 'auto' && hasDisplay()) {
    try {
      return await desktop();
    } catch (error) {
      console.log(`VS Code for the desktop cannot be downloaded (${error.code ?? error.message}); using the embedded one.`);
    }
  }
  return { kind: 'embedded', executable: fileURLToPath(new URL('code-host.mjs', import.meta.url)) };
}

async function desktop() {
  return { kind: 'desktop', executable: await downloadAndUnzipVSCode({ version: 'stable', timeout: downloadLimitMs }) };
}

/** Without a display VS Code for the desktop cannot start (`xvfb-run -a npm test` gives it one). */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
