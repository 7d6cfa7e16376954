// The generated parts of RESULTS.md, each from the figures of one command.
import { attributionErrorKinds, mentionErrorKinds } from './error-kinds.mjs';
import { hundredths, percent, table } from './markdown-table.mjs';

const nKinds = 20;
const forms = ['direct', 'mixed', 'indirect'];
/** Precision, recall and F1 from the counts: the scorer's own are rounded. By form it counts hits on either side. */
const prf = ({ tp, tpPredictedSide = tp, tpGoldSide = tp, predicted, gold }) => {
  const [precision, recall] = [tpPredictedSide / predicted, tpGoldSide / gold];
  return [precision, recall, (2 * precision * recall) / (precision + recall)].map(hundredths);
};
const sourceRight = ({ sourceGivenContent: { right, of } }) => `${percent(right, of)} %`;

export function attributionsPart(figures) {
  return table(
    ['', 'P', 'R', 'F1'],
    [
      ['whole, all', ...prf(figures.whole)],
      ...forms.map((form) => [`whole, ${form}`, ...prf(figures.byForm[form].whole)]),
      ['content, relaxed', ...prf(figures.relaxed.content)],
      ['content, tokens', ...prf(figures.token.content)],
      ['cue, source and content exact', ...prf(figures.wholeExact)],
      ['source right where content matched', '', '', sourceRight(figures)],
    ],
  );
}

/** `surenesses`: how the product words bands of confidence, and the shares that it names with them. */
export function confidencePart({ bands, calibrationError }, surenesses, names) {
  const nAll = bands.reduce((sum, { n }) => sum + n, 0);
  const rows = bands.map(({ from, n, mean, nWhole }) => [`${from.toFixed(1)} –`, n, mean.toFixed(2), (nWhole / n).toFixed(2)]);
  const worded = surenesses.map(({ name, from, nRightOfTen }, i) => {
    const inside = bands.filter((band) => band.from >= from - 1e-9 && (i === 0 || band.from < surenesses[i - 1].from - 1e-9));
    const n = inside.reduce((sum, band) => sum + band.n, 0);
    const nWhole = inside.reduce((sum, band) => sum + band.nWhole, 0);
    return [names.get(name), `from ${from}`, n, `${nRightOfTen} in 10`, `${percent(nWhole, n)} %`];
  });
  return [
    table(['confidence', 'attributions', 'mean', 'whole right'], rows),
    `Expected calibration error ${percent(calibrationError, 1)} % over ${nAll} attributions. In the words of the hover:`,
    table(['in words', 'confidence', 'attributions', 'said', 'measured'], worded),
  ].join('\n\n');
}

export function attributionErrorsPart(counts) {
  return errorsTable(counts, attributionErrorKinds);
}

export function mentionErrorsPart(counts) {
  return errorsTable(counts, mentionErrorKinds);
}

function errorsTable(counts, kinds) {
  const nAll = counts.reduce((sum, { n }) => sum + n, 0);
  const shown = counts.slice(0, nKinds);
  const rows = shown.map(({ kind, n }, i) => {
    const { what, example, against } = kinds.get(kind) ?? { what: kind, example: '–', against: '–' };
    return [i + 1, n, what, example, against];
  });
  const nShown = shown.reduce((sum, { n }) => sum + n, 0);
  return `${nAll} errors${shown.length < counts.length ? `; these kinds have ${nShown} of them` : ''}.\n\n${table(['', 'n', 'kind', 'such as', 'in place, or tried'], rows)}`;
}

/** `halves`: what `measureArticles` gives for the open and the held half. */
export function articlesPart(halves) {
  const row = (name, cell) => [name, ...halves.map(cell)];
  const actors = (list, wordings) =>
    wordings.map((wording) => list.find((each) => each.wording === wording)).map(({ nRight, nMatched }) => percent(nRight, nMatched));
  return table(
    ['', 'open', 'held'],
    [
      row('passages / attributions', ({ nPassages, figures }) => `${nPassages} / ${figures.gold}`),
      row('whole, P / R / F1', ({ figures }) => prf(figures.whole).join(' / ')),
      ...forms.map((form) => row(`whole, ${form}, F1`, ({ figures }) => prf(figures.byForm[form].whole)[2])),
      row('content, tokens, F1', ({ figures }) => prf(figures.token.content)[2]),
      row('source right where content matched', ({ figures }) => sourceRight(figures)),
      row('right actor where content matched', ({ actors: list }) => `${actors(list, [undefined])[0]} %`),
      row('… worded as a name / pronoun / role noun', ({ actors: list }) => `${actors(list, ['name', 'pronoun', 'role']).join(' / ')} %`),
    ],
  );
}

/** `halves`: what `measureStances` gives for the open and the held half. */
export function stancesPart(halves) {
  const cell = ({ nRight, nFound, nGold }) => `${percent(nRight, nFound)} / ${percent(nRight, nGold)}`;
  const rows = halves[0].map(({ name }, i) => [name === 'overall' ? 'all' : name, ...halves.map((half) => cell(half[i]))]);
  return table(['P / R', 'open', 'held'], rows);
}

/** `halves`: what `measureNewsClaims` gives for the open and the held half. */
export function newsClaimsPart(halves) {
  const row = (name, cell) => [name, ...halves.map(cell)];
  const right = ({ nRight, nMarked, nWorthy }) => `${percent(nRight, nMarked)} / ${percent(nRight, nWorthy)}`;
  return table(
    ['', 'open', 'held'],
    [
      row('average precision', ({ averagePrecision }) => hundredths(averagePrecision)),
      row('from the threshold on, P / R', ({ fromThreshold }) => right(fromThreshold)),
      row('sentences from the threshold on', ({ fromThreshold: { nMarked, n } }) => `${percent(nMarked, n)} %`),
      row('marked in the article’s own voice, P', ({ ownVoice: { nRight, nMarked } }) => percent(nRight, nMarked)),
    ],
  );
}

/** `sets`: a title and the claim scorer's figures of each. Precision is that of the best so many of a ranking. */
export function claimsPart(sets) {
  const rows = sets.map(({ title, figures }) => {
    const precisions = [figures.rPrecision, figures.pAt[10], figures.pAt[50]].map(hundredths);
    return [title, `${figures.positive} of ${figures.sentences}`, hundredths(figures.map), ...precisions];
  });
  return table(['', 'check-worthy', 'average precision', 'R-precision', 'P@10', 'P@50'], rows);
}

/** `sets`: a title and the scorer's figures of each. */
export function mentionsPart(sets) {
  const rows = sets.map(({ title, figures }) => [title, prf(figures.typed).join(' / '), prf(figures.untyped)[2]]);
  return table(['', 'typed P / R / F1', 'untyped F1'], rows);
}

export function articlePart({ mentions, quotes, attributions, positions }) {
  return table(
    ['', ''],
    [
      ['mentions, typed F1', hundredths(mentions.typedF1)],
      ['mentions, right actor', `${hundredths(mentions.linked)} %`],
      ['quotes with the right speaker', `${quotes.speakers} of ${quotes.gold}, ${quotes.wrong.length} invented`],
      ['attributions, whole with the right actor', `${attributions.actorRight} of ${attributions.gold}`],
      ['attributions that match nothing', `${attributions.wrong} of ${attributions.predicted}`],
      ['positions', `${positions.right} of ${positions.gold}, ${positions.wrong.length} wrong`],
    ],
  );
}

/** `files`: name, and sizes in bytes as they are and through gzip, of each file of weights. */
export function weightsPart(files) {
  const bytes = (n) => n.toLocaleString('en');
  const sum = (size) => bytes(files.reduce((total, file) => total + file[size], 0));
  const rows = files.map(({ name, raw, gzip }) => [`\`${name}\``, bytes(raw), bytes(gzip)]);
  return table(['file', 'bytes', 'through gzip'], [...rows, ['all', sum('raw'), sum('gzip')]]);
}
