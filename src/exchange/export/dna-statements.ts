import type { Stance } from '../../core/annotations';
import { earliestDay } from '../../dataset/partial-date';
import { csvRecord } from './csv';
import type { StatedPosition } from './stated-positions';

/**
 * Statements as the event list of Discourse Network Analyzer 3 has them (https://github.com/leifeld/dna, *Export network*, type
 * "event list", format ".csv"): semicolons, its columns by its names and in its order, then the variables of its statement type
 * "DNA Statement" (person, organization, concept, agreement). Quotation marks are doubled as RFC 4180 says, where that program
 * changes them to apostrophes. Columns of our own follow at the end.
 */
const columns = [
  'statement ID',
  'time',
  'document ID',
  'document title',
  'author',
  'source',
  'section',
  'type',
  'text',
  'person',
  'organization',
  'concept',
  'agreement',
  'stance',
  'condition',
] as const;

/** That program knows yes and no. What is neither has no value, which R reads as missing; `stance` says it in words. */
const agreement: Partial<Record<Stance, 0 | 1>> = { supports: 1, opposes: 0 };

/** The first line. */
export const dnaHeader = (): string => csvRecord(columns, ';');

/**
 * One line: one statement for each actor, issue and article, with the words of the deciding one. An actor that is no person stands
 * as organization. The time is midnight of the first day that the date may stand for, empty where it is unknown.
 */
export function dnaStatement(position: StatedPosition, statementId: number, documentId: number): string {
  const { from, document, date, name, kind, organization, issueLabel, stance, condition, evidence } = position;
  const isPerson = kind === undefined || kind === 'person';
  return csvRecord(
    [
      statementId,
      date === undefined ? '' : `${earliestDay(date)} 00:00:00`,
      documentId,
      document,
      '',
      '',
      '',
      from,
      evidence[0]?.text,
      isPerson ? name : '',
      isPerson ? organization : name,
      issueLabel,
      agreement[stance],
      stance,
      condition,
    ],
    ';',
  );
}
