import type { SubjectKey } from '../../views/occurrences';
import type { ArticleEntry } from './entry';

/** Where the index is kept between two lives of the server. Nothing throws. */
export interface IndexStorage {
  /** Changes with every build of the program: what another build found is not taken over. */
  readonly build: string;
  /** `undefined`: nothing is kept, or it cannot be read. */
  read(): Promise<string | undefined>;
  /** Replaces what is kept, whole or not at all. */
  write(content: string): Promise<void>;
}

/** Articles that are written or read between two turns of the event loop. */
const perTurn = 100;
/** More than this is nothing that was written here. */
const maxLength = 256 * 1024 * 1024;

/** An entry as a line of JSON: URI, hash, number of its basis, subjects, places. */
type Line = readonly [uri: string, hash: string, basis: number, subjects: readonly SubjectKey[], places: readonly number[]];
interface Head {
  readonly format: 'on-record-index/1';
  readonly build: string;
  readonly bases: readonly string[];
}

/** The index as text. Gives way in between. */
export async function writeEntries(
  entries: ReadonlyMap<string, ArticleEntry>,
  build: string,
  yieldTurn: () => Promise<void>,
): Promise<string> {
  const bases = new Map<string, number>();
  const lines: string[] = [];
  for (const [uri, { hash, basis, subjects, places }] of [...entries]) {
    const number = bases.get(basis) ?? bases.size;
    bases.set(basis, number);
    const line: Line = [uri, hash, number, subjects, [...places]];
    if (lines.push(JSON.stringify(line)) % perTurn === 0) await yieldTurn();
  }
  const head: Head = { format: 'on-record-index/1', build, bases: [...bases.keys()] };
  return [JSON.stringify(head), ...lines, ''].join('\n');
}

/** What {@link writeEntries} wrote; empty where another build wrote it, or anything is wrong with it. */
export async function readEntries(
  content: string,
  build: string,
  yieldTurn: () => Promise<void>,
): Promise<ReadonlyMap<string, ArticleEntry>> {
  const entries = new Map<string, ArticleEntry>();
  if (content.length > maxLength || !content.endsWith('\n')) return entries;
  try {
    let end = content.indexOf('\n');
    const { format, build: writtenBy, bases } = JSON.parse(content.slice(0, end)) as Partial<Head>;
    if (format !== 'on-record-index/1' || writtenBy !== build || !Array.isArray(bases)) return entries;
    for (let nLines = 1; end + 1 < content.length; nLines++) {
      const start = end + 1;
      end = content.indexOf('\n', start);
      const line: unknown = JSON.parse(content.slice(start, end));
      if (!isLine(line)) return new Map();
      const [uri, hash, number, subjects, places] = line;
      entries.set(uri, { hash, basis: String(bases[number]), subjects, places: Int32Array.from(places) });
      if (nLines % perTurn === 0) await yieldTurn();
    }
    return entries;
  } catch {
    return new Map();
  }
}

function isLine(line: unknown): line is Line {
  if (!Array.isArray(line)) return false;
  const [uri, hash, basis, subjects, places] = line as readonly unknown[];
  const isAddress = typeof uri === 'string' && typeof hash === 'string' && typeof basis === 'number';
  const hasSubjects = Array.isArray(subjects) && subjects.every((subject) => typeof subject === 'string');
  return isAddress && hasSubjects && Array.isArray(places) && places.every((place) => Number.isInteger(place));
}
