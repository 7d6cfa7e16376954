/** Sorts what the workbench reports: lines of the tests are kept, its own chatter is dropped. */
import { format } from 'node:util';

/** How the workbench's own lines begin; everything else was printed by the tests or an extension. */
const chatter = [
  /^\[/,
  /^(Creation of workbench contribution |ChatSessionStore: |Resolv|Creating a |Ignoring |Updating |Started local extension host)/,
  /workbench\/workbench\.js:\d/,
  /^\s*at .*\/(workbench|out\/vs)\//,
];

const deadHost = /\[ExtensionHost\].*received socket close event/;

/** `line` gives the text to print, or `undefined`; `sawDeadHost` tells whether the extension host was lost on the way. */
export function createLogFilter() {
  let dead = false;
  return {
    line(type, args) {
      const text = format(...args);
      if (deadHost.test(text)) dead = true;
      return chatter.some((pattern) => pattern.test(text)) ? undefined : text;
    },
    sawDeadHost: () => dead,
  };
}
