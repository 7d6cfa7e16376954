import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/stages/find-quotes';
import type { QuoteStyle } from '../../../src/core/stages/find-quotes';
import { tokenFlag, tokenize } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';

interface Given {
  readonly style?: QuoteStyle;
  /** Mark that the paragraph before left open. */
  readonly carry?: string;
  /** Mark that this paragraph leaves open. */
  readonly leaves?: string;
}

/** Spans are `s`, `f` or `t` for speech, fragment and title, with `:open` where never closed and `:goes-on` where continued. */
function check(marked: string, { style, carry, leaves }: Given = {}): void {
  const { text } = parseMarked(marked);
  const { quotes, carryOut } = findQuotes(tokenize(text), { openQuote: carry ?? null }, style);
  const spans = quotes.map(({ start, end, kind, closed, continued }) => ({
    kind: kind.charAt(0),
    id: [closed ? '' : 'open', continued ? 'goes-on' : ''].filter((word) => word !== '').join('+'),
    start,
    end,
  }));
  assert.equal(renderMarked(text, spans), marked);
  assert.equal(carryOut.openQuote, leaves ?? null);
}

describe('quotations', () => {
  for (const [about, marked] of [
    ['curly', '⟦s|“We go,”⟧ he said.'],
    ['straight', '⟦s|"We go,"⟧ he said, ⟦s|"and we do not come back."⟧'],
    ['of typewriters', "⟦s|``We go,''⟧ he said."],
    ['of doubled apostrophes', "⟦s|''We go,''⟧ he said."],
    ['guillemets', '⟦s|«We go,»⟧ he said.'],
    ['guillemets that point inwards', '⟦s|»We go,«⟧ he said.'],
    ['low and high', '⟦s|„We go,“⟧ he said.'],
    ['low and curly', '⟦s|„We go,”⟧ he said.'],
    ['the same curly mark twice', '⟦s|”We go,”⟧ he said.'],
    ['mixed curly and straight', '⟦s|“We go,"⟧ he said, ⟦s|"and we stay away.”⟧'],
    ['closed with an opening mark by mistake', '⟦s|“We go,“⟧ he said.'],
    ['single and curly', '⟦s|‘We go,’⟧ he said.'],
    ['single and straight', "⟦s|'We go,'⟧ he said."],
    ['behind a dash', 'He said—⟦s|"We go now."⟧—and left.'],
    ['in brackets', 'He left (⟦s|“We go now.”⟧).'],
    ['with spaces inside', '⟦s|" We go, "⟧ he said.'],
    ['empty', 'He said ⟦f|“”⟧ and left.'],
    ['nested', '⟦s|“He said ⟦f|‘never’⟧ to me,”⟧ she said.'],
    ['nested with the same mark', '⟦s|"We go to ⟦f|"the place"⟧ now,"⟧ he said.'],
    ['nested and closed together', '⟦s|“He said, ⟦s|‘We never go.’⟧”⟧'],
    ['double in single', '⟦s|‘He said ⟦f|“never”⟧ to me,’⟧ she said.'],
    ['after an emoji', '😀⟦s|“We go,”⟧ he said.'],
    ['after a combining mark', 'Andre\u0301 said ⟦s|“We go to the cafe\u0301.”⟧'],
    ['between invisible characters', '\u2067⟦s|“We go,”⟧\u2069 he said.'],
    ['with a figure at the end', 'The ⟦t|"Vision 2030"⟧ plan and the ⟦t|"Agenda 21"⟧ plan.'],
  ] as const) {
    it(about, () => check(marked));
  }
});

describe('marks that are no quotation', () => {
  for (const [about, marked] of [
    ['apostrophes', "Don’t take Holt’s or Brandt's word for it."],
    ['elisions', "In the ’90s and '80s they told ’em so, ’tis said."],
    ['plural possessives', 'The farmers’ plan and the workers’ plan differ.'],
    ['straight plural possessives', "The farmers' plan and the workers' plan differ."],
    ['dropped letters', "They were goin' and comin' all day."],
    ['feet and inches', 'He is 6\' 2" tall and ate a 12" pizza.'],
    ['feet and inches set close', 'He is 6\'2" tall.'],
    ['a stray closing mark', 'He said so.” Then he left.'],
    ['a lone straight mark', "It was 'cause of the rain."],
    ['an inch inside a quotation', '⟦s|"A 12" pizza is what we ate,"⟧ he said.'],
    ['apostrophes inside a single quotation', '⟦s|‘We don’t want Holt’s plan,’⟧ he said.'],
    ['a plural possessive inside a single quotation', '⟦s|‘We back the farmers’ plan,’⟧ he said.'],
  ] as const) {
    it(about, () => check(marked));
  }

  it('a plural before a closing mark of a document with single marks', () =>
    check('⟦f|‘We back the farmers’⟧ was the slogan.', { style: 'single' }));
});

describe('quotations that are not closed', () => {
  it('end with the paragraph', () => check('He said: ⟦s:open|“We go. And we stay.⟧', { leaves: '“' }));
  it('go on where the next paragraph opens anew', () => check('⟦s:open+goes-on|“And we stay.⟧', { carry: '“', leaves: '“' }));
  it('are closed by a later paragraph', () => check('⟦s:goes-on|“And we stay,”⟧ he said.', { carry: '“' }));
  it('do not go on behind another mark', () => check('⟦s|«And we stay,»⟧ he said.', { carry: '“' }));
  it('do not go on inside the paragraph', () => check('He said: ⟦s|“We stay now.”⟧', { carry: '“' }));
  it('leave the outermost mark open', () => check('⟦s:open|“He said ⟦s:open|‘We go⟧⟧', { leaves: '“' }));
  it('inside one that is closed end there', () => check('⟦s|“He said ⟦s:open|«We go,⟧”⟧ she said.'));
  it('with a single mark count in a document of single marks', () => check('⟦s:open|‘We go, he said.⟧', { style: 'single', leaves: '‘' }));
  it('with a straight single mark do not count elsewhere', () => check("'We go, he said."));
});

describe('kinds of quotations', () => {
  for (const [about, marked] of [
    ['a film', 'The film ⟦t|“the last harbour”⟧ opens today.'],
    ['a title in capitals', 'She read ⟦t|“The Last Harbour”⟧ aloud.'],
    ['a title with a comma inside', 'On ⟦t|“Good Evening,”⟧ she sang.'],
    ['a title as subject', '⟦t|“The Last Harbour”⟧ opens today.'],
    ['a so-called thing', 'the so-called ⟦t|“peace”⟧ talks'],
    ['words that somebody calls it', 'She called it ⟦f|“a great day”⟧ for all.'],
    ['words that somebody called', 'He hailed what she called ⟦f|“a great day.”⟧'],
    ['a name that it was called', 'a site called ⟦t|“Harbour Watch”⟧ for short'],
    ['some words', 'They asked for a more ⟦f|“realistic”⟧ plan.'],
    ['some words with an inner comma', 'troops are ⟦f|“fair game for the guards,”⟧ he said.'],
    ['a single capital word', 'a ⟦t|“Remain”⟧ vote'],
    ['a sentence', '⟦s|“It is over.”⟧'],
    ['a sentence without a stop', '⟦s|“It is over now”⟧'],
    ['a sentence behind a colon', 'He said: ⟦s|“It is over.”⟧'],
    ['two sentences with a small beginning', 'because ⟦s|“it is over. We are glad.”⟧'],
    ['the second half of one', '⟦s|“It is over,”⟧ he said, ⟦s|“and we are all glad.”⟧'],
    ['a short answer', 'He said, ⟦s|“Never.”⟧'],
    ['a word as subject', '⟦f|“Observers”⟧ are not welcome.'],
  ] as const) {
    it(about, () => check(marked));
  }
});

describe('flags of quotation marks', () => {
  it('agree with the pairing', () => {
    const { tokens } = findQuotes(tokenize('‘We back the farmers’ plan,’ he said of the guards\' 12" wall.”'));
    const shown = Array.from({ length: tokens.count }, (_, i) => {
      const flag = tokens.flags[i] ?? 0;
      const name =
        flag & tokenFlag.openQuote ? 'open' : flag & tokenFlag.closeQuote ? 'close' : flag & tokenFlag.possessive ? 'possessive' : '';
      return name === '' ? [] : [`${name} ${tokens.starts[i]}`];
    });
    assert.deepEqual(shown.flat(), ['open 0', 'possessive 20', 'close 27', 'possessive 50']);
  });

  it('of the given tokens are left alone', () => {
    const given = tokenize('”We go,” he said.');
    const before = [...given.flags];
    findQuotes(given);
    assert.deepEqual([...given.flags], before);
  });

  it('do not make deep nesting slow or deep', () => {
    const text = '“a '.repeat(2000) + '” '.repeat(2000);
    const { quotes } = findQuotes(tokenize(text));
    assert.ok(Math.max(...quotes.map(({ depth }) => depth)) < 10);
  });
});
