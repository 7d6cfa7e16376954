/**
 * How what somebody types is compared with names: case and diacritics do not count, and it may begin at any word of the name.
 */

/** Small letters without diacritics. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{M}/gu, '');
  return lower;
}

/** Offset in a folded name of the first word that `prefix` (folded) begins at; -1 for none. */
export function wordStartOf(name: string, prefix: string): number {
  for (let at = name.indexOf(prefix); at >= 0; at = name.indexOf(prefix, at + 1)) if (at === 0 || isGap(name.charCodeAt(at - 1))) return at;
  return -1;
}

/** A space, a hyphen, an apostrophe or an opening mark. */
function isGap(code: number): boolean {
  return code === 32 || code === 45 || code === 39 || code === 0x2019 || code === 0x201c || code === 34 || code === 40;
}
