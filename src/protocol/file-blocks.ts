/**
 * Telling what of a large file has changed without sending it: one side sends hashes of blocks of what it knows, the other answers
 * with how much is the same at both ends, and with what stands between.
 */

/** Hashes of what one side knows of a file. */
export interface KnownBlocks {
  /** Of whole blocks from the beginning on, and of whole blocks from the end backwards. */
  readonly fromStart: readonly number[];
  readonly fromEnd: readonly number[];
}

/** How many bytes at the beginning and at the end of a file are those the other side knows; they do not overlap in either. */
export interface SameBytes {
  readonly before: number;
  readonly after: number;
}

const blockBytes = 65_536;

/** Hashes of the blocks of a file. */
export function knownBlocks(bytes: Uint8Array): KnownBlocks {
  const nBlocks = Math.floor(bytes.length / blockBytes);
  return {
    fromStart: Array.from({ length: nBlocks }, (_, i) => startHash(bytes, i)),
    fromEnd: Array.from({ length: nBlocks }, (_, i) => endHash(bytes, i)),
  };
}

/** Compares a file with the blocks that the other side knows. */
export function sameBytes(bytes: Uint8Array, { fromStart, fromEnd }: KnownBlocks): SameBytes {
  const most = Math.min(Math.floor(bytes.length / blockBytes), fromStart.length);
  let before = 0;
  while (before < most && startHash(bytes, before) === fromStart[before]) before++;
  let after = 0;
  while (after < most - before && endHash(bytes, after) === fromEnd[after]) after++;
  return { before: before * blockBytes, after: after * blockBytes };
}

const startHash = (bytes: Uint8Array, block: number): number => hash(bytes, block * blockBytes);
const endHash = (bytes: Uint8Array, block: number): number => hash(bytes, bytes.length - (block + 1) * blockBytes);

/** 53 bits of a block. */
function hash(bytes: Uint8Array, start: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, blockBytes);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9 | 0;
  for (let at = 0; at < blockBytes; at += 4) {
    const word = view.getInt32(at, true);
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x20_0000 + (b >>> 11);
}
