/**
 * What the W3C Web Annotation Data Model (Recommendation of 23 February 2017) demands of a collection with one embedded page, as
 * far as our exports use the model. Numbers are those of its sections. Gives what is broken, in words.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

const contextAddress = 'http://www.w3.org/ns/anno.jsonld';
/** 3.3.5, appendix A: the motivations that the standard names. */
const motivations = new Set([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);

export function brokenRules(collection: JsonObject): readonly string[] {
  const broken: string[] = [];
  const must = (isKept: boolean, rule: string): void => {
    if (!isKept) broken.push(rule);
  };
  must(list(collection['@context']).includes(contextAddress), '5.1 the collection has the context of the standard');
  must(isIri(collection.id), '5.1 the collection has exactly one id, an IRI');
  must(list(collection.type).includes('AnnotationCollection'), '5.1 the collection has its type');
  must(isCount(collection.total), '5.1 total is a non-negative integer');
  const page = collection.first;
  must((page === undefined) === (collection.total === 0), '5.1 first is there where total is more than zero');
  if (!isObject(page)) return broken;
  must(isIri(page.id), '5.2 the page has exactly one id, an IRI');
  must(list(page.type).includes('AnnotationPage'), '5.2 the page has its type');
  must(isCount(page.startIndex), '5.2 startIndex is a non-negative integer');
  must(Array.isArray(page.items) && page.items.length === collection.total, '5.2 items is a list, here of all annotations');
  const ids = new Set<Json | undefined>();
  for (const annotation of list(page.items)) {
    must(isObject(annotation), '5.2 items are annotations');
    if (!isObject(annotation)) continue;
    must(!ids.has(annotation.id), '3.1 an id belongs to one annotation');
    ids.add(annotation.id);
    checkAnnotation(annotation, must);
  }
  return broken;
}

type Must = (isKept: boolean, rule: string) => void;

function checkAnnotation(annotation: JsonObject, must: Must): void {
  must(isIri(annotation.id), '3.1 an annotation has exactly one id, an IRI');
  must(list(annotation.type).includes('Annotation'), '3.1 an annotation has its type');
  must(list(annotation.target).length > 0, '3.1 an annotation has one target or more');
  for (const motivation of list(annotation.motivation))
    must(motivations.has(String(motivation)), '3.3.5 a motivation is one of the standard');
  for (const time of [annotation.created, annotation.modified])
    must(time === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(time)), '3.3.1 times are xsd:dateTime in UTC');
  for (const body of list(annotation.body)) if (isObject(body)) checkBody(body, must);
  for (const target of list(annotation.target)) {
    must(isObject(target), 'targets of ours are resources with selectors');
    if (isObject(target)) checkTarget(target, must);
  }
}

function checkBody(body: JsonObject, must: Must): void {
  if (body.purpose !== undefined)
    must(
      list(body.purpose).every((each) => motivations.has(String(each))),
      '3.3.5 a purpose is a motivation',
    );
  if (body.type === 'TextualBody') {
    must(typeof body.value === 'string', '3.2.4 a textual body has exactly one value');
    must(list(body.format).length <= 1, '3.2.4 a textual body has one format at most');
  } else if (body.type === 'SpecificResource') {
    must(isIri(body.source), '4 a specific resource has exactly one source');
  }
}

function checkTarget(target: JsonObject, must: Must): void {
  must(isIri(target.source) || isRelative(target.source), '4 a specific resource has exactly one source');
  must(list(target.selector).length > 0, 'targets of ours have selectors');
  for (const selector of list(target.selector)) {
    if (!isObject(selector)) must(false, '4.2 a selector of ours stands in the target');
    else if (selector.type === 'TextQuoteSelector') {
      must(typeof selector.exact === 'string', '4.2.4 exact is there exactly once');
      for (const side of [selector.prefix, selector.suffix])
        must(side === undefined || typeof side === 'string', '4.2.4 prefix and suffix once at most');
    } else if (selector.type === 'TextPositionSelector') {
      must(isCount(selector.start) && isCount(selector.end), '4.2.5 start and end are non-negative integers');
      must(Number(selector.start) < Number(selector.end), '4.2.5 the end is behind the start');
    } else must(false, '4.2 a selector has one of the types of the standard');
  }
}

export const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: Json | undefined): boolean => Number.isInteger(value) && Number(value) >= 0;
const isIri = (value: Json | undefined): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isRelative = (value: Json | undefined): boolean => typeof value === 'string' && /^[^\s:<>"{}|\\^`]+$/.test(value);
