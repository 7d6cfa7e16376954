/**
 * Text of articles and datasets is not trusted. What these functions return shows the same characters in Markdown and does
 * nothing else: no markup, HTML, image, link, icon or command comes of it.
 */

/** All ASCII punctuation may be escaped with a backslash; then neither links that write themselves nor entities arise. */
const punctuation = /[!-/:-@[-`{-~]/g;
/** Marks that reorder text or show nothing: they could make a card say what the data does not. */
const hidden = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** White space and control characters. */
// eslint-disable-next-line no-control-regex
const blank = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/** Text on one line, white space collapsed, hidden characters gone; for labels of trees, which show plain text. */
export function plainLine(text: string, maxLength = 300): string {
  // Cut first: a field of many megabytes must not be walked for a line of three hundred characters.
  const start = text.length > maxLength * 4 ? text.slice(0, maxLength * 4) : text;
  return clip(start.replace(hidden, '').replace(blank, ' ').trim(), maxLength, start.length < text.length);
}

/** `text` as one line of Markdown that shows as it is written. */
export function escapeMarkdown(text: string, maxLength = 300): string {
  return plainLine(text, maxLength).replace(punctuation, '\\$&');
}

/**
 * What {@link escapeMarkdown} does, with the fewest backslashes, for texts that people read unrendered too. Left alone is what means
 * nothing within a line: commas, quotation marks, round brackets, a full stop behind which a space or nothing stands, a hyphen
 * within a word, a single slash. Behind the start of a line or list item no text becomes a list, either.
 */
export function escapeProse(text: string, maxLength = 300): string {
  return plainLine(text, maxLength).replace(meaningful, '\\$&');
}

const meaningful = /[#$&*+:<=>@[\\\]^_`{|}~]|(?<=^\d+)[.)]|\.(?=\S)|\/(?=\/)|(?<=\/)\/|(?<!\w)-|-(?!\w)/g;

/**
 * A link where `url` is a plain `https:` address (no user name in it), else the label alone. The label is escaped here, by `escape`.
 */
export function renderLink(label: string, url: string | undefined, escape = escapeMarkdown): string {
  const address = url === undefined ? undefined : safeAddress(url);
  const shown = escape(label);
  return address === undefined ? shown : `[${shown === '' ? escape(address) : shown}](${address})`;
}

/** The address in a form that cannot end the link it is put in; `undefined` when it is not to be linked. */
export function safeAddress(url: string): string | undefined {
  if (url.length > 2000 || !/^https:\/\/[^\s/?#@\\:]/i.test(url)) return undefined;
  const host = /^[^/?#\\]*/.exec(url.slice('https://'.length))?.[0] ?? '';
  if (host.includes('@') || /[^\w.:[\]\-\u00a1-\uffff]/.test(host) || /[\s\\]/.test(url)) return undefined;
  if (url !== plainLine(url, 2000)) return undefined;
  return url.replace(/[()<>"'`\\^{}|[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function clip(text: string, maxLength: number, more: boolean): string {
  if (text.length <= maxLength && !more) return text;
  let end = Math.min(text.length, maxLength - 1);
  const last = text.charCodeAt(end - 1);
  // No half of a surrogate pair at the cut.
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
