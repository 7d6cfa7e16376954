// What the commands of this folder have in common: each can be run by itself, and gives its figures to `npm run accuracy`.
import { pathToFileURL } from 'node:url';

/** True in the module that was named on the command line; takes its `import.meta.url`. */
export function isCommand(url) {
  return url === pathToFileURL(process.argv[1] ?? '').href;
}

/** Ends the process as a wrong call. */
export function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** The halves of an own set that the arguments name, both where they name none; `undefined` where one is unknown. */
export function halvesOf(named) {
  if (named.some((half) => half !== 'open' && half !== 'held')) return undefined;
  return named.length > 0 ? named : ['open', 'held'];
}
