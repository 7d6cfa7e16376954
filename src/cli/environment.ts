/** Somewhere to write text. The promise settles when more may be written, so that a slow reader slows us down. */
export interface Output {
  write(text: string): Promise<void>;
}

/** How text for people is laid out. */
export interface TextStyle {
  /** Width of the page in columns. */
  readonly columns: number;
  /** Whether ANSI colours may be used. */
  readonly color: boolean;
}

/** All that a command needs of the process around it; tests pass their own. */
export interface Environment {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly style: TextStyle;
  /** What `--version` prints. */
  readonly version: string;
}

/** What a command ends with: done, findings at or above the level, wrong use or unreadable input. */
export const exitCode = { done: 0, findings: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
