/**
 * A readable new id made of words: letters of any script without their marks, digits and hyphens, at most 60 of them. `other` where
 * nothing is left.
 */
export function recordIdOf(words: string, other: string): string {
  const id = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const cut = Array.from(id).slice(0, 60).join('').replace(/^-|-$/g, '');
  return cut === '' ? other : cut;
}

/** The id itself, or the first of `id-2`, `id-3` … that is free. */
export function unusedId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let n = 2; isTaken(free); n++) free = `${id}-${n}`;
  return free;
}
