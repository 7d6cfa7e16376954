import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ruleIds, severities } from '../../src/checks/finding';
import { defaultSettings, parseSettings, ruleLevels, settingNames } from '../../src/server/settings';
import type { Settings } from '../../src/server/settings';

function check(section: unknown, expected: Partial<Settings>, refused: readonly string[] = []): void {
  assert.deepEqual(parseSettings(section), { settings: { ...defaultSettings, ...expected }, refused });
}

describe('settings', () => {
  it('nothing set gives the defaults', () => {
    for (const section of [undefined, null, {}, 'nonsense', 7, []]) check(section, {});
  });

  it('reads every field', () => {
    check(
      {
        datasets: ['people'],
        exclude: [],
        referenceDate: '2024-02-29',
        checks: { enabled: false, show: 'decorations', ignored: ['timeline:may:0'], levels: { 'quote-unclosed': 'off' } },
        maxFileSize: 2,
        trace: { server: 'verbose' },
      },
      {
        datasets: ['people'],
        exclude: [],
        referenceDate: '2024-02-29',
        checksEnabled: false,
        checksShow: 'decorations',
        checksIgnored: ['timeline:may:0'],
        checksLevels: { 'quote-unclosed': 'off' },
        maxFileSize: 2,
        traceServer: 'verbose',
      },
    );
  });

  it('a wrong field falls back alone and is named', () => {
    check({ datasets: 'people', maxFileSize: 3 }, { maxFileSize: 3 }, ['onRecord.datasets']);
    check({ exclude: [1], checks: 'no', trace: { server: 'loud' } }, {}, ['onRecord.exclude', 'onRecord.trace.server']);
  });

  it('refuses days that do not exist, other forms of dates, and sizes out of bounds', () => {
    check({ referenceDate: '2023-02-29' }, {}, ['onRecord.referenceDate']);
    check({ referenceDate: '03/04/2024' }, {}, ['onRecord.referenceDate']);
    check({ maxFileSize: 0 }, {}, ['onRecord.maxFileSize']);
    check({ maxFileSize: 1e9 }, {}, ['onRecord.maxFileSize']);
  });

  it('reads the levels of rules one by one', () => {
    const levels = { 'quote-unclosed': 'off', 'name-typo': 'hint', timeline: 'loud', nonsense: 'error' };
    assert.deepEqual(
      [...ruleLevels(parseSettings({ checks: { levels } }).settings)],
      [
        ['quote-unclosed', 'off'],
        ['name-typo', 'hint'],
      ],
    );
  });

  it('is frozen', () => {
    assert.ok(Object.isFrozen(parseSettings({ maxFileSize: 2 }).settings));
  });
});

describe('settings in the manifest', () => {
  interface Property {
    readonly type?: string;
    readonly default?: unknown;
    readonly properties?: Record<string, { readonly enum?: readonly string[] }>;
  }
  const manifest = JSON.parse(readFileSync(resolve(__dirname, '../../../package.json'), 'utf8')) as {
    contributes?: { configuration?: { properties?: Record<string, Property> } | { properties?: Record<string, Property> }[] };
  };
  const sections = [manifest.contributes?.configuration ?? []].flat();
  const properties: Record<string, Property> = Object.assign({}, ...sections.map((section) => section.properties ?? {}));

  for (const [key, name] of Object.entries(settingNames) as [keyof Settings, string][])
    it(`onRecord.${name} has the server's type and default`, () => {
      const property = properties[`onRecord.${name}`];
      assert.ok(property, `onRecord.${name} is not in package.json`);
      const value = defaultSettings[key];
      assert.equal(property.type, Array.isArray(value) ? 'array' : typeof value);
      assert.deepEqual(property.default, value);
    });

  it('onRecord.checks.levels offers every rule and every level', () => {
    const offered = properties['onRecord.checks.levels']?.properties ?? {};
    assert.deepEqual(Object.keys(offered).sort(), [...ruleIds].sort());
    for (const property of Object.values(offered)) assert.deepEqual(property.enum, ['off', ...severities]);
  });
});
