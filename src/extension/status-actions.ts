import { commands, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Parts } from './commands';
import { positionsViewId } from './positions-view';

interface Action extends QuickPickItem {
  readonly command: string;
  readonly argument?: unknown;
}

/** Lists what can be done now, the cure of a trouble first. */
export async function showActions({ server, articles, status, decorations }: Parts): Promise<void> {
  const article = articles.current;
  const isSetAside = article !== undefined && (server.setAside.has(article.uri.toString()) || status.of(article)?.state === 'set-aside');
  const nProblems = status.dataset?.nProblems ?? 0;
  const actions: readonly Action[] = [
    ...(isSetAside ? [{ label: l10n.t('$(debug-rerun) Try This Article Again'), command: 'onRecord.tryAgain' }] : []),
    ...(nProblems > 0 ? [{ label: l10n.t('$(warning) Show Problems'), command: 'workbench.actions.view.problems' }] : []),
    ...(server.sampleDataset
      ? [{ label: l10n.t('$(database) Stop Using the Sample Dataset'), command: 'onRecord.stopUsingSampleDataset' }]
      : []),
    {
      label: decorations.on ? l10n.t('$(eye-closed) Hide Highlights') : l10n.t('$(eye) Show Highlights'),
      command: 'onRecord.toggleHighlights',
    },
    { label: l10n.t('$(list-tree) Show Positions'), command: `${positionsViewId}.focus` },
    { label: l10n.t('$(calendar) Set the Reference Date'), command: 'workbench.action.openSettings', argument: 'onRecord.referenceDate' },
    { label: l10n.t('$(settings-gear) Settings'), command: 'workbench.action.openSettings', argument: 'onRecord' },
    { label: l10n.t('$(debug-restart) Restart'), command: 'onRecord.restartServer' },
    { label: l10n.t('$(output) Show Log'), command: 'onRecord.showLog' },
  ];
  const chosen = await window.showQuickPick(actions, { title: l10n.t('On Record') });
  if (chosen) await commands.executeCommand(chosen.command, ...(chosen.argument === undefined ? [] : [chosen.argument]));
}
