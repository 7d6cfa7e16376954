import type { Paragraph } from './paragraph';

/** Front matter of a document: the text between its fences, or the braces of JSON with what they hold. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json';
  readonly text: string;
  /** Offset of the first character after the block. */
  readonly end: number;
}

/** What a reader reads of a document. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[];
  /** `undefined`: the document has none. */
  readonly frontMatter: FrontMatter | undefined;
}
