/** What the tests use of `markdown-it`, the renderer of VS Code's own preview; it brings no types. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options?: { readonly html?: boolean; readonly linkify?: boolean; readonly typographer?: boolean });
    render(markdown: string): string;
  }
}
