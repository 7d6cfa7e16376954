import type { ActorId, Attribution, Correction, Entity } from '../../core/annotations';
import type { Span } from '../../core/text/span';
import { contentHash } from '../../dataset/content-hash';
import { placeDescriber } from '../../notes/describe-place';
import { placeOf, positionUnit } from '../../notes/note';
import type { Note, NotePlace } from '../../notes/note';
import { annotationContext } from '../../notes/notes-file';
import { entityName } from '../../views/article';
import type { ExportedArticle } from './exported-article';

/**
 * Annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). Every target has the words with
 * what stands around them and their position in code points, as the standard counts. Bodies use the standard's terms only; ids of
 * the dataset are addresses of the form `urn:on-record:actor:ID`.
 */

/** One body: words, or something with an address. */
type Body = { readonly purpose: Purpose } & (
  | { readonly type: 'TextualBody'; readonly value: string; readonly format: 'text/plain' }
  | { readonly type: 'SpecificResource'; readonly source: string }
);
/** The standard's motivations that are used; a body says its own as `purpose`. */
type Purpose = 'identifying' | 'classifying' | 'describing' | 'tagging' | 'assessing';

/** So many other places of the same words are told apart by what stands around them; the position tells apart all. */
const mostRivals = 16;

interface Target {
  readonly source: string;
  readonly selector: readonly (NotePlace['quote'] | NonNullable<NotePlace['position']>)[];
}

const generator = { id: 'urn:on-record:software', type: 'Software', name: 'On Record' } as const;

/** What stands before the first annotation: one collection with one page. */
export const collectionStart = (): string =>
  JSON.stringify({
    '@context': annotationContext,
    id: 'urn:on-record:export',
    type: 'AnnotationCollection',
    label: 'Annotations of On Record',
    positions: positionUnit,
  }).slice(0, -1);

/** What stands before the first item of the page. A collection without annotations has no page. */
export const pageStart = ',"first":{"id":"urn:on-record:export:page","type":"AnnotationPage","startIndex":0,"items":[\n';

/** What stands behind the last of so many annotations. */
export const collectionEnd = (total: number): string => `${total > 0 ? '\n]}' : ''},"total":${total}}\n`;

/**
 * The annotations of one article, each as one line of JSON: what was found, then what people decided about this article.
 * Decisions that have lost their place keep their words and say `"state": "orphan"`; those that hold in every article are not
 * repeated, what follows from them is among what was found.
 */
export function* webAnnotations(article: ExportedArticle): Generator<string, void, void> {
  const place = placeDescriber(article.text, mostRivals);
  const source = articleAddress(article.file);
  let index = 0;
  for (const { kind, motivation, spans, body, correction } of foundAnnotations(article)) {
    const targets = spans.flatMap((span) => target(source, place(span)) ?? []);
    const [only] = targets;
    const key = `${article.file}\n${index++}\n${kind}\n${spans.map(({ start, end }) => `${start}:${end}`).join(' ')}`;
    if (only === undefined) continue;
    yield JSON.stringify({
      id: annotationId(key),
      type: 'Annotation',
      motivation,
      generator,
      body,
      target: targets.length === 1 ? only : targets,
      ...(correction && { decidedBy: addressOf(correction.note), decidedOn: correction.date }),
    });
  }
  for (const annotation of noteAnnotations(article, source, place)) yield JSON.stringify(annotation);
}

interface FoundAnnotation {
  readonly kind: 'mention' | 'quote' | 'statement' | 'claim' | 'position';
  readonly motivation: Purpose;
  readonly spans: readonly Span[];
  readonly body: readonly Body[];
  readonly correction: Correction | undefined;
}

function foundAnnotations(article: ExportedArticle): readonly FoundAnnotation[] {
  const { mentions, quotes, attributions, claims } = article.annotations;
  return [
    ...mentions.map((mention): FoundAnnotation => ({
      kind: 'mention',
      motivation: 'identifying',
      spans: [mention],
      body: who(article, mention.entity),
      correction: mention.because.kind === 'corrected' ? mention.because : undefined,
    })),
    ...quotes.map((quote): FoundAnnotation => ({
      kind: 'quote',
      motivation: 'classifying',
      spans: [quote],
      body: [words('classifying', `quote: ${quote.kind}`), ...speaker(article, attributions[quote.attribution ?? -1])],
      correction: quote.corrected,
    })),
    ...attributions.map((attribution): FoundAnnotation => ({
      kind: 'statement',
      motivation: 'classifying',
      spans: attribution.content,
      body: [words('classifying', `statement: ${attribution.form}`), ...speaker(article, attribution)],
      correction: attribution.corrected,
    })),
    ...claims.map((claim): FoundAnnotation => ({
      kind: 'claim',
      motivation: 'classifying',
      spans: [claim],
      body: [
        words('classifying', 'claim'),
        ...(claim.issue === undefined ? [] : [resource('tagging', 'issue', claim.issue)]),
        ...speaker(article, attributions[claim.attribution ?? -1]),
      ],
      correction: claim.corrected,
    })),
    ...positionAnnotations(article),
  ];
}

/** On the statement that decides it. */
function positionAnnotations(article: ExportedArticle): readonly FoundAnnotation[] {
  const { text, annotations } = article;
  return annotations.positions.flatMap(({ entity, issue, stance, condition, evidence, corrected }) => {
    const deciding = annotations.attributions[evidence[0] ?? -1];
    if (deciding === undefined) return [];
    return {
      kind: 'position',
      motivation: 'classifying',
      spans: deciding.content,
      body: [
        words('classifying', `stance: ${stance}`),
        resource('tagging', 'issue', issue),
        ...who(article, entity),
        ...(condition === null ? [] : [words('describing', `condition: ${text.slice(condition.start, condition.end)}`)]),
      ],
      correction: corrected,
    };
  });
}

/** The source of a statement: who it stands for, or its words where it is nobody in particular. */
function speaker(article: ExportedArticle, attribution: Attribution | undefined): readonly Body[] {
  const source = attribution?.source;
  if (!source) return [];
  return source.entity === null ? [words('describing', article.text.slice(source.start, source.end))] : who(article, source.entity);
}

/** The name, and for an actor of the dataset its address, and the one on Wikidata where the record has it. */
function who(article: ExportedArticle, index: number): readonly Body[] {
  const entity = article.annotations.entities[index];
  if (entity === undefined) return [];
  return [words('identifying', entityName(article, entity)), ...actors(article, entity)];
}

function actors({ dataset }: ExportedArticle, { actor }: Entity): readonly Body[] {
  if (actor === null) return [];
  const wikidata = dataset.actors.get(actor)?.identifiers['wikidata'];
  return [
    resource('identifying', 'actor', actor),
    ...(wikidata !== undefined && /^Q[1-9]\d*$/.test(wikidata)
      ? [{ type: 'SpecificResource', purpose: 'identifying', source: `http://www.wikidata.org/entity/${wikidata}` } as const]
      : []),
  ];
}

const words = (purpose: Purpose, value: string): Body => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });

function resource(purpose: Purpose, kind: 'actor' | 'issue', id: ActorId | string): Body {
  return { type: 'SpecificResource', purpose, source: `urn:on-record:${kind}:${encode(id)}` };
}

/** Decisions about places of this article, where they stand now. */
function noteAnnotations({ notes }: ExportedArticle, source: string, place: (span: Span) => NotePlace | undefined): readonly object[] {
  const here = notes.placed.flatMap(({ note, span }) => {
    const current = span === undefined ? undefined : target(source, place(span));
    return current === undefined ? [] : [{ ...withoutContext(note), target: current }];
  });
  const orphans = notes.orphans.map((note) => {
    const { quote } = placeOf(note);
    return { ...withoutContext(note), state: 'orphan', target: { source, selector: [quoteSelector(quote)] } };
  });
  return [...here, ...orphans];
}

/** The terms of the whole collection hold: a note of a stranger's file must not bring its own. */
function withoutContext({ '@context': _context, id, ...note }: Note): object {
  return { id: addressOf(id), ...note };
}

/** The id of a note is one of ours, unless somebody wrote the file by hand: what is no address is made one. */
const addressOf = (id: string): string => (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? id : annotationId(id));

/** `undefined`: there is nothing but white space at the place. */
function target(source: string, place: NotePlace | undefined): Target | undefined {
  if (place?.position === undefined) return undefined;
  return { source, selector: [quoteSelector(place.quote), place.position] };
}

/** The standard's fields; the position tells apart what they do not. */
function quoteSelector({ exact, prefix = '', suffix = '' }: NotePlace['quote']): NotePlace['quote'] {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

/** The same annotation of the same article gets the same id: a UUID of version 8, made of what it stands for (RFC 9562, 5.8). */
function annotationId(key: string): string {
  const digits = contentHash(key) + contentHash(`${key}\n`);
  const variant = ((parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** A path becomes a relative or `file:` address, an address stays one, standard input has one of ours. */
function articleAddress(file: string): string {
  if (file === '-') return 'urn:on-record:standard-input';
  if (/^[a-z][a-z0-9+.-]+:\S*$/i.test(file)) return encodeURI(wellFormed(file)).replaceAll('%25', '%');
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encode).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  // A colon in the first part would make it a scheme.
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(4)}` : encoded;
}

/** Half of a surrogate pair has no encoding; it becomes U+FFFD as in any UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
const encode = (text: string): string => encodeURIComponent(wellFormed(text));
