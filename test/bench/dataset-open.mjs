// Opens a compiled dataset in a process of its own, and says how long that took and what it holds: node dataset-open.mjs PRODUCT FILE
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , product, path] = process.argv;
const { openCompiled } = createRequire(import.meta.url)(product);
const megabytes = () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};
const before = megabytes();
const open = () => {
  const began = performance.now();
  const used = process.cpuUsage();
  const file = openSync(path, 'r');
  const source = {
    length: fstatSync(file).size,
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
    },
  };
  const opened = openCompiled(source, () => undefined);
  if ('reason' in opened) throw new Error(opened.reason);
  const { user, system } = process.cpuUsage(used);
  return { opened, file, ms: performance.now() - began, cpu: (user + system) / 1000 };
};
const first = open();
const held = megabytes() - before;
const actors = first.opened.dataset.actors.size;
const others = Array.from({ length: 8 }, () => {
  const { file, ms, cpu } = open();
  closeSync(file);
  return { ms, cpu };
});
const all = [first, ...others];
const best = (key) => Math.min(...all.map((each) => each[key]));
console.log(JSON.stringify({ actors, firstMs: first.ms, bestMs: best('ms'), bestCpuMs: best('cpu'), megabytes: held }));
