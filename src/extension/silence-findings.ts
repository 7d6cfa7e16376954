import { ConfigurationTarget, Uri, workspace } from 'vscode';

/** Adds a finding to those that are ignored: in the folder's or window's settings, or in the person's own where there is no folder. */
export async function ignoreFinding(key: unknown, uri: unknown): Promise<void> {
  if (typeof key !== 'string') return;
  const { section, target } = settingsFor(uri);
  const known = section.get<unknown>('checks.ignored');
  const keys = Array.isArray(known) ? known.filter((each) => typeof each === 'string') : [];
  if (!keys.includes(key)) await section.update('checks.ignored', [...keys, key], target);
}

/** Switches a rule off, in the same place. */
export async function switchRuleOff(rule: unknown, uri: unknown): Promise<void> {
  if (typeof rule !== 'string') return;
  const { section, target } = settingsFor(uri);
  const levels = section.get<unknown>('checks.levels');
  await section.update('checks.levels', { ...(typeof levels === 'object' ? levels : {}), [rule]: 'off' }, target);
}

function settingsFor(uri: unknown) {
  const resource = typeof uri === 'string' ? Uri.parse(uri) : undefined;
  const hasFolder = (workspace.workspaceFolders?.length ?? 0) > 0;
  return {
    section: workspace.getConfiguration('onRecord', resource ?? null),
    target: hasFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  };
}
