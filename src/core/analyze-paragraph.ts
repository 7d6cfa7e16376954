import type { Gazetteer } from './gazetteer';
import type { Carry, ParagraphFacts } from './stages/facts';
import { viewParagraph } from './stages/attribution/paragraph-view';
import { findAnaphors } from './stages/find-anaphors';
import { findAttitudes } from './stages/find-attitudes';
import { findAttributions } from './stages/find-attributions';
import { findNames } from './stages/find-names';
import { findQuotes, noCarry } from './stages/find-quotes';
import type { QuoteStyle } from './stages/find-quotes';
import { withIssueAnaphors } from './stages/issue-anaphors';
import { scoreSentences } from './stages/score-sentences';
import type { Paragraph } from './text/paragraph';
import { tokenize } from './text/tokenize';

/** All that the facts of a paragraph depend on besides the gazetteer: what a cache must compare. */
export interface ParagraphInput {
  /** Visible text. */
  readonly text: string;
  readonly kind: Paragraph['kind'];
  readonly carry: Carry;
  readonly style: QuoteStyle;
}

/** What one paragraph says by itself. Pure; the order of the stages follows from what each needs. */
export function analyzeParagraph({ text, kind, carry, style }: ParagraphInput, gazetteer: Gazetteer): ParagraphFacts {
  const { tokens, quotes, carryOut } = findQuotes(tokenize(text), carry, style);
  const names = findNames(tokens, quotes, gazetteer);
  const anaphors = findAnaphors(tokens, quotes, names);
  const issueTerms = withIssueAnaphors(tokens, gazetteer.findIssueTerms(tokens));
  const view = viewParagraph(tokens, quotes);
  const reported = findAttributions({ view, names, anaphors, kind, carryIn: carry });
  const attributions = findAttitudes({ tokens, quotes, names, anaphors, attributions: reported, issueTerms });
  const sentences = scoreSentences(view);
  return { tokens, quotes, names, anaphors, attributions, issueTerms, sentences, carryOut };
}

/** {@link analyzeParagraph} of plain body text that follows nothing: for tests and probes. */
export function analyzeText(text: string, gazetteer: Gazetteer, style: QuoteStyle = 'double'): ParagraphFacts {
  return analyzeParagraph({ text, kind: 'body', carry: noCarry, style }, gazetteer);
}
