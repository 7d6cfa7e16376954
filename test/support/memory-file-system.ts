import type { DatasetFileSystem } from '../../src/dataset/files';

/** Files by absolute path with slashes; folders are what the paths imply. `links` makes one folder also stand elsewhere. */
export function memoryFileSystem(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
  links: Readonly<Record<string, string>> = {},
): DatasetFileSystem {
  const real = (path: string): string => {
    const link = Object.keys(links).find((each) => path === each || path.startsWith(`${each}/`));
    return link === undefined ? path : real(`${links[link] ?? ''}${path.slice(link.length)}`);
  };
  const paths = [...Object.keys(files), ...Object.keys(links)];
  return {
    stat(path) {
      const known = real(path);
      const kind = Object.hasOwn(files, known) ? 'file' : paths.some((each) => each.startsWith(`${known}/`)) ? 'folder' : 'missing';
      return Promise.resolve(kind);
    },
    readFolder(path) {
      const folder = `${real(path)}/`;
      const entries = new Map<string, 'file' | 'folder'>();
      for (const each of paths) {
        if (!each.startsWith(folder)) continue;
        const [name = '', ...deeper] = each.slice(folder.length).split('/');
        entries.set(name, deeper.length > 0 || Object.hasOwn(links, each) ? 'folder' : 'file');
      }
      return Promise.resolve([...entries].map(([name, kind]) => ({ name, kind })));
    },
    readFile(path) {
      const content = files[real(path)];
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    join: (folder, name) => `${folder}/${name}`,
  };
}
