/** Drives the embedded VS Code for UI tests: opens a folder with the extension from its source folder, types, hovers, looks. */
import { chromium } from 'playwright-core';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './chromium.mjs';
import { installExtension, installHost } from './install-host.mjs';
import { startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';
import { variantName, variants } from './variants.mjs';
import { remoteUri, workbenchUrl } from './workbench-url.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const screenshotFolder = join(root, 'test/ui/screenshots');

/** Generous, because the machine may be busy with other suites; nothing waits longer than it must. */
const limitMs = 40_000;

/** Names of the host's own themes, which differ between versions. */
export const themes = variants[variantName()].themes;

/** An empty folder that goes away with the process. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-ui-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the sample newsroom that a test may change, with more workspace settings. */
export function copySample(settings = {}) {
  const folder = join(temporaryFolder(), 'newsroom');
  mkdirSync(folder);
  if (existsSync(join(root, 'media/sample'))) cpSync(join(root, 'media/sample'), folder, { recursive: true });
  changeSettings(folder, settings);
  return folder;
}

/** Changes workspace settings of a folder, also while it is open. */
export function changeSettings(folder, settings) {
  const path = join(folder, '.vscode/settings.json');
  const own = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...own, ...settings }, null, 2));
}

/**
 * Starts a server and a browser. Options: `settings` beside the quiet ones; `driver` and `trust` as in `startServer`; `vsix`, a
 * packed extension to install. With the driver the extension is loaded from this project's folder. Gives `open(folder, options)`,
 * which gives a `Workbench`, and `close()`.
 */
export async function startWorkbenchHost({ settings = {}, driver = true, trust = false, vsix } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'on-record-host-'));
  const dataFolder = join(scratch, 'data');
  const extensionsFolder = join(scratch, 'extensions');
  if (vsix) installExtension({ ...installHost(), vsix, dataFolder, extensionsFolder });
  const server = await startServer({
    dataFolder,
    extensionsFolder,
    settings: { ...quietSettings, 'editor.hover.delay': 100, 'workbench.colorTheme': themes.light, ...settings },
    driver,
    trust,
  });
  const browser = await chromium.launch(launchOptions()).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return {
    server,
    /** Opens a window, lets `use` work with it and closes it. What it looked like at a failure is saved as `failed-….png`. */
    async withWindow(folder, use) {
      const workbench = await this.open(folder);
      try {
        return await use(workbench);
      } catch (error) {
        await workbench.screenshot(`failed-${Date.now()}`).catch(() => {});
        throw error;
      } finally {
        await workbench.close();
      }
    },
    async open(folder, { files = [] } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 860 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      page.setDefaultTimeout(limitMs);
      const payload = [
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
        ...(driver ? [['extensionDevelopmentPath', remoteUri(server, root)]] : []),
        ...files.map((file) => ['openFile', remoteUri(server, join(folder, file))]),
      ];
      await page.goto(workbenchUrl(server, { folder, payload }), { timeout: 2 * limitMs });
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      return new Workbench(page);
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** One window. `page` is Playwright's. */
export class Workbench {
  constructor(page) {
    this.page = page;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.sidebar = page.locator('.part.sidebar');
    this.statusbar = page.locator('.part.statusbar');
    this.problems = page.locator('.part.panel .markers-panel');
  }

  /** Runs a command from the palette by its title, "Category: Title", with the keyboard alone. */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
  }

  /** Opens a file of the folder and waits for its text. */
  async openFile(name) {
    const label = name.split('/').at(-1);
    await this.page.keyboard.press('Control+p');
    await this.#pick(name, label);
    await this.page.locator('.tabs-container .tab.active', { hasText: label }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Types into the quick input and takes the first entry, once it is the one that is wanted. */
  async #pick(query, label) {
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input[type="text"]:visible').fill(query);
    await widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
  }

  /** Shows a view container by its title in the activity bar. */
  async openContainer(title) {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.sidebar.locator('.composite.title', { hasText: title }).waitFor();
  }

  treeItem(name) {
    return this.sidebar.getByRole('treeitem', { name });
  }

  /** Puts the cursor at the start of a line (from 1). */
  async goToLine(line) {
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget:visible input[type="text"]').fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Screen rectangles of the occurrences of a text in the visible part of the editor. The text must stand in one visual line. */
  async rectanglesOf(text) {
    return this.editor.evaluate((editor, wanted) => {
      const found = [];
      for (const line of editor.querySelectorAll('.view-line')) {
        const walker = document.createTreeWalker(line, 4 /* text nodes */);
        const pieces = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push(node);
        const whole = pieces.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
        for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
          const range = document.createRange();
          let offset = 0;
          for (const node of pieces) {
            const end = offset + node.data.length;
            if (at >= offset && at < end) range.setStart(node, at - offset);
            if (at + wanted.length > offset && at + wanted.length <= end) range.setEnd(node, at + wanted.length - offset);
            offset = end;
          }
          const { x, y, width, height } = range.getBoundingClientRect();
          found.push({ x, y, width, height });
        }
      }
      return found;
    }, text);
  }

  /** What extensions have drawn in the editor, grounds and letters; the editor's own marks left out. */
  highlights() {
    return this.editor.locator('.view-overlays [class*="ced-"], .view-lines [class*="ced-"]');
  }

  /**
   * How the first letter of an occurrence of `text` is decorated: `fontStyle` of the letter, and borders and grounds of what is
   * drawn behind it. `undefined` when it is not on screen.
   */
  async decorationsAt(text, occurrence = 0) {
    const rectangle = (await this.rectanglesOf(text))[occurrence];
    if (!rectangle) return undefined;
    const point = { x: rectangle.x + 2, y: rectangle.y + rectangle.height / 2 };
    return this.editor.evaluate((editor, { x, y }) => {
      const isAt = (element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      };
      const letter = [...editor.querySelectorAll('.view-line span > span')].find(isAt);
      const grounds = [...editor.querySelectorAll('.view-overlays .cdr')].filter(isAt).map((element) => {
        const { borderBottom, outline, backgroundColor } = window.getComputedStyle(element);
        return { borderBottom, outline, backgroundColor };
      });
      return { fontStyle: letter && window.getComputedStyle(letter).fontStyle, grounds };
    }, point);
  }

  /** Rows of a view in the side bar from top to bottom: what a screen reader says, and the depth from 1. */
  async rowsOf(view) {
    const rows = await this.pane(view).getByRole('treeitem').all();
    const read = rows.map(async (row) => ({
      row,
      name: (await row.getAttribute('aria-label')) ?? '',
      level: Number(await row.getAttribute('aria-level')),
      expanded: (await row.getAttribute('aria-expanded')) === 'true',
    }));
    const top = async (entry) => ({ ...entry, top: (await entry.row.boundingBox())?.y ?? 0 });
    return (await Promise.all(read.map(async (entry) => top(await entry)))).sort((a, b) => a.top - b.top);
  }

  /** A view of the side bar by its title. */
  pane(view) {
    return this.sidebar.locator('.pane', { has: this.page.locator('.pane-header', { hasText: view }) });
  }

  /**
   * Text of the hover over an occurrence of `text` (from 0), once it matches `expected`; the mouse goes away and comes back
   * until then, because activation and analysis lag behind the first paint.
   */
  async hoverOver(text, expected, { occurrence = 0, within = limitMs } = {}) {
    const content = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    let seen = '';
    for (const start = Date.now(); Date.now() - start < within; await delay(150)) {
      const rectangle = (await this.rectanglesOf(text))[occurrence];
      if (!rectangle) continue;
      await this.page.mouse.move(5, 5);
      // The first letter, so that the text may go on for orientation.
      await this.page.mouse.move(rectangle.x + 5, rectangle.y + rectangle.height / 2, { steps: 3 });
      for (const moved = Date.now(); Date.now() - moved < 2_500; await delay(100)) {
        seen = (await content.allInnerTexts()).join('\n');
        if (expected.test(seen)) return seen;
      }
    }
    throw new Error(`No hover over "${text}" matches ${expected}; the last one was:\n${seen || '(none)'}`);
  }

  /** Text that is selected in the editor, once there is any; read by way of the clipboard. */
  async selectedText() {
    // Before that the focus may still move to the editor, and would close the palette.
    await this.statusbar.getByText(/\d selected\)/).waitFor();
    await this.page.evaluate(() => window.navigator.clipboard.writeText(''));
    await this.runCommand('Copy');
    return this.page.evaluate(() => window.navigator.clipboard.readText());
  }

  async close() {
    await this.page.context().close();
  }

  /** Saves `test/ui/screenshots/<name>.png`. */
  async screenshot(name) {
    mkdirSync(screenshotFolder, { recursive: true });
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
  }
}

/** Waits until `probe` gives something truthy, and gives that; the error says what was last seen. */
export async function eventually(what, probe, within = limitMs) {
  let last;
  for (const start = Date.now(); Date.now() - start < within; await delay(100)) {
    last = await probe();
    if (last) return last;
  }
  throw new Error(`Not within ${within / 1000} s: ${what} (last: ${JSON.stringify(last)})`);
}
