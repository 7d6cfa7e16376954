import type { Attribution, Entity, IssueId, Position } from '../core/annotations';
import type { Span } from '../core/text/span';
import { rolesAt } from '../dataset/roles';
import { wordsOf } from '../notes/note';
import type { AnnotatedDocument } from './annotate';
import type { TextStyle } from './environment';
import { count, cut, fit, paint } from './layout';
import { lineIndex } from './line-index';
import { oneLine } from './printable';

/** Rows of one section; what is more is counted, and the JSON Lines have it all. */
const maxRows = 40;

/** One summary being written: the document and what every section needs of it. */
interface Summary extends AnnotatedDocument {
  readonly style: TextStyle;
  /** Where a span begins, `line:column`. */
  readonly place: (span: Span) => string;
  readonly textOf: (span: Span) => string;
}

/**
 * What was found in one article, for people: who is in it, who is quoted, who stands where, who says what. Plain text with
 * places as `line:column`; colours only where the terminal takes them.
 */
export function renderSummary(document: AnnotatedDocument, style: TextStyle): string {
  const lines = lineIndex(document.text);
  const summary: Summary = {
    ...document,
    style,
    place: ({ start }) => {
      const { line, column } = lines.at(start);
      return `${line}:${column}`;
    },
    textOf: ({ start, end }) => {
      const text = document.text.slice(start, end);
      return oneLine(document.language === 'markdown' ? withoutMarks(text) : text);
    },
  };
  const sections = [renderActors, renderPositions, renderQuotes, renderStatements, renderFindings, renderOrphans].map((render) =>
    render(summary),
  );
  return [renderHead(summary), ...sections.filter((section) => section !== '')].join('\n\n');
}

/** What a reader of the rendered Markdown sees, near enough for a summary. */
function withoutMarks(text: string): string {
  return text
    .replace(/\n[ \t]*>[> \t]*/g, '\n')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}

function renderHead({ file, text, annotations, style, dataset }: Summary): string {
  const { referenceDate, mentions, quotes, attributions, positions } = annotations;
  const origin = { 'front-matter': 'front matter', dateline: 'dateline', option: '--date' };
  const date = referenceDate ? `reference date ${referenceDate.date} (${origin[referenceDate.from]})` : 'reference date unknown';
  const counts = [
    count(mentions.length, 'mention'),
    count(quotes.length, 'quote'),
    count(attributions.length, 'statement'),
    count(positions.length, 'position'),
  ];
  const known = dataset.actors.size > 0 ? `dataset of ${count(dataset.actors.size, 'actor')}` : 'no dataset';
  return [
    paint(style, 'strong', cut(titleOf(text), style.columns)),
    paint(style, 'faint', cut(`${file} · ${date} · ${known}`, style.columns)),
    paint(style, 'faint', counts.join(' · ')),
  ].join('\n');
}

/** First Markdown heading among the first lines, else the first line that is not front matter. */
function titleOf(text: string): string {
  const head = text.slice(0, 4000).replace(/^---\r?\n[^]*?\n---[ \t]*\r?\n/, '');
  const heading = /^#{1,2}[ \t]+(\S[^\n]*)/m.exec(head)?.[1];
  return heading ?? head.split('\n').find((line) => line.trim() !== '') ?? '(empty)';
}

function section({ style }: Summary, title: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const more = rows.length > maxRows ? [paint(style, 'faint', `  … and ${rows.length - maxRows} more (--format jsonl has all)`)] : [];
  return [paint(style, 'heading', title), ...rows.slice(0, maxRows), ...more].join('\n');
}

function renderActors(summary: Summary): string {
  const { annotations, dataset, style } = summary;
  const nStatements = new Map<number, number>();
  for (const { source } of annotations.attributions)
    if (source && source.entity !== null) nStatements.set(source.entity, (nStatements.get(source.entity) ?? 0) + 1);
  const date = annotations.referenceDate?.date;
  const rows = annotations.entities
    .map((entity, index) => ({ entity, said: nStatements.get(index) ?? 0 }))
    .sort((a, b) => b.said - a.said || b.entity.mentions.length - a.entity.mentions.length)
    .map(({ entity, said }) => {
      const [held] = entity.actor === null ? [] : rolesAt(dataset, entity.actor, date);
      const role = held?.held === 'yes' ? held.role.title : undefined;
      const counts = `${count(entity.mentions.length, 'mention')}${said > 0 ? `, ${count(said, 'statement')}` : ''}`;
      const name = paint(style, 'actor', fit(entity.name, 24));
      return `  ${name}  ${fit(`${kindOf(entity)}${role === undefined ? '' : `, ${role}`}`, style.columns - 56)}  ${counts}`;
    });
  return section(summary, 'Actors', rows);
}

function kindOf({ kind, actor, candidates }: Entity): string {
  if (candidates.length > 0) return `${kind}, could be ${candidates.join(' or ')}`;
  return actor === null ? `${kind}, not in the dataset` : kind;
}

function renderPositions(summary: Summary): string {
  const { annotations, dataset, style, textOf, place } = summary;
  const byIssue = new Map<IssueId, Position[]>();
  for (const position of annotations.positions) byIssue.set(position.issue, [...(byIssue.get(position.issue) ?? []), position]);
  const rows = [...byIssue].flatMap(([issue, positions]) => [
    `  ${oneLine(dataset.issues.get(issue)?.label ?? issue)}`,
    ...positions.map(({ entity, stance, condition, evidence }) => {
      const actor = paint(style, 'actor', fit(annotations.entities[entity]?.name ?? '', 22));
      const attribution = annotations.attributions[evidence[0] ?? -1];
      const because = condition ? textOf(condition) : attribution ? statementWords(attribution, textOf) : '';
      const where = attribution ? place(attribution.cue ?? attribution.content[0] ?? { start: 0, end: 0 }) : '';
      return `    ${actor}  ${paint(style, 'strong', fit(stance, 11))}  ${fit(because, style.columns - 50)}  ${paint(style, 'faint', where)}`;
    }),
  ]);
  return section(summary, 'Positions', rows);
}

function renderQuotes(summary: Summary): string {
  const { annotations, style, textOf, place } = summary;
  const rows = annotations.quotes
    .filter(({ kind, attribution }) => kind !== 'title' || attribution !== null)
    .map((quote) => {
      const speaker = quote.attribution === null ? '(no speaker)' : speakerOf(summary, annotations.attributions[quote.attribution]);
      return `  ${paint(style, 'actor', fit(speaker, 30))}  ${paint(style, 'quote', fit(textOf(quote), style.columns - 43))}  ${paint(style, 'faint', place(quote))}`;
    });
  return section(summary, 'Quotes', rows);
}

/** The speaker's name; the words of the text besides, where the name was inferred from them. */
function speakerOf({ annotations, textOf }: Summary, attribution: Attribution | undefined): string {
  const source = attribution?.source;
  if (!source) return '(no speaker)';
  const words = textOf(source);
  const name = source.entity === null ? undefined : annotations.entities[source.entity]?.name;
  if (name === undefined) return words;
  return /^(?:he|she|they|it|the\b.*)$/i.test(words) ? `${name} (“${cut(words, 18)}”)` : name;
}

function renderStatements(summary: Summary): string {
  const { annotations, style, textOf, place } = summary;
  const rows = annotations.attributions.map((attribution) => {
    const indent = attribution.within === null ? '' : '↳ ';
    const speaker = fit(indent + speakerOf(summary, attribution), 30);
    const at = place(attribution.cue ?? attribution.content[0] ?? { start: 0, end: 0 });
    return `  ${paint(style, 'actor', speaker)}  ${fit(statementWords(attribution, textOf), style.columns - 43)}  ${paint(style, 'faint', at)}`;
  });
  return section(summary, 'Statements', rows);
}

/** Cue and content in one line; a colon where the text has them the other way round. */
function statementWords({ cue, content }: Attribution, textOf: (span: Span) => string): string {
  const said = content.map(textOf).join(' … ');
  if (!cue) return said;
  return `${textOf(cue)}${(content[0]?.start ?? 0) < cue.start ? ':' : ''} ${said}`;
}

function renderFindings(summary: Summary): string {
  const { findings, place, style } = summary;
  const rows = findings.map((finding) => `  ${fit(place(finding), 8)}  ${cut(`${finding.message} [${finding.rule}]`, style.columns - 12)}`);
  return section(summary, 'Findings', rows);
}

/** Decisions whose place in the text is gone, so that nobody believes they still hold. */
function renderOrphans(summary: Summary): string {
  const rows = summary.notes.orphans.map((note) => {
    const decision = fit(note.body.decision, 11);
    return `  ${paint(summary.style, 'strong', decision)}  ${cut(oneLine(wordsOf(note)), summary.style.columns - 16)}`;
  });
  return section(summary, 'Notes that have lost their place', rows);
}
