/** What the rows of a file tell of. */
export const rowKinds = ['actors', 'roles', 'quotes', 'positions'] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * Fields that a column can be mapped to, each with headers that mean it by themselves. Headers are compared in lower case, without
 * spaces, dots, dashes and underscores; the name of the field itself always counts.
 */
const fieldsOf: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
  actors: {
    id: ['actorid'],
    kind: ['type', 'actortype'],
    name: ['fullname', 'displayname', 'actor', 'person', 'label'],
    family: ['familyname', 'surname', 'lastname'],
    given: ['givenname', 'givennames', 'firstname', 'forename'],
    aliases: ['alias', 'aka', 'alsoknownas', 'othername', 'othernames', 'alternativenames'],
    weakAliases: ['weakalias'],
    misspellings: ['misspelling', 'wrongspellings'],
    pronouns: ['pronoun'],
    country: ['nationality', 'citizenship', 'countrycode'],
    memberOf: ['party', 'group', 'groups', 'memberships', 'membership', 'faction'],
    summary: ['description', 'about', 'bio', 'biography'],
    links: ['link', 'url', 'urls', 'website', 'homepage', 'wikipedia'],
    title: ['role', 'position', 'post', 'office', 'jobtitle', 'function'],
    titleForms: ['othertitles'],
    organization: ['organisation', 'org', 'employer', 'company', 'institution', 'body'],
    from: ['start', 'startdate', 'since', 'fromdate', 'datefrom', 'begin'],
    to: ['end', 'enddate', 'until', 'todate', 'dateto'],
    status: ['rolestatus'],
    sources: ['source', 'sourceurl', 'sourceurls'],
    note: ['notes', 'remark', 'remarks', 'comment'],
    birthDate: ['born', 'birthday', 'dateofbirth', 'birthdate'],
    deathDate: ['died', 'dateofdeath', 'deathdate'],
  },
  roles: {
    actor: ['actorid', 'person', 'holder', 'name', 'who'],
    title: ['role', 'position', 'post', 'office', 'jobtitle', 'function'],
    titleForms: ['othertitles'],
    organization: ['organisation', 'org', 'employer', 'company', 'institution', 'body'],
    from: ['start', 'startdate', 'since', 'fromdate', 'datefrom', 'begin'],
    to: ['end', 'enddate', 'until', 'todate', 'dateto'],
    status: ['rolestatus'],
    sources: ['source', 'sourceurl', 'sourceurls'],
  },
  quotes: {
    id: ['quoteid'],
    actor: ['actorid', 'speaker', 'person', 'name', 'who', 'saidby'],
    text: ['quote', 'quotation', 'words', 'statement'],
    date: ['said', 'day', 'saidon'],
    event: ['eventid', 'occasion'],
    source: ['sourceid', 'sourceurl', 'url', 'link'],
    status: ['quotestatus'],
    note: ['notes', 'remark', 'remarks', 'comment'],
  },
  positions: {
    actor: ['actorid', 'person', 'name', 'who', 'organization', 'organisation'],
    issue: ['issueid', 'question', 'topic'],
    stance: ['view', 'side'],
    summary: ['description', 'position'],
    condition: ['provided', 'if'],
    asOf: ['date', 'from', 'since', 'start', 'startdate'],
    until: ['to', 'end', 'enddate'],
    evidence: ['source', 'sources', 'sourceurl', 'url', 'quoteid'],
    status: ['coding'],
    note: ['notes', 'remark', 'remarks', 'comment'],
  },
};

/** Headers that name a scheme of identifiers, and the scheme. Any other is mapped by `identifiers.NAME`. */
const schemes: Readonly<Record<string, string>> = {
  wikidata: 'wikidata',
  wikidataid: 'wikidata',
  qid: 'wikidata',
  opensanctions: 'opensanctions',
  opensanctionsid: 'opensanctions',
  viaf: 'viaf',
  isni: 'isni',
  orcid: 'orcid',
  gnd: 'gnd',
  lei: 'lei',
};

const identifierField = /^identifiers\.(.+)$/;

/** Where the cells of each column go. */
export interface ColumnMapping {
  /** Field of each column, in order; `undefined`: it has none and is reported; `ignored`: somebody said so. */
  readonly fields: readonly (string | 'ignored' | undefined)[];
  /** Columns that were mapped by name and are not in the file. */
  readonly missing: readonly string[];
}

/** The scheme of an identifier's field; `undefined` for other fields. */
export function schemeOf(field: string): string | undefined {
  return identifierField.exec(field)?.[1];
}

/** True when a column can be mapped to this field, for rows of this kind (of any kind where it is not known yet). */
export function isCsvField(field: string, kind?: RowKind): boolean {
  const kinds = kind === undefined ? rowKinds : [kind];
  return kinds.some((each) => Object.hasOwn(fieldsOf[each], field) || (each === 'actors' && schemeOf(field) !== undefined));
}

/** All fields of a kind of rows, for messages. */
export const csvFieldNames = (kind: RowKind): readonly string[] => Object.keys(fieldsOf[kind]);

/** What the rows tell of, by their header. `mapped`: what columns were mapped to by name counts as a header, too. */
export function rowKindOf(header: readonly string[], mapped: ReadonlyMap<string, string>): RowKind {
  const has = (kind: RowKind, field: string): boolean => header.some((column) => fieldOfColumn(column, kind, mapped) === field);
  if (has('positions', 'issue') && has('positions', 'stance') && has('positions', 'actor')) return 'positions';
  const isNamed = header.some((column) => fold(column) === 'name' || fieldOfColumn(column, 'actors', mapped) === 'aliases');
  if (has('quotes', 'text') && has('quotes', 'actor') && !has('actors', 'kind')) return 'quotes';
  if (has('roles', 'title') && has('roles', 'actor') && !isNamed) return 'roles';
  return 'actors';
}

/** Maps the columns of a file. Of two columns for a field that holds one value, the first is taken. */
export function mapColumns(header: readonly string[], kind: RowKind, mapped: ReadonlyMap<string, string>): ColumnMapping {
  const taken = new Set<string>();
  const chosen = new Set([...mapped.values()]);
  const fields = header.map((column) => {
    const said = saidFor(column, mapped);
    if (said === '') return 'ignored';
    const field = fieldOfColumn(column, kind, mapped);
    if (field === undefined || !isCsvField(field, kind)) return undefined;
    // A column that somebody mapped wins over one whose header only looks like it.
    if (said === undefined && chosen.has(field)) return undefined;
    if (taken.has(field) && !isListField(field)) return undefined;
    taken.add(field);
    return field;
  });
  const columns = new Set(header.map(fold));
  return { fields, missing: [...mapped.keys()].filter((column) => !columns.has(fold(column))) };
}

const listFields = new Set(['aliases', 'weakAliases', 'misspellings', 'memberOf', 'links', 'sources', 'titleForms', 'evidence']);

/** True for fields that hold several values, in one cell or in several columns. */
export const isListField = (field: string): boolean => listFields.has(field);

function fieldOfColumn(column: string, kind: RowKind, mapped: ReadonlyMap<string, string>): string | undefined {
  const said = saidFor(column, mapped);
  if (said !== undefined) return said;
  const name = fold(column);
  const named = identifierField.exec(column.trim().toLowerCase())?.[0];
  if (kind === 'actors' && named !== undefined) return named;
  for (const [field, headers] of Object.entries(fieldsOf[kind])) if (fold(field) === name || headers.includes(name)) return field;
  return kind === 'actors' && Object.hasOwn(schemes, name) ? `identifiers.${schemes[name] ?? name}` : undefined;
}

function saidFor(column: string, mapped: ReadonlyMap<string, string>): string | undefined {
  for (const [name, field] of mapped) if (fold(name) === fold(column)) return field;
  return undefined;
}

function fold(header: string): string {
  return header.toLowerCase().replace(/[\s._-]+/g, '');
}
