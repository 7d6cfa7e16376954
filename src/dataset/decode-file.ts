/** The platform's decoder, which every runtime has; declared here because this layer sees no platform types. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** Largest dataset file that is read, in bytes. YAML is many times slower to read than JSON. */
export const maxFileBytes = { json: 48_000_000, jsonl: 1_000_000_000, yaml: 4_000_000 } as const;

/** Text of a file without its byte-order mark, or why there is none. */
export type DecodedFile =
  | { readonly text: string }
  | { readonly code: 'too-large' | 'encoding' | 'binary'; readonly message: string; readonly readablePart: string };

/**
 * Decodes UTF-8. Anything else is refused with advice; `readablePart` is the readable text before the first bad byte.
 * `isBeginning`: false for a later part of a file, where no byte-order mark is looked for.
 */
export function decodeFile(bytes: Uint8Array, maxBytes: number, isBeginning = true): DecodedFile {
  if (bytes.length > maxBytes) {
    const message = `The file has ${megabytes(bytes.length)} MB, more than the ${megabytes(maxBytes)} MB that are read. Split it, or use JSON Lines for large data.`;
    return { code: 'too-large', message, readablePart: '' };
  }
  if (isBeginning && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return { code: 'encoding', message: 'The file is in UTF-16. Save it as UTF-8.', readablePart: '' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const message = 'The file holds a NUL byte here, so it is no text in UTF-8. Save it as UTF-8, or move it out of the dataset.';
    return { code: 'binary', message, readablePart: decodeLeniently(bytes.subarray(0, nul)) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isBeginning }).decode(bytes) };
  } catch {
    const message = 'The file is not valid UTF-8 here. Save it as UTF-8 and check this character.';
    return { code: 'encoding', message, readablePart: readablePrefix(bytes) };
  }
}

function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(bytes);
}

/** Text before the first byte that is not UTF-8, found by halving: a prefix is good when no replacement sign is needed. */
function readablePrefix(bytes: Uint8Array): string {
  const isGood = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes.subarray(0, length));
      return true;
    } catch {
      // A prefix may end inside a character; up to three bytes more or less do not make it bad.
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 4) {
    const middle = (good + bad) >> 1;
    let end = middle;
    while (end > good && end > middle - 4 && !isGood(end)) end--;
    if (end > good && isGood(end)) good = end;
    else bad = middle;
  }
  for (let end = Math.min(bytes.length, good + 4); end > good; end--) if (isGood(end)) good = end;
  return decodeLeniently(bytes.subarray(0, good));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}
