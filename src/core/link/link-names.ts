import type { Entity, Mention, MentionReason, Reference } from '../annotations';
import type { LinkedParagraph } from './linked-paragraph';
import type { LocatedName } from './located-name';
import type { LowerCaseWords } from './lower-case-words';
import { NameLinker } from './name-linker';
import type { NameMemory } from './name-linker';
import { NameSupport } from './name-support';
import { resolveReferences } from './resolve-references';

/** Who is who in the document. Each name and anaphor of the paragraphs has got its entity besides. */
export interface LinkedNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
}

/** Joins the names of all paragraphs into entities and resolves pronouns and role nouns. */
export function linkNames(paragraphs: readonly LinkedParagraph[], memory: NameMemory, words: LowerCaseWords): LinkedNames {
  const linker = new NameLinker(new NameSupport(paragraphs, memory.forms, words), memory);
  const mentions: Mention[] = [];
  for (const { names } of paragraphs) {
    for (const at of names) {
      at.entity = linker.link(at);
      const draft = linker.registry.drafts[at.entity];
      if (draft === undefined) continue;
      draft.mentions.push(mentions.length);
      mentions.push(mentionOf(at, linker));
    }
  }
  const references = resolveReferences(paragraphs, linker.registry);
  const entities = linker.registry.drafts.map(({ kind, name, actor, candidates, pronouns, mentions: of }) => ({
    kind,
    name,
    actor,
    candidates,
    pronouns,
    mentions: of,
  }));
  return { entities, mentions, references };
}

/** The mention that the linker just linked, taken over from the last run where nothing of it has changed. */
function mentionOf(at: LocatedName, linker: NameLinker): Mention {
  const { entity, paragraph, name, mention: last } = at;
  const type = linker.registry.drafts[entity]?.kind ?? 'person';
  const because = reasonOf(at, linker);
  if (!paragraph.hasMoved && last?.because === because && last.entity === entity && last.type === type) return last;
  const { start, end } = paragraph.span(name);
  return (at.mention = { start, end, type, entity, because });
}

function reasonOf({ entity, name, mention }: LocatedName, { reason, registry }: NameLinker): MentionReason {
  const last = mention?.because;
  if (reason === 'short-form') {
    const of = registry.fullSpan(entity);
    if (of !== undefined) {
      const isSame = last?.kind === 'short-form' && last.of.start === of.start && last.of.end === of.end;
      return isSame ? last : { kind: 'short-form', of };
    }
  }
  if (last?.kind === reason) return last;
  if (reason === 'listed' && name.listed !== undefined) return { kind: 'listed', alias: name.listed.alias };
  return { kind: 'unlisted', evidence: name.evidence };
}
