/**
 * The parts of Papa Parse that are used. Its own types bring those of Node with them, which this layer must not see.
 */
declare module 'papaparse' {
  export interface ParseResult {
    readonly data: string[][];
    /** `row` counts rows of `data`. */
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    /** `cursor`: where in the input the next row begins. */
    readonly meta: { readonly delimiter: string; readonly cursor: number };
  }

  interface Papa {
    /** Parses a text at once; used to guess the delimiter. */
    parse(
      text: string,
      config: { readonly preview: number; readonly delimitersToGuess: readonly string[]; readonly skipEmptyLines: 'greedy' },
    ): ParseResult;
    /** The parser behind it, for text that comes in pieces. `isPart`: the last row may go on and is left for the next piece. */
    readonly Parser: new (config: {
      readonly delimiter: string;
      readonly newline: '\n' | '\r';
      readonly quoteChar: string;
      readonly preview?: number;
    }) => { parse(text: string, baseIndex: number, isPart: boolean): ParseResult };
  }

  const papa: Papa;
  export default papa;
}
