import type { DocumentAnnotations, ReferenceDate } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { deriveClaims } from './derive-claims';
import { derivePositions, findIssueStatements } from './derive-positions';
import { linkAttributions } from './link-attributions';
import { linkNames } from './link-names';
import { LinkedParagraph } from './linked-paragraph';
import { ListedActors } from './listed-actors';
import type { LocatedFacts } from './located-facts';
import { LowerCaseWords } from './lower-case-words';
import { NameForms } from './name-forms';
import { Pace } from './pace';

/** Forms of names that nobody has any more are dropped, all at once, when there are more than this and than ten a paragraph. */
const mostForms = 20_000;

/** What it costs to take a paragraph in, besides its words, in things looked at. */
const newParagraph = 20;

/** Facts of the paragraphs in order, and what the linking of a document depends on besides. */
type LinkInput = readonly [
  located: readonly LocatedFacts[],
  gazetteer: Gazetteer,
  referenceDate: ReferenceDate | null,
  options: { readonly everySentence: boolean },
];

/**
 * Everything that needs more than one paragraph: who is who, whose words go on over a paragraph's border, what follows from
 * that. Rerun after every edit; walks facts, never text. It remembers of the version before what spares work and changes no
 * result: one that has seen no version before gives the same, and so does one whose last run was abandoned at a yield.
 */
export class DocumentLinker {
  #paragraphs: readonly LinkedParagraph[] = [];
  #forms = new NameForms();
  #actors = new ListedActors(this.#forms);
  #words = new LowerCaseWords();
  /** False from when words of paragraphs begin to be counted in and out until that is through. */
  #isAligned = true;
  #run = 0;

  /**
   * In steps, so that a very long document does not block everything else. A run that is overtaken, because another was begun
   * while it gave way, goes on with nothing from before: what was kept is the other's now.
   */
  *link(...input: LinkInput): Generator<void, DocumentAnnotations, void> {
    const run = ++this.#run;
    const steps = this.#steps(...input);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      yield;
      if (run !== this.#run) return yield* new DocumentLinker().link(...input);
    }
  }

  *#steps(...[located, gazetteer, referenceDate, options]: LinkInput): Generator<void, DocumentAnnotations, void> {
    if (!this.#isAligned || this.#forms.size > Math.max(mostForms, located.length * 10)) this.#forget();
    this.#forms.beginRun();
    this.#actors.beginRun(gazetteer);
    const pace = new Pace();
    const paragraphs = yield* this.#align(located, pace);
    const memory = { forms: this.#forms, actors: this.#actors };
    const { entities, mentions, references } = yield* linkNames(paragraphs, memory, this.#words, { gazetteer, referenceDate }, pace);
    const { attributions, drafts, quotes } = yield* linkAttributions(paragraphs, pace);
    const claims = yield* deriveClaims(paragraphs, drafts, options, pace);
    const issueStatements = yield* findIssueStatements(paragraphs, attributions, pace);
    const positions = derivePositions(issueStatements, attributions);
    return { referenceDate, entities, mentions, references, quotes, attributions, claims, issueStatements, positions };
  }

  #forget(): void {
    this.#paragraphs = [];
    this.#forms = new NameForms();
    this.#actors = new ListedActors(this.#forms);
    this.#words = new LowerCaseWords();
    this.#isAligned = true;
  }

  /** Finds the paragraphs of the version before again: those before the first and behind the last whose facts differ. */
  *#align(located: readonly LocatedFacts[], pace: Pace): Generator<void, readonly LinkedParagraph[], void> {
    const old = this.#paragraphs;
    const limit = Math.min(old.length, located.length);
    let before = 0;
    while (before < limit && old[before]?.facts === located[before]?.facts) before++;
    let after = 0;
    const shift = old.length - located.length;
    while (after < limit - before && old[old.length - after - 1]?.facts === located[located.length - after - 1]?.facts) after++;
    this.#isAligned = false;
    for (const { facts } of old.slice(before, old.length - after)) {
      this.#words.remove(facts.tokens);
      if (pace.isDue(facts.tokens.count)) yield;
    }
    const paragraphs: LinkedParagraph[] = [];
    let nSentences = 0;
    for (let index = 0; index < located.length; index++) {
      const at = located[index];
      if (at === undefined) break;
      const { paragraph, facts } = at;
      const known = index < before ? old[index] : index >= located.length - after ? old[index + shift] : undefined;
      if (known === undefined) this.#words.add(facts.tokens);
      const linked = known ?? new LinkedParagraph(paragraph, facts, this.#forms);
      nSentences = linked.place(paragraph, index, nSentences);
      paragraphs.push(linked);
      if (pace.isDue(known === undefined ? facts.tokens.count + newParagraph : 1)) yield;
    }
    this.#paragraphs = paragraphs;
    this.#isAligned = true;
    return paragraphs;
  }
}
