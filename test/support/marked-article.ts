import { parseMarked } from './marked-text';

/** A span of the article's plain text: UTF-16, half-open. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

/** One attribution as a person marked it. */
export interface GoldAttribution {
  readonly id: number;
  /** Empty where the text names no source. */
  readonly source: readonly GoldSpan[];
  /** Key of the actor that the source stands for; `undefined` where it is nobody in particular. */
  readonly actor: string | undefined;
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
  /** Id of the attribution in whose content this one stands; `undefined` for the outermost. */
  readonly within: number | undefined;
  /** Neither required nor wrong: trained people would disagree about it. */
  readonly optional: boolean;
}

export interface MarkedArticle {
  readonly field: string;
  /** Key → the actor's full name as the text has it, then other forms that are not parts of it. */
  readonly actors: ReadonlyMap<string, readonly string[]>;
  /** Without header and marks. */
  readonly text: string;
  /** In order of their ids. */
  readonly attributions: readonly GoldAttribution[];
}

const markPattern = /^([sqc])(\d+(?:,\d+)*)(\??)(?:<(\d+))?(?:@([a-z]+))?$/;
const roles = { s: 'source', q: 'cue', c: 'content' } as const;

interface Draft {
  source: GoldSpan[];
  cue: GoldSpan[];
  content: GoldSpan[];
  readonly actors: Set<string>;
  readonly withins: Set<number | undefined>;
  readonly optionals: Set<boolean>;
}

/** Reads a marked article (see `test/accuracy/articles/README.md`). Throws where header or marks do not follow the rules. */
export function parseMarkedArticle(marked: string): MarkedArticle {
  const { field, actors, body } = readHeader(marked);
  const { text, spans } = parseMarked(body);
  const drafts = new Map<number, Draft>();
  for (const { kind: mark, start, end } of spans) {
    const match = markPattern.exec(mark);
    if (match === null) throw new Error(`Not a mark: ${mark}`);
    const [, role = '', ids = '', optional, within, actor] = match;
    if (actor !== undefined && (role !== 's' || !actors.has(actor))) throw new Error(`Actor of no source, or not in the header: ${mark}`);
    for (const id of ids.split(',').map(Number)) {
      const draft = drafts.get(id) ?? newDraft();
      drafts.set(id, draft);
      draft[roles[role as keyof typeof roles]].push({ start, end });
      if (actor !== undefined) draft.actors.add(actor);
      draft.withins.add(within === undefined ? undefined : Number(within));
      draft.optionals.add(optional === '?');
    }
  }
  const attributions = [...drafts].sort(([a], [b]) => a - b).map(([id, draft]) => finish(id, draft));
  return { field, actors, text, attributions };
}

function newDraft(): Draft {
  return { source: [], cue: [], content: [], actors: new Set(), withins: new Set(), optionals: new Set() };
}

function readHeader(marked: string): { field: string; actors: Map<string, string[]>; body: string } {
  const lines = marked.split('\n');
  const actors = new Map<string, string[]>();
  let field = '';
  let next = 0;
  for (; lines[next]?.startsWith('% '); next++) {
    const line = lines[next]?.slice(2) ?? '';
    const actor = /^@([a-z]+) = (.+)$/.exec(line);
    if (actor?.[1] !== undefined && actor[2] !== undefined) {
      if (actors.has(actor[1])) throw new Error(`Twice in the header: @${actor[1]}`);
      actors.set(
        actor[1],
        actor[2].split(';').map((name) => name.trim()),
      );
    } else if (line.startsWith('field: ')) field = line.slice('field: '.length);
    else throw new Error(`Not a header line: ${line}`);
  }
  if (field === '') throw new Error('No field in the header');
  return { field, actors, body: lines.slice(next).join('\n') };
}

/** All pieces of an attribution must agree about actor, nesting and being optional. */
function finish(id: number, { source, cue, content, actors, withins, optionals }: Draft): GoldAttribution {
  if (actors.size > 1 || withins.size > 1 || optionals.size > 1) throw new Error(`The pieces of attribution ${id} contradict each other`);
  const [within] = withins;
  const [optional = false] = optionals;
  if (content.length === 0) throw new Error(`Attribution ${id} has no content`);
  if (cue.length === 0 && !optional) throw new Error(`Attribution ${id} has no cue`);
  return { id, source, actor: [...actors][0], cue, content, within, optional };
}
