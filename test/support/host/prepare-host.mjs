#!/usr/bin/env node
/** Brings what the suites in a real VS Code need: the embedded host and a browser. */
import { ensureChromium } from './chromium.mjs';
import { embeddedHostRuns, installHost } from './install-host.mjs';

try {
  // Elsewhere the desktop build serves the extension suites; those that need the embedded one say so themselves.
  if (embeddedHostRuns) {
    const { version } = installHost();
    console.log(`VS Code ${version}, ${ensureChromium()}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
