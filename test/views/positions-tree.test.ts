import assert from 'node:assert/strict';
import type { ActorId, IssueId } from '../../src/core/annotations';
import { articlePositionsTree, recordedPositionsTree } from '../../src/views/positions-tree';
import type { PositionsOptions } from '../../src/views/positions-tree';
import { stanceIcons } from '../../src/views/tree';
import { actorRecord, at, datasetOf, eventRecord, issueRecord, positionRecord, quoteRecord } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import type { MarkedOptions } from './support/marked-article';
import { flatten, renderTree } from './support/render-tree';

const lee = 'a-lee' as ActorId;
const roe = 'b-roe' as ActorId;
const tax = 'tax' as IssueId;
const rail = 'rail' as IssueId;

const dataset = datasetOf({
  actors: [actorRecord({ id: lee, name: 'Anna Lee', location: at(1) }), actorRecord({ id: roe, name: 'Ben Roe', location: at(2) })],
  issues: [
    issueRecord({ id: tax, label: 'carbon tax', location: at(3) }),
    issueRecord({ id: rail, label: 'new railway', location: at(4) }),
  ],
  positions: [
    positionRecord({ actor: lee, issue: tax, stance: 'opposes', asOf: '2019', until: '2020', location: at(5) }),
    positionRecord({
      actor: lee,
      issue: tax,
      stance: 'supports',
      asOf: '2021',
      summary: 'Wants it soon',
      evidence: ['q1', 'e1', 'a letter'],
      location: at(6),
    }),
    positionRecord({ actor: roe, issue: rail, stance: 'undecided', location: at(7) }),
  ],
  quotes: [quoteRecord({ id: 'q1', actor: lee, text: 'Soon', location: at(8) })],
  events: [eventRecord({ id: 'e1', label: 'Budget day', location: at(9) })],
});

const text =
  'Mist. ⟦source:1|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:1|backed⟧ ⟦content:1|a carbon tax⟧ today. ' +
  '⟦source:2|⟦person:b-roe|Ben Roe⟧⟧ ⟦cue:2|said⟧ ⟦content:2|it was raining⟧.\n' +
  '⟦source:3|Officials⟧ ⟦cue:3|said⟧ ⟦content:3|nothing⟧.';

const positions: MarkedOptions['positions'] = [{ actor: 'a-lee', issue: 'tax', stance: 'supports', evidence: ['1'] }];

function check(marked: string, options: MarkedOptions, view: Partial<PositionsOptions>, expected: readonly string[]): void {
  const { article } = markedArticle(marked, { dataset, ...options });
  const nodes = articlePositionsTree(article, { groupBy: 'issue', filter: '', ...view });
  assert.deepEqual(renderTree(nodes, article.text), expected);
  const ids = flatten(nodes).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const node of flatten(nodes)) assert.notEqual(node.accessibilityLabel, '');
}

describe('what can be corrected', () => {
  it('is what a row stands for: the content of a statement, and of the evidence that decides', () => {
    const { article } = markedArticle(text, { dataset, positions });
    const nodes = flatten(articlePositionsTree(article, { groupBy: 'issue', filter: '' }));
    const found = nodes.flatMap(({ kind, found: span }) => (span ? [[kind, article.text.slice(span.start, span.end)]] : []));
    assert.deepEqual(found, [
      ['position', 'a carbon tax'],
      ['evidence', 'a carbon tax'],
      ['statement', 'it was raining'],
      ['statement', 'nothing'],
    ]);
  });

  it('is nothing among the records', () => {
    const nodes = flatten(recordedPositionsTree(dataset, { groupBy: 'issue', filter: '' }));
    assert.ok(nodes.length > 0 && nodes.every(({ found }) => found === undefined));
  });
});

describe('positions of an article', () => {
  it('by issue, with the sentence, the record, and the other statements', () =>
    check(text, { positions }, {}, [
      'carbon tax (1) → line 3',
      '  Anna Lee (supports · as on record) → “Anna Lee backed a carbon tax today.”',
      '    Anna Lee backed a carbon tax → “Anna Lee backed a carbon tax today.”',
      '    On record: supports (2021) (Wants it soon) → line 6',
      'Other statements (2)',
      '  Ben Roe (1) → line 2',
      '    it was raining → “it was raining”',
      '  Unnamed sources (1)',
      '    nothing (Officials) → “nothing”',
    ]));

  it('by actor', () =>
    check(text, { positions }, { groupBy: 'actor', filter: 'anna' }, [
      'Anna Lee (1) → line 1',
      '  carbon tax (supports · as on record) → “Anna Lee backed a carbon tax today.”',
      '    Anna Lee backed a carbon tax → “Anna Lee backed a carbon tax today.”',
      '    On record: supports (2021) (Wants it soon) → line 6',
    ]));

  it('compares with what is on record at the date of the article', () => {
    const stated = (stance: 'supports' | 'opposes', date: string): string | undefined => {
      const { article } = markedArticle(text, { dataset, date, positions: [{ ...positions[0]!, stance }] });
      return articlePositionsTree(article, { groupBy: 'issue', filter: 'tax' })[0]?.children[0]?.description;
    };
    assert.equal(stated('supports', '2022-01-01'), 'supports · as on record');
    assert.equal(stated('opposes', '2022-01-01'), 'opposes · superseded on record');
    assert.equal(stated('opposes', '2019-06-01'), 'opposes · as on record');
    assert.equal(stated('supports', '2001-01-01'), 'supports · not on record');
  });

  const twice = (head: string): string =>
    `${head}⟦source:1|⟦person:a-lee|Lee⟧⟧ ⟦cue:1|backs⟧ ⟦content:1|carbon tax⟧\n\nIt rained.\n\n` +
    '⟦source:2|⟦person:a-lee|Anna Lee⟧⟧ ⟦cue:2|backed⟧ ⟦content:2|a carbon tax⟧ today.\n';
  const both: MarkedOptions['positions'] = [{ actor: 'a-lee', issue: 'tax', stance: 'supports', evidence: ['1', '2'] }];
  for (const [about, marked, language, expected] of [
    ['plain text', twice(''), 'plaintext', '“Anna Lee backed a carbon tax today.”'],
    ['Markdown', twice('## '), 'markdown', '“Anna Lee backed a carbon tax today.”'],
    ['a list that is no heading', twice('- '), 'markdown', '“Lee backs carbon tax”'],
    ['text behind the first sentence', twice('It is Friday.\n\n'), 'plaintext', '“Lee backs carbon tax”'],
  ] as const) {
    it(`goes to the text's own words rather than to a headline's: ${about}`, () => {
      const { article } = markedArticle(marked, { dataset, language, positions: both });
      const [issue] = articlePositionsTree(article, { groupBy: 'issue', filter: '' });
      const line = renderTree(issue?.children ?? [], article.text)[0] ?? '';
      assert.equal(line.slice(line.indexOf('→ ') + 2), expected);
    });
  }

  it('says nothing about the record of somebody who is not in the dataset', () =>
    check(
      '⟦source:1|⟦person|Cy Day⟧⟧ ⟦cue:1|backed⟧ ⟦content:1|a carbon tax⟧',
      { positions: [{ actor: 'Cy Day', issue: 'tax', stance: 'supports', evidence: ['1'] }] },
      {},
      [
        'carbon tax (1) → line 3',
        '  Cy Day (supports) → “Cy Day backed a carbon tax”',
        '    Cy Day backed a carbon tax → “Cy Day backed a carbon tax”',
      ],
    ));

  it('without issues the statements are there, and shown at once', () => {
    check(text, {}, { filter: 'ben' }, ['Other statements (1)', '  Ben Roe (1) → line 2', '    it was raining → “it was raining”']);
    const { article } = markedArticle(text);
    assert.equal(articlePositionsTree(article, { groupBy: 'issue', filter: '' })[0]?.expanded, true);
  });

  it('is empty where nobody says anything', () => check('Rain fell.', {}, {}, []));

  it('shows an issue that is no longer on record by its id', () =>
    check(text, { positions: [{ ...positions[0]!, issue: 'gone' }] }, { filter: 'gone' }, [
      'gone (1)',
      '  Anna Lee (supports · not on record) → “Anna Lee backed a carbon tax today.”',
      '    Anna Lee backed a carbon tax → “Anna Lee backed a carbon tax today.”',
    ]));

  it('filters by part of a name, capitals aside', () => {
    check(text, { positions }, { filter: 'LEE' }, [
      'carbon tax (1) → line 3',
      '  Anna Lee (supports · as on record) → “Anna Lee backed a carbon tax today.”',
      '    Anna Lee backed a carbon tax → “Anna Lee backed a carbon tax today.”',
      '    On record: supports (2021) (Wants it soon) → line 6',
    ]);
    check(text, { positions }, { filter: 'nobody' }, []);
  });

  it('keeps ids when text is added before', () => {
    const ids = (marked: string): readonly string[] => {
      const { article } = markedArticle(marked, { dataset, positions });
      return flatten(articlePositionsTree(article, { groupBy: 'issue', filter: '' })).map(({ id }) => id);
    };
    assert.deepEqual(ids(text), ids(`Some more words first. ${text}`));
  });

  it('very long lists are cut and counted', () => {
    const many = '⟦source:N|⟦person:b-roe|Ben Roe⟧⟧ ⟦cue:N|said⟧ ⟦content:N|no⟧. ';
    const { article } = markedArticle(Array.from({ length: 305 }, (_, i) => many.replaceAll(':N', `:${i}`)).join(''), { dataset });
    const [other] = articlePositionsTree(article, { groupBy: 'issue', filter: '' });
    assert.equal(other!.description, '305');
    assert.equal(other!.children[0]!.children.length, 301);
    assert.equal(other!.children[0]!.children.at(-1)!.label, '5 more');
  });

  it('tells two unlisted people of one name apart by id', () => {
    const marked = '⟦source:1|⟦person|X⟧⟧ ⟦cue:1|said⟧ ⟦content:1|a⟧. ⟦source:2|⟦organization:a/b|X⟧⟧ ⟦cue:2|said⟧ ⟦content:2|b⟧.';
    check(marked, { dataset: datasetOf({}) }, {}, ['Other statements (2)', '  X (1)', '    a → “a”', '  X (1)', '    b → “b”']);
  });

  it('labels in Markdown are without its marks', () =>
    check(
      '⟦source:1|**⟦person:b-roe|Ben Roe⟧**⟧ ⟦cue:1|said⟧ ⟦content:1|the *new* [line](https://x.example/a) is `late`⟧.',
      { language: 'markdown' },
      {},
      ['Other statements (1)', '  Ben Roe (1) → line 2', '    the new line is late → “the *new* [line](https://x.example/a) is `late`”'],
    ));
});

describe('positions on record', () => {
  const all = (groupBy: 'issue' | 'actor', filter = ''): string[] => renderTree(recordedPositionsTree(dataset, { groupBy, filter }), '');

  it('by issue, the newest with its evidence, the older ones below', () =>
    assert.deepEqual(all('issue'), [
      'carbon tax (1) → line 3',
      '  Anna Lee (supports · 2021) → line 6',
      '    Soon → line 8',
      '    Budget day → line 9',
      '    a letter',
      '    On record: opposes (2019) → line 5',
      'new railway (1) → line 4',
      '  Ben Roe (undecided) → line 7',
    ]));

  it('by actor, filtered', () => assert.deepEqual(all('actor', 'rail'), ['Ben Roe (1) → line 2', '  new railway (undecided) → line 7']));

  it('actors and issues that have no record are shown by their ids', () => {
    const dangling = datasetOf({
      positions: [positionRecord({ actor: '__proto__' as ActorId, issue: 'constructor' as IssueId, stance: 'opposes' })],
    });
    assert.deepEqual(renderTree(recordedPositionsTree(dangling, { groupBy: 'actor', filter: '' }), ''), [
      '__proto__ (1)',
      '  constructor (opposes) → line 0',
    ]);
  });
});

describe('stances', () => {
  it('icons are neutral: no thumbs, ticks, crosses or warnings', () => {
    for (const icon of Object.values(stanceIcons)) assert.doesNotMatch(icon, /thumb|check|pass|error|warn|close|heart|flame|bug/);
    assert.equal(new Set(Object.values(stanceIcons)).size, 5);
  });
});
