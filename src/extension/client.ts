import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient';
import type { DocumentFilter, LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import type { LogOutputChannel } from 'vscode';
import type { InitializationOptions } from '../protocol/messages';
import { articleLanguages, articleSchemes } from './articles';

/** What one life of the client needs. */
export interface ClientOptions {
  readonly log: LogOutputChannel;
  readonly connect: () => Promise<MessageTransports>;
  readonly initializationOptions: InitializationOptions;
  /** Called when the connection is lost without having been closed by us. */
  readonly onClosed: () => void;
  readonly middleware: NonNullable<LanguageClientOptions['middleware']>;
}

/**
 * Makes a client for one life of the server. It never restarts by itself: what happens after a failure is decided in one
 * place (`ServerControl`), with a new client.
 */
export function createClient({ log, connect, initializationOptions, onClosed, middleware }: ClientOptions): LanguageClient {
  return new QuietClient('onRecordServer', 'On Record', connect, {
    documentSelector: articleLanguages.flatMap((language) => articleSchemes().map((scheme): DocumentFilter => ({ language, scheme }))),
    diagnosticCollectionName: 'onRecord',
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    middleware,
    markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: true },
    // Otherwise the library would show the error itself to the user.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        onClosed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  });
}

/**
 * The library tells people about each failure by a notification, and logs its stack. The status bar says what happened and
 * what to do, once; the log gets the message alone.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(data instanceof Error ? `${message} ${data.message}` : message, undefined, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(data instanceof Error ? `${message} ${data.message}` : message, undefined, false);
  }
}
