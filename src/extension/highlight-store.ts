import { EventEmitter, Range, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { annotationsReady, annotationsRequest } from '../protocol/messages';
import type { AnnotationsResult, FlatRanges, HighlightKind } from '../protocol/messages';
import { candidateEditors } from './articles';
import type { ServerControl } from './server-control';

/** The highlights of one version of a document. */
export interface Highlights {
  readonly version: number;
  readonly ranges: Readonly<Record<HighlightKind, readonly Range[]>>;
  /** Whole lines that hold content of a claim, runs of them joined. */
  readonly claimLines: readonly Range[];
  /** Spans left out because there are too many. */
  readonly nOmitted: number;
}

/**
 * Fetches highlights of visible documents and keeps them while the document is open, so that switching tabs shows them at
 * once. One request a document at a time; answers about a version that is no longer there are dropped.
 */
export class HighlightStore implements Disposable {
  readonly #server: ServerControl;
  readonly #entries = new Map<string, Highlights>();
  /** Documents being asked about; true when they have to be asked about again. */
  readonly #inFlight = new Map<string, boolean>();
  readonly #changed = new EventEmitter<string>();
  readonly #subscriptions: readonly Disposable[];

  constructor(server: ServerControl) {
    this.#server = server;
    server.onNotification(annotationsReady, ({ uri }) => this.#fetchIfVisible(uri));
    this.#subscriptions = [
      workspace.onDidCloseTextDocument(({ uri }) => this.#entries.delete(uri.toString())),
      server.onDidChangeState((state) => {
        if (state === 'running') this.fetchVisible();
      }),
    ];
  }

  /** Fires with the URI of a document whose highlights are new. */
  readonly onDidChange = this.#changed.event;

  /** The highlights of exactly this version of the document; `undefined` until they have come. */
  get({ uri, version }: TextDocument): Highlights | undefined {
    const entry = this.#entries.get(uri.toString());
    return entry?.version === version ? entry : undefined;
  }

  /** Whether highlights of some version are known, so that those of the present one are to be expected. */
  has({ uri }: TextDocument): boolean {
    return this.#entries.has(uri.toString());
  }

  /** Asks about all visible candidates whose highlights are not known. */
  fetchVisible(): void {
    for (const editor of candidateEditors()) if (!this.get(editor.document)) void this.fetch(editor);
  }

  /** Asks about the document of an editor, what is visible of it first. */
  async fetch(editor: TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const uri = document.uri.toString();
    if (this.#inFlight.has(uri)) {
      this.#inFlight.set(uri, true);
      return;
    }
    this.#inFlight.set(uri, false);
    const visible = visibleRanges.reduce<Range | undefined>((all, range) => all?.union(range) ?? range, undefined);
    const result = await this.#server.request(annotationsRequest, {
      uri,
      ...(visible && { visible: { start: visible.start, end: visible.end } }),
    });
    const again = this.#inFlight.get(uri) === true;
    this.#inFlight.delete(uri);
    if (result !== undefined) this.#receive(document, result);
    if (again) this.#fetchIfVisible(uri);
  }

  #receive(document: TextDocument, result: AnnotationsResult | null): void {
    const uri = document.uri.toString();
    if (document.isClosed || (result && result.version !== document.version)) return;
    if (result) this.#entries.set(uri, toHighlights(result));
    else if (!this.#entries.delete(uri)) return;
    this.#changed.fire(uri);
  }

  #fetchIfVisible(uri: string): void {
    const editor = candidateEditors().find(({ document }) => document.uri.toString() === uri);
    if (editor) void this.fetch(editor);
    else this.#entries.delete(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

function toHighlights({ version, highlights, nOmitted }: AnnotationsResult): Highlights {
  const ranges = {
    actorListed: unpack(highlights.actorListed),
    actorUnlisted: unpack(highlights.actorUnlisted),
    actorAmbiguous: unpack(highlights.actorAmbiguous),
    quote: unpack(highlights.quote),
    claimCue: unpack(highlights.claimCue),
    claimContent: unpack(highlights.claimContent),
    finding: unpack(highlights.finding),
  };
  return { version, ranges, claimLines: linesOf(ranges.claimContent), nOmitted };
}

function unpack(flat: FlatRanges): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 3 < flat.length; at += 4)
    ranges.push(new Range(flat[at] ?? 0, flat[at + 1] ?? 0, flat[at + 2] ?? 0, flat[at + 3] ?? 0));
  return ranges;
}

/** The ranges are in text order. */
function linesOf(ranges: readonly Range[]): readonly Range[] {
  const lines: Range[] = [];
  for (const { start, end } of ranges) {
    const last = lines.at(-1);
    if (last && start.line <= last.end.line + 1)
      lines[lines.length - 1] = new Range(last.start.line, 0, Math.max(last.end.line, end.line), 0);
    else lines.push(new Range(start.line, 0, end.line, 0));
  }
  return lines;
}
