import type { DocumentAnnotations } from '../core/annotations';
import type { Span } from '../core/text/span';

/** What a highlight shows. References are not highlighted: they are not names, and the page is not a carpet. */
export const highlightKinds = ['actorListed', 'actorUnlisted', 'actorAmbiguous', 'quote', 'claimCue', 'claimContent'] as const;
export type HighlightKind = (typeof highlightKinds)[number];

/** Stretches of text to highlight, by kind. */
export interface Highlights {
  readonly spans: Readonly<Record<HighlightKind, readonly Span[]>>;
  /** Spans left out by the cap. */
  readonly nOmitted: number;
}

/** All stretches to highlight. With more than `cap` of them, those that touch `visible` come first, then from the start on. */
export function findHighlights(annotations: DocumentAnnotations, cap: number, visible: Span | undefined): Highlights {
  const all = allSpans(annotations);
  const total = highlightKinds.reduce((sum, kind) => sum + all[kind].length, 0);
  if (total <= cap) return { spans: all, nOmitted: 0 };
  const isVisible = (span: Span): boolean => visible !== undefined && span.start < visible.end && visible.start < span.end;
  let left = cap;
  const kept = new Set<Span>();
  for (const wantVisible of [true, false])
    for (const kind of highlightKinds)
      for (const span of all[kind]) {
        if (left === 0) break;
        if (isVisible(span) !== wantVisible) continue;
        kept.add(span);
        left--;
      }
  const pick = (kind: HighlightKind): readonly Span[] => all[kind].filter((span) => kept.has(span));
  return {
    spans: {
      actorListed: pick('actorListed'),
      actorUnlisted: pick('actorUnlisted'),
      actorAmbiguous: pick('actorAmbiguous'),
      quote: pick('quote'),
      claimCue: pick('claimCue'),
      claimContent: pick('claimContent'),
    },
    nOmitted: total - cap,
  };
}

/** How many stretches there are to highlight. */
export function countHighlights(annotations: DocumentAnnotations): number {
  const all = allSpans(annotations);
  return highlightKinds.reduce((sum, kind) => sum + all[kind].length, 0);
}

function allSpans(annotations: DocumentAnnotations): Readonly<Record<HighlightKind, readonly Span[]>> {
  const { mentions, entities, quotes, attributions, claims } = annotations;
  const actors = { listed: [] as Span[], unlisted: [] as Span[], ambiguous: [] as Span[] };
  for (const mention of mentions) {
    const entity = entities[mention.entity];
    if (!entity) continue;
    actors[entity.candidates.length > 0 ? 'ambiguous' : entity.actor === null ? 'unlisted' : 'listed'].push(mention);
  }
  return {
    actorListed: actors.listed,
    actorUnlisted: actors.unlisted,
    actorAmbiguous: actors.ambiguous,
    quote: quotes,
    claimCue: attributions.flatMap(({ cue }) => (cue ? [cue] : [])),
    // The pieces of an attribution's content, not the claim that spans them: the words between belong to the narrator.
    claimContent: [...attributions.flatMap(({ content }) => content), ...claims.filter(({ attribution }) => attribution === null)],
  };
}
