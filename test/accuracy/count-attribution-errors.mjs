// What goes wrong with attributions, counted by kind, over a corpus of marked articles.
//   node test/accuracy/count-attribution-errors.mjs GOLD.jsonl
// GOLD has one `{"file", "text", "attributions"}` a line. Every marked attribution that was not found as it is, and every one found that
// is not marked, counts once: as a pair where their contents share a word, else by itself. What the kinds mean: error-kinds.mjs.
import { bundleSources, loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { compareAttributions } from './compare-attributions.mjs';
import { attributionErrorKinds } from './error-kinds.mjs';
import { overlap, rightFrom, wordsIn } from './match-words.mjs';
import { percent } from './markdown-table.mjs';
import { proposalModules, proposals } from './propose-candidates.mjs';
import { annotateCorpus } from './score-attributions-dev.mjs';

/** Counts by kind, the most frequent first, over the articles of `annotateCorpus` with their comparisons. */
export async function countAttributionErrors(articles, comparisons) {
  const modules = ['acceptance', 'choose-source', 'tags'].map((name) => `src/core/stages/attribution/${name}`);
  const core = await bundleSources([...proposalModules, ...modules]);
  const counts = new Map();
  articles.forEach((article, i) => {
    for (const kind of errorsOf(core, article, comparisons[i])) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  return [...counts].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
}

function errorsOf(core, article, comparison) {
  const { golds, founds, pairs } = comparison;
  const errors = pairs.filter(({ isWhole }) => !isWhole).map(({ gold, found }) => sourceError(article, gold, found));
  const matched = new Set(pairs.flatMap(({ gold, found }) => [gold, found]));
  const missed = new Set(golds.filter((gold) => !matched.has(gold)));
  const invented = new Set(founds.filter((found) => !matched.has(found)));
  for (const { gold, found } of meetings(missed, invented)) {
    errors.push(contentError(gold, found));
    missed.delete(gold);
    invented.delete(found);
  }
  const proposed = missed.size === 0 ? [] : readProposals(core, article, comparison.words);
  for (const gold of missed) errors.push(missedError(core, article, gold, founds, proposed));
  for (const found of invented) errors.push(inventedError(found, golds));
  return errors;
}

/** Pairs of what was missed and what was found instead, of which each is in one at most: those that share most words of content first. */
function meetings(missed, invented) {
  const pairs = [...missed].flatMap((gold) =>
    [...invented].map((found) => ({ gold, found, shared: overlap(gold.content, found.content) })),
  );
  const used = new Set();
  return pairs
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .filter(({ gold, found }) => {
      if (used.has(gold) || used.has(found)) return false;
      used.add(gold).add(found);
      return true;
    });
}

const pronouns = new Set('i you he she it we they who which that'.split(' '));

/** The content is right, the source is not. */
function sourceError({ text }, gold, found) {
  if (gold.source.size === 0) return 'source-unwanted';
  if (found.source.size === 0) return 'source-missing';
  const isPronoun = ({ spans }) => pronouns.has(text.slice(spans.source[0].start, spans.source[0].end).toLowerCase());
  const meet = [...gold.source].some((word) => found.source.has(word));
  if (meet) return gold.source.size > found.source.size ? 'source-too-short' : 'source-too-long';
  if (isPronoun(gold) !== isPronoun(found)) return isPronoun(gold) ? 'source-not-the-pronoun' : 'source-wrongly-a-pronoun';
  return 'source-another';
}

/** The same place was found, with a content that has too little in common. */
function contentError(gold, found) {
  const [g, f] = [extentOf(gold.content), extentOf(found.content)];
  if (f.first === g.first) return f.last < g.last ? 'content-ends-early' : 'content-ends-late';
  if (f.last === g.last) return f.first < g.first ? 'content-starts-early' : 'content-starts-late';
  return [...gold.cue].some((word) => found.cue.has(word)) ? 'content-other-stretch' : 'content-of-another-cue';
}

function extentOf(words) {
  return { first: Math.min(...words), last: Math.max(...words) };
}

/** Candidates of a text that stand for attributions, in words, with how likely each is taken to be right. */
function readProposals(core, { text }, words) {
  const result = [];
  for (const { paragraph, view, place, candidates } of proposals(core, text)) {
    const inWords = (ranges) => wordsIn(words, place(ranges));
    const judged = candidates.map((candidate) => {
      const chosen = core.chooseSource(view, candidate);
      return {
        cue: inWords(candidate.cue === null ? [] : [candidate.cue]),
        content: inWords(candidate.content),
        likely: candidate.reaches === undefined ? core.acceptance(view, chosen) : candidate.confidence,
      };
    });
    result.push({ paragraph, view, judged });
  }
  return result;
}

/** At or above this much a candidate would have stood, had no other excluded it; see `thresholds` in find-attributions.ts. */
const threshold = 0.34;

function missedError(core, article, gold, founds, proposed) {
  if (founds.some((found) => [...gold.cue, ...gold.content].every((word) => found.content.has(word)))) return 'missed-inside-another';
  const at = proposed.find(({ paragraph }) => holds(paragraph, gold.spans.cue[0] ?? gold.spans.content[0]));
  const judged = at?.judged ?? [];
  const right = judged.filter(({ content }) => overlap(content, gold.content) >= rightFrom);
  const shape = shapeOf(core, article, gold, at);
  if (right.some(({ likely }) => likely >= threshold)) return 'missed-for-another';
  if (right.length > 0) return `doubted-${shape}`;
  if (judged.some(({ cue }) => [...cue].some((word) => gold.cue.has(word)))) return 'doubted-with-wrong-content';
  return `unknown-${shape}`;
}

function holds({ start, text }, span) {
  return span !== undefined && start <= span.start && span.start < start + text.length;
}

/** What carries a marked attribution: where it stands, else the form of its cue. */
function shapeOf(core, { text }, { spans, source }, at) {
  const [cue] = spans.cue;
  if (cue === undefined || at === undefined) return 'no-cue';
  if (!/[.!?”"’)]\s*$/u.test(at.paragraph.text)) return 'headline';
  const word = text.slice(cue.start, cue.end);
  if (!/\p{L}/u.test(word)) return 'punctuation';
  if (source.size === 0) return 'no-source';
  const tags = tagsIn(at, spans.cue);
  const { tag } = core;
  if (tags.some((each) => [tag.finite, tag.participle, tag.ing, tag.infinitive].includes(each)))
    return /\s/.test(word) ? 'verb-phrase' : 'verb';
  if (tags.some((each) => each === tag.be || each === tag.have)) return 'be-phrase';
  if (tags.some((each) => each === tag.noun || each === tag.name)) return 'noun';
  return 'other-cue';
}

function tagsIn({ paragraph, view }, spans) {
  const { starts, count } = view.tokens;
  const tags = [];
  for (let i = 0; i < count; i++) {
    const start = paragraph.start + starts[i];
    if (spans.some((span) => span.start <= start && start < span.end)) tags.push(view.tags[i]);
  }
  return tags;
}

/** Rules that are one kind of error when they find what is not there. */
const ruleFamilies = new Map([
  ...['quote-split', 'quote-before', 'quote-after', 'quote-next', 'cue-quote', 'signature', 'speaker-before', 'same-speaker'].map(
    (rule) => [rule, 'quotation'],
  ),
  ...['noun', 'noun-alone', 'noun-from'].map((rule) => [rule, 'noun']),
]);

function inventedError(found, golds) {
  if (golds.some((gold) => [...found.content].every((word) => gold.content.has(word)))) return 'invented-inside-another';
  const { rule } = found.attribution;
  return `invented-${ruleFamilies.get(rule) ?? rule}`;
}

async function main() {
  const [goldPath] = process.argv.slice(2);
  if (goldPath === undefined) refuse('usage: count-attribution-errors.mjs GOLD.jsonl');
  const { articles } = annotateCorpus(await loadProduct(), goldPath);
  const counts = await countAttributionErrors(articles, articles.map(compareAttributions));
  const nAll = counts.reduce((sum, { n }) => sum + n, 0);
  console.log(`${nAll} errors`);
  for (const { kind, n } of counts)
    console.log(`${String(n).padStart(5)} ${percent(n, nAll).padStart(5)} %  ${kind}: ${attributionErrorKinds.get(kind)?.what ?? ''}`);
}
if (isCommand(import.meta.url)) await main();
