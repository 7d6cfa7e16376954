import { excludeMatcher } from './exclude';
import type { ExcludeMatcher } from './exclude';

/** Globs made ready once for each list of them. */
export class ExcludeCache {
  readonly #matchers = new WeakMap<readonly string[], ExcludeMatcher>();

  /** The test for the globs of a settings object. */
  matcher(patterns: readonly string[]): ExcludeMatcher {
    const known = this.#matchers.get(patterns);
    if (known) return known;
    const made = excludeMatcher(patterns);
    this.#matchers.set(patterns, made);
    return made;
  }
}
