import type { Dataset } from '../../dataset/dataset';
import { briefEntry, renderBrief } from './brief';
import type { BriefEntry } from './brief';
import { csvHeader, csvOfArticle, csvOfRecords } from './csv-tables';
import type { CsvTable } from './csv-tables';
import { dnaHeader, dnaStatement } from './dna-statements';
import type { ExportedArticle } from './exported-article';
import { toJsonLine } from './json-lines';
import { articlePositions, recordedPositions } from './stated-positions';
import { collectionEnd, collectionStart, pageStart, webAnnotations } from './web-annotation';

/** Formats that articles can be exported in. */
export const exportFormats = ['jsonl', 'csv', 'web-annotation', 'dna', 'brief'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that can also hold the positions on record. */
export const recordFormats: readonly ExportFormat[] = ['csv', 'dna', 'brief'];

/** What is exported: a format and, for CSV, which table. */
export interface ExportKind {
  readonly format: ExportFormat;
  readonly table: CsvTable;
}

/**
 * Makes one export, piece by piece: the pieces in the order of the calls are the file. Nothing of an article is kept but counts,
 * except by the brief, which keeps the positions because it is sorted by issue.
 */
export interface Exporter {
  /** Once, before all else. */
  begin(): string;
  /** Piece by piece, so that whoever has something else to do can do it in between. All of them are to be taken. */
  article(article: ExportedArticle): Iterable<string>;
  /** The positions on record; nothing in formats that hold none. */
  records(dataset: Dataset): string;
  /** Once, after all else. */
  end(): string;
}

/** The exporter of a format. */
export function createExporter({ format, table }: ExportKind): Exporter {
  switch (format) {
    case 'jsonl':
      return { begin: nothing, article: (article) => [`${toJsonLine(article)}\n`], records: nothing, end: nothing };
    case 'csv':
      return {
        begin: () => csvHeader(table),
        article: (article) => [csvOfArticle(table, article)],
        records: (dataset) => csvOfRecords(table, dataset),
        end: nothing,
      };
    case 'web-annotation':
      return webAnnotationExporter();
    case 'dna':
      return dnaExporter();
    case 'brief':
      return briefExporter();
  }
}

const nothing = (): string => '';

function webAnnotationExporter(): Exporter {
  let total = 0;
  return {
    begin: collectionStart,
    *article(article) {
      for (const annotation of webAnnotations(article)) yield (total++ === 0 ? pageStart : ',\n') + annotation;
    },
    records: nothing,
    end: () => collectionEnd(total),
  };
}

/** Statements and documents are numbered from 1; records of one source count as one document. */
function dnaExporter(): Exporter {
  let nStatements = 0;
  let nDocuments = 0;
  const sources = new Map<string, number>();
  return {
    begin: dnaHeader,
    article(article) {
      nDocuments++;
      return articlePositions(article).map((position) => dnaStatement(position, ++nStatements, nDocuments));
    },
    records(dataset) {
      return recordedPositions(dataset)
        .map((position) => {
          const document = sources.get(position.document) ?? ++nDocuments;
          sources.set(position.document, document);
          return dnaStatement(position, ++nStatements, document);
        })
        .join('');
    },
    end: nothing,
  };
}

function briefExporter(): Exporter {
  const entries: BriefEntry[] = [];
  return {
    begin: nothing,
    article(article) {
      for (const position of articlePositions(article)) entries.push(briefEntry(position, article.dataset));
      return [];
    },
    records(dataset) {
      for (const position of recordedPositions(dataset)) entries.push(briefEntry(position, dataset));
      return '';
    },
    end: () => renderBrief(entries),
  };
}
