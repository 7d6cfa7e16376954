/**
 * Classes of words that tell how much a sentence is worth checking. What each is worth is learned; see `model/claim-weights.ts`.
 * `name` is what the analysis reports as the reason. Their places are features of the learned model, so the order must stay.
 */
export interface WordClass {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

function wordClass(name: string, words: string): WordClass {
  return { name, words: new Set(words.trim().split(/\s+/)) };
}

/** Numbers, dates and the form of the sentence are read by the stage itself. */
export const wordClasses: readonly WordClass[] = [
  wordClass(
    'amount',
    'million millions billion billions trillion trillions thousand thousands hundred hundreds dozen dozens percent per-cent percentage half third quarter dollar dollars euros pounds tons tonnes miles kilometres kilometers',
  ),
  wordClass(
    'number-word',
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety twice double triple',
  ),
  wordClass(
    'comparison',
    'than higher lower highest lowest largest biggest smallest fewest longest shortest fastest slowest worst best richest poorest oldest youngest greater fewer record unprecedented first only average majority minority compared',
  ),
  wordClass(
    'change',
    'rose risen rise fell fallen fall increased increase increases decreased decrease dropped drop grew grown growth declined decline doubled tripled halved cut cuts gained lost losing shrank shrunk soared plunged surged climbed slowed raised lowered reduced added created expanded eliminated',
  ),
  wordClass(
    'cause',
    'because caused causes cause due led result resulted resulting therefore consequently blamed contributed thanks owing',
  ),
  wordClass(
    'record',
    'voted vote supported opposed signed passed vetoed killed died arrested convicted sued spent paid pays earned sold bought built won elected appointed banned approved rejected proposed introduced launched invaded attacked supplied funded cost costs budget deficit debt tax taxes jobs unemployment wages crime troops deaths',
  ),
  wordClass('totality', 'every all none never always no nobody everyone everybody any entire whole most'),
  wordClass(
    'time',
    'year years month months decade decades century week weeks since ago yesterday january february march april june july august september october november december annually yearly daily monthly',
  ),
  wordClass(
    'opinion',
    'think believe hope feel guess opinion wish maybe perhaps probably seems seem might could should must let important understand agree love glad proud happy sorry',
  ),
  wordClass('future', "will shall won't 'll going tomorrow next"),
  wordClass('first-person', "i we my our me us i'm we're i've we've i'd we'd"),
  wordClass('address', 'you your thank thanks please mr senator governor sir jim bob welcome well ladies gentlemen'),
];
