import assert from 'node:assert/strict';
import { tokenize } from '../../src/core/text/tokenize';
import type { ActorRecord } from '../../src/dataset/dataset';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { TokenTrie, TokenVocabulary } from '../../src/dataset/token-trie';
import { manyActors } from '../support/many-actors';
import { seededRandom } from '../support/seeded-random';

/** Processor time of `run`, in ms: other processes of the machine must not decide a test. Best of `n`. */
function cpuTime(n: number, run: () => unknown): number {
  const times = Array.from({ length: n }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** A text of about `nWords` words in which every 15th is a name of the dataset. */
function textWith(actors: readonly ActorRecord[], nWords: number): string {
  const random = seededRandom(5);
  const common = 'the of and to in said that for on with as was at by from he it his which would their has been more than government'.split(
    ' ',
  );
  const words = Array.from({ length: nWords }, () =>
    random(15) === 0 ? (actors[random(actors.length)]?.name ?? '') : (common[random(common.length)] ?? ''),
  );
  return words.map((word, i) => (i % 20 === 19 ? `${word}.` : word)).join(' ');
}

describe('a dataset of 100,000 names', function () {
  this.timeout(60_000);
  const dataset = manyActors(100_000);
  const actors = [...dataset.actors.values()];

  it('finds every actor by every name', () => {
    const gazetteer = buildGazetteer(dataset);
    let nNames = 0;
    for (const actor of actors) {
      for (const name of [actor.name, ...actor.aliases.map((alias) => alias.text)]) {
        const tokens = tokenize(name);
        const [match, ...others] = gazetteer.findNames(tokens);
        assert.deepEqual([match?.first, match?.end, others.length], [0, tokens.count, 0], name);
        assert.ok(match?.actors.includes(actor.id), name);
        nNames++;
      }
    }
    assert.ok(nNames >= 75_000);
  });

  it('is built and searched fast', () => {
    const build = cpuTime(3, () => buildGazetteer(dataset));
    const gazetteer = buildGazetteer(dataset);
    const tokens = tokenize(textWith(actors, 10_000));
    const scan = cpuTime(5, () => gazetteer.findNames(tokens));
    console.log(`      build ${build.toFixed(0)} ms, scan of ${tokens.count} tokens ${scan.toFixed(1)} ms (processor time)`);
    assert.ok(build < 1500, `build took ${build} ms`);
    assert.ok(scan < 60, `scan took ${scan} ms`);
  });

  it('grows linearly', () => {
    const small = manyActors(20_000);
    const one = cpuTime(5, () => buildGazetteer(small));
    const five = cpuTime(3, () => buildGazetteer(dataset));
    assert.ok(five < 5 * 4 * Math.max(one, 5), `${one} ms for 20,000, ${five} ms for 100,000`);
  });
});

describe('the tables under the index', () => {
  it('number keys as a Map would, through every growth', () => {
    const vocabulary = new TokenVocabulary();
    const expected = new Map<string, number>();
    const random = seededRandom(1);
    for (let i = 0; i < 20_000; i++) {
      const key = random(8_000).toString(36) + (random(10) === 0 ? 'é' : '');
      if (!expected.has(key)) assert.equal(vocabulary.find(key), 0);
      if (!expected.has(key)) expected.set(key, expected.size + 1);
      assert.equal(vocabulary.add(key), expected.get(key));
    }
    for (const [key, id] of expected) assert.equal(vocabulary.find(key), id);
    assert.equal(vocabulary.size, expected.size);
    assert.deepEqual([vocabulary.find(''), vocabulary.find('missing')], [0, 0]);
  });

  it('read a part of a text in small letters as the key itself', () => {
    const vocabulary = new TokenVocabulary();
    const id = vocabulary.add('lee');
    assert.equal(vocabulary.add('Anna LEE Roe', 5, 8, 32), id);
    assert.equal(vocabulary.find('LEE'), 0);
  });

  it('keep every sequence and every entry, through every growth', () => {
    const trie = new TokenTrie();
    const random = seededRandom(2);
    const entries = new Map<string, number[]>();
    for (let i = 0; i < 20_000; i++) {
      const path = Array.from({ length: 1 + random(4) }, () => 1 + random(60));
      entries.set(path.join(' '), [...(entries.get(path.join(' ')) ?? []), trie.add(path)]);
    }
    for (const [path, expected] of entries) {
      const node = path.split(' ').reduce((at, token) => trie.child(at, Number(token)), 0);
      const found: number[] = [];
      for (let entry = trie.firstEntry(node); entry !== 0; entry = trie.nextEntry(entry)) found.unshift(entry);
      assert.deepEqual(found, expected);
    }
    assert.deepEqual([trie.child(0, 61), trie.firstEntry(0)], [0, 0]);
  });
});
