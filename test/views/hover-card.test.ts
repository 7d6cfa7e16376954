import assert from 'node:assert/strict';
import type { ActorId, IssueId } from '../../src/core/annotations';
import type { AliasRecord } from '../../src/dataset/dataset';
import { maxCardLines, renderHoverCard } from '../../src/views/hover-card';
import {
  actorRecord,
  claimRecord,
  datasetOf,
  eventRecord,
  issueRecord,
  positionRecord,
  quoteRecord,
  roleRecord,
  sourceRecord,
} from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import type { MarkedOptions } from './support/marked-article';

const lee = 'a-lee' as ActorId;
const other = 'al-lee' as ActorId;
const tax = 'tax' as IssueId;

const dataset = datasetOf({
  actors: [
    actorRecord({ id: lee, name: 'Anna Lee', family: 'Lee', sources: ['gazette'], links: ['https://lee.example/'] }),
    actorRecord({ id: other, name: 'Albert Lee', family: 'Lee', summary: 'Painter of boats' }),
    actorRecord({ id: 'treasury' as ActorId, name: 'Treasury', kind: 'organization' }),
  ],
  roles: [
    roleRecord({ actor: lee, title: 'finance minister', organization: 'treasury', from: '2020-01-01', to: '2023-06-30' }),
    roleRecord({ actor: lee, title: 'prime minister', from: '2023-07-01', status: 'acting' }),
  ],
  issues: [issueRecord({ id: tax, label: 'carbon tax', question: 'Should carbon be taxed?' })],
  positions: [
    positionRecord({ actor: lee, issue: tax, stance: 'opposes', asOf: '2019' }),
    positionRecord({ actor: lee, issue: tax, stance: 'supports', asOf: '2021-03', condition: 'others join' }),
  ],
  quotes: [
    quoteRecord({
      id: 'q1',
      actor: lee,
      text: 'We will not wait',
      date: '2021-03-04',
      event: 'summit',
      source: 'gazette',
      status: 'verified',
    }),
    quoteRecord({ id: 'q2', actor: lee, text: 'Much later words', date: '2030-01-01' }),
  ],
  claims: [
    claimRecord({
      id: 'c1',
      text: 'Taxes rose last year.',
      reviews: [{ rating: 'Half true', reviewer: 'Fact Desk', url: 'https://facts.example/1', date: undefined }],
    }),
  ],
  sources: [sourceRecord({ id: 'gazette', title: 'Gazette', url: 'https://gazette.example/' })],
  events: [eventRecord({ id: 'summit', label: 'Spring summit' })],
});

/** The card at the cursor, line by line; backslashes of escapes are taken out so that cases can be read. */
function check(marked: string, expected: readonly string[] | undefined, options: MarkedOptions = {}): void {
  const { article, cursor } = markedArticle(marked, { dataset, ...options });
  const card = renderHoverCard(article, cursor);
  assert.deepEqual(card?.markdown.replace(/\\(.)/g, '$1').split('  \n'), expected);
}

const name = '**Anna Lee** — person';
const listed = 'Linked because the dataset lists “Anna Lee”';
const latest = 'Latest quote on record: “We will not wait” (2021-03-04)';
const sources = 'Sources: [Gazette](https://gazette.example/) · [lee.example/](https://lee.example/)';

describe('card of an actor', () => {
  it('has name, role at the date, why, stance, latest quote, sources', () =>
    check(
      '⟦person:a-lee|Anna L<|>ee⟧ spoke.',
      [
        name,
        'finance minister, Treasury (on 2022-05-01)',
        listed,
        '• supports: carbon tax, on condition: others join (2021-03)',
        latest,
        sources,
      ],
      { date: '2022-05-01' },
    ));

  it('takes role, position and quote of the date, not of today', () =>
    check('⟦person:a-lee|Anna L<|>ee⟧ spoke.', [name, 'No role on record on 2019-05-01', listed, '• opposes: carbon tax (2019)', sources], {
      date: '2019-05-01',
    }));

  it('says how a role is held', () =>
    check(
      '⟦person:a-lee|Anna L<|>ee⟧ spoke.',
      [
        name,
        'prime minister (acting) (on 2024-05-01)',
        listed,
        '• supports: carbon tax, on condition: others join (2021-03)',
        latest,
        sources,
      ],
      { date: '2024-05-01' },
    ));

  it('without a date says so and lists what is on record', () =>
    check('⟦person:a-lee|Anna L<|>ee⟧ spoke.', [
      name,
      'Role at an unknown date: this article gives no reference date. On record: prime minister (acting) (since 2023-07-01)',
      listed,
      '• supports: carbon tax, on condition: others join (2021-03)',
      'Latest quote on record: “Much later words” (2030-01-01)',
      sources,
    ]));

  it('tells an alias outside its dates, or a former name, by what is on record of it', () => {
    const why = (alias: Partial<AliasRecord>, date?: string): string | undefined => {
      const aliases = [{ text: 'Anna Roe', kind: undefined, weak: false, from: undefined, to: undefined, ...alias }];
      const named = datasetOf({ actors: [actorRecord({ id: lee, name: 'Anna Lee', aliases })] });
      const { article, cursor } = markedArticle('⟦person:a-lee|Anna R<|>oe⟧ spoke.', { dataset: named, ...(date && { date }) });
      return renderHoverCard(article, cursor)
        ?.markdown.replace(/\\(.)/g, '$1')
        .split('  \n')
        .find((line) => line.startsWith('Linked'));
    };
    const because = 'Linked because the dataset lists “Anna Roe”';
    assert.equal(why({}), because);
    assert.equal(why({ kind: 'former' }), `${because} as a former name`);
    assert.equal(why({ to: '2019' }, '2024-05-01'), `${because} as a name until 2019`);
    assert.equal(why({ to: '2019' }, '2019-05-01'), `${because} as a name until 2019`, 'perhaps over by then');
    assert.equal(why({ kind: 'former', to: '2019' }, '2018-05-01'), because);
    assert.equal(why({ from: '2020-06' }, '2018-05-01'), `${because} as a name since 2020-06`);
    assert.equal(why({ from: '2010', to: '2019' }), `${because} as a name from 2010 to 2019`, 'the date of the article is unknown');
  });

  it('explains a surname, an acronym, another short form', () => {
    const of = { start: 0, end: 8 };
    const why = (marked: string, reason: string, because: MarkedOptions['because']): void => {
      const { article, cursor } = markedArticle(marked, { dataset, because: because ?? {} });
      assert.match(renderHoverCard(article, cursor)?.markdown ?? '', new RegExp(reason));
    };
    why('⟦person:a-lee|Anna Lee⟧ came. ⟦person:a-lee|L<|>ee⟧ spoke.', 'the surname of “Anna Lee”', { Lee: { kind: 'short-form', of } });
    why('⟦person:a-lee|Anna Lee⟧ came. ⟦person:a-lee|A<|>L⟧ spoke.', 'the acronym of “Anna Lee”', { AL: { kind: 'short-form', of } });
    why('⟦person:a-lee|Anna Lee⟧ came. ⟦person:a-lee|An<|>na⟧ spoke.', 'a short form of “Anna Lee”', { Anna: { kind: 'short-form', of } });
  });

  it('says that a pronoun is inferred, and from what', () =>
    check(
      '⟦person:a-lee|Anna Lee⟧ came. ⟦ref:a-lee|S<|>he⟧ spoke.',
      [name, 'No role on record on 2010-01-01', 'Inferred: “She” → Anna Lee, subject of the sentence before', sources],
      { date: '2010-01-01' },
    ));

  it('says that a role noun is inferred', () =>
    check(
      '⟦person:a-lee|Anna Lee⟧ came. ⟦ref:a-lee|The m<|>inister⟧ spoke.',
      [name, 'No role on record on 2010-01-01', 'Inferred: “The minister” → Anna Lee, whom this article calls “minister”', sources],
      { date: '2010-01-01', references: { 'The minister': { kind: 'role', antecedent: { start: 0, end: 8 }, role: 'minister' } } },
    ));

  it('names a rule it has no words for', () =>
    check(
      '⟦person:a-lee|Anna Lee⟧ came. ⟦ref:a-lee|S<|>he⟧ spoke.',
      [name, 'No role on record on 2010-01-01', 'Inferred: “She” → Anna Lee, named before it (new-rule)', sources],
      { date: '2010-01-01', references: { She: { kind: 'pronoun', antecedent: { start: 0, end: 8 }, rule: 'new-rule' } } },
    ));

  it('lists the candidates of an ambiguous name', () =>
    check(
      '⟦person:a-lee,al-lee|L<|>ee⟧ spoke.',
      [
        '**Lee** — person',
        'More than one actor bears this name, and the article does not say which: Anna Lee, Albert Lee',
        '• Anna Lee — finance minister, Treasury',
        '• Albert Lee — Painter of boats',
      ],
      { date: '2022-05-01' },
    ));

  it('says that an unlisted name is not in the dataset, and why it is a name', () =>
    check('⟦person|Ben R<|>oe⟧ spoke.', ['**Ben Roe** — person', 'Not in the dataset; taken for a name: it is said to speak']));

  it('shows positions of the article where none is on record', () =>
    check(
      '⟦source:1|⟦person|Ben R<|>oe⟧⟧ ⟦cue:1|rejected⟧ ⟦content:1|the tax⟧.',
      [
        '**Ben Roe** — person',
        'Not in the dataset; taken for a name: it is said to speak',
        '• opposes: carbon tax (in this article)',
        '**Claim** — Ben Roe (“rejected”)',
      ],
      { positions: [{ actor: 'Ben Roe', issue: 'tax', stance: 'opposes', evidence: ['1'] }] },
    ));

  it('gives what stands around it one line each', () =>
    check('⟦source:1|⟦person:x|Cy⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“⟦person|Ben R<|>oe⟧ lies”⟧⟧.', [
      '**Ben Roe** — person',
      'Not in the dataset; taken for a name: it is said to speak',
      '**Quote** — Cy',
      '**Claim** — Cy (“said”)',
    ]));

  it('a caret behind the last letter still finds the name', () =>
    check('⟦person|Ben Roe⟧<|> spoke.', ['**Ben Roe** — person', 'Not in the dataset; taken for a name: it is said to speak']));
});

describe('card of a quote', () => {
  it('has speaker, why, comparison, date, event, status, source', () =>
    check('⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧: ⟦content:1|⟦quote:speech|“We will <|>not wait.”⟧⟧', [
      '**Quote** — Anna Lee',
      'Speaker from “Anna Lee” and “said” · very likely right (9 in 10 such are)',
      'On record word for word · 2021-03-04 · Spring summit · verified · [Gazette](https://gazette.example/)',
      '**Claim** — Anna Lee (“said”)',
    ]));

  it('says how sure the speaker is, with and without a word of saying', () => {
    const marked = '⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧: ⟦content:1|⟦quote:speech|“No, we <|>will.”⟧⟧';
    const { article, cursor } = markedArticle(marked, { dataset, found: { confidence: 0.41 } });
    assert.match(renderHoverCard(article, cursor)?.markdown ?? '', /“said” · uncertain \\?\(5 in 10 such are right\\?\)/);
    const bare = '⟦person:a-lee|Anna Lee⟧ came. ⟦content:1|⟦quote:speech|“No, we <|>will.”⟧⟧';
    const without = markedArticle(bare, { dataset, found: { confidence: 0.7 } });
    assert.match(
      renderHoverCard(without.article, without.cursor)?.markdown ?? '',
      /carried over from the words around it · likely right \\?\(7 in 10/,
    );
  });

  it('says when the speaker is inferred', () =>
    check('⟦person:a-lee|Anna Lee⟧ came. ⟦source:1|⟦ref:a-lee|She⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:fragment|“n<|>ever”⟧⟧.', [
      '**Quoted words** — Anna Lee (inferred)',
      'Speaker from “She” and “said” · very likely right (9 in 10 such are)',
      'Inferred: “She” → Anna Lee, subject of the sentence before',
      'Not in the dataset: nothing on record to compare with',
      '**Claim** — Anna Lee (inferred) (“said”)',
    ]));

  it('says when the speaker is nobody in particular', () =>
    check('⟦source:1|A spokesman⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“we <|>will”⟧⟧.', [
      '**Quote** — unnamed: “A spokesman”',
      'Speaker from “A spokesman” and “said” · very likely right (9 in 10 such are)',
      '**Claim** — unnamed: “A spokesman” (“said”)',
    ]));

  it('says when there is no speaker, and when a mark is missing', () => {
    check('⟦quote:speech|“No <|>one”⟧', ['**Quote** — no speaker found']);
    check('⟦quote:open|“No <|>one⟧', ['**Quote** — no speaker found', 'The closing mark is missing']);
    check('⟦quote:title|“Dune<|>”⟧', ['**Title or words in marks** — not spoken by anybody']);
  });
});

describe('card of a claim', () => {
  const found = 'Found by a verb of saying or thinking with a clause: very likely right (9 in 10 such are)';
  const positions: MarkedOptions['positions'] = [
    { actor: 'a-lee', issue: 'tax', stance: 'conditional', evidence: ['1'], condition: 'if others join' },
  ];
  it('has claimant, issue, stance, condition and evidence', () =>
    check(
      '⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|backed⟧ ⟦content:1|a carb<|>on tax if others join⟧.',
      [
        '**Claim** — Anna Lee (“backed”)',
        found,
        'Issue: carbon tax · stance: conditional · differs from the record',
        'Condition: if others join',
        'Evidence: this statement',
      ],
      { positions },
    ));

  it('says by what it was found, and how sure that is', () => {
    const marked = '⟦source:1|Officials⟧ ⟦cue:1|said⟧ ⟦content:1|n<|>o⟧.';
    const head = '**Claim** — unnamed: “Officials” (“said”)';
    const says = (line: string, how: MarkedOptions['found']): void => check(marked, [head, line], { found: how ?? {} });
    says('Found by a noun of saying or thinking with its owner: likely right (7 in 10 such are)', { rule: 'noun', confidence: 0.79 });
    says('Found by “according to”: uncertain (5 in 10 such are right)', { rule: 'according-to', confidence: 0.59 });
    says('Found by its form (new-rule): very likely right (9 in 10 such are)', { rule: 'new-rule', confidence: 0.8 });
  });

  it('does not say how sure a statement within another is, since nobody knows', () =>
    check(
      '⟦source:1|Officials⟧ ⟦cue:1|said⟧ ⟦content:1|n<|>o⟧.',
      [
        '**Claim** — unnamed: “Officials” (“said”)',
        'Found by a verb of saying or thinking with a clause',
        'Reported inside another statement',
      ],
      { found: { within: 0 } },
    ));

  it('shows the ratings of reviewers for the same words', () =>
    check('⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|taxes rose <|>last year⟧.', [
      '**Claim** — Anna Lee (“said”)',
      found,
      'Reviewed: [Half true (Fact Desk)](https://facts.example/1)',
    ]));

  it('does not lend a rating to other words', () =>
    check('⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|said⟧ ⟦content:1|taxes rose <|>this year⟧.', [
      '**Claim** — Anna Lee (“said”)',
      found,
    ]));

  it('says when it is in the article’s own voice, and why it is worth checking', () =>
    check('⟦claim|Prices rose 3 <|>per cent.⟧', [
      '**Claim** — in the article’s own voice',
      'Worth checking because of: number, comparison',
    ]));

  it('is there on the cue and the source too', () => {
    check('⟦source:1|Officials⟧ ⟦cue:1|sa<|>id⟧ ⟦content:1|no⟧.', ['**Claim** — unnamed: “Officials” (“said”)', found]);
    check('⟦source:1|Off<|>icials⟧ ⟦cue:1|said⟧ ⟦content:1|no⟧.', ['**Claim** — unnamed: “Officials” (“said”)', found]);
  });
});

describe('any card', () => {
  it('there is none where nothing stands', () => check('Nothing <|>here, ⟦person|Ben Roe⟧.', undefined));

  it('there is none in an empty text', () => check('<|>', undefined));

  it('never has more than twelve lines', () => {
    const issues = Array.from({ length: 30 }, (_, at) => issueRecord({ id: `i${at}` as IssueId, label: `issue ${at}` }));
    const full = datasetOf({
      actors: [actorRecord({ id: lee, name: 'Anna Lee', sources: Array.from({ length: 30 }, (_, at) => `source ${at}`) })],
      roles: Array.from({ length: 30 }, (_, at) => roleRecord({ actor: lee, title: `post ${at}` })),
      issues,
      positions: issues.map(({ id }) => positionRecord({ actor: lee, issue: id, stance: 'supports' })),
      quotes: [quoteRecord({ id: 'q', actor: lee, text: 'word '.repeat(500) })],
    });
    const { article, cursor } = markedArticle(
      '⟦source:1|⟦person:x|Cy⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“⟦person:a-lee|Anna L<|>ee⟧ lies”⟧⟧.',
      { dataset: full },
    );
    const card = renderHoverCard(article, cursor)?.markdown ?? '';
    assert.ok(card.split('\n').length <= maxCardLines, card);
    assert.ok(card.includes('**Claim** — Cy'), card);
  });

  it('a hostile dataset is shown as text', () => {
    const evil =
      '](command:evil) <img src=x onerror=alert(1)> ![x](https://x.example/p.png) [a][b] `c` https://x.example\n\n# big\n[b]: command:evil';
    const id = '__proto__' as ActorId;
    const hostile = datasetOf({
      actors: [
        actorRecord({
          id,
          name: evil,
          summary: evil,
          sources: [evil, 'command:evil', 'constructor'],
          links: ['javascript:alert(1)', evil],
        }),
      ],
      roles: [roleRecord({ actor: id, title: evil, organization: evil })],
      issues: [issueRecord({ id: 'constructor' as IssueId, label: evil })],
      positions: [positionRecord({ actor: id, issue: 'constructor' as IssueId, stance: 'opposes', condition: evil, asOf: evil })],
      quotes: [quoteRecord({ id: 'q', actor: id, text: 'hands off', date: evil, event: evil, source: 'constructor', status: evil })],
      sources: [sourceRecord({ id: 'constructor', title: evil, publisher: evil, url: 'https://x.example/)](command:evil)' })],
      claims: [
        claimRecord({ id: 'c', text: 'hands off', reviews: [{ rating: evil, reviewer: evil, url: 'command:evil', date: undefined }] }),
      ],
    });
    const marked = '⟦source:1|⟦person:__proto__|X⟧⟧ ⟦cue:1|said⟧ ⟦content:1|⟦quote:speech|“hands off”⟧⟧';
    for (const at of [1, 4, 12]) {
      const { article } = markedArticle(marked, { dataset: hostile });
      const card = renderHoverCard(article, at)?.markdown ?? '';
      // What our own lines add is bold heads, bullets and links to https addresses; without them no live punctuation is left.
      const rest = card
        .replace(/\\./g, '')
        .replace(/\]\(https:\/\/x\.example\/%29%5D%28command:evil%29\)/g, '')
        .replace(/\*\*[^*]*\*\*/g, '');
      assert.doesNotMatch(rest, /[<>`!\]]|command:|\*/, card);
    }
  });
});
