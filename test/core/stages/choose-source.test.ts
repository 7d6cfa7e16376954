import assert from 'node:assert/strict';
import { emptyGazetteer } from '../../../src/core/gazetteer';
import { chooseSource } from '../../../src/core/stages/attribution/choose-source';
import { findCandidates } from '../../../src/core/stages/attribution/find-candidates';
import { viewParagraph } from '../../../src/core/stages/attribution/paragraph-view';
import { nSlots, optionFeatures, sourceOptions } from '../../../src/core/stages/attribution/source-options';
import { findNames } from '../../../src/core/stages/find-names';
import { findQuotes, noCarry } from '../../../src/core/stages/find-quotes';
import { tokenize } from '../../../src/core/text/tokenize';

/** The source that is chosen by weights that like one option (`null`: nobody) by ten, where the rule's own has a margin. */
function check(text: string, likedText: string | null, margin: number, expected: string | null): void {
  const { tokens, quotes } = findQuotes(tokenize(text), noCarry, 'double');
  const view = viewParagraph(tokens, quotes);
  const candidate = findCandidates(view, findNames(tokens, quotes, emptyGazetteer)).find(({ cue }) => cue !== null);
  assert.ok(candidate, 'the rules propose something');
  const options = sourceOptions(view, candidate);
  const textOf = (range: (typeof options)[number] | undefined): string | null =>
    range ? text.slice(tokens.starts[range.first], tokens.ends[range.end - 1]) : null;
  const liked = options.findIndex((option) => textOf(option) === likedText);
  assert.ok(liked > 0, `${String(likedText)} is another option`);
  const shared = new Set(options.flatMap((option, i) => (i === liked ? [] : optionFeatures(view, candidate, option, i))));
  const own = optionFeatures(view, candidate, options[liked] ?? null, liked).filter((slot) => !shared.has(slot));
  const weights = new Int16Array(nSlots);
  weights[own[0] ?? assert.fail('the option has a slot of its own')] = 10;
  const { source } = chooseSource(view, candidate, { weights: { weights }, margin });
  assert.equal(textOf(source), expected);
}

describe('choosing a source', () => {
  const text = 'The ferry crews met Anna Lund, who said that the pier was shut.';
  const simple = 'The crews of the ferry said that the pier was shut.';

  it('takes another than the rule’s only where it is likelier by the margin of the model in use', () => {
    check(simple, null, 9, null);
    check(simple, null, 10, 'The crews of the ferry');
  });

  it('leaves relative pronouns to the rules', () => {
    check(text, 'Anna Lund', 0, 'who');
  });
});
