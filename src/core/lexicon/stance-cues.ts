/**
 * What a cue says about the stance of its source on what its content names. Cues are the `cueLemma` of attributions: dictionary
 * forms of verbs, other words as they stand. Reporting verbs without an attitude ("say") are not listed: there the wording of the
 * content decides.
 */

/** What a cue says by itself; `open`: ready for it, which becomes `conditional` where a condition follows and nothing otherwise. */
export type CueStance = 'supports' | 'opposes' | 'questions' | 'undecided' | 'open';

const table: Readonly<Record<CueStance, string>> = {
  supports: `
    support back endorse favor favour advocate welcome praise champion applaud commend hail laud salute embrace accept approve urge demand
    propose recommend promise pledge vow offer want wish hope seek prefer agree undertake commit promote defend celebrate cheer call press
    push plead campaign lobby vote appeal insist encourage tout consent sign ratify adopt introduce aspire long yearn desire intend plan aim request
    support backing endorsement praise call calls demand demands plea pleas appeal appeals request requests advocacy enthusiasm admiration
    acceptance embrace promise promises pledge pledges vow vows offer offers proposal proposals wish desire willingness readiness eagerness
    determine determined petition campaign
    determination commitment preference willing eager keen supportive enthusiastic determined ready supporter supporters advocate
    advocates proponent proponents champion champions defender defenders approval agreement ambition aspiration intention`,
  opposes: `
    reject dismiss oppose condemn denounce decry deplore criticize criticise slam blast attack assail lambast lambaste rebuff rebuke refuse
    rule_out resist repudiate disavow renounce protest disapprove veto deride ridicule mock scorn spurn balk baulk object decline bemoan
    lament savage scoff brush_off brush_aside wave_away shrug_off shoot_down disown fault censure castigate excoriate denigrate
    opposition objection objections rejection refusal condemnation denunciation criticism resistance hostility aversion disapproval
    hit_out hit_back lash_out rail sue anger fury outrage dismay disgust frustration alarm
    repudiation disavowal reluctance unwillingness opponent opponents critic critics enemy foe opposed hostile averse critical unwilling reluctant
    loath loathe resistant dismissive contemptuous disdain contempt protests protest attack attacks`,
  questions: `question doubt query challenge wonder dispute
    doubt doubts question questions skepticism scepticism skeptical sceptical doubtful unsure uncertain dubious misgivings reservations skeptic
    sceptic wary leery`,
  undecided: `hesitate consider weigh mull ponder contemplate undecided noncommittal torn waver debate`,
  open: `open openness receptive`,
};

/** Stance by cue; `undefined`: the cue alone says nothing. */
export const cueStances: ReadonlyMap<string, CueStance> = new Map(
  (Object.keys(table) as CueStance[]).flatMap((stance) =>
    [...table[stance].trim().split(/\s+/), attitudeLemma(stance)].map((word): [string, CueStance] => [word, stance]),
  ),
);

/** The cue lemma of a phrase that says a stance by itself; see `attitude-phrases.ts`. */
export function attitudeLemma(stance: CueStance): string {
  return `attitude:${stance}`;
}

/** Cues of support that mean it only with certain last words: "call for", but not "call it"; verbs of wanting need "to" or an object. */
export const supportNeedsPreposition: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: 'for on',
    press: 'for',
    push: 'for',
    plead: 'for',
    campaign: 'for',
    lobby: 'for',
    vote: 'for',
    appeal: 'for',
    agree: 'to with',
    insist: 'on',
    commit: 'to',
    consent: 'to',
    long: 'for',
    yearn: 'for',
  }).map(([lemma, list]) => [lemma, new Set(list.split(' '))]),
);

/** Words that turn what follows round: "vowed to block", "called for an end to", "a ban on". Keys of tokens, all forms. */
export const turningWords: ReadonlySet<string> = new Set(
  `reject rejecting rejection oppose opposing stop stopping end ending halt halting ban banning abandon abandoning drop dropping scrap
   scrapping block blocking prevent preventing avoid avoiding refuse refusing delay delaying postpone postponing cancel cancelling canceling
   veto vetoing against no not never without resist resisting suspend suspending withdraw withdrawing freeze freezing moratorium removal
   removing remove repeal repealing reverse reversing neither nor nobody none oppose rid defeat defeating quash quashing overturn overturning thwart thwarting derail derailing kill killing
   sink sinking wreck wrecking sabotage sabotaging abolish abolishing annul annulling cease reconsider reconsidering forbid forbidding forgo shelve shelving rule ruling lack
   lacks lacking`.split(/\s+/),
);

/** Deeds that leave a thing standing but take from it: "weakening the ban". Keys of tokens. */
export const weakeningWords: ReadonlySet<string> = new Set(
  `weaken weakening dilute diluting soften softening undermine undermining gut gutting loosen loosening relax relaxing lift lifting
   undo undoing dismantle dismantling`.split(/\s+/),
);

/** Said of something, these tell that the speaker is against it: "would be a mistake". */
export const unwelcomeWords: ReadonlySet<string> = new Set(
  `mistake absurd unacceptable dangerous reckless disaster disastrous catastrophe illegal unlawful wrong unthinkable impossible
   non-starter nonstarter betrayal folly foolish madness insane irresponsible provocation provocative illegitimate intolerable inadmissible
   nonsense pointless useless unrealistic unjust immoral shameful disgraceful outrageous ridiculous suicide capitulation surrender
   insult insulting joke farce theft robbery scandal vandalism ruinous ruin needless harmful unfair unworkable cruel crazy stupid premature`.split(
    /\s+/,
  ),
);

/** Said of something, these tell that the speaker is for it: "is essential". */
export const welcomeWords: ReadonlySet<string> = new Set(
  `essential necessary vital crucial indispensable imperative overdue welcome desirable needed right sensible acceptable fair
   justified worthwhile inevitable unavoidable urgent`.split(/\s+/),
);

/** Verbs of readiness inside what somebody says: "he would accept …", "we support …". Token keys. */
export const ownSupport: ReadonlySet<string> = new Set(
  `support supports supported back backs backed favor favors favored favour favours favoured accept accepts accepted endorse endorses
   endorsed welcome welcomes welcomed`.split(/\s+/),
);

/** Verbs of refusal inside what somebody says. Token keys. */
export const ownOpposition: ReadonlySet<string> = new Set(
  `oppose opposes opposed reject rejects rejected refuse refuses refused`.split(/\s+/),
);

/** What must or should happen to a thing: it is to come, or it is to go. Keys of tokens. */
export const deedsBehind: ReadonlySet<string> = new Set(
  `built introduced adopted passed approved allowed signed ratified made implemented kept protected extended raised funded begin start
   happen stay remain continue come ahead prevail`.split(/\s+/),
);
export const undoingBehind: ReadonlySet<string> = new Set(
  `go stop end scrapped dropped withdrawn lifted abolished stopped abandoned rejected cancelled canceled halted blocked shelved reversed
   repealed suspended overturned vetoed ended removed`.split(/\s+/),
);
