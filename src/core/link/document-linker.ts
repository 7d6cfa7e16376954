import type { DocumentAnnotations, ReferenceDate } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { deriveClaims } from './derive-claims';
import { derivePositions } from './derive-positions';
import { linkAttributions } from './link-attributions';
import { linkNames } from './link-names';
import { LinkedParagraph } from './linked-paragraph';
import { ListedActors } from './listed-actors';
import type { LocatedFacts } from './located-facts';
import { LowerCaseWords } from './lower-case-words';
import { NameForms } from './name-forms';

/** Forms of names that nobody has any more are dropped, all at once, when there are more than this and than ten a paragraph. */
const mostForms = 20_000;

/**
 * Everything that needs more than one paragraph: who is who, whose words go on over a paragraph's border, what follows from
 * that. Rerun after every edit; walks facts, never text. It remembers of the version before what spares work and changes no
 * result: one that has seen no version before gives the same.
 */
export class DocumentLinker {
  #paragraphs: readonly LinkedParagraph[] = [];
  #forms = new NameForms();
  #actors = new ListedActors(this.#forms);
  #words = new LowerCaseWords();

  link(
    located: readonly LocatedFacts[],
    gazetteer: Gazetteer,
    referenceDate: ReferenceDate | null,
    options: { readonly everySentence: boolean },
  ): DocumentAnnotations {
    if (this.#forms.size > Math.max(mostForms, located.length * 10)) this.#forget();
    this.#forms.beginRun();
    this.#actors.beginRun(gazetteer);
    this.#paragraphs = this.#align(located);
    const { entities, mentions, references } = linkNames(this.#paragraphs, { forms: this.#forms, actors: this.#actors }, this.#words);
    const { attributions, drafts, quotes } = linkAttributions(this.#paragraphs);
    const claims = deriveClaims(this.#paragraphs, drafts, options);
    const positions = derivePositions(this.#paragraphs, attributions);
    return { referenceDate, entities, mentions, references, quotes, attributions, claims, positions };
  }

  #forget(): void {
    this.#paragraphs = [];
    this.#forms = new NameForms();
    this.#actors = new ListedActors(this.#forms);
    this.#words = new LowerCaseWords();
  }

  /** Finds the paragraphs of the version before again: those before the first and behind the last whose facts differ. */
  #align(located: readonly LocatedFacts[]): readonly LinkedParagraph[] {
    const old = this.#paragraphs;
    const limit = Math.min(old.length, located.length);
    let before = 0;
    while (before < limit && old[before]?.facts === located[before]?.facts) before++;
    let after = 0;
    const shift = old.length - located.length;
    while (after < limit - before && old[old.length - after - 1]?.facts === located[located.length - after - 1]?.facts) after++;
    for (const { facts } of old.slice(before, old.length - after)) this.#words.remove(facts.tokens);
    let nSentences = 0;
    return located.map(({ paragraph, facts }, index) => {
      const known = index < before ? old[index] : index >= located.length - after ? old[index + shift] : undefined;
      if (known === undefined) this.#words.add(facts.tokens);
      const linked = known ?? new LinkedParagraph(paragraph, facts, this.#forms);
      nSentences = linked.place(paragraph, index, nSentences);
      return linked;
    });
  }
}
