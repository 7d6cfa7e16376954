/**
 * Ordinary English words: a capital on one of these at the start of a sentence or in a headline says nothing. Derived by
 * counting: words seen four times or more in lower case, and mostly so, in public-domain agency news (Groningen Meaning
 * Bank) and freely licensed hand-annotated texts (Wikipedia articles, posts; CC BY); inflected forms folded; some headline
 * and software words added by hand. Lower case.
 */
const list = `
  abandon abducted ability able abortion abroad absolute abstract abuse accept access accident accidentally accomplished accord account accuse achieved
  acknowledged acknowledgements acquired acting action active activist activity actor actress acts actual add addition additional address adequate
  administration administrator admitted adopted ads adults advance advantage advice advisor affairs affect afraid afternoon age agency agenda aggressive ago
  agree agreement ahaha ahead ahhh aid aide ailing aim aint aircraft aired airline airplane airport ako album alcohol alert algorithm alive allegations alleged
  alliance allow ally alone alternative amateur amazing ambassador ambush amendment ammunition amount amusing analogue analysts ancestry ancient angry animal
  anniversary announce announcement annoying annual answer anthem anti anymore anyway anywhere apartment apologize apology app apparent appeal appear appearance
  appendix apple applications appointed appointment appreciate approach appropriate approval approve architect area argue arm array arrest arrival arrive arsed
  article artillery artist arts ask asleep assassinate assassination assault assets assist assistance assistant assumed assuming astronauts asylum ate athletes
  atmosphere atrocities attached attack attacker attempt attend attendees attention attorney attract auction audience audio audit authentic author authorities
  authorized authorizing auto automatically autonomy available average avian avoid awake award aware awesome awful awkward axe aye baby background bad bag bail
  balance ball ballot ban band bankruptcy banks banners bar barely barrel base basic basically basis basketball bath bathroom battling bday bearing beat
  beautiful became become bed beef beer beg began begin begun behalf behavior belief believe bell belong belt belum benefit best bet better bicycles bid big
  biggest bilateral bin biology bird birth birthday bit blame blast blazes bless blew blink bloc block blog blood bloody blow blown board boat body bodyboarding
  bomb bomber boo book boom boost boots border bored boring born borrowing boss bother bottle bottom bought bound bout bow box boxer boy boycott boyfriend brace
  braces brain branch brand break bridge brief bright brilliant bring bro broad broadcast broke broken bronze brother brought browser budget build built bullets
  bullshit bunch burden buried burned burning bus business businessmen busy button buy buyers cable cache cafe call calm came camp campaign campus canceled
  cancer candidacy candidate capacity capital captivity capture car card care career careful cargo carry cartoons case cash cast casualties catch caught cause
  cave cease ceasefire celebrate celebration cell centered centers centrifuges century ceremony certain certificates certified chain chair chairman challenge
  champion championship chance change changelog channel chapter character charge charity charter cheaper check checkpoint cheer cheese chemical chest chicken
  chief child children chill chocolate choice choose chose chosen church cigarette circle circuit circumstances cited cites citizen citizenship city civil
  civilian claim clash class classical clean clear cleric click client climate climbed clock close closer closure clothes clubs cluster coach coal coalition
  coastal cocaine code coffee coffin cold collapse colleagues collected collection collision colonial colony column com combat combination combined come comedy
  comfortable comin command commander comment commentary commercial commit commitment commodities common communist community como company compared compensation
  compete competition complain complaints complete complex comply composed composer compound comprehensive compromise computer con concern concert concluded
  conclusion condemnation condemned condition conduct conference confidence confident confined confirm confirmation conflict confused congressional conjunction
  connected connection consecutive consensus consequences conservative consider consideration consists constitution constructed construction consulate consumer
  consumption cont contact contain content contents contest continent continue contract contractors contribute contributing contributions control controversial
  controversy convert convicted convoy cooking cool cooperate cooperation coordinated copper copy core corner correct corrupt corruption cos cost cotton cough
  councillor councils count counter counterpart country coup couple course court courtesy cover coverage covert cow crackdown crap crash crazy cream create
  creation credit credits crew cricket crime criminals crisis criteria critic critical criticism criticized crop crossed crossing crowd crude crush cry
  cultivation cultural culture curb curfews currency current cus custody custom customer cut cute cuz dad daily damage dance danger dangerous dark dat data
  daughter dawn day dead deadliest deadline deadly deal death debate debt debut decade decent decide decision declaration declared decline dedicated deemed deep
  default defeat defend defendants defensive deficit definitely defunct degrees del delay delegates delegation delicious deliver delivery demand demo democracy
  demolished demonstrate demonstration demonstrators denounced dentist deny dependent depends deploy deployment deportation deported deposed der derail
  descendants descent describe deserve design designated desperate destination destroy destruction details detained detainees detected detention determine
  detonated devastated devastating develop development device dey diagnosed dialogue dictator didnt die differences different difficult dig dinner diplomat
  diplomatic direct director disappeared disappointment disarm disaster disclosed discover discovery discuss discussion disease dismantle dismissed disperse
  displaced display dispute disrupt dissolved distance distributing distribution district divided dnt doctor document documentation dog doin dollar dolphins
  domestic dominant dominated donated donors door double doubt downhill download downtown downturn downward draft draw drawings drawn dream dress drew drilling
  drills drink drive driven driver drone drop droppin drought drove drug drummer drunk dry dub dude duty dying early earn earnings ears earthquake ease easily
  eastern easy eat economic economy editor education een effect effective effector effort egg eighth elaborate elect election electoral electrical electricity
  electronic elements eligible eliminate elite else elsewhere email embarked embassy emerged emergency emerging employed employee employment empty encountered
  encourage end enemy energy engaged engine engineer enjoy enriched enrichment ensure enter entire entrance environment environmentally envoy epic episode equal
  equipment era error erupted eruption escape especially essay establish estimate ethnic euro evacuate evacuation evasion eve event everyday everywhere evicted
  evidence exact exam example excellent exchange excited exclusive exclusively executed execution executive exercise exhausted exhibition exile exist existence
  expand expansion expect expectations expelled expensive experience expert expired expires explain explanation exploded explosion explosive export exposed
  express expression extended extending extends extension extensive external extra extradited extradition extremely extremism extremist eye face facility fact
  faction factory fail failure fair fake fall fallen false famed family famous fan fancy fantastic fare farm farmer fast faster fastest fat fatal fate father
  favor favour favourite fear feature features federal feed feel feet fell felt female fertilizer fetus fictional field fight fighter figure file filed fill
  film final finance financial find fine finish fire firm fiscal fish fitted fix fixme flag flank flash flat flawed fled flee fleet flew flight float flock
  flood floor flow flu fly focus foe folder follow follower food foolish foot footage football footballer force foreign foreigners forever forget forgot
  forgotten form formal format former fortified forward fought found founder fragile franchise fraud free freedom freeze freight frequent fresh friend front
  frozen fuel fugitive fulfill full fully fun function funds funeral funny future gain game gamemode gameplay gang gas gasoline gather gauge gave gay generally
  generals generate generation genocide get gettin getting giant gift girl girlfriend give glad glass global goal goes goin going gold golf gon gone good
  goodness got governing government governmental grab grade gradually graduate granite granted grave great greater greatest greenhouse greeted grenade grew
  ground group grow grown growth guaranteed guard guerillas guerrilla guess guest guide guidelines guilty guitar guitarist gun gunbattle gunfight gunfire gunman
  gunmen gunships guy gym hahah hahahaha hail hair halt hampering hand handle hang happen happier happy harboring hard harder hardware harm harsh harvest hat
  hate havin hay head headache headline headphones headquarters healthy hear heard heart heat heavily heavy heavyweight hehe held helicopter hell help heroin
  hidden hide hideouts high higher highest hike hilarious hip historic history hit hold hole holiday holy home homeland homeless homepage hometown homework
  homie honestly honor hope hopefully horrible horror hospital hospitalized host hostage hostile hostilities hot hotels hour houses housing http hub huge human
  humanitarian humanity hunger hungry hunt hunters hurry hurt husband hyped ice idea ideal identify identity ignored ill illegal ima image imagine immediate
  immigrants immigration impact implement import importance important imported imports impose impossible impoverished impressed imprisoned improve inappropriate
  incentives incident include increase incredible independence independent index indicate indicted indictment individual indoor inducted industrial industry
  infamous infected inflation influence influential influenza info information informed infrastructure initial injured injuring injury inmates inning innocent
  inquiry insisted insists inspect inspectors inspiration inspired instability install installation installed instituted institutions insulting insurance
  insurgency insurgent integration intelligence intended intense intercepted interest interim internal interrogators intervene intervention interview introduced
  introduction invasion investigate investigation investigative investigators investment investors invitation invited involve involvement iron isnt issue item
  jackpot jail jazz jet job join joint joke jolt journalist judge judgment jump junior junk junta jury jus keep kept key kick kid kidnapped kidnappers
  kidnapping kill kilometer kind kinda kingdom kings kiss kitchen kitty knee knew kno knocked know knowledge known kvx lab label lack laid land landmark
  landslide language laptop large larger largest late latest latter laugh launch laureate law lawmaker lawsuit lawyer lay lazy lead leader leadership learn
  leave lecture led left leftist leg legal legislation legislative legislature letter levees level library license lied lies life lift light lil limit line
  lineup link lips list listen literally little live livestock load loans lobbying local located location lockdown locomotive login logistical logo long longer
  longest longtime look loom loool lose loss lost lot loud love low lower lowest loyal luck lucky lunch lung luv luxury lying lyrics machine mad made magazine
  magic magnitude main mainstream maintain major majority make makeup malaria male mall man manage manager mandate manner manufacturing map mar marathon marchar
  marched marchers market marks marriage married masonry mass massacre massive master match mate material matter meal mean meant measure medal media mediate
  mediators medical medicine medium meet melody meltdowns member membership memory men mention menu merged merger mess message met metal meter method mid
  midnight migrants mild miles militant military militia militiamen min mind mine miners mini minibus minimum ministers ministries minor minority minute miss
  missile mission mistake mixed moan mobile mode model moderate modern module mom moment mon monarch monarchy money monitor month mood moon morning mortar
  mortgage mosque mother motion motivated motive mountainous mountains mouth move movement movie mud mudslides mull multi multiple mum municipality murder music
  musical musicians nab name nap narrow nation nationals nationwide native natural naval navy nearby nearest necessary neck need negative negotiations
  negotiator neighborhood neighboring neighbors nephew net network new newest newsletter newspaper nice nickel nigga night nightlife node noise nominated
  nomination nominee non normal northbound northeast northeastern northern northwest northwestern nose note notice novel nuclear nuh null number numerous nyt
  object observed observers obsessed obtained obviously occasions occupied occurred odd offense offensive offer office officer official offshore oil old older
  oldest ongkir ongoing online open operated operating operation operative opinion opium opponent opportunity oppose opposition option order organizations
  organized organizers organizing origin original oust outbreak outcome outlawed outlets output outrage outskirts outta overcome overcrowded overnight overseas
  overthrow overview overwhelming owner pace package packed pact page paid pain pair panda pandemic panel panic pants paper para parade paramilitary parent
  parking parliament parliamentary part partial participate participation particular parties partner partnership pass passage passenger passion password path
  patient patrol patron pay payment peace peaceful peacekeeper peacekeeping penalty pencil people percent perfect perform performance period permanent
  permission permits person personal personnel petition phase phone photo photographs phrase pianist piano pic pick picture piece pilgrimage pilgrims pilot
  pipeline piracy pirates piss pizza place plagued plan plane plant plate platform play player plea pledge plenty plot plunge plunged poem poet point police
  policeman policemen policy political politician politics poll pontiff pool poor poorest pop popular popularity population portion pose position positive
  possession possibility possible possibly post postponed potential poultry pounded poverty power powerful practice praised pray pre pregnant preliminary
  premiere preparation prepare presence present preserve presidency presidential presidents pressing pressure pretty prevent previous price pride primarily
  primary printed printer prison prisoner privacy private pro probably probe problem procedure proceed proceedings process produce producer product production
  productive productivity professional profile profit program programme progress project proliferation prominent promise promote promotion prompting proof
  proper property proposal proposed prosecution prosecutor prospects prosperity protect protection protest protesters proud prove provide province provincial
  public published publishing pull pullout punish puppy purchase purpose pursue push put quake quarantine quarter que query question quick quiet quit quiz quo
  quote race racism racist radical radio raid rails rain raise rally ran ranch random range ranks ransom rape rapid rare rate rattle reach reaction reactor read
  readme ready real realise realist reality realize reason rebel rebellion rebuild rebuilt rebuke recall receive recent recession recognition recognize
  recommend recommendations reconciliation reconstruction record recover recovery recruiting reduce reduction reference referendum referred refinery reform
  refuge refugee refused regained regard regardless regime regiment region regional register regret regular regulations rehabilitation reject related relations
  relationship relatively relatives relax relay release relief religion religious rely remain remarks remember remittances remnants remote remove renamed renew
  rent reorganized repair repeat replace replacement reply report reporters represent representative request require requirements rescue rescuers research
  reserves resident resign resignation resist resolution resolve resort resources respect respond response responsibility responsible rest restaurant restive
  restore restrictions result resume retail retaliation retired retirement return retweet revealed revenue reverse review revised revision revolt reward rich
  richest rid ride riders right ring riot ripped rise risen risk rival rivers road roadside robot rock rocket role roll romance roof room rose roster rough
  round route row royalist rubbish rubble rule ruler run runoff rush sabotage sad safe safety said sailors salary sale salon salsa samples sanctions sand sang
  sanitation sat satellite save saw say scale scandal scared scene schedule scheme school scientists score scramble scrapped screen script search season seat
  secret sectarian section sector secular secure security see seek seem seen seized seizures select selection self sell semester semi seminar send senior
  sensitive sent sentence separate separatist series serious serve server service session set setting settled settlement settlers seventh severe sex sexy
  shallow shame shape share sharply shattered sheep shell shells shelter shield shift shine ship shipments shirt shock shoot shop short shortages shot show
  shown shrine shun shut shutdown shuttle sick side sidelines sight sign signal signature significant silence silly similar simply singer singing single sister
  sit site situated situation sixth size skills slain slam sleep slightly slogans slow slum slump small smaller smartphone smell smh smile smoke smuggle snap
  snow snub soar soccer socks software soil solar sold soldier solid solution solve somewhere son song songwriter sooo sort sought soul sound soundtrack source
  southbound southeastern southern southwestern sovereignty space span spark sparked sparking speak speakers special species specific specify speculation speech
  speed spend spent spin split spoke spokesman spokeswoman sponsor sport spot spread spur spying square stability stabilize stable staff staffers stage stake
  stall stand standard star start starter startup state statehood statement station statistics status stay steady stem step stock stole stood stop store storm
  story straight strain strange strapped strategic strategy streets strength strengthen stress stressful stricken strict strike string stroke strong stronger
  stronghold struck struggle stuck student studio study stuff stupid style sub subject submitted subscriber subsequent subsidies substantial suburb subway
  success successful succession successor suck sued suffer sufficient sugar suggested suicide suit sum summary summer summit sun suppliers supply support
  supporters suppose sure surf surface surfer surge surgery surplus surprise surrender surrounded surrounding surveillance survived survivors sushi suspect
  suspend suspension suspicion sustained swear sweat sweep sweet swept swift swine swing switch system table tackle tailgate take taken takeover talent talk
  talkback talkin tall tally tank tape target tariff task tattoo taught tax taxi tbh tea teacher teaching team tears tech technical technology teen teenage
  teenager teeth telephone televised television tell telly temperatures temple temporarily temporary tend tennis tense tensions term terminal terms terrible
  territorial territory terror terrorism terrorist test testified testimony text tha theater thee theory therapy thick think tho thought threat threatened
  threatening threw throw thrown tht ticket tie tight tighten til time timetable tip tired tissue title toast todo told toll tons took top topics torn
  torrential torture total touch tough tour tourism tourist tournament tout town toy track trade traditional traffic traffickers train trampled transfer transit
  transition translator transportation trap travel treason treat treatment tree trench trial tribal tribesmen tribunal tribute triggered trillion trip troop
  trophy tropical trouble truce truck true truly try tryna tsunami tube tumble tumblr turmoil turn turnout tutorial tweeps tweet twice type typhoon typical ugh
  una unable unacceptable uncertain unchanged uncle unclear uncovered underground understand underway underwent unemployment unfollow unharmed unidentified
  uniforms unions unit unity unknown unlikely unmanned unnamed unnecessary unrest unsuccessful unveil upcoming update upload upper ups upset uranium urge usage
  use user users usual vacation vaccine value variety various vegetable vehicle venue verdict version vessel veteran veto victim victory video videotape view
  village villagers violate violation violence violent virus visit visitors vital vocal voice volatile volcano volunteers von vote voters vow vowed wage wait
  wake walk wall wan want war warheads warlords warm warning warns wary waste wat watch water wave way weak weaken wealth wealthy weapon wear weather webpage
  website wedding wee week weekend weight weird welfare went western wet whole wickets wide widespread wife wild wildfire win wind window wine wing winner
  wisdom wish wit withdraw withdrawal withdrawn withdrew witness woe woke woken woman women won wonder wonderful woo wood word work worker worldwide worry worse
  worst worth wounded wounding wounds wow wrap wreckage write writers written wrong wrongdoing wrote www xxx yall yard yea yeah year yen yep yesss yoiu young
  younger youth yrs zombie`;

const commonWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

/** True for an ordinary word of English, regular inflections included (walks, walked, walking). */
export function isCommonWord(key: string): boolean {
  if (commonWords.has(key)) return true;
  const n = key.length;
  if (n < 4) return false;
  if (key.endsWith('s')) {
    if (commonWords.has(key.slice(0, -1))) return true;
    if (key.endsWith('ies')) return commonWords.has(key.slice(0, -3) + 'y');
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

/** The stem as it is, or with its doubled last consonant made single (planned). */
function hasStem(stem: string): boolean {
  if (stem.length < 3) return false;
  return commonWords.has(stem) || (stem[stem.length - 1] === stem[stem.length - 2] && commonWords.has(stem.slice(0, -1)));
}
