import type { ActorId } from '../core/annotations';
import type { Dataset } from '../dataset/dataset';
import { recordIdOf, unusedId } from '../dataset/record-ids';
import { recordNames } from '../dataset/schema';
import type { SectionName } from '../dataset/schema';
import { withPresentIds } from './decided';
import { wordsOf } from './note';
import type { Note } from './note';

/** The article that a note was made in, as a record's source names it. */
export interface SourceArticle {
  /** Relative to the folder that holds `.on-record/`, with slashes. */
  readonly path: string;
  /** `undefined`: the article has none; then the path stands for it. */
  readonly title: string | undefined;
  /** Reference date, `YYYY-MM-DD`; `undefined`: unknown. */
  readonly date: string | undefined;
}

/** A record for a dataset, and ways to write it down. */
export interface PromotedRecord {
  readonly section: SectionName;
  /** Fields as the schema has them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** A line for a `.jsonl` dataset file, without the line end. */
  readonly jsonLine: string;
  /** An item of the section's list in a YAML dataset file, indented by two, without the last line end. */
  readonly yamlItem: string;
}

/**
 * The dataset record that a note amounts to, with the record of its source before it where the dataset has none yet. `actor`: who
 * it is about where the note does not say (the speaker found in the text). `undefined`: the note is about this text only, or its
 * actor is not in the dataset, so that the record would point nowhere.
 */
export function promoteNote(
  note: Note,
  article: SourceArticle,
  dataset: Dataset,
  actor?: ActorId,
): readonly [...source: PromotedRecord[], record: PromotedRecord] | undefined {
  const source = sourceRecord(article);
  const found = recordOf(note, article, source.id, dataset, actor);
  if (found === undefined) return undefined;
  const record = written(found.section, found.fields);
  return dataset.sources.has(source.id) ? [record] : [written('sources', source), record];
}

/** Fields of the record of an article as a source. */
export function sourceRecord({ path, title, date }: SourceArticle): Readonly<Record<string, unknown>> & { readonly id: string } {
  const name = title?.trim();
  return {
    id: recordIdOf(path, 'article'),
    title: name === undefined || name === '' ? path : name,
    kind: 'article',
    published: date,
    path,
  };
}

interface Found {
  readonly section: SectionName;
  readonly fields: Readonly<Record<string, unknown>>;
}

function recordOf(note: Note, article: SourceArticle, source: string, dataset: Dataset, said: ActorId | undefined): Found | undefined {
  const body = withPresentIds(note.body, dataset);
  const actor = 'actor' in body && typeof body.actor === 'string' ? body.actor : said;
  const isKnown = actor !== undefined && dataset.actors.has(actor as ActorId);
  const date = 'date' in body && typeof body.date === 'string' ? body.date : article.date;
  const words = withoutMarks(wordsOf(note));
  switch (body.decision) {
    case 'quote':
    case 'speaker': {
      if (!isKnown || words === '') return undefined;
      const id = unusedId(recordIdOf(`${actor} ${firstWords(words)}`, 'quote'), (each) => dataset.quotes.has(each));
      return { section: 'quotes', fields: { id, actor, text: words, date, source, status: 'reported' } };
    }
    case 'claim': {
      if (words === '') return undefined;
      const id = unusedId(recordIdOf(firstWords(words), 'claim'), (each) => dataset.claims.has(each));
      const claimants = isKnown ? [actor] : undefined;
      return { section: 'claims', fields: { id, text: words, claimants, date, issue: body.issue, sources: [source] } };
    }
    case 'stance':
    case 'position': {
      if (!isKnown) return undefined;
      const { issue, stance, condition } = body;
      const fields = { actor, issue, stance, condition, asOf: date, evidence: [source], status: 'proposed', note: words };
      return { section: 'positions', fields };
    }
    default:
      return undefined;
  }
}

function written(section: SectionName, allFields: Readonly<Record<string, unknown>>): PromotedRecord {
  const entries = Object.entries(allFields).filter(([, value]) => value !== undefined);
  const fields = Object.fromEntries(entries);
  return {
    section,
    fields,
    jsonLine: JSON.stringify({ record: recordNames[section], ...fields }),
    // Whatever is JSON is YAML too: texts in double quotes, lists in brackets.
    yamlItem: entries.map(([key, value], k) => `${k === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}`).join('\n'),
  };
}

/** Quotation marks belong to the article, not to what was said; so does the comma before a closing one. */
export function withoutMarks(words: string): string {
  const opening = /^[“"„«»‘']\s*/.exec(words)?.[0] ?? '';
  if (opening === '') return words.trim();
  return words
    .slice(opening.length)
    .replace(/\s?[”"“»«’'],?$/, '')
    .replace(/,$/, '')
    .trim();
}

const firstWords = (words: string): string => words.split(/\s+/, 6).join(' ');
