import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/index';
import { issueGazetteer } from '../link/issue-gazetteer';

const gazetteer = issueGazetteer(
  [
    { id: 'lund', kind: 'person', names: ['Kari Lund', 'Lund'], family: 'Lund', given: 'Kari', pronouns: 'feminine' },
    { id: 'union', kind: 'organization', names: ['Harbour Union'] },
  ],
  { tunnel: ['tunnel', 'build the tunnel'] },
);

/** Attributions that an attitude made, as "source | cue | content", and the positions that follow. */
function attitudesIn(text: string): string[] {
  const { attributions, positions, entities } = analyzeDocument(text, { language: 'plaintext', gazetteer });
  const cut = (span: { readonly start: number; readonly end: number } | null): string => (span ? text.slice(span.start, span.end) : '–');
  const found = attributions.filter(({ rule }) => rule === 'attitude');
  return [
    ...found.map(({ source, cue, content }) => `${cut(source)} | ${cut(cue)} | ${content.map(cut).join(' / ')}`),
    ...positions.map(({ entity, stance }) => `${entities[entity]?.actor ?? '?'} ${stance}`),
  ];
}

const cases: readonly (readonly [behaviour: string, text: string, ...expected: string[]])[] = [
  ['an adjective', 'Lund is dead set against the tunnel.', 'Lund | is dead set against | the tunnel', 'lund opposes'],
  ['a phrase', 'Lund is all for the tunnel.', 'Lund | is all for | the tunnel', 'lund supports'],
  [
    'a phrase with words between',
    'The Harbour Union sued on Monday to stop the tunnel.',
    'Harbour Union | sued on Monday to stop | the tunnel',
    'union opposes',
  ],
  ['an apposition', 'Lund, a fierce critic of the tunnel, left early.', 'Lund | a fierce critic of | the tunnel', 'lund opposes'],
  ['behind an aside', 'Lund, once a sceptic, has come round to the tunnel.', 'Lund | has come round to | the tunnel', 'lund supports'],
  ['after "and"', 'Lund rose and threw her weight behind the tunnel.', 'Lund | threw her weight behind | the tunnel', 'lund supports'],
  ['a denial', 'Lund is no longer in favour of the tunnel.', 'Lund | is no longer in favour of | the tunnel', 'lund opposes'],
  ['an open question', 'Lund is torn over the tunnel.', 'Lund | is torn over | the tunnel', 'lund undecided'],
  [
    'only where it is denied',
    'Lund has not made up her mind about the tunnel.',
    'Lund | has not made up her mind about | the tunnel',
    'lund undecided',
  ],
  [
    'a condition',
    'Lund could live with the tunnel if the fares fell.',
    'Lund | could live with | the tunnel if the fares fell',
    'lund conditional',
  ],
  ['readiness without a condition is no stance', 'Lund could live with the tunnel.', 'Lund | could live with | the tunnel'],
  ['nobody where the holder is only part of a name', 'Two friends of Lund are opposed to the tunnel.'],
  ['a plain verb', 'Lund cheered the tunnel.', 'Lund | cheered | the tunnel', 'lund supports'],
  ['not a verb in the passive', 'Lund was criticised over the tunnel.'],
  ['not what is only said of people about it', 'Lund praised drivers in the tunnel.'],
  ['the holder behind', 'The tunnel has the backing of Lund.', 'Lund | has the backing of | tunnel', 'lund supports'],
  [
    'the holder behind a passive',
    'The tunnel was condemned on Friday by Kari Lund.',
    'Kari Lund | condemned on Friday by | tunnel',
    'lund opposes',
  ],
  [
    'the holder behind a noun',
    'Resistance to the tunnel came from the Harbour Union.',
    'Harbour Union | Resistance to | tunnel',
    'union opposes',
  ],
  ['behind a day', 'Lund on Monday threw her weight behind the tunnel.', 'Lund | threw her weight behind | the tunnel', 'lund supports'],
  ['an issue that is taken up', 'The tunnel is late. Lund has turned against it.', 'Lund | has turned against | it', 'lund opposes'],
  ['not over a comma', 'Lund was opposed to fares, and the tunnel opened.'],
  ['not over a clause', 'Lund was keen on what the tunnel hid.'],
  ['not without an issue', 'Lund is opposed to fares.'],
  ['not inside somebody’s speech', '“Lund is opposed to the tunnel,” the guard said.'],
];

describe('attitudes', () => {
  for (const [behaviour, text, ...expected] of cases) {
    it(`${behaviour}: ${text}`, () => assert.deepEqual(attitudesIn(text), expected));
  }

  it('stand in the speech that reports them, wherever its cue stands', () => {
    const text = 'Lund is dead set against the tunnel, the guard said. The guard claimed that Lund is all for the tunnel.';
    const { attributions } = analyzeDocument(text, { language: 'plaintext', gazetteer });
    const outerCues = attributions
      .filter(({ rule }) => rule === 'attitude')
      .map(({ within }) => {
        const cue = attributions[within ?? -1]?.cue;
        return cue ? text.slice(cue.start, cue.end) : 'none';
      });
    assert.deepEqual(outerCues, ['said', 'claimed']);
  });
});
