import assert from 'node:assert/strict';
import { join } from 'node:path';
import { nodeFileSystem } from '../../src/cli/node-file-system';
import { tokenize } from '../../src/core/index';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { readMarkedNames } from '../accuracy/names/marked-names.mjs';
import { readItems } from '../accuracy/read-items.mjs';
import { stances } from '../accuracy/stances/stance-set.mjs';

/** The sets of own sentences that accuracy is measured on: well-formed, large enough, and their halves apart. */

const folder = join('test', 'accuracy');
const halves = ['open', 'held'] as const;

interface Item {
  readonly id: string;
  readonly kind: string;
}

interface StanceItem extends Item {
  readonly issue: string;
  readonly paraphrase?: true;
  readonly text: string;
  readonly positions: readonly {
    readonly actor: string;
    readonly stance: string;
    readonly condition?: string;
    readonly tolerated?: readonly string[];
  }[];
}

interface ClaimItem extends Item {
  readonly article: string;
  readonly worthy: boolean;
  readonly text: string;
}

interface NameItem extends Item {
  readonly marked: string;
}

function readHalf<T extends Item>(set: string, half: string): readonly T[] {
  return readItems(join(folder, set), half) as readonly T[];
}

function readSet<T extends Item>(set: string): readonly T[] {
  return halves.flatMap((half) => readHalf<T>(set, half));
}

/** Ids are unique, and no sentence stands in the set twice, be it in other letters or punctuation. */
function checkDistinct(items: readonly Item[], textOf: (index: number) => string): void {
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  const seen = new Map<string, string>();
  items.forEach(({ id }, index) => {
    const key = textOf(index)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    assert.equal(seen.get(key), undefined, `${id} repeats`);
    seen.set(key, id);
  });
}

/** Each half has its part of the set. */
function checkSizes(set: string, atLeast: number): void {
  const sizes = halves.map((half) => readHalf(set, half).length);
  assert.ok(
    sizes.every((size) => size * 2.4 >= atLeast),
    sizes.join(' and '),
  );
  assert.ok((sizes[0] ?? 0) + (sizes[1] ?? 0) >= atLeast, sizes.join(' and '));
}

describe('the stance sentences', () => {
  const items = readSet<StanceItem>('stances');
  const load = () => loadDataset([join(folder, 'stances', 'issues.yaml')], nodeFileSystem);

  it('are enough, in both halves, and distinct', () => {
    checkSizes('stances', 240);
    checkDistinct(items, (index) => items[index]?.text ?? '');
  });

  it('have issues that the dataset lists, each in both halves', async () => {
    const { dataset, problems } = await load();
    assert.deepEqual(problems, []);
    const listed = [...dataset.issues.keys()].toSorted();
    assert.ok(listed.length >= 14);
    for (const half of halves) {
      assert.deepEqual([...new Set(readHalf<StanceItem>('stances', half).map(({ issue }) => issue))].toSorted(), listed);
    }
  });

  it('name the actors and the conditions that their positions give', () => {
    for (const { id, text, positions } of items) {
      assert.ok(positions.length > 0, id);
      for (const { actor, stance, condition, tolerated } of positions) {
        assert.ok(text.includes(actor), `${id}: ${actor}`);
        assert.ok(stance === 'none' || stances.includes(stance), `${id}: ${stance}`);
        assert.equal(condition !== undefined, stance === 'conditional', `${id}: condition`);
        assert.ok(text.includes(condition ?? ''), `${id}: ${condition}`);
        assert.ok(tolerated === undefined || (stance === 'none' && tolerated.every((each) => stances.includes(each))), `${id}: tolerated`);
      }
    }
  });

  it('have every stance often enough in both halves', () => {
    for (const half of halves) {
      const given = readHalf<StanceItem>('stances', half).flatMap(({ positions }) => positions.map(({ stance }) => stance));
      for (const stance of [...stances, 'none']) assert.ok(given.filter((each) => each === stance).length >= 10, `${half}: ${stance}`);
    }
  });

  it('name the issue by one of its terms unless they paraphrase it', async () => {
    const gazetteer = buildGazetteer((await load()).dataset);
    const unnamed = items.filter(
      ({ issue, paraphrase, text }) => !paraphrase && !gazetteer.findIssueTerms(tokenize(text)).some((term) => term.issue === issue),
    );
    assert.deepEqual(
      unnamed.map(({ id, text }) => `${id}: ${text}`),
      [],
    );
    const nParaphrased = items.filter(({ paraphrase }) => paraphrase).length;
    assert.ok(nParaphrased >= items.length * 0.09 && nParaphrased <= items.length * 0.2, String(nParaphrased));
  });
});

describe('the check-worthy sentences', () => {
  const items = readSet<ClaimItem>('claims');

  it('are enough, in both halves, and distinct', () => {
    checkSizes('claims', 300);
    checkDistinct(items, (index) => items[index]?.text ?? '');
  });

  it('keep each article in one half', () => {
    const [open = [], held = []] = halves.map((half) => [...new Set(readHalf<ClaimItem>('claims', half).map(({ article }) => article))]);
    assert.deepEqual(
      open.filter((article) => held.includes(article)),
      [],
    );
  });

  it('have kinds that are worthy always or never, and a like share of worthy ones in both halves', () => {
    const worthOf = new Map<string, boolean>();
    for (const { id, kind, worthy } of items) {
      assert.equal(worthOf.get(kind) ?? worthy, worthy, id);
      worthOf.set(kind, worthy);
    }
    for (const half of halves) {
      const inHalf = readHalf<ClaimItem>('claims', half);
      const share = inHalf.filter(({ worthy }) => worthy).length / inHalf.length;
      assert.ok(share > 0.3 && share < 0.42, `${half}: ${share}`);
    }
  });
});

describe('the marked names', () => {
  const items = readSet<NameItem>('names');
  const read = items.map(({ marked }) => readMarkedNames(marked));

  it('are enough, in both halves, and distinct', () => {
    checkSizes('names', 200);
    checkDistinct(items, (index) => read[index]?.text ?? '');
  });

  it('are whole words, each of a known type', () => {
    read.forEach(({ text, mentions }, index) => {
      for (const { start, end, type, optional } of mentions) {
        const label = `${items[index]?.id}: ${text.slice(start, end)}`;
        assert.match(text.slice(start, end), /^[\p{L}\p{N}].*[\p{L}\p{N}.]$/u, label);
        assert.ok(!/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`), label);
        assert.ok(['person', 'organization', 'place'].includes(type ?? '') || optional, label);
      }
    });
  });

  it('are read with offsets into the text without marks', () => {
    assert.deepEqual(readMarkedNames('[P|Ann Example] left [L|Oslo]; [?|R-Me.]'), {
      text: 'Ann Example left Oslo; R-Me.',
      mentions: [
        { start: 0, end: 11, type: 'person' },
        { start: 17, end: 21, type: 'place' },
        { start: 23, end: 28, type: 'other', optional: true },
      ],
    });
  });

  for (const marked of ['[X|Ann]', '[P|Ann', 'Ann]', '[P|]', '[P|[L|Oslo]]']) {
    it(`refuse ${marked}`, () => assert.throws(() => readMarkedNames(marked), /stray mark/));
  }
});
