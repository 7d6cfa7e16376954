import type { ActorKind } from '../../../core/annotations';
import type { ActorDraft, ActorText, AliasDraft, ImportedRecords, PositionDraft, QuoteDraft, RoleDraft } from '../draft';
import type { InputReader, ReadingResult } from '../input-reader';
import { ReadingNotes } from '../reading-report';
import { mapColumns, rowKindOf, schemeOf } from './csv-fields';
import type { ColumnMapping, RowKind } from './csv-fields';
import { CsvRows } from './csv-rows';
import { CsvValues } from './csv-values';

/** How files of rows are to be read. */
export interface CsvOptions {
  /** Fields by column; an empty text leaves the column out. Columns that are not named are mapped by their header. */
  readonly columns: ReadonlyMap<string, string>;
  /** What the rows tell of; `undefined`: told from the header. */
  readonly as: RowKind | undefined;
  /** Kind of actors whose row gives none. */
  readonly kind: ActorKind;
  /** `undefined`: told from the file. */
  readonly delimiter: string | undefined;
}

/** Reading as it goes when nobody says otherwise. */
export const defaultCsvOptions: CsvOptions = { columns: new Map(), as: undefined, kind: 'person', delimiter: undefined };

/** A reader of CSV and its kin. The first row of each file is its header. */
export function createCsvReader(options: CsvOptions): InputReader {
  return new CsvReader(options);
}

const actorKinds = ['person', 'organization', 'place', 'group'] as const;
const roleStatuses = ['elected', 'acting', 'designate', 'envoy'] as const;
const stances = ['supports', 'opposes', 'conditional', 'questions', 'undecided'] as const;

/** Fields of an actor's row that make a role of their own. */
const roleFields: ReadonlySet<string> = new Set(['title', 'titleForms', 'from', 'to', 'status']);

class CsvReader implements InputReader {
  readonly #options: CsvOptions;
  readonly #notes = new ReadingNotes();
  readonly #actors: ActorDraft[] = [];
  readonly #roles: RoleDraft[] = [];
  readonly #quotes: QuoteDraft[] = [];
  readonly #positions: PositionDraft[] = [];
  #rows: CsvRows | undefined;
  #file = '';
  #table: { readonly header: readonly string[]; readonly kind: RowKind; readonly mapping: ColumnMapping } | undefined;
  #nRead = 0;

  constructor(options: CsvOptions) {
    this.#options = options;
  }

  beginFile(name: string): void {
    this.#file = name;
    this.#table = undefined;
    this.#rows = new CsvRows(
      {
        onRow: (cells, line) => this.#onRow(cells, line),
        onBadLine: (reason, line) => this.#notes.unreadable(reason, { file: this.#file, line }),
      },
      this.#options.delimiter,
    );
  }

  push(bytes: Uint8Array): void {
    this.#rows?.push(bytes);
  }

  endFile(): void {
    this.#rows?.end();
    if (this.#table === undefined) this.#notes.unreadable('The file has no header: its first row must name the columns.', this.#at(1));
    this.#rows = undefined;
  }

  finish(): ReadingResult {
    const records: ImportedRecords = {
      keyScheme: undefined,
      defaultKind: this.#options.kind,
      actors: this.#actors,
      roles: this.#roles,
      quotes: this.#quotes,
      positions: this.#positions,
    };
    return { records, report: this.#notes.report, nRead: this.#nRead };
  }

  #at(line: number): { readonly file: string; readonly line: number } {
    return { file: this.#file, line };
  }

  #onRow(cells: readonly string[], line: number): void {
    if (this.#table === undefined) return this.#onHeader(cells, line);
    this.#nRead++;
    const { header, kind, mapping } = this.#table;
    const bad = cells.find((cell) => cell.includes('\uFFFD') || cell.includes('\0'));
    if (bad !== undefined) return this.#notes.unreadable('The row is not valid UTF-8. Save the file as UTF-8.', this.#at(line));
    const values = new CsvValues(header, mapping, cells, this.#at(line), this.#notes);
    switch (kind) {
      case 'actors':
        return this.#addActor(values);
      case 'roles':
        return this.#addRole(values);
      case 'quotes':
        return this.#addQuote(values);
      case 'positions':
        return this.#addPosition(values);
    }
  }

  #onHeader(cells: readonly string[], line: number): void {
    const { columns, as } = this.#options;
    const kind = as ?? rowKindOf(cells, columns);
    const mapping = mapColumns(cells, kind, columns);
    this.#table = { header: cells, kind, mapping };
    for (const column of mapping.missing)
      this.#notes.unreadable(`There is no column "${column}" in this file; the columns are ${cells.join(', ')}.`, this.#at(line));
    if (mapping.fields.every((field) => field === undefined || field === 'ignored'))
      this.#notes.unreadable(`No column of this file is known by its header; map them: ${cells.join(', ')}.`, this.#at(line));
  }

  #addActor(values: CsvValues): void {
    const id = values.text('id');
    const name = values.text('name') ?? fullName(values);
    if (id === undefined && name === undefined) return values.leaveOut('The row has no name and no id.');
    const identifiers = identifiersOf(values);
    const { file, line } = values.place;
    this.#actors.push({
      file,
      line,
      key: id,
      id,
      identifiers,
      formerKeys: none,
      kind: values.word('kind', actorKinds),
      name,
      aliases: aliasesOf(values),
      misspellings: values.list('misspellings'),
      texts: textsOf(values),
      country: values.reference('country'),
      memberOf: values.has('memberOf') ? values.list('memberOf').map((text) => ({ key: text, name: text })) : none,
      links: values.list('links'),
      sources: values.list('sources'),
    });
    if (values.text('title') !== undefined) this.#addRoleOf({ key: id ?? identifierKey(identifiers), name }, values, []);
    else for (const field of values.fields) if (roleFields.has(field)) values.note(field, values.text(field) ?? '');
  }

  #addRole(values: CsvValues): void {
    const actor = values.reference('actor');
    if (actor === undefined) return values.leaveOut('The row does not say who holds the role.');
    if (values.text('title') === undefined) return values.leaveOut('The row has no title.');
    this.#addRoleOf(actor, values, values.list('sources'));
  }

  #addRoleOf(actor: RoleDraft['actor'], values: CsvValues, sources: readonly string[]): void {
    const title = values.text('title');
    if (title === undefined) return;
    this.#roles.push({
      ...values.place,
      actor,
      title,
      titleForms: values.list('titleForms'),
      organization: values.reference('organization'),
      from: values.date('from'),
      to: values.date('to'),
      status: values.word('status', roleStatuses),
      sources,
    });
  }

  #addQuote(values: CsvValues): void {
    const actor = values.reference('actor');
    const text = values.text('text');
    if (actor === undefined) return values.leaveOut('The row does not say who spoke.');
    if (text === undefined) return values.leaveOut('The row has no words.');
    this.#quotes.push({
      ...values.place,
      id: values.text('id'),
      actor,
      text,
      date: values.date('date'),
      event: values.text('event'),
      source: values.text('source'),
      status: values.word('status', ['verified', 'reported', 'disputed']),
      note: values.text('note'),
    });
  }

  #addPosition(values: CsvValues): void {
    const actor = values.reference('actor');
    const issue = values.text('issue');
    const stance = values.word('stance', stances);
    if (actor === undefined || issue === undefined) return values.leaveOut('The row does not say whose position it is, or on what.');
    if (stance === undefined) return values.leaveOut(`The row has no stance; it must be one of ${stances.join(', ')}.`);
    this.#positions.push({
      ...values.place,
      actor,
      issue,
      stance,
      summary: values.text('summary'),
      condition: values.text('condition'),
      asOf: values.date('asOf'),
      until: values.date('until'),
      evidence: values.list('evidence'),
      status: values.word('status', ['proposed', 'reviewed', 'disputed']),
      note: values.text('note'),
    });
  }
}

// Most rows have few of all these: what is empty is shared, because millions of empty lists are a burden.
const none: readonly never[] = [];
const noIdentifiers: ReadonlyMap<string, string> = new Map();
const noTexts: ReadonlyMap<ActorText, string> = new Map();

function identifiersOf(values: CsvValues): ReadonlyMap<string, string> {
  let identifiers: Map<string, string> | undefined;
  for (const field of values.fields) {
    const scheme = schemeOf(field);
    const text = scheme === undefined ? undefined : values.text(field);
    if (scheme === undefined || text === undefined) continue;
    identifiers ??= new Map();
    identifiers.set(scheme, scheme === 'wikidata' ? entityId(text) : text);
  }
  return identifiers ?? noIdentifiers;
}

function textsOf(values: CsvValues): ReadonlyMap<ActorText, string> {
  let texts: Map<ActorText, string> | undefined;
  for (const field of ['family', 'given', 'pronouns', 'summary', 'note', 'birthDate', 'deathDate'] as const) {
    const text = field === 'birthDate' || field === 'deathDate' ? values.date(field) : values.text(field);
    if (text !== undefined) (texts ??= new Map()).set(field, text);
  }
  return texts ?? noTexts;
}

function aliasesOf(values: CsvValues): readonly AliasDraft[] {
  if (!values.has('aliases') && !values.has('weakAliases')) return none;
  const weak = values.list('weakAliases').map((text) => ({ text, kind: undefined, weak: true }));
  return [...values.list('aliases').map((text) => ({ text, kind: undefined, weak: false })), ...weak];
}

function fullName(values: CsvValues): string | undefined {
  const parts = [values.text('given'), values.text('family')].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** `Q42` of an address at Wikidata; anything else as it is. */
function entityId(text: string): string {
  return /(?:^|\/)(Q\d+)$/.exec(text)?.[1] ?? text;
}

/** What a role's row of an actor without an id refers to it by. */
const identifierKey = (identifiers: ReadonlyMap<string, string>): string | undefined => [...identifiers.values()][0];
