import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settingNames } from '../../../src/server/settings';

/** `package.json` against the sources, its strings and the files it names. */

const root = resolve(__dirname, '../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Command {
  readonly command: string;
  readonly title?: string;
  readonly when?: string;
  readonly key?: string;
}
interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly keybindings: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Command[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly colors: readonly { readonly id: string; readonly description: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { commands, keybindings, menus, views, viewsWelcome, configuration, colors } = manifest.contributes;
const sources = readdirSync(join(root, 'src/extension'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`src/extension/${name}`))
  .join('\n');
const commandIds = commands.map(({ command }) => command);

describe('manifest', () => {
  it('has a string for each of its keys, and no more', () => {
    const used = new Set([...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
  });

  it('lists commands that the extension registers, each once, with a title', () => {
    const registered = [...sources.matchAll(/^ {4}'(onRecord\.\w+)': /gm)].map(([, id]) => id);
    assert.deepEqual([...commandIds].sort(), registered.sort());
    for (const { title } of commands) assert.match(title ?? '', /^%command\.\w+%$/);
  });

  it('uses only its own commands in menus, keybindings and texts', () => {
    const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    const linked = Object.values(strings).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id));
    const foreign = [...used, ...linked].filter((id) => !commandIds.includes(id ?? ''));
    assert.deepEqual(
      foreign.filter((id) => id !== 'workbench.action.openSettings'),
      [],
    );
  });

  it('binds keys only where an article or a view of its own has the focus', () => {
    for (const { when } of keybindings)
      assert.match(when ?? '', /^editorTextFocus && editorLangId|^focusedView == onRecord\.(positions|article)$/);
  });

  it('asks only for context keys that the extension sets, or the editor', () => {
    const set = [...sources.matchAll(/'setContext', '(onRecord\.[\w.]+)'/g)].map(([, key]) => key);
    const whens = [...Object.values(menus).flat(), ...viewsWelcome].map(({ when }) => when ?? '');
    const keys = whens.flatMap((when) => [...when.matchAll(/(?<![=~] )(?<!\/\^)onRecord\.\w+(?:\.\w+)?/g)].map(([key]) => key));
    assert.ok(keys.length > 0);
    assert.deepEqual(
      [...new Set(keys)].filter((key) => !set.includes(key)),
      [],
    );
  });

  it('has welcome texts for views that exist', () => {
    const ids = Object.values(views)
      .flat()
      .map(({ id }) => id);
    for (const { view } of viewsWelcome) assert.ok(ids.includes(view), view);
  });

  it('describes each setting and each of its values', () => {
    for (const [name, property] of Object.entries(configuration.properties)) {
      assert.match(name, /^onRecord\./);
      assert.match(property.markdownDescription, /^%setting\./);
      if (property.enum) assert.ok(property.enum.includes(property.default as string), name);
      if (property.enumDescriptions) assert.equal(property.enumDescriptions.length, property.enum?.length);
    }
  });

  it('has the settings that client and server read, and no others', () => {
    const client = [...read('src/extension/settings.ts').matchAll(/section\.get<unknown>\('([\w.]+)'\)/g)].map(([, name]) => name);
    const names = new Set([...client, ...Object.values(settingNames)]);
    assert.deepEqual(Object.keys(configuration.properties).sort(), [...names].map((name) => `onRecord.${name}`).sort());
  });

  it('gives the defaults that the client falls back to', () => {
    const defaults = ['highlight.actors', 'highlight.quotes', 'highlight.claims', 'claims.show'].map(
      (name) => configuration.properties[`onRecord.${name}`]?.default,
    );
    assert.deepEqual(defaults, [true, true, true, 'cursor']);
  });

  it('has a colour of each kind for light, dark and both high contrasts, and uses every one', () => {
    for (const { id, defaults } of colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
      for (const value of Object.values(defaults)) assert.match(value, /^#(?:[\da-f]{6}|[\da-f]{8})$/);
      assert.ok(sources.includes(`'${id}'`), id);
    }
  });

  it('names files that exist', () => {
    const paths = [...manifestText.matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[\w./-]+\.\w+)"/g)].map(([, path]) => path ?? '');
    assert.ok(paths.length >= 4);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('activates on nothing but text, a folder with a dataset, and what the editor knows from views and commands', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown', 'workspaceContains:.on-record']);
  });
});

describe('strings', () => {
  it('of the source are all in the bundle that translators begin with', () => {
    const bundle = JSON.parse(read('media/l10n/bundle.l10n.json')) as Record<string, string>;
    const literal = /l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g;
    const used = [...sources.matchAll(literal)].map(([, text]) => (text ?? '').replace(/\\'/g, "'"));
    assert.ok(used.length > 20);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(bundle).sort());
    for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
  });

  it('of the source are always literal, so that they can be found', () => {
    assert.equal([...sources.matchAll(/l10n\.t\(/g)].length, [...sources.matchAll(/l10n\.t\(\s*'/g)].length);
  });
});
