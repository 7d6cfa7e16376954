import type { ReadyDataset } from '../dataset-service';
import type { DatasetDocument } from './dataset-documents';
import { problemsOfOpenFile, tooLong, type FileProblem } from './file-problems';

/** Problems of one open file, and what they were found in. */
interface Found {
  readonly version: number;
  readonly ready: ReadyDataset;
  /** `undefined`: the text is too long, and what was read from the disk holds. */
  readonly problems: readonly FileProblem[] | undefined;
}

/** Problems of open dataset files, found once for each version and dataset. */
export class OpenProblems {
  readonly #found = new Map<string, Found>();

  /** Problems of the present version; `undefined`: the text is too long, and what was read from the disk holds. */
  of(document: DatasetDocument, ready: ReadyDataset): readonly FileProblem[] | undefined {
    const { canonical, text } = document;
    const known = this.#found.get(canonical);
    if (known?.version === text.version && known.ready === ready) return known.problems;
    const problems = problemsOfOpenFile(document, ready);
    this.#found.set(canonical, { version: text.version, ready, problems });
    return problems;
  }

  /** What is shown of the files that were looked at: their own problems in the place of those that were read from the disk. */
  shown(saved: readonly FileProblem[], documents: readonly DatasetDocument[]): readonly FileProblem[] {
    const own = new Map<string, readonly FileProblem[]>();
    const notes: FileProblem[] = [];
    for (const document of documents) {
      const found = this.#found.get(document.canonical);
      if (found?.problems !== undefined) own.set(document.canonical, found.problems);
      else if (found !== undefined) notes.push(tooLong(document));
    }
    return [...saved.filter(({ file }) => !own.has(file)), ...[...own.values()].flat(), ...notes];
  }

  forget({ canonical }: DatasetDocument): void {
    this.#found.delete(canonical);
  }
}
