/** The platform's coders, which every runtime has; declared here because this layer sees no platform types. */
declare const TextDecoder: new (encoding: 'utf-8', options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Text of bytes written by {@link encodeUtf8}; what is no UTF-8 becomes replacement characters. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Bytes of a text. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
