import type { Table, TableFile } from './table-file';

/** Numbers of keys, from 1 in the order in which they are given, by open addressing over bytes or code units. */
export interface KeyTable {
  readonly size: number;
  /** 0 for none. */
  find(key: string): number;
  /** `undefined`: there is no such number. */
  key(number: number): string | undefined;
}

/** Writes a table of keys, each given once: units (UTF-16), where each begins, and slots of a hash table. */
export function addKeyTable(tables: Map<string, Table>, name: string, keys: readonly string[]): void {
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => (starts[i + 1] = (starts[i] ?? 0) + key.length));
  const units = new Uint16Array(starts[keys.length] ?? 0);
  const slots = new Uint32Array(slotsFor(keys.length));
  const mask = slots.length - 1;
  keys.forEach((key, i) => {
    const start = starts[i] ?? 0;
    for (let at = 0; at < key.length; at++) units[start + at] = key.charCodeAt(at);
    let slot = hashOf(key) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  });
  tables.set(`${name}.starts`, starts).set(`${name}.units`, units).set(`${name}.slots`, slots);
}

/** Reads such a table. Damaged ones give wrong numbers, but no error and no endless search. */
export function openKeyTable(file: TableFile, name: string): KeyTable {
  const starts = file.u32(`${name}.starts`);
  const units = file.u16(`${name}.units`);
  const slots = file.u32(`${name}.slots`);
  const mask = slots.length - 1;
  const isKey = (number: number, key: string): boolean => {
    const start = starts[number - 1] ?? 0;
    if ((starts[number] ?? 0) - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (units[start + i] !== key.charCodeAt(i)) return false;
    return true;
  };
  return {
    size: Math.max(0, starts.length - 1),
    find(key) {
      let slot = hashOf(key) & mask;
      for (let n = 0; n < slots.length; n++) {
        const number = slots[slot] ?? 0;
        if (number === 0) return 0;
        if (isKey(number, key)) return number;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
    key(number) {
      const [start, end] = [starts[number - 1], starts[number]];
      if (start === undefined || end === undefined || end < start || end - start > maxKeyLength) return undefined;
      return decodeUnits(units.subarray(start, end));
    },
  };
}

/** Longer keys are read as damage. */
const maxKeyLength = 1_000_000;

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}

/** A power of two, so that at most half of the slots are taken. */
function slotsFor(nKeys: number): number {
  let n = 8;
  while (n < nKeys * 2) n *= 2;
  return n;
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
