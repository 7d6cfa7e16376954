import { workspace } from 'vscode';
import type { Uri } from 'vscode';

/** When the content of a claim is shown: while the cursor or a hover is on it, always, or never (its cue still is). */
export type ClaimsShow = 'cursor' | 'always' | 'cue';

/** The settings that this side reads; the rest is the server's. */
export interface ClientSettings {
  readonly actors: boolean;
  readonly quotes: boolean;
  readonly claims: boolean;
  readonly claimsShow: ClaimsShow;
  /** Globs of files that are never analysed. */
  readonly exclude: readonly string[];
  readonly trace: 'off' | 'messages' | 'verbose';
}

/** Reads the settings that hold for a resource (`undefined`: for none in particular). Wrong values count as not set. */
export function readSettings(resource: Uri | undefined): ClientSettings {
  const section = workspace.getConfiguration('onRecord', resource ?? null);
  const show = section.get<unknown>('claims.show');
  const exclude = section.get<unknown>('exclude');
  const trace = section.get<unknown>('trace.server');
  return {
    actors: section.get<unknown>('highlight.actors') !== false,
    quotes: section.get<unknown>('highlight.quotes') !== false,
    claims: section.get<unknown>('highlight.claims') !== false,
    claimsShow: show === 'always' || show === 'cue' ? show : 'cursor',
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : [],
    trace: trace === 'messages' || trace === 'verbose' ? trace : 'off',
  };
}
