import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActorId, IssueId } from '../../src/core/annotations';
import { analyzeDocument, createAnalysisSession } from '../../src/core/index';
import { tokenize } from '../../src/core/text/tokenize';
import { emptyDataset } from '../../src/dataset/dataset';
import type { ActorRecord, Dataset } from '../../src/dataset/dataset';
import { buildGazetteer, updateGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';
import { manyActors } from '../support/many-actors';

const words = ['Anna', 'Lee', 'Ben', 'Roe', 'May', 'US', 'Nato', 'de', 'Élan', 'A.', 'Jean-Luc'];
const text = `Anna Lee met Ben Roe. Lee and A. Lee spoke of May, the US and NATO with Jean Luc Roe de Elan. ANNA LEE MAY SPEAK. Carbon tax plans.`;

const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const actor = fc.record({
  id: fc.integer({ min: 0, max: 7 }).map(String),
  kind: fc.constantFrom('person', 'organization'),
  name,
  family: fc.option(fc.constantFrom('Lee', 'Roe', 'May'), { nil: undefined }),
  aliases: fc.array(
    fc.record({ text: name, weak: fc.boolean() }).map(({ text: alias, weak }) => ({ text: alias, weak })),
    { maxLength: 2 },
  ),
});
const file = fc.record({
  actors: fc.array(actor, { maxLength: 6 }),
  roles: fc.array(fc.record({ actor: fc.integer({ min: 0, max: 7 }).map(String), title: fc.constantFrom('mayor', 'judge') }), {
    maxLength: 3,
  }),
  issues: fc.array(fc.record({ id: fc.constantFrom('x', 'y'), label: fc.constantFrom('Carbon tax', 'plans', 'US plans') }), {
    maxLength: 2,
  }),
});

async function load(content: object): Promise<Dataset> {
  return (await loadDataset(['/a.json'], memoryFileSystem({ '/a.json': JSON.stringify({ format: 'on-record/1', ...content }) }))).dataset;
}

const ids = Array.from({ length: 8 }, (_, id) => String(id) as ActorId);

describe('a gazetteer brought up to date', () => {
  it('answers as one built anew, whatever changed how often', () =>
    fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 5 }), async (states) => {
        const tokens = tokenize(text);
        let updated = buildGazetteer(await load(states[0] ?? {}));
        for (const state of states.slice(1)) {
          const dataset = await load(state);
          const before = updated;
          updated = updateGazetteer(before, dataset);
          const fresh = buildGazetteer(dataset);
          assert.deepEqual(updated.findNames(tokens), fresh.findNames(tokens));
          assert.deepEqual(updated.findIssueTerms(tokens), fresh.findIssueTerms(tokens));
          for (const id of ids) assert.deepEqual(updated.actor(id), fresh.actor(id));
          if (updated.revision !== before.revision) continue;
          assert.deepEqual(updated.findNames(tokens), before.findNames(tokens));
          assert.deepEqual(updated.findIssueTerms(tokens), before.findIssueTerms(tokens));
          for (const id of ids) assert.equal(updated.actor(id)?.kind, before.actor(id)?.kind);
        }
      }),
      { numRuns: 300 },
    ));

  it('keeps its revision where only roles changed, and an open document sees the new title all the same', async () => {
    const article = 'Anna Lee met Ben Roe on Monday. The finance minister said the plan would fail.';
    const dataset = (title: string) =>
      load({
        actors: [{ id: 'a', kind: 'person', name: 'Anna Lee' }],
        roles: [{ actor: 'a', title }],
      });
    const before = buildGazetteer(await dataset('baker'));
    const session = createAnalysisSession(article, { language: 'plaintext', gazetteer: before });
    const first = [...session.analysisSteps()];
    assert.ok(first.length >= 0);
    const after = updateGazetteer(before, await dataset('finance minister'));
    assert.equal(after.revision, before.revision);
    session.setOptions({ language: 'plaintext', gazetteer: after });
    const steps = session.analysisSteps();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    assert.deepEqual(step.value, analyzeDocument(article, { language: 'plaintext', gazetteer: buildGazetteer(after.dataset) }));
    assert.equal(session.cacheStatistics.misses, 1);
  });

  it('indexes only what changed', () => {
    const dataset = manyActors(4_000);
    const before = buildGazetteer(dataset);
    const [first] = dataset.actors.values();
    assert.ok(first);
    const changed: ActorRecord = { ...first, name: 'Quill Xavier Ombre', given: undefined, family: undefined };
    const after = updateGazetteer(before, { ...dataset, revision: 'next', actors: new Map(dataset.actors).set(first.id, changed) });
    assert.equal(after.parts.base, before.parts.base);
    assert.deepEqual(
      after.findNames(tokenize('Quill Xavier Ombre')).map(({ actors }) => actors),
      [[first.id]],
    );
    assert.deepEqual(
      after.findNames(tokenize(first.name)).flatMap(({ actors }) => actors.filter((id) => id === first.id)),
      [],
    );
  });

  it('makes a new base where very much changed', () => {
    const gazetteer = updateGazetteer(buildGazetteer(emptyDataset), manyActors(10_000));
    assert.equal(gazetteer.parts.changes, undefined);
    assert.equal(gazetteer.findIssueTerms(tokenize('anything')).length, 0);
    const issues = new Map([
      [
        'x' as IssueId,
        {
          id: 'x' as IssueId,
          label: 'Carbon tax',
          question: undefined,
          terms: [],
          parent: undefined,
          summary: undefined,
          sources: [],
          note: undefined,
          location: { file: 'a', line: 0, column: 0, endLine: 0, endColumn: 0 },
        },
      ],
    ]);
    assert.equal(
      updateGazetteer(gazetteer, { ...gazetteer.dataset, issues, revision: 'b' }).findIssueTerms(tokenize('A carbon tax.')).length,
      1,
    );
  });
});
