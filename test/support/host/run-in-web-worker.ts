import { mocha } from 'mocha/mocha.mjs';

/** Begins the line that tells the result; what follows is JSON. There are no files and no environment in a web worker. */
const resultMark = 'ON_RECORD_RESULT ';

/**
 * Runs tests in VS Code's web extension host. `load` requires the test files, once Mocha's functions are there. Rejects when a
 * test fails.
 */
export async function runWebTests(load: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: PlainReporter as unknown as Mocha.ReporterConstructor, timeout: 30_000 });
  load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((nFailures) => {
      const { passes, failures, pending } = runner.stats!;
      console.log(resultMark + JSON.stringify({ passes, failures, pending }));
      if (nFailures) reject(new Error(`${nFailures} tests failed.`));
      else resolve();
    });
  });
}

/** Mocha's reporter interface; prints one line a test. */
function PlainReporter(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('fail', (test, error) => console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
}
