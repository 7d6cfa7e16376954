import type { DocumentAnnotations } from '../../src/core/annotations';
import type { Span } from '../../src/core/text/span';

/** One annotation to show: where, and what to say of it. */
interface Label extends Span {
  readonly label: string;
}

const width = 100;

/**
 * An article with its annotations, for people to read: each row of text, and below it one row of carets with a label for
 * every annotation that touches it. Rows break at spaces; offsets are not shown, so that an early edit leaves later rows alone.
 */
export function renderSnapshot(text: string, annotations: DocumentAnnotations): string {
  const labels = labelsOf(annotations).sort((a, b) => a.start - b.start || b.end - a.end);
  const { referenceDate } = annotations;
  const head = `reference date: ${referenceDate ? `${referenceDate.date} (${referenceDate.from})` : 'unknown'}\n\n`;
  const rows = rowsOf(text).map((row) => {
    const touching = labels.filter((label) => label.start < row.end && row.start < label.end);
    return [`| ${text.slice(row.start, row.end)}`, ...touching.map((label) => underline(text, row, label))].join('\n');
  });
  return `${head}${rows.join('\n')}\n${positionsOf(text, annotations)}`;
}

function underline(text: string, row: Span, { start, end, label }: Label): string {
  const from = Math.max(start, row.start);
  const to = Math.min(end, row.end);
  const goesOn = end > row.end && text.slice(row.end, end).trim() !== '' ? '…' : '';
  return `  ${' '.repeat(from - row.start)}${'^'.repeat(to - from)}${goesOn} ${start < row.start ? '…' : label}`;
}

function labelsOf(annotations: DocumentAnnotations): Label[] {
  const { entities, mentions, references, quotes, attributions, claims } = annotations;
  const nameOf = (entity: number | null): string => {
    const found = entity === null ? undefined : entities[entity];
    if (!found) return '?';
    return `${found.name}${found.actor ? ` [${found.actor}]` : found.candidates.length > 0 ? ` [${found.candidates.join('|')}]` : ''}`;
  };
  return [
    ...mentions.map((mention) => ({ ...mention, label: `${mention.type}: ${nameOf(mention.entity)}` })),
    ...references.map((reference) => ({ ...reference, label: `reference: ${nameOf(reference.entity)}` })),
    ...quotes.map((quote) => ({
      ...quote,
      label: `quote: ${quote.kind}${quote.closed ? '' : ', open'}${quote.attribution === null ? '' : ` of #${quote.attribution}`}`,
    })),
    ...attributions.flatMap(({ form, source, cue, content, within, cueLemma }, index) => [
      ...(source ? [{ ...source, label: `#${index} source: ${nameOf(source.entity)}` }] : []),
      ...(cue ? [{ ...cue, label: `#${index} cue: ${cueLemma}` }] : []),
      ...content.map((piece) => ({ ...piece, label: `#${index} content: ${form}${within === null ? '' : `, within #${within}`}` })),
    ]),
    ...claims.filter(({ attribution }) => attribution === null).map((claim) => ({ ...claim, label: `claim: ${claim.because.join(', ')}` })),
  ];
}

function positionsOf(text: string, { positions, entities }: DocumentAnnotations): string {
  return positions
    .map(({ entity, issue, stance, condition, evidence }) => {
      const because = `${condition ? `, if “${text.slice(condition.start, condition.end)}”` : ''} (${evidence.map((index) => `#${index}`).join(', ')})`;
      return `\nposition: ${entities[entity]?.name ?? '?'} ${stance} ${issue}${because}`;
    })
    .concat(positions.length > 0 ? ['\n'] : [])
    .join('');
}

/** Rows of at most `width` characters, broken at spaces; empty lines are left out. */
function rowsOf(text: string): Span[] {
  const rows: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    const end = start + line[0].length;
    while (end - start > width) {
      const space = text.lastIndexOf(' ', start + width);
      const stop = space > start ? space : start + width;
      rows.push({ start, end: stop });
      start = space > start ? stop + 1 : stop;
    }
    rows.push({ start, end });
  }
  return rows;
}
