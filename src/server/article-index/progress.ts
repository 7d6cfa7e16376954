import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { say } from '../../views/words';
import type { Runtime } from '../runtime';

/** What takes less time than this is not worth a sign, in milliseconds. */
const showAfterMs = 1000;
const reportEveryMs = 300;

/** Shows how far the index is, where the client can show it, and lets people stop it. */
export class IndexProgress {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #canShow: boolean;
  readonly #onCancel: () => void;
  /** Number of the present run; a sign that comes up late belongs to none. */
  #run = 0;
  #stopTimer: (() => void) | undefined;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #reportedAt = 0;
  #isRunning = false;
  #state = { done: 0, total: 0 };

  constructor(connection: Connection, capabilities: ClientCapabilities, runtime: Runtime, onCancel: () => void) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#canShow = capabilities.window?.workDoneProgress === true;
    this.#onCancel = onCancel;
  }

  /** So many articles are done of so many. Begins a run where there is none. */
  update(done: number, total: number): void {
    this.#state = { done, total };
    if (!this.#canShow) return;
    if (!this.#isRunning) {
      this.#isRunning = true;
      const run = ++this.#run;
      this.#stopTimer = this.#runtime.delay(showAfterMs, () => void this.#show(run));
    }
    if (!this.#reporter || this.#runtime.now() - this.#reportedAt < reportEveryMs) return;
    this.#reportedAt = this.#runtime.now();
    this.#reporter.report(percentage(this.#state), message(this.#state));
  }

  /** The run has come to its end. */
  end(): void {
    this.#isRunning = false;
    this.#run++;
    this.#stopTimer?.();
    this.#reporter?.done();
    this.#reporter = undefined;
  }

  async #show(run: number): Promise<void> {
    const reporter = await this.#connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!reporter) return;
    reporter.begin('On Record', percentage(this.#state), message(this.#state), true);
    if (run !== this.#run) return reporter.done();
    this.#reporter = reporter;
    reporter.token.onCancellationRequested(() => this.#onCancel());
  }
}

const percentage = ({ done, total }: { readonly done: number; readonly total: number }): number =>
  total === 0 ? 100 : Math.floor((100 * done) / total);

const message = (state: { readonly done: number; readonly total: number }): string => say('index.progress', state);
