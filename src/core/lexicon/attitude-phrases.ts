import { readPhrases } from './phrases';
import type { CueStance } from './stance-cues';

/**
 * Phrases that say where somebody stands without a verb of saying: "is in favour of", "has turned down", "is torn over". They are
 * looked for only where an issue term follows.
 *
 * The notation is that of `phrases.ts`; `!` marks what counts only where it is denied ("has not decided"). A stance of `open` becomes
 * conditional where a condition follows, and is nothing otherwise.
 */
export const attitudePhrases = readPhrases<CueStance>({
  supports: `
    in (favour|favor) of / all for / (strongly|firmly|squarely|fully)? behind / enthusiastic about / keen (on|to) / determined to / proud of
    / (happy|pleased|delighted) (with|by|about) / glad of / (sold|intent|bent) on / (committed|wedded) to / (come|comes|came) (round|around) to
    / (warmed|warms|warm) to / (converted|won over) to / (throw|throws|threw|thrown|put|puts) (its|his|her|their) full? weight behind
    / (swung|swing|swings|rallied|rally|rallies|lined|united) up? behind / (stand|stands|stood) (by|behind|up for) / (get|gets|got) behind
    / (side|sides|sided) with ~ (over|on) / (give|gives|gave|given|lend|lends|lent) (its|his|her|their) (blessing|backing|support|approval|consent|assent|endorsement|name|voice) to
    / (petition|petitions|petitioned|petitioning|campaign|campaigns|campaigned|campaigning|lobby|lobbies|lobbied|lobbying) for
    / (fight|fights|fought|fighting|march|marched|marching|rallied|demonstrated) for / (push|pushes|pushed|pushing|press|presses|pressed|pressing) (ahead with|for)
    / (speak|speaks|spoke|spoken) (up for|out for|in favour of|in favor of) / (make|makes|made) (the|a) case for / (argue|argues|argued) (for|in favour of|in favor of)
    / (vote|votes|voted|voting) (for|in favour of|in favor of) / (sign|signs|signed) (off on|up to) / (renewed|repeated|reiterated) (its|his|her|their) (call|calls|demand|demands|plea) for
    / no (objection|objections|quarrel|problem) (to|with) / (supporter|supporters|advocate|advocates|champion|champions|proponent|backer|backers|defender|defenders|enthusiast) of
    / (see|sees|saw) (much|great|every)? (merit|sense|value|virtue|benefit|benefits) in / (has|have|had) long (wanted|sought|backed|supported|favoured|favored|urged)
    / (approve|approves|approved|adopted|ratified|introduced|authorised|authorized|embraced|hailed|applauded|cheered) / (in|with) (sympathy|agreement) with
    / give+ ~ (green light|go - ahead|nod|thumbs up|all - clear) to / (stake+|bet+|hang+) ~ on / (consent+|assent+) to / stand+ by (its|his|her|their) (plan|decision|pledge|promise|vow) ~ to / convinced of
    / unapologetic about / come+ down on the side of / join+ the ~ (supporters|ranks|call|campaign|chorus|calls) ~ (of|for) / (put+|bring+|table+|draft+|submit+|present+|unveil+|prepare+|announce+) ~ (bill|motion|proposal|proposals|plan|plans|law|legislation) for
    / hold+ out for / (hold+|cling+|stick+) ~ (fast|firm)? to / come+ to the (defence|defense) of / vouch+ for / (lead+|spearhead+|head+) ~ (campaign|fight|push|drive|call|calls) for / (vote+|voted) ~ to / (put+|place+|set+) ~ at the top of
    / come+ out (in favour of|in favor of|for) / (campaign+|petition+|press+|lobby+|march+|rally+|battle+|work+) ~ for / (take+|took) up the cause of / (commit+) ~ to / (devote+) ~ to / hungry for / impatient for / (plan+|intend+) to
    / (see+|saw) no alternative to / (draw+|drew) up (plans|a plan) (for|to) / (pave+) the way for / push+ through / press+ on with / plough+ ahead with / forge+ ahead with / go+ ahead with / move+ ahead with / proceed+ with
    / (excited|optimistic|upbeat|positive|enthusiastic) about / (throw+|threw|put|lend+) (its|his|her|their) full? (support|backing|weight) (behind|to) / come+ out in (support|favour|favor|defence|defense) of / join+ (calls|the calls|demands) (to|for)
    / (sign+|pass+|approve+|introduce+|back+|sponsor+|adopt+) (a|the|new)? (bill|legislation|law|measure|motion|ordinance) ~ (to|on|for|that) / give+ (its|his|her|their) ~ (approval|consent|assent|blessing) to / (repeat+|renew+|reiterate+|echo+) ~ (call|calls|appeal|demand|demands|plea) for
    / (make+|made) no apology for
    / ! (give+ up|abandon+|drop+|scrap+|budge+ on|back+ down on|waver+ on|back+ away from|retreat+ from) / (propose+|vow+|promise+|pledge+|offer+|decide+|resolve+|agree+|choose+) ~ to`,
  opposes: `
    opposed to / (dead|firmly|strongly)? set against / (dead|firmly|strongly|squarely|fiercely|adamantly)? against / (hostile|averse|resistant) to
    / (angry|furious|upset) (at|about|over) / (appalled|outraged|dismayed|horrified|alarmed|disgusted) (at|by) / unhappy (with|about|at) / (critical|scathing|dismissive|contemptuous) of
    / (unwilling|reluctant) to / no (fan|friend|supporter|admirer) of / (critic|critics|opponent|opponents|enemy|foe|foes) of
    / (sue|sues|sued|suing) ~ to (stop|block|halt|prevent) / (fight|fights|fought|fighting|resist|resists|resisted|resisting) against?
    / (lobby|lobbies|lobbied|lobbying|campaign|campaigns|campaigned|campaigning|protest|protests|protested|protesting|demonstrated|march|marched|rally|rallied) against
    / (vote|votes|voted|voting|speak|speaks|spoke|argue|argues|argued|appeal|appeals|appealed|petitioned|rebelled) against / (turn|turns|turned) (against|down)
    / (come|comes|came) out against / (hit|hits|lash|lashes|lashed) out (at|against) / (rail|rails|railed|inveighed) against / (throw|throws|threw|thrown|rule|rules|ruled) out
    / (vote|votes|voted|shoot|shoots|shot) down / not hear of / not (stomach|tolerate|countenance|entertain|stand for) / no (need|place|case|time|use|appetite) for / no need to
    / no (point|sense|merit|value) in / (take|takes|took|taken) (issue|exception) (with|to) / (find|finds|found) fault with / (want|wants|wanted) (no part of|nothing to do with|none of)
    / (pull|pulls|pulled|back|backs|backed) out of / (walk|walks|walked) away from / (withdrew|withdraw|withdraws|withdrawn|dropped|drops) (its|his|her|their) (support|backing|endorsement) (for|from|of)
    / (block|blocks|blocked|blocking|veto|vetoes|vetoed|boycott|boycotts|boycotted|obstruct|obstructed|rejected|scrapped|shelved)
    / (a motion|signatures|an appeal|a complaint|a lawsuit|a challenge|a petition|a case) against / (stand|stands|stood) in the way of
    / take+ ~ to court over / aghast at / up in arms (over|about|against) / turn+ (its|his|her|their) (back|backs) on / get+ rid of / do+ away with / sour+ on / ! (believe+ in) / ! (abide|bear|stand|stomach|tolerate|countenance|hear of|put up with|believe in|see the point of|see any need for)
    / (hand+ in|collect+|gather+|file+|launch+|lodge+|mount+|table+|bring+|lead+|head+|sign+|stage+|hold+|join+|organise+|organize+|start+|spearhead+|submit+|plan+|prepare+|present+|deliver+) ~ against
    / (wave+|brush+|push+|sweep+) aside / pour+ (cold water|scorn) on / (have|has|had) no truck with / draw+ the line at / (hold+ out|dig+ in|stand+ firm|make+ a stand|take+ a stand|come+ out|side+|take+ up arms|campaign+ hard) against / put+ (a stop|an end|paid) to / call+ time on / pull+ the plug on
    / (have|has|had) (no|little) (love|sympathy|liking|enthusiasm|stomach|patience|desire|wish|intention|plans) (for|to|of) / keep+ ~ out of / (raise+|voice+|lodge+|file+) ~ (objection|objections|protest|complaint) (to|against|over|about) / (strike+|knock+|vote+) down / throw+ cold water on
    / (set|bent|intent) on (stopping|blocking|scrapping|killing|preventing|overturning|repealing|halting) / balk+ at / baulk+ at / recoil+ from / bristle+ at / bridle+ at / (say+|said|says) no to / part ways with ~ over / at odds with ~ over / (break|broke|breaks) with ~ over
    / (withdraw+|drop+|abandon+|scrap+|shelve+|give+ up|ditch+|cancel+|axe+|bin+|pull+) (its|his|her|their|the|all)? (plan|plans|proposal|proposals|bid|support|backing|funding) (for|to|of|from)
    / (launch+|mount+|bring+|file+|lodge+|mounted) (a|an|its|their)? ~ (challenge|suit|lawsuit|appeal|case|objection) to / (file+|go+ to court|sue+|ask+ ~ court|ask+ ~ judge|ask+ ~ court) ~ to (halt|stop|block|overturn|strike down|throw out|quash|prevent|annul) / (obtain+|win+|seek+|secure+|get+|got) ~ injunction against
    / (veto+|reject+|vote+ down|block+|defeat+|kill+|oppose+|strike+ down|throw+ out) (a|the|an)? (bill|legislation|law|measure|motion|ordinance|proposal|plan|plans|funding|amendment) ~ (to|on|for|that) / (lobby+|campaign+|fight+|argue+|speak+|protest+|vote+|come+ out) (hard|strongly|loudly|fiercely|bitterly|in vain|repeatedly)? against
    / ! interested in / ! be persuaded to (accept|back|support|endorse|adopt|allow) / ! (intention|plans|plan) (of|to) / (call+|campaign+|press+|push+) for ~ (withdrawal|repeal|abolition|scrapping|rejection|cancellation|removal|suspension) of / (call+|called|calling|calls) for ~ to be (refused|scrapped|dropped|rejected|withdrawn|stopped|abandoned)
    / (decide+|vote+|resolve+|agree+|choose+) (not|never) to / see+ no (need|case|reason|point|sense|future|place|merit|value) (for|to|in) / ! see+ (the|any|a) (need|case|reason|point|sense|merit|value) (for|to|in|of)`,
  questions: `
    (cast|casts|casting) (doubt|doubts) (on|over|upon)
    / (raise|raises|raised|voice|voices|voiced|express|expresses|expressed|has|have|had) (serious|grave|some|strong|deep|its|his|her|their)? (doubts|questions|concerns|concern|misgivings|reservations|worries|qualms|fears) (about|over|on|at|as to)
    / (sceptical|skeptical|doubtful|unsure|uncertain|wary|suspicious|dubious|unconvinced) (of|about|over|by) / (worried|concerned|nervous|uneasy|anxious|apprehensive) (about|over|by|at)
    / ! (convinced|persuaded|sold) (by|of|on|that) / (call|calls|called) into question / (ask|asks|asked) questions about
    / (want|wants|wanted) (answers|clarity|assurances|details) (about|on|over) / (demand|demands|demanded|seek|seeks|sought) (answers|clarity|assurances) (about|on|over)
    / (seek+|ask+ for|want+|demand+) (more|further|urgent)? (clarification|clarity|answers|assurances|reassurance|reassurances|guarantees|details|explanations) (on|about|over|as to) / (sound+|strike+) a note of caution (about|on|over)
    / (sceptical|skeptical|doubtful|unsure|uncertain) (that|whether|if|how|as to whether|as to) / ! (sure|certain|clear) (that|whether|if|how|about) / (ask+|want+ to know|wonder+) ~ (whether|if|how|what|who|why) / (see+|saw) ~ (problems|flaws|gaps|risks|holes) (in|with)
    / (urge+|counsel+|advise+) caution (on|over|about)
    / ! convinced (by|of|that) / (have|has|had) ~ questions about / gaps in`,
  undecided: `
    (undecided|noncommittal|agnostic|neutral|ambivalent|divided|split) (about|on|over|as to|whether) / (on|sat on|sitting on) the fence (on|over|about) / (in|of) two minds (about|over|on|whether)
    / torn (over|about|on|between) / ! (decide|decided|say|said|settled|determined|disclosed|revealed) ~ (how|whether|if|on) / ! made up (its|his|her|their) (mind|minds) (about|on|whether|over)
    / ! (take|taken) (a|any) (position|stand|view|side|stance) (on|over) / (weigh|weighs|weighed|weighing|mull|mulls|mulled|mulling|consider|considers|considering|debating|studying|ponder|pondering) (whether|how|if)
    / (decline|declines|declined|refuse|refuses|refused) to (say|comment|disclose|reveal|be drawn|take sides|take a position) ~ (how|whether|if|on|about)
    / (take|takes|took|taken|taking) no (side|sides|position|stand|view) (on|over|in) / (reserve|reserves|reserved|reserving) (judgment|judgement) (on|about) / (will|to) decide ~ whether
    / (keep|keeps|keeping|kept) an open mind (about|on)
    / (keep+|leave+|left) ~ options open (on|about|over) / (dodge+|duck+|sidestep+|evade+|avoid+) ~ (question|questions) (on|about|over) / ! (make|made) up (its|his|her|their) (mind|minds) (about|on|whether|over)
    / (put+ off|delay+|postpone+|defer+|adjourn+|shelve+) (a|its|his|her|their|any|the) ~ (decision|vote|verdict|ruling|judgment) (on|about|over) / neither (accept+|back+|support+|endorse+|embrace+|oppose+|reject+) nor (reject+|oppose+|accept+|back+|support+|endorse+)
    / where (he|she|it|they) (stand+|stood) on / abstain+ (on|over|from|in) / (silent|tight - lipped|non - committal|coy|vague) (on|about|over) / (give|gave|gives) (no|little) (hint|indication|sign|clue) ~ (whether|how|if|on|about) / ! (comment|commented|commenting|pronounce|declare+) on
    / (stay+|keep+|kept) out of / ! (reach+|come+ to|take+|arrive+ at) ~ (decision|view|position|stand|conclusion|verdict) (on|about|over)
    / (weigh+|mull+|consider+|examine+|study+|review+|assess+|look+ at) (up|over)? (the)? (case|arguments|request|proposal|proposals|merits|evidence|options) (for|on|of|over) / ! be drawn on (whether|how|if)? / will decide (on|whether) / (has|have) made no (recommendation|decision|commitment) (on|whether|about)`,
  open: `
    live with / (go|goes|going|went) along with / put up with / open to / (willing|ready|prepared|inclined) to (accept|back|support|join|sign|ratify|vote for|fund|pay for|build|host|introduce|adopt|allow|approve) / (grant|give) (permission|consent|approval|leave) for
    / (will|would|could|might|may|to|can) (not|never)? (ratify|sign|join|accept|back|support|approve|allow|endorse|consent to|agree to|take part in|vote for|host|fund|pay for|build|adopt)
    / (drop|drops|dropped|end|withdraw|give up) (its|his|her|their) (appeal|opposition|resistance|campaign|objection|objections|veto|lawsuit|case|claim) (to|against)
    / (acceptable|bearable|tolerable) to / (happy|glad|content) to (see|have|support|back|accept|let)`,
});

/**
 * Verbs whose object is what somebody is for, against or in doubt about, in dictionary form. Reporting verbs among them are found as
 * attributions as well; here they count where an issue is the object, however seldom such a sentence would be marked as reported speech.
 */
const verbs = {
  supports: `support back endorse favor favour advocate welcome praise champion applaud commend hail laud salute embrace accept propose
    recommend promise pledge seek prefer defend promote want announce impose adopt ratify introduce demand urge cheer celebrate tout pursue green-light
    authorise authorize relish`,
  opposes: `reject oppose condemn denounce decry deplore criticize criticise slam blast attack assail lambast lambaste resist repudiate
    veto deride ridicule mock scorn spurn bemoan lament protest fault savage scrap shelve block fight dismiss torpedo reprove
    lampoon censure castigate pan vilify boycott contest disown detest dread hate loathe abhor axe challenge`,
  questions: 'question doubt query',
};

/** Plain verbs of attitude: they count only in the active voice, and where the issue is their very object. */
export const attitudeVerbs = readPhrases({
  supports: anyForm(verbs.supports),
  opposes: anyForm(verbs.opposes),
  questions: anyForm(verbs.questions),
});

function anyForm(lemmas: string): string {
  return lemmas
    .trim()
    .split(/\s+/)
    .map((lemma) => `${lemma}+`)
    .join(' / ');
}

/** Said behind an issue of who stands where on it: "[the line] has the backing of", "was condemned by". The holder follows. */
export const attitudesBehind = readPhrases<'supports' | 'opposes' | 'questions'>({
  supports: `
    (have|has|had|win+|gain+|get+|secure+|receive+|enjoy+|earn+|find+) ~ (backing|support|blessing|endorsement|approval|favour|favor|vote|votes|consent) (of|from|with|in|among)
    / (back+|support+|champion+|welcome+|endorse+|praise+|approve+|applaud+|hail+|embrace+|defend+|propose+|promote+|advocate+|cheer+|favour+|favor+|demand+|seek+|pass+|introduce+|adopt+|sign+|ratify+) ~ by
    / (top|first|key|main|main) priority (for|of) / priority (for|of) / brainchild of / (applause|support|backing|praise|cheers) (from|among) / go+ down well with`,
  opposes: `
    (meet+|met|run+|face+|draw+|attract+|provoke+|trigger+|spark+|encounter+|arouse+|raise+) ~ (disapproval|resistance|opposition|hostility|scorn|criticism|condemnation|anger|fury|outrage|protests|protest|fire|rejection|contempt|ridicule|derision|objections|ire|flak|backlash|dismay|hackles) (of|from|among|by|at)
    / (oppose+|reject+|condemn+|criticise+|criticize+|denounce+|slam+|attack+|challenge+|dismiss+|block+|veto+|blast+|resist+|contest+|torpedo+|deplore+|decry+|boycott+|fight+|quash+|overturn+|scrap+|shelve+) ~ by
    / come+ under (fire|attack|criticism) (from|by) / (vote+ down|throw+ out|turn+ down|strike+ down|shoot+ down) ~ by / (anathema|unacceptable|abhorrent) to / go+ down badly with / (resistance|opposition|criticism|condemnation|protests|protest|anger|outrage|fury|objections|scorn) (from|among)`,
  questions: '(question+|call+ into question|doubt+) ~ by',
});

/** Nouns before an issue that say how somebody stands on it whom the sentence names later: "resistance to [the plant] is led by". */
export const attitudeNouns = readPhrases<'supports' | 'opposes' | 'questions'>({
  supports: '(applause|support|backing|praise|enthusiasm|acclaim|cheers|sympathy|demand) (for|of)',
  opposes:
    '(resistance|opposition|objections|objection|hostility|outrage|anger|protests|protest|fury|disgust|criticism|condemnation|rejection) (to|at|over|against|about|of)',
  questions: '(doubts|doubt|misgivings|scepticism|skepticism|questions|unease|concern|concerns) (about|over|on|at)',
});
