/**
 * Names of places, lower case, written from general knowledge. Names of several words join them with "_". A full stop
 * stands for itself ("u.s.", "d.c."). Cities of which an ordinary word or a person's name is made are left out or listed
 * in {@link ambiguousPlaces}.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Countries, with the short and old forms that news uses. */
export const countries: readonly string[] = words(`
  afghanistan albania algeria andorra angola antigua antigua_and_barbuda argentina armenia australia austria azerbaijan bahamas
  bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia bosnia_and_herzegovina bosnia-herzegovina
  botswana brazil britain great_britain brunei bulgaria burkina_faso burma burundi cambodia cameroon canada cape_verde
  central_african_republic chad chile china colombia comoros congo congo-brazzaville costa_rica cote_d'ivoire ivory_coast croatia
  cuba cyprus czechia czech_republic czechoslovakia denmark djibouti dominica dominican_republic east_timor timor-leste ecuador
  egypt el_salvador england equatorial_guinea eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany
  east_germany west_germany ghana greece grenada guatemala guinea guinea-bissau guyana haiti holland honduras hong_kong hungary
  iceland india indonesia iran iraq ireland northern_ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea
  north_korea south_korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
  macau macedonia north_macedonia madagascar malawi malaysia maldives mali malta marshall_islands mauritania mauritius mexico
  micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands new_zealand nicaragua
  niger nigeria niue norway oman pakistan palau palestine panama papua_new_guinea paraguay peru philippines poland portugal
  puerto_rico qatar romania russia rwanda saint_lucia samoa san_marino saudi_arabia scotland senegal serbia seychelles
  sierra_leone singapore slovakia slovenia solomon_islands somalia somaliland south_africa south_sudan soviet_union spain
  sri_lanka sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad
  trinidad_and_tobago tunisia turkey turkiye turkmenistan tuvalu uganda ukraine united_arab_emirates united_kingdom united_states
  united_states_of_america america uruguay uzbekistan vanuatu vatican vatican_city venezuela vietnam wales yemen yugoslavia zaire
  zambia zimbabwe u.s. u.s.a. usa us u.k. uk uae u.a.e. ussr u.s.s.r. drc democratic_republic_of_congo
  democratic_republic_of_the_congo republic_of_congo republic_of_ireland republic_of_korea people's_republic_of_china democratic_people's_republic_of_korea
  kingdom_of_saudi_arabia`);

/** States, provinces, islands, regions, continents, waters and mountains. */
export const regions: readonly string[] = words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire
  new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
  south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming district_of_columbia washington_state
  new_york_state alberta british_columbia manitoba new_brunswick newfoundland nova_scotia nunavut ontario quebec saskatchewan
  yukon new_south_wales queensland tasmania south_australia western_australia bavaria saxony hesse brandenburg thuringia rhineland
  westphalia north_rhine-westphalia catalonia andalusia galicia basque_country normandy brittany provence burgundy alsace lorraine
  corsica tuscany lombardy sicily sardinia veneto flanders wallonia cornwall devon kent essex sussex surrey norfolk suffolk
  yorkshire lancashire cumbria dorset somerset wiltshire hampshire oxfordshire bedfordshire lincolnshire derbyshire cheshire
  merseyside hertfordshire ulster crimea donbas donbass donetsk luhansk kherson zaporizhzhia transnistria abkhazia south_ossetia
  north_ossetia ossetia chechnya dagestan ingushetia nagorno-karabakh karabakh siberia tatarstan bashkortostan kaliningrad kashmir
  punjab sindh balochistan baluchistan waziristan north_waziristan south_waziristan khyber_pakhtunkhwa swat_valley gujarat
  rajasthan kerala bihar assam tamil_nadu uttar_pradesh andhra_pradesh madhya_pradesh maharashtra karnataka west_bengal bengal goa
  xinjiang sichuan guangdong yunnan hebei henan hubei hunan fujian zhejiang jiangsu shandong shaanxi shanxi guizhou gansu hainan
  inner_mongolia manchuria okinawa hokkaido honshu kyushu java sumatra bali borneo sulawesi aceh papua west_papua east_java
  west_java mindanao luzon new_caledonia tahiti guam american_samoa anbar al_anbar diyala nineveh kurdistan helmand uruzgan zabul
  paktika paktia kunar nangarhar ghazni darfur north_darfur south_darfur kordofan puntland tigray oromia ogaden biafra katanga
  kivu north_kivu south_kivu ituri gaza gaza_strip west_bank golan_heights golan sinai negev galilee palestinian_territories
  occupied_territories zanzibar kwazulu-natal gauteng transvaal western_sahara sahara sahel horn_of_africa maghreb levant
  mesopotamia bermuda cayman_islands virgin_islands british_virgin_islands falkland_islands falklands gibraltar guernsey jersey
  isle_of_man isle_of_wight channel_islands canary_islands azores madeira greenland faroe_islands svalbard galapagos_islands
  guantanamo guantanamo_bay chiapas oaxaca guerrero sinaloa chihuahua yucatan baja_california sonora patagonia amazon amazonia
  transylvania wallachia moravia bohemia silesia pomerania judea samaria anatolia thrace crete rhodes africa antarctica antarctic
  arctic asia europe eurasia north_america south_america central_america latin_america central_asia south_asia southeast_asia
  east_asia southern_africa west_africa east_africa north_africa central_africa eastern_europe western_europe central_europe
  southern_europe northern_europe middle_east near_east far_east scandinavia balkans baltics caucasus caribbean mediterranean
  mediterranean_sea black_sea red_sea dead_sea caspian caspian_sea north_sea baltic_sea south_china_sea east_china_sea yellow_sea
  sea_of_japan caribbean_sea adriatic aegean aegean_sea adriatic_sea atlantic atlantic_ocean pacific pacific_ocean indian_ocean
  arctic_ocean persian_gulf gulf_of_mexico gulf_of_aden arabian_sea arabian_peninsula korean_peninsula iberian_peninsula
  sinai_peninsula bay_of_bengal suez_canal panama_canal strait_of_hormuz english_channel gulf_coast west_coast east_coast midwest
  new_england silicon_valley bay_area wall_street capitol_hill downing_street hollywood manhattan brooklyn queens harlem
  staten_island the_bronx bronx long_island cape_cod florida_keys south_pacific north_pacific northern_territory asia-pacific
  asia_pacific west_indies americas sub-saharan_africa indochina nile danube rhine volga mississippi_river hudson_river thames
  seine ganges euphrates tigris mekong yangtze rio_grande jordan_river jordan_valley yellow_river himalayas alps andes pyrenees
  urals rockies appalachians carpathians hindu_kush mount_everest everest kilimanjaro vesuvius earth mars venus jupiter saturn`);

/** Capitals and large or often named cities. */
export const cities: readonly string[] = words(`
  aachen aberdeen abidjan abuja abu_dhabi accra addis_ababa adelaide aden agra ahmedabad albany albuquerque aleppo alexandria
  algiers almaty amman amsterdam anchorage ankara antananarivo antwerp ashgabat asmara astana nur-sultan asuncion athens atlanta
  auckland austin baghdad baghouz baidoa baku balakot baltimore bamako bandar_seri_begawan bangalore bengaluru bangkok bangui
  banjul barcelona basra baquba bath_city beersheba beijing peking beirut belfast belgrade belmopan benghazi berlin bern bethlehem
  birmingham bishkek bissau bogota bologna bonn bordeaux boston brasilia bratislava brazzaville bremen bridgetown brighton
  brisbane bristol brussels bucharest bucha budapest buenos_aires buffalo_city bujumbura bushehr cairo calcutta kolkata calgary
  cali cambridge canberra cancun cannes cape_town caracas cardiff casablanca charleston charlotte charlottesville chengdu chennai
  madras chernobyl chicago chisinau chittagong chongqing cincinnati ciudad_juarez cleveland cologne colombo conakry copenhagen
  cordoba cork coventry dakar dallas damascus dar_es_salaam darwin davos dayton delhi new_delhi denver derby detroit dhaka dili
  dnipro dodoma doha donetsk dortmund dresden dubai dublin dubrovnik dunblane durban dushanbe dusseldorf edinburgh edmonton
  eindhoven entebbe erbil irbil essen fallujah florence frankfurt freetown fukuoka fukushima fort_worth fort_lauderdale fresno
  gaborone galveston gaza_city gdansk geneva genoa georgetown giza glasgow goma gothenburg granada grenoble grozny guadalajara
  guangzhou guatemala_city guayaquil hague the_hague haifa hamburg hanoi hannover hanover harare harrisburg hartford havana hebron
  helsinki herat hiroshima ho_chi_minh_city hobart homs honolulu houston huntsville hyderabad ibadan incheon indianapolis
  innsbruck irpin islamabad istanbul izmir jacksonville jaffna jakarta jalalabad jeddah jenin jericho jerusalem east_jerusalem
  johannesburg juba kabul kampala kandahar kano kansas_city kaohsiung karachi karbala kathmandu kazan kharkiv kharkov khartoum
  khost kiev kyiv kigali kingston kinshasa kirkuk kisangani kobe krakow krasnodar kramatorsk kuala_lumpur kunduz kuwait_city kyoto
  la_paz lagos lahore las_vegas lashkar_gah leeds leicester leipzig lhasa libreville lille lilongwe lima lisbon little_rock
  liverpool ljubljana lockerbie lome london los_angeles louisville luanda lubumbashi lucknow lusaka lviv lvov lyon madison madrid
  malabo male_city malmo managua manama manchester mandalay manila maputo marrakech marseille mariupol mashhad maseru
  mazar-e-sharif mbabane mecca medellin medina melbourne memphis mexico_city miami milan milwaukee minneapolis minsk misrata
  mogadishu mombasa monrovia monterrey montevideo montgomery montreal moscow mosul mumbai bombay munich multan mykolaiv nablus
  nagasaki nagoya nairobi najaf nanjing nantes naples nashville nassau natanz naypyidaw naypyitaw ndjamena n'djamena netanya
  new_haven new_orleans new_york_city newark newcastle niamey nice_city nicosia norwich nottingham nouakchott novosibirsk
  nuremberg oakland odesa odessa oklahoma_city omaha omdurman orlando osaka oslo ottawa ouagadougou oxford padua palermo
  palm_beach palo_alto panama_city paramaribo paris pasadena peoria perth peshawar philadelphia phnom_penh phoenix pittsburgh
  plymouth podgorica port-au-prince port_au_prince port_louis port_moresby port_of_spain port_harcourt port_said portland porto
  porto-novo portsmouth poznan prague praia pretoria princeton pristina providence_city pune pusan busan pyongyang qom quetta
  quito rabat rafah raleigh ramadi ramallah rangoon yangon raqqa rawalpindi recife reykjavik richmond riga rio rio_de_janeiro
  riyadh rochester rome rostov rotterdam sacramento saigon saint_petersburg st._petersburg salerno salt_lake_city salvador
  salzburg samara samarra san'a sanaa san_antonio san_diego san_francisco san_jose san_juan san_salvador santiago santo_domingo
  sao_paulo são_paulo sapporo sarajevo savannah seattle seoul sevastopol seville shanghai sharm_el-sheikh sheffield shenzhen
  shiraz singapore_city skopje sofia southampton spokane srebrenica srinagar st._louis stalingrad stanford stockholm strasbourg
  stuttgart sucre suva swat sydney syracuse taipei tallinn tampa tampere tashkent tbilisi tegucigalpa tehran tel_aviv thessaloniki
  thimphu tianjin tijuana tikrit timbuktu tirana tobruk tokyo toronto toulouse tripoli tucson tulsa tunis turin tyre_city
  ulaanbaatar ulan_bator utrecht vaduz valencia valletta vancouver varanasi venice verona vienna vientiane vilnius vladivostok
  volgograd warsaw washington washington_d.c. washington_dc wellington wichita windhoek winnipeg wolverhampton wuhan yalta
  yamoussoukro yaounde yekaterinburg yerevan yokohama yonkers york zagreb zaporizhzhya zurich arbil beslan bam bhopal crawford
  cupertino dearborn hamilton isfahan jaffa ladakh lausanne limassol maastricht malaga nazareth oaxaca pearl_harbor potsdam
  rostock sderot split_city trieste tulkarem valparaiso wimbledon windsor vegas beverly_hills atlantic_city santa_monica
  santa_barbara santa_fe san_bernardino parkland sandy_hook newtown ferguson selma el_paso fort_hood fort_bragg camp_david d.c. dc
  l.a. nyc n.y. n.j. n.c. s.c. qalqilya dimona dujail qusayr idlib kobani bamiyan bagram tora_bora abbottabad abu_ghraib auschwitz
  ypres waterloo gettysburg hastings orleans rouen reims avignon tangier fez oran sirte luxor aswan port_sudan`);

/**
 * Places that are as often a person's name or an ordinary word: the surroundings decide ("in Jordan", "Jordan said" may be
 * either).
 */
export const ambiguousPlaces: ReadonlySet<string> = new Set(
  words(`
  adelaide austin bath bern brighton buffalo cali carter charlotte chad chester cleveland crawford dallas dayton derby essex
  florence ferguson georgia hamilton hastings houston israel jackson jersey jordan kent kingston lincoln lorraine madison male
  mobile montgomery nice norfolk orlando oxford paris phoenix queens reading rhodes richmond salvador santiago savannah selma
  sofia split sydney tyre valencia venus victoria virginia washington wellington windsor york earth mars jupiter saturn amazon us
  turkey salem somerset surrey stanford rio bam swat bucha rochester mali dc guinea`),
);
