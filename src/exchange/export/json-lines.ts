import type { Entity } from '../../core/annotations';
import type { Span } from '../../core/text/span';
import { wordsOf } from '../../notes/note';
import { referenceWords } from '../../views/reference-words';
import type { ExportedArticle } from './exported-article';

/**
 * One article in the public JSON Lines contract, without the line end. The keys are promised to users: unknown keys may be added, these stay.
 * Internal entities become dataset ids; a position of nobody the dataset knows is left out.
 */
export function toJsonLine(document: ExportedArticle): string {
  const { file, text, annotations, findings } = document;
  const { entities } = annotations;
  const entity = (index: number | null): Entity | undefined => (index === null ? undefined : entities[index]);
  const actor = (index: number | null) => entity(index)?.actor ?? null;
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const output = {
    file,
    referenceDate: annotations.referenceDate && { date: annotations.referenceDate.date, from: annotations.referenceDate.from },
    mentions: annotations.mentions.map((mention) => ({
      ...span(mention),
      text: textOf(mention),
      type: mention.type,
      actor: actor(mention.entity),
      candidates: entity(mention.entity)?.candidates ?? [],
    })),
    references: annotations.references.map((reference) => ({
      ...span(reference),
      text: textOf(reference),
      actor: actor(reference.entity),
      because: referenceWords(document, reference),
    })),
    quotes: annotations.quotes.map((quote) => ({ ...span(quote), kind: quote.kind, attribution: quote.attribution })),
    attributions: annotations.attributions.map(({ form, source, cue, content, within, confidence }) => ({
      form,
      source: source && { ...span(source), actor: actor(source.entity) },
      cue: cue && span(cue),
      content: content.map(span),
      within,
      confidence: round(confidence),
    })),
    claims: annotations.claims.map((claim) => ({
      ...span(claim),
      attribution: claim.attribution,
      checkworthiness: claim.checkworthiness,
    })),
    positions: annotations.positions.flatMap((position) => {
      const id = actor(position.entity);
      if (id === null) return [];
      const evidence = position.evidence.filter((index) => actor(annotations.attributions[index]?.source?.entity ?? null) === id);
      if (evidence.length === 0) return [];
      return [
        {
          actor: id,
          issue: position.issue,
          stance: position.stance,
          condition: position.condition && textOf(position.condition),
          evidence,
        },
      ];
    }),
    findings: findings.map(({ start, end, rule, severity, message }) => ({ start, end, rule, severity, message })),
    ...notesEntry(document),
  };
  return JSON.stringify(output);
}

/** How many notes hold, and which have lost their place; no entry for an article without notes. */
function notesEntry({ notes: { placed, orphans } }: ExportedArticle) {
  if (placed.length + orphans.length === 0) return {};
  const lost = orphans.map((note) => ({ id: note.id, decision: note.body.decision, text: wordsOf(note) }));
  return { notes: { applied: placed.length, orphans: lost } };
}

const span = ({ start, end }: Span): Span => ({ start, end });
const round = (share: number): number => Math.round(share * 1000) / 1000;
