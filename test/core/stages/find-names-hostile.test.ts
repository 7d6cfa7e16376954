import assert from 'node:assert/strict';
import type { Tokens } from '../../../src/core/index';
import { analyzeDocument, emptyGazetteer, tokenize } from '../../../src/core/index';
import { findAnaphors } from '../../../src/core/stages/find-anaphors';
import { findNames } from '../../../src/core/stages/find-names';
import { seededRandom } from '../../support/seeded-random';

const pieces = [
  ...[
    'Ann',
    'Lee',
    'the',
    'of',
    'and',
    'Ministry',
    'president',
    'President',
    'Mr.',
    'Inc.',
    'U.S.',
    'al',
    'van',
    'Jr.',
    'III',
    'he',
    'her',
    'said',
  ],
  ...[
    'told',
    'Danish',
    'Monday',
    'March',
    'in',
    'New',
    'York',
    'NATO',
    'é\u0301',
    '😀',
    '\u200b',
    '\u202e',
    '\0',
    '\ufeff',
    '“',
    '”',
    '"',
    '’s',
    "'",
  ],
  ...[
    '-',
    '—',
    '(',
    ')',
    ',',
    '.',
    ':',
    '&',
    '/',
    '_',
    '@',
    '#',
    '42',
    '$5',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '__proto__',
    'ỸŶ',
    'ß',
    'İ',
  ],
];

function randomText(seed: number): string {
  const random = seededRandom(seed);
  let text = '';
  for (let i = random(60); i >= 0; i--) text += (pieces[random(pieces.length)] ?? '') + (random(3) > 0 ? ' ' : '');
  return text;
}

/** Every span inside the text, in order, without overlaps; every index within its list. */
function checkSound(text: string, seed: number): void {
  const { mentions, references, entities } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer });
  const at = `seed ${seed}: ${JSON.stringify(text)}`;
  let end = 0;
  for (const mention of mentions) {
    assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length, at);
    end = mention.end;
    assert.ok(
      entities[mention.entity]?.mentions.some((m) => mentions[m] === mention),
      at,
    );
    assert.equal(entities[mention.entity]?.kind, mention.type, at);
  }
  end = 0;
  for (const { start, end: to, entity, because } of references) {
    assert.ok(start >= end && to > start && to <= text.length, at);
    end = to;
    assert.equal(entity === null, because === null, at);
    if (because !== null && 'antecedent' in because)
      assert.ok(
        mentions.some((m) => m.start === because.antecedent.start && m.end === because.antecedent.end),
        at,
      );
  }
  for (const entity of entities) assert.ok(entity.mentions.length > 0 || entity.actor !== null, at);
}

/** Tokens that count how often they are looked at, which tells more than a clock on a busy machine. */
function countingTokens(text: string): { tokens: Tokens; nLooks: () => number } {
  const tokens = tokenize(text);
  let nLooks = 0;
  const counting = <A extends object>(array: A): A =>
    new Proxy(array, {
      get(target, property) {
        nLooks++;
        return Reflect.get(target, property, target) as unknown;
      },
    });
  return { tokens: { ...tokens, keys: counting(tokens.keys), flags: counting(tokens.flags) }, nLooks: () => nLooks };
}

/** Least time of three, in milliseconds. */
function timeOf(run: () => void): number {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('names in hostile text', function () {
  this.timeout(20_000);

  it('are sound whatever the text', () => {
    for (let seed = 1; seed <= 400; seed++) checkSound(randomText(seed), seed);
  });

  const units = [
    'A ',
    'AAAA ',
    'X-',
    'al-',
    'Ministry of ',
    'Ministry of the Aa and ',
    'Bank of Aa ',
    "Aa's ",
    'Aa, ',
    '(Aa ',
    'Ann Lee (AL) ',
    'Lee said he ',
    '“Ann ',
    'the former ',
    'de ',
  ];
  for (const unit of units) {
    it(`are found in linear time: ${JSON.stringify(unit)} over and over`, () => {
      const looksAt = (length: number) => {
        const { tokens, nLooks } = countingTokens(unit.repeat(Math.ceil(length / unit.length)));
        findAnaphors(tokens, [], findNames(tokens, [], emptyGazetteer));
        return nLooks() / tokens.count;
      };
      const [short, long] = [looksAt(2_000), looksAt(32_000)];
      assert.ok(long < short * 1.3 + 1, `${short} looks a token, then ${long}`);
    });
  }

  it('are linked in linear time in one endless line', () => {
    const run = (n: number) => {
      const text = 'Ann Lee and Bob Lee said Lee told him the minister left. Minister Eve Quill said he saw her. '.repeat(n);
      return timeOf(() => analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer }));
    };
    run(20);
    const [short, long] = [run(50), run(400)];
    // Eight times the text; a quadratic pass would take sixty-four times as long.
    assert.ok(long < Math.max(short, 4) * 35, `${short} ms, then ${long} ms`);
  });
});
