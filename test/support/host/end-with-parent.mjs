/**
 * Preloaded into the server of the embedded VS Code. The server leads its own process group and its standard input is a pipe
 * from whoever started it: when that pipe ends, for whatever reason (a SIGKILL too), the whole group ends, so nothing is left
 * running. Child processes inherit the preload option but not the marker, and so do not act on it.
 */
import process from 'node:process';

export const marker = 'ON_RECORD_HOST_ENDS_WITH_STDIN';

if (process.env.ON_RECORD_HOST_ENDS_WITH_STDIN) {
  delete process.env.ON_RECORD_HOST_ENDS_WITH_STDIN;
  const end = () => process.kill(-process.pid, 'SIGKILL');
  process.stdin.on('end', end).on('error', end).resume();
}
