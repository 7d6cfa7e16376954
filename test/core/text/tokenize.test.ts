import assert from 'node:assert/strict';
import { tokenFlag, tokenize } from '../../../src/core/index';

/** Tokens joined by spaces, each as it stands in the text; `^` marks possessives, `.` at the end of a token abbreviations. */
function check(text: string, expected: string): void {
  const { count, starts, ends, flags } = tokenize(text);
  const shown = Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]) + (has(flags[i], tokenFlag.possessive) ? '^' : ''));
  assert.equal(shown.join(' '), expected);
}

function checkKeys(text: string, expected: readonly string[]): void {
  assert.deepEqual(tokenize(text).keys, expected);
}

function flagsOf(text: string): readonly string[] {
  const set = tokenize(text).flags[0] ?? 0;
  const names = [
    'word',
    'capitalized',
    'allCaps',
    'number',
    'punctuation',
    'openQuote',
    'closeQuote',
    'possessive',
    'abbreviation',
  ] as const;
  return names.filter((name) => has(set, tokenFlag[name]));
}

function has(flags: number | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

describe('tokens', () => {
  for (const [about, text, expected] of [
    ['hyphens split', 'the US-Russian 20-point plan', 'the US - Russian 20 - point plan'],
    ['punctuation is apart', 'Yes, (he said): “no”!', 'Yes , ( he said ) : “ no ” !'],
    [
      'possessives are apart',
      "Holt's and Brandt’s and the farmers' and the farmers’ plan",
      "Holt 's^ and Brandt ’s^ and the farmers '^ and the farmers ’^ plan",
    ],
    ['contractions stay whole', "don't they’ll we'd o'clock", "don't they’ll we'd o'clock"],
    ['the verb of a pronoun is apart but no possessive', "it's he’s who's", "it 's he ’s who 's"],
    ['apostrophes belong to names', "O'Neill D’Angelo", "O'Neill D’Angelo"],
    ['a capital possessive', "NATO'S", "NATO 'S^"],
    ['titles keep their stop', 'Mr. Brandt, Sen. Holt, Prof. Ek', 'Mr. Brandt , Sen. Holt , Prof. Ek'],
    ['initials keep their stop', 'J. K. Ek and J.K. Ek and J.K.Ek', 'J. K. Ek and J.K. Ek and J.K. Ek'],
    ['acronyms with dots', 'the U.S. and the U.N. at 5 p.m. i.e. now', 'the U.S. and the U.N. at 5 p.m. i.e. now'],
    ['a possessive acronym', "the U.S.'s plan", "the U.S. 's^ plan"],
    ['half days set close', 'at 5p.m. sharp', 'at 5 p.m. sharp'],
    ['degrees', 'Anna Ek, Ph.D., said', 'Anna Ek , Ph.D. , said'],
    ['months are short forms before figures', 'on Mar. 5, not in Mar.', 'on Mar. 5 , not in Mar .'],
    ['numbers are short for nothing else', 'No. 10 said no.', 'No. 10 said no .'],
    ['states behind a comma', 'in Salem, Ore., not ore.', 'in Salem , Ore. , not ore .'],
    ['short forms before an ellipsis', 'Brandt Inc... went', 'Brandt Inc ... went'],
    ['figures', '1,200.50 and 3/4 at 12:30 in the 1990s, 5bn 20th', '1,200.50 and 3/4 at 12:30 in the 1990s , 5bn 20th'],
    ['money and shares', '$2.5bn, €20, 5%, 20€', '$2.5bn , €20 , 5% , 20€'],
    ['signs', 'from -5 to +3, 2014-15', 'from -5 to +3 , 2014 - 15'],
    ['a full stop after a figure', 'in 2014.', 'in 2014 .'],
    ['elisions', "the ’90s, '90s, rock ’n’ roll, get ’em", "the ’90s , '90s , rock ’n’ roll , get ’em"],
    ['addresses', 'amazon.com, end.The', 'amazon.com , end . The'],
    ['dashes and ellipses', 'a—b – c -- d… e... f', 'a — b – c -- d … e ... f'],
    ['double marks of typewriters', "``yes'' he said", "`` yes '' he said"],
    ['emoji stay whole', 'ok 👩‍🚀👍🏽🇸🇪!', 'ok 👩‍🚀 👍🏽 🇸🇪 !'],
    ['combining marks belong to their letter', 'cafe\u0301 e\u0301t', 'cafe\u0301 e\u0301t'],
    ['letters beyond the basic plane are words', '𝐀𝐁 ok', '𝐀𝐁 ok'],
    ['other scripts', 'Зеленський сказав: 和平', 'Зеленський сказав : 和平'],
  ] as const) {
    it(about, () => check(text, expected));
  }

  it('invisible characters stand inside words only', () => check('\u2066Ho\u200blt\u2069 \u200f said\u200b', 'Ho\u200blt said'));
  it('NUL is a character like others', () => check('a\u0000b', 'a \u0000 b'));
  it('lone surrogates are tokens', () => check('a \ud83d b \ude00', 'a \ud83d b \ude00'));
  it('white space of all kinds separates', () => check('a\u00a0b\u2003c\u2028d\te\r\nf', 'a b c d e f'));
});

describe('token keys', () => {
  it('are lower case', () => checkKeys('NATO Holt ÉTAT', ['nato', 'holt', 'état']));
  it('are composed', () => checkKeys('Cafe\u0301', ['café']));
  it('have straight apostrophes', () => checkKeys('Don’t Holt’s ’em', ["don't", 'holt', "'s", "'em"]));
  it('have no invisible characters', () => checkKeys('Ho\u200b\u00adlt', ['holt']));
  it('keep the stop of abbreviations', () => checkKeys('Mr. U.S.', ['mr.', 'u.s.']));
  it('are the same for a word seen again and for one that looks alike', () => {
    for (let i = 0; i < 3; i++) checkKeys('Session session SESSION sessions', ['session', 'session', 'session', 'sessions']);
  });
  it('of many different words are right', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `Word${i.toString(36)}`);
    checkKeys(
      words.join(' '),
      words.map((word) => word.toLowerCase()),
    );
  });
});

describe('token flags', () => {
  for (const [text, expected] of [
    ['Holt', ['word', 'capitalized']],
    ['holt', ['word']],
    ['NATO', ['word', 'capitalized', 'allCaps']],
    ['U.S.', ['word', 'capitalized', 'allCaps', 'abbreviation']],
    ['A', ['word', 'capitalized']],
    ['mr.', ['word', 'abbreviation']],
    ['$5', ['number']],
    ['20th', ['number']],
    ['—', ['punctuation']],
    ['“', ['punctuation', 'openQuote']],
    ['"x', ['punctuation', 'openQuote']],
    ['😀', ['punctuation']],
  ] as const) {
    it(`of ${text}`, () => assert.deepEqual(flagsOf(text), expected));
  }

  it('say where white space stands', () => {
    const { count, flags } = tokenize('a, b “c”');
    assert.deepEqual(
      Array.from({ length: count }, (_, i) => has(flags[i], tokenFlag.spaceBefore)),
      [true, false, true, true, false, false],
    );
  });
});
