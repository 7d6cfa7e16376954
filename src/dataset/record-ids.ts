/** A new id made of words: letters, digits and hyphens, at most 60 characters; `other` where nothing is left. */
export function recordIdOf(text: string, other: string): string {
  const id = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return id === '' ? other : id;
}

/** The id, or with a number behind it where it is taken. */
export function unusedId(id: string, taken: { has(id: string): boolean }): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
