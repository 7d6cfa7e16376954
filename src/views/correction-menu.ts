import type { Entity } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { ActorRecord } from '../dataset/dataset';
import { withPresentIds } from '../notes/decided';
import type { Decision, FoundKind } from '../notes/note';
import { actorId, issueId } from '../notes/note';
import type { Article } from './article';
import { findAt } from './find-at';
import type { FoundClaim } from './find-at';
import { plainLine } from './markdown-escape';
import { say, sayIfKnown } from './words';

/** One thing that a person may decide about a place, or a list of such things. Labels are plain text. */
export interface CorrectionChoice extends Span {
  readonly label: string;
  readonly description?: string | undefined;
  /** `undefined`: the choice opens its children. */
  readonly decision?: Decision | undefined;
  /** Asks for issue and stance, for the command that does just that. */
  readonly topic?: 'stance' | undefined;
  /** Says that what was found is right or wrong, for the keys that do just that. */
  readonly verdict?: 'accepted' | 'rejected' | undefined;
  /** True where the person may say how far the decision reaches. */
  readonly hasScope: boolean;
  readonly children: readonly CorrectionChoice[];
}

/** At most so many actors are offered; the menu is filtered by typing. */
const maxActors = 500;
const stances = ['supports', 'opposes', 'conditional', 'questions', 'undecided'] as const;

/**
 * What can be decided about the place `[start, end)` of an article: about what was found there when nothing is selected or the selection
 * is what was found, else about the selection itself. The likeliest first.
 */
export function correctionMenu(article: Article, span: Span): readonly CorrectionChoice[] {
  const { actor, quote, claim } = findAt(article.annotations, span.start);
  const isSelection = span.end > span.start;
  const choices: CorrectionChoice[] = [];
  const covers = (found: Span): boolean =>
    !isSelection || (found.start <= span.start && span.end <= found.end && !isMuchLonger(found, span));
  if (actor?.kind === 'mention' && covers(actor.mention)) {
    const { mention } = actor;
    const entity = article.annotations.entities[mention.entity];
    choices.push(...verdicts(mention, 'mention'), thisIs(article, mention, entity));
    if (entity !== undefined && entity.actor !== null)
      choices.push(
        choice(
          mention,
          say('correct.notActor', { name: entity.name }),
          { decision: 'not-actor', actor: entity.actor, scope: 'mention' },
          true,
        ),
      );
    choices.push(choice(mention, say('correct.noName'), { decision: 'no-name', scope: 'mention' }, true));
  }
  if (quote && covers(quote)) {
    if (choices.length === 0) choices.push(...verdicts(quote, 'quote'));
    choices.push(spokenBy(article, quote), choice(quote, say('correct.noQuote'), { decision: 'no-quote' }));
  }
  const content = claim && contentOf(claim);
  if (content && covers(content)) {
    if (choices.length === 0) choices.push(...verdicts(content, claim.attribution ? 'attribution' : 'claim'));
    if (!quote && claim.attribution) choices.push(spokenBy(article, content));
    choices.push(onIssue(article, content), stanceIs(article, content));
  }
  if (isSelection) choices.push(...ofSelection(article, span));
  return choices;
}

/** A selection that is far shorter than what was found means something of its own. */
function isMuchLonger(found: Span, { start, end }: Span): boolean {
  return found.end - found.start > 2 * (end - start);
}

function contentOf({ attribution, claim, start, end }: FoundClaim): Span | undefined {
  if (attribution === undefined) return claim ?? { start, end };
  const [first] = attribution.content;
  return first && { start: first.start, end: attribution.content.at(-1)?.end ?? first.end };
}

function choice({ start, end }: Span, label: string, decision: Decision, hasScope = false): CorrectionChoice {
  return { start, end, label, decision, hasScope, children: [] };
}

function list({ start, end }: Span, label: string, children: readonly CorrectionChoice[]): CorrectionChoice {
  return { start, end, label, hasScope: false, children };
}

function verdicts(span: Span, of: FoundKind): readonly CorrectionChoice[] {
  return [
    { ...choice(span, say('correct.right'), { decision: 'accepted', of }), verdict: 'accepted' },
    { ...choice(span, say('correct.wrong'), { decision: 'rejected', of }), verdict: 'rejected' },
  ];
}

/** Actors of the dataset, those that bear the name first. */
function actorsFor({ dataset }: Article, entity: Entity | undefined): readonly ActorRecord[] {
  const likely = new Set<string>([...(entity?.candidates ?? []), ...(entity?.actor ? [entity.actor] : [])]);
  const all = [...dataset.actors.values()];
  return [...all.filter(({ id }) => likely.has(id)), ...all.filter(({ id }) => !likely.has(id))].slice(0, maxActors);
}

function thisIs(article: Article, span: Span, entity: Entity | undefined): CorrectionChoice {
  const actors = actorsFor(article, entity).map((actor): CorrectionChoice => ({
    ...choice(span, plainLine(actor.name, 100), { decision: 'actor', actor: actor.id, scope: 'mention' }, true),
    description: describe(actor),
  }));
  return list(span, say('correct.thisIs'), actors);
}

function describe({ kind, summary }: ActorRecord): string {
  return summary === undefined ? say(`kind.${kind}`) : `${say(`kind.${kind}`)} · ${plainLine(summary, 80)}`;
}

/** Who may be meant: actors of the dataset, those of the article first, then names of the article that the dataset has not. */
function people(
  article: Article,
): readonly { readonly label: string; readonly who: { readonly actor?: string; readonly name?: string } }[] {
  const { entities } = article.annotations;
  const here = new Set(entities.map(({ actor }) => actor));
  const actors = [...article.dataset.actors.values()];
  const listed = [...actors.filter(({ id }) => here.has(id)), ...actors.filter(({ id }) => !here.has(id))].slice(0, maxActors);
  const unlisted = entities.filter(({ actor, candidates }) => actor === null && candidates.length === 0);
  return [
    ...listed.map(({ id, name }) => ({ label: plainLine(name, 100), who: { actor: id } })),
    ...unlisted.map(({ name }) => ({ label: plainLine(name, 100), who: { name } })),
  ];
}

function spokenBy(article: Article, span: Span): CorrectionChoice {
  const speakers = people(article).map(({ label, who }) => choice(span, label, { decision: 'speaker', ...who }));
  return list(span, say('correct.spokenBy'), [...speakers, choice(span, say('correct.nobody'), { decision: 'speaker' })]);
}

function onIssue({ dataset }: Article, span: Span): CorrectionChoice {
  const issues = [...dataset.issues.values()].map(({ id, label }) => choice(span, plainLine(label, 100), { decision: 'issue', issue: id }));
  return list(span, say('correct.onIssue'), issues);
}

function stanceIs({ dataset }: Article, span: Span): CorrectionChoice {
  const issues = [...dataset.issues.values()].map(({ id, label }) =>
    list(span, plainLine(label, 100), [
      ...stances.map((stance) => choice(span, say(`stance.${stance}`), { decision: 'stance', issue: id, stance })),
      choice(span, say('correct.noStance'), { decision: 'issue', issue: id }),
    ]),
  );
  return { ...list(span, say('correct.stanceIs'), issues), topic: 'stance' };
}

/** A quote, claim or position where the analysis found none. */
function ofSelection(article: Article, span: Span): readonly CorrectionChoice[] {
  const date = article.annotations.referenceDate?.date;
  const dated = date === undefined ? {} : { date };
  const everybody = people(article);
  const quotes = everybody.map(({ label, who }) => choice(span, label, { decision: 'quote', ...dated, ...who }));
  const claims = everybody.map(({ label, who }) => choice(span, label, { decision: 'claim', ...dated, ...who }));
  const positions = everybody.map(({ label, who }) =>
    list(
      span,
      label,
      [...article.dataset.issues.values()].map((issue) =>
        list(
          span,
          plainLine(issue.label, 100),
          stances.map((stance) =>
            choice(span, say(`stance.${stance}`), { decision: 'position', issue: issue.id, stance, ...dated, ...who }),
          ),
        ),
      ),
    ),
  );
  return [
    list(span, say('correct.isQuote'), quotes),
    list(span, say('correct.isClaim'), [choice(span, say('correct.ownVoice'), { decision: 'claim', ...dated }), ...claims]),
    ...(article.dataset.issues.size > 0 ? [list(span, say('correct.isPosition'), positions)] : []),
  ];
}

/** A decision in words, for lists. Plain text; ids that no record has are shown as they are. */
export function sayDecision({ dataset }: Pick<Article, 'dataset'>, decision: Decision): string {
  const present: Readonly<Record<string, unknown>> = withPresentIds(decision, dataset);
  const field = (name: string): string | undefined => {
    const value: unknown = present[name];
    return typeof value === 'string' ? value : undefined;
  };
  const actor = field('actor');
  const issue = field('issue');
  const record = actor === undefined ? undefined : dataset.actors.get(actorId(actor));
  const label = issue === undefined ? undefined : dataset.issues.get(issueId(issue))?.label;
  return say(`decision.${decision.decision}`, {
    who: plainLine(record?.name ?? actor ?? field('name') ?? say('correct.nobody'), 60),
    issue: plainLine(label ?? issue ?? '', 60),
    stance: sayIfKnown('stance', field('stance') ?? '') ?? '',
  });
}
