import assert from 'node:assert/strict';
import { analyzeDocument } from '../../src/core/index';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { rolesAt } from '../../src/dataset/roles';
import { applyNotes } from '../../src/notes/apply-notes';
import type { Decision } from '../../src/notes/note';
import { promoteNote } from '../../src/notes/promote';
import { sayDecision } from '../../src/views/correction-menu';
import { datasetFrom } from '../checks/check-rule';
import { noteOn } from './support/literal-notes';

/** Two records of one woman and two of one question were merged; old ids stand in roles, positions, quotes and notes. */
const yaml = `actors:
  - {id: lind, kind: person, name: Anna Lindqvist, family: Lindqvist, aliases: [{text: Anna Berg, kind: former, to: 2010}]}
  - {id: holt, kind: person, name: Maren Holt}
roles: [{actor: berg-a, title: mayor, from: 2020}]
issues: [{id: toll, label: Bridge toll, terms: [bridge toll]}]
positions: [{actor: berg-a, issue: old-toll, stance: supports, asOf: 2019, evidence: [q]}]
quotes: [{id: q, actor: berg-1, text: Boats first, date: 2019}]
redirects: {berg-1: berg-a, berg-a: lind, old-toll: toll}
`;
const text = 'Anna Berg rejected a bridge toll. The guest said that it rained. Maren Holt left.';

describe('ids that were merged into others', () => {
  it('are followed by what is found: names, roles, positions, quotes', async () => {
    const dataset = await datasetFrom(yaml);
    const { entities, positions } = analyzeDocument(text, { language: 'plaintext', gazetteer: buildGazetteer(dataset) });
    assert.deepEqual(
      positions.map(({ entity, issue }) => [entities[entity]?.actor, issue]),
      [['lind', 'toll']],
    );
    const [actor] = dataset.actors.keys();
    assert.ok(actor);
    assert.deepEqual(
      rolesAt(dataset, actor, '2021').map(({ role }) => role.title),
      ['mayor'],
    );
    assert.deepEqual(
      [...(dataset.positionsOf.get(actor) ?? []), ...(dataset.quotesOf.get(actor) ?? [])].map((record) => record.actor),
      ['lind', 'lind'],
    );
  });

  const follow = async (words: string, decision: Decision) => {
    const dataset = await datasetFrom(yaml);
    const note = noteOn(text, words, decision);
    const found = analyzeDocument(text, { language: 'plaintext', gazetteer: buildGazetteer(dataset) });
    return { dataset, note, annotations: applyNotes(text, found, { own: [note], everywhere: [] }, dataset).annotations };
  };

  it('are followed by decisions about names and speakers', async () => {
    const { annotations } = await follow('Maren Holt', { decision: 'actor', actor: 'berg-1', scope: 'mention' });
    const mention = annotations.mentions.find(({ start }) => start === text.indexOf('Maren'));
    assert.equal(annotations.entities[mention?.entity ?? -1]?.actor, 'lind');
    const spoken = await follow('that it rained', { decision: 'speaker', actor: 'berg-a' });
    const speakers = spoken.annotations.attributions.map(({ source }) => spoken.annotations.entities[source?.entity ?? -1]?.actor);
    assert.deepEqual(speakers, ['lind', 'lind']);
  });

  it('are followed by decisions about issues and stances, in words and as records', async () => {
    const { annotations, dataset, note } = await follow('rejected a bridge toll', {
      decision: 'stance',
      issue: 'old-toll',
      stance: 'conditional',
      actor: 'berg-1',
    });
    assert.deepEqual(
      annotations.positions.map(({ entity, issue, stance }) => [annotations.entities[entity]?.actor, issue, stance]),
      [['lind', 'toll', 'conditional']],
    );
    assert.match(sayDecision({ dataset }, note.body), /Bridge toll/);
    const records = promoteNote(note, { path: 'a.txt', title: undefined, date: undefined }, dataset);
    const position = records?.find(({ section }) => section === 'positions')?.fields;
    assert.deepEqual([position?.actor, position?.issue], ['lind', 'toll']);
  });

  it('leave the note itself as it was written', async () => {
    const { note } = await follow('Maren Holt', { decision: 'actor', actor: 'berg-1', scope: 'mention' });
    assert.equal('actor' in note.body && note.body.actor, 'berg-1');
  });
});
