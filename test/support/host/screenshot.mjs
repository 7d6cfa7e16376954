#!/usr/bin/env node
/**
 * Takes one screenshot of the sample newsroom with the extension as built in `dist/`, for a look while working on it:
 * `node test/support/host/screenshot.mjs NAME [--file FILE] [--theme light|dark|contrast] [--folder FOLDER] [--hover TEXT]
 * [--container TITLE] [--command TITLE]… [--wait MS]` writes `test/ui/screenshots/NAME.png`.
 */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { copySample, startWorkbenchHost, themes } from './workbench.mjs';

const one = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: one,
    theme: { type: 'string', default: 'light' },
    folder: one,
    hover: one,
    container: one,
    command: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '2000' },
  },
});

const host = await startWorkbenchHost({ settings: { 'workbench.colorTheme': themes[values.theme] ?? values.theme } });
try {
  const workbench = await host.open(values.folder ? resolve(values.folder) : copySample());
  workbench.page.on('console', (message) => message.type() === 'error' && console.log(message.text().slice(0, 300)));
  if (values.file) await workbench.openFile(values.file);
  if (values.container) await workbench.openContainer(values.container);
  for (const command of values.command) await workbench.runCommand(command);
  await delay(Number(values.wait));
  if (values.hover) console.log(await workbench.hoverOver(values.hover, /\S/));
  await workbench.screenshot(positionals[0] ?? 'screenshot');
} finally {
  await host.close();
}
