import type { DocumentLanguage } from '../annotations';
import { findFrontMatter } from './front-matter';
import { MarkdownProse } from './markdown-prose';
import type { Paragraph } from './paragraph';
import { PlainProse } from './plain-prose';

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

/** Reads the prose of the versions of one document: what an edit leaves alone is neither parsed nor read again. */
export class ProseReader {
  readonly #markdown = new MarkdownProse();
  readonly #plain = new PlainProse();

  /** The prose of a text, in steps. A run may be abandoned between them. */
  *read(text: string, language: DocumentLanguage): Generator<void, Prose, void> {
    const frontMatter = findFrontMatter(text, language);
    const start = frontMatter?.end ?? 0;
    if (language === 'plaintext') return { paragraphs: yield* this.#plain.read(text, start), frontMatter };
    return { paragraphs: yield* this.#markdown.read(start === 0 ? text : text.slice(start), start), frontMatter };
  }
}
