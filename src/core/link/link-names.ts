import type { Entity, Mention, MentionReason, Reference } from '../annotations';
import type { LocalName } from '../stages/facts';
import type { Span } from '../text/span';
import type { EntityDraft } from './entity-registry';
import type { LinkedParagraph } from './linked-paragraph';
import type { LocatedName } from './located-name';
import type { LowerCaseWords } from './lower-case-words';
import { NameLinker } from './name-linker';
import type { NameMemory } from './name-linker';
import { NameSupport } from './name-support';
import type { Pace } from './pace';
import { resolveReferences } from './resolve-references';
import type { Offices } from './resolve-references';

/** Who is who in the document. Each name and anaphor of the paragraphs has got its entity besides. */
export interface LinkedNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
}

/** Joins the names of all paragraphs into entities and resolves pronouns and role nouns. */
export function* linkNames(
  paragraphs: readonly LinkedParagraph[],
  memory: NameMemory,
  words: LowerCaseWords,
  offices: Offices,
  pace: Pace,
): Generator<void, LinkedNames, void> {
  const support = new NameSupport(memory.forms, words);
  for (const paragraph of paragraphs) {
    support.note(paragraph);
    if (pace.isDue(paragraph.names.length + 1)) yield;
  }
  const linker = new NameLinker(support, memory);
  const mentions: Mention[] = [];
  for (const { names } of paragraphs) {
    for (const at of names) {
      at.entity = linker.link(at);
      const draft = linker.registry.drafts[at.entity];
      if (draft === undefined) continue;
      draft.mentions.push(mentions.length);
      mentions.push(mentionOf(at, linker));
    }
    if (pace.isDue(names.length * 4 + 1)) yield;
  }
  const references = yield* resolveReferences(paragraphs, linker, offices, pace);
  const entities = linker.registry.drafts.map((draft) => new LinkedEntity(draft));
  return { entities, mentions, references };
}

/** Made by a constructor for the reason that `LinkedAttribution` gives. */
class LinkedEntity implements Entity {
  readonly kind: Entity['kind'];
  readonly name: string;
  readonly actor: Entity['actor'];
  readonly candidates: Entity['candidates'];
  readonly pronouns: Entity['pronouns'];
  readonly mentions: readonly number[];

  constructor({ kind, name, actor, candidates, pronouns, mentions }: EntityDraft) {
    this.kind = kind;
    this.name = name;
    this.actor = actor;
    this.candidates = candidates;
    this.pronouns = pronouns;
    this.mentions = mentions;
  }
}

/** The mention that the linker just linked, taken over from the last run where nothing of it has changed. */
function mentionOf(at: LocatedName, { reason, registry }: NameLinker): Mention {
  const { entity, paragraph, mention: last, because: lastReason } = at;
  const type = registry.drafts[entity]?.kind ?? 'person';
  const of = reason === 'short-form' ? registry.fullSpan(entity) : undefined;
  const isReasonKept = lastReason !== undefined && at.reason === reason && (of === undefined || isShortOf(lastReason, of));
  if (isReasonKept && last?.entity === entity && last.type === type) return last;
  at.reason = reason;
  const because = isReasonKept ? lastReason : (at.because = reasonOf(at.name, reason, of));
  const { start, end } = paragraph.span(at);
  return (at.mention = { start, end, type, entity, because });
}

function isShortOf(because: MentionReason, { start, end }: Span): boolean {
  return because.kind === 'short-form' && because.of.start === start && because.of.end === end;
}

function reasonOf({ listed, evidence }: LocalName, reason: MentionReason['kind'], of: Span | undefined): MentionReason {
  if (of !== undefined) return { kind: 'short-form', of };
  return reason === 'listed' && listed !== undefined ? { kind: 'listed', alias: listed.alias } : { kind: 'unlisted', evidence };
}
