/** A stretch of marked text: `⟦kind:id|words⟧`, `id` left out where there is none. Offsets count the plain text. */
export interface MarkedSpan {
  readonly kind: string;
  /** Empty where the mark gives none. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  /** The text without any mark. */
  readonly text: string;
  /** In order of their start; outer before inner. */
  readonly spans: readonly MarkedSpan[];
  /** Offset of `<|>`; `undefined` where there is no cursor. */
  readonly cursor: number | undefined;
}

const cursorMark = '<|>';

/** Takes the marks off. Spans may nest. Throws where a mark is not closed, not opened or has no bar: the test is wrong then. */
export function parseMarked(marked: string): MarkedText {
  const spans: { kind: string; id: string; start: number; end: number }[] = [];
  const open: (typeof spans)[number][] = [];
  let text = '';
  let cursor: number | undefined;
  for (let i = 0; i < marked.length;) {
    if (marked.startsWith(cursorMark, i)) {
      cursor = text.length;
      i += cursorMark.length;
    } else if (marked[i] === '⟦') {
      const bar = marked.indexOf('|', i);
      if (bar < 0) throw new Error(`No bar after the mark at ${i}: ${marked}`);
      const [kind = '', ...id] = marked.slice(i + 1, bar).split(':');
      const span = { kind, id: id.join(':'), start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
      i = bar + 1;
    } else if (marked[i] === '⟧') {
      const span = open.pop();
      if (span === undefined) throw new Error(`Nothing to close at ${i}: ${marked}`);
      span.end = text.length;
      i++;
    } else text += marked[i++];
  }
  if (open.length > 0) throw new Error(`Not closed: ${marked}`);
  return { text, spans, cursor };
}

/** Puts marks on. The inverse of {@link parseMarked}: outer spans open first and close last, an empty span is `⟦kind|⟧`. */
export function renderMarked(text: string, spans: readonly MarkedSpan[], cursor?: number): string {
  const marks = spans.map((span, order) => ({ ...span, order }));
  marks.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const open: MarkedSpan[] = [];
  let rendered = '';
  let next = 0;
  for (let i = 0; i <= text.length; i++) {
    const closeHere = (): void => {
      while (open.at(-1)?.end === i) {
        open.pop();
        rendered += '⟧';
      }
    };
    closeHere();
    if (cursor === i) rendered += cursorMark;
    for (let mark = marks[next]; mark?.start === i; mark = marks[++next]) {
      const within = open.at(-1);
      if (within !== undefined && mark.end > within.end) throw new Error(`Spans cross at ${i}: ${mark.kind} and ${within.kind}`);
      rendered += `⟦${mark.kind}${mark.id === '' ? '' : `:${mark.id}`}|`;
      open.push(mark);
      closeHere();
    }
    rendered += text[i] ?? '';
  }
  return rendered;
}
