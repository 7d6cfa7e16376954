import { l10n, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextEditor } from 'vscode';
import type { Range } from 'vscode-languageclient';
import {
  correctionMenuRequest,
  decideRequest,
  orphansRequest,
  reattachRequest,
  renamedNotification,
  retractRequest,
} from '../protocol/messages';
import type { CorrectionChoice, DecideResult, OrphanedNote, ViewNode } from '../protocol/messages';
import { activeArticleEditor, plainRange } from './navigate';
import type { ServerControl } from './server-control';

type Scope = 'mention' | 'document' | 'everywhere';

/** A decision of this window that can be taken back. */
interface Made {
  readonly uri: string;
  readonly id: string;
  readonly everywhere: boolean;
}

/** What a correction is asked for: a stretch of an article, with some of its words for titles. */
export interface CorrectedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly words: string;
}

/** So many decisions can be taken back, the last first. */
const maxMade = 100;

/**
 * What a person decides about an article: chosen from menus that the server makes for the place of the cursor, or by one key. All of it
 * works by keyboard alone.
 */
export class Corrections implements Disposable {
  readonly #server: ServerControl;
  readonly #made: Made[] = [];
  readonly #renaming: Disposable;

  constructor(server: ServerControl) {
    this.#server = server;
    this.#renaming = workspace.onDidRenameFiles(({ files }) => {
      const renamed = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
      server.notify(renamedNotification, { files: renamed });
    });
  }

  /** Asks what is wrong or missing at a place, and keeps the answer. */
  async correct(place = cursorPlace()): Promise<void> {
    const menu = await this.#menu(place);
    if (!place || !menu) return;
    const chosen = await pick(menu.choices, l10n.t('Correct “{0}”', place.words));
    if (!chosen?.decision) return;
    const scope = chosen.hasScope ? await pickScope() : undefined;
    if (chosen.hasScope && scope === undefined) return;
    await this.#decide(place.uri, menu.version, chosen, scope);
  }

  /** Keeps that what was found at a place is right, or wrong. */
  async judge(verdict: 'accepted' | 'rejected', place = cursorPlace()): Promise<void> {
    const menu = await this.#menu(place);
    const chosen = menu?.choices.find((choice) => choice.verdict === verdict);
    if (!place || !menu) return;
    if (chosen) await this.#decide(place.uri, menu.version, chosen, undefined);
    else say(l10n.t('Nothing was found here.'));
  }

  /** Asks which issue a statement is on, and which stance it takes. */
  async assignIssue(place = cursorPlace()): Promise<void> {
    const menu = await this.#menu(place);
    if (!place || !menu) return;
    const stances = menu.choices.find(({ topic }) => topic === 'stance');
    if (!stances) say(l10n.t('There is no statement here.'));
    else if (stances.children.length === 0) say(l10n.t('The dataset has no issues yet.'));
    else {
      const chosen = await pick(stances.children, l10n.t('Issue of “{0}”', place.words));
      if (chosen?.decision) await this.#decide(place.uri, menu.version, chosen, undefined);
    }
  }

  /** Takes the last decision of this window back. */
  async undo(): Promise<void> {
    const made = this.#made.pop();
    if (!made) {
      say(l10n.t('There is no decision of this window to take back.'));
      return;
    }
    this.#told(await this.#server.request(retractRequest, made), l10n.t('The decision was taken back.'));
  }

  /** Shows decisions about the article that have lost their place, to give them another or to drop them. */
  async showOrphans(): Promise<void> {
    const editor = activeArticleEditor();
    if (!editor) return;
    const uri = editor.document.uri.toString();
    const orphans = (await this.#server.request(orphansRequest, { uri })) ?? [];
    if (orphans.length === 0) {
      say(l10n.t('Every decision about this article has its place.'));
      return;
    }
    const items = orphans.map((orphan) => ({ label: `“${orphan.words}”`, description: describe(orphan), orphan }));
    const title = l10n.t('Decisions that have lost their place');
    const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
    if (picked) await this.#settle(editor, picked.orphan);
  }

  async #settle({ document, selection }: TextEditor, { id }: OrphanedNote): Promise<void> {
    const uri = document.uri.toString();
    const attach = { label: l10n.t('It is about what is selected now'), isDropping: false };
    const drop = { label: l10n.t('Drop it'), isDropping: true };
    const picked = await window.showQuickPick(selection.isEmpty ? [drop] : [attach, drop]);
    if (!picked) return;
    const result = picked.isDropping
      ? await this.#server.request(retractRequest, { uri, id, everywhere: false })
      : await this.#server.request(reattachRequest, { uri, version: document.version, id, range: plainRange(selection) });
    this.#told(result, picked.isDropping ? l10n.t('The decision was dropped.') : l10n.t('The decision has a place again.'));
  }

  async #menu(
    place: CorrectedPlace | undefined,
  ): Promise<{ readonly version: number; readonly choices: readonly CorrectionChoice[] } | undefined> {
    if (!place) return undefined;
    const result = await this.#server.request(correctionMenuRequest, { uri: place.uri, range: place.range });
    if (result && result.choices.length > 0) return result;
    say(result ? l10n.t('Nothing was found here. Select words to mark them.') : l10n.t('Decisions about this document cannot be kept.'));
    return undefined;
  }

  async #decide(uri: string, version: number, { range, decision }: CorrectionChoice, scope: Scope | undefined): Promise<void> {
    if (!decision) return;
    const whole = scope === undefined ? decision : { ...decision, scope };
    const result = await this.#server.request(decideRequest, { uri, version, range, decision: whole });
    if (result?.kind === 'done') this.#remember({ uri, id: result.id, everywhere: result.everywhere });
    this.#told(result, l10n.t('Noted. “On Record: Undo Last Decision” takes it back.'));
  }

  #remember(made: Made): void {
    this.#made.push(made);
    if (this.#made.length > maxMade) this.#made.shift();
  }

  #told(result: DecideResult | undefined, done: string): void {
    if (result?.kind === 'done') say(done);
    else void window.showWarningMessage(result?.message ?? l10n.t('On Record is not running. Nothing was noted.'));
  }

  dispose(): void {
    this.#renaming.dispose();
  }
}

function say(message: string): void {
  window.setStatusBarMessage(message, 4000);
}

function describe({ decision, day }: OrphanedNote): string {
  return l10n.t('{0}, decided on {1}', decision, day);
}

/** The selection of the article that has the focus; its words, or the word at the cursor. */
function cursorPlace(): CorrectedPlace | undefined {
  const editor = activeArticleEditor();
  if (!editor) return undefined;
  const { document, selection } = editor;
  const words = selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? selection) : selection;
  return { uri: document.uri.toString(), range: plainRange(selection), words: shorten(document.getText(words)) };
}

/** What a row of a tree stands for; `undefined` where that is nothing of an article. */
export function nodePlace({ found, label }: ViewNode): CorrectedPlace | undefined {
  return found && { uri: found.uri, range: found.range, words: shorten(label) };
}

const longestWords = 40;

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
}

/** Follows menus down to a decision; `undefined` where the person stops. */
async function pick(choices: readonly CorrectionChoice[], title: string): Promise<CorrectionChoice | undefined> {
  const items = choices.map((choice): QuickPickItem & { readonly choice: CorrectionChoice } => ({
    label: choice.label,
    ...(choice.description !== undefined && { description: choice.description }),
    choice,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked) return undefined;
  return picked.choice.children.length > 0 ? pick(picked.choice.children, `${title}: ${picked.label}`) : picked.choice;
}

async function pickScope(): Promise<Scope | undefined> {
  const items: readonly (QuickPickItem & { readonly scope: Scope })[] = [
    { label: l10n.t('Here'), scope: 'mention' },
    { label: l10n.t('Everywhere in this article'), scope: 'document' },
    { label: l10n.t('In every article'), scope: 'everywhere' },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Where does this hold?') }))?.scope;
}
