import { readPhrases } from './phrases';

/** What a statement about a thing says of it, in the notation of `phrases.ts`. */

/** Which side the speaker of a judgement is on. */
export type Side = 'supports' | 'opposes';

/** A side, or that the speaker takes none. */
export type Verdict = Side | 'questions' | 'undecided';

/**
 * Said right behind the thing, auxiliaries and adverbs stepped over: "[the toll] goes too far". Verbs stand in their dictionary form
 * with `+` for all their forms.
 */
export const judgementsBehind = readPhrases<Side>({
  supports: `
    deserve+ (a|another|our|every|full) / make+ (good|perfect|economic|every)? sense / save+ (lives|money|jobs|time|us) / pay+ for (itself|themselves) / pay+ off
    / put+ ~ on the map / come+ (just in time|at the right) / (protect+|strengthen+|improve+|boost+|benefit+|safeguard+|secure+|guarantee+|revive+|modernise+|modernize+)
    / help+ (the|our|to|us|people|families|those|children|every|all|local|small) / make+ ~ (safer|fairer|better|cleaner|stronger|healthier|cheaper|quieter|easier|richer)
    / create+ (jobs|work|thousands|hundreds|growth) / bring+ (jobs|work|peace|growth|relief|prosperity|money|investment|order|justice|life|down|people) / give+ ~ (chance|voice|future|dignity|hope|security|sleep|start)
    / cut+ (journey|waiting|travel|emissions|pollution|traffic|bills|congestion|noise|crime|the number) / provide+ (jobs|work|hundreds|thousands) / reduce+ (the|our|traffic|waste|costs|inequality|emissions|noise|poverty) / open+ (up|doors|the door) / lift+ ~ out of poverty / right+ (a|an old) / belong+ to the future / (get|got) my vote / (have|has) my (vote|support|backing)
    / (have|has) our (support|backing) / work+ (well|wonders) / do+ (a lot of|much)? good`,
  opposes: `
    go+ too far / (make|makes|made) (no|little) (economic|sense) / make+ (no|little) sense / make+ a mockery / discriminate+ / flood+ / rip+ / (destroy+|ruin+|wreck+|cripple+|kill+|harm+|hurt+|damage+|endanger+|punish+|penalise+|penalize+|devastate+|betray+|violate+|breach+|worsen+|jeopardise+|jeopardize+|divide+|insult+|humiliate+|backfire+|strangle+|choke+|bankrupt+|impoverish+|gut+|hamper+|stifle+)
    / fuel+ (inflation|anger|tension|unemployment|prices) / (penalise+|penalize+) / (cut+|slash+) (yields|jobs|output|profits|incomes|pay|services) / push+ up / set+ (a|the) ~ precedent / based on (flawed|false|wrong|bad|old) / hit+ ~ hardest / wipe+ out / (price|prices) ~ out / cost+ (jobs|lives|us|thousands|the|too|hundreds|taxpayers|more|every|families) / drive+ ~ (out|away|up|into|off|from|over|to) / push+ ~ (into|over|out|up) / force+ ~ to / leave+ ~ (without|worse|stranded|with nothing|out|homeless|poorer|short|exposed)
    / rob+ / strip+ ~ of / do+ (more harm|nothing|little|great harm|lasting|harm|serious) / lead+ to ~ (losses|chaos|war|closures|shortages|deaths|disaster|shortage|unemployment|blackouts) / mean+ the (end|death|loss|closure|ruin)
    / deal+ a ~ blow / spell+ (doom|disaster|the) / send+ (the|a|out the) wrong / burden+ / saddle+ / threaten+ / trample+ / weaken+ / undermine+ / solve+ nothing / hit+ (the|poor|small|those|hard|families|pensioners|workers) / put+ ~ at risk / put+ ~ out of (business|work)
    / tear+ (the|up|families|down) / turn+ ~ into a / (reward+|invite+|smack+|reek+|stink+) / (lack+|ignore+) / amount+ to (a|an)? (theft|blackmail|robbery|surrender|betrayal|vandalism|punishment|tax|death|capitulation|confiscation)
    / come+ at the wrong / (take+|bring+) us back to / belong+ in (a|the) (museum|bin|past|dustbin)`,
});

/** Said right before the thing or the deed that it is: "[it would be] wrong to", "there is no alternative to". */
export const judgementsBefore = readPhrases<Verdict>({
  questions: `
    hard to see (how|why|what) / (an|the)? open question (whether|if|how) / (unclear|doubtful|questionable|uncertain|debatable|not clear|not sure|unsure) (whether|how|if|what|that) / (remains|remained) to be seen (whether|how|if)
    / (serious|grave|many|some|real)? (doubts|questions|concerns|misgivings|question marks) (about|over|on|whether)`,
  undecided: `
    too (early|soon) to (say|tell|decide|judge|take sides|comment|pronounce|form a view) ~ (on|about|whether|if|over)? / (verdict|decision|ruling|view) on / open mind (on|about) / no (decision|position|recommendation|view|verdict) ~ (on|about|whether|on whether|about whether) / both sides of`,
  supports: `
    (wrong|absurd|foolish|a mistake|folly|madness|irresponsible|unthinkable|a crime|negligent) not to /
    no (alternative|substitute|other way|choice) (to|but to|for|than) / no way (around|round) / no (argument|reason|case|objection) (against|not to) / no (excuse|reason) for (delaying|not|refusing|dropping|blocking|opposing) / no harm in / nothing wrong with
    / (high|about|past)? time (to|for) / (a|the|pressing|urgent|clear|strong|overwhelming)? (case|need|demand) for / (right|essential|vital|crucial|necessary|important|imperative|sensible|fair|wise|reasonable) (to|that)
    / (the|a) (right thing|good idea|moral duty|duty|best way) (to|is) / (must|have to|has to|need to|needs to|ought to|should) (now|also|finally|at last|simply|all|urgently|really|press|push)? (ahead with|on with)? / nothing short of / in need of / crying out for
    / (thank god|thank goodness|hooray|three cheers|yes|long live|bravo) (for|to)?`,
  opposes: `
    no (need|case|reason|justification|room|place|appetite|point|sense|future|money|mandate|business|sane reason|good reason|earthly reason|evidence) (for|to|in|of)
    / (wrong|absurd|foolish|unfair|mad|madness|insane|reckless|irresponsible|immoral|unjust|a mistake|a folly|folly|crazy|unthinkable|cruel|pointless|dangerous|premature|ludicrous|ridiculous|a crime|a disgrace|shameful|too early|unacceptable|unwise|suicidal|a waste|lunacy|sheer madness) (to|that|for)
    / (no to|down with|enough of|fed up with|sick of|say no to|put a stop to)`,
});

/** Said of the thing in a phrase of its own, behind a form of "be" or "as": "… is [a sell - out]", "… as [the only way]". */
export const judgingPhrases = readPhrases<Side>({
  supports: `
    go ahead / cannot wait / can't wait / can not wait / long overdue / matter of ~ justice / the (only|best|fairest|right|surest|safest|cheapest|least|quickest) (way|answer|thing|solution|course|step|responsible|sensible|chance|hope|path|choice|means|option|idea|plan|news)
    / the least / a good (idea|thing|deal|step|plan) / good (for|news) / the way forward / worth (it|the|every|having|fighting|paying) / a must / here to stay / (a|the) (step|move) in the right / a (great|huge|big|fair|brave|historic|good|wise|real|sensible|bold|golden) (step|chance|opportunity|success|deal|decision|victory|day|moment|win|idea|move|achievement|boost)
    / (a|an) (opportunity|blessing|lifeline|godsend|milestone|triumph|breakthrough|necessity|human right|right|priority|investment|answer to) / in (the|our|everyone's) ~ interest / our (best|only|last) (hope|chance) / (top|first) priority / here to stay / not (negotiable|too much to ask) / what (we|this ~|people|the ~) (need|needs|want|wants) / common sense / money well spent`,
  opposes: `
    off the table / out of the question / red (line|lines) / (a|an) ~ (waste|vanity|gamble|con|scam|sham|white elephant|farce|joke|insult|attack|assault|tax|betrayal|disgrace|sell - out|sellout|death|threat|giveaway|gift|blunder|trap|gimmick|stunt|smokescreen|fig leaf|nightmare|kick|slap|blow|burden|shambles|folly|outrage|error|monstrosity|eyesore|licence|recipe|mistake|pipe dream|fantasy|distraction|punishment|death sentence|humiliation|bad|poor|terrible|dreadful|cruel|lie|luxury|danger|hazard|step too far|step back|step backwards|race|charter)
    / (pure|sheer|nothing but|legalised|legalized|daylight) (theft|madness|greed|folly|nonsense|robbery|vandalism|vanity|populism|propaganda|spite) / waste of ~ (money|time|cash|space|breath) / step too far / step back / no (answer|solution|way to|good|use|place|substitute|cure|panacea|remedy) / not (the|an) (answer|solution|way) / not (needed|worth|fair|right|acceptable|workable|wanted|welcome|justified|sustainable|the place|in the interest|on)
    / too (expensive|costly|dangerous|risky|much|dear|harsh|blunt|complicated|big|far) / bad (idea|for|news) / the (wrong|last thing|end of|death|thin end|worst|surest way to|height of|road to) / slap in the face / blow (to|for) / against the (law|will|interests|grain|constitution) / death (knell|sentence|blow|warrant) / doomed / dead (in the water|on arrival|letter)? / never (work|happen|pass) / a thing of the past / open to abuse
    / (neither|anything but) (fair|necessary|needed|safe|just) / a burden / overkill / nothing (more|less|but) than ~`,
});
