import type { Draw } from '../../support/numbered-draws';
import type { TrackedText } from './tracked-text';

/** One edit of the kinds that articles go through, made at random. */
type Edit = (text: TrackedText, draw: Draw) => void;

const words =
  'the council harbour plan vote budget said will not be ready before autumn because members had asked for time and money while ferry crews waited'.split(
    ' ',
  );

/** Every kind of edit; some come up more often than others. */
export const edits: Readonly<Record<string, Edit>> = {
  insertParagraph: (text, draw) => {
    const at = draw.oneOf(lines(text)).start;
    text.replace(at, at, `${sentence(text, draw)} ${sentence(text, draw)}\n\n`);
  },
  deleteParagraph: (text, draw) => {
    const { start, end } = draw.oneOf(lines(text));
    text.replace(start, Math.min(end + 1, text.length), '');
  },
  replaceParagraph: (text, draw) => {
    const { start, end } = draw.oneOf(lines(text));
    text.replace(start, end, sentence(text, draw));
  },
  moveParagraph: (text, draw) => {
    const all = lines(text);
    const { start, end } = draw.oneOf(all);
    const to = draw.oneOf(all).start;
    if (end < text.length && (to <= start || to > end)) text.move(start, end + 1, to);
  },
  duplicateSentence: (text, draw) => {
    const { start, end } = draw.oneOf(sentences(text));
    const target = draw.oneOf(lines(text));
    text.replace(target.end, target.end, ' ');
    text.copy(start, end, target.end + 1);
  },
  duplicateParagraph: (text, draw) => {
    const all = lines(text);
    const { start, end } = draw.oneOf(all);
    if (end < text.length) text.copy(start, end + 1, draw.oneOf(all).start);
  },
  deleteSentence: (text, draw) => {
    const { start, end } = draw.oneOf(sentences(text));
    text.replace(start, end, '');
  },
  insertSentence: (text, draw) => {
    const { start } = draw.oneOf(sentences(text));
    text.replace(start, start, `${sentence(text, draw)} `);
  },
  changeWord: (text, draw) => {
    const { start, end } = draw.oneOf(wordsOf(text));
    text.replace(start, end, draw.oneOf(words));
  },
  insertWord: (text, draw) => {
    const { start } = draw.oneOf(wordsOf(text));
    text.replace(start, start, `${draw.oneOf(words)} `);
  },
  typo: (text, draw) => {
    const { start, end } = draw.oneOf(wordsOf(text));
    const at = start + draw.below(end - start);
    text.replace(at, at + 1, draw.oneOf(['', 'x', 'ee']));
  },
  swapNames: (text, draw) => {
    const names = namesOf(text);
    const a = draw.oneOf(names);
    const b = draw.oneOf(names);
    const now = text.text;
    if (a.end > b.start || now.slice(a.start, a.end) === now.slice(b.start, b.end)) return;
    text.replace(b.start, b.end, now.slice(a.start, a.end));
    text.replace(a.start, a.end, now.slice(b.start, b.end));
  },
  swapNamesEverywhere: (text, draw) => {
    const now = text.text;
    const names = namesOf(text).map(({ start, end }) => now.slice(start, end));
    const a = draw.oneOf(names);
    const b = draw.oneOf(names);
    if (a === b) return;
    for (const { start, end } of namesOf(text).reverse()) {
      const name = now.slice(start, end);
      if (name === a) text.replace(start, end, b);
      else if (name === b) text.replace(start, end, a);
    }
  },
  straightenMarks: (text) => {
    text.restyle(0, text.text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));
  },
  curlMarks: (text) => {
    text.restyle(
      0,
      text.text
        .replace(/(^|[\s(])"/g, '$1“')
        .replaceAll('"', '”')
        .replaceAll("'", '’'),
    );
  },
  reflow: (text, draw) => {
    const width = 40 + draw.below(50);
    const before = text.text;
    let column = 0;
    const wrapped = [...Array(text.length).keys()].map((at) => {
      const mark = before.charAt(at);
      column = mark === '\n' ? 0 : column + 1;
      if (mark !== ' ' || column < width) return mark;
      column = 0;
      return '\n';
    });
    text.restyle(0, wrapped.join(''));
  },
  doubleSpaces: (text, draw) => {
    const { start } = draw.oneOf(orWhole(text, spans(text, /(?<=\S) (?=\S)/g)));
    text.replace(start, start, ' ');
  },
};

/** Makes one to six random edits, and names them. */
export function editAtRandom(text: TrackedText, draw: Draw): string[] {
  const names = Object.keys(edits);
  return Array.from({ length: 1 + draw.below(6) }, () => {
    const name = draw.oneOf(names);
    if (text.text.trim() !== '') edits[name]?.(text, draw);
    return name;
  });
}

const spans = (text: TrackedText, pattern: RegExp): { start: number; end: number }[] =>
  [...text.text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
const orWhole = (text: TrackedText, found: { start: number; end: number }[]): { start: number; end: number }[] =>
  found.length > 0 ? found : [{ start: 0, end: text.length }];

const lines = (text: TrackedText) => orWhole(text, spans(text, /[^\n]+/g));
const sentences = (text: TrackedText) => orWhole(text, spans(text, /[^\s.!?][^.!?\n]*[.!?]+["”’']?/g));
const wordsOf = (text: TrackedText) => orWhole(text, spans(text, /[\p{L}\p{N}]+/gu));
const namesOf = (text: TrackedText) => orWhole(text, spans(text, /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu));

/** A new sentence; often with a name of the article in it, so that lookalikes arise. */
function sentence(text: TrackedText, draw: Draw): string {
  const name = draw.oneOf(namesOf(text));
  const subject = draw.below(2) === 0 ? text.text.slice(name.start, Math.min(name.end, name.start + 40)) : 'Nobody';
  return `${subject} ${Array.from({ length: 6 + draw.below(12) }, () => draw.oneOf(words)).join(' ')}.`;
}
