import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeDocument, emptyGazetteer } from '../../src/core/index';
import { telling } from '../../src/notes/context';
import { anchorPlaces, toPlace } from '../../src/notes/anchor';
import { describePlace, occurrencesOf } from '../../src/notes/describe-place';
import { fold } from '../../src/notes/folded-text';
import type { NotePlace } from '../../src/notes/note';
import { numberedDraws } from '../support/numbered-draws';
import type { Draw } from '../support/numbered-draws';
import { parseMarkedArticle } from '../support/marked-article';
import { editAtRandom } from './support/edit-scripts';
import { TrackedText } from './support/tracked-text';

/**
 * Random edit scripts over annotated articles; the text remembers where every character went. A place whose words stand as they
 * did, with all that its note remembers of one side or more, must be found there, unless a copy has nearly as much of it. Nothing
 * may ever land elsewhere. One thing counts as the place itself: the copy of a stretch whose original is gone or changed, because
 * the text is then the same as if the stretch had been moved. The rest may be found where it is, or be lost with its words.
 */

const nScripts = 2000;
/** Other scripts than the usual ones: `ON_RECORD_SEED=2000` goes on where they end. Prints what became of the places. */
const otherSeed = process.env['ON_RECORD_SEED'];
const nPlaces = 12;
/** Another place with so much less of the surroundings than the original, of 2, must not make it lost. */
const clearlyMore = 0.6;

interface Article {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

function readArticles(): Article[] {
  const open = join('test', 'accuracy', 'articles', 'open');
  const marked = readdirSync(open).map((name) => ({ name, text: parseMarkedArticle(readFileSync(join(open, name), 'utf8')).text }));
  const sample = join('media', 'sample');
  const samples = readdirSync(sample).filter((name) => /\.(?:txt|md)$/.test(name));
  const plain = samples.map((name) => ({ name, text: readFileSync(join(sample, name), 'utf8') }));
  return [...marked, ...plain].map(({ name, text }) => {
    const language = name.endsWith('.md') ? 'markdown' : 'plaintext';
    const { mentions, references, quotes, attributions, claims } = analyzeDocument(text, { language, gazetteer: emptyGazetteer });
    return { name, text, spans: [...mentions, ...references, ...quotes, ...claims, ...attributions.flatMap(({ content }) => content)] };
  });
}

type Outcome =
  | 'found'
  | 'found changed'
  | 'found as moved copy'
  | 'found as twin'
  | 'lost, gone or changed'
  | 'lost, lookalikes left'
  | 'lost, little context'
  | 'lost, copied';

type Span = { readonly start: number; readonly end: number };

/** What became of one place, against the truth. Throws where that is wrong. */
function judge(text: TrackedText, place: NotePlace, then: Span, anchor: Span | undefined): Outcome {
  const sides = { nBefore: place.quote.prefix?.length ?? 0, nAfter: place.quote.suffix?.length ?? 0 };
  const around = (now: Span, mostMissing = 0): number => {
    const { before, after } = text.contextShares(now, then, sides, mostMissing);
    return (2 * (before * sides.nBefore + after * sides.nAfter)) / (sides.nBefore + sides.nAfter);
  };
  const intact = text.intact(then.start, then.end);
  if (anchor !== undefined) {
    if (intact?.start === anchor.start && intact.end === anchor.end) return 'found';
    const isCopy = text.shareOf(anchor, then, 'copyOf') > 0.9;
    if (intact) {
      // With a word that was put in before or behind it.
      if (anchor.start <= intact.start && intact.end <= anchor.end && text.shareOf(anchor, then, 'origin') > 0.8) return 'found changed';
      // A copy with as much of the surroundings, to a few letters: the text is the same as if it were the original.
      assert.ok(isCopy && around(anchor, 3) >= around(intact, 3) - 0.1, 'landed on a lookalike');
      return 'found as twin';
    }
    // Written anew, or in part, between what stood around it: that is its place still.
    if (text.shareOf(anchor, then, 'origin') > 0.5 || around(anchor) >= 0.15) return 'found changed';
    assert.ok(isCopy, 'landed on a lookalike');
    return 'found as moved copy';
  }
  const words = text.original.slice(then.start, then.end);
  assert.equal(place.quote.exact, words, 'what is lost keeps its words');
  if (!intact) return text.text.includes(words) ? 'lost, lookalikes left' : 'lost, gone or changed';
  const kept = text.contextShares(intact, then, sides);
  const own = toPlace(place);
  const isTold =
    (kept.before === 1 && own.before.own >= telling) ||
    (kept.after === 1 && own.after.own >= telling) ||
    (kept.before === 1 && kept.after === 1);
  if (!isTold) return 'lost, little context';
  assert.ok(around(intact) - mostOfRivals(text, place, intact) < clearlyMore, 'stands in its context and was not found');
  return 'lost, copied';
}

/** The most that any other place of the words has of the surroundings, of 2, to a few letters: copies and lookalikes alike. */
function mostOfRivals(text: TrackedText, { quote: { exact, prefix = '', suffix = '' } }: NotePlace, { start, end }: Span): number {
  const shown = (part: string): string => fold(part).replaceAll(' ', '');
  const [words, before, after] = [shown(exact), shown(prefix), shown(suffix)];
  const whole = shown(text.text);
  const place = shown(text.text.slice(0, start)).length;
  assert.equal(whole.slice(place, place + words.length), shown(text.text.slice(start, end)));
  const backwards = (part: string): string => [...part].reverse().join('');
  const shares = occurrencesOf(whole, words)
    .filter((at) => at !== place)
    .map((at) => {
      const nBefore = nStanding(backwards(whole.slice(Math.max(0, at - before.length), at)), backwards(before));
      const nAfter = nStanding(whole.slice(at + words.length, at + words.length + after.length), after);
      return (2 * (nBefore + nAfter)) / (before.length + after.length);
    });
  return Math.max(0, ...shares);
}

/** How many characters of a side stand, from the place outwards, until more than a few are gone. */
function nStanding(now: string, side: string): number {
  let nSame = 0;
  for (let at = 0, nMissing = 0; at < side.length && nMissing <= 3; at++) {
    if (now.charAt(nSame) === side.charAt(at)) nSame++;
    else nMissing++;
  }
  return nSame;
}

function placesOf(article: Article, draw: Draw): { then: { start: number; end: number }; place: NotePlace }[] {
  return Array.from({ length: nPlaces }, () => draw.oneOf(article.spans)).flatMap((span) => {
    const place = describePlace(article.text, span);
    const start = span.start + article.text.slice(span.start, span.end).search(/\S/);
    return place ? [{ place, then: { start, end: start + place.quote.exact.length } }] : [];
  });
}

describe('re-anchoring after random edits', () => {
  const articles = readArticles();

  it(`${nScripts} scripts: what stands in its context is found, nothing lands on a lookalike`, function () {
    this.timeout(0);
    const counts = new Map<Outcome, number>();
    const failures: string[] = [];
    for (let n = 1; n <= nScripts; n++) {
      const seed = Number(otherSeed ?? 0) + n;
      const draw = numberedDraws(seed);
      const article = draw.oneOf(articles);
      const places = placesOf(article, draw);
      const text = new TrackedText(article.text);
      const script = editAtRandom(text, draw);
      const anchors = anchorPlaces(
        text.text,
        places.map(({ place }) => place),
      );
      for (const [k, { place, then }] of places.entries()) {
        try {
          const outcome = judge(text, place, then, anchors[k]);
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        } catch (error) {
          failures.push(
            `seed ${seed}, ${article.name}, ${script.join(' ')}: “${place.quote.exact}” (${(error as Error).message.split('\n')[0]})`,
          );
        }
      }
    }
    if (otherSeed !== undefined) console.log(Object.fromEntries(counts));
    assert.deepEqual(failures.slice(0, 20), []);
  });
});
