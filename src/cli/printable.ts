/**
 * Makes text harmless for a terminal and for a line-based format: control characters (escape sequences, line breaks) and
 * marks that turn the writing direction become visible. Dataset files, file names and articles come from strangers.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) =>
    mark === '\t' || mark === '\n' || mark === '\r' ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One line of text for people: printable, white space runs made one space, trimmed. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
