/** Types of `layers.mjs`, which ESLint's configuration shares with the tests. */
export interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}
export const layers: Readonly<Record<string, Layer>>;
export const entries: Readonly<Record<string, readonly string[]>>;
export function matches(name: string, patterns: readonly string[]): boolean;
