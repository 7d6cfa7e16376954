/**
 * Words that, capitalized after "U.S.", "Inc." or "p.m.", show that a new sentence begins. Names and nouns are not among them:
 * "U.S. Senate", "5 p.m. Eastern".
 */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my your there here but and or so yet if when while ' +
    'as after before since although though because despite however meanwhile moreover instead still also then now once until in on at ' +
    'for from with without by to under over during among between against about through of some many most more several few all both each ' +
    'every another other others no not nobody nothing what who why how where which whether asked speaking according earlier later ' +
    'last next one two three together soon perhaps maybe even never today yesterday tonight just only such either neither yes thus hence'
  ).split(' '),
);

/**
 * Verbs after which "“Is it true?” Smith asked." stays one sentence: looked for a few words behind a closing mark that follows
 * a question or exclamation mark.
 */
export const sayingVerbs: ReadonlySet<string> = new Set(
  (
    'said says say asked asks added adds replied replies told tells wrote writes tweeted posted declared shouted cried yelled joked ' +
    'wondered exclaimed responded answered continued insisted quipped chanted demanded noted recalled read reads'
  ).split(' '),
);
