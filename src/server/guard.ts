import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { Log } from './log';
import { describeError } from './log';

/** Thrown by a handler whose answer would be about an older text than the question. */
export class ContentModified extends Error {
  override readonly name = 'ContentModified';
}

/** Runs handlers so that none can take the server down. */
export type Guard = <T>(name: string, fallback: T, token: CancellationToken, fn: () => T | Promise<T>) => Promise<T | ResponseError<void>>;

/**
 * Makes the guard. `onAsked` is called before each handler. A handler that fails is logged and answered with the fallback; a cancelled request is answered at once,
 * though what it waited for may go on for others.
 */
export function createGuard(log: Log, onAsked: () => void): Guard {
  return async (name, fallback, token, fn) => {
    if (token.isCancellationRequested) return cancelled();
    onAsked();
    let stop: { dispose(): void } | undefined;
    const onCancel = new Promise<ResponseError<void>>((resolve) => {
      stop = token.onCancellationRequested(() => resolve(cancelled()));
    });
    try {
      return await Promise.race([onCancel, fn()]);
    } catch (error) {
      if (error instanceof ContentModified) return new ResponseError<void>(LSPErrorCodes.ContentModified, 'The text has changed');
      // A refusal, in words for the person who asked.
      if (error instanceof ResponseError) return error as ResponseError<void>;
      log.error(`${name}: ${describeError(error)}`);
      return fallback;
    } finally {
      stop?.dispose();
    }
  };
}

const cancelled = (): ResponseError<void> => new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled');
