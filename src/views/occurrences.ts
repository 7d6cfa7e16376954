import type { Entity, Quote } from '../core/annotations';
import type { IssueTerm } from '../core/session';
import type { Span } from '../core/text/span';
import type { Article } from './article';
import { attributionAt, sourceEntity } from './article';
import { compareQuote } from '../checks/compare-quote';
import { findAt, within } from './find-at';

/**
 * What can be referred to, as one string: kind, space, id. A record of the dataset (`actor`, `issue`, `quote`), or a `name`
 * that no record bears.
 */
export type SubjectKey = string & { readonly __brand: 'SubjectKey' };

/** Kinds of subjects. */
export type SubjectKind = 'actor' | 'issue' | 'quote' | 'name';

/** The key of a subject. */
export function subjectKey(kind: SubjectKind, id: string): SubjectKey {
  return `${kind} ${id}` as SubjectKey;
}

/** Kind and id of a subject; the id of a `name` is the name. */
export function readSubjectKey(key: SubjectKey): { readonly kind: SubjectKind; readonly id: string } {
  const space = key.indexOf(' ');
  return { kind: key.slice(0, space) as SubjectKind, id: key.slice(space + 1) };
}

/** A place in an article that refers to a subject. */
export interface Occurrence extends Span {
  readonly subject: SubjectKey;
  /** True for pronouns, role nouns and words that take up an issue: they name nobody, and were resolved. */
  readonly isInferred: boolean;
}

/** An article together with the terms of issues in it. */
export interface ArticleWithTerms {
  readonly article: Article;
  /** In text order. */
  readonly terms: readonly IssueTerm[];
}

/**
 * All places that refer to something, in text order: names and what stands for them, quotes that are on record, terms of issues.
 * A name with several bearers is a place of each.
 */
export function findOccurrences(source: ArticleWithTerms): readonly Occurrence[] {
  const steps = occurrenceSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Looking at a quote costs as much as many names. */
const quotesPerStep = 50;

/** {@link findOccurrences} in steps, for an article that nobody waits for. */
export function* occurrenceSteps({ article, terms }: ArticleWithTerms): Generator<void, readonly Occurrence[], void> {
  const found: Occurrence[] = [];
  const add = (span: Span, subjects: readonly SubjectKey[], isInferred: boolean): void => {
    for (const subject of subjects) found.push({ start: span.start, end: span.end, subject, isInferred });
  };
  const { entities, mentions, references, quotes } = article.annotations;
  const subjects = entities.map(subjectsOf);
  for (const mention of mentions) add(mention, subjects[mention.entity] ?? [], false);
  for (const reference of references) add(reference, subjects[reference.entity ?? -1] ?? [], true);
  for (const term of terms) add(term, [subjectKey('issue', term.issue)], term.isInferred);
  yield;
  for (let i = 0; i < quotes.length; i++) {
    const quote = quotes[i];
    if (quote) add(quote, recordedQuote(article, quote), false);
    if (i % quotesPerStep === quotesPerStep - 1) yield;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is referred to at `offset`: by a name or what stands for one, else by a term of an issue, else by a quote on record. */
export function subjectsAt({ article, terms }: ArticleWithTerms, offset: number): readonly SubjectKey[] {
  const { actor, quote } = findAt(article.annotations, offset);
  if (actor) {
    const index = actor.kind === 'mention' ? actor.mention.entity : actor.reference.entity;
    const entity = article.annotations.entities[index ?? -1];
    return entity ? subjectsOf(entity) : [];
  }
  const term = termAt(terms, offset) ?? (offset > 0 ? termAt(terms, offset - 1) : undefined);
  if (term) return [subjectKey('issue', term.issue)];
  return quote ? recordedQuote(article, quote) : [];
}

/** All places of this article that refer to what is referred to at `offset`, the inferred ones too; in text order. */
export function occurrencesLike(source: ArticleWithTerms, offset: number): readonly Occurrence[] {
  const subjects = new Set(subjectsAt(source, offset));
  if (subjects.size === 0) return [];
  let last: Occurrence | undefined;
  return findOccurrences(source).filter((occurrence) => {
    if (!subjects.has(occurrence.subject)) return false;
    // A name with several bearers has a place of each.
    const isSame = last?.start === occurrence.start && last.end === occurrence.end;
    last = occurrence;
    return !isSame;
  });
}

/** The one that holds the character at `offset`; terms of two issues may be one stretch, then the first. */
function termAt(terms: readonly IssueTerm[], offset: number): IssueTerm | undefined {
  return within(terms, { start: offset, end: offset + 1 })[0];
}

function subjectsOf({ actor, candidates, name }: Entity): readonly SubjectKey[] {
  if (actor !== null) return [subjectKey('actor', actor)];
  return candidates.length > 0 ? candidates.map((id) => subjectKey('actor', id)) : [subjectKey('name', name)];
}

function recordedQuote(article: Article, quote: Quote): readonly SubjectKey[] {
  const speaker = sourceEntity(article, attributionAt(article, quote.attribution))?.actor;
  if (!speaker) return [];
  const comparison = compareQuote(article.dataset, speaker, article.text.slice(quote.start, quote.end));
  if (comparison.kind === 'none') return [];
  const records = comparison.kind === 'other-speaker' ? comparison.records : [comparison.record];
  return records.map(({ id }) => subjectKey('quote', id));
}
