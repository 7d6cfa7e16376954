import assert from 'node:assert/strict';
import { rules, tokenize } from './tokenize';
import type { GrammarName, ScopedText } from './tokenize';

const isOurs = (scope: string) => scope.endsWith('.on-record') && scope !== 'text.plain.on-record';
const isQuotation = ({ scopes }: ScopedText) => scopes.some((scope) => scope.startsWith('meta.quotation.'));

/** The snippet with every outermost quotation in `⟦…⟧`. */
function marked(tokens: readonly ScopedText[]): string {
  let inside = false;
  let text = '';
  for (const token of tokens) {
    const opens = token.scopes.includes('punctuation.definition.quotation.begin.on-record');
    const isOuter = token.scopes.filter((scope) => scope.startsWith('meta.quotation.')).length === 1;
    if (inside && (!isQuotation(token) || (opens && isOuter))) text += '⟧';
    if (isQuotation(token) && (!inside || (opens && isOuter))) text += '⟦';
    inside = isQuotation(token);
    text += token.text;
  }
  return inside ? `${text}⟧` : text;
}

async function check(grammar: GrammarName, expected: string): Promise<void> {
  const snippet = expected.replaceAll(/[⟦⟧]/g, '');
  assert.equal(marked(await tokenize(grammar, snippet)), expected);
}

/** Tokens without our scopes, neighbours of equal scopes joined: what a theme saw before we came. */
function foreign(tokens: readonly ScopedText[]): readonly string[] {
  const joined: { text: string; scopes: string }[] = [];
  for (const { text, scopes } of tokens) {
    const rest = scopes.filter((scope) => !isOurs(scope)).join(' ');
    const last = joined.at(-1);
    if (last?.scopes === rest) last.text += text;
    else joined.push({ text, scopes: rest });
  }
  return joined.map(({ text, scopes }) => `${scopes} | ${text}`);
}

const everywhere: readonly (readonly [name: string, snippet: string])[] = [
  ['curly double marks', 'The mayor said ⟦“the bridge stays shut”⟧ on Monday.'],
  ['straight double marks', 'The mayor said ⟦"the bridge stays shut"⟧ on Monday.'],
  ['curly single marks with an apostrophe inside', 'She said ⟦‘we don’t know yet’⟧ and left.'],
  ['straight single marks with an apostrophe inside', "She said ⟦'we don't know yet'⟧ and left."],
  ['guillemets', 'Le maire : ⟦« le pont reste fermé »⟧.'],
  ['low opening marks', 'Sie sagte ⟦„das bleibt so“⟧ dazu.'],
  ['two quotations on one line', '⟦“Yes,”⟧ he said. ⟦“But not today.”⟧'],
  ['a quotation within a quotation counts once', 'He said ⟦“she told me ‘go home’ twice”⟧.'],
  ['double marks inside single ones', 'He said ⟦‘she called it “absurd” twice’⟧.'],
  ['an open curly quotation ends with its line', '⟦“This goes on in the next paragraph.⟧\n⟦“And it ends here.”⟧'],
  ['apostrophes never open', "The farmers' markets didn't open in the '90s, 'tis said, and the boys' club won't."],
  ['curly apostrophes never open', 'The farmers’ markets didn’t open in the ’90s, and rock ’n’ roll won’t.'],
  ['wrongly turned apostrophes never open', 'Rock ‘n’ roll and the ‘80s, ‘tis all.'],
  ['feet and inches are no quotations', `A 5'10" man with a 12" record and a 6' pole.`],
  ['a straight mark without a partner opens nothing', 'He said "and then nothing more.'],
  ['a mark before a space opens nothing', 'a " b " c'],
  ['a quotation in parentheses and after a dash', '(⟦"no comment"⟧) —⟦"none at all"⟧'],
  ['single marks right inside double ones', `⟦"'Never' is a long time,"⟧ she said.`],
];

const inMarkdown: readonly (readonly [name: string, snippet: string])[] = [
  ['inline code keeps its marks', 'Type `say "hello there"` now.'],
  ['a fence keeps its marks', '```js\nconst a = "b c";\nsay(“x”)\n```\n⟦“After it”⟧'],
  ['front matter keeps its marks', '---\ntitle: "A day in court"\n---\n⟦"A day"⟧'],
  ['link titles and targets keep their marks', '[the story](http://e.org/“a” "The title") and ⟦“this”⟧'],
  ['a quotation as the text of a link', '[⟦“the text”⟧](http://e.org)'],
  ['tags keep their attributes', 'See <a href="x" title="a b">⟦“this”⟧</a>'],
  ['comments keep their marks', 'One <!-- "two three" --> four'],
  ['a reference definition keeps its title', '[1]: http://e.org "The title"'],
  ['a quotation in a heading', '# ⟦“We are done”⟧, says council'],
  ['a quotation in emphasis', 'She said **⟦“never”⟧** and *⟦"ever"⟧*.'],
  ['emphasis in a quotation', '⟦“We will **never** give *in*,”⟧ she said.'],
  ['code and links in a quotation', '⟦“Run `x "y"` as [told](http://e.org "T"),”⟧ she said.'],
  ['emphasis that crosses a mark is left to Markdown', '“We **won,” she said** today.'],
];

describe('grammar of quoted speech', () => {
  for (const [name, snippet] of everywhere) {
    it(`${name}, in plain text`, () => check('plaintext', snippet));
    it(`${name}, in Markdown`, () => check('markdown', snippet));
  }
  for (const [name, snippet] of inMarkdown) it(name, () => check('markdown', snippet));

  it('adds scopes to Markdown and changes no other', async () => {
    for (const [name, snippet] of [...everywhere, ...inMarkdown]) {
      const text = snippet.replaceAll(/[⟦⟧]/g, '');
      assert.deepEqual(foreign(await tokenize('markdown', text)), foreign(await tokenize('markdown-alone', text)), name);
    }
  });

  it('gives the marks and the nested quotation scopes of their own', async () => {
    const tokens = await tokenize('plaintext', '“a ‘b’”');
    assert.deepEqual(
      tokens.map(({ text, scopes }) => `${text} ${scopes.slice(1).join(' ')}`),
      [
        '“ meta.quotation.double.on-record punctuation.definition.quotation.begin.on-record',
        'a  meta.quotation.double.on-record',
        '‘ meta.quotation.double.on-record meta.quotation.single.on-record punctuation.definition.quotation.begin.on-record',
        'b meta.quotation.double.on-record meta.quotation.single.on-record',
        '’ meta.quotation.double.on-record meta.quotation.single.on-record punctuation.definition.quotation.end.on-record',
        '” meta.quotation.double.on-record punctuation.definition.quotation.end.on-record',
      ],
    );
  });

  for (const { file, name, find } of rules())
    for (const unit of ['“a ', '" "a ', "'a don't ", '‘a’b ', '“[a](b) *c* `d ', '“<', '“**a*', '\'"', '“_a', '„a“[', '«*a _'])
      it(`${name} of ${file} takes linear time on a line of ${unit}`, async () => {
        const scan = await find;
        const time = (nUnits: number) => {
          const line = unit.repeat(nUnits);
          let best = Infinity;
          for (let i = 0; i < 3; i++)
            best = Math.min(
              best,
              elapsed(() => scan(line)),
            );
          return best;
        };
        const [short, long] = [time(2000), time(16_000)];
        assert.ok(
          long < 25 * Math.max(short, 1),
          `8 times the text took ${(long / short).toFixed(1)} times as long (${long.toFixed(0)} ms)`,
        );
      });
});

/** Processor time in milliseconds, so that a busy machine does not matter; what is not linear takes seconds here. */
function elapsed(task: () => void): number {
  const used = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}
