// Figures as Markdown: what `npm run accuracy` prints and writes.

/** A table; every row has as many cells as the head. */
export function table(head, rows) {
  const line = (cells) => `|${cells.map((cell) => (cell === '' ? ' |' : ` ${String(cell).replaceAll('|', '\\|')} |`)).join('')}`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share of one as a number of hundredths with one decimal; a dash where there is nothing to take a share of. */
export function hundredths(share) {
  return Number.isFinite(share) ? (100 * share).toFixed(1) : '–';
}

/** As {@link hundredths}, of counts. */
export function percent(part, whole) {
  return hundredths(whole === 0 ? Number.NaN : part / whole);
}
