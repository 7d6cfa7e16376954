import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Finding, Fix } from '../../checks/finding';
import { overlaps } from '../../core/index';
import { fromLspRange, toLspRange } from '../convert';
import { toDiagnostic } from '../diagnostics';
import { findingsOf } from '../findings';
import type { OpenDocument } from '../open-document';
import { analyzedAtPosition } from './context';
import type { HandlerContext } from './context';

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
  return touched.flatMap((finding) => finding.fixes.map((fix, index) => toAction(document, finding, fix, index === 0)));
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
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: fix.edits.map(({ newText, ...span }) => ({ range: toLspRange(document.text, span), newText })),
        },
      ],
    },
  };
}
