/**
 * Words that are written with a capital and are no names of people, organizations or places by themselves: nationalities,
 * religions, party adherents, days, months, feasts, and others. Lower case.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Days, months and their abbreviations. */
export const calendarWords: readonly string[] = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tue. tues. wed. thu.
  thurs. fri. sat. sun. january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. christmas easter ramadan hanukkah
  passover thanksgiving halloween diwali nowruz lent pentecost yom kippur rosh hashanah eid al-fitr new_year's gmt utc est edt pst
  pdt cet bst a.m. p.m. am pm ad bc ce bce`);

/** Nationalities, peoples, languages, religions and their followers, adherents of parties, as adjective or noun; a plural in -s is found by rule. */
export const demonyms: readonly string[] = words(`
  afghan african albanian algerian american andorran angolan arab arabian arabic argentine argentinian argentinean armenian asian
  australian austrian azerbaijani azeri bahraini baltic bangladeshi barbadian basque bavarian belarusian belarussian belgian
  bengali berber bolivian bosnian bosniak brazilian british briton bruneian bulgarian burkinabe burmese burundian californian
  cambodian cameroonian canadian caribbean catalan catalonian caucasian chadian chechen chilean chinese colombian congolese
  corsican costa_rican crimean croat croatian cuban cypriot czech dane danish dominican dutch dutchman ecuadoran ecuadorian
  ecuadorean egyptian emirati english englishman eritrean estonian ethiopian european eurasian fijian filipino finn finnish
  flemish french frenchman gabonese gambian gaulish georgian german ghanaian greek grenadian guatemalan guinean guyanese
  haitian hawaiian hispanic honduran hungarian icelander icelandic indian indonesian iranian iraqi irish irishman israeli italian
  ivorian jamaican japanese jordanian kashmiri kazakh kazakhstani kenyan korean kosovar kosovan kurd kurdish kuwaiti kyrgyz lao
  laotian lankan latin latino latina latvian lebanese liberian libyan lithuanian luxembourger macedonian malagasy malawian malay
  malaysian maldivian malian maltese maori mauritanian mauritian mayan mexican moldovan mongol mongolian montenegrin moroccan
  mozambican namibian nepalese nepali nicaraguan nigerian nigerien nordic norwegian omani ottoman pakistani palestinian panamanian
  papuan paraguayan parisian pashtun persian peruvian philippine pole polish polynesian portuguese prussian punjabi qatari rican
  roma roman romanian russian rwandan salvadoran salvadorean samoan saudi saxon scandinavian scot scotsman scottish senegalese
  serb serbian sicilian sinhalese slav slavic slovak slovakian slovene slovenian somali soviet spaniard spanish sudanese
  surinamese swazi swede swedish swiss syrian taiwanese tajik tamil tanzanian tartar tatar texan thai tibetan tongan trinidadian
  tunisian turk turkish turkmen tutsi hutu ugandan uighur uyghur ukrainian uruguayan uzbek venezuelan vietnamese viking welsh
  welshman western westerner yemeni yemenite yugoslav zairian zambian zimbabwean zulu afro anglo franco indo sino greco russo euro
  anti pro semitic aryan balkan mediterranean arctic alpine andean anglican baptist buddhist calvinist catholic christian
  confucian coptic evangelical hindu islamic islamist jew jewish lutheran maronite methodist mormon moslem muslim orthodox
  pentecostal presbyterian protestant puritan quaker shia shi'a shi'ite shiite sikh sufi sunni taoist wahhabi alawite druze yazidi
  zionist jihadist salafi salafist baathist ba'athist bolshevik communist conservative democrat democratic fascist gaullist
  jacobin keynesian labourite leninist liberal libertarian maoist marxist nazi peronist republican sandinista socialist stalinist
  tory trotskyist unionist zapatista whig aboriginal apache aztec cherokee inca inuit navajo sioux bedouin boer cossack creole
  gypsy darwinian victorian elizabethan freudian christianity islam judaism hinduism buddhism catholicism protestantism orthodoxy
  communism marxism nazism zionism maoism stalinism hebrew yiddish mandarin cantonese swahili hindi urdu farsi dari pashto bahasa
  tagalog gaelic esperanto thatcherite bushite byzantine medieval biblical olympic olympian pacific atlantic antebellum
  renaissance gothic baroque ukranian palastinian new_zealander northerner southerner londoner moscovite muscovite trotskyite
  hispanics natives eskimo eurosceptic eurozone`);

/** Other words often capitalised that name no person, organization or place. */
export const otherThings: readonly string[] = words(`
  god lord internet web email e-mail online iphone ipad android windows linux ok okay tv dvd cd pc usb gps dna rna hiv aids covid
  covid-19 sars ebola h5n1 h1n1 mri ufo gdp vat vip suv atm ied ieds pow pows wmd wmds ngo ngos ceo cfo cto coo phd ph.d ph.d. md
  m.d. ba b.a. ma m.a. mba esq mp mps mep iq faq diy fyi asap aka a.k.a. lol omg wtf rip btw imho usd eur gbp cent percent dow
  nikkei ftse dax cac s&p holocaust olympics olympic bible koran quran qur'an torah gospel brexit watergate christ allah buddha
  messiah satan devil santa_claus easter constitution renaissance enlightenment reformation world ages fame reich semitic
  great_depression nobel grammy grammys oscar oscars emmy emmys pulitzer tony_award world_cup super_bowl world_series grand_slam
  photo photos video editor's note correction update breaking exclusive copyright reuters_photo caption source read related
  advertisement advertise subscribe newsletter sign share comment comments http https www html pdf rss ii iii iv vi vii x-ray
  t-shirt i'm i've i'd i'll chapter section figure table page part volume vol. no. nos. article appendix q a b c d e f g h i j k l
  m n o p r s t u v w x y z q&a un-american b.c. b.c.e. a.d. c.e. laughter applause grand newtestament ipo cd-rom adhd wwi wwii
  usenet middle-east`);
