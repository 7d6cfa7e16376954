import assert from 'node:assert/strict';
import { analyzeDocument, createAnalysisSession } from '../../src/core/index';
import type { ActorId, AnalysisOptions, AnalysisSession, DocumentAnnotations, DocumentLanguage, IssueId } from '../../src/core/index';
import { literalGazetteer } from '../support/literal-gazetteer';

const holt = { id: 'maren-holt' as ActorId, kind: 'person', name: 'Maren Holt', family: 'Holt' } as const;

function optionsFor(language: DocumentLanguage = 'plaintext', more: Partial<AnalysisOptions> = {}): AnalysisOptions {
  return { language, gazetteer: literalGazetteer({ actors: [holt] }), ...more };
}

function run(session: AnalysisSession): DocumentAnnotations {
  const steps = session.analysisSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Replaces the first place where `from` stands. */
function replace(session: AnalysisSession, from: string, to: string): void {
  const start = session.text.indexOf(from);
  assert.notEqual(start, -1);
  session.applyChanges([{ span: { start, end: start + from.length }, text: to }]);
}

/** Paragraphs computed by the next run. */
function computed(session: AnalysisSession): number {
  const before = session.cacheStatistics.misses;
  run(session);
  return session.cacheStatistics.misses - before;
}

const paragraphs = Array.from({ length: 20 }, (_, i) => `Paragraph ${i} says that the port is closed.`);

describe('an analysis session', () => {
  for (const [language, separator] of [
    ['plaintext', '\n'],
    ['markdown', '\n\n'],
  ] as const) {
    it(`computes only the paragraph that is typed in (${language})`, () => {
      const session = createAnalysisSession(paragraphs.join(separator), optionsFor(language));
      assert.equal(computed(session), 20);
      assert.equal(computed(session), 0);
      replace(session, 'Paragraph 7 says', 'Paragraph 7 still says');
      assert.equal(computed(session), 1);
    });

    it(`finds facts of moved paragraphs and undone edits again (${language})`, () => {
      const session = createAnalysisSession(paragraphs.join(separator), optionsFor(language));
      run(session);
      replace(session, 'Paragraph 7 says', 'x');
      run(session);
      replace(session, 'x', 'Paragraph 7 says');
      assert.equal(computed(session), 0);
      session.applyChanges([{ span: { start: 0, end: session.text.length }, text: paragraphs.toReversed().join(separator) }]);
      assert.equal(computed(session), 0);
    });
  }

  it('computes the next paragraph too where a quotation over paragraphs begins or ends', () => {
    const session = createAnalysisSession('“One is here.”\n“Two is here.”\n“Three is here.”\nFour is here.', optionsFor());
    run(session);
    replace(session, 'here.”', 'here.');
    assert.equal(computed(session), 2);
    assert.deepEqual(run(session), analyzeDocument(session.text, optionsFor()));
  });

  it('leaves the next paragraph alone where an open quotation means nothing to it', () => {
    const session = createAnalysisSession('“One is here.”\nTwo is here.', optionsFor());
    run(session);
    replace(session, 'here.”', 'here.');
    assert.equal(computed(session), 1);
  });

  it('computes a text anew as another kind of block', () => {
    const session = createAnalysisSession('One is here.\n\nTwo is here.', optionsFor('markdown'));
    run(session);
    replace(session, 'One', '# One');
    assert.equal(computed(session), 1);
  });

  it('computes only paragraphs with single marks anew when the style of quotations changes', () => {
    const text = ['‘We go, she said.', '“One is here,” he said.', 'Two is here.'];
    const session = createAnalysisSession(text.join('\n'), optionsFor());
    run(session);
    session.applyChanges([
      { span: { start: session.text.length, end: session.text.length }, text: '\n‘Three is here,’ she said. ‘Four is, too.’' },
    ]);
    assert.equal(computed(session), 2);
    assert.deepEqual(run(session), analyzeDocument(session.text, optionsFor()));
  });

  for (const [about, text, closed] of [
    ['closed at its end', '“One is here.\n“Two is here.\n“Three is here.”', [true, true, true]],
    ['never closed', '“One is here.\n“Two is here.\n“Three is here.', [true, true, false]],
    ['not gone on with', '“One is here.\nTwo is here.\n“Three is here.”', [false, true]],
  ] as const) {
    it(`says which pieces of a quotation over paragraphs lack their mark: ${about}`, () => {
      assert.deepEqual(
        analyzeDocument(text, optionsFor()).quotes.map((quote) => quote.closed),
        closed,
      );
    });
  }

  it('applies changes in order, each to the text that the one before left', () => {
    const session = createAnalysisSession('abc', optionsFor());
    session.applyChanges([
      { span: { start: 0, end: 1 }, text: 'xyz' },
      { span: { start: 3, end: 5 }, text: '' },
      { span: { start: 2, end: 99 }, text: '!' },
    ]);
    assert.equal(session.text, 'xy!');
  });

  it('follows new options: dataset, date and language', () => {
    const session = createAnalysisSession(
      '# Maren Holt said so.',
      optionsFor('plaintext', { gazetteer: literalGazetteer({ revision: 'none' }) }),
    );
    assert.equal(run(session).entities[0]?.actor ?? null, null);
    session.setOptions(optionsFor('markdown', { fallbackDate: '2024-01-01' }));
    const result = run(session);
    assert.equal(result.entities[0]?.actor, 'maren-holt');
    assert.equal(result.referenceDate?.date, '2024-01-01');
    assert.deepEqual(result, analyzeDocument(session.text, optionsFor('markdown', { fallbackDate: '2024-01-01' })));
  });

  it('gives way between paragraphs', () => {
    const steps = createAnalysisSession(paragraphs.join('\n'), optionsFor()).analysisSteps();
    let nSteps = 0;
    while (steps.next().done !== true) nSteps++;
    assert.ok(nSteps >= 20);
  });

  it('takes no harm from a run that is left', () => {
    const session = createAnalysisSession(paragraphs.join('\n\n'), optionsFor('markdown'));
    for (const nSteps of [1, 2, 5, 19]) {
      const steps = session.analysisSteps();
      for (let i = 0; i < nSteps; i++) steps.next();
      replace(session, 'port', 'harbour');
      assert.deepEqual(run(session), analyzeDocument(session.text, optionsFor('markdown')));
    }
  });

  it('counts words of a long document rightly though runs are left while they are counted', () => {
    const lines = (word: string): string => `The ${word} cat slept on the quay.\n`.repeat(4000);
    const top = 'Brindle was late.\nThe brindle dog slept.\n';
    for (let nSteps = 1, isDone = false; !isDone; nSteps++) {
      const session = createAnalysisSession(top + lines('brindle'), optionsFor());
      run(session);
      session.applyChanges([{ span: { start: top.length, end: session.text.length }, text: lines('striped') }]);
      const steps = session.analysisSteps();
      for (let i = 0; i < nSteps; i++) isDone = steps.next().done === true;
      // A word that stands in lower case anywhere is no name where a sentence begins.
      assert.deepEqual(run(session).mentions, [], `left after ${nSteps}`);
    }
  });

  it('takes nothing over from before a paragraph moved', () => {
    const session = createAnalysisSession('Brindle was late.', optionsFor());
    assert.equal(run(session).mentions[0]?.start, 0);
    session.applyChanges([{ span: { start: 0, end: 0 }, text: 'The brindle cat slept.\n' }]);
    assert.deepEqual(run(session).mentions, []);
    replace(session, 'brindle', 'striped');
    assert.deepEqual(run(session), analyzeDocument(session.text, optionsFor()));
  });

  it('analyses the text that it had when the run began', () => {
    const session = createAnalysisSession('Maren Holt said so.', optionsFor());
    const steps = session.analysisSteps();
    let step = steps.next();
    session.applyChanges([{ span: { start: 0, end: 0 }, text: 'Then ' }]);
    while (step.done !== true) step = steps.next();
    assert.equal(step.value.mentions[0]?.start, 0);
    assert.equal(run(session).mentions[0]?.start, 5);
  });

  it('keeps runs with different datasets apart', () => {
    const session = createAnalysisSession('Maren Holt said so.\nMaren Holt left.', optionsFor());
    const listed = session.analysisSteps();
    let step = listed.next();
    session.setOptions(optionsFor('plaintext', { gazetteer: literalGazetteer({ revision: 'none' }) }));
    run(session);
    while (step.done !== true) step = listed.next();
    assert.deepEqual(step.value, analyzeDocument(session.text, optionsFor()));
  });

  it('reads front matter once while other things are typed', () => {
    let nReads = 0;
    const readFrontMatter = (): Record<string, unknown> => {
      nReads++;
      return { date: '2024-03-15' };
    };
    const session = createAnalysisSession('---\ndate: 2024-03-15\n---\nOne is here.', optionsFor('markdown', { readFrontMatter }));
    run(session);
    replace(session, 'One', 'Two');
    assert.equal(run(session).referenceDate?.date, '2024-03-15');
    assert.equal(nReads, 1);
    replace(session, 'date', 'x: y\ndate');
    run(session);
    assert.equal(nReads, 2);
  });

  it('keeps no more than it needs', () => {
    const session = createAnalysisSession('', optionsFor());
    const text = (round: number): string => Array.from({ length: 500 }, (_, i) => `Line ${round}.${i} is here.`).join('\n');
    for (let round = 0; round < 8; round++) {
      session.applyChanges([{ span: { start: 0, end: session.text.length }, text: text(round) }]);
      run(session);
    }
    // The newest are found again, the oldest are forgotten.
    session.applyChanges([{ span: { start: 0, end: session.text.length }, text: text(6) }]);
    assert.equal(computed(session), 0);
    session.applyChanges([{ span: { start: 0, end: session.text.length }, text: text(0) }]);
    assert.equal(computed(session), 500);
  });

  describe('terms of issues', () => {
    const tax = { id: 'carbon-tax' as IssueId, terms: ['carbon tax'] };
    const options = (language: DocumentLanguage): AnalysisOptions => ({
      language,
      gazetteer: literalGazetteer({ actors: [holt], issues: [tax] }),
    });
    const termsOf = (session: AnalysisSession): readonly string[] =>
      session.issueTerms().map(({ start, end, isInferred }) => session.text.slice(start, end) + (isInferred ? ' (inferred)' : ''));

    it('stand where they are in the document, and those that are taken up by other words are marked', () => {
      const session = createAnalysisSession('# News\n\nMaren Holt backed the *carbon* tax. She defended it in May.', options('markdown'));
      assert.deepEqual(termsOf(session), []);
      run(session);
      assert.deepEqual(termsOf(session), ['carbon* tax', 'it (inferred)']);
    });

    it('follow edits', () => {
      const session = createAnalysisSession('Maren Holt backed the carbon tax.', options('plaintext'));
      run(session);
      replace(session, 'Maren', 'Yesterday Maren');
      run(session);
      assert.deepEqual(termsOf(session), ['carbon tax']);
      replace(session, 'carbon tax', 'bill');
      run(session);
      assert.deepEqual(termsOf(session), []);
    });
  });
});
