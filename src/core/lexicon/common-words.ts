/**
 * Ordinary English words: a capital on one of these at the start of a sentence or in a headline says nothing. Derived by
 * counting: words seen at least four times in lower case, and mostly so, in public-domain agency news (Groningen Meaning
 * Bank) and in hand-annotated encyclopedia articles and posts (wikigold, WNUT17, Broad Twitter Corpus; CC BY 4.0); inflected
 * forms folded; everyday, headline and software words added by hand. Lower case.
 */
const list = `
  abandon abducted ability able abortion abroad absolute abstract abuse accept access accident accomplish accord account accuse
  achieve acknowledge acknowledgements acquire acting action active activist activity actor actress acts actual actually add
  addition additional address administration administrator adopt adults advance advice advisor affairs affect afraid afternoon age
  agency agenda aggressive ago agree agreement ahead aid aide ailing aim aircraft aired airline airport album alcohol alert
  algorithm alive allegations allege alliance allow ally alone alternative amateur amazing ambassador ambush amendment ammunition
  amount analogue analysts ancestry ancient angry animal anniversary announce announcement annoying annual answer anthem anti
  anyway apartment apologize apology app apparent appeal appear appearance appendix applications appoint appointment appreciate
  approach appropriate approval approve area argue arm array arrest arrival arrive arsonist article artillery artist arts ask
  asleep assassinate assassination assault assets assist assistance assistant assume astronauts asylum athletes atmosphere
  atrocities attach attack attacker attempt attend attendees attention attorney attract audience audio author authorities
  authorize auto automatically autonomy available average avian avoid awake award awesome awful awkward axe baby back backend
  background bad bag bail balance ball ballot ban band bankruptcy banks bar barely barrel base basic basically basis basketball
  bath bathroom battle bearing beat beautiful became become bed beef began begin begun behalf behavior believe bell belong belt
  benefit best bet better bicycles bid big biggest bilateral bin bird birth birthday bit blame blast blazes blew bloc block blog
  blood bloody blow board boat body bodyboarding bomb bomber book boolean boom boost border bored boring born borrow bottle bottom
  bought bound box boxer boy boycott boyfriend brace brain branch brand break bridge brief bright brilliant bring broad broadcast
  broke broken brother brought browser budget bugfix build built bullets burden buried burn bus business businessmen busy button
  buy cable cache cafe call calm came camp campaign campus cancel cancer candidacy candidate capacity capital captivity capture
  car card care career careful cargo carry cartoons case cash cast casualties catch category caught cause cave cease ceasefire
  celebrate celebration celebrations cell centered centers centrifuges century ceremony certain certificates chain chair chairman
  challenge champion championship chance change changelog channel chapter character charge charity charter check checkpoint cheese
  chemical chest chicken chickens chief child children chocolate choice cholera choose chosen church cigarettes circuit cite
  citizen citizenship city civil civilian claim clash class classical clean clear cleric click client climate climb clock close
  closer closure clothes cluster coach coal coalition coastal cocaine code coffee coffin cold collapse colleagues collect
  collection collision colonial colony column combat combination combine come comedy comfortable command commander comment
  commentary commercial commit commitment commodities common communist community company compare compete competition compile
  complain complete complex comply compose composer compound comprehensive compromise computer concern concert conclude conclusion
  condemn condemnation condition conduct conference confidence confident config configure confine confirm confirmation conflict
  confused congressional connected connection consecutive consensus consequences conservative consider consideration consist
  constitution construct construction consulate consumer consumption contact contain contents contest continent continue contract
  contractors contribute contributions control controversial controversy convert convict convoy cook cool cooperate cooperation
  coordinated copper copy core corner corporate correct corruption cost cotton cough councils count counter counterpart country
  coup couple course court cover coverage covert cow crackdown crash crazy cream create creation credit crew cricket crime
  criminals crisis criteria critic critical criticism criticize crop cross crowd crude crush cry ctrl cultivation cultural culture
  curb curfews currency current custody customer customs cut cute dad daily damage dance danger dangerous dark data date daughter
  dawn day dead deadliest deadline deal death debate debt debug debut decade decent decide decision declaration declare decline
  dedicate deem deep default defeat defend defendants defensive deficit definite defunct degrees del delay delegates delegation
  deliver delivery demand demo democracy demonstration demonstrators denounce deny depend dependency dependent deploy deployment
  deportation deported deposed derail descendants descent describe deselect deserve design designated desperate destination
  destroy destruction detail detain detainees detected detention determine detonated devastate develop development device
  diagnosed dialog dialogue dictator die differences different difficult dig dinner diplomat diplomatic direct director dirt
  disable disappear disappointment disarm disaster disclose discover discovery discuss discussion disease dismantle dismiss
  disperse displaced display dispute disrupt dissolve distance distribute distribution district divide doctor document
  documentation doe dog dollar dolphins domestic dominant dominate donate donors door double doubt downhill download downtown
  downturn downward draft draw drawings drawn dream dress drew drilling drills drink drive driven driver drone drop drought drove
  drug drummer drunk dry dub duty dying early earn earnings ears earthquake ease easily eastern easy eat economic economy editor
  education effect effective effector effort egg eighth elect election electoral electrical electricity electronic elements
  eligible eliminate elite else elsewhere email embarked embassy emerge emergency employ employee employment empty enable
  encounter encourage end enemy energy engage engine engineer enjoy enriched enrichment ensure enter entire entrance environment
  environmentally envoy epic episode equal equipment era error erupted eruption escape especially essay establish estimate ethnic
  euro evacuate evacuation eve event everyday everywhere evidence exact exam example exams excellent exchange excite exclusive
  execute execution executive exercise exhausted exhibition exile exist existence expand expansion expect expectations expelled
  expensive experience expert expire explain explanation explode explosion explosive export exposed express expression extend
  extension extensive external extra extradited extradition extremely extremism extremist eye face facility fact faction factory
  fail failure fair fake fall fallen false famed family famous fancy fans fantastic fare farm farmer farmers fast faster fastest
  fat fatal fate father favor favour favourite fear feature federal feed feel feet fell felt female fertilizer fetus fictional
  field fight fighter figure file fill film final finance financial find fine finish fire firm fiscal fish fix fixme flag flank
  flash flat flawed fled flee fleet flew flight flock flood floor flow flu fly focus foe folder follow followers food foolish foot
  footage football footballer force foreign foreigners forever forget forgotten form formal format former fort fortified forward
  fought found founder fowler franchise fraud free freedom freeze freight frequent fresh friend front frontend frozen fuel
  fugitive full fully fun function fund funeral funny future gain game gamemode gameplay gang gas gasoline gather gauge gave gay
  generally generals generate generation genocide get giant gift girl girlfriend give glad glass global goal goes going gold golf
  gone good got govern government governmental grab grade gradually graduate granite grant grave great greater greatest greenhouse
  greet grenade grew ground group grow grown growth guaranteed guard guerillas guerrilla guess guest guide guidelines guilty
  guitar guitarist gun gunbattle gunfight gunfire gunman gunmen gunships guy guys gym hail hair halt hamper hand handle hang
  hanging happen happy harboring hard harm harsh harvest hate head headline headquarters healthy hear heard heart heat heavily
  heavy heavyweight held helicopter hell help hen heroin hidden hide hideouts high higher highest hike hip historic history hit
  hold hole holiday holy home homeland homeless homepage hometown homework honest honor hope hopeful horrible horror hospital
  hospitalized host hostage hostile hostilities hot hotels hour houses housing huge human humanitarian humanity hunger hungry hunt
  hunters hurry hurt husband ice idea ideal identify identity ignore ill illegal image imagine immediate immigrants immigration
  impact implement import importance important impose impossible impoverished impress imprison improve incentives incident include
  increase incredible independence independent index indicate indicted indictment individual inducted industrial industry infected
  inflation influence influential influenza info inform information infrastructure initial injure injury inmates inning innocent
  inquiry insist inspect inspectors inspiration inspire instability install installation instituted institutions insult insurance
  insurgency insurgent integer integration intelligence intend intense intercepted interest interim internal interrogators
  intervene intervention interview introduce introduction invasion investigate investigation investigative investigators
  investment investors invitation invite involve involvement iron issue item jackpot jail jazz jet job join joint joke jolt
  journalist judge judgment jump junior junta jury keep kept key kick kid kidnapped kidnappers kidnapping kids kill kilometer kind
  kingdom kings kitchen knee knew knock know knowledge known label lack laid land landmark landslide language laptop large larger
  largest last late latest latter laugh launch laureate law lawmaker lawsuit lawyer lazy lead leader leadership learn leave
  lecture led left leftist leg legal legislation legislative legislature letter levees level library license lied lies life lift
  light likely limit line lineup link lip list listen listened listening literacy literally little live livestock load loans local
  located location lockdown locomotive login logo long longer longest longtime look loom lose loss lost lot loud love low lower
  loyal luck lunch lung luxury lying lyrics machine mad made magazine magic magnitude main mainstream maintain major majority make
  makeup malaria male mall man manage manager mandate manner manufacturing map marathon march marchar marchers mark market marred
  marriage married masonry mass massacre massive master match mate material matter meal mean meant measure medal media mediate
  mediators medical medicine medium meet melody member membership men mention menu merge merged merger mess message met metal
  meter method mid midnight migrants mild miles militant military militia militiamen mind minds mine miners minibus minimum
  ministers ministries minor minority minute miss missile mission mistake mixed mobile mode model moderate modern module mom
  moment monarch monarchy money monitor month mood moon morning mortar mortgage mosque mostly mother motion motivated motive
  mountainous mountains mouth move movement movie mud mudslides mull multi multiple mum municipality murder music musical nab name
  narrow nation nationals nationwide native natural naval navy nearby nearest necessary neck need negative negotiations negotiator
  neighborhood neighboring neighbors nephew net network new newest newsletter newspaper nice nickel night nightlife node noise
  nominate nomination nominee non normal northbound northeast northeastern northern northwest northwestern nose note notice novel
  nuclear null number numerous object observe obtain obvious occasions occupied occurred odd offensive offer office officer
  official offshore oil old older ongoing online open operate operation operative opinion opium opponent opportunity oppose
  opposition option order organizations organize origin original oust outbreak outlawed outlets output outskirts overcome
  overcrowded overnight overseas overthrow overview overwhelming owned owner owns pace pack package pact page paid pain pair panda
  pandemic panel panic paper parade parent park parliament parliamentary part partial participate participation particular parties
  partner partnership pass passage passenger passion password path patient patrol patron pay payment peace peaceful peacekeeper
  peacekeeping pencil people percent perfect perform performance period permanent permission person personal personnel petition
  phase phone photo photographs phrase pianist piano pick picture piece pilgrimage pilgrims pilot pipeline piracy pirates pizza
  place plagued plan plane plant plate play player plea pledge plenty plot plugin plunge poem poet point police policeman
  policemen policy political politician politics poll pontiff pool poor poorest pop popular population portion pose position
  positive possession possibility possible possibly post postponed potential poultry pounded poverty power powerful practice
  praise pray pre pregnant preliminary preparation prepare presence present preserve presidency presidential presidents press
  pressure pretty prevent previous price pride primarily primary printed prison prisoner privacy private pro probably probe
  problem procedure proceed proceedings process produce producer product production productive professional profile profit program
  programme progress project proliferation prominent promise promote promotion proof proper property proposal propose prosecution
  prosecutor prospects protect protection protest protesters proud prove provide province provincial public publish pull pullout
  punish puppy purchase purpose pursue push put quake quarantine quarter query question quick quiet quit quiz quote race racism
  radical radio raid rail rain raise rally ran ranch random range rank ransom rape rapid rare rate rattle reach reaction reactor
  read readme ready real realise realist reality reason rebel rebellion rebuilding rebuilt rebuke recall receive recent recession
  recognition recognize recommend reconciliation reconstruction record recover recovery recruit reduce reduction refactor
  reference referendum referred refinery reform refuge refugee refuse regained regard regime regiment region regional register
  regret regular regulations rehabilitation reject relate relations relationship relatively relatives relay release relief
  religious rely remain remark remember remittances remnants remote remove renamed renew rent reorganized repair repeat replace
  replacement reply report reporters repository represent representative request require requirements rescue research reserve
  residents resign resignation resolution resolve resort resources respect respond response responsibility responsible rest
  restaurant restive restore restrictions result resume retail retaliation retire retirement return reveal revenue reverse review
  revise revision revolt reward rich richest rid ride riders right ring riot ripped rise risen risk rival rivers road roadside
  rock rocket role roll romance roof room rose roster rough round route row royalist rubbish rubble rule ruler run runoff runtime
  sabotage sad safe safety said sail sailors salad salary sale samples sanction sand sanitation sat satellite save saw say scale
  scandal scare scene schedule scheme school scientists score scramble scrapped screen script search season seat seconds secret
  sectarian section sector secular secure security see seek seem seen seize seizures select selection self sell semester semi send
  senior sensitive sent sentence separate separatist series serious serve server service session set settle settlement seventh
  severe sex shallow shame shape share sharply sheep shell shelter shepherd shield shift shine ship shipments shirt shock shoot
  shop short shortages shot show shown shrine shun shut shutdown shuttle sick side sidebar sidelines sight sign signal signature
  significant silence silly similar simply sing singer single sister sit site situated situation sixth size skills slain slam
  sleep slightly slogans slow slum slump small smaller smartphone smell smile smoke smuggle snap snow snub soar soccer sock
  software soil solar sold soldier solid solution solve somewhere son song songwriter sort sought soul sound source southbound
  southeastern southern southwestern sovereignty space spark speak speakers special species specific specify speculation speech
  speed spend spent spin split spoke spokesman spokeswoman sponsor sport spot spread spur spying square stability stabilize stable
  staff staffers stage stake stall stand standard star start starter startup state statehood statement station statistics status
  stay steady stem step stock stood stop store storm story straight strain strange strapped strategic strategy streets strength
  strengthen stress stricken strict strike string stroke strong stronger stronghold struck struggle stuck student studio study
  stuff stupid style sub subject submit submitted subscriber subsequent subsidies substantial suburb subway success successful
  succession successor suffer sufficient sugar suggest suicide suit sum summary summer summit sun suppliers supply support
  supporters suppose sure surf surface surfer surfing surge surgery surplus surprise surrender surround surveillance survive
  survivors suspect suspend suspension suspicion sustain swear sweet swept swift swine swing switch system tab table tackle take
  taken takeover talent talk talkback tally tank tape target tariff task tattoo tax taxi tea teach teacher team tear tech
  technical technology teen teenage teenager telephone televised television tell temperatures temple temporarily temporary tend
  tennis tens tense tensions term terminal terrible territorial territory terror terrorism terrorist test testified testimony text
  theater theory therapy thick thing think thirds thought threat threaten threw throw thrown thunderstorm ticket tie tight tighten
  time timetable tip tired tissue title toast todo told toll tons took toolbar top topics torn torrential torture total touch
  tough tour tourism tourist tournament tout town toy track trade traditional traffic traffickers train transfer transit
  transition translator transportation trap travel treason treat treatment tree trench trial tribal tribesmen tribunal tribute
  trigger trillion trip troop trophy tropical trouble truce truck true truly try tsunami tube tumble turmoil turn tutorial twice
  type typhoon typical ugly unable uncertain unchanged uncle unclear uncovered underground understand underway underwent
  unemployment unharmed unidentified uniforms unions unit unity unknown unlikely unmanned unnamed unnecessary unrest unsuccessful
  unveil upcoming update upload upper upset uranium urge usage use user usual vacation vaccine value variety various vegetable
  vehicle venue verdict version vessel veteran veto victim victory video videotape view village villagers violate violation
  violence violent virus visit visitors vital vocal voice volatile volcano volunteer von vote vow wage wait wake walk wall want
  war warheads warlords warm warn wary wash waste watch water wave way weak weaken wealth wealthy weapon wear weather webpage
  website wedding week weekend weight weird welfare went western wet whole wide widespread wife wild wildfire willing win wind
  window wine wing winner wisdom wish withdraw withdrawal withdrawn withdrew witness woe woman women won wonder woo wood word work
  worker worldwide worried worry worse worst worth wound wow wrap wreckage write written wrong wrongdoing wrote www yard yeah year
  young younger youth yrs`;

/** The dictionary forms themselves. */
export const commonWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

/** True for an ordinary word of English, regular inflections included (walks, walked, walking). */
export function isCommonWord(key: string): boolean {
  if (commonWords.has(key)) return true;
  const n = key.length;
  if (n < 4) return false;
  if (key.endsWith('s')) {
    if (commonWords.has(key.slice(0, -1))) return true;
    if (key.endsWith('ies')) return commonWords.has(key.slice(0, -3) + 'y');
    if (key.endsWith('ings')) return commonWords.has(key.slice(0, -4) + 'e') || hasStem(key.slice(0, -4));
    return key.endsWith('es') && commonWords.has(key.slice(0, -2));
  }
  if (key.endsWith('ed')) {
    return (
      commonWords.has(key.slice(0, -1)) || hasStem(key.slice(0, -2)) || (key.endsWith('ied') && commonWords.has(key.slice(0, -3) + 'y'))
    );
  }
  if (key.endsWith('ing')) return commonWords.has(key.slice(0, -3) + 'e') || hasStem(key.slice(0, -3));
  return key.endsWith('ly') && commonWords.has(key.slice(0, -2));
}

/** True for an unknown word that ends like an abstract noun, an adjective or a following: "Romanization", "Sadrists". */
export function looksOrdinary(key: string): boolean {
  return key.length > 6 && ordinaryEnding.test(key);
}

const ordinaryEnding =
  /(?:tions?|sions?|ness|ments?|ships?|hood|[iy]ties|ity|isms?|ists?|ances?|ences?|ously|ous|ful|less|ables?|ibles?|ology|ologies|ography|ians|eans|tans|ites|ettes?|storms|ways)$/;

/** The stem as it is, or with its doubled last consonant made single (planned). */
function hasStem(stem: string): boolean {
  if (stem.length < 3) return false;
  return commonWords.has(stem) || (stem[stem.length - 1] === stem[stem.length - 2] && commonWords.has(stem.slice(0, -1)));
}
