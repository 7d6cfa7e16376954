import assert from 'node:assert/strict';
import { runChecks } from '../../src/checks/run-checks';
import type { Attribution } from '../../src/core/annotations';
import { emptyGazetteer } from '../../src/core/gazetteer';
import { analyzeDocument } from '../../src/core/index';
import { emptyDataset } from '../../src/dataset/dataset';
import { checkRule } from './check-rule';

const check = (marked: string, options = {}) => {
  checkRule('quote-unattributed', marked, options);
};

describe('check quote-unattributed', () => {
  for (const [name, marked] of [
    ['speech that stands alone', 'The council met on Monday.\n\n⟦“We will see what comes of it in spring.”⟧\n\nThe bridge stays shut.'],
    ['speech at the end of a paragraph without a speaker', 'The bridge stays shut. ⟦“Nobody wants to pay for that any more.”⟧'],
    ['speech in straight marks', 'It rained all day.\n\n⟦"There is nothing we can do about the weather."⟧'],
    [
      'speech after an attributed statement of somebody else',
      'Anna Berg said it rained.\n\nThe dog slept.\n\n⟦“They never asked us what we think.”⟧',
    ],
    ['the first of two', '⟦“We have waited long enough for this.”⟧ Rain fell. “They should have told us before.”'],
    [
      'a quotation of several paragraphs once',
      'It rained.\n\n⟦“We have waited long enough for this.⟧\n\n“They should have told us before.”\n\nNobody came.',
    ],
    ['a question', 'The doors closed at noon.\n\n⟦“Who is going to pay for all of this?”⟧'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, marked] of [
    ['speech with its speaker after it', '“We will see what comes of it,” said Anna Berg.'],
    ['speech with its speaker before it', 'Anna Berg said: “We will see what comes of it.”'],
    ['speech that goes on after its speaker', '“We will see,” Anna Berg said. “We always do.”'],
    ['words inside a sentence', 'Critics call the plan a “bridge to nowhere” and worse.'],
    ['a title', 'The film “The Long Way Home” opens on Friday.'],
    ['a scare quote', 'The “experts” were nowhere to be seen.'],
    ['speech inside speech', 'Anna Berg said: “He told me ‘we will never pay for this’ and left.”'],
    ['speech that a pronoun says', 'Anna Berg came late. “We had to wait for the train,” she said.'],
    ['speech with a verb of saying nearby', 'Nobody answered. “We will see what comes of it!” Anna Berg’s niece shouted to the crowd.'],
    ['speech behind a colon', 'One question stayed with everybody for days:\n\n“Who is going to pay for all of this?”'],
    ['speech that goes on in its paragraph', '“We will see,” said Anna Berg, an engineer. “We always do. It is what we are here for.”'],
    ['a list of quotations', 'What was heard.\n\n“We will see what comes.”\n\n“Nobody will pay for that.”\n\n“It is time to go.”'],
    ['a transcript', 'Here it is.\n\n“BERG: We will see what comes of it in spring.”'],
    ['a quotation inside a sentence', 'The answer, “We will see what comes of it,” pleased nobody.'],
    ['a headline of quoted words', '“We will see what comes of it.”\n\nThe bridge stays shut, and nobody knows for how long.'],
    [
      'speech with its speaker on a line of its own',
      'It rained.\n\n“We will see what comes of it in spring.”\n\n– Anna Berg, engineer\n\nNobody came.',
    ],
    ['a heading of quoted words', 'It rained.\n\n‘A bridge for all.’\n\nThe doors stayed shut until noon.'],
    ['an answer', 'Why had he come in the rain? “My mother says I have to see it once.”'],
    [
      'an exchange',
      'Anna Berg took the call. “We will see what comes of it.”\n\nShe paused.\n\n“Thank you so much for waiting.”\n\nNobody else came.',
    ],
    ['speech given with according to', '“We will never pay for this,” according to Anna Berg.'],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(marked);
    });

  it('leaves speech alone whose speaker is hardly sure', () => {
    const text = 'It rained for days in the valley.\n\n“We will see what comes of it. Nobody knows.”\n\nThe boats stayed in the harbour.';
    const annotations = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer });
    const findings = (attributions: typeof annotations.attributions) => runChecks({ ...annotations, attributions }, text, emptyDataset);
    const unsure = annotations.quotes.map((quote): Attribution => ({
      form: 'direct',
      source: null,
      cue: null,
      content: [quote],
      within: null,
      confidence: 0.01,
      rule: 'bare-quote',
      cueLemma: '',
      negated: false,
    }));
    assert.equal(findings([]).length, 1);
    assert.deepEqual(findings(unsure), []);
  });

  it('leaves a headline alone', () => {
    check('# “We will never pay for this”\n\nThe council met on Monday.', { language: 'markdown' });
  });

  it('leaves code alone', () => {
    check('Type `say "we will never pay"` now.', { language: 'markdown' });
  });

  it('leaves the open quotation to its own rule', () => {
    check('It rained. “We will never pay for this');
  });

  it('waits while the line is being typed', () => {
    check('It rained.\n\n“We will never pay for this.” ', { caretAfter: 'this.” ' });
  });
});
