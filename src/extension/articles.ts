import { EventEmitter, languages, RelativePattern, TabInputText, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { readSettings } from './settings';

/** Languages that articles are written in. */
export const articleLanguages: readonly string[] = ['plaintext', 'markdown'];

/** Schemes of documents that somebody writes. Those of the workspace folders (any virtual file system) come on top. */
const writtenSchemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** Schemes that show something but are not written in, should ever a workspace folder have them. */
const neverSchemes: ReadonlySet<string> = new Set(['output', 'git', 'vscode-scm', 'comment', 'debug', 'search-editor']);

/** Schemes in which a document may be an article. */
export function articleSchemes(): readonly string[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme).filter((scheme) => !neverSchemes.has(scheme));
  return [...new Set([...writtenSchemes, ...ofFolders])];
}

/** True when the document may be an article: by language and scheme, and not part of a dataset. The server has the last word. */
export function isCandidate({ languageId, uri }: TextDocument): boolean {
  return articleLanguages.includes(languageId) && articleSchemes().includes(uri.scheme) && !uri.path.includes('/.on-record/');
}

/**
 * True when a setting spares the document, as far as can be told without asking the server. Outside the workspace only the
 * file's name counts: the folders on the way to it say nothing about it.
 */
export function isExcluded(document: TextDocument): boolean {
  const { uri } = document;
  const base = workspace.getWorkspaceFolder(uri) ?? (uri.path.includes('/') ? Uri.joinPath(uri, '..') : undefined);
  return (
    base !== undefined &&
    readSettings(uri).exclude.some((glob) => languages.match({ pattern: new RelativePattern(base, glob) }, document) > 0)
  );
}

/** The editors whose documents may be articles, left sides of comparisons left out. */
export function candidateEditors(): readonly TextEditor[] {
  const originals = originalSides();
  return window.visibleTextEditors.filter(({ document }) => isCandidate(document) && !originals.has(document.uri.toString()));
}

/** URIs that are visible only as the left side of a comparison. */
function originalSides(): ReadonlySet<string> {
  const originals = new Set<string>();
  const others = new Set<string>();
  const note = (set: Set<string>, uri: Uri): unknown => set.add(uri.toString());
  for (const { activeTab } of window.tabGroups.all) {
    if (activeTab?.input instanceof TabInputTextDiff) {
      note(originals, activeTab.input.original);
      note(others, activeTab.input.modified);
    } else if (activeTab?.input instanceof TabInputText) note(others, activeTab.input.uri);
  }
  return new Set([...originals].filter((uri) => !others.has(uri)));
}

/**
 * Knows which document is "this article": the last candidate that had the focus. Focus on a tree, an output or a dataset file
 * keeps it; closing it gives way to another visible candidate, or none.
 */
export class Articles implements Disposable {
  readonly #changed = new EventEmitter<TextDocument | undefined>();
  readonly #subscriptions: readonly Disposable[];
  #current: TextDocument | undefined;

  constructor() {
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#look()),
      workspace.onDidCloseTextDocument(() => this.#look()),
      workspace.onDidOpenTextDocument(() => this.#look()),
      window.onDidChangeVisibleTextEditors(() => this.#look()),
    ];
    this.#look();
  }

  /** Fires with the new article; `undefined` when there is none any more. */
  readonly onDidChange = this.#changed.event;

  /** `undefined`: none has been focused yet, or it was closed. */
  get current(): TextDocument | undefined {
    return this.#current;
  }

  #look(): void {
    const candidates = candidateEditors();
    const active = candidates.find((editor) => editor === window.activeTextEditor);
    const kept = this.#current && !this.#current.isClosed && isCandidate(this.#current) ? this.#current : undefined;
    const next = active?.document ?? kept ?? candidates[0]?.document;
    if (next === this.#current) return;
    this.#current = next;
    this.#changed.fire(next);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}
