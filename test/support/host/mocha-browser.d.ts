/** Mocha's build for browsers and web workers, which its types leave out. */
declare module 'mocha/mocha.mjs' {
  export const mocha: BrowserMocha;
}
