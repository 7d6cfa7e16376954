import { l10n, window } from 'vscode';
import type { PositionsView } from './positions-view';

/** Asks for the view's filter and applies it while it is typed; *Escape* brings the former one back. */
export function askForFilter(view: PositionsView): void {
  const before = view.filter;
  let accepted = false;
  const input = window.createInputBox();
  input.title = l10n.t('Filter Positions');
  input.prompt = l10n.t('Part of the name of an actor or an issue');
  input.value = before;
  input.onDidChangeValue((value) => void view.setFilter(value.trim()));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) void view.setFilter(before);
    input.dispose();
  });
  input.show();
}
