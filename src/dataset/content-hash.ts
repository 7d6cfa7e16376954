/**
 * 64 bits of the content, as hexadecimal, to tell versions of the same file apart. Two mixes with different constants run side
 * by side; it is no defence against someone who builds collisions on purpose, who could only hide his own edit.
 */
export function contentHash(content: Uint8Array | string): string {
  const isText = typeof content === 'string';
  let a = 0x811c9dc5;
  let b = 0x9e3779b9 ^ content.length;
  for (let i = 0; i < content.length; i++) {
    const unit = isText ? content.charCodeAt(i) : (content[i] ?? 0);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(a ^ (b >>> 13)) + hex(b);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
