/**
 * Globs as `onRecord.exclude` has them: `**` any number of folders, `*` any characters of one name, `?` one character,
 * `[a-z]` and `[!a-z]` one of a set, `{a,b}` alternatives; case does not count. Made by hand because patterns may come from a
 * stranger's workspace: regular expressions made of globs can take for ever on names of some hundred characters, this
 * takes at most the length of the pattern times that of the path.
 */
export type Glob = (path: string) => boolean;

/** More alternatives than this are left out. */
const maxAlternatives = 64;

/** Makes a test for paths with `/`. Every text is a pattern: brackets that are not closed are plain characters. */
export function compileGlob(pattern: string): Glob {
  const alternatives = expandBraces(pattern.toLowerCase()).map((text) => text.split('/').map(compileName));
  return (path) => {
    const names = path.toLowerCase().split('/');
    return alternatives.some((segments) => matchSequence(segments, names, (segment, name) => matchName(segment, name)));
  };
}

type Name = readonly Token[];
type Token = typeof anyRun | { readonly kind: 'one'; readonly matches: (character: string) => boolean };
const anyRun = { kind: 'run' } as const;

/** `**` stands for any number of names; anywhere else two stars are like one. */
function compileName(text: string): Name | typeof anyRun {
  if (text === '**') return anyRun;
  const characters = [...text];
  const tokens: Token[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    const close = character === '[' ? characters.indexOf(']', i + 2) : -1;
    if (character === '*') tokens.push(anyRun);
    else if (character === '?') tokens.push({ kind: 'one', matches: () => true });
    else if (close > 0) {
      tokens.push({ kind: 'one', matches: compileSet(characters.slice(i + 1, close)) });
      i = close;
    } else tokens.push({ kind: 'one', matches: (other) => other === character });
  }
  return tokens;
}

function compileSet(content: readonly string[]): (character: string) => boolean {
  const isNegated = content[0] === '!' || content[0] === '^';
  const members = isNegated ? content.slice(1) : content;
  return (character) => {
    let isIn = false;
    for (let i = 0; i < members.length; i++) {
      const from = members[i] ?? '';
      const isRange = members[i + 1] === '-' && members[i + 2] !== undefined;
      const to = isRange ? (members[i + 2] ?? '') : from;
      if (from <= character && character <= to) isIn = true;
      if (isRange) i += 2;
    }
    return isIn !== isNegated;
  };
}

const matchName = (tokens: Name, name: string): boolean =>
  matchSequence(tokens, [...name], (token, character) => token.kind === 'one' && token.matches(character));

/**
 * Matches a sequence in which {@link anyRun} stands for any number of items. Only the last run is ever taken back, which is
 * enough, and keeps the time to the product of the lengths.
 */
function matchSequence<T, Item>(
  pattern: readonly (T | typeof anyRun)[],
  items: readonly Item[],
  matches: (part: Exclude<T, typeof anyRun>, item: Item) => boolean,
): boolean {
  let at = 0;
  let lastRun = -1;
  let resumeAt = 0;
  for (let i = 0; i < items.length;) {
    const part = pattern[at];
    const item = items[i] as Item;
    if (part === anyRun) {
      lastRun = at++;
      resumeAt = i;
    } else if (at < pattern.length && matches(part as Exclude<T, typeof anyRun>, item)) {
      at++;
      i++;
    } else if (lastRun >= 0) {
      at = lastRun + 1;
      i = ++resumeAt;
    } else return false;
  }
  while (pattern[at] === anyRun) at++;
  return at === pattern.length;
}

/** All alternatives of a pattern with braces, innermost ones too. */
function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= maxAlternatives) {
    const text = open.pop() ?? '';
    // The innermost pair: the first that closes, and the last that opens before it.
    const close = text.indexOf('}');
    const start = close < 0 ? -1 : text.lastIndexOf('{', close);
    if (start < 0) {
      done.push(text);
      continue;
    }
    for (const choice of text.slice(start + 1, close).split(',')) open.push(text.slice(0, start) + choice + text.slice(close + 1));
  }
  return done;
}
