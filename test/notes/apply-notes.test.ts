import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorId, DocumentAnnotations, IssueId, Stance } from '../../src/core/annotations';
import { analyzeDocument, emptyGazetteer } from '../../src/core/index';
import { emptyDataset } from '../../src/dataset/dataset';
import { applyNotes } from '../../src/notes/apply-notes';
import { derivePositions, draftOf, finishDraft } from '../../src/notes/document-draft';
import type { Decision, Note, Scope } from '../../src/notes/note';
import { literalGazetteer } from '../support/literal-gazetteer';
import { parseMarkedArticle } from '../support/marked-article';
import { actorRecord, datasetOf } from '../views/support/literal-dataset';
import { noteOn } from './support/literal-notes';

const id = (name: string): ActorId => name as ActorId;
const actors = [
  { id: id('holt'), kind: 'person', name: 'Maren Holt', family: 'Holt', pronouns: 'feminine' },
  { id: id('brandt'), kind: 'person', name: 'Ivo Brandt', family: 'Brandt', pronouns: 'masculine' },
] as const;
const gazetteer = literalGazetteer({ actors, issues: [{ id: 'quay' as IssueId, terms: ['new quay'] }] });
const dataset = datasetOf({ actors: actors.map(({ id, kind, name }) => actorRecord({ id, kind, name })) });

interface Options {
  /** Decisions of `everywhere.json`. */
  readonly everywhere?: boolean;
}

/** Decisions about words of a text (from first to last, older to newer) give these corrected annotations. */
function correct(text: string, decisions: readonly (readonly [words: string, decision: Decision])[], options: Options = {}) {
  const notes = decisions.map(([words, decision], n): Note =>
    noteOn(text, words, decision, { id: `n${n}`, now: `2024-05-0${n + 1}T00:00:00.000Z` }),
  );
  const found = analyzeDocument(text, { language: 'plaintext', gazetteer });
  const result = applyNotes(text, found, options.everywhere ? { own: [], everywhere: notes } : { own: notes, everywhere: [] }, dataset);
  checkSound(result.annotations, text);
  return { ...result, ...show(result.annotations, text) };
}

function show(annotations: DocumentAnnotations, text: string) {
  const { entities, attributions } = annotations;
  const entity = (index: number | null | undefined): string =>
    typeof index === 'number' ? (entities[index]?.actor ?? entities[index]?.name ?? '?') : '-';
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const speaker = (index: number | null): string => (index === null ? '-' : entity(attributions[index]?.source?.entity));
  return {
    mentions: annotations.mentions.map((mention) => `${slice(mention)} = ${entity(mention.entity)}`),
    references: annotations.references.map((reference) => `${slice(reference)} = ${entity(reference.entity)}`),
    quotes: annotations.quotes.map((quote) => `${slice(quote)} by ${speaker(quote.attribution)}`),
    statements: attributions.map(({ source, content }) => `${entity(source?.entity)}: ${content.map(slice).join(' … ')}`),
    claims: annotations.claims
      .filter(({ corrected }) => corrected)
      .map((claim) => `${slice(claim)} by ${speaker(claim.attribution)}${claim.issue ? ` on ${claim.issue}` : ''}`),
    positions: annotations.positions.map(({ entity: of, issue, stance }) => `${entity(of)} ${stance} ${issue}`),
  };
}

/** Numbers point to what there is, lists stand in text order, mentions and entities agree. */
function checkSound({ entities, mentions, references, quotes, attributions, claims, positions }: DocumentAnnotations, text: string): void {
  for (const list of [mentions, references, quotes, claims]) {
    for (const [k, { start, end }] of list.entries()) assert.ok(start >= (list[k - 1]?.start ?? 0) && end > start && end <= text.length);
  }
  for (const [k, { entity }] of mentions.entries()) assert.ok(entities[entity]?.mentions.includes(k));
  for (const [k, { mentions: listed }] of entities.entries()) for (const index of listed) assert.equal(mentions[index]?.entity, k);
  for (const { attribution } of [...quotes, ...claims]) assert.ok(attribution === null || attributions[attribution]);
  for (const { within, source } of attributions) {
    assert.ok(within === null || attributions[within]);
    assert.ok(source === null || source.entity === null || entities[source.entity]);
  }
  for (const { entity, evidence } of positions) {
    assert.ok(entities[entity] && evidence.length > 0);
    for (const index of evidence) assert.equal(attributions[index]?.source?.entity, entity);
  }
}

const actor = (name: string, scope: Scope = 'mention'): Decision => ({ decision: 'actor', actor: name, scope });

describe('decisions about names', () => {
  const text = 'Anna Berg said the harbour was full. “We wait,” Berg said. She left. Anna Berg came back.';

  it('link one mention, and the source that it is', () => {
    const { mentions, statements, annotations } = correct(text, [['Anna Berg', actor('holt')]]);
    assert.deepEqual(mentions, ['Anna Berg = holt', 'Berg = holt', 'Anna Berg = Anna Berg']);
    assert.match(statements[0] ?? '', /^holt: /);
    assert.deepEqual(annotations.mentions[0]?.because, { kind: 'corrected', note: 'n0', date: '2024-05-01', confirmed: false });
  });

  it('link all mentions of the words, with what follows them', () => {
    const { mentions, references, quotes } = correct(text, [['Anna Berg', actor('holt', 'document')]]);
    assert.deepEqual(mentions, ['Anna Berg = holt', 'Berg = holt', 'Anna Berg = holt']);
    assert.deepEqual(references, ['She = holt']);
    assert.deepEqual(quotes, ['“We wait,” by holt']);
  });

  it('hold in other articles where they hold everywhere', () => {
    assert.deepEqual(correct(text, [['Anna Berg', actor('holt', 'everywhere')]], { everywhere: true }).mentions[2], 'Anna Berg = holt');
    assert.deepEqual(correct(text, [['Anna Berg', actor('holt', 'document')]], { everywhere: true }).mentions[2], 'Anna Berg = Anna Berg');
  });

  it('the nearer decision wins, then the newer', () => {
    const [holt, brandt] = [actor('holt', 'document'), actor('brandt', 'document')];
    assert.equal(
      correct(text, [
        ['Anna Berg', holt],
        ['Anna Berg', brandt],
      ]).mentions[2],
      'Anna Berg = brandt',
    );
    assert.deepEqual(
      correct(text, [
        ['Anna Berg', actor('holt')],
        ['Anna Berg', brandt],
      ]).mentions,
      ['Anna Berg = holt', 'Berg = holt', 'Anna Berg = brandt'],
    );
  });

  it('take a wrong actor away', () => {
    const both = correct('Maren Holt said no. Then Maren Holt left.', [
      ['Maren Holt', { decision: 'not-actor', actor: 'holt', scope: 'document' }],
    ]);
    assert.deepEqual(both.mentions, ['Maren Holt = Maren Holt', 'Maren Holt = Maren Holt']);
    assert.equal(both.annotations.entities.length, 1);
    const full = correct('Maren Holt said no.', [['Maren Holt', { decision: 'not-actor', actor: 'holt', scope: 'mention' }]]);
    assert.deepEqual(full.mentions, ['Maren Holt = Maren Holt']);
    assert.deepEqual(
      full.annotations.entities.map(({ actor: of }) => of),
      [null],
    );
    assert.deepEqual(
      correct('Maren Holt said no.', [['Maren Holt', { decision: 'not-actor', actor: 'brandt', scope: 'mention' }]]).mentions,
      ['Maren Holt = holt'],
    );
  });

  it('take a name away, with the positions of whoever it was', () => {
    const { mentions, positions, annotations } = correct('Maren Holt rejected a new quay.', [
      ['Maren Holt', { decision: 'no-name', scope: 'mention' }],
    ]);
    assert.deepEqual([mentions, positions, annotations.entities], [[], [], []]);
  });

  it('move positions with their evidence', () => {
    const { positions } = correct('Anna Berg rejected a new quay.', [['Anna Berg', actor('holt')]]);
    assert.deepEqual(positions, ['holt opposes quay']);
  });

  it('link a pronoun', () => {
    const { references, statements, annotations } = correct('Maren Holt and Ivo Brandt met. She said that it rained.', [
      ['She', actor('brandt')],
    ]);
    assert.deepEqual(references, ['She = brandt']);
    assert.deepEqual(statements, ['brandt: that it rained']);
    assert.equal(annotations.references[0]?.because?.kind, 'corrected');
  });

  it('add a name that was not found', () => {
    const { mentions } = correct('The grey lady smiled at Maren Holt.', [['grey lady', actor('brandt')]]);
    assert.deepEqual(mentions, ['grey lady = brandt', 'Maren Holt = holt']);
  });
});

describe('decisions about quotes and speakers', () => {
  it('a quote that is none goes, with the statement that it was', () => {
    const { quotes, statements } = correct('“The answer is no,” Maren Holt said. She was not amused.', [
      ['“The answer is no,”', { decision: 'no-quote' }],
    ]);
    assert.deepEqual([quotes, statements], [[], []]);
  });

  it('replace the speaker', () => {
    const { quotes, annotations } = correct('“The answer is no,” Maren Holt said.', [
      ['“The answer is no,”', { decision: 'speaker', actor: 'brandt' }],
    ]);
    assert.deepEqual(quotes, ['“The answer is no,” by brandt']);
    assert.equal(annotations.attributions[0]?.corrected?.note, 'n0');
  });

  it('give a speaker to words that had none', () => {
    const { quotes, statements } = correct('“The answer is no, and will be no for ever.”', [
      ['“The answer is no, and will be no for ever.”', { decision: 'speaker', name: 'A. Sailor' }],
    ]);
    assert.deepEqual(quotes, ['“The answer is no, and will be no for ever.” by A. Sailor']);
    assert.deepEqual(statements, ['A. Sailor: “The answer is no, and will be no for ever.”']);
  });

  it('say that the words are nobody’s in particular', () => {
    assert.deepEqual(correct('“The answer is no,” Maren Holt said.', [['The answer is no', { decision: 'speaker' }]]).quotes, [
      '“The answer is no,” by -',
    ]);
  });

  it('add a quote from a selection, with speaker and issue', () => {
    const { quotes, claims } = correct('It was, in the words of the harbour, a day like any other. Ivo Brandt nodded.', [
      ['a day like any other', { decision: 'quote', actor: 'brandt', issue: 'quay', date: '2024-05-01' }],
    ]);
    assert.deepEqual(quotes, ['a day like any other by brandt']);
    assert.deepEqual(claims, ['a day like any other by brandt on quay']);
  });
});

describe('decisions about claims and positions', () => {
  const text = 'Maren Holt rejected a new quay. The town has 4,000 more ships than last year.';

  it('put a claim under an issue', () => {
    assert.deepEqual(correct(text, [['The town has 4,000 more ships than last year.', { decision: 'issue', issue: 'ships' }]]).claims, [
      'The town has 4,000 more ships than last year. by - on ships',
    ]);
  });

  it('move a position to the issue it is about', () => {
    assert.deepEqual(correct(text, [['a new quay', { decision: 'issue', issue: 'walls' }]]).positions, ['holt opposes walls']);
  });

  it('change the stance, and say who decided it', () => {
    const { positions, annotations } = correct(text, [['a new quay', { decision: 'stance', issue: 'quay', stance: 'questions' }]]);
    assert.deepEqual(positions, ['holt questions quay']);
    assert.equal(annotations.positions[0]?.corrected?.date, '2024-05-01');
  });

  describe('where several statements make a position', () => {
    const several = 'Maren Holt rejected a new quay. The wind dropped. Maren Holt opposed a new quay. Ivo Brandt left.';
    const second = 'opposed a new quay';
    const evidence = ({ annotations }: { annotations: DocumentAnnotations }): readonly (readonly number[])[] =>
      annotations.positions.map((position) => position.evidence);

    it('one that is somebody else’s makes a position of theirs, and the rest decides the first one', () => {
      const last = correct(several, [[second, { decision: 'speaker', actor: 'brandt' }]]);
      assert.deepEqual(
        [last.positions, evidence(last)],
        [
          ['holt opposes quay', 'brandt opposes quay'],
          [[0], [1]],
        ],
      );
      const first = correct(several, [['rejected a new quay', { decision: 'speaker', actor: 'brandt' }]]);
      assert.deepEqual(
        [first.positions, evidence(first)],
        [
          ['brandt opposes quay', 'holt opposes quay'],
          [[0], [1]],
        ],
      );
      const name = correct(several, [['Maren Holt', actor('brandt')]]);
      assert.deepEqual(name.positions, ['brandt opposes quay', 'holt opposes quay']);
    });

    it('one that takes another stance by decision decides, and the newer before the older', () => {
      const stance = (of: Stance): Decision => ({ decision: 'stance', issue: 'quay', stance: of });
      const one = correct(several, [[second, stance('questions')]]);
      assert.deepEqual([one.positions, evidence(one)], [['holt questions quay'], [[1, 0]]]);
      const two = correct(several, [
        [second, stance('questions')],
        ['rejected a new quay', stance('supports')],
      ]);
      assert.deepEqual([two.positions, evidence(two)], [['holt supports quay'], [[0, 1]]]);
    });

    it('one of another actor with another stance leaves the first one’s as it is', () => {
      const decision: Decision = { decision: 'stance', issue: 'quay', stance: 'supports', actor: 'brandt' };
      assert.deepEqual(correct(several, [[second, decision]]).positions, ['holt opposes quay', 'brandt supports quay']);
    });

    it('one that is about another issue, or was rejected, leaves the rest', () => {
      assert.deepEqual(correct(several, [[second, { decision: 'issue', issue: 'walls' }]]).positions, [
        'holt opposes quay',
        'holt opposes walls',
      ]);
      const rejected = correct(several, [[second, { decision: 'rejected', of: 'position' }]]);
      assert.deepEqual([rejected.positions, evidence(rejected)], [['holt opposes quay'], [[0]]]);
      const gone = correct(several, [[second, { decision: 'rejected', of: 'attribution' }]]);
      assert.deepEqual([gone.positions, evidence(gone)], [['holt opposes quay'], [[0]]]);
    });

    it('stances that contradict each other stop to do so when one is somebody else’s', () => {
      const torn = 'Maren Holt rejected a new quay. The wind dropped. Maren Holt backed a new quay.';
      assert.deepEqual(correct(torn, [['wind', { decision: 'claim' }]]).positions, []);
      assert.deepEqual(correct(torn, [['backed a new quay', { decision: 'speaker', actor: 'brandt' }]]).positions, [
        'holt opposes quay',
        'brandt supports quay',
      ]);
    });

    it('one whose speaker was unknown counts when somebody says whose it is', () => {
      const unknown = 'The wind dropped. She rejected a new quay.';
      assert.deepEqual(correct(unknown, []).positions, []);
      assert.deepEqual(correct(unknown, [['rejected a new quay', { decision: 'speaker', actor: 'brandt' }]]).positions, [
        'brandt opposes quay',
      ]);
    });

    it('are the same as those found while nothing about them was decided', () => {
      const found = analyzeDocument(several, { language: 'plaintext', gazetteer });
      const draft = draftOf(found);
      assert.deepEqual(derivePositions(draft), draft.positions);
      assert.equal(found.positions.length, 1);
    });
  });

  it('add a position from a selection, with its condition', () => {
    const { positions, annotations } = correct(text, [
      [
        'The town has 4,000 more ships',
        { decision: 'position', issue: 'ships', stance: 'conditional', condition: 'more ships', actor: 'brandt' },
      ],
    ]);
    assert.deepEqual(positions, ['holt opposes quay', 'brandt conditional ships']);
    const { condition } = annotations.positions[1]!;
    assert.equal(text.slice(condition!.start, condition!.end), 'more ships');
  });

  it('add a claim in the article’s own voice, or somebody’s', () => {
    assert.deepEqual(correct(text, [['more ships', { decision: 'claim' }]]).annotations.claims.length > 0, true);
    assert.deepEqual(correct('It rained on the pier.', [['It rained', { decision: 'claim', actor: 'holt' }]]).claims, [
      'It rained by holt',
    ]);
  });

  it('take away what is wrong', () => {
    const rejected = (of: 'claim' | 'position' | 'attribution' | 'mention'): Decision => ({ decision: 'rejected', of });
    assert.deepEqual(correct(text, [['rejected a new quay', rejected('position')]]).positions, []);
    assert.deepEqual(correct(text, [['rejected a new quay', rejected('attribution')]]).statements, []);
    assert.deepEqual(correct(text, [['Maren Holt', rejected('mention')]]).mentions, []);
    assert.equal(
      correct(text, [['The town has 4,000 more ships than last year.', rejected('claim')]]).annotations.claims.some(
        ({ attribution }) => attribution === null,
      ),
      false,
    );
  });

  it('mark what a person confirmed', () => {
    const { annotations } = correct(text, [['a new quay', { decision: 'accepted', of: 'position', issue: 'quay' }]]);
    assert.deepEqual(annotations.positions[0]?.corrected, { kind: 'corrected', note: 'n0', date: '2024-05-01', confirmed: true });
    assert.equal(annotations.positions[0]?.stance, 'opposes');
  });
});

describe('applying notes', () => {
  it('changes nothing where there are none', () => {
    const found = analyzeDocument('Maren Holt said no.', { language: 'plaintext', gazetteer });
    assert.equal(applyNotes('Maren Holt said no.', found, { own: [], everywhere: [] }, dataset).annotations, found);
  });

  it('lists what is lost, with its words', () => {
    const note = noteOn('Maren Holt said that the harbour would stay shut for a week.', 'Maren Holt', actor('brandt'));
    const text = 'The mayor of Elmstad, Maren Holt, has taken up sailing.';
    const { orphans, annotations } = applyNotes(
      text,
      analyzeDocument(text, { language: 'plaintext', gazetteer }),
      { own: [note], everywhere: [] },
      dataset,
    );
    assert.deepEqual(orphans, [note]);
    assert.equal(
      annotations.mentions.every(({ because }) => because.kind !== 'corrected'),
      true,
    );
  });

  it('numbers everything again as it was', () => {
    const open = join('test', 'accuracy', 'articles', 'open');
    for (const name of readdirSync(open)) {
      const { text } = parseMarkedArticle(readFileSync(join(open, name), 'utf8'));
      const found = analyzeDocument(text, { language: name.endsWith('.md') ? 'markdown' : 'plaintext', gazetteer: emptyGazetteer });
      const again = finishDraft(draftOf(found), found);
      // The analysis makes its attributions by a constructor.
      assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(found)), name);
      assert.equal(applyNotes(text, found, { own: [], everywhere: [] }, emptyDataset).orphans.length, 0);
    }
  });
});
