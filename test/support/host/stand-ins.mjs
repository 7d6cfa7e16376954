/**
 * Stand-ins for the two native add-ons of the server that come without a binary, so that no compiler is needed. Without them
 * the server runs too, but prints a stack trace at every start.
 */

/** In place of the watchdog, which ends the extension host when its parent dies: our launcher ends the process group instead. */
export const watchdog = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n';

/**
 * In place of the rotating logger: appends each line to the log file. The server imports this CommonJS file by export names,
 * so each must be assigned one by one; a single `module.exports = {…}` would hide them.
 */
export const fileLogger = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(kind, name, path) {
    this.path = path;
    this.threshold = 2;
    mkdirSync(dirname(path), { recursive: true });
    levels.forEach((level, rank) => {
      this[level] = (message) => {
        if (rank < this.threshold) return;
        try {
          appendFileSync(this.path, new Date().toISOString() + ' [' + level + '] ' + message + '\\n');
        } catch {
          // The folder is gone: the run is over.
        }
      };
    });
  }
  getLevel() {
    return this.threshold;
  }
  setLevel(level) {
    this.threshold = level;
  }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, path) => new Logger('rotating', name, path);
exports.createAsyncRotatingLogger = async (name, path) => new Logger('rotating_async', name, path);
`;
