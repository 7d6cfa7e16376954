// Sentences with their names marked: `[P|Ann Example] of [O|Some Union] in [L|Lisbon]`. Used by the scoring command and the tests.

const types = new Map([
  ['P', 'person'],
  ['O', 'organization'],
  ['L', 'place'],
  ['?', 'other'],
]);

/**
 * Text without marks, and the marked names: offsets in UTF-16, half-open, into that text. `[?|…]` stands for a name that
 * conventions differ on; it is neither required nor wrong (`optional`). Throws where the marks are not well-formed.
 */
export function readMarkedNames(marked) {
  const mentions = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([POL?])\|([^[\]|]+)\]/gu)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[2];
    const optional = match[1] === '?' ? { optional: true } : {};
    mentions.push({ start, end: text.length, type: types.get(match[1]), ...optional });
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  if (/[[\]|]/u.test(text)) throw new Error(`stray mark in: ${text}`);
  return { text, mentions };
}
