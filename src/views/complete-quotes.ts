import type { ActorId } from '../core/annotations';
import type { ActorRecord, QuoteRecord } from '../dataset/dataset';
import type { Article } from './article';
import { actorName } from './article';
import { foldWords, stripMarks } from '../checks/quote-text';
import type { Completion } from './completion';
import { escapeMarkdown, plainLine } from './markdown-escape';
import { recordDetails } from './quote-card';
import { say } from './words';

/** So far away somebody may be named whose words are offered, in UTF-16 units before and after the place. */
const nearBefore = 1500;
const nearAfter = 400;
/** So much of a line is looked at for the opening mark. */
const maxLine = 20_000;
/** A quotation that has gone on for longer is somebody's writing, not the beginning of a search. */
const maxTyped = 80;
/** Longer ones are statements, which nobody quotes whole. */
const maxWords = 1000;
const maxPerActor = 15;

/** Quotes on record of those named near, where a quotation was just opened; who is named nearest comes first. */
export function completeQuotes(article: Article, offset: number): readonly Completion[] {
  const open = openQuotation(article.text, offset);
  if (!open) return [];
  const typed = foldWords(article.text.slice(open.start, offset));
  const items: Completion[] = [];
  // Behind the mark that the editor has added by itself.
  const end = article.text[offset] === open.closing ? offset + 1 : offset;
  const isIntroduced = /[:,]\s*$/.test(article.text.slice(Math.max(0, open.start - 11), open.start - 1));
  nearActors(article, open.start).forEach((actor, index) => {
    const records = (article.dataset.quotesOf.get(actor.id) ?? []).filter(({ text }) => text.length <= maxWords);
    const matching = records.filter(({ text }) => foldWords(text).startsWith(typed)).slice(0, maxPerActor);
    const who = index === 0 ? (pronounOf(actor) ?? shortName(actor)) : shortName(actor);
    for (const record of matching)
      items.push(toItem(article, record, { start: open.start, end, closing: open.closing, who: isIntroduced ? undefined : who }));
  });
  return items;
}

function toItem(
  article: Article,
  record: QuoteRecord,
  {
    start,
    end,
    closing,
    who,
  }: { readonly start: number; readonly end: number; readonly closing: string; readonly who: string | undefined },
): Completion {
  const words = plainLine(stripMarks(plainLine(record.text, maxWords)), maxWords);
  const speaker = actorName(article.dataset, record.actor);
  const { date } = record;
  const details = recordDetails(article.dataset, record);
  return {
    start,
    end,
    kind: 'quote',
    label: plainLine(words, 100),
    insertText: withAttribution(words, closing, who),
    filterText: words,
    detail: date === undefined ? say('complete.quote', { speaker }) : say('complete.quoteDated', { speaker, date: plainLine(date, 20) }),
    documentation: [escapeMarkdown(words, maxWords), ...(details === '' ? [] : [details])].join('  \n'),
  };
}

function withAttribution(words: string, mark: string, who: string | undefined): string {
  if (who === undefined) return `${words}${mark}`;
  return say(/[?!…]$/.test(words) ? 'complete.saidAfterMark' : 'complete.said', { words, mark, who });
}

/** Listed actors that are named or referred to near a place, the nearest first; those before it before those behind. */
function nearActors({ annotations, dataset }: Article, at: number): readonly ActorRecord[] {
  const distances = new Map<ActorId, number>();
  for (const { start, end, entity } of [...annotations.mentions, ...annotations.references]) {
    if (start < at - nearBefore || start > at + nearAfter) continue;
    const actor = annotations.entities[entity ?? -1]?.actor;
    if (!actor) continue;
    const distance = end <= at ? at - end : nearBefore + start - at;
    distances.set(actor, Math.min(distance, distances.get(actor) ?? distance));
  }
  return [...distances].sort(([, a], [, b]) => a - b).flatMap(([id]) => dataset.actors.get(id) ?? []);
}

const pronouns: ReadonlyMap<string, string> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
]);

function pronounOf({ kind, pronouns: written }: ActorRecord): string | undefined {
  return kind === 'person' && written !== undefined ? pronouns.get(/^\p{L}*/u.exec(written.trim().toLowerCase())?.[0] ?? '') : undefined;
}

const shortName = ({ kind, name, family }: ActorRecord): string => plainLine(kind === 'person' && family ? family : name, 200);

/** Opening marks and what closes them. */
const marks: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };
/** Also an apostrophe, which closes nothing: only where it was typed just now. */
const singleMarks: Readonly<Record<string, string>> = { '‘': '’' };

/** All marks that open a quotation. */
export const openingMarks: readonly string[] = [...Object.keys(marks), ...Object.keys(singleMarks)];

/** The quotation that is open at `offset`, its first character behind the mark; `undefined` for none, or one that began long ago. */
function openQuotation(text: string, offset: number): { readonly start: number; readonly closing: string } | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - maxLine);
  let open: { readonly start: number; readonly closing: string } | undefined;
  for (let i = lineStart; i < offset; i++) {
    const mark = text[i] ?? '';
    if (open?.closing === mark) open = undefined;
    else if (!open && Object.hasOwn(marks, mark) && (mark !== '"' || opensAt(text, i))) open = { start: i + 1, closing: marks[mark] ?? '' };
  }
  const last = text[offset - 1] ?? '';
  if (!open && Object.hasOwn(singleMarks, last) && opensAt(text, offset - 1)) open = { start: offset, closing: singleMarks[last] ?? '' };
  return open && offset - open.start <= maxTyped ? open : undefined;
}

/** True where no word or sentence ends before the mark. */
function opensAt(text: string, index: number): boolean {
  return index === 0 || /[\s([—–‘“]/.test(text[index - 1] ?? '');
}
