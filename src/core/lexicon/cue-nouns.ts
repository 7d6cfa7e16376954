/**
 * Nouns and adjectives that report what somebody says, thinks or wants, with frames and grades as in `cue-verbs.ts`. Grades were
 * judged by hand, with counts over annotated American political news where there were enough.
 */

function parse(table: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const result = new Map<string, Map<string, number>>();
  for (const line of table.trim().split('\n')) {
    const [frames = '', list = ''] = line.split(':');
    for (const word of list.trim().split(/\s+/)) {
      const known = result.get(word) ?? new Map<string, number>();
      result.set(word, known);
      for (const entry of frames.trim().split(/\s+/)) {
        const frame = entry.slice(0, -1);
        if (!known.has(frame)) known.set(frame, Number(entry.slice(-1)));
      }
    }
  }
  return result;
}

/** "his warning that …", "calls for …", "her refusal to …". */
export const cueNouns = parse(`
t8: claim claims assertion assertions argument arguments contention belief beliefs conviction insistence suggestion suggestions warning warnings
t8: admission allegation allegations accusation accusations complaint complaints prediction predictions declaration promise promises pledge
t8: pledges vow vows assurance assurances threat threats reminder denial revelation acknowledgment acknowledgement recognition speculation
t8: rumor rumors rumour rumours fear fears hope hopes concern concerns worry worries suspicion suspicions doubt doubts confidence optimism
t7: view opinion assumption notion conclusion consensus statement announcement charge charges feeling perception impression theory expectation
t7: wish wishes desire expectations demand demands recommendation proposal remark comment comments observation finding findings guess certainty disappointment
t6: idea sense understanding message word news report reports agreement interpretation criticism point case
of7: criticism endorsement rejection denunciation condemnation accusation accusations allegation allegations denial denials fear fears hope hopes
of6: view views opinion opinions assessment description depiction portrayal defense defence critique characterization characterisation mockery
of6: dismissal praise mention disapproval approval suspicion suspicions talk warning warnings threat threats promise promises chants chant
of5: acceptance embrace understanding account analysis admiration support backing advocacy disavowal repudiation distrust
for7: support call calls praise admiration enthusiasm passion contempt disdain sympathy preference demand demands request requests plea pleas
for6: appeal appeals respect apology apologies hope hopes argument argue vote votes desire
on7: attack attacks position positions stance views thoughts opinion opinions stand comments remarks assault criticism statement
on6: focus
to7: opposition objection objections reaction response commitment openness resistance hostility
to6: reference references devotion allegiance answer aversion attachment sensitivity
about7: question questions concern concerns doubt doubts complaint complaints fear fears worry worries skepticism scepticism anxiety comments
about6: remarks statement statements claim claims views allegations words message feelings rhetoric misgivings reservations warning warnings lie lies
over7: concern concerns anger outrage fears fear worry worries objections dissatisfaction unease misgivings dismay frustration alarm
against7: attack attacks threat threats argument allegations accusations charge charges warning warnings criticism vote votes
against6: complaint complaints insult insults protest protests
with6: disagreement frustration agreement dissatisfaction disappointment impatience
in7: confidence faith trust belief interest pride disbelief
at6: anger outrage dismay frustration attack attacks
toward6: attitude hostility feelings animosity
towards6: attitude hostility feelings animosity
i8: refusal promise promises pledge pledges vow vows decision unwillingness reluctance willingness readiness offer offers threat threats desire
i8: eagerness openness determination inability call calls request demand demands plea
i7: proposal proposals plan plans intention intentions wish commitment agreement invitation appeal ambition aspiration inclination order advice
w6: question questions debate doubt doubts
`);

/** "is critical of …", "was eager to …": after a form of "be", "become", "remain", "seem", "feel". */
export const cueAdjectives = parse(`
t7: confident adamant optimistic hopeful aware convinced certain sure doubtful skeptical sceptical proud glad upset worried fearful afraid
t7: pessimistic sorry grateful thankful disappointed happy sad furious angry unhappy concerned insistent ashamed relieved surprised
i7: eager reluctant hesitant unwilling willing determined keen loath loathe quick careful anxious
i6: ready
i5: happy glad afraid prepared proud sorry content
of7: critical skeptical sceptical supportive wary leery dismissive proud fearful afraid aware distrustful mistrustful suspicious appreciative
of6: tired sick fond contemptuous disdainful scornful mindful convinced tolerant sure certain ashamed envious jealous
about7: optimistic pessimistic skeptical sceptical enthusiastic passionate nervous angry anxious concerned worried cautious upbeat unhappy
about6: clear outspoken vocal honest unapologetic uneasy cynical upfront sensitive adamant coy cagey lukewarm bullish serious excited furious
to7: open opposed sympathetic hostile receptive committed partial averse resistant
with7: unhappy happy displeased satisfied dissatisfied pleased comfortable uncomfortable frustrated impressed
at6: angry furious mad
on6: keen bullish clear bearish adamant firm
for6: grateful thankful sorry hopeful
w6: unsure uncertain sure certain unclear
`);

/** "is a supporter of …": predicate nouns that tell the subject's attitude. */
export const cueRoles = parse(`
of7: supporter supporters critic critics opponent opponents advocate advocates fan fans proponent proponents champion champions defender
of6: defenders admirer admirers skeptic sceptic enemy foe
for6: advocate advocates
in6: believer believers
`);

/** Verbs that say no more than that somebody has what the noun behind them names: "expressed concern", "made a promise". */
export const lightVerbs: ReadonlySet<string> = new Set(
  `express voice have show raise give make issue offer announce state declare convey signal reiterate repeat renew restate reaffirm affirm
   share harbor harbour hold maintain feel indicate demonstrate display register air communicate articulate launch mount lodge level
   deliver post publish release sound take pose relay utter keep stress underline underscore emphasise emphasize`.split(/\s+/),
);

/** "drew criticism from X": verbs whose subject is what the noun is about, and whose "from" names the source. */
export const receivingVerbs: ReadonlySet<string> = new Set(
  `draw receive win get earn face attract gain garner elicit prompt enjoy spark provoke meet generate bring incur secure have encounter`.split(
    /\s+/,
  ),
);

/** "concerns have emerged that": verbs by which a noun of this kind comes up without anybody named. */
export const emergingVerbs: ReadonlySet<string> = new Set(
  `emerge arise grow mount spread surface circulate persist remain rise abound swirl linger deepen intensify resurface appear increase`.split(
    /\s+/,
  ),
);
