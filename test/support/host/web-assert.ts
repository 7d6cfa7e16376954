/** The part of `node:assert/strict` that tests use, for the web extension host, where there is no Node. */

function fail(message: string | undefined, fallback: string): never {
  throw new Error(message ?? fallback);
}

/** Values as text, with the keys of objects in order, so that equal structures give equal text. */
function show(value: unknown): string {
  const sorted = (_key: string, part: unknown): unknown => {
    if (part === undefined) return '(undefined)';
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(value, sorted, 2) ?? String(value);
}

const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(message, `${show(value)} is not truthy.`);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, `Expected ${show(expected)}, got ${show(actual)}.`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, `Expected anything but ${show(expected)}.`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (show(actual) !== show(expected)) fail(message, `Expected ${show(expected)}, got ${show(actual)}.`);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(message, `Expected ${String(expected)}, got:\n${actual}`);
  },
  doesNotMatch(actual: string, expected: RegExp, message?: string): void {
    if (expected.test(actual)) fail(message, `Expected nothing like ${String(expected)}, got:\n${actual}`);
  },
};

export default assert;
