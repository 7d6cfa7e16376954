import { URI, Utils } from 'vscode-uri';
import { canonicalUri, parseUri } from './workspace';

/** Name of the folder in a workspace folder that holds its dataset and notes. */
export const datasetFolderName = '.on-record';

/** Glob of the files of such folders. */
export const datasetFilesPattern = '**/.on-record/**/*.{json,jsonl,yaml,yml}';

/** URI of the default dataset folder of a workspace folder. */
export function defaultDatasetUri(folderUri: string): string {
  return canonicalUri(Utils.joinPath(URI.parse(folderUri), datasetFolderName).toString());
}

/**
 * URI of an entry of `onRecord.datasets`: a URI as it is; an absolute path on the folder's file system (the local one without
 * a folder); a relative path from the folder. `undefined` for an empty entry, and for a relative path without a folder.
 */
export function datasetUri(entry: string, folderUri: string | undefined): string | undefined {
  const path = entry.trim();
  if (path === '') return undefined;
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return parseUri(path) && withoutSlash(canonicalUri(path));
  const isDrive = /^[a-z]:[\\/]/i.test(path);
  const slashed = isDrive || path.startsWith('\\\\') ? path.replaceAll('\\', '/') : path;
  if (isDrive || slashed.startsWith('/')) {
    const absolute = isDrive ? `/${slashed}` : slashed;
    const base = folderUri === undefined ? URI.file('/') : URI.parse(folderUri);
    // A path with two slashes in front names another machine; taken on this one it would be no URI.
    return withoutSlash(canonicalUri(base.with({ path: absolute.replace(/^\/{2,}/, '/'), query: null, fragment: null }).toString()));
  }
  if (folderUri === undefined) return undefined;
  return withoutSlash(canonicalUri(Utils.joinPath(URI.parse(folderUri), slashed).toString()));
}

const withoutSlash = (uri: string): string => (uri.endsWith('/') && !uri.endsWith('//') ? uri.slice(0, -1) : uri);
