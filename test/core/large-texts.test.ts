import assert from 'node:assert/strict';
import { createAnalysisSession } from '../../src/core/index';
import type { DocumentAnnotations, DocumentLanguage } from '../../src/core/index';
import { maxParagraphLength } from '../../src/core/text/cut-paragraph';
import { ProseReader } from '../../src/core/text/prose';
import { literalGazetteer } from '../support/literal-gazetteer';

/** Two million characters of anything end in an analysis, in steps none of which looks at more than a bounded part of the text. */
const length = 2_000_000;

/** What is repeated; a text of one line where it has no line break. */
const oneLine: Readonly<Record<string, string>> = {
  prose:
    'The harbour was closed for the week. Anna Lee, who chairs the board, said “nobody was asked” and left. He warned that fares would rise. ',
  'single letters': 'a ',
  'one word': 'a',
  'one word in capitals': 'A',
  hyphens: 'a-',
  figures: '1,',
  'names that touch': 'Ann ',
  'opening marks': '“',
  'closing marks': '”',
  'empty quotations': '“”',
  'straight marks': '"',
  'straight marks apart': '" ',
  apostrophes: "'",
  'marks in marks': '“a ‘b ',
  'cue verbs': 'said ',
  'pronouns and cues': 'he said ',
  'cues in quotations': '"He said," ',
  'sources and cues': 'Ann Lee said. ',
  'cues in cues': 'Ann Lee said that ',
  parentheses: '(',
  titles: 'Mr. ',
  commas: ', ',
  initials: 'A. B. C. ',
  stops: '. ',
  emphasis: '*_*_*_',
  'emphasis that stays open': '*a **',
  'block quotes in block quotes': '> ',
  brackets: '[',
  images: '![',
  links: '[a](b)',
  'open links': '[a](',
  hashes: '# ',
  'lists in lists': '- ',
  cells: '|a|b|',
  fences: '```',
  'code that stays open': '`a ',
  tags: '<a <a ',
  comments: '<!-- ',
  entities: '&amp;',
  backslashes: '\\',
  NULs: '\0',
  emoji: '👩‍👩‍👧',
  'combining marks': 'e\u0301\u0301',
  'bidirectional controls': '\u202ea ',
  'lone surrogates': '\ud800',
  blanks: ' ',
};

/** Many lines: shorter, because each is a paragraph with all that belongs to one. */
const manyLines: Readonly<Record<string, string>> = {
  'blank lines': '\n',
  'blank lines with carriage returns': '\r\n',
  'carriage returns': '\r',
  'short paragraphs': 'a\n\n',
  headings: '# a\n',
  'underlined headings': 'a\n=\n',
  'list items': '- a\n',
  'quoted lines': '> a\n',
  rows: '|a|b|\n|-|-|\n',
  rules: '---\n',
  fences: '```\n',
  definitions: '[a]: b\n\n',
  'hard breaks': '\\\n',
  'elements of HTML': '<div>\n',
  'quotations that go on': '“a\n\n',
  'lines with a colon': 'He said:\n\n“a\n\n',
};

const nLinesCharacters = 300_000;

function repeated(part: string, to: number): string {
  return part.repeat(Math.ceil(to / part.length)).slice(0, to);
}

/** The annotations, and how many steps were taken. */
function analysisOf(text: string, language: DocumentLanguage): { readonly annotations: DocumentAnnotations; readonly nSteps: number } {
  const steps = createAnalysisSession(text, { language, gazetteer: literalGazetteer({ revision: 'none' }) }).analysisSteps();
  for (let nSteps = 1; ; nSteps++) {
    const step = steps.next();
    if (step.done === true) return { annotations: step.value, nSteps };
  }
}

/** Every span stands inside the text, and every index means something. */
function checkBounds({ entities, mentions, references, quotes, attributions, claims }: DocumentAnnotations, nCharacters: number): void {
  const isWrong = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !(start >= 0 && start < end && end <= nCharacters);
  assert.deepEqual(mentions.filter(isWrong), []);
  assert.deepEqual(references.filter(isWrong), []);
  assert.deepEqual(quotes.filter(isWrong), []);
  assert.deepEqual(claims.filter(isWrong), []);
  assert.ok(attributions.every(({ cue, content }) => !(cue !== null && isWrong(cue)) && !content.some(isWrong)));
  assert.ok(mentions.every(({ entity }) => entities[entity] !== undefined));
  assert.ok(quotes.every(({ attribution }) => attribution === null || attributions[attribution] !== undefined));
}

function paragraphLengths(text: string, language: DocumentLanguage): readonly number[] {
  const steps = new ProseReader().read(text, language);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.paragraphs.map((paragraph) => paragraph.text.length);
  }
}

describe('very large texts', function () {
  this.timeout(60_000);
  for (const language of ['plaintext', 'markdown'] as const) {
    for (const [kind, part] of Object.entries(oneLine)) {
      it(`are analysed: one line of ${kind} (${language})`, () => {
        const text = repeated(part, length);
        const { annotations } = analysisOf(text, language);
        checkBounds(annotations, text.length);
      });
    }
    for (const [kind, part] of Object.entries(manyLines)) {
      it(`are analysed: many lines of ${kind} (${language})`, () => {
        const text = repeated(part, nLinesCharacters);
        checkBounds(analysisOf(text, language).annotations, text.length);
      });
    }
    it(`come in paragraphs of bounded length (${language})`, () => {
      for (const part of [oneLine['prose'], 'a', '“”', '[a](b)']) {
        const lengths = paragraphLengths(repeated(part ?? '', length), language);
        assert.ok(lengths.length >= (length / maxParagraphLength) * 0.9);
        assert.ok(Math.max(...lengths) <= maxParagraphLength);
      }
    });
    it(`are linked in more steps the longer they are (${language})`, () => {
      // All its paragraphs are the same, so that hardly any step computes facts: nearly all are those of walks over the document.
      const nSteps = [1, 2, 4].map(
        (times) => analysisOf(repeated('“Yes,” said Ann Lee. “No,” he said.\n\n', 200_000 * times), language).nSteps,
      );
      const [once = 0, twice = 0, fourTimes = 0] = nSteps;
      assert.ok(once > 20 && twice > once * 1.7 && fourTimes > twice * 1.7, nSteps.join());
    });
  }
});
