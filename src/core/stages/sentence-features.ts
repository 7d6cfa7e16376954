import { wordClasses } from '../lexicon/check-worthy';
import { slotOf } from '../model/weight-table';
import type { WeightTable } from '../model/weight-table';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import type { ParagraphView } from './attribution/paragraph-view';
import { tag } from './attribution/tags';

/** Slots of the feature table; a power of two. */
export const nClaimSlots = 1 << 16;

/** Templates of features. Numbered on from where no other model has one; the numbers are features, so they must stay. */
const template = {
  word: 200,
  pair: 201,
  tagPair: 202,
  tagWord: 203,
  wordTag: 204,
  opening: 205,
  openingPair: 206,
  shortStem: 207,
  longStem: 208,
  shortEnding: 209,
  tagCount: 211,
  length: 212,
  atLeast: 213,
  cue: 214,
  cuePair: 215,
} as const;

/** Slots of one sentence, each once: a word that comes twice says no more than one. Made to be emptied and used again. */
export class SlotSet {
  size = 0;
  /** The first `size` are in the set. Never made shorter, for that would give its room away. */
  private readonly list: number[] = [];
  private readonly members = new Uint32Array(nClaimSlots >> 5);

  /** Puts the slot of a feature in, and returns it. */
  add(templateNumber: number, value: number, other = 0): number {
    const slot = slotOf(nClaimSlots, templateNumber, value, other);
    const bit = 1 << (slot & 31);
    const members = this.members[slot >> 5] ?? 0;
    if ((members & bit) === 0) {
      this.members[slot >> 5] = members | bit;
      this.list[this.size++] = slot;
    }
    return slot;
  }

  /** Sum of the weights of the slots. */
  score({ weights }: WeightTable): number {
    let sum = 0;
    for (let i = 0; i < this.size; i++) sum += weights[this.list[i] ?? 0] ?? 0;
    return sum;
  }

  /** The slots, in the order in which they came. */
  slots(): readonly number[] {
    return this.list.slice(0, this.size);
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.members[(this.list[i] ?? 0) >> 5] = 0;
    this.size = 0;
  }
}

/** What a person would name as a reason for or against a sentence, with the slots that stand for it. */
export interface Cue {
  readonly name: string;
  readonly slots: readonly number[];
}

interface FoundCue extends Cue {
  readonly index: number;
  readonly slots: number[];
  count: number;
}

/** All cues; their places are features too. */
const cueNames = [...wordClasses.map(({ name }) => name), 'number', 'date', 'name', 'question', 'quotation'];
const cueIndex = (name: string): number => cueNames.indexOf(name);
const cues = {
  number: cueIndex('number'),
  date: cueIndex('date'),
  name: cueIndex('name'),
  question: cueIndex('question'),
  quotation: cueIndex('quotation'),
};

/** Token key → index in `wordClasses`. */
const classOf: ReadonlyMap<string, number> = new Map(
  wordClasses.flatMap(({ words }, index) => [...words].map((word): [string, number] => [word, index])),
);

/** What there is to say of sentence `s` of a paragraph: fills `set` with its slots, and returns the cues among them. */
export function sentenceFeatures(view: ParagraphView, s: number, set: SlotSet): readonly Cue[] {
  set.clear();
  const first = view.tokens.sentenceStarts[s] ?? 0;
  const end = view.tokens.sentenceStarts[s + 1] ?? view.tokens.count;
  const found: FoundCue[] = [];
  const nWords = addWords(view, first, end, set, found);
  addTagCounts(view, first, end, set);
  const bucket = lengthBucket(nWords);
  set.add(template.length, bucket);
  for (let i = 1; i <= bucket; i++) set.add(template.atLeast, i);
  addCues(found, bucket, set);
  return found;
}

/** Words with their neighbours, tags and affixes, and the cues among the tokens. Returns the number of words. */
function addWords(view: ParagraphView, first: number, end: number, set: SlotSet, found: FoundCue[]): number {
  const { tokens, tags, hashes } = view;
  let before = 0;
  let tagBefore: number = tag.stop;
  let nWords = 0;
  for (let i = first; i < end; i++) {
    const flags = tokens.flags[i] ?? 0;
    const key = tokens.keys[i] ?? '';
    if (flags & tokenFlag.punctuation) {
      if (key === '?') note(found, cues.question);
      else if (flags & tokenFlag.openQuote) note(found, cues.quotation);
      continue;
    }
    const shape = flags & tokenFlag.number ? figureShape(tokens, i) : 0;
    const hash = shape === 0 || shape === figure.digit ? (hashes[i] ?? 0) : shape;
    const t = tags[i] ?? 0;
    const slot = set.add(template.word, hash);
    set.add(template.pair, before, hash);
    set.add(template.tagPair, tagBefore, t);
    set.add(template.tagWord, tagBefore, hash);
    set.add(template.wordTag, before, t);
    if (nWords < 4) set.add(template.opening, nWords, hash);
    if (nWords === 1) set.add(template.openingPair, before, hash);
    if (shape === 0) addAffixes(key, set);
    noteWord(found, key, flags, shape, slot);
    before = hash;
    tagBefore = t;
    nWords++;
  }
  set.add(template.pair, before, -1);
  return nWords;
}

/** Stems and endings, for words of which only another form was learned from. */
function addAffixes(key: string, set: SlotSet): void {
  const { length } = key;
  set.add(template.longStem, partHash(key, 0, Math.min(5, length)));
  if (length < 5) return;
  set.add(template.shortStem, partHash(key, 0, 4));
  set.add(template.shortEnding, partHash(key, length - 2, length));
}

/** As `wordHash`, of a part of a word. */
function partHash(word: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function addTagCounts({ tags }: ParagraphView, first: number, end: number, set: SlotSet): void {
  const counts = new Uint8Array(tag.joint + 1);
  for (let i = first; i < end; i++) {
    const t = tags[i] ?? 0;
    counts[t] = Math.min(5, (counts[t] ?? 0) + 1);
  }
  for (let t = 0; t < counts.length; t++) if (counts[t] !== 0) set.add(template.tagCount, t, counts[t]);
}

/** How often each cue comes, and which come together. */
function addCues(found: FoundCue[], bucket: number, set: SlotSet): void {
  found.sort((a, b) => a.index - b.index);
  for (const cue of found) {
    cue.slots.push(set.add(template.cue, cue.index, Math.min(cue.count, cue.index < wordClasses.length ? 2 : 4)));
    set.add(template.cuePair, cue.index, cueNames.length + (bucket >> 1));
    for (const other of found) if (other.index > cue.index) set.add(template.cuePair, cue.index, other.index);
  }
}

function noteWord(found: FoundCue[], key: string, flags: number, shape: number, slot: number): void {
  if (shape === figure.year) note(found, cues.date, slot);
  else if (shape !== 0) {
    if (shape !== figure.calendar) note(found, cues.number, slot);
  } else {
    const index = classOf.get(key);
    if (index !== undefined) note(found, index, slot);
    if (flags & tokenFlag.capitalized && !(flags & tokenFlag.sentenceStart) && key !== 'i') note(found, cues.name);
  }
}

function note(found: FoundCue[], index: number, slot?: number): void {
  let cue: FoundCue | undefined;
  for (const each of found) if (each.index === index) cue = each;
  if (cue === undefined) found.push((cue = { name: cueNames[index] ?? '', index, slots: [], count: 0 }));
  cue.count++;
  if (slot !== undefined && !cue.slots.includes(slot)) cue.slots.push(slot);
}

/** What a number looks like; single digits stand for themselves, for they are words as often as amounts. */
const figure = { year: 1, calendar: 2, percent: 3, currency: 4, grouped: 5, plain: 6, digit: 7 } as const;

function figureShape(tokens: Tokens, i: number): number {
  const key = tokens.keys[i] ?? '';
  if (/^(?:1[6-9]|20)\d\d$/.test(key)) return figure.year;
  if (isCalendar(tokens, i)) return figure.calendar;
  if (key.length === 1) return figure.digit;
  if (key.includes('%')) return figure.percent;
  if (/[$€£]/.test(key)) return figure.currency;
  return key.includes(',') ? figure.grouped : figure.plain;
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "March 3", "3 March", "6 a.m.": a day or hour. */
function isCalendar({ keys }: Tokens, i: number): boolean {
  const next = keys[i + 1] ?? '';
  return months.test(keys[i - 1] ?? '') || months.test(next) || /^[ap]\.?m\b/.test(next);
}

/** Eleven steps of length, finer for short sentences. */
function lengthBucket(nWords: number): number {
  let bucket = 0;
  while (bucket < lengthSteps.length && nWords >= (lengthSteps[bucket] ?? 0)) bucket++;
  return bucket;
}

const lengthSteps = [2, 4, 6, 8, 11, 15, 20, 28, 40];
