import type { CueStance } from './stance-cues';

/**
 * Phrases that say where somebody stands without a verb of saying: "is in favour of", "has turned down", "is torn over". They are
 * looked for only where an issue term follows.
 *
 * One phrase between slashes, in token keys. `(a|b c)` are alternatives, `?` behind a word or alternatives makes them optional, `~`
 * stands for up to four words. `!` before a phrase: only where it is denied ("has not decided"). A stance of `open` becomes
 * conditional where a condition follows, and is nothing otherwise.
 */
const table: Readonly<Record<CueStance, string>> = {
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
    / (approve|approves|approved|adopted|ratified|introduced|authorised|authorized|embraced|hailed|applauded|cheered) / (in|with) (sympathy|agreement) with`,
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
    / (a motion|signatures|an appeal|a complaint|a lawsuit|a challenge|a petition|a case) against / (stand|stands|stood) in the way of`,
  questions: `
    (cast|casts|casting) (doubt|doubts) (on|over|upon)
    / (raise|raises|raised|voice|voices|voiced|express|expresses|expressed|has|have|had) (serious|grave|some|strong|deep|its|his|her|their)? (doubts|questions|concerns|concern|misgivings|reservations|worries|qualms|fears) (about|over|on|at|as to)
    / (sceptical|skeptical|doubtful|unsure|uncertain|wary|suspicious|dubious|unconvinced) (of|about|over|by) / (worried|concerned|nervous|uneasy|anxious|apprehensive) (about|over|by|at)
    / ! (convinced|persuaded|sold) (by|of|on|that) / (call|calls|called) into question / (ask|asks|asked) questions about
    / (want|wants|wanted) (answers|clarity|assurances|details) (about|on|over) / (demand|demands|demanded|seek|seeks|sought) (answers|clarity|assurances) (about|on|over)`,
  undecided: `
    (undecided|noncommittal|agnostic|neutral|ambivalent|divided|split) (about|on|over|as to|whether) / (on|sat on|sitting on) the fence (on|over|about) / (in|of) two minds (about|over|on|whether)
    / torn (over|about|on|between) / ! (decide|decided|say|said|settled|determined|disclosed|revealed) ~ (how|whether|if|on) / ! made up (its|his|her|their) (mind|minds) (about|on|whether|over)
    / ! (take|taken) (a|any) (position|stand|view|side|stance) (on|over) / (weigh|weighs|weighed|weighing|mull|mulls|mulled|mulling|consider|considers|considering|debating|studying|ponder|pondering) (whether|how|if)
    / (decline|declines|declined|refuse|refuses|refused) to (say|comment|disclose|reveal|be drawn|take sides|take a position) ~ (how|whether|if|on|about)
    / (take|takes|took|taken|taking) no (side|sides|position|stand|view) (on|over|in) / (reserve|reserves|reserved|reserving) (judgment|judgement) (on|about) / (will|to) decide ~ whether
    / (keep|keeps|keeping|kept) an open mind (about|on) / too early to (say|tell|decide|judge|take sides) (on|about|whether|if|over)`,
  open: `
    live with / (go|goes|going|went) along with / put up with / open to / (willing|ready|prepared|inclined) to (accept|back|support|join|sign|ratify|vote for)
    / (will|would|could|might|may|to|can) (ratify|sign|join|accept|back|support|approve|allow|endorse|consent to|agree to|take part in|vote for|host|fund|pay for|build|adopt)
    / (drop|drops|dropped|end|withdraw|give up) (its|his|her|their) (appeal|opposition|resistance|campaign|objection|objections|veto|lawsuit|case|claim) (to|against)
    / (acceptable|bearable|tolerable) to`,
};

/** One place of a phrase: runs of keys that fit, or `undefined` for up to four words of any kind. */
export interface PhrasePart {
  readonly runs: readonly (readonly string[])[] | undefined;
  readonly optional: boolean;
}

export interface AttitudePhrase {
  readonly parts: readonly PhrasePart[];
  readonly stance: CueStance;
  /** True where it counts only when it is denied. */
  readonly denied: boolean;
}

function readPhrase(text: string, stance: CueStance): AttitudePhrase {
  const denied = text.startsWith('!');
  const parts = [...text.replace('!', '').matchAll(/\(([^()]*)\)(\??)|(\S+)/g)].map(([, inBrackets, mark = '', word = '']): PhrasePart => {
    if (word === '~') return { runs: undefined, optional: true };
    const optional = mark === '?' || word.endsWith('?');
    const alternatives = inBrackets?.split('|') ?? [word.replace('?', '')];
    return { runs: alternatives.map((run) => run.trim().split(' ')), optional };
  });
  return { parts, stance, denied };
}

/** Keys that a phrase may begin with: those of its first part, and of the next where that may be left out. */
function openers({ parts }: AttitudePhrase): string[] {
  const keys: string[] = [];
  for (const { runs, optional } of parts) {
    for (const run of runs ?? []) if (run[0] !== undefined) keys.push(run[0]);
    if (!optional) break;
  }
  return [...new Set(keys)];
}

/** All phrases by the keys that they may begin with. */
export const attitudePhrases: ReadonlyMap<string, readonly AttitudePhrase[]> = (() => {
  const byOpener = new Map<string, AttitudePhrase[]>();
  for (const stance of Object.keys(table) as CueStance[]) {
    for (const text of table[stance].split('/')) {
      const phrase = readPhrase(text.trim(), stance);
      for (const key of openers(phrase)) {
        const list = byOpener.get(key);
        if (list === undefined) byOpener.set(key, [phrase]);
        else list.push(phrase);
      }
    }
  }
  return byOpener;
})();
