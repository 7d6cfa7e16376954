/**
 * Comma-separated values as RFC 4180 has them: fields that hold a separator, a quotation mark or a line break stand in quotation
 * marks, marks within are doubled, records end with CRLF.
 */

/** What may stand in a field; `undefined` and `null` give an empty one. */
export type Field = string | number | boolean | null | undefined;

/**
 * What spreadsheets take for a formula when a field begins with it, behind any apostrophes (OWASP, "CSV Injection"); the wide
 * forms count too. A field that begins so gets an apostrophe before it. To undo that, take one apostrophe away wherever a field
 * still looks like this.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** One record with its line end. Numbers are written as they are, and no number that we write is negative. */
export function csvRecord(fields: readonly Field[], separator: ',' | ';' = ','): string {
  return `${fields.map((field) => csvField(field, separator)).join(separator)}\r\n`;
}

function csvField(field: Field, separator: string): string {
  if (field === undefined || field === null) return '';
  if (typeof field !== 'string') return String(field);
  const text = formula.test(field) ? `'${field}` : field;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
