/** Where the server writes for people who look for mistakes. Never text of articles or datasets, never file names. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/**
 * An error without its message, because messages may quote text: its name and the function it came from.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const frame = /\n\s+at (?:async )?([\w.#$<>]+)/.exec((error.stack ?? '').slice(0, 4000));
  return frame ? `${error.name} in ${frame[1] ?? ''}` : error.name;
}
