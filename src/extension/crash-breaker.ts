/** What happens after the server died or stopped answering. */
export type BreakerDecision =
  /** Start it again after a pause. */
  | { readonly kind: 'restart'; readonly delayMs: number }
  /** Start it again, but without this document. */
  | { readonly kind: 'set-aside'; readonly uri: string; readonly delayMs: number }
  /** It dies whatever it is given: leave it until somebody asks. */
  | { readonly kind: 'give-up' };

/** Limits of a {@link CrashBreaker}. */
export interface BreakerLimits {
  /** Failures on one document until it is set aside. */
  readonly nPerDocument: number;
  /** Failures on no document in particular until the server is given up. */
  readonly nWithoutDocument: number;
  /** Milliseconds after which a failure is forgotten. */
  readonly windowMs: number;
  /** Milliseconds of the first pause; each further failure doubles it. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** What a person can live with: a short pause that can be noticed, and an end. */
export const breakerLimits: BreakerLimits = {
  nPerDocument: 3,
  nWithoutDocument: 5,
  windowMs: 10 * 60_000,
  firstDelayMs: 1000,
  maxDelayMs: 16_000,
};

/**
 * Counts failures of the server, so that nothing loops for ever: a document it fails on again and again is set aside, and a
 * server that fails without one is given up. Knows no clock: the time comes in with each failure.
 */
export class CrashBreaker {
  readonly #limits: BreakerLimits;
  #failures: readonly { readonly uri: string | null; readonly atMs: number }[] = [];

  constructor(limits: BreakerLimits = breakerLimits) {
    this.#limits = limits;
  }

  /** Notes a failure while the server was busy with `uri` (`null`: with nothing, or nobody knows). */
  fail(uri: string | null, atMs: number): BreakerDecision {
    const { nPerDocument, nWithoutDocument, windowMs, firstDelayMs, maxDelayMs } = this.#limits;
    this.#failures = [...this.#failures.filter((failure) => atMs - failure.atMs < windowMs), { uri, atMs }];
    const nAlike = this.#failures.filter((failure) => failure.uri === uri).length;
    if (uri === null && nAlike >= nWithoutDocument) return { kind: 'give-up' };
    const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** (nAlike - 1));
    if (uri === null || nAlike < nPerDocument) return { kind: 'restart', delayMs };
    this.forget(uri);
    return { kind: 'set-aside', uri, delayMs };
  }

  /** Forgets the failures on a document, or all of them: somebody wants to try again. */
  forget(uri?: string): void {
    this.#failures = uri === undefined ? [] : this.#failures.filter((failure) => failure.uri !== uri);
  }
}
