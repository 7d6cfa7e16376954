import type { ActorId, Attribution, DocumentAnnotations, DocumentLanguage, Entity } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { ActorRecord, Dataset } from '../dataset/dataset';
import { within } from './find-at';
import { plainLine } from './markdown-escape';
import { say } from './words';

/** One version of an article with all that is known about it: what every view is made from. */
export interface Article {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly annotations: DocumentAnnotations;
  readonly dataset: Dataset;
}

/** Text of a span on one line, shortened. In Markdown without the marks of emphasis and links. */
export function textOf({ text, language }: Article, { start, end }: Span, maxLength = 300): string {
  // A span may be a whole file on one line: only what may be shown is looked at, and a little more for the marks.
  const limit = start + maxLength * 4 + 1;
  const shown = text.slice(start, Math.min(end, limit));
  return plainLine(language === 'markdown' ? withoutMarks(shown) : shown, maxLength);
}

/** Emphasis, code marks, link targets and marks of block quotes taken out. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\]\([^()\s]{0,400}\)/g, '')
    .replace(/\n[ \t]{0,3}>[ \t]?/g, '\n')
    .replace(/[*`[]|\b_|_\b/g, '');
}

/** Name to show for an actor id: the record's, or the id itself where there is no record. */
export function actorName(dataset: Dataset, id: ActorId): string {
  return plainLine(dataset.actors.get(id)?.name ?? id);
}

/** Name to show for an entity: the record's where it is listed. */
export function entityName(article: Article, entity: Entity): string {
  return entity.actor === null ? plainLine(entity.name) : plainLine(article.dataset.actors.get(entity.actor)?.name ?? entity.name);
}

/** Record of the entity's actor; `undefined` for unlisted and ambiguous ones. */
export function recordOf(article: Article, entity: Entity | undefined): ActorRecord | undefined {
  return entity === undefined || entity.actor === null ? undefined : article.dataset.actors.get(entity.actor);
}

/** The entity an attribution is from; `undefined`: nobody in particular, or not resolved. */
export function sourceEntity(article: Article, attribution: Attribution | undefined): Entity | undefined {
  const index = attribution?.source?.entity;
  return typeof index === 'number' ? article.annotations.entities[index] : undefined;
}

/**
 * Who an attribution is from, in words: a name, or the phrase of the text for an unnamed source; `undefined` without a
 * source. Says so where the name was inferred from a pronoun or role noun.
 */
export function speakerName(article: Article, attribution: Attribution | undefined): string | undefined {
  const source = attribution?.source;
  if (!source) return undefined;
  const entity = sourceEntity(article, attribution);
  if (!entity) return say('speaker.unnamed', { text: textOf(article, source, 60) });
  const name = entityName(article, entity);
  // What a person said is not inferred.
  if (attribution.corrected !== undefined) return name;
  const named = within(article.annotations.mentions, source).some((mention) => mention.entity === source.entity);
  return named ? name : say('speaker.inferred', { name });
}

/** Attribution at an index that may be `null`. */
export function attributionAt(article: Article, index: number | null | undefined): Attribution | undefined {
  return typeof index === 'number' ? article.annotations.attributions[index] : undefined;
}

/** From the first to after the last piece of the content. */
export function contentSpan(attribution: Attribution): Span {
  const first = attribution.content[0];
  const last = attribution.content[attribution.content.length - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
