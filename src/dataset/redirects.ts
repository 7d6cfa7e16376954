import type { DatasetProblem } from './dataset';
import type { Redirect } from './file-contents';

/** Follows chains of redirects to their end. A circle is reported once and none of its ids is redirected. */
export function resolveRedirects(redirects: readonly Redirect[], problems: DatasetProblem[]): ReadonlyMap<string, string> {
  const next = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const first = next.get(redirect.from);
    if (first === undefined) next.set(redirect.from, redirect);
    else if (first.to !== redirect.to) {
      const message = `"${redirect.from}" is also redirected to "${first.to}"; that is used. Remove one of the two.`;
      problems.push({ ...redirect.range(), severity: 'warning', code: 'duplicate-redirect', message });
    }
  }
  const resolved = new Map<string, string | undefined>();
  for (const redirect of next.values()) follow(redirect, next, resolved, problems);
  return new Map([...resolved].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Settles `redirect` and all others on its way; `undefined` in `resolved` marks ids that lead into a circle. */
function follow(
  redirect: Redirect,
  next: ReadonlyMap<string, Redirect>,
  resolved: Map<string, string | undefined>,
  problems: DatasetProblem[],
): void {
  const path = new Set<string>();
  let id = redirect.from;
  for (let step = next.get(id); step !== undefined && !resolved.has(id); step = next.get(id)) {
    if (path.has(id)) {
      const message = `The redirects of "${id}" go round in a circle. Remove one of them.`;
      problems.push({ ...redirect.range(), severity: 'warning', code: 'redirect-cycle', message });
      for (const each of path) resolved.set(each, undefined);
      return;
    }
    path.add(id);
    id = step.to;
  }
  const end = resolved.has(id) ? resolved.get(id) : id;
  for (const each of path) resolved.set(each, end);
}
