import { runChecks } from '../../../src/checks/run-checks';
import type { DocumentLanguage } from '../../../src/core/annotations';
import { analyzeDocument } from '../../../src/core/index';
import type { Dataset } from '../../../src/dataset/dataset';
import { emptyDataset } from '../../../src/dataset/dataset';
import { readFrontMatter } from '../../../src/dataset/front-matter';
import { buildGazetteer } from '../../../src/dataset/gazetteer';
import type { ExportKind } from '../../../src/exchange/export/exporter';
import { createExporter } from '../../../src/exchange/export/exporter';
import type { ExportedArticle } from '../../../src/exchange/export/exported-article';
import { applyNotes } from '../../../src/notes/apply-notes';
import type { Note } from '../../../src/notes/note';
import { datasetFrom } from '../../checks/check-rule';

export interface ExportedOptions {
  readonly file?: string;
  readonly dataset?: Dataset;
  readonly notes?: readonly Note[];
  readonly date?: string;
  readonly language?: DocumentLanguage;
}

/** Analyses a text as the command line does. */
export function exported(
  text: string,
  { file = 'a.txt', dataset = emptyDataset, notes = [], date, language = 'plaintext' }: ExportedOptions = {},
): ExportedArticle {
  const found = analyzeDocument(text, { language, gazetteer: buildGazetteer(dataset), fallbackDate: date, readFrontMatter });
  const corrected = applyNotes(text, found, { own: notes, everywhere: [] }, dataset);
  const { annotations } = corrected;
  const findings = runChecks(annotations, text, dataset, { language });
  return { file, text, language, annotations, dataset, findings, notes: corrected };
}

/** The whole file of an export. */
export function exportOf(
  kind: Partial<ExportKind> & Pick<ExportKind, 'format'>,
  articles: readonly ExportedArticle[],
  records?: Dataset,
): string {
  const exporter = createExporter({ table: 'positions', ...kind });
  const pieces = [exporter.begin(), ...articles.flatMap((article) => [...exporter.article(article)])];
  if (records) pieces.push(exporter.records(records));
  return [...pieces, exporter.end()].join('');
}

/** A town that argues about a toll; all invented. */
export const town = (): Promise<Dataset> =>
  datasetFrom(`actors:
  - {id: lind, kind: person, name: Anna Lindqvist, given: Anna, family: Lindqvist, pronouns: she/her, identifiers: {wikidata: Q42}}
  - {id: berg, kind: person, name: Tom Berg, given: Tom, family: Berg}
  - {id: guild, kind: organization, name: Ferry Guild}
  - {id: hall, kind: organization, name: 'City Hall; Karlstad'}
roles:
  - {actor: lind, title: mayor, organization: hall, from: 2020}
  - {actor: berg, title: spokesman, organization: guild, from: 2010, to: 2015}
issues:
  - {id: toll, label: Bridge toll, question: Should the bridge have a toll?, terms: [bridge toll]}
positions:
  - {actor: berg, issue: toll, stance: conditional, condition: 'Only, "if" boats stay free', asOf: 2012, until: 2016-03, evidence: [q1], sources: [gazette], status: reviewed}
  - {actor: lind, issue: toll, stance: questions, summary: Asks what it would cost., asOf: 2019-05}
quotes:
  - {id: q1, actor: berg, text: Boats first, date: 2012-04-01, source: gazette}
sources:
  - {id: gazette, title: 'Harbour Gazette, *no. 4*', url: 'https://example.org/g4', published: 2012-04-02}
`);

/** On 6 May 2024: she opposes; the guild supports. */
export const tollArticle = [
  'KARLSTAD, May 6, 2024 – 🚢 Anna Lindqvist rejected a bridge toll on Monday. She said “the answer is no, ‘never’; =not now”.',
  '',
  'The Ferry Guild backed the bridge toll. Tom Berg said that 12 of 40 towns disagree.',
].join('\n');
