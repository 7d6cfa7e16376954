import { compileGlob } from './glob';
import type { Glob } from './glob';

/**
 * Which documents are looked at. A repository of source code must not light up: only prose languages, only documents that
 * somebody writes, and not what `onRecord.exclude` names.
 */

const languages: ReadonlySet<string> = new Set(['plaintext', 'markdown']);
/** Schemes of outputs, other sides of diffs, and things that look like documents. Others (remote, virtual, untitled) are welcome. */
const otherSchemes: ReadonlySet<string> = new Set([
  'output',
  'git',
  'gitfs',
  'git-index',
  'github',
  'gitlens',
  'review',
  'pr',
  'svn',
  'hg',
  'debug',
  'vscode',
  'vscode-settings',
  'vscode-userdata',
  'vscode-scm',
  'vscode-chat-code-block',
  'comment',
  'search-editor',
  'walkThrough',
  'walkThroughSnippet',
  'extension-output',
]);

/** What is asked about a document. */
export interface DocumentAddress {
  readonly scheme: string;
  /** Decoded path of its URI. */
  readonly path: string;
  readonly languageId: string;
  /** Decoded path of its workspace folder; `undefined` outside any. */
  readonly folderPath: string | undefined;
}

/** True when articles are written in the language. */
export function isProseLanguage(languageId: string): boolean {
  return languages.has(languageId);
}

/** True when the language and the scheme are such as articles have. */
export function isProse({ scheme, languageId }: DocumentAddress): boolean {
  return isProseLanguage(languageId) && !otherSchemes.has(scheme);
}

/** Tests a document against globs; see {@link excludeMatcher}. */
export type ExcludeMatcher = (document: DocumentAddress) => boolean;

/** Patterns come from settings that a stranger's workspace may bring along: not without end. */
const maxPatterns = 200;
const maxPatternLength = 500;

/**
 * Makes a test of the globs. They are matched against the path relative to the workspace folder, case ignored; outside any
 * folder against the file's name alone.
 */
export function excludeMatcher(patterns: readonly string[]): ExcludeMatcher {
  const globs: readonly Glob[] = patterns
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '' && pattern.length <= maxPatternLength)
    .slice(0, maxPatterns)
    .map(compileGlob);
  return (document) => {
    const path = relativePath(document);
    return globs.some((matches) => matches(path));
  };
}

function relativePath({ path, folderPath }: DocumentAddress): string {
  if (folderPath !== undefined) {
    const folder = folderPath.endsWith('/') ? folderPath : `${folderPath}/`;
    if (path.startsWith(folder)) return path.slice(folder.length);
  }
  return path.slice(path.lastIndexOf('/') + 1);
}
