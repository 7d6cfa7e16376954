import type { Log } from './log';
import type { Settings } from './settings';
import { defaultSettings, parseSettings } from './settings';

/** Asks the client for the section `onRecord` of a scope; `undefined` scope: of the window. */
export type PullSettings = (scopeUri: string | undefined) => Promise<unknown>;

/** Settings by scope, pulled once and kept until the configuration changes. */
export class SettingsService {
  readonly #pull: PullSettings;
  readonly #log: Log;
  #cache = new Map<string, Promise<Settings>>();

  constructor(pull: PullSettings, log: Log) {
    this.#pull = pull;
    this.#log = log;
  }

  /** Settings that hold for a document or folder; the defaults where the client cannot tell. */
  of(scopeUri: string | undefined): Promise<Settings> {
    const key = scopeUri ?? '';
    const known = this.#cache.get(key);
    if (known) return known;
    const pulled = this.#read(scopeUri);
    this.#cache.set(key, pulled);
    return pulled;
  }

  /** Forgets what was pulled. */
  clear(): void {
    this.#cache = new Map();
  }

  /** Forgets what was pulled for a scope that is gone. */
  forget(scopeUri: string): void {
    this.#cache.delete(scopeUri);
  }

  async #read(scopeUri: string | undefined): Promise<Settings> {
    try {
      const { settings, refused } = parseSettings(await this.#pull(scopeUri));
      for (const name of refused) this.#log.warn(`The setting ${name} has a value that cannot be used; its default is taken.`);
      return settings;
    } catch {
      return defaultSettings;
    }
  }
}
