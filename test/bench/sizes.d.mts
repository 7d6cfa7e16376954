/** One bundle under `dist/`: bytes as they are and through gzip, and its largest inputs. */
export interface BundleSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly top: readonly { readonly input: string; readonly bytes: number }[];
}
export const bundles: readonly string[];
export function bundleSizes(root: string): readonly BundleSize[];
