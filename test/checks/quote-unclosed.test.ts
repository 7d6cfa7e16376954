import { checkRule } from './check-rule';

const check = (marked: string, options = {}) => {
  checkRule('quote-unclosed', marked, options);
};

describe('check quote-unclosed', () => {
  for (const [name, marked] of [
    ['a quotation without its end', '⟦“We⟧ will see, said the mayor.'],
    ['straight marks without their end', 'The mayor said: ⟦"We⟧ will see what the council decides.'],
    ['the second of two quotations', '“Yes,” said Anna Berg. ⟦“But⟧ not before spring, and not at this price.'],
    ['a quotation without its end inside a paragraph', 'Anna Berg said ⟦“the⟧ answer is no and stays no.\n\nTom Lind left the room.'],
    ['a quotation of several paragraphs whose last one stays open', '“We will see.\n\n⟦“And⟧ we will wait, said Anna Berg.'],
    ['only the open one of two paragraphs', '⟦“We⟧ will see, said Anna Berg.\n\nTom Lind answered: “I will not.”'],
    ['guillemets without their end', 'Anna Berg a dit : ⟦«On⟧ verra bien ce que dira le conseil.'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, marked] of [
    ['a closed quotation', '“We will see,” said Anna Berg.'],
    ['a quotation of several paragraphs, closed once', '“We will see.\n\n“And we will wait,” said Anna Berg.'],
    ['three paragraphs of one quotation', '“One.\n\n“Two.\n\n“Three,” said Anna Berg.'],
    ['apostrophes', "The farmers' market didn't open in the '90s."],
    ['curly apostrophes', 'The farmers’ market didn’t open in the ’90s.'],
    ['inches and feet', `A 6' plank and a 12" record.`],
    ['a quotation in a quotation', '“She told me ‘go home’ twice,” said Anna Berg.'],
    ['a quotation that a line break cuts', 'Anna Berg said: “we will see\nwhat the council decides.”'],
    ['a pull quote with its speaker inside', '"We will see what the council decides.\nAnna Berg."'],
    ['a mark in what is left of a tag', 'See <a href="x">“the plan”</a> and wait.'],
    ['a mark before the bracket of a tag', 'The post said “<tweet/>.\n\nIt rained.'],
    ['quoted words with the full stop outside', 'Anna Berg called it “absurd”.'],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(marked);
    });

  it('reads over the marks of a block quote in Markdown', () => {
    check('> “We will see.\n>\n> “And we will wait,” said Anna Berg.', { language: 'markdown' });
  });

  it('leaves code in Markdown alone', () => {
    check('Type `say “hello` now.', { language: 'markdown' });
  });

  it('waits while the quotation is being typed', () => {
    check('Tom Lind left.\n\n“We will see', { caretAfter: 'We will' });
  });

  it('does not wait while somebody types elsewhere', () => {
    check('Tom Lind left.\n\n⟦“We⟧ will see, said Anna Berg.', { caretAfter: 'Tom' });
  });
});
