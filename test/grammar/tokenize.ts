import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import type { OnigScanner } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { minimalMarkdown } from './minimal-markdown';

/** Which grammar a snippet goes through; `markdown-alone` is the host without our injection. */
export type GrammarName = 'plaintext' | 'markdown' | 'markdown-alone';

/** A stretch of a snippet with one list of scopes, outermost first. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

const files: Readonly<Record<string, string>> = {
  'text.plain.on-record': 'syntaxes/quotation-plaintext.tmLanguage.json',
  'markdown.quotation.on-record': 'syntaxes/quotation-markdown.tmLanguage.json',
};

/** Every rule of our grammars, with a function that finds all its matches in a line. */
export function rules(): readonly { readonly file: string; readonly name: string; readonly find: Promise<(line: string) => void> }[] {
  return Object.values(files).flatMap((file) => {
    const { repository } = JSON.parse(readFileSync(file, 'utf8')) as { repository: Record<string, { match?: string }> };
    return Object.entries(repository).flatMap(([name, { match }]) =>
      match === undefined ? [] : [{ file, name, find: onigLib().then((library) => scanAll(library.createOnigScanner([match]))) }],
    );
  });
}

function scanAll(scanner: OnigScanner): (line: string) => void {
  return (line) => {
    const text = createOnigString(line);
    let at = 0;
    for (let match = scanner.findNextMatchSync(text, at, []); match; match = scanner.findNextMatchSync(text, at, []))
      at = Math.max(at + 1, match.captureIndices[0]?.end ?? 0);
  };
}

function onigLib() {
  const wasm = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('vscode-oniguruma/release/onig.wasm'));
  return (loaded ??= loadWASM(wasm)).then(() => ({ createOnigScanner, createOnigString }));
}

function registry(withInjection: boolean): Registry {
  return new Registry({
    onigLib: onigLib(),
    loadGrammar: (scopeName) => {
      if (scopeName === 'text.html.markdown') return Promise.resolve(parseRawGrammar(JSON.stringify(minimalMarkdown), 'markdown.json'));
      const file = files[scopeName];
      return Promise.resolve(file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scopeName) => (withInjection && scopeName === 'text.html.markdown' ? ['markdown.quotation.on-record'] : undefined),
  });
}
let loaded: Promise<void> | undefined;

const grammars = new Map<GrammarName, Promise<IGrammar | null>>();

/** Tokens of a snippet, line by line as an editor asks for them. */
export async function tokenize(name: GrammarName, snippet: string): Promise<readonly ScopedText[]> {
  const scopeName = name === 'plaintext' ? 'text.plain.on-record' : 'text.html.markdown';
  const loading = grammars.get(name) ?? registry(name === 'markdown').loadGrammar(scopeName);
  grammars.set(name, loading);
  const grammar = await loading;
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  let stack = INITIAL;
  return snippet.split(/(?<=\n)/).flatMap((line) => {
    const text = line.replace(/\n$/, '');
    const { tokens, ruleStack } = grammar.tokenizeLine(text, stack);
    stack = ruleStack;
    const scoped = tokens.map(({ startIndex, endIndex, scopes }) => ({ text: text.slice(startIndex, endIndex), scopes }));
    return text === line ? scoped : [...scoped, { text: '\n', scopes: [] }];
  });
}
