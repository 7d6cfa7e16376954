import { ExtensionMode, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { ArticleView } from './article-view';
import { Articles, candidateEditors, isExcluded } from './articles';
import { registerCommands } from './commands';
import { Corrections } from './corrections';
import { isDatasetVisible } from './dataset-editors';
import { Decorations } from './decorations';
import { FollowCursor } from './follow-cursor';
import { HighlightStore } from './highlight-store';
import { ImportRecords } from './import-records';
import type { Platform } from './platform';
import { PositionsView } from './positions-view';
import { ServerControl } from './server-control';
import { StatusBar } from './status-bar';
import { StatusStore } from './status-store';
import { createTestApi } from './test-api';
import { ViewStateKeys } from './view-state';

/**
 * Builds everything; nothing is analysed and no server started until an article is visible or a view looked at. Gives an API
 * for tests when it runs in one, else nothing.
 */
export function activateExtension(context: ExtensionContext, platform: Platform): unknown {
  const underTest = context.extensionMode === ExtensionMode.Test;
  const keep = <T extends Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const log = keep(window.createOutputChannel(l10n.t('On Record'), { log: true }));
  const notesStorage = Uri.joinPath(context.globalStorageUri, 'notes');
  const server = keep(new ServerControl({ platform, log, notesStorage, storageUri: context.storageUri, underTest }));
  const articles = keep(new Articles());
  const status = keep(new StatusStore(server));
  const highlights = keep(new HighlightStore(server));
  const decorations = keep(new Decorations(highlights, context.workspaceState));
  keep(server.onDidHover(({ document, position }) => decorations.hover(document, position)));
  const positions = keep(new PositionsView(server, articles, status, context.workspaceState));
  const article = keep(new ArticleView(server, articles, status));
  const followCursor = keep(new FollowCursor(articles, [positions, article], context.workspaceState));
  const corrections = keep(new Corrections(server));
  const importRecords = keep(new ImportRecords(server));
  const viewState = keep(new ViewStateKeys(context, server, articles, status));
  const statusBar = keep(new StatusBar(server, articles, status, decorations));
  const parts = { context, log, server, articles, status, decorations, positions, article, followCursor, corrections, importRecords };
  for (const command of registerCommands(parts)) keep(command);
  for (const listener of startWhenNeeded(server)) keep(listener);
  return underTest ? createTestApi({ ...parts, viewState, statusBar }) : undefined;
}

/** A source repository with a README must cost nothing: only an article or a dataset file that somebody sees starts the server. */
function startWhenNeeded(server: ServerControl): readonly Disposable[] {
  const look = (): void => {
    if (isDatasetVisible() || candidateEditors().some(({ document }) => !isExcluded(document))) server.start();
  };
  look();
  return [window.onDidChangeVisibleTextEditors(look), workspace.onDidOpenTextDocument(look), workspace.onDidChangeConfiguration(look)];
}
