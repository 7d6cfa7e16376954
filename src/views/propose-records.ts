import type { ActorId, Attribution, Entity, IssueId, Stance } from '../core/annotations';
import { roleNouns } from '../core/lexicon/role-nouns';
import { cueStances } from '../core/lexicon/stance-cues';
import { honorifics, titleHeads, titleModifiers } from '../core/lexicon/titles';
import type { Span } from '../core/text/span';
import { foldName } from './name-match';
import { recordIdOf, unusedId } from '../dataset/record-ids';
import type { SectionName } from '../dataset/schema';
import type { Article } from './article';
import { contentSpan, textOf } from './article';
import { within } from './find-at';
import { say } from './words';

/** A record that an article suggests and the dataset has not. Labels are plain text. */
export interface RecordProposal {
  /** Stable as long as the article and the dataset are. */
  readonly key: string;
  readonly section: Extract<SectionName, 'actors' | 'roles' | 'issues' | 'positions'>;
  readonly label: string;
  /** What it is, and why it is proposed. */
  readonly detail: string;
  /** Where the article shows it. */
  readonly span: Span;
  /** True for one that hardly needs a second look. */
  readonly isLikely: boolean;
  /** Keys of the proposals that this one names: it is good only with them. */
  readonly needs: readonly string[];
  /** Fields of the record; those that say where it is from are added when it is written. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * What an article has that its dataset has not: names that no record bears, titles at names, what somebody is said to be for or
 * against, positions on known issues. Only what stands in the text is proposed, and each says why.
 */
export function proposeRecords(article: Article): readonly RecordProposal[] {
  return new Proposer(article).all();
}

interface KnownActor {
  readonly id: string;
  readonly name: string;
  /** Key of the proposal; `undefined`: there is a record. */
  readonly proposal: string | undefined;
}

class Proposer {
  readonly #article: Article;
  readonly #proposals: RecordProposal[] = [];
  /** By index of the entity. */
  readonly #actors = new Map<number, KnownActor>();
  readonly #newIssues = new Map<string, { readonly id: string; readonly key: string }>();

  constructor(article: Article) {
    this.#article = article;
  }

  all(): readonly RecordProposal[] {
    this.#article.annotations.entities.forEach((entity, index) => this.#addActor(entity, index));
    for (const attribution of this.#article.annotations.attributions) this.#addRole(attribution);
    for (const attribution of this.#article.annotations.attributions) this.#addIssue(attribution);
    this.#addPositions();
    return this.#proposals;
  }

  #addActor(entity: Entity, index: number): void {
    const { dataset, annotations } = this.#article;
    if (entity.actor !== null) {
      this.#actors.set(index, { id: entity.actor, name: dataset.actors.get(entity.actor)?.name ?? entity.name, proposal: undefined });
      return;
    }
    const first = annotations.mentions[entity.mentions[0] ?? -1];
    if (first === undefined || entity.candidates.length > 0) return;
    const name = entity.name.replace(/\s+/g, ' ').trim();
    const taken = new Set([...this.#actors.values()].map(({ id }) => id));
    const id = unusedId(recordIdOf(name, 'actor'), (each) => taken.has(each) || dataset.actors.has(each as ActorId));
    const nSaid = annotations.attributions.filter(({ source }) => source?.entity === index).length;
    const key = `actor ${id}`;
    this.#actors.set(index, { id, name, proposal: key });
    const detail = say('propose.actor', { kind: say(`kind.${entity.kind}`), named: String(entity.mentions.length), said: String(nSaid) });
    const isLikely = nSaid > 0 || entity.mentions.length > 1;
    this.#proposals.push({
      key,
      section: 'actors',
      label: name,
      detail,
      span: first,
      isLikely,
      needs: [],
      fields: { id, kind: entity.kind, name },
    });
  }

  /** The title that stands with a name where somebody is quoted. */
  #addRole({ source }: Attribution): void {
    const entity = source?.entity;
    const actor = typeof entity === 'number' ? this.#actors.get(entity) : undefined;
    if (!source || actor === undefined) return;
    const { annotations, text, dataset } = this.#article;
    const mention = within(annotations.mentions, source).find((each) => each.entity === entity);
    if (mention?.type !== 'person') return;
    const before = titleIn(text.slice(source.start, mention.start));
    const title = before ?? titleIn(/^,([^,;:]*)/.exec(text.slice(mention.end, source.end))?.[1] ?? '');
    if (title === undefined) return;
    const folded = foldName(title);
    const known = dataset.rolesOf.get(actor.id as never) ?? [];
    if (known.some((role) => [role.title, ...role.titleForms].some((form) => foldName(form) === folded))) return;
    const key = `role ${actor.id} ${folded}`;
    if (this.#proposals.some((each) => each.key === key)) return;
    const date = annotations.referenceDate?.date;
    this.#proposals.push({
      key,
      section: 'roles',
      label: say('propose.role', { name: actor.name, title }),
      detail: say('propose.roleWhy', { text: textOf(this.#article, source, 80) }),
      span: source,
      isLikely: true,
      needs: actor.proposal === undefined ? [] : [actor.proposal],
      fields: { actor: actor.id, title, ...(date !== undefined && { note: say('propose.roleNote', { date }) }) },
    });
  }

  /** What somebody is said to be for or against, in a few words that no issue of the dataset has. */
  #addIssue(attribution: Attribution): void {
    const entity = attribution.source?.entity;
    const actor = typeof entity === 'number' ? this.#actors.get(entity) : undefined;
    const stance = stanceOf(attribution);
    const [content] = attribution.content;
    if (actor === undefined || stance === undefined || content === undefined || attribution.content.length > 1) return;
    const { annotations, text, dataset } = this.#article;
    const index = annotations.attributions.indexOf(attribution);
    if (annotations.positions.some(({ evidence }) => evidence.includes(index))) return;
    if (within(annotations.mentions, content).some(({ type }) => type === 'person')) return;
    const label = issueLabel(text.slice(content.start, content.end));
    if (label === undefined) return;
    const folded = foldName(label);
    if ([...dataset.issues.values()].some((issue) => [issue.label, ...issue.terms].some((term) => foldName(term) === folded))) return;
    const issue = this.#newIssues.get(folded) ?? this.#newIssue(label, folded, attribution);
    this.#addPosition(actor, { ...issue, label }, stance, undefined, attribution, `${actor.id} ${issue.id}`);
  }

  #newIssue(label: string, folded: string, attribution: Attribution): { readonly id: string; readonly key: string } {
    const id = unusedId(recordIdOf(label, 'issue'), (each) => this.#article.dataset.issues.has(each as IssueId));
    const issue = { id, key: `issue ${id}` };
    this.#newIssues.set(folded, issue);
    const detail = say('propose.issue', { text: textOf(this.#article, contentSpan(attribution), 80) });
    const span = contentSpan(attribution);
    this.#proposals.push({
      key: issue.key,
      section: 'issues',
      label,
      detail,
      span,
      isLikely: false,
      needs: [],
      fields: { id, label, terms: [label] },
    });
    return issue;
  }

  #addPositions(): void {
    const { annotations, dataset } = this.#article;
    for (const position of annotations.positions) {
      const actor = this.#actors.get(position.entity);
      const issue = dataset.issues.get(position.issue);
      const attribution = annotations.attributions[position.evidence[0] ?? -1];
      if (actor === undefined || issue === undefined || attribution === undefined) continue;
      const known = dataset.positionsOf.get(actor.id as never) ?? [];
      if (known.some((each) => each.issue === issue.id && each.stance === position.stance)) continue;
      const condition = position.condition === null ? undefined : textOf(this.#article, position.condition);
      this.#addPosition(
        actor,
        { id: issue.id, label: issue.label, key: undefined },
        position.stance,
        condition,
        attribution,
        `${actor.id} ${issue.id}`,
      );
    }
  }

  #addPosition(
    actor: KnownActor,
    issue: { readonly id: string; readonly label: string; readonly key: string | undefined },
    stance: Stance,
    condition: string | undefined,
    attribution: Attribution,
    name: string,
  ): void {
    const key = `position ${name}`;
    if (this.#proposals.some((each) => each.key === key)) return;
    const words = textOf(this.#article, contentSpan(attribution), 200);
    const asOf = this.#article.annotations.referenceDate?.date;
    this.#proposals.push({
      key,
      section: 'positions',
      label: say('propose.position', { name: actor.name, stance: say(`stance.${stance}`), issue: issue.label }),
      detail: say('propose.positionWhy', { text: words.slice(0, 80) }),
      span: contentSpan(attribution),
      isLikely: issue.key === undefined,
      needs: [actor.proposal, issue.key].filter((each) => each !== undefined),
      fields: { actor: actor.id, issue: issue.id, stance, condition, asOf, status: 'proposed', note: words },
    });
  }
}

const heads = new Set([...titleHeads, ...roleNouns.keys()]);
const small = new Set([...heads, ...titleModifiers]);
const mostTitleWords = 6;

/** A title without its article, words of titles in small letters: "Finance Minister" gives "finance minister". */
function titleIn(phrase: string): string | undefined {
  const words = phrase
    .trim()
    .replace(/^(?:the|a|an)\s+/i, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !honorifics.has(word.toLowerCase()));
  const hasHead = words.some((word) => heads.has(word.toLowerCase().replace(/[^\p{L}-]/gu, '')));
  if (!hasHead || words.length > mostTitleWords || /[“”"()]/.test(phrase)) return undefined;
  return words.map((word) => (small.has(word.toLowerCase()) ? word.toLowerCase() : word)).join(' ');
}

function stanceOf({ cueLemma, negated }: Attribution): Stance | undefined {
  const stance = cueStances.get(cueLemma);
  if (stance === 'questions' && !negated) return 'questions';
  if (stance !== 'supports' && stance !== 'opposes') return undefined;
  return (stance === 'supports') === negated ? 'opposes' : 'supports';
}

/** A noun phrase of a few words, its article left out; `undefined` for anything longer or vaguer. */
function issueLabel(content: string): string | undefined {
  const label = content
    .trim()
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/\s+/g, ' ');
  const words = label.split(' ');
  const isVague = /^(?:to|that|it|them|him|her|this|those|these|what|how|whether|if|all|any|such|as|for|of|in|on|by|with)$/i.test(
    words[0] ?? '',
  );
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}’'\s-]*$/u.test(label);
  return isPlain && !isVague && words.length <= 5 && label.length > 3 ? label : undefined;
}
