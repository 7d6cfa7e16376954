/** Lists a zip file; just enough for a package that vsce wrote. */
import { readFileSync } from 'node:fs';

const endSignature = 0x06054b50;
const endSize = 22;

/** Files of a zip in its order: `name`, and `packedBytes` as they count in the file. */
export function listZip(path) {
  const data = readFileSync(path);
  let end = data.length - endSize;
  while (end >= 0 && data.readUInt32LE(end) !== endSignature) end--;
  if (end < 0) throw new Error(`${path} is no zip file.`);
  const entries = [];
  let at = data.readUInt32LE(end + 16);
  for (let n = data.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({ name, packedBytes: data.readUInt32LE(at + 20) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
