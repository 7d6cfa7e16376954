import type { Reference } from '../core/annotations';
import type { Article } from './article';
import { entityName, textOf } from './article';
import { say, sayIfKnown } from './words';

/** Why a reference was taken to mean somebody, in words: the `because` of the JSON Lines contract. */
export function referenceWords(article: Article, { start, end, entity, because }: Reference): string {
  const meant = entity === null ? undefined : article.annotations.entities[entity];
  if (meant === undefined || because === null) return 'Not resolved: the text does not say who is meant';
  const text = textOf(article, { start, end });
  const name = entityName(article, meant);
  switch (because.kind) {
    case 'corrected':
      return say(because.confirmed ? 'why.confirmed' : 'why.corrected', { date: because.date });
    case 'pronoun':
      return say('why.pronoun', { text, name, rule: sayIfKnown('rule', because.rule) ?? say('rule.other', { rule: because.rule }) });
    case 'role':
      return say('why.role', { text, name, role: because.role });
    case 'holder':
      return say('why.holder', { text, name, role: because.role, date: because.date });
  }
}
