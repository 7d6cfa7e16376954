import { parseArgs } from 'node:util';

/** Wrong use of the command line; the message says what and what to do. */
export class UsageError extends Error {}

/** The option that every command has. */
export const help = { help: { type: 'boolean', short: 'h' } } as const;

/** `parseArgs` with its complaints made ours. */
export function parse<const O extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError((message.split('. ')[0] ?? message).replace(/^./, (first) => first.toLowerCase()));
  }
}

/** The value, if it is allowed. Throws {@link UsageError}. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(`${option} "${value}" is not known; it takes ${allowed.join(' or ')}`);
  return found;
}
