// A dataset of made-up people, as large as a newsroom's could get.
import { personName } from './news-corpus.mjs';

/** JSON Lines of actors with three names each (full name, initial, nickname) until `nAliases` names are reached. */
export function largeDatasetLines(nAliases) {
  const lines = [];
  for (let i = 0; lines.length * 3 < nAliases; i++) {
    const { given, family } = personName(i);
    const actor = { record: 'actor', id: `p${i}`, kind: 'person', name: `${given} ${family}`, given, family };
    lines.push(JSON.stringify({ ...actor, aliases: [`${given[0]}. ${family}`, `${given.slice(0, 3)}o ${family}`] }));
  }
  return `${lines.join('\n')}\n`;
}

/** A file system that holds one file. */
export function oneFile(path, text) {
  return {
    stat: (asked) => Promise.resolve(asked === path ? 'file' : 'missing'),
    readFolder: () => Promise.resolve([]),
    readFile: (asked) => Promise.resolve(asked === path ? Buffer.from(text) : undefined),
    join: (folder, name) => `${folder}/${name}`,
  };
}
