/** Text of a file, and where it was not valid. */
export interface DecodedText {
  readonly text: string;
  /** Offset in `text` of the first replacement for bytes that are no text; `undefined`: none. */
  readonly firstBadOffset: number | undefined;
}

/**
 * Bytes to text as editors do it: UTF-8, or UTF-16 where a byte-order mark says so; the mark itself is left out, so offsets
 * are the editor's. Bytes that are not valid become U+FFFD, and the caller warns.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), firstBadOffset: undefined };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, firstBadOffset: Math.max(0, text.indexOf('\uFFFD')) };
  }
}
