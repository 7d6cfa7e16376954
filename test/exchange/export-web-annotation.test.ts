import assert from 'node:assert/strict';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { createExporter } from '../../src/exchange/export/exporter';
import { noteOn } from '../notes/support/literal-notes';
import { exported, exportOf, tollArticle, town } from './support/exported';
import type { ExportedOptions } from './support/exported';
import { brokenRules, isObject, list } from './support/web-annotation-rules';
import type { JsonObject } from './support/web-annotation-rules';

function collectionOf(text: string, options?: ExportedOptions): JsonObject {
  return JSON.parse(exportOf({ format: 'web-annotation' }, [exported(text, options)])) as JsonObject;
}

function annotationsOf(collection: JsonObject): readonly JsonObject[] {
  return isObject(collection.first) ? list(collection.first.items).filter(isObject) : [];
}

interface Place {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points; `undefined`: the target has no position. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function placesOf(annotation: JsonObject): readonly Place[] {
  return list(annotation.target)
    .filter(isObject)
    .map((target) => {
      const selectors = list(target.selector).filter(isObject);
      const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
      const position = selectors.find(({ type }) => type === 'TextPositionSelector');
      const number = (key: string) => (position === undefined ? undefined : Number(position[key]));
      return {
        exact: String(quote.exact),
        prefix: String(quote.prefix),
        suffix: String(quote.suffix),
        start: number('start'),
        end: number('end'),
      };
    });
}

/** What an annotation says, without its place. */
const said = ({ body }: JsonObject): readonly string[] =>
  list(body)
    .filter(isObject)
    .map(({ value, source }) => String(value ?? source));

/**
 * The terms of the standard that exports use, with the properties that it maps them to (sections 3 and 4 of the Web Annotation
 * Vocabulary): stands for the context at its address, which no test fetches.
 */
const standardContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    assessing: 'oa:assessing',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value',
    format: 'dc:format',
    label: 'rdfs:label',
    name: 'foaf:name',
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
    generator: { '@id': 'as:generator', '@type': '@id' },
    first: { '@id': 'as:first', '@type': '@id' },
    items: { '@id': 'as:items', '@container': '@list', '@type': '@id' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  },
};

function expand(collection: JsonObject): Promise<readonly unknown[]> {
  return jsonld.expand(collection, {
    base: 'https://example.org/newsroom/',
    safe: true,
    documentLoader: (url) => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return Promise.resolve({ document: standardContext, documentUrl: url });
    },
  });
}

describe('Web Annotations', () => {
  it('keep the rules of the standard', async () => {
    const dataset = await town();
    const notes = [noteOn(tollArticle, 'Tom Berg', { decision: 'accepted', of: 'mention' })];
    assert.deepEqual(brokenRules(collectionOf(tollArticle, { dataset, notes })), []);
    assert.deepEqual(brokenRules(collectionOf('It rained.')), []);
    assert.deepEqual(brokenRules(collectionOf('', { file: '-' })), []);
    const many = ['a b.txt', '/x/ü:?#.md', 'C:\\news\\a.txt', 'untitled:Untitled-1', '-', 'a:b.txt'].map((file) =>
      exported(tollArticle, { dataset, file }),
    );
    const collection = JSON.parse(exportOf({ format: 'web-annotation' }, many)) as JsonObject;
    assert.deepEqual(brokenRules(collection), []);
    assert.equal(
      new Set(annotationsOf(collection).flatMap(({ target }) => list(target).map((t) => isObject(t) && t.source))).size,
      many.length,
    );
  });

  it('are refused by these rules where they are wrong', () => {
    const annotation = {
      id: 'urn:x:1',
      type: 'Annotation',
      target: { source: 'a.txt', selector: [{ type: 'TextPositionSelector', start: 3, end: 2 }] },
    };
    const collection = {
      '@context': 'x',
      id: 'no iri',
      type: 'x',
      total: 2,
      first: { id: 'urn:x', type: 'AnnotationPage', startIndex: -1, items: [annotation] },
    };
    assert.equal(brokenRules(collection).length, 6);
  });

  it('say in whose unit positions count', () => assert.equal(collectionOf('It rained.').positions, 'code-points'));

  it('are read by a JSON-LD library without anything lost', async () => {
    const notes = [
      noteOn(tollArticle, 'Tom Berg', { decision: 'actor', actor: 'berg', scope: 'mention' }),
      noteOn('A gone word.', 'gone', { decision: 'no-name', scope: 'mention' }),
    ];
    const collection = collectionOf(tollArticle, { dataset: await town(), notes, file: 'may/story.txt' });
    const [graph] = (await expand(collection)) as Record<
      string,
      { '@list'?: Record<string, { '@id'?: string; '@value'?: unknown }[]>[] }[]
    >[];
    const pages = graph?.['https://www.w3.org/ns/activitystreams#first'] ?? graph?.['http://www.w3.org/ns/activitystreams#first'];
    const items =
      (pages?.[0] as unknown as Record<string, { '@list': Record<string, unknown>[] }[]>)[
        'http://www.w3.org/ns/activitystreams#items'
      ]?.[0]?.['@list'] ?? [];
    assert.equal(items.length, annotationsOf(collection).length);
    for (const item of items) {
      assert.deepEqual(item['@type'], ['http://www.w3.org/ns/oa#Annotation']);
      const [target] = item['http://www.w3.org/ns/oa#hasTarget'] as Record<string, { '@id': string }[]>[];
      assert.equal(target?.['http://www.w3.org/ns/oa#hasSource']?.[0]?.['@id'], 'https://example.org/newsroom/may/story.txt');
    }
  });

  it('name actors by their address and on Wikidata, statements by their form, positions by stance and issue', async () => {
    const annotations = annotationsOf(collectionOf(tollArticle, { dataset: await town() }));
    const [mayor] = annotations.filter((each) => each.motivation === 'identifying' && placesOf(each)[0]?.exact === 'Anna Lindqvist');
    assert.deepEqual(mayor && said(mayor), ['Anna Lindqvist', 'urn:on-record:actor:lind', 'http://www.wikidata.org/entity/Q42']);
    const positions = annotations.map(said).filter(([first]) => first?.startsWith('stance: '));
    assert.deepEqual(
      positions.map((each) => each.slice(0, 4)),
      [
        ['stance: opposes', 'urn:on-record:issue:toll', 'Anna Lindqvist', 'urn:on-record:actor:lind'],
        ['stance: supports', 'urn:on-record:issue:toll', 'Ferry Guild', 'urn:on-record:actor:guild'],
      ],
    );
    for (const form of ['quote: fragment', 'statement: direct', 'statement: indirect'])
      assert.ok(
        annotations.some((each) => said(each)[0] === form),
        form,
      );
  });

  it('select by code points and by words the same text, whatever characters stand around', async () => {
    const dataset = await town();
    const odd = fc.string({
      unit: fc.constantFrom('🚢', '👩‍👩‍👧', '𝒜', 'é', 'e\u0301', '\ud800', ' ', 'x', '\n\n', '.', '“', '”'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(odd, odd, odd, (a, b, c) => {
        const text = `${a} Anna Lindqvist ${b} said “🚢 no ${c} bridge toll”. 𝒯om Tom Berg agreed.`;
        const points = [...text];
        const collection = collectionOf(text, { dataset });
        assert.deepEqual(brokenRules(collection), []);
        assert.ok(annotationsOf(collection).length > 0);
        for (const annotation of annotationsOf(collection)) {
          for (const { exact, prefix, suffix, start, end } of placesOf(annotation)) {
            assert.equal(points.slice(start, end).join(''), exact);
            assert.ok(points.slice(0, start).join('').endsWith(prefix) && points.slice(end).join('').startsWith(suffix));
          }
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('give the same ids for the same article, and others for another', () => {
    const ids = (file: string) => annotationsOf(collectionOf('Tom Berg said that it rained.', { file })).map(({ id }) => id);
    assert.deepEqual(ids('a.txt'), ids('a.txt'));
    assert.equal(new Set([...ids('a.txt'), ...ids('b.txt')]).size, 2 * ids('a.txt').length);
    for (const id of ids('a.txt'))
      assert.match(String(id), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('hold the decisions of people where they stand now, and orphans with their words', async () => {
    const before = tollArticle.replace('🚢 ', '');
    const notes = [
      noteOn(before, 'Tom Berg', { decision: 'actor', actor: 'lind', scope: 'mention' }, { id: 'urn:uuid:berg' }),
      noteOn('Nobody knows the gone word here.', 'gone word', { decision: 'no-name', scope: 'mention' }, { id: 'urn:uuid:gone' }),
    ];
    const annotations = annotationsOf(collectionOf(tollArticle, { dataset: await town(), notes }));
    const decided = annotations.filter(({ body }) => isObject(body) && body.decision !== undefined);
    assert.deepEqual(
      decided.map((each) => [each.id, each.motivation, each.state, placesOf(each)[0]?.exact]),
      [
        ['urn:uuid:berg', 'identifying', undefined, 'Tom Berg'],
        ['urn:uuid:gone', 'classifying', 'orphan', 'gone word'],
      ],
    );
    const points = [...tollArticle];
    const [moved, orphan] = decided.map((each) => placesOf(each)[0]);
    assert.equal(points.slice(moved?.start, moved?.end).join(''), 'Tom Berg');
    assert.equal(orphan?.start, undefined);
    assert.ok(annotations.some(({ decidedBy }) => decidedBy === 'urn:uuid:berg'));
  });

  it('tell apart the places of a text that says one thing very often, without ever looking at all of them for each', () => {
    const text = 'Anna Lindqvist said that it rained. '.repeat(1500);
    const annotations = annotationsOf(collectionOf(text));
    assert.ok(annotations.length > 3000);
    const starts = annotations.filter((each) => placesOf(each)[0]?.exact === 'Anna Lindqvist').map((each) => placesOf(each)[0]?.start);
    assert.deepEqual(
      starts,
      Array.from({ length: 1500 }, (_, n) => n * 36),
    );
  });

  it('come article by article', async () => {
    const exporter = createExporter({ format: 'web-annotation', table: 'positions' });
    const dataset = await town();
    exporter.begin();
    const pieces = [...exporter.article(exported(tollArticle, { dataset }))];
    assert.ok(pieces.length > 5 && pieces.join('').includes('Anna Lindqvist'));
    assert.ok(exporter.end().length < 100);
  });
});
