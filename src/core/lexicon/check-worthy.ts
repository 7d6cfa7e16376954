/**
 * Words that make a sentence worth checking, or not. Weights are set by hand; they are log-odds, added up and squashed.
 * `name` is what the analysis reports as the reason.
 */
export interface WordFeature {
  readonly name: string;
  readonly weight: number;
  /** Most times that it counts in one sentence. */
  readonly most: number;
  readonly words: ReadonlySet<string>;
}

function feature(name: string, weight: number, most: number, words: string): WordFeature {
  return { name, weight, most, words: new Set(words.trim().split(/\s+/)) };
}

/** Features that are plain words; numbers, dates and sentence form are read by the stage itself. */
export const wordFeatures: readonly WordFeature[] = [
  feature(
    'amount',
    1,
    2,
    'million millions billion billions trillion trillions thousand thousands hundred hundreds dozen dozens percent per-cent percentage half third quarter dollar dollars euros pounds tons tonnes miles kilometres kilometers',
  ),
  feature(
    'number-word',
    0.5,
    2,
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety twice double triple',
  ),
  feature(
    'comparison',
    0.7,
    2,
    'than higher lower highest lowest largest biggest smallest fewest longest shortest fastest slowest worst best richest poorest oldest youngest greater fewer record unprecedented first only average majority minority compared',
  ),
  feature(
    'change',
    0.7,
    2,
    'rose risen rise fell fallen fall increased increase increases decreased decrease dropped drop grew grown growth declined decline doubled tripled halved cut cuts gained lost losing shrank shrunk soared plunged surged climbed slowed raised lowered reduced added created expanded eliminated',
  ),
  feature(
    'cause',
    0.5,
    1,
    'because caused causes cause due led result resulted resulting therefore consequently blamed contributed thanks owing',
  ),
  feature(
    'record',
    0.5,
    2,
    'voted vote supported opposed signed passed vetoed killed died arrested convicted sued spent paid pays earned sold bought built won elected appointed banned approved rejected proposed introduced launched invaded attacked supplied funded cost costs budget deficit debt tax taxes jobs unemployment wages crime troops deaths',
  ),
  feature('totality', 0.35, 2, 'every all none never always no nobody everyone everybody any entire whole most'),
  feature(
    'time',
    0.4,
    2,
    'year years month months decade decades century week weeks since ago yesterday january february march april june july august september october november december annually yearly daily monthly',
  ),
  feature(
    'opinion',
    -0.6,
    2,
    'think believe hope feel guess opinion wish maybe perhaps probably seems seem might could should must let important understand agree love glad proud happy sorry',
  ),
  feature('future', -0.5, 1, "will shall won't 'll going tomorrow next"),
  feature('first-person', -0.5, 2, "i we my our me us i'm we're i've we've i'd we'd"),
  feature('address', -0.6, 2, 'you your thank thanks please mr senator governor sir jim bob welcome well ladies gentlemen'),
];

/** Log-odds of a sentence of which nothing is known. */
export const baseWeight = -2.6;
