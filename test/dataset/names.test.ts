import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActorId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import { tokenizeAlias } from '../../src/dataset/alias-tokens';
import { NameIndex } from '../../src/dataset/name-index';

/** Names by actor; a leading `~` makes one weak. */
type Names = Readonly<Record<string, readonly string[]>>;

function indexOf(names: Names): NameIndex {
  const index = new NameIndex(tokenize);
  for (const [actor, texts] of Object.entries(names)) {
    index.addActor(
      actor as ActorId,
      texts.map((text) => ({ text: text.replace(/^~/, ''), weak: text.startsWith('~') })),
    );
  }
  return index;
}

/** Finds names and writes them into the text: `[name:actor|actor]`, `~` after the bracket for weak ones. */
function check(names: Names, marked: string): void {
  const text = marked.replace(/\[~?([^\]:]+):[^\]]*\]/g, '$1');
  const tokens = tokenize(text);
  let out = '';
  let done = 0;
  for (const { first, end, actors, weak } of indexOf(names).find(tokens)) {
    const [start, stop] = [tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0];
    out += `${text.slice(done, start)}[${weak ? '~' : ''}${text.slice(start, stop)}:${actors.join('|')}]`;
    done = stop;
  }
  assert.equal(out + text.slice(done), marked);
}

describe('names in a text', () => {
  const lee: Names = { lee: ['Anna Lee', 'Lee'], bank: ['Bank of Alba', 'Bank'], alba: ['Alba'], roe: ['Lee Roe'] };
  const cases: readonly [string, Names, string][] = [
    ['the longest wins', lee, 'The [Bank of Alba:bank] and the [Bank:bank] of Borea in [Alba:alba]'],
    ['of overlapping ones the leftmost wins', lee, '[Anna Lee:lee] Roe met [Lee Roe:roe]'],
    ['only whole words count', lee, 'Leeds, Albanian, Banks, Leeward, McLee'],
    ['the possessive stays outside', lee, "[Lee:lee]'s plan, [Lee:lee]’s plan, the [Bank of Alba:bank]'s"],
    ['punctuation may touch, not interrupt', lee, '([Anna Lee:lee]), “[Lee:lee]” and Anna, [Lee:lee]; [Alba:alba].'],
    ['a line break is white space', lee, '[Anna\nLee:lee] and [Anna  Lee:lee]'],
    ['at the start and the end', lee, '[Lee:lee] of [Alba:alba]'],
    ['a possessive inside a name belongs to it', { pub: ["Arnold's Bar"] }, "at [Arnold's Bar:pub] and [Arnold’s Bar:pub]’s"],
    ['two bearers are both named, in order', { a: ['J. Kim'], b: ['Kim'], c: ['Kim'] }, '[J. Kim:a] and [Kim:b|c]'],
    ['a weak name is reported as weak', { a: ['Ann Bo', '~Bo'] }, '[Ann Bo:a] and [~Bo:a]'],
    ['a strong bearer hides weak ones', { a: ['~Bo'], b: ['Bo'], c: ['~Bo'] }, 'the [Bo:b]'],
    ['the same name twice is one', { a: ['Bo', 'Bo', '~Bo'] }, '[Bo:a]'],
  ];
  for (const [what, names, marked] of cases) it(what, () => check(names, marked));
});

describe('case of names', () => {
  const states: Names = {
    us: ['US'],
    who: ['WHO'],
    nato: ['NATO'],
    ford: ['Ford'],
    may: ['May'],
    leaders: ['European leaders', 'de Vries'],
  };
  const cases: readonly [string, string][] = [
    ['a short acronym wants capitals', 'told us that Us and the [US:us]; who? Who? The [WHO:who].'],
    ['a long one may be written as a name, but not where a sentence begins', 'Nato stays. In [Nato:nato]: the [NATO:nato], not nato.'],
    ['a name wants its capital', 'He will ford the river in a [Ford:ford]; it may be [May:may].'],
    [
      'small letters in a name take any case',
      '[European leaders:leaders], [European Leaders:leaders], not european leaders; [De Vries:leaders] and [de Vries:leaders].',
    ],
    ['capitals for emphasis count from four letters on', 'the [FORD:ford] of Mrs MAY'],
    ['in a line of capitals every case counts, short names weakly', '[FORD:ford] MEETS [~MAY:may] AT [EUROPEAN LEADERS:leaders] CAMP'],
    ['in a line of capitals small words are weak', 'TELL [~US:us] [~WHO:who] PAYS [NATO:nato]'],
    ['three words make a line', '[~US:us] ATTACKS IRAN. [US:us] ATTACKS Iran. [US:us] Army.'],
  ];
  for (const [what, marked] of cases) it(what, () => check(states, marked));
});

describe('spelling of names', () => {
  const cases: readonly [string, Names, string][] = [
    ['dots of acronyms do not count', { us: ['US'], un: ['U.N.'] }, 'the [U.S.:us], the [US:us], the [UN:un], the [U.N:un]'],
    ['dots of abbreviations do not count', { p: ['St. Pete', 'John F. Doe'] }, '[St Pete:p], [St. Pete:p], [John F Doe:p]'],
    [
      'diacritics do not count, either way',
      { e: ['Erdoğan', 'São Tomé'], l: ['Lukasz Strom'] },
      '[Erdogan:e], [Erdoğan:e] on [Sao Tome:e] with [Łukasz Strøm:l]',
    ],
    ['decomposed letters are the same', { e: ['André Côté'] }, '[Andre\u0301 Co\u0302te\u0301:e]'],
    ['other letters do count', { z: ['Zelensky'] }, 'Zelenskyy and Zelenskiy'],
    [
      'hyphens do not count',
      { j: ['Jean-Luc Picot'], r: ['Al Rashid'] },
      '[Jean-Luc Picot:j], [Jean Luc Picot:j], [Al-Rashid:r], [Jean‑Luc Picot:j]',
    ],
    ['a dash is no hyphen', { r: ['Al Rashid'] }, 'Al - Rashid, Al – Rashid, Al--Rashid'],
    [
      'parts of a compound are names',
      { us: ['US'], r: ['Russia'], u: ['Ukraine'] },
      '[US:us]-Russian talks, [Russia:r]-[Ukraine:u] war, pro-[Russia:r]',
    ],
    ['apostrophes may be curly or straight', { o: ["O'Neill", 'D’Arcy'] }, "[O’Neill:o], [O'Neill:o], [D'Arcy:o]"],
    ['figures and signs belong to names', { g: ['G7'], a: ['AT&T'], m: ['Movement 5'] }, 'the [G7:g] with [AT&T:a] and [Movement 5:m]'],
    ['other scripts work', { p: ['Владимир Путин'], x: ['習近平'] }, 'Это [Владимир Путин:p]. [習近平:x]'],
    ['a zero-width space inside does not hide a name', { f: ['Ford'] }, '[Fo\u200brd:f]'],
    ['what holds no letter is no name', { n: ['2014', '...', '-', '“”'] }, '2014... - “”'],
    ['what is far too long is no name', { n: [Array<string>(17).fill('Na').join(' ')] }, Array<string>(17).fill('Na').join(' ')],
  ];
  for (const [what, names, marked] of cases) it(what, () => check(names, marked));
});

describe('the index of names', () => {
  it('finds what a search by hand finds', function () {
    this.timeout(20_000);
    const word = fc.constantFrom('A', 'B', 'C', 'Da', 'e');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(word, { maxLength: 30 }), (names, words) => {
        const tokens = tokenize(words.join(' '));
        const found = indexOf({ x: names })
          .find(tokens)
          .map(({ first, end }) => [first, end]);
        assert.deepEqual(found, searchByHand(names, words));
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('files plain names and initials as the tokenizer takes them apart', () => {
    const word = fc.oneof(fc.string({ unit: fc.constantFrom(...'aABst'), minLength: 1, maxLength: 5 }), fc.constantFrom('A.', 'B.', 'T.'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.join(' ');
        const tokens = tokenize(name);
        const [match] = indexOf({ x: [name] }).find(tokens);
        assert.deepEqual([match?.first, match?.end], [0, tokens.count], name);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('takes plain words apart as the tokenizer does', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aABcst'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const parts = tokenizeAlias(words.join(' '), () => assert.fail('taken for something else than plain words'));
        assert.deepEqual(parts, { keys: tokenize(words.join(' ')).keys, texts: words });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

function searchByHand(names: readonly string[], words: readonly string[]): number[][] {
  const found: number[][] = [];
  for (let first = 0; first < words.length;) {
    const lengths = names
      .map((name) => name.split(' '))
      .filter((name) => name.every((word, i) => words[first + i] === word))
      .map((name) => name.length);
    const longest = Math.max(0, ...lengths);
    if (longest > 0) found.push([first, first + longest]);
    first += longest || 1;
  }
  return found;
}
