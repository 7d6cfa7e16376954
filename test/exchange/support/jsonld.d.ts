/** What the tests use of `jsonld`, which brings no types. */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl?: string;
    readonly document: object;
    readonly documentUrl: string;
  }
  interface Options {
    readonly base?: string;
    /** Fails where anything would be dropped. */
    readonly safe?: boolean;
    readonly documentLoader?: (url: string) => Promise<RemoteDocument>;
  }
  const jsonld: { expand(input: object, options?: Options): Promise<readonly unknown[]> };
  export default jsonld;
}
