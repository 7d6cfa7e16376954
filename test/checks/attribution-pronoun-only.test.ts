import { checkRule } from './check-rule';

const check = (marked: string, options = {}) => {
  checkRule('attribution-pronoun-only', marked, options);
};

describe('check attribution-pronoun-only', () => {
  for (const [name, marked] of [
    ['a statement that opens the article', '⟦She⟧ said on Monday that the bridge would stay shut.'],
    ['a quotation that opens the article', '“The bridge stays shut,” ⟦he⟧ said.'],
    ['a statement after sentences about things', 'The bridge was shut. It rained. ⟦He⟧ said that it would stay shut.'],
    ['only the first', '⟦She⟧ said that the bridge was old. She said that it would stay shut.'],
    ['a statement after a place', 'It rained in London. ⟦She⟧ said that the bridge would stay shut.'],
    ['a statement with according to', 'The bridge will stay shut. “It is too old,” ⟦he⟧ said.'],
  ] as const)
    it(`reports ${name}`, () => {
      check(marked);
    });

  for (const [name, text] of [
    ['a pronoun after a name', 'Anna Lee came late. She said that the bridge would stay shut.'],
    ['a pronoun after a name that it may not mean', 'Tom Roe and Bo Berg came late. He said that the bridge would stay shut.'],
    ['a pronoun after an office', 'The mayor came late. She said that the bridge would stay shut.'],
    ['a pronoun after somebody unnamed', 'A fisherman stood on the quay. He said that the bridge would stay shut.'],
    ['a pronoun after a relative', 'Her mother came late. She said that the bridge would stay shut.'],
    ['a pronoun after people', 'Two men stood on the quay. One left. He said that the bridge would stay shut.'],
    ['“they”', 'They said that the bridge would stay shut.'],
    ['“it”', 'It said that the bridge would stay shut.'],
    ['a pronoun inside a quotation', '“She said that the bridge would stay shut.”'],
    ['a name that was not taken for one', 'Quickly Zorblax fled. He said that the bridge would stay shut.'],
  ] as const)
    it(`leaves ${name} alone`, () => {
      check(text);
    });

  it('waits while the sentence is being typed', () => {
    check('She said that the bridge would ', { caretAfter: 'would ' });
  });
});
