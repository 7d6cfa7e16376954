import { commands, env, l10n, window } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { ignoreFindingCommand, showReferencesCommand, switchRuleOffCommand } from '../protocol/messages';
import type { ViewNode } from '../protocol/messages';
import { addQuoteCommand } from '../protocol/record-messages';
import { articleViewId } from './article-view';
import type { ArticleView } from './article-view';
import type { Articles } from './articles';
import { nodePlace } from './corrections';
import type { CorrectedPlace, Corrections } from './corrections';
import { showReferences } from './dataset-editors';
import type { Decorations } from './decorations';
import { exportArticle } from './export-article';
import { askForFilter } from './filter-input';
import type { FollowCursor } from './follow-cursor';
import type { ImportRecords } from './import-records';
import { moveToHighlight, openTarget, showCard } from './navigate';
import { openNodeCommand } from './node-tree';
import { positionsViewId } from './positions-view';
import type { PositionsView } from './positions-view';
import { createDataset, openSample } from './sample';
import { useSampleDataset } from './sample-dataset';
import type { ServerControl } from './server-control';
import { openRecordOf } from './open-record';
import { Records } from './records';
import { showActions } from './status-actions';
import { ignoreFinding, switchRuleOff } from './silence-findings';
import type { StatusStore } from './status-store';

/** Everything that commands act on. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly server: ServerControl;
  readonly articles: Articles;
  readonly status: StatusStore;
  readonly decorations: Decorations;
  readonly positions: PositionsView;
  readonly article: ArticleView;
  readonly followCursor: FollowCursor;
  readonly corrections: Corrections;
  readonly importRecords: ImportRecords;
}

/** Registers every command of `package.json`, and those that only items run. */
export function registerCommands(parts: Parts): readonly Disposable[] {
  const { context, log, server, articles, decorations, positions, article, followCursor, corrections, importRecords } = parts;
  const records = new Records(server);
  const handlers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'onRecord.toggleHighlights': () => toggleHighlights(decorations),
    'onRecord.nextAnnotation': () => move(decorations, 1),
    'onRecord.previousAnnotation': () => move(decorations, -1),
    'onRecord.showCard': showCard,
    'onRecord.correct': () => corrections.correct(),
    'onRecord.acceptFound': () => corrections.judge('accepted'),
    'onRecord.rejectFound': () => corrections.judge('rejected'),
    'onRecord.correctNode': (row: RowArgument) => atRow(parts, row, (place) => corrections.correct(place)),
    'onRecord.acceptNode': (row: RowArgument) => atRow(parts, row, (place) => corrections.judge('accepted', place)),
    'onRecord.rejectNode': (row: RowArgument) => atRow(parts, row, (place) => corrections.judge('rejected', place)),
    'onRecord.assignIssue': (row: RowArgument) => atRow(parts, row, (place) => corrections.assignIssue(place)),
    'onRecord.undoDecision': () => corrections.undo(),
    'onRecord.showOrphans': () => corrections.showOrphans(),
    [showReferencesCommand]: (uri: unknown, position: unknown) => showReferences(uri, position),
    [ignoreFindingCommand]: (key: unknown, uri: unknown) => ignoreFinding(key, uri),
    [switchRuleOffCommand]: (rule: unknown, uri: unknown) => switchRuleOff(rule, uri),
    'onRecord.groupByIssue': () => positions.setGroupBy('issue'),
    'onRecord.groupByActor': () => positions.setGroupBy('actor'),
    'onRecord.scopeArticle': () => positions.setScope('article'),
    'onRecord.scopeAll': () => positions.setScope('all'),
    'onRecord.filterPositions': () => askForFilter(positions),
    'onRecord.clearFilter': () => positions.setFilter(''),
    'onRecord.followCursor': () => followCursor.set(true),
    'onRecord.stopFollowingCursor': () => followCursor.set(false),
    'onRecord.copyNode': (node?: ViewNode) => copy(node ?? positions.view.selection[0] ?? article.view.selection[0]),
    'onRecord.openRecord': (node?: ViewNode) => (node ? openRecordOf(node) : records.show()),
    'onRecord.import': (file: unknown) => importRecords.run(file),
    'onRecord.export': (choice: unknown) => exportArticle(server, articles.current, choice),
    'onRecord.openSample': () => openSample(context),
    'onRecord.useSampleDataset': () => useSampleDataset(true, context, server),
    'onRecord.stopUsingSampleDataset': () => useSampleDataset(false, context, server),
    'onRecord.createDataset': createDataset,
    'onRecord.createFromArticle': () => records.createFromArticle(),
    'onRecord.addActor': () => records.addActor(),
    'onRecord.mergeActors': () => records.mergeActors(),
    'onRecord.promote': () => records.promote(),
    [addQuoteCommand]: (uri: unknown, range: unknown) => records.addQuote(uri, range),
    'onRecord.restartServer': () => server.restart(),
    'onRecord.tryAgain': () => {
      const uri = articles.current?.uri.toString();
      if (uri !== undefined) server.tryAgain(uri);
    },
    'onRecord.showLog': () => log.show(true),
    'onRecord.showActions': () => showActions(parts),
    [openNodeCommand]: (treeId: string, nodeId: string) => openNode(treeId === articleViewId ? article : positions, nodeId, articles),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}

async function toggleHighlights(decorations: Decorations): Promise<void> {
  await decorations.toggle();
  window.setStatusBarMessage(decorations.on ? l10n.t('Highlights are shown.') : l10n.t('Highlights are hidden.'), 3000);
}

function move(decorations: Decorations, step: 1 | -1): void {
  if (!moveToHighlight(decorations, step)) window.setStatusBarMessage(l10n.t('Nothing is highlighted here.'), 3000);
}

async function copy(node: ViewNode | undefined): Promise<void> {
  if (node) await env.clipboard.writeText(node.copyText ?? node.label);
}

/** What a command gets from a row's menu, or from a key pressed in a tree: the selected row of that is meant. */
type RowArgument = ViewNode | { readonly view: string } | undefined;

/**
 * Does something about what a row of a tree stands for; without a row, about the cursor. Places are asked for again, because the text may
 * have been edited since the tree was made.
 */
async function atRow(
  { positions, article }: Parts,
  row: RowArgument,
  act: (place: CorrectedPlace | undefined) => Promise<void>,
): Promise<void> {
  if (!row) return act(undefined);
  const views: Readonly<Record<string, PositionsView | ArticleView>> = { [positionsViewId]: positions, [articleViewId]: article };
  const view = 'id' in row ? Object.values(views).find(({ tree }) => tree.node(row.id)) : views[row.view];
  const id = 'id' in row ? row.id : view?.view.selection[0]?.id;
  if (!view || id === undefined) return;
  await view.refresh();
  const fresh = view.tree.node(id);
  const place = fresh && nodePlace(fresh);
  if (place) await act(place);
  else window.setStatusBarMessage(l10n.t('This is nothing found in the article.'), 3000);
}

/**
 * The text may have been edited since the tree was made: then the place is asked for again. It may even change on the way, as
 * when a file that was just opened is read anew from the disk: then once more, but not for ever while somebody types.
 */
async function openNode(view: PositionsView | ArticleView, id: string, articles: Articles): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await view.refresh();
    const target = view.tree.node(id)?.target;
    if (!target) return;
    const { version } = view;
    const document = await openTarget(target);
    const isArticle = document.uri.toString() === articles.current?.uri.toString();
    if (version === null || !isArticle || document.version === version) return;
  }
}

const mostAttempts = 3;
