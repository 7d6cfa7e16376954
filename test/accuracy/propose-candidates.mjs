// What the attribution rules propose in a text, before anything is chosen: for training, and for the analysis of errors.

/** Modules that {@link proposals} needs, for `bundleSources`. */
export const proposalModules = [
  'text/prose',
  'text/tokenize',
  'gazetteer',
  'stages/find-quotes',
  'stages/find-names',
  'stages/attribution/find-candidates',
  'stages/attribution/paragraph-view',
].map((path) => `src/core/${path}`);

/**
 * Of every paragraph of a plain text: its view, the candidates that are proposed, and `place`, which turns ranges of its tokens into
 * spans of the text.
 */
export function* proposals(core, text) {
  let carry = core.noCarry;
  for (const paragraph of paragraphsOf(core, text)) {
    const goesOn = carry.openQuote !== null && paragraph.text.startsWith(carry.openQuote);
    const { tokens, quotes, carryOut } = core.findQuotes(core.tokenize(paragraph.text), goesOn ? carry : core.noCarry, 'double');
    carry = carryOut;
    const view = core.viewParagraph(tokens, quotes);
    const names = core.findNames(tokens, quotes, core.emptyGazetteer);
    const place = (ranges) =>
      ranges.map(({ first, end }) => ({ start: paragraph.start + tokens.starts[first], end: paragraph.start + tokens.ends[end - 1] }));
    yield { paragraph, view, place, candidates: core.findCandidates(view, names) };
  }
}

function paragraphsOf(core, text) {
  const steps = new core.ProseReader().read(text, 'plaintext');
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.paragraphs;
  }
}
