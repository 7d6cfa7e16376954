import type { DocumentAnnotations } from './annotations';
import type { Gazetteer } from './gazetteer';
import { DocumentLinker } from './link/document-linker';
import type { LocatedFacts } from './link/located-facts';
import type { CachedParagraph } from './paragraph-cache';
import { ParagraphCache } from './paragraph-cache';
import { chooseReferenceDate, frontMatterDate, textDate } from './reference-date';
import type { AnalysisOptions, AnalysisSession, FrontMatterReader, IssueTerm, TextChange } from './session';
import type { Carry } from './stages/facts';
import { noCarry } from './stages/find-quotes';
import { quoteStyleOf, styleFor } from './stages/quote-style';
import { ProseReader } from './text/prose';
import { toDocumentSpan } from './text/paragraph';
import type { FrontMatter, Prose } from './text/prose';

/** Opens a document for analysis. */
export function createAnalysisSession(text: string, options: AnalysisOptions): AnalysisSession {
  return new Session(text, options);
}

/** The analysis of a text, from scratch and at once. */
export function analyzeDocument(text: string, options: AnalysisOptions): DocumentAnnotations {
  const steps = createAnalysisSession(text, options).analysisSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The date of the front matter that was read last. */
interface DatedFrontMatter {
  readonly text: string | undefined;
  readonly read: FrontMatterReader | undefined;
  readonly date: string | undefined;
}

class Session implements AnalysisSession {
  #text: string;
  #options: AnalysisOptions;
  readonly #cache = new ParagraphCache();
  readonly #reader = new ProseReader();
  readonly #linker = new DocumentLinker();
  /** What the last whole analysis linked, and what it looked terms up in. */
  #linked: { readonly located: readonly LocatedFacts[]; readonly gazetteer: Gazetteer } | undefined;
  #dated: DatedFrontMatter = { text: undefined, read: undefined, date: undefined };

  constructor(text: string, options: AnalysisOptions) {
    this.#text = text;
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  get cacheStatistics(): { readonly hits: number; readonly misses: number } {
    return { ...this.#cache.statistics };
  }

  applyChanges(changes: readonly TextChange[]): void {
    for (const { span, text } of changes) {
      const start = clamp(span.start, this.#text.length);
      const end = Math.max(start, clamp(span.end, this.#text.length));
      this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    }
  }

  setOptions(options: AnalysisOptions): void {
    this.#options = options;
  }

  *analysisSteps(): Generator<void, DocumentAnnotations, void> {
    const options = this.#options;
    const prose = yield* this.#reader.read(this.#text, options.language);
    const located: LocatedFacts[] = yield* this.#locateFacts(prose, options);
    const everySentence = options.everySentenceIsClaim === true;
    const date = chooseReferenceDate(this.#frontMatterDate(prose.frontMatter, options), textDate(located), options);
    const annotations = yield* this.#linker.link(located, options.gazetteer, date, { everySentence });
    this.#linked = { located, gazetteer: options.gazetteer };
    return annotations;
  }

  issueTerms(): readonly IssueTerm[] {
    if (this.#linked === undefined) return [];
    const { located, gazetteer } = this.#linked;
    return located.flatMap((at) => locateIssueTerms(at, gazetteer));
  }

  /** The block is read again only when it or the reader has changed: typing below it costs nothing. */
  #frontMatterDate(frontMatter: FrontMatter | undefined, { readFrontMatter }: AnalysisOptions): string | undefined {
    const { text } = frontMatter ?? { text: undefined };
    if (text !== this.#dated.text || readFrontMatter !== this.#dated.read) {
      this.#dated = { text, read: readFrontMatter, date: frontMatterDate(frontMatter, readFrontMatter) };
    }
    return this.#dated.date;
  }

  *#locateFacts({ paragraphs }: Prose, { gazetteer }: AnalysisOptions): Generator<void, LocatedFacts[], void> {
    const cache = this.#cache;
    cache.beginRun(gazetteer);
    const entries: CachedParagraph[] = [];
    let nDouble = 0;
    let nSingle = 0;
    for (const { text } of paragraphs) {
      const entry = cache.use(text);
      nDouble += entry.marks.nDouble;
      nSingle += entry.marks.nSingle;
      if (entries.push(entry) % paragraphsPerStep === 0) yield;
    }
    const style = quoteStyleOf(nSingle, nDouble);
    const located: LocatedFacts[] = [];
    let carry = noCarry;
    for (let p = 0; p < paragraphs.length; p++) {
      const paragraph = paragraphs[p];
      const entry = entries[p];
      if (paragraph === undefined || entry === undefined) break;
      const { kind } = paragraph;
      const carryIn = carryInto(entry.text, carry);
      const ownStyle = styleFor(entry.marks, style);
      let facts = cache.find(entry, gazetteer, kind, carryIn, ownStyle);
      if (facts === undefined) {
        facts = cache.compute(entry, gazetteer, { text: entry.text, kind, carry: carryIn, style: ownStyle });
        yield;
      } else if (p % paragraphsPerStep === paragraphsPerStep - 1) yield;
      located.push({ paragraph, facts });
      carry = facts.carryOut;
    }
    return located;
  }
}

function locateIssueTerms({ paragraph, facts }: LocatedFacts, gazetteer: Gazetteer): readonly IssueTerm[] {
  if (facts.issueTerms.length === 0) return [];
  const { starts, ends } = facts.tokens;
  const named = new Set(gazetteer.findIssueTerms(facts.tokens).map(({ first }) => first));
  return facts.issueTerms.map(({ first, end, issue }) => ({
    ...toDocumentSpan(paragraph, starts[first] ?? 0, ends[end - 1] ?? 0),
    issue,
    isInferred: !named.has(first),
  }));
}

/** Walking paragraphs that are known already gives way after so many. */
const paragraphsPerStep = 500;

/** What an open quotation means to the next paragraph: nothing unless that begins with the same mark. */
function carryInto(text: string, carry: Carry): Carry {
  return carry.openQuote !== null && text.startsWith(carry.openQuote) ? carry : noCarry;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
