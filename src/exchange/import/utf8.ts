/** The platform's decoder, which every runtime has; declared here because this layer sees no platform types. */
declare const TextDecoder: new (
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  options: { fatal: boolean; ignoreBOM?: boolean },
) => TextStreamDecoder;

/** Decodes bytes that come in pieces. */
export interface TextStreamDecoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of bytes in UTF-8; `undefined` when they are not. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A decoder for text that begins with these bytes: UTF-16 where its mark says so, else UTF-8. Bad bytes become U+FFFD; the mark is left out. */
export function decoderFor(beginning: Uint8Array): TextStreamDecoder {
  const [first, second] = beginning;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: false });
}

/** Several arrays of bytes as one. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
