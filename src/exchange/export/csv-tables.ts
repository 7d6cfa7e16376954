import type { Dataset } from '../../dataset/dataset';
import { entityName } from '../../views/article';
import { csvRecord } from './csv';
import type { Field } from './csv';
import type { ExportedArticle } from './exported-article';
import { articlePositions, contentText, recordedPositions } from './stated-positions';
import type { StatedPosition } from './stated-positions';

/** Tables that a CSV export can hold; one file holds one. */
export const csvTables = ['mentions', 'statements', 'positions'] as const;
export type CsvTable = (typeof csvTables)[number];

/**
 * Columns by table: promised to users, new ones only at the end. Offsets are UTF-16 and half-open. `corrected` is true where a
 * person decided so. `statements` and `within` are numbers of the table of statements, which counts from 0 in each article.
 */
const columns = {
  mentions: ['file', 'reference_date', 'start', 'end', 'text', 'kind', 'actor', 'name', 'candidates', 'corrected'],
  statements: [
    'file',
    'reference_date',
    'statement',
    'form',
    'start',
    'end',
    'text',
    'pieces',
    'actor',
    'name',
    'source_start',
    'source_end',
    'source',
    'cue_start',
    'cue_end',
    'cue',
    'within',
    'confidence',
    'corrected',
  ],
  positions: [
    'from',
    'document',
    'date',
    'until',
    'actor',
    'name',
    'kind',
    'organization',
    'issue',
    'issue_label',
    'stance',
    'condition',
    'start',
    'end',
    'text',
    'statements',
    'status',
    'corrected',
  ],
} as const satisfies Record<CsvTable, readonly string[]>;

/** The first line of a table. */
export const csvHeader = (table: CsvTable): string => csvRecord(columns[table]);

/** The lines of one article. */
export function csvOfArticle(table: CsvTable, article: ExportedArticle): string {
  switch (table) {
    case 'mentions':
      return mentionRows(article)
        .map((row) => csvRecord(row))
        .join('');
    case 'statements':
      return statementRows(article)
        .map((row) => csvRecord(row))
        .join('');
    case 'positions':
      return articlePositions(article)
        .map((position) => csvRecord(positionRow(position)))
        .join('');
  }
}

/** The lines of the positions on record; none in the other tables. */
export function csvOfRecords(table: CsvTable, dataset: Dataset): string {
  if (table !== 'positions') return '';
  return recordedPositions(dataset)
    .map((position) => csvRecord(positionRow(position)))
    .join('');
}

function mentionRows(article: ExportedArticle): readonly (readonly Field[])[] {
  const { file, text, annotations } = article;
  return annotations.mentions.map(({ start, end, type, entity: index, because }) => {
    const entity = annotations.entities[index];
    return [
      file,
      annotations.referenceDate?.date,
      start,
      end,
      text.slice(start, end),
      type,
      entity?.actor,
      entity && entityName(article, entity),
      entity?.candidates.join(' '),
      because.kind === 'corrected',
    ];
  });
}

function statementRows(article: ExportedArticle): readonly (readonly Field[])[] {
  const { file, text, annotations } = article;
  return annotations.attributions.map((attribution, index) => {
    const { form, source, cue, content, within, confidence, corrected } = attribution;
    const entity = typeof source?.entity === 'number' ? annotations.entities[source.entity] : undefined;
    return [
      file,
      annotations.referenceDate?.date,
      index,
      form,
      content[0]?.start,
      content.at(-1)?.end,
      contentText(text, attribution),
      content.map(({ start, end }) => `${start}:${end}`).join(' '),
      entity?.actor,
      entity && entityName(article, entity),
      source?.start,
      source?.end,
      source && text.slice(source.start, source.end),
      cue?.start,
      cue?.end,
      cue && text.slice(cue.start, cue.end),
      within,
      Math.round(confidence * 1000) / 1000,
      corrected !== undefined,
    ];
  });
}

function positionRow(position: StatedPosition): readonly Field[] {
  const [deciding] = position.evidence;
  return [
    position.from,
    position.document,
    position.date,
    position.until,
    position.actor,
    position.name,
    position.kind,
    position.organization,
    position.issue,
    position.issueLabel,
    position.stance,
    position.condition,
    deciding?.span?.start,
    deciding?.span?.end,
    deciding?.text,
    position.evidence.flatMap(({ statement }) => statement ?? []).join(' '),
    position.status,
    position.isCorrected,
  ];
}
