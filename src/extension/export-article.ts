import { l10n, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import { exportRequest } from '../protocol/messages';
import type { ExportParams } from '../protocol/messages';
import type { ServerControl } from './server-control';

/** What a person chooses from; a key binding may give it as argument of the command. */
type ExportChoice = Pick<ExportParams, 'format' | 'table' | 'from'>;

interface FormatItem extends QuickPickItem, Pick<ExportParams, 'format' | 'table'> {
  /** Whether it can hold the positions on record too. */
  readonly takesRecords: boolean;
}

/** Makes an export of the article, or of the record, and shows it in an editor of its own, from where a person saves it. */
export async function exportArticle(server: ServerControl, article: TextDocument | undefined, given: unknown): Promise<void> {
  const choice = isChoice(given) ? given : await choose(article !== undefined);
  if (!choice) return;
  const uri = article?.uri.toString() ?? null;
  const file = article ? workspace.asRelativePath(article.uri) : '';
  const content = await server.request(exportRequest, { ...choice, uri, file });
  if (typeof content !== 'string') {
    void window.showWarningMessage(
      uri === null && choice.from !== 'record'
        ? l10n.t('Open an article first: there is none to export.')
        : l10n.t('Nothing was exported: On Record has not read this article. The status bar says why.'),
    );
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ content, language: languages[choice.format] }));
}

/** Languages that give the result its colours, its file ending, and a place apart from articles. */
const languages: Readonly<Record<ExportParams['format'], string>> = {
  jsonl: 'jsonl',
  csv: 'csv',
  'web-annotation': 'json',
  dna: 'csv',
  brief: 'markdown',
};

async function choose(hasArticle: boolean): Promise<ExportChoice | undefined> {
  const items = formats().filter(({ takesRecords }) => hasArticle || takesRecords);
  const format = await window.showQuickPick(items, { title: l10n.t('Export'), matchOnDescription: true });
  if (!format) return undefined;
  const { table } = format;
  if (!format.takesRecords) return { format: format.format, table, from: 'article' };
  const record = { label: l10n.t('Positions on record'), from: 'record' as const };
  const scopes = hasArticle
    ? [
        { label: l10n.t('This article'), from: 'article' as const },
        record,
        { label: l10n.t('This article, then the positions on record'), from: 'both' as const },
      ]
    : [record];
  const scope = await window.showQuickPick(scopes, { title: l10n.t('Export from') });
  return scope && { format: format.format, table, from: scope.from };
}

function formats(): readonly FormatItem[] {
  return [
    {
      label: l10n.t('Brief'),
      description: l10n.t('who stands where, in Markdown'),
      format: 'brief',
      table: 'positions',
      takesRecords: true,
    },
    { label: l10n.t('Positions'), description: 'CSV', format: 'csv', table: 'positions', takesRecords: true },
    { label: l10n.t('Statements'), description: 'CSV', format: 'csv', table: 'statements', takesRecords: false },
    { label: l10n.t('Mentions'), description: 'CSV', format: 'csv', table: 'mentions', takesRecords: false },
    {
      label: l10n.t('Statements for Discourse Network Analyzer'),
      description: 'CSV',
      format: 'dna',
      table: 'positions',
      takesRecords: true,
    },
    { label: l10n.t('Web Annotations'), description: 'JSON-LD', format: 'web-annotation', table: 'positions', takesRecords: false },
    { label: l10n.t('Everything'), description: 'JSON Lines', format: 'jsonl', table: 'positions', takesRecords: false },
  ];
}

function isChoice(given: unknown): given is ExportChoice {
  if (typeof given !== 'object' || given === null || !('format' in given && 'table' in given && 'from' in given)) return false;
  const known = formats().some(({ format, table }) => format === given.format && table === given.table);
  return known && (given.from === 'article' || given.from === 'record' || given.from === 'both');
}
