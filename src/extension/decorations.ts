import { EventEmitter, window, workspace } from 'vscode';
import type { Disposable, Memento, Position, Range, TextDocument, TextEditor, Uri } from 'vscode';
import { candidateEditors } from './articles';
import { createDecorationTypes, drawnKinds } from './decoration-types';
import type { DrawnKind } from './decoration-types';
import type { Highlights, HighlightStore } from './highlight-store';
import { readSettings } from './settings';
import type { ClientSettings } from './settings';

/** Ranges as they are drawn in an editor. */
export type Drawn = Readonly<Record<DrawnKind, readonly Range[]>>;

const offKey = 'onRecord.highlightsOff';
const none: readonly Range[] = [];
const nothing: Drawn = {
  actorListed: none,
  actorUnlisted: none,
  actorAmbiguous: none,
  quote: none,
  claimCue: none,
  claimBar: none,
  claimContent: none,
  finding: none,
};

/**
 * Draws highlights in visible editors. What stands in the store for the document's version is drawn at once; while a newer
 * version is analysed, the editor itself moves what is drawn along with the text.
 */
export class Decorations implements Disposable {
  readonly #store: HighlightStore;
  readonly #memento: Memento;
  readonly #types = createDecorationTypes();
  readonly #drawn = new WeakMap<TextEditor, Drawn>();
  readonly #subscriptions: readonly Disposable[];
  readonly #toggled = new EventEmitter<boolean>();
  #hovered: { readonly document: TextDocument; readonly position: Position } | undefined;

  constructor(store: HighlightStore, memento: Memento) {
    this.#store = store;
    this.#memento = memento;
    this.#subscriptions = [
      store.onDidChange((uri) => this.#drawWhere(({ document }) => document.uri.toString() === uri)),
      window.onDidChangeVisibleTextEditors(() => {
        this.#drawWhere(() => true);
        store.fetchVisible();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#hovered = undefined;
        this.#drawWhere((editor) => editor === textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#fetchMore(textEditor)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('onRecord')) this.#drawWhere(() => true);
      }),
    ];
  }

  /** Fires when all highlights are switched on or off. */
  readonly onDidToggle = this.#toggled.event;

  /** Whether highlights are drawn at all in this workspace. */
  get on(): boolean {
    return this.#memento.get<boolean>(offKey) !== true;
  }

  /** Switches all highlights on or off, in this workspace and for good. */
  async toggle(): Promise<void> {
    await this.#memento.update(offKey, this.on ? true : undefined);
    this.#drawWhere(() => true);
    this.#toggled.fire(this.on);
  }

  /** Shows the claim under the mouse, until the cursor moves or the mouse rests elsewhere. */
  hover(document: TextDocument, position: Position): void {
    this.#hovered = { document, position };
    this.#drawWhere((editor) => editor.document === document);
  }

  /** What is drawn in the visible editor of a document, for tests; `undefined` while its present version is not drawn. */
  drawnIn(uri: Uri): Drawn | undefined {
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    return editor && this.#store.get(editor.document) && this.#drawn.get(editor);
  }

  /** Starts of what is drawn and can be visited, in text order; of all kinds when highlights are off. */
  stops(document: TextDocument): readonly Range[] {
    const highlights = this.#store.get(document);
    if (!highlights) return [];
    const settings = readSettings(document.uri);
    const ranges = this.on ? shownRanges(highlights, settings) : highlights.ranges;
    const all = [
      ...ranges.actorListed,
      ...ranges.actorUnlisted,
      ...ranges.actorAmbiguous,
      ...ranges.quote,
      ...ranges.claimCue,
      ...ranges.finding,
    ];
    return all.sort((a, b) => a.start.compareTo(b.start) || b.end.compareTo(a.end));
  }

  #drawWhere(isWanted: (editor: TextEditor) => boolean): void {
    const candidates = new Set(candidateEditors());
    for (const editor of window.visibleTextEditors) {
      if (!isWanted(editor)) continue;
      if (!candidates.has(editor)) {
        // A left side of a comparison, or a document that changed its language.
        if (this.#drawn.has(editor)) this.#draw(editor, nothing);
        continue;
      }
      const highlights = this.#store.get(editor.document);
      if (!this.on || !this.#store.has(editor.document)) this.#draw(editor, nothing);
      // Highlights of an older version are not drawn; those that are drawn move with the text until new ones come.
      else if (highlights) this.#draw(editor, this.#toDraw(editor, highlights));
    }
  }

  #toDraw(editor: TextEditor, highlights: Highlights): Drawn {
    const settings = readSettings(editor.document.uri);
    const shown = shownRanges(highlights, settings);
    const { claimContent } = shown;
    if (settings.claimsShow === 'always') return shown;
    return { ...shown, claimContent: settings.claimsShow === 'cue' ? none : this.#touched(editor, claimContent) };
  }

  /** The ranges that hold the cursor or the mouse. */
  #touched(editor: TextEditor, ranges: readonly Range[]): readonly Range[] {
    const positions = [editor.selection.active, ...(this.#hovered?.document === editor.document ? [this.#hovered.position] : [])];
    return ranges.filter((range) => positions.some((position) => range.contains(position)));
  }

  #draw(editor: TextEditor, wanted: Drawn): void {
    const before = this.#drawn.get(editor) ?? nothing;
    for (const kind of drawnKinds) {
      const type = this.#types.get(kind);
      if (type && !sameItems(before[kind], wanted[kind])) editor.setDecorations(type, wanted[kind]);
    }
    this.#drawn.set(editor, wanted);
  }

  /** In a document with too many highlights, those that have come into sight are fetched. */
  #fetchMore(editor: TextEditor): void {
    if ((this.#store.get(editor.document)?.nOmitted ?? 0) > 0) void this.#store.fetch(editor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const type of this.#types.values()) type.dispose();
    this.#toggled.dispose();
  }
}

/** The ranges of the kinds that are switched on, and the lines that a bar stands beside. */
function shownRanges({ ranges }: Highlights, settings: ClientSettings): Drawn {
  const { actors, quotes, claims } = settings;
  return {
    actorListed: actors ? ranges.actorListed : none,
    actorUnlisted: actors ? ranges.actorUnlisted : none,
    actorAmbiguous: actors ? ranges.actorAmbiguous : none,
    quote: quotes ? ranges.quote : none,
    claimCue: claims ? ranges.claimCue : none,
    claimBar: claims ? ranges.claimContent : none,
    claimContent: claims ? ranges.claimContent : none,
    finding: ranges.finding,
  };
}

/** Setting what is set already would make the editor draw it again. */
function sameItems(a: readonly Range[], b: readonly Range[]): boolean {
  return a === b || (a.length === b.length && a.every((range, at) => range === b[at]));
}
