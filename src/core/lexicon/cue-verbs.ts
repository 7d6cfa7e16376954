import { countedCueVerbs } from './cue-verbs-counted';
import { judgedCueVerbs } from './cue-verbs-judged';

/**
 * Verbs that can report what somebody says, thinks or wants, each with the frames it does so in and a grade 1..9 (9: nearly
 * always a cue in this frame, 2: now and then).
 *
 * Frames: `q` a quotation; `z` nothing behind it, as in "…, she said"; `t` a clause, with or without "that"; `w` a question
 * clause ("whether", "why"); `n` a noun phrase; `i` "to" and an infinitive; `g` an -ing form; `O` a noun phrase and an
 * infinitive ("urged them to leave"); else a preposition ("call for"). A `P` in front: the verb in the passive. A lemma with
 * an underscore is a phrasal verb ("point_out").
 */
export interface CueVerb {
  readonly lemma: string;
  /** Frame → grade 1..9. */
  readonly frames: ReadonlyMap<string, number>;
}

function parseFrames(list: string): [string, number][] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, -1), Number(entry.slice(-1))]);
}

function build(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, Map<string, number>>();
  for (const line of countedCueVerbs.trim().split(';')) {
    const [lemma = '', ...frames] = line.trim().split(/\s+/);
    if (lemma !== '') verbs.set(lemma, new Map(parseFrames(frames.join(' '))));
  }
  for (const [frames, list] of judgedCueVerbs) {
    for (const lemma of list.trim().split(/\s+/)) {
      const known = verbs.get(lemma) ?? new Map<string, number>();
      verbs.set(lemma, known);
      for (const [frame, grade] of parseFrames(frames)) if (!known.has(frame)) known.set(frame, grade);
    }
  }
  return new Map([...verbs].map(([lemma, frames]) => [lemma, { lemma, frames }]));
}

/** All cue verbs by dictionary form. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = build();

/** Second words of phrasal cue verbs ("point out"). */
export const cueParticles: ReadonlySet<string> = new Set(
  [...cueVerbs.keys()].filter((lemma) => lemma.includes('_')).map((lemma) => lemma.slice(lemma.indexOf('_') + 1)),
);
