import type { Connection } from 'vscode-languageserver';
import {
  annotationsRequest,
  articleRequest,
  correctionMenuRequest,
  decideRequest,
  exportRequest,
  orphansRequest,
  pingRequest,
  positionsRequest,
  reattachRequest,
  retractRequest,
} from '../../protocol/messages';
import type { DecideResult } from '../../protocol/messages';
import { importPreviewRequest, importRequest } from '../../protocol/import-messages';
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
} from '../../protocol/record-messages';
import type { WrittenRecords } from '../../protocol/record-messages';
import { say } from '../../views/words';
import { createGuard } from '../guard';
import { annotations } from './annotations';
import { article } from './article';
import { completion } from './completion';
import type { HandlerContext } from './context';
import { codeActions } from './code-actions';
import { correctionChoices, decide, orphans, reattach, retract } from './corrections';
import { definition } from './definition';
import { documentHighlight } from './document-highlight';
import { documentSymbols } from './document-symbols';
import { exportContent } from './export';
import { hover } from './hover';
import { datasetCodeActions } from '../dataset-language/code-actions';
import { datasetCodeLenses } from '../dataset-language/code-lens';
import { datasetCompletion } from '../dataset-language/completion';
import { datasetDefinition } from '../dataset-language/definition';
import { datasetHover } from '../dataset-language/hover';
import { datasetReferences } from '../dataset-language/references';
import { datasetRename, prepareDatasetRename } from '../dataset-language/rename';
import { datasetSymbols } from '../dataset-language/symbols';
import { previewImport, writeImport } from './import';
import { positions } from './positions';
import { addQuote, promotable, promote } from './promote';
import { addActor, addProposed, guessActor, listRecords, mergeActors, proposals } from './records';
import { references } from './references';
import { workspaceSymbols } from './workspace-symbols';

/** What the client is told when a decision could not be written; the log has the reason. */
const failed: DecideResult = { kind: 'refused', message: 'The decision could not be written. The log says why.' };

const notWritten: WrittenRecords = { kind: 'refused', message: 'The record could not be written. The log says why.' };

/** Answers the requests of the client, each through the guard. `onAsked` is called with each. */
export function registerHandlers(connection: Connection, context: HandlerContext, onAsked: () => void): void {
  const guard = createGuard(connection.console, onAsked);
  // Dataset files are asked about as articles are, and answered elsewhere.
  const ask = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    params: P,
    ofDataset: (context: HandlerContext, params: P) => Promise<R>,
    ofArticle: (context: HandlerContext, params: P) => Promise<R>,
  ): Promise<R> => {
    const { datasetDocuments } = context;
    if (!datasetDocuments.has(params.textDocument.uri)) return ofArticle(context, params);
    return datasetDocuments.find(params.textDocument.uri).then((found) => (found ? ofDataset : ofArticle)(context, params));
  };
  connection.onHover((params, token) => guard('hover', null, token, () => ask(params, datasetHover, hover)));
  connection.onDefinition((params, token) => guard('definition', [], token, () => ask(params, datasetDefinition, definition)));
  connection.onCodeAction((params, token) => guard('fixes', [], token, () => ask(params, datasetCodeActions, codeActions)));
  connection.onDocumentSymbol((params, token) => guard('symbols', [], token, () => ask(params, datasetSymbols, documentSymbols)));
  connection.onDocumentHighlight((params, token) => guard('highlight', [], token, () => documentHighlight(context, params)));
  connection.onReferences((params, token) => guard('references', [], token, () => ask(params, datasetReferences, references)));
  connection.onWorkspaceSymbol((params, token) => guard('search', [], token, () => workspaceSymbols(context, params.query)));
  connection.onCompletion((params, token) => guard('completion', null, token, () => ask(params, datasetCompletion, completion)));
  connection.onCodeLens((params, token) => guard('code lens', [], token, () => datasetCodeLenses(context, params.textDocument.uri)));
  connection.onPrepareRename((params, token) => guard('rename', null, token, () => prepareDatasetRename(context, params)));
  connection.onRenameRequest((params, token) => guard('rename', null, token, () => datasetRename(context, params)));
  connection.onRequest(annotationsRequest, (params, token) => guard('annotations', null, token, () => annotations(context, params)));
  connection.onRequest(positionsRequest, (params, token) => guard('positions', null, token, () => positions(context, params)));
  connection.onRequest(articleRequest, (params, token) => guard('article', null, token, () => article(context, params)));
  connection.onRequest(exportRequest, (params, token) => guard('export', null, token, () => exportContent(context, params)));
  connection.onRequest(correctionMenuRequest, (params, token) =>
    guard('corrections', null, token, () => correctionChoices(context, params)),
  );
  connection.onRequest(orphansRequest, (params, token) => guard('orphans', null, token, () => orphans(context, params)));
  connection.onRequest(decideRequest, (params, token) => guard('decision', failed, token, () => decide(context, params)));
  connection.onRequest(retractRequest, (params, token) => guard('retraction', failed, token, () => retract(context, params)));
  connection.onRequest(reattachRequest, (params, token) => guard('place of a decision', failed, token, () => reattach(context, params)));
  connection.onRequest(pingRequest, () => null);
  registerRecordHandlers(connection, context, guard);
  registerImportHandlers(connection, context, guard);
}

/** Requests about files of foreign formats. */
function registerImportHandlers(connection: Connection, context: HandlerContext, guard: ReturnType<typeof createGuard>): void {
  const refused = { kind: 'refused' as const, message: say('import.failed') };
  connection.onRequest(importPreviewRequest, (params, token) => guard('import', refused, token, () => previewImport(context, params)));
  connection.onRequest(importRequest, (params, token) => guard('import', refused, token, () => writeImport(context, params)));
}

/** Requests about records that are looked at or written. */
function registerRecordHandlers(connection: Connection, context: HandlerContext, guard: ReturnType<typeof createGuard>): void {
  connection.onRequest(proposeRecordsRequest, (params, token) => guard('proposals', null, token, () => proposals(context, params)));
  connection.onRequest(guessActorRequest, (params, token) => guard('name', null, token, () => guessActor(context, params)));
  connection.onRequest(listRecordsRequest, (params, token) => guard('records', [], token, () => listRecords(context, params)));
  connection.onRequest(promotableRequest, (params, token) => guard('decisions', null, token, () => promotable(context, params)));
  connection.onRequest(addProposedRequest, (params, token) => guard('records', notWritten, token, () => addProposed(context, params)));
  connection.onRequest(addActorRequest, (params, token) => guard('actor', notWritten, token, () => addActor(context, params)));
  connection.onRequest(mergeActorsRequest, (params, token) => guard('merge', notWritten, token, () => mergeActors(context, params)));
  connection.onRequest(promoteRequest, (params, token) => guard('promotion', notWritten, token, () => promote(context, params)));
  connection.onRequest(addQuoteRequest, (params, token) => guard('quote', notWritten, token, () => addQuote(context, params)));
}
