/**
 * Words that organizations' names are made of, and names of well-known organizations, lower case, "_" for a space. Written
 * from general knowledge, with counts over public-domain agency news to see which matter.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** A capitalised run that ends in one of these is an organization. */
export const organizationWords: readonly string[] = words(`
  academy administration agency airlines airways alliance army assembly associates association authority bank bancorp battalion bloc
  board brewery brigade brigades broadcasting brotherhood bureau caucus center centre chamber church clinic club co co. coalition
  college command commission committee committees commons community companies company confederation conference conglomerate
  congress consortium constabulary cooperative corp corp. corporation corps council councils court courts cross daily democrats
  department dept directorate division electric embassy enterprises empire dynasty entertainment exchange faculty federation fleet
  force forces foundation front fund gazette globe group guard guards guild gmbh headquarters herald holdings hospital hospitals
  inc inc. incorporated industries initiative inspectorate institute institution insurance intelligence international investments
  jihad journal judiciary junta laboratories laboratory labs league legion legislature library limited llc llp lords ltd ltd.
  magazine marines media militia ministry mission mirror monitor motors movement museum navy network networks news ngo observatory
  office opera orchestra organisation organization parliament partners partnership party patrol pharmaceuticals philharmonic plc
  police post press productions publishing radio railway railways railroad records regiment register reserve rights samaj school
  schools secretariat securities senate service services society software solutions squad squadron station studio studios
  summit_group symphony syndicate systems taskforce team technologies technology telecom telegraph telegram telephone television
  theatre theater times treasury tribune tribunal trust tv union unit universities university ventures watch workers works yard
  zeitung knesset duma bundestag bundesbank bundesrat politburo sejm majlis interpol opec rangers united rovers wanderers giants
  cowboys yankees mets dodgers lakers celtics patriots steelers packers raiders chiefs eagles falcons bears jets dolphins braves
  cubs tigers astros phillies orioles mariners athletics bulls knicks warriors rockets spurs bruins canadiens senators capitals`);

/** Words that open an organization's name with "of", "for", "on", "against" and the like: "Ministry of …". */
export const organizationHeads: readonly string[] = words(`
  academy administration agency alliance army assembly association bank board bureau campaign center centre chamber church
  coalition college commission committee confederation conference congress council court department directorate embassy faculty
  federation forum foundation front fund group guild house institute institution international league legion library medical
  ministry mission movement museum network office organisation organization parliament partnership party physicians reporters
  scientists school society tribunal union university voice lawyers friends parents authority institutes centers centres
  initiative consulate owners producers growers farmers neighbours neighbors residents campaigners teachers nurses doctors
  canton chambers chiefs guardians keepers makers brewers bakers`);

/** A capitalised run that ends in one of these is a place. */
export const placeWords: readonly string[] = words(`
  airport archipelago avenue base basin bay beach boulevard bridge building camp canal canyon cape castle cathedral cemetery city
  coast cove county creek crossing delta desert district dome falls field fields forest fort fortress garden gardens glacier gorge
  gulf hall harbor harbour heights highlands highway hill hills hotel inlet island islands isle isles junction kingdom lagoon lake
  lakes lane mall mansion market marsh monastery monument mosque mount mountain mountains ocean oblast palace park parish pass
  peak peninsula penitentiary pier place plain plains plateau plaza pond port prefecture prison province raion ranch range reef
  region republic reservation reservoir resort ridge river road sea shore shrine sound springs square stadium state station strait
  straits street strip suburb synagogue temple territories territory terrace tower towers town township valley village volcano
  ward way wells woods zone zoo ave ave. st. blvd blvd. rd. crater cave caves abbey arena estate`);

/** Words that open a place's name: "Lake Ames", "Fort Ames", "Gulf of Ames". */
export const placeHeads: readonly string[] = words(`
  lake mount mt mt. fort ft. cape port san santa santo são sao saint st st. puerto ciudad los las el la le isla rio villa camp
  gulf bay strait straits isle sea republic kingdom state commonwealth university_of port-au point palace duchy province city town
  village horn coast`);

/** Words that make the run an event, law, work, prize or other thing that is none of person, organization and place. */
export const thingWords: readonly string[] = words(`
  accord accords act agreement agreements amendment anniversary award awards ballet battle bible bill bomb book bowl building_code
  carnival case catastrophe ceasefire championship championships charter christmas code communique conflict constitution contest
  convention conventions crisis crusade crusades cup cyclone day days deal declaration derby disaster doctrine earthquake
  hurricanes typhoons cyclones treaties battles easter edition election elections era eve exhibition expo expressway fair famine
  festival final finals flu forum_declaration games genocide globe_awards gospel grand_prix holiday holocaust hurricane index
  initiative_act insurgency intifada islam law laws league_cup man marathon massacre match medal memorandum month mutiny night
  occupation olympics open operation oscar oscars pact parade peace plan plague prize prizes proclamation program programme
  project protocol pulitzer quran koran race rebellion reformation renaissance report resolution revolt revolution riots rites
  river_derby road_map roadmap rule series show siege speech storm strategy summit symphony_no system talks test_ban theorem
  theory tour tournament treaty trial trophy tsunami typhoon uprising version virus war wars week weekend year years language
  shuttle spacecraft rover telescope missile tank rifle aircraft jet syndrome disease fever hypothesis effect principle principles
  algorithm album song film movie novel`);

/** Organizations known by name: agencies, alliances, parties, companies, media, armed groups, teams' leagues. */
export const knownOrganizations: readonly string[] = words(`
  nato un u.n. eu e.u. united_nations european_union african_union arab_league security_council u.n._security_council
  un_security_council general_assembly european_commission european_parliament european_council council_of_europe
  european_central_bank ecb world_bank international_monetary_fund imf wto who unicef unesco unhcr iaea opec asean apec ecowas
  mercosur osce oecd g7 g8 g20 brics interpol europol red_cross red_crescent amnesty_international human_rights_watch greenpeace
  oxfam transparency_international doctors_without_borders médecins_sans_frontières save_the_children world_food_program
  world_food_programme world_health_organization world_trade_organization international_criminal_court icc icj
  international_court_of_justice white_house pentagon state_department congress senate u.s._congress u.s._senate
  house_of_representatives house_of_commons house_of_lords supreme_court high_court federal_reserve fed fbi cia nsa dea irs epa
  fda fcc sec nasa noaa cdc fema tsa nypd lapd gop democratic_party republican_party tea_party labour labour_party
  conservative_party liberal_democrats tories tory_party bjp sinn_fein likud kadima fatah hamas hezbollah hizbullah hizbollah
  al-qaida al-qaeda al_qaida al_qaeda taliban taleban isis isil islamic_state boko_haram al-shabab al-shabaab muslim_brotherhood
  islamic_jihad palestinian_authority plo ira eta farc eln pkk ltte tamil_tigers shining_path revolutionary_guard
  revolutionary_guards peshmerga wagner wagner_group kremlin duma state_duma knesset bundestag parliament politburo mossad kgb fsb
  gru mi5 mi6 scotland_yard downing_street_office stasi gestapo ss wehrmacht red_army nobel_committee holy_see ioc fifa uefa nfl
  nba nhl mlb ncaa nascar premier_league bundesliga manchester_united manchester_city real_madrid liverpool_fc arsenal chelsea
  everton tottenham juventus bayern_munich boston_red_sox red_sox new_york_yankees yankees lakers associated_press ap reuters afp
  agence_france-presse bbc cnn nbc abc cbs fox fox_news msnbc npr pbs c-span espn mtv hbo al_jazeera al-jazeera al-arabiya
  bloomberg xinhua itar-tass tass ria_novosti interfax upi dpa voa voice_of_america radio_free_europe new_york_times
  washington_post wall_street_journal los_angeles_times usa_today financial_times guardian the_guardian daily_mail daily_telegraph
  le_monde der_spiegel haaretz jerusalem_post time_magazine newsweek forbes economist politico washington_times boston_globe
  chicago_tribune new_yorker vogue playboy rolling_stone fortune people's_daily google microsoft apple amazon facebook meta
  twitter youtube instagram tiktok bytedance whatsapp yahoo ebay paypal netflix tesla spacex uber lyft airbnb intel ibm dell hp
  hewlett-packard oracle cisco nvidia amd qualcomm samsung sony toshiba hitachi panasonic nintendo sharp canon nokia ericsson
  siemens philips huawei xiaomi lenovo alibaba tencent baidu openai walmart wal-mart costco kmart target_corp starbucks mcdonald's
  burger_king kfc coca-cola pepsi pepsico nestle unilever procter_&_gamble nike adidas ikea h&m zara gucci general_motors gm
  ford_motor chrysler daimlerchrysler daimler mercedes-benz bmw volkswagen audi porsche toyota honda nissan mazda hyundai kia fiat
  renault peugeot volvo saab opel boeing airbus lockheed_martin raytheon northrop_grumman general_electric ge general_dynamics
  halliburton exxon exxonmobil exxon_mobil chevron shell royal_dutch_shell bp conocophillips gazprom rosneft lukoil yukos
  petrobras pdvsa aramco saudi_aramco enron worldcom goldman_sachs morgan_stanley jpmorgan jpmorgan_chase citigroup citibank
  wells_fargo bank_of_america merrill_lynch lehman_brothers aig fannie_mae freddie_mac ubs hsbc barclays deutsche_bank
  credit_suisse bnp_paribas societe_generale blackrock berkshire_hathaway visa mastercard american_express pfizer merck novartis
  roche bayer sanofi moderna astrazeneca glaxosmithkline monsanto dupont dow_chemical at&t verizon comcast vodafone disney
  walt_disney warner_bros. time_warner paramount universal pixar fedex ups delta united_airlines american_airlines british_airways
  lufthansa air_france ryanair aeroflot qantas caterpillar mattel army navy air_force marine_corps marines coast_guard
  national_guard u.s._army u.s._navy u.s._air_force homeland_security secret_service nra aclu naacp aarp afl-cio
  planned_parenthood ku_klux_klan peta harvard yale stanford_university mit princeton_university oxford_university
  cambridge_university ucla nyse nasdaq cabinet politburo_standing_committee central_committee communist_party workers'_party
  social_democrats christian_democrats green_party greens african_national_congress anc zanu-pf mdc united_russia fidesz syriza
  podemos ukip afd npd awami_league mqm congress_party national_front front_national kmt kuomintang dpp khmer_rouge viet_cong
  sturmabteilung hezb-e-islami lashkar-e-taiba jaish-e-mohammed abu_sayyaf jemaah_islamiyah janjaweed mahdi_army badr_brigade
  haqqani_network quds_force basij houthis northern_alliance iron_guard u.s._embassy nazi_party baath_party ba'ath_party
  u.s._geological_survey general_staff vatican beatles rolling_stones standard_&_poor's moody's lloyd's sotheby's christie's
  macy's sinn_féin pemex aeromexico centers_for_disease_control centers_for_disease_control_and_prevention
  food_and_drug_administration organization_of_american_states joint_chiefs_of_staff kurdistan_workers_party
  lord's_resistance_army people's_liberation_army international_atomic_energy_agency international_olympic_committee`);

/** Lower-case particles that Arabic and other names of groups begin with: "al-Qaida". */
export const nameParticles: ReadonlySet<string> = new Set(
  words(`
  al el ul ud ad ash as az ar an at bin ibn ben bint abu abd de del della di da do dos das du des la le van von der den ter ten zu
  zur af av y e i bar`),
);

/** What may follow a person's name as part of it. */
export const generationalSuffixes: ReadonlySet<string> = new Set(
  words('jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii esq'),
);
