/**
 * Closed word classes of English, for the light chunker of attribution finding. Keys are token keys: lower case, straight
 * apostrophes. A word may stand in several classes; the tagger decides by its neighbours.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that open a noun phrase. */
export const determiners = words(`
  the a an this that these those my your his her its our their whose no any some every each another either neither both all
  half several many most more few fewer less much enough such what which whatever whichever certain various other`);

/** Determiners that name an owner, so that a noun cue after them has a source. */
export const possessiveDeterminers = words('my your his her its our their whose');

/** Pronouns that stand as subject. */
export const subjectPronouns = words(`
  i you he she it we they who one everyone everybody someone somebody anyone anybody nobody none others those many most some few all
  this these such another both each neither either whoever`);

/** Personal pronouns that can only be subjects: nothing before them belongs to the phrase. */
export const personalSubjects = words('i you he she it we they');

/** Pronouns that stand as object. */
export const objectPronouns = words(`
  me you him her it us them himself herself itself themselves myself ourselves yourself yourselves whom everyone everybody someone
  somebody anyone anybody nobody nothing something anything everything one others`);

export const relativePronouns = words('who which that whom');

export const prepositions = words(`
  of in on at for with by from to into onto about over under against between among amid amidst during through throughout across
  toward towards upon within without behind beyond beside besides despite near off out up down along alongside around above below
  beneath per via than like unlike including regarding concerning following except but versus vs as inside outside atop past until
  till since before after because`);

/** Prepositions that keep a noun phrase going when they follow a noun. */
export const nounPrepositions = words(`
  of in for at from with to on about between among against over by within near behind across under into around outside inside
  toward towards aboard like including representing`);

export const coordinators = words('and or but nor yet plus &');

/** Words that open a subordinate clause (besides "that" and the relative pronouns). */
export const subordinators = words(`
  because although though while when whenever if unless until since as before after whether where whereas wherever once lest why how
  even so than`);

export const whWords = words('whether why how what who whom where when which whose if');

/** Forms of "be". */
export const beForms = words("be am is are was were been being 's 're 'm isn't aren't wasn't weren't ain't");
/** Forms of "have" as an auxiliary. */
export const haveForms = words("have has had having 've 'd haven't hasn't hadn't");
/** Forms of "do" as an auxiliary. */
export const doForms = words("do does did don't doesn't didn't");
/** Modal verbs, contracted ones included. */
export const modals = words(`
  will would can could may might shall should must ought cannot 'll 'd won't wouldn't can't couldn't mightn't mustn't shouldn't
  shan't needn't`);

export const negations = words("not never n't no neither nor hardly scarcely barely");

/** Adverbs that stand between subject and verb or after an auxiliary; words in -ly are taken for adverbs without a list. */
export const adverbs = words(`
  also already always again earlier ago almost alone altogether anyway apparently back both even ever far first further hence here however
  indeed instead just later long maybe meanwhile merely moreover more most much nearly never nevertheless next nonetheless not now
  nowadays often once only otherwise overnight perhaps quite rather really repeatedly scarcely seldom since so sometimes somewhat soon
  still then there therefore though thus today together tomorrow tonight too twice very well yesterday yet forward away ahead aside
  afterward afterwards elsewhere else likewise thereby privately publicly simply outright thereafter all less least forth`);

/** Words in -ly that are no adverbs. */
export const lyNouns = words(`
  family ally rally reply supply assembly monopoly italy july anomaly bully fly jelly belly homily only early daily weekly monthly
  yearly friendly elderly likely unlikely costly deadly lovely lonely lively orderly ugly holy silly timely emily sally billy kelly
  molly polly reilly beverly kimberly apply imply comply rely multiply butterfly`);

/** Nouns of time that may follow a verb or noun phrase without preposition. */
export const timeWords = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues
  wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec today yesterday tomorrow tonight overnight`);

/** Words before a noun of time ("last week"). */
export const timeOpeners = words('last next this earlier late later early that the same each every');
export const timeUnits = words(`
  week weeks month months year years day days hour hours minute minutes morning afternoon evening night weekend decade decades century
  spring summer autumn fall winter moment season quarter time`);

/** Words in -ing that are nouns or prepositions, never the participle of a cue. */
export const ingNouns = words(`
  morning evening king spring string ring wing thing nothing something anything everything during according including following
  regarding concerning excluding meeting building ceiling housing hearing wedding funding filing briefing sibling darling sterling
  beijing being having pending notwithstanding outgoing incoming ongoing upcoming leading ruling sitting fleeting willing unwilling`);

/** Words in -ed that are adjectives, nouns or prepositions, never the past of a verb. */
export const edNouns = words(`
  united red bed need seed speed feed breed weed deed greed indeed hundred sacred wicked naked rugged ragged kindred shed sled bred
  embed exceed proceed succeed agreed-upon unprecedented unnamed undisclosed unidentified unlimited retired armed registered
  so-called talented gifted unrelated tired aged beloved biased limited ted fred ned alfred mohammed ahmed saeed hatred`);

/** Nouns that name people or bodies in news; they make a plain noun phrase a likely source. */
export const speakerNouns = words(`
  official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministers ministry president chancellor premier
  senator senators congressman congresswoman lawmaker lawmakers representative representatives governor governors mayor mayors judge
  judges justice court courts jury police officer officers prosecutor prosecutors lawyer lawyers attorney attorneys detective analyst
  analysts expert experts economist economists scientist scientists researcher researchers professor professors doctor doctors nurse
  author authors writer writers critic critics columnist reporter reporters journalist journalists editor editors commentator
  commentators broadcaster newspaper newspapers paper agency agencies network company companies firm firms bank banks union unions
  group groups organization organizations organisation organisations charity institute university campaign campaigns party parties
  committee commission council board department government governments administration authorities authority leader leaders leadership
  member members delegate delegates voter voters supporter supporters opponent opponents rival rivals ally allies aide aides adviser
  advisers advisor advisors strategist strategists activist activists protester protesters resident residents neighbour neighbours
  neighbor neighbors witness witnesses victim victims family families father mother son daughter brother sister wife husband friend
  friends colleague colleagues people man woman men women boy girl child children student students teacher teachers parent parents
  worker workers employee employees employer employers boss chief head chairman chairwoman chair director manager coach captain player
  players striker goalkeeper midfielder owner executive executives secretary ambassador envoy envoys diplomat diplomats general
  commander soldier soldiers troops candidate candidates nominee democrats republicans democrat republican conservatives liberals
  conservative source sources insider insiders observer observers historian historians poll polls survey surveys report reports study
  studies statement memo letter document documents filing lawsuit complaint indictment article editorial headline tweet post email
  emails book ad ads advertisement site website data figures records research review evidence investigators investigator inspectors
  inspector regulators regulator watchdog auditor auditors farmers farmer investors investor trader traders shareholders customers
  customer users user fans fan crowd audience host anchor moderator pundits pundit theorist team staff office embassy kremlin pope
  bishop archbishop priest pastor imam rabbi queen king prince duke star actor actress singer musician artist director billionaire
  businessman businesswoman mogul magnate entrepreneur founder co-founder veteran veterans prosecution defence defense plaintiff
  plaintiffs defendant defendants suspect suspects driver pilot passengers passenger sheriff marshal trooper firefighters firefighter
  paramedics coroner pathologist meteorologist meteorologists forecaster forecasters seismologist astronomers astronomer physicist
  physicists biologist biologists chemist engineer engineers ecologist epidemiologist epidemiologists virologist publisher curator`);

/** Verbs whose base and -s forms are nouns as often: "claim", "plans". All other known verbs are taken for verbs where one can stand. */
export const nounVerbs = words(`
  abuse account act address age aid aim air answer appeal approach arm array arrest attack attempt average award back ban bar base battle
  bear beat benefit bet bid bill blame blast block blow board bomb book boost border bother bow brand break brief broadcast brush buy call
  campaign care cast cause challenge chance change chant charge chase check cheer claim clash climb close coach comfort command comment
  compromise concern conduct contact contest contract contrast control cook cost counsel counter cover crack crash credit cry curb cure
  cut cycle damage dance date deal debate defeat delay demand deposit desire detail dispute document doubt draft drag drain draw dream
  dress drift drink drive drop dump echo edge edit effect email emphasis encounter end escape estimate exchange excuse exercise exit
  experience experiment exploit export face fall fan fare farm fault favor favour fear feature feel fight figure file film finance
  fine finish fire fit fix flag flash float flood flow focus force forecast form frame fuel function fund gain gesture grab grant grip
  group guarantee guard guess guide halt hand handle harm harvest haul head heal help highlight hint hire hit hold honor honour hope
  house hunt hurry hurt impact import impress increase index influence insult interest interview invite issue jail jeer joke journey judge
  jump kick kill knock label lack land lap laugh launch lead leak lean leap leave level lie lift light like limit line link list live load lobby
  lock log look loss love make march mark market mask master match matter mean measure meet mention merit message milk mind miss mix model
  monitor mount move murder need nod note notice number object offer okay open orbit order outline pack paint park part pass pause pay
  permit petition phone pick picture pity place plan plant play plea please pledge plot point poll pose position post pound practice praise present press pressure
  price print process profile profit program progress project promise protest pull pump punch purchase purpose push quarrel query quest question
  quote race rage raid rain raise rally range rank rap rate rating reach read reason rebel rebuke record reference reform regard regret
  release relay rent repair repeat reply report request rescue research resort respect rest result retreat return review revolt reward ride ring rise
  risk rock roll row rule run rush sample sanction scale scare schedule scheme score scream search seat sense sentence serve service set
  shake shape share shelter shift ship shock shoot shop shot shout show sign signal sketch slam slice slide slip smell smile smoke snap
  sort sound spark spell spin split sport spot spread spur stage stake stand start state stay steer stem step stick stir stock stop store storm
  strain stress stretch strike strip stroke struggle study sue suit supply support surge surprise survey suspect sweep swing switch talk target task
  taste tax tear tease test threat thunder title toast toll tone top total touch tour tout trace track trade trail train transfer transport trap travel treat
  trek trial trick trigger trip trouble trust try tune turn tweet twist type update upset urge use value vent view visit voice volunteer vote
  vow wait wake walk wash waste watch water wave weather weigh welcome whisper will win wish witness wonder word work worry wound yell yield`);
