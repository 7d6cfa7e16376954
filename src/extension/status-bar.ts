import { l10n, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, StatusBarItem } from 'vscode';
import type { DatasetStatus, DocumentStatus } from '../protocol/messages';
import { isExcluded } from './articles';
import type { Articles } from './articles';
import type { Decorations } from './decorations';
import type { ServerControl } from './server-control';
import type { StatusStore } from './status-store';

/** Command of the item: a list of what can be done. */
export const showActionsCommand = 'onRecord.showActions';

/** The status bar item: what holds for this article, its date, the dataset, and what is wrong with them. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #server: ServerControl;
  readonly #articles: Articles;
  readonly #status: StatusStore;
  readonly #decorations: Decorations;
  readonly #subscriptions: readonly Disposable[];
  #isShown = false;

  constructor(server: ServerControl, articles: Articles, status: StatusStore, decorations: Decorations) {
    this.#server = server;
    this.#articles = articles;
    this.#status = status;
    this.#decorations = decorations;
    this.#item = window.createStatusBarItem('onRecord.status', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('On Record');
    this.#item.command = showActionsCommand;
    const update = (): void => this.#update();
    this.#subscriptions = [
      server.onDidChangeState(update),
      server.onDidChangeSetAside(update),
      articles.onDidChange(update),
      status.onDidChange(update),
      decorations.onDidToggle(update),
      workspace.onDidChangeConfiguration(update),
    ];
    this.#update();
  }

  /** What the item says, for tests; `undefined`: it is hidden. */
  get text(): string | undefined {
    return this.#isShown ? this.#item.text : undefined;
  }

  #update(): void {
    const article = this.#articles.current;
    const document = this.#status.of(article);
    const setAside = document?.state === 'set-aside' || (article !== undefined && this.#server.setAside.has(article.uri.toString()));
    const { state } = this.#server;
    const hasTrouble = state === 'pausing' || state === 'given-up';
    if (!hasTrouble && (state === 'idle' || !this.#hasArticle(document))) return this.#hide();
    const { icon, text, warn } = this.#headline(document, setAside);
    this.#item.text = `$(${icon}) ${text}`;
    this.#item.backgroundColor = warn ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    const details = this.#details(document);
    this.#item.tooltip = new MarkdownString().appendText([l10n.t('On Record'), ...details].join('\n'));
    this.#item.accessibilityInformation = { label: [l10n.t('On Record'), text, ...details].join(', '), role: 'button' };
    this.#item.show();
    this.#isShown = true;
  }

  #hide(): void {
    this.#item.hide();
    this.#isShown = false;
  }

  /**
   * False for a file that is no article: in a repository of source code nothing is to be seen of us. The settings tell it at
   * once. The server, which has the last word, may be busy: until it has said anything, a file counts as an article only while
   * there is something else to tell.
   */
  #hasArticle(document: DocumentStatus | undefined): boolean {
    const article = this.#articles.current;
    if (!article || document?.state === 'excluded' || isExcluded(article)) return false;
    return document !== undefined || this.#server.state === 'starting' || this.#server.setAside.has(article.uri.toString());
  }

  #headline(
    document: DocumentStatus | undefined,
    setAside: boolean,
  ): { readonly icon: string; readonly text: string; readonly warn?: boolean } {
    const { state } = this.#server;
    if (state === 'given-up') return { icon: 'error', text: l10n.t('On Record stopped'), warn: true };
    if (setAside) return { icon: 'circle-slash', text: l10n.t('Article set aside'), warn: true };
    if (state === 'pausing') return { icon: 'debug-pause', text: l10n.t('On Record pauses'), warn: true };
    if (state === 'starting') return { icon: 'loading~spin', text: l10n.t('On Record starts') };
    if (document?.state === 'too-large') return { icon: 'circle-slash', text: l10n.t('Too large') };
    if (!this.#decorations.on) return { icon: 'eye-closed', text: l10n.t('Highlights hidden') };
    const nProblems = this.#status.dataset?.nProblems ?? 0;
    const ownDate = document?.referenceDate?.date ?? l10n.t('no date');
    const date = this.#server.sampleDataset ? l10n.t('{0}, sample dataset', ownDate) : ownDate;
    return nProblems > 0 ? { icon: 'warning', text: date, warn: true } : { icon: 'quote', text: date };
  }

  #details(document: DocumentStatus | undefined): readonly string[] {
    const { state } = this.#server;
    const dataset = this.#status.dataset;
    return [
      ...(state === 'given-up' ? [l10n.t('It failed too often. Choose Restart to try again; the log says why.')] : []),
      ...(state === 'pausing' ? [l10n.t('It failed and starts again in a moment. Your text is not touched.')] : []),
      ...(document ? documentLines(document) : []),
      ...(dataset ? datasetLines(dataset) : []),
      ...(this.#server.sampleDataset ? [l10n.t('The sample dataset is used in this window.')] : []),
      ...(this.#decorations.on ? [] : [l10n.t('Highlights are hidden.')]),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }
}

function documentLines({ state, referenceDate, nActors, nQuotes, nClaims }: DocumentStatus): readonly string[] {
  if (state === 'too-large') return [l10n.t('The file is larger than the setting onRecord.maxFileSize allows.')];
  if (state === 'set-aside')
    return [l10n.t('The analysis failed or took too long on this file, so it is left alone. Choose Try Again to analyse it once more.')];
  const from =
    referenceDate &&
    {
      'front-matter': l10n.t('from the front matter'),
      dateline: l10n.t('from the text'),
      option: l10n.t('from the settings'),
    }[referenceDate.from];
  return [
    referenceDate ? l10n.t('Reference date {0}, {1}', referenceDate.date, from ?? '') : l10n.t('The article gives no date'),
    l10n.t('{0} actors, {1} quotes, {2} claims', nActors, nQuotes, nClaims),
    ...(state === 'partial' ? [l10n.t('Too many highlights: those in sight are shown')] : []),
    ...(state === 'analyzing' ? [l10n.t('Being analysed')] : []),
  ];
}

function datasetLines({ nFiles, nRecords, nProblems, nStaleFiles, loading }: DatasetStatus): readonly string[] {
  if (loading && nFiles === 0) return [l10n.t('The dataset is being loaded')];
  if (nFiles === 0 && nProblems === 0) return [l10n.t('No dataset')];
  return [
    l10n.t('Dataset: {0} records in {1} files', nRecords, nFiles),
    ...(nProblems > 0 ? [l10n.t('{0} problems in the dataset', nProblems)] : []),
    ...(nStaleFiles > 0 ? [l10n.t('{0} broken files: their last good content is used', nStaleFiles)] : []),
  ];
}
