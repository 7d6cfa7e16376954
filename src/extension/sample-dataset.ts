import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { sampleCopy } from './sample';
import type { ServerControl } from './server-control';

/**
 * Uses the records of the sample newsroom beside those of this window, or no longer. They are about real people, made for two
 * articles, and so never part of somebody's own text unasked: nothing is remembered when the window is closed.
 */
export async function useSampleDataset(
  on: boolean,
  { extensionUri, globalStorageUri }: ExtensionContext,
  server: ServerControl,
): Promise<void> {
  const copy = sampleCopy(globalStorageUri).toString();
  if (on && (workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === copy)) {
    // With both, each record would stand there twice.
    void window.showInformationMessage(l10n.t('This window shows the sample newsroom, which uses its dataset already.'));
    return;
  }
  await server.useSampleDataset(on ? Uri.joinPath(extensionUri, 'media', 'sample', '.on-record') : undefined);
  void commands.executeCommand('setContext', 'onRecord.sampleDataset', on);
}
