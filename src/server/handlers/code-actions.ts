import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, Fix, TextEdit } from '../../checks/finding';
import { ignoreInDocumentKey, ignoreKey } from '../../checks/ignore-key';
import { overlaps } from '../../core/index';
import { findFrontMatter } from '../../core/text/front-matter';
import { ignoreFindingCommand, switchRuleOffCommand } from '../../protocol/messages';
import { say } from '../../views/words';
import { fromLspRange, toLspRange } from '../convert';
import { toDiagnostic } from '../diagnostics';
import { findingsOf } from '../findings';
import type { OpenDocument } from '../open-document';
import { analyzedAtPosition } from './context';
import type { AnalyzedDocument, HandlerContext } from './context';
import { addQuoteActions } from './promote';

/** What can be done about the findings at a place. The edits are for the version that was asked about, and for no other. */
export async function codeActions(
  context: HandlerContext,
  { textDocument, range, context: asked }: CodeActionParams,
): Promise<CodeAction[]> {
  if (asked.only && !asked.only.some(isQuickFix)) return [];
  const found = await analyzedAtPosition(context, textDocument.uri);
  if (!found) return [];
  const { document, analysis } = found;
  const place = fromLspRange(document.text, range);
  const touched = findingsOf(analysis).filter(
    (finding) => overlaps(finding, place) || (finding.start <= place.start && place.start <= finding.end),
  );
  return [
    ...touched.flatMap((finding) => [
      ...finding.fixes.map((fix, index) => toAction(document, finding, fix, index === 0)),
      ...silencing(document, analysis, finding),
    ]),
    ...addQuoteActions(found, place, context.writer.canAdd(textDocument.uri)),
  ];
}

/** Ways to be left alone by a finding: this one, its rule in this document (in Markdown by a comment in it), its rule altogether. */
function silencing(document: OpenDocument, { article, source }: AnalyzedDocument['analysis'], finding: Finding): readonly CodeAction[] {
  const { text, language } = article;
  const { rule } = finding;
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, finding)] };
  const ask = (title: string, command: string, about: string): CodeAction => ({
    ...shared,
    title,
    command: { title, command, arguments: [about, document.uri] },
  });
  const start = findFrontMatter(text, language)?.end ?? 0;
  const title = say('fix.ignoreInDocument', { rule });
  const comment: CodeAction = {
    ...shared,
    title,
    edit: editOf(document, [{ start, end: start, newText: `<!-- on-record: disable ${rule} -->\n\n` }]),
  };
  return [
    ask(say('fix.ignoreHere'), ignoreFindingCommand, ignoreKey(rule, text, finding)),
    language === 'markdown' ? comment : ask(title, ignoreFindingCommand, ignoreInDocumentKey(rule, source)),
    ask(say('fix.switchOff', { rule }), switchRuleOffCommand, rule),
  ];
}

function isQuickFix(kind: string): boolean {
  return kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix || kind.startsWith(`${CodeActionKind.QuickFix}.`);
}

function toAction(document: OpenDocument, finding: Finding, fix: Fix, isBest: boolean): CodeAction {
  const diagnostic: Diagnostic = toDiagnostic(document, finding);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    // Only a fix that stands alone is plainly the one that is meant.
    isPreferred: isBest && finding.fixes.length === 1,
    edit: editOf(document, fix.edits),
  };
}

function editOf({ uri, version, text }: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes = edits.map(({ newText, ...span }) => ({ range: toLspRange(text, span), newText }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
