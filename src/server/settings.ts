import * as z from 'zod/mini';
import { isRuleId, severities } from '../checks/finding';
import type { RuleId } from '../checks/finding';
import type { RuleLevel } from '../checks/run-checks';

/**
 * The settings that the server reads, section `onRecord`, pulled per resource. Each field falls back to its default alone:
 * one wrong value does not take the others with it.
 */
export interface Settings {
  /** Paths of datasets besides `.on-record/`: absolute, relative to the workspace folder, or URIs. */
  readonly datasets: readonly string[];
  /** Globs of files that are never analysed. */
  readonly exclude: readonly string[];
  /** `YYYY-MM-DD` for articles that give no date; empty: none. */
  readonly referenceDate: string;
  /** Whether findings are shown at all. */
  readonly checksEnabled: boolean;
  /** Where findings are shown: in Problems as well, or in the text and its hovers alone. */
  readonly checksShow: 'problems' | 'decorations';
  /** Keys of findings that somebody chose to ignore; see `ignoreKey`. */
  readonly checksIgnored: readonly string[];
  /** Levels of rules by id, as set; `ruleLevels` reads them. Rules that are not in it have their own. */
  readonly checksLevels: Readonly<Record<string, string>>;
  /** Whether dataset files say above each actor how often articles name it. */
  readonly codeLens: boolean;
  /** In megabytes (millions of UTF-16 code units). */
  readonly maxFileSize: number;
  readonly traceServer: 'off' | 'messages' | 'verbose';
}

const schema = {
  datasets: z.array(z.string()),
  exclude: z.array(z.string()),
  referenceDate: z.string().check(z.regex(/^(?:\d{4}-\d{2}-\d{2})?$/), z.refine(isCalendarDate)),
  checksEnabled: z.boolean(),
  checksShow: z.enum(['problems', 'decorations']),
  checksIgnored: z.array(z.string()),
  checksLevels: z.record(z.string(), z.string()),
  codeLens: z.boolean(),
  maxFileSize: z.number().check(z.gte(1), z.lte(50)),
  traceServer: z.enum(['off', 'messages', 'verbose']),
} satisfies Record<keyof Settings, z.ZodMiniType>;

/** Name of each setting below `onRecord`. */
export const settingNames: Readonly<Record<keyof Settings, string>> = {
  datasets: 'datasets',
  exclude: 'exclude',
  referenceDate: 'referenceDate',
  checksEnabled: 'checks.enabled',
  checksShow: 'checks.show',
  checksIgnored: 'checks.ignored',
  checksLevels: 'checks.levels',
  codeLens: 'codeLens',
  maxFileSize: 'maxFileSize',
  traceServer: 'trace.server',
};

/** What holds where nothing is set. `package.json` says the same; a test compares the two. */
export const defaultSettings: Settings = Object.freeze({
  datasets: [],
  exclude: ['**/README*', '**/CHANGELOG*', '**/LICENSE*', '**/requirements*.txt', '**/robots.txt', '**/node_modules/**', '**/.*/**'],
  referenceDate: '',
  checksEnabled: true,
  checksShow: 'problems',
  checksIgnored: [],
  checksLevels: {},
  codeLens: true,
  maxFileSize: 5,
  traceServer: 'off',
});

/** Settings, and the names of those that were refused. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly refused: readonly string[];
}

/** Reads what the client gave for the section `onRecord`. Anything at all may come; nothing throws. */
export function parseSettings(section: unknown): ParsedSettings {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const refused: string[] = [];
  for (const key of Object.keys(schema) as (keyof Settings)[]) {
    const value = lookUp(section, settingNames[key].split('.'));
    if (value === undefined || value === null) continue;
    const parsed = schema[key].safeParse(value);
    if (parsed.success) settings[key] = parsed.data;
    else refused.push(`onRecord.${settingNames[key]}`);
  }
  return { settings: Object.freeze(settings) as unknown as Settings, refused };
}

/** The levels that are set, for the checks; ids of no rule and words that are no level are passed over, the rest holds. */
export function ruleLevels({ checksLevels }: Settings): ReadonlyMap<RuleId, RuleLevel> {
  const levels = new Map<RuleId, RuleLevel>();
  for (const [id, word] of Object.entries(checksLevels)) {
    const level = (['off', ...severities] as const).find((each) => each === word);
    if (isRuleId(id) && level !== undefined) levels.set(id, level);
  }
  return levels;
}

function lookUp(section: unknown, path: readonly string[]): unknown {
  let at = section;
  for (const name of path)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
  return at;
}

function isCalendarDate(text: string): boolean {
  if (text === '') return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
