import type { PronounClass } from '../annotations';
import { isFiniteVerb } from '../stages/subjects';
import { tokenFlag } from '../text/tokens';
import type { Discourse } from './discourse';
import type { EntityDraft } from './entity-registry';
import type { LocatedAnaphor, Sighting } from './located-name';
import { classOfPronoun } from './resolve-references';
import type { Resolution } from './resolve-references';

/** How many sentences back a pronoun reaches. */
const reach = 6;

/** Words after which a clause's pronoun rather means the nearest subject. */
const nearConnectors = new Set(['because', 'when', 'after', 'before', 'while', 'since', 'if', 'until', 'where', 'whom', 'who']);

/** A clause longer than this, in tokens, is not looked through. */
const longestClause = 40;

type Case = 'subject' | 'object' | 'possessive' | 'reflexive';

/** Whom a third-person pronoun stands for; `undefined` where the text does not say. */
export function resolvePronoun(anaphor: LocatedAnaphor, discourse: Discourse): Resolution | undefined {
  const wanted = classOfPronoun(anaphor.local.key);
  const candidates: Sighting[] = [];
  for (let i = discourse.recent; i < discourse.sightings.length; i++) {
    const sighting = discourse.sightings[i];
    if (sighting !== undefined && agrees(discourse.drafts[sighting.entity], wanted)) candidates.push(sighting);
  }
  if (candidates.length === 0) return undefined;
  const sentence = anaphor.sentence;
  const pronounCase = caseOf(anaphor, discourse);
  const here = candidates.filter((s) => s.sentence === sentence);
  const chosen = wanted === 'plural' ? pluralChoice(candidates, anaphor) : choose(candidates, here, anaphor, pronounCase, discourse);
  if (chosen === undefined) return undefined;
  const draft = discourse.drafts[chosen.sighting.entity];
  if (draft !== undefined) draft.pronouns ??= wanted;
  const { entity, antecedent } = chosen.sighting;
  if (antecedent === undefined) return undefined;
  const span = antecedent.paragraph.span(antecedent);
  return { entity, antecedent, because: { kind: 'pronoun', antecedent: span, rule: chosen.rule } };
}

/** "They" stands for too many things: only the subject of the same or the last sentence of the paragraph will do. */
function pluralChoice(candidates: readonly Sighting[], { sentence, paragraph }: LocatedAnaphor): Choice | undefined {
  const subjects = candidates.filter((s) => s.subject && s.paragraph === paragraph && s.sentence >= sentence - 1);
  const last = subjects[subjects.length - 1];
  return last === undefined
    ? undefined
    : { sighting: last, rule: last.sentence === sentence ? 'same-sentence-subject' : 'previous-subject' };
}

function choose(
  candidates: readonly Sighting[],
  here: readonly Sighting[],
  anaphor: LocatedAnaphor,
  pronounCase: Case,
  discourse: Discourse,
): Choice | undefined {
  const barred = excluded(here, anaphor, pronounCase, discourse);
  const found = inSameSentence(here, barred, anaphor, pronounCase, discourse) ?? inEarlierSentences(candidates, anaphor, barred);
  if (found !== undefined || pronounCase === 'object') return found;
  // "In a letter to Ames, he said": only where nobody was met before.
  const last = here[here.length - 1];
  return last !== undefined && here.every((s) => s.entity === last.entity) ? { sighting: last, rule: 'same-sentence' } : undefined;
}

interface Choice {
  readonly sighting: Sighting;
  readonly rule: string;
}

function agrees(draft: EntityDraft | undefined, wanted: PronounClass): boolean {
  if (draft === undefined) return false;
  if (wanted === 'neuter') return draft.kind === 'organization' || draft.kind === 'place';
  if (wanted === 'plural') return draft.kind === 'group' || draft.pronouns === 'plural';
  return draft.kind === 'person' && (draft.pronouns === undefined || draft.pronouns === wanted);
}

function caseOf({ local: { key, endToken } }: LocatedAnaphor, discourse: Discourse): Case {
  if (key === 'he' || key === 'she' || key === 'they' || key === 'it') return 'subject';
  if (key.endsWith('self') || key.endsWith('selves')) return 'reflexive';
  if (key === 'him' || key === 'them') return 'object';
  if (key !== 'her') return 'possessive';
  // "her" before a word of the same phrase owns it.
  const tokens = discourse.facts?.tokens;
  const next = tokens?.keys[endToken] ?? '';
  const isWord = ((tokens?.flags[endToken] ?? 0) & tokenFlag.word) !== 0;
  return isWord && !afterObject.has(next) ? 'possessive' : 'object';
}

const afterObject = new Set(
  'to in on at for from with by about and or but as that when while after before because if who than of during over into until since not the a an'.split(
    ' ',
  ),
);

/** The subject of the pronoun's own clause, whom an object pronoun cannot mean; -1: none. */
function excluded(here: readonly Sighting[], anaphor: LocatedAnaphor, pronounCase: Case, discourse: Discourse): number {
  if (pronounCase !== 'object') return -1;
  let nearest: Sighting | undefined;
  for (let i = discourse.recent; i < discourse.sightings.length; i++) {
    const s = discourse.sightings[i];
    if (s?.subject === true && s.sentence === anaphor.sentence && s.token < anaphor.token) nearest = s;
  }
  return nearest !== undefined && here.includes(nearest) && isSameClause(nearest.token, anaphor.token, discourse) ? nearest.entity : -1;
}

/** True where nothing between a subject and a pronoun begins a clause of its own. */
function isSameClause(subject: number, pronoun: number, discourse: Discourse): boolean {
  const tokens = discourse.facts?.tokens;
  if (tokens === undefined || pronoun - subject > longestClause) return false;
  // A verb, then something that is none, then another verb: the second has a subject of its own.
  let state: 'before' | 'verb' | 'after' = 'before';
  for (let i = subject + 1; i < pronoun; i++) {
    const key = tokens.keys[i] ?? '';
    if (key === 'that' || key === ',' || key === 'who' || key === 'which' || nearConnectors.has(key)) return false;
    const isVerb = isFiniteVerb(tokens, i);
    if (isVerb && state === 'after') return false;
    if (isVerb) state = 'verb';
    else if (state === 'verb') state = 'after';
  }
  return true;
}

function inSameSentence(
  here: readonly Sighting[],
  barred: number,
  anaphor: LocatedAnaphor,
  pronounCase: Case,
  discourse: Discourse,
): Choice | undefined {
  const subjects = here.filter((s) => s.subject && s.entity !== barred);
  const nearest = subjects[subjects.length - 1];
  const first = subjects[0];
  if (nearest !== undefined && first !== undefined) {
    const before = discourse.facts?.tokens.keys[anaphor.token - 1] ?? '';
    const near = pronounCase === 'reflexive' || nearConnectors.has(before);
    return { sighting: near ? nearest : first, rule: 'same-sentence-subject' };
  }
  if (pronounCase !== 'possessive') return undefined;
  // "a meeting with Ames at his house", and nobody else in the sentence.
  const only = here[here.length - 1];
  return only !== undefined && here.every((s) => s.entity === only.entity) ? { sighting: only, rule: 'same-sentence' } : undefined;
}

/** Back from the sentence before: its subject, else the only one who fits; where several fit equally, nobody. */
function inEarlierSentences(candidates: readonly Sighting[], anaphor: LocatedAnaphor, barred: number): Choice | undefined {
  const sentence = anaphor.sentence;
  for (let at = candidates.length - 1; at >= 0;) {
    const group = candidates[at]?.sentence ?? 0;
    let from = at;
    while (from > 0 && candidates[from - 1]?.sentence === group) from--;
    if (group < sentence && sentence - group <= reach) {
      const fitting = candidates.slice(from, at + 1).filter((s) => s.entity !== barred);
      const subject = fitting.find((s) => s.subject);
      const rule = candidates[at]?.paragraph === anaphor.paragraph ? 'previous-subject' : 'previous-paragraph-subject';
      if (subject !== undefined) return { sighting: subject, rule };
      const [only] = fitting;
      if (only !== undefined)
        return fitting.every((s) => s.entity === only.entity) ? { sighting: only, rule: 'only-candidate' } : undefined;
    }
    at = from - 1;
  }
  return undefined;
}
