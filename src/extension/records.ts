import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, Range, TextEditor } from 'vscode';
import {
  addActorRequest,
  addProposedRequest,
  addQuoteRequest,
  guessActorRequest,
  listRecordsRequest,
  mergeActorsRequest,
  promotableRequest,
  promoteRequest,
  proposeRecordsRequest,
} from '../protocol/record-messages';
import type { ListedRecord, ProposedRecord, WrittenRecords } from '../protocol/record-messages';
import { activeArticleEditor, openTarget, plainRange } from './navigate';
import { openRecordAtCursor } from './open-record';
import { createDataset } from './sample';
import type { ServerControl } from './server-control';

type RecordItem = QuickPickItem & { readonly record: ListedRecord };

/** Commands that look at records of the dataset and write new ones. */
export class Records {
  readonly #server: ServerControl;

  constructor(server: ServerControl) {
    this.#server = server;
  }

  /** Writes what is picked of all that an article has and its dataset has not; without an article, a first example. */
  async createFromArticle(): Promise<void> {
    const editor = activeArticleEditor();
    if (!editor) return createDataset();
    const uri = uriOf(editor);
    const proposals = await this.#server.request(proposeRecordsRequest, { uri });
    if (!proposals) return say(l10n.t('This document is not analysed.'));
    if (proposals.length === 0) return say(l10n.t('The dataset has everything that was found here.'));
    const picked = await window.showQuickPick(grouped(proposals), {
      title: l10n.t('Add to the dataset what this article shows'),
      placeHolder: l10n.t('Space picks and unpicks, Enter writes what is picked'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const keys = (picked ?? []).flatMap((item) => item.key ?? []);
    if (keys.length === 0) return;
    await this.#told(await this.#server.request(addProposedRequest, { uri, keys }), true);
  }

  /** Writes an actor for the selected words, or the name at the cursor. */
  async addActor(): Promise<void> {
    const editor = activeArticleEditor();
    if (!editor) return;
    const uri = uriOf(editor);
    const guess = await this.#server.request(guessActorRequest, { uri, range: plainRange(editor.selection) });
    if (!guess) return say(l10n.t('This document is not analysed.'));
    const title = l10n.t('Add an actor');
    const name = await window.showInputBox({
      title,
      prompt: l10n.t('Full name in the form the house uses'),
      value: guess.name,
      validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
    });
    if (name === undefined) return;
    const kinds = [
      { actor: 'person', label: l10n.t('Person') },
      { actor: 'organization', label: l10n.t('Organization') },
      { actor: 'place', label: l10n.t('Place') },
      { actor: 'group', label: l10n.t('Group') },
    ];
    const likely = kinds.filter(({ actor }) => actor === guess.kind).map((each) => ({ ...each, description: l10n.t('as it seems') }));
    const items = [...likely, ...kinds.filter(({ actor }) => actor !== guess.kind)];
    const picked = await window.showQuickPick(items, { title: l10n.t('What is “{0}”?', name.trim()) });
    if (!picked) return;
    await this.#told(await this.#server.request(addActorRequest, { uri, name: name.trim(), kind: picked.actor }), false);
  }

  /** Makes one actor of two. */
  async mergeActors(): Promise<void> {
    const keep = await this.#pick(l10n.t('Merge actors: which record stays?'), 'actor');
    if (!keep) return;
    const drop = await this.#pick(l10n.t('Merge actors: which one is the same as “{0}”?', keep.label), 'actor', keep.id);
    if (!drop) return;
    const uri = this.#uri();
    await this.#told(await this.#server.request(mergeActorsRequest, { uri, keep: keep.id, drop: drop.id }), false);
  }

  /** Opens the record under the cursor, else one that is picked of all. */
  async show(): Promise<void> {
    if (activeArticleEditor() && (await openRecordAtCursor())) return;
    const record = await this.#pick(l10n.t('Show a record'), undefined);
    if (record) await openTarget(record.location);
  }

  /** Writes the record that a decision about the article amounts to. */
  async promote(): Promise<void> {
    const editor = activeArticleEditor();
    if (!editor) return;
    const uri = uriOf(editor);
    const notes = await this.#server.request(promotableRequest, { uri, range: plainRange(editor.selection) });
    if (!notes) return say(l10n.t('This document is not analysed.'));
    if (notes.length === 0) return say(l10n.t('No decision about this article amounts to a record of a known actor.'));
    const items = notes.map(({ id, label, detail }) => ({ label, detail, id }));
    const picked = await window.showQuickPick(items, { title: l10n.t('Promote a decision to a record'), matchOnDetail: true });
    if (picked) await this.#told(await this.#server.request(promoteRequest, { uri, id: picked.id }), false);
  }

  /** Writes a quote as a record: what the menu of fixes runs. */
  async addQuote(uri: unknown, range: unknown): Promise<void> {
    if (typeof uri !== 'string' || typeof range !== 'object' || range === null) return;
    await this.#told(await this.#server.request(addQuoteRequest, { uri, range: range as Range }), false);
  }

  async #pick(title: string, kind: ListedRecord['kind'] | undefined, except?: string): Promise<ListedRecord | undefined> {
    const params = { uri: this.#uri(), query: '', ...(kind !== undefined && { kind }) };
    const records = (await this.#server.request(listRecordsRequest, params)) ?? [];
    const items = records.filter(({ id }) => id !== except).map(toItem);
    if (items.length === 0) say(l10n.t('The dataset holds no such record.'));
    else return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.record;
    return undefined;
  }

  #uri(): string | null {
    const editor = activeArticleEditor();
    return editor ? uriOf(editor) : (workspace.workspaceFolders?.[0]?.uri.toString() ?? null);
  }

  async #told(result: WrittenRecords | undefined, isToBeShown: boolean): Promise<void> {
    if (result === undefined) void window.showWarningMessage(l10n.t('On Record is not running. Nothing was written.'));
    else if (result.kind === 'refused') void window.showWarningMessage(result.message);
    else if (result.kind === 'done') {
      if (result.unsaved.length > 0) void window.showInformationMessage(unsavedMessage(result.message, result.unsaved));
      else say(result.message);
      const [first] = result.uris;
      if (isToBeShown && first !== undefined) await window.showTextDocument(Uri.parse(first, true));
    }
  }
}

const unsavedMessage = (message: string, unsaved: readonly string[]): string =>
  l10n.t(
    '{0} Save {1} to use it: the file had unsaved changes.',
    message,
    unsaved.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).join(', '),
  );

const toItem = (record: ListedRecord): RecordItem => ({ label: record.label, description: `${record.detail} · ${record.id}`, record });

type ProposalItem = QuickPickItem & { readonly key?: string };

/** Items under headings, what hardly needs a second look picked. */
function grouped(proposals: readonly ProposedRecord[]): readonly ProposalItem[] {
  const headings = { actor: l10n.t('Actors'), role: l10n.t('Roles'), issue: l10n.t('Issues'), position: l10n.t('Positions') };
  const kinds = ['actor', 'role', 'issue', 'position'] as const;
  return kinds.flatMap((kind): ProposalItem[] => {
    const ofKind = proposals.filter((each) => each.kind === kind);
    if (ofKind.length === 0) return [];
    const items = ofKind.map(({ key, label, detail, isLikely }): ProposalItem => ({ key, label, detail, picked: isLikely }));
    return [{ label: headings[kind], kind: QuickPickItemKind.Separator }, ...items];
  });
}

const uriOf = ({ document }: TextEditor): string => document.uri.toString();

function say(message: string): void {
  window.setStatusBarMessage(message, 5000);
}
