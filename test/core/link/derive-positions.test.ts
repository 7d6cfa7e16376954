import assert from 'node:assert/strict';
import { analyzeDocument } from '../../../src/core/index';
import { issueGazetteer } from './issue-gazetteer';

const gazetteer = issueGazetteer(
  [
    { id: 'lund', kind: 'person', names: ['Kari Lund', 'Lund'], family: 'Lund', given: 'Kari', pronouns: 'feminine' },
    { id: 'holt', kind: 'person', names: ['Jonas Holt', 'Holt'], family: 'Holt', given: 'Jonas', pronouns: 'masculine' },
    { id: 'union', kind: 'organization', names: ['Seamen’s Union', 'Harbour Union'] },
  ],
  { tunnel: ['tunnel', 'build the tunnel', 'tunnels'], fares: ['fares', 'lower fares', 'higher fares', 'raise fares'] },
);

/** Positions of a text as lines "entity stance issue", with "/ condition" where there is one; in order. */
function positions(text: string): string[] {
  const { entities, positions: found } = analyzeDocument(text, { language: 'plaintext', gazetteer });
  return found.map(({ entity, stance, issue, condition }) => {
    const line = `${entities[entity]?.actor ?? entities[entity]?.name ?? '?'} ${stance} ${issue}`;
    return condition ? `${line} / ${text.slice(condition.start, condition.end)}` : line;
  });
}

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(positions(text), expected);
}

const single: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  supports: [
    ['Lund supports the tunnel.', 'lund supports tunnel'],
    ['Lund has backed the tunnel.', 'lund supports tunnel'],
    ['Lund called for a tunnel.', 'lund supports tunnel'],
    ['Lund vowed to build the tunnel.', 'lund supports tunnel'],
    ['Lund expressed a willingness to build the tunnel.', 'lund supports tunnel'],
    ['Lund expressed a desire for a tunnel.', 'lund supports tunnel'],
    ['Lund praised the tunnel as the best of ideas.', 'lund supports tunnel'],
    ['Lund urged the council to build the tunnel.', 'lund supports tunnel'],
    ['Lund is a supporter of the tunnel.', 'lund supports tunnel'],
    ['Lund hoped that the state would build the tunnel.', 'lund supports tunnel'],
    ['Lund said she supports the tunnel.', 'lund supports tunnel'],
    ['Lund will build the tunnel.', 'lund supports tunnel'],
    ['Holt hoped that Lund would build the tunnel.', 'holt supports tunnel'],
    ['Lund said the tunnel is essential.', 'lund supports tunnel'],
    ['“The tunnel saves lives,” Lund said.', 'lund supports tunnel'],
    ['“Build the tunnel, and build it now,” Lund said.', 'lund supports tunnel'],
    ['Lund said there was no alternative to the tunnel.', 'lund supports tunnel'],
    ['Lund said it would be wrong not to build the tunnel.', 'lund supports tunnel'],
    ['Dropping the tunnel would be a mistake, Lund said.', 'lund supports tunnel'],
    ['Lund described the tunnel as the only way to save the port.', 'lund supports tunnel'],
    ['“It is the best idea in years,” Lund said of the tunnel.', 'lund supports tunnel'],
    ['Lund asked the council to build the tunnel.', 'lund supports tunnel'],
  ],
  opposes: [
    ['Lund rejected the tunnel.', 'lund opposes tunnel'],
    ['Lund dismissed the idea of a tunnel.', 'lund opposes tunnel'],
    ['Lund firmly rejected any notion of a tunnel.', 'lund opposes tunnel'],
    ['Lund has ruled out a tunnel.', 'lund opposes tunnel'],
    ['Lund argued against the tunnel.', 'lund opposes tunnel'],
    ['Lund vowed to block the tunnel.', 'lund opposes tunnel'],
    ['Lund called for an end to the tunnel.', 'lund opposes tunnel'],
    ['Lund is opposed to the tunnel.', 'lund opposes tunnel'],
    ['Lund is critical of the tunnel.', 'lund opposes tunnel'],
    ['Lund did not support the tunnel.', 'lund opposes tunnel'],
    ['Lund refused to build the tunnel.', 'lund opposes tunnel'],
    ['Lund said she would never accept a tunnel.', 'lund opposes tunnel'],
    ['Lund said the tunnel would be a mistake.', 'lund opposes tunnel'],
    ['Lund said the tunnel is off the table.', 'lund opposes tunnel'],
    ['“The tunnel would ruin the harbour,” Lund said.', 'lund opposes tunnel'],
    ['Lund said there was no need for a tunnel.', 'lund opposes tunnel'],
    ['The tunnel goes too far, Lund said.', 'lund opposes tunnel'],
    ['Lund called the tunnel a gift to the builders.', 'lund opposes tunnel'],
    ['“It is a kick in the teeth,” Lund said of the tunnel.', 'lund opposes tunnel'],
    ['Lund does not believe that the tunnel is needed.', 'lund opposes tunnel'],
    ['Lund could not support the tunnel.', 'lund opposes tunnel'],
    ['Holt quoted Lund as saying that the tunnel was a mistake.', 'lund opposes tunnel'],
    ['Lund wants the tunnel scrapped.', 'lund opposes tunnel'],
    ['Lund has abandoned her plan to build the tunnel.', 'lund opposes tunnel'],
    ['Lund condemned the tunnel. Holt left early.', 'lund opposes tunnel'],
  ],
  conditional: [
    ['Lund is open to a tunnel if the state pays.', 'lund conditional tunnel / if the state pays'],
    [
      'Lund expressed openness to a tunnel, contingent on aid from the state.',
      'lund conditional tunnel / contingent on aid from the state',
    ],
    ['Lund would accept a tunnel, provided that the state pays.', 'lund conditional tunnel / provided that the state pays'],
    ['Lund supports a tunnel only if the state pays.', 'lund conditional tunnel / only if the state pays'],
    ['Lund backed the tunnel on condition that the state pays.', 'lund conditional tunnel / on condition that the state pays'],
    ['Lund said she would accept a tunnel if the state pays.', 'lund conditional tunnel / if the state pays'],
    ['Unless the state pays, Lund will vote against the tunnel.', 'lund conditional tunnel / Unless the state pays'],
    ['Lund is ready to build the tunnel, provided the state pays.', 'lund conditional tunnel / provided the state pays'],
    ['Lund said there would be no tunnel until the state paid.', 'lund conditional tunnel / until the state paid'],
  ],
  'questions and undecided': [
    ['Lund questioned the cost of the tunnel.', 'lund questions tunnel'],
    ['Lund questioned whether the tunnel would pay.', 'lund questions tunnel'],
    ['Lund is skeptical of the tunnel.', 'lund questions tunnel'],
    ['Lund is considering a tunnel.', 'lund undecided tunnel'],
  ],
  'no stance': [
    ['Lund said the tunnel will open in May.'],
    ['Lund discussed the tunnel with the council.'],
    ['Lund did not reject the tunnel.'],
    ['Lund refused to rule out a tunnel.'],
    ['Lund is open to a tunnel.'],
    ['Lund stopped short of opposing the tunnel.'],
    ['Lund stopped short of backing the tunnel.'],
    ['Lund failed to back the tunnel.'],
    ['Lund left without rejecting the tunnel.'],
    ['Lund asked when the tunnel would open.'],
    ['Lund said critics of the tunnel were wrong.'],
    ['Lund rejected a report that the tunnel was late.'],
    ['Lund supports the mayor, who wants a tunnel.'],
    ['Lund warned that a tunnel might flood.'],
    ['The tunnel will open in May.'],
    ['Lund praised the architect of the tunnel.'],
    ['Lund could not be persuaded to build the tunnel.'],
    ['Lund, who had long backed the tunnel, said nothing.'],
    ['Rumours that Lund would back the tunnel were wrong.'],
    ['Lund has dropped her opposition to the tunnel.'],
    ['Lund said the tunnel might ruin the harbour.'],
    ['Lund asked whether it was known who would clean the tunnel.', 'lund questions tunnel'],
  ],
};

describe('deriving positions', () => {
  for (const [group, list] of Object.entries(single)) {
    describe(group, () => {
      for (const [text, ...expected] of list) it(text, () => check(text, ...expected));
    });
  }

  it('counts reported speech for its own source, not for the outer one', () => {
    check('Lund said that Holt supports the tunnel.', 'holt supports tunnel');
    check('Lund announced that Holt expressed a willingness to build the tunnel.', 'holt supports tunnel');
  });

  it('gives a pronoun the position of the one it stands for', () => {
    check('Kari Lund came to the council. She rejected the tunnel.', 'lund opposes tunnel');
  });

  it('keeps several issues and several actors apart', () => {
    check('Lund rejected the tunnel. Holt supports the tunnel.', 'lund opposes tunnel', 'holt supports tunnel');
    check('Lund rejected the tunnel. Lund supports lower fares.', 'lund opposes tunnel', 'lund supports fares');
  });

  it('lets the clear attitude win over the words of a statement', () => {
    check('Lund said the tunnel would be a mistake. Later Lund backed the tunnel.', 'lund supports tunnel');
  });

  it('gives no position where two clear stances contradict each other', () => {
    check('Lund supports the tunnel. Lund rejected the tunnel.');
  });

  it('lists the deciding attribution first and the rest as evidence', () => {
    const text = 'Lund said the tunnel will open in May. Lund rejected the tunnel. Lund noted that the tunnel was dear.';
    const { positions: found } = analyzeDocument(text, { language: 'plaintext', gazetteer });
    assert.deepEqual(
      found.map(({ evidence }) => evidence),
      [[1, 0, 2]],
    );
  });

  it('gives nobody a position who is not named', () => {
    check('Officials rejected the tunnel.');
    check('It is believed that the tunnel is a mistake.');
  });

  it('ignores a term that only names a circumstance', () => {
    check('Lund rejected a toll under the plan for the tunnel.');
  });
});
