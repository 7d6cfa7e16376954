import type {
  ActorId,
  ActorKind,
  Attribution,
  DocumentLanguage,
  Entity,
  IssueId,
  Mention,
  MentionReason,
  Position,
  Quote,
  Reference,
  ReferenceReason,
  Stance,
} from '../../../src/core/annotations';
import { emptyDataset } from '../../../src/dataset/dataset';
import type { Dataset } from '../../../src/dataset/dataset';
import type { Article } from '../../../src/views/article';
import { parseMarked } from '../../support/marked-text';
import type { MarkedSpan } from '../../support/marked-text';

export interface MarkedPosition {
  readonly actor: string;
  readonly issue: string;
  readonly stance: Stance;
  /** Numbers of attributions, as marked. */
  readonly evidence: readonly string[];
  readonly condition?: string;
}

export interface MarkedOptions {
  readonly dataset?: Dataset;
  readonly date?: string;
  readonly language?: DocumentLanguage;
  readonly positions?: readonly MarkedPosition[];
  /** Why names are names, by their text; otherwise listed names are listed, the others `speaks`. */
  readonly because?: Readonly<Record<string, MentionReason>>;
  /** How every attribution was found, and how sure; otherwise the rule `cue-clause` with 0.9. */
  readonly found?: Partial<Pick<Attribution, 'rule' | 'confidence' | 'within'>>;
  /** Why references stand for somebody, by their text; otherwise a pronoun of the rule `previous-subject`. */
  readonly references?: Readonly<Record<string, ReferenceReason>>;
}

const kinds: readonly string[] = ['person', 'organization', 'place', 'group'];

/**
 * Annotations from marks, so that views are tested without the analysis. `⟦person:id|…⟧` is a name (no id: unlisted, `a,b`:
 * ambiguous), `⟦ref:id|…⟧` a reference, `⟦quote:kind|…⟧` a quote (`open`: speech not closed), `⟦source:1|…⟧`, `⟦cue:1|…⟧`,
 * `⟦content:1|…⟧` the parts of attribution 1, `⟦claim|…⟧` a sentence in the article's own voice.
 */
export function markedArticle(marked: string, options: MarkedOptions = {}): { readonly article: Article; readonly cursor: number } {
  const { text, spans, cursor } = parseMarked(marked);
  const entities = entitiesOf(text, spans);
  const entityOf = (span: MarkedSpan): number => entities.findIndex(({ key }) => key === keyOf(text, span));
  const mentions = spans
    .filter(({ kind }) => kinds.includes(kind))
    .map((span): Mention => ({
      ...range(span),
      type: span.kind as ActorKind,
      entity: entityOf(span),
      because: mentionReason(text, span, options),
    }));
  const references = spans
    .filter(({ kind }) => kind === 'ref')
    .map((span): Reference => ({
      ...range(span),
      entity: span.id === '' ? null : entityOf(span),
      because: options.references?.[slice(text, span)] ?? { kind: 'pronoun', antecedent: { start: 0, end: 0 }, rule: 'previous-subject' },
    }));
  const numbers = [...new Set(spans.filter(({ kind }) => ['source', 'cue', 'content'].includes(kind)).map(({ id }) => id))];
  const attributions = numbers.map((number) => ({ ...attribution(text, spans, number, mentions, references), ...options.found }));
  const inContent = (span: MarkedSpan): number | null => {
    const index = attributions.findIndex(({ content }) => content.some((piece) => piece.start <= span.start && span.end <= piece.end));
    return index < 0 ? null : index;
  };
  const article: Article = {
    text,
    language: options.language ?? 'plaintext',
    dataset: options.dataset ?? emptyDataset,
    annotations: {
      referenceDate: options.date === undefined ? null : { date: options.date, from: 'option' },
      entities: entities.map(({ entity }, index) => ({
        ...entity,
        mentions: mentions.flatMap((mention, at) => (mention.entity === index ? [at] : [])),
      })),
      mentions,
      references,
      quotes: spans.filter(({ kind }) => kind === 'quote').map((span): Quote => quote(span, inContent(span))),
      attributions,
      claims: [
        ...attributions.map(({ content }, index) => ({
          start: content[0]!.start,
          end: content.at(-1)!.end,
          attribution: index,
          checkworthiness: 0.5,
          because: [],
        })),
        ...spans
          .filter(({ kind }) => kind === 'claim')
          .map((span) => ({ ...range(span), attribution: null, checkworthiness: 0.8, because: ['number', 'comparison'] })),
      ],
      issueStatements: [],
      positions: (options.positions ?? []).map(({ actor, issue, stance, evidence, condition }): Position => ({
        entity: entities.findIndex(({ key }) => key === actor),
        issue: issue as IssueId,
        stance,
        condition: condition === undefined ? null : { start: text.indexOf(condition), end: text.indexOf(condition) + condition.length },
        evidence: evidence.map((number) => numbers.indexOf(number)),
        rule: 'test',
      })),
    },
  };
  return { article, cursor: cursor ?? 0 };
}

const range = ({ start, end }: MarkedSpan): { start: number; end: number } => ({ start, end });
const slice = (text: string, { start, end }: MarkedSpan): string => text.slice(start, end);
const keyOf = (text: string, span: MarkedSpan): string => (span.id === '' ? slice(text, span) : span.id);

function entitiesOf(
  text: string,
  spans: readonly MarkedSpan[],
): { key: string; entity: Omit<Entity, 'mentions'> & { mentions: number[] } }[] {
  const found = new Map<string, { key: string; entity: Omit<Entity, 'mentions'> & { mentions: number[] } }>();
  for (const span of spans) {
    if (!kinds.includes(span.kind) && !(span.kind === 'ref' && span.id !== '')) continue;
    const key = keyOf(text, span);
    if (found.has(key)) continue;
    const ids = span.id === '' ? [] : span.id.split(',');
    found.set(key, {
      key,
      entity: {
        kind: kinds.includes(span.kind) ? (span.kind as ActorKind) : 'person',
        name: slice(text, span),
        actor: ids.length === 1 ? (ids[0] as ActorId) : null,
        candidates: ids.length > 1 ? (ids as ActorId[]) : [],
        pronouns: undefined,
        mentions: [],
      },
    });
  }
  return [...found.values()];
}

function mentionReason(text: string, span: MarkedSpan, { because }: MarkedOptions): MentionReason {
  const given = because?.[slice(text, span)];
  if (given) return given;
  return span.id === '' ? { kind: 'unlisted', evidence: 'speaks' } : { kind: 'listed', alias: slice(text, span) };
}

function attribution(
  text: string,
  spans: readonly MarkedSpan[],
  number: string,
  mentions: readonly Mention[],
  references: readonly Reference[],
): Attribution {
  const part = (kind: string): MarkedSpan[] => spans.filter((span) => span.kind === kind && span.id === number);
  const source = part('source')[0];
  const cue = part('cue')[0];
  const inside = source && [...mentions, ...references].find(({ start, end }) => source.start <= start && end <= source.end);
  return {
    form: 'indirect',
    source: source ? { ...range(source), entity: inside?.entity ?? null } : null,
    cue: cue ? range(cue) : null,
    content: part('content').map(range),
    within: null,
    confidence: 0.9,
    rule: 'cue-clause',
    cueLemma: cue ? slice(text, cue) : '',
    negated: false,
  };
}

function quote(span: MarkedSpan, attributionIndex: number | null): Quote {
  const isOpen = span.id === 'open';
  return {
    ...range(span),
    kind: isOpen || span.id === '' ? 'speech' : (span.id as Quote['kind']),
    closed: !isOpen,
    attribution: attributionIndex,
  };
}
