/**
 * Titles, offices and occupations: what stands before or after a person's name, and what role nouns ("the minister") are
 * made of. Lower case.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Forms of address, with the pronouns they give. They stand before a name and are never part of it. */
export const honorifics: ReadonlyMap<string, 'masculine' | 'feminine' | undefined> = new Map([
  ...words(
    'mr mr. mister sir lord baron count duke father brother monsieur herr senor señor don prince king pope sheikh sheik emperor sultan',
  ).map((w) => [w, 'masculine'] as const),
  ...words(
    'mrs mrs. ms ms. miss dame lady baroness countess duchess sister madame madam mme frau senora señora princess queen empress',
  ).map((w) => [w, 'feminine'] as const),
  ...words('dr dr. prof prof. professor doctor rev rev. reverend hon hon. st saint').map((w) => [w, undefined] as const),
]);

/**
 * Heads of offices and ranks that stand before a name, capitalised or not: "Senator Ames", "foreign minister Ames". A title
 * phrase is any modifiers, then one of these.
 */
export const titleHeads: readonly string[] = words(`
  president premier minister secretary chancellor senator sen sen. representative rep rep. congressman congresswoman governor gov
  gov. mayor chairman chairwoman chairperson chair speaker judge justice ambassador envoy commissioner director administrator
  treasurer general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl
  cpl. private pvt admiral adm adm. commander brigadier marshal officer executive detective inspector constable sheriff archbishop
  bishop cardinal patriarch rabbi imam ayatollah mullah cleric pastor mp mep councilman councilwoman councillor councilor alderman
  delegate lawmaker legislator leader chief boss head spokesman spokeswoman spokesperson coach manager ceo cfo founder co-founder
  editor columnist correspondent analyst economist attorney prosecutor solicitor lawyer counsel adviser advisor aide counselor
  counsellor deputy undersecretary secretary-general president-elect prime-minister vice-president vice-chancellor co-chair
  co-chairman co-chairwoman consul governor-general attorney-general auditor ombudsman coordinator chairmen dictator warlord
  comptroller controller dean provost principal whip superintendent strategist nominee candidate prophet emir sultan sheikh king
  queen prince princess pope emperor duke duchess crown_prince`);

/** Words that make a title phrase together with a head: "deputy", "foreign", "vice". */
export const titleModifiers: readonly string[] = words(`
  prime foreign vice deputy chief assistant associate acting interim former ex defense defence finance interior justice health
  education energy oil trade transport transportation labor labour agriculture environment home treasury security culture
  information communications industry economy economic commerce planning development tourism sports state attorney general surgeon
  lieutenant brigadier major staff sergeant first second senior junior crown grand supreme executive managing national press
  majority minority house senate opposition party parliamentary parliament government federal district city county municipal union
  police army navy military field air fleet rear wing lance master warrant petty honorary emeritus presidential campaign media
  political legal chief-of-staff special permanent retired outgoing incoming caretaker transitional ruling rebel militant
  guerrilla then-prime longtime science technology climate human rights intelligence counterterrorism cabinet shadow pro business
  budget immigration aid water power public works affairs housing welfare social veterans homeland relations under co high joint
  top lead principal night lord`);

/** Occupations and other words for one person, lower case in text: "the lawyer, Ames", "singer Ames". */
export const personNouns: readonly string[] = words(`
  actor actress activist architect artist astronaut athlete author banker billionaire biologist blogger boxer businessman
  businesswoman cameraman cellist chef chemist climber comedian composer conductor contractor cyclist dancer defector defendant
  demographer designer dissident diplomat doctor driver economist engineer entrepreneur executive explorer farmer filmmaker
  financier firefighter footballer fugitive golfer guitarist gymnast historian hostage husband inventor investigator investor
  janitor jockey journalist jumper lobbyist magnate mathematician midfielder militant millionaire missionary model mogul musician
  negotiator neighbor neighbour novelist nurse oligarch organizer painter paleontologist philanthropist philosopher photographer
  physician physicist pianist pilot playwright poet policeman policewoman politician pollster preacher priest producer professor
  programmer psychiatrist psychologist publisher quarterback racer rapper realtor refugee reporter researcher resident runner
  scholar scientist sculptor singer skier soldier sociologist songwriter sprinter star striker student suspect swimmer tailor
  teacher teammate tenor theologian therapist trader trainer tycoon veteran victim violinist volunteer widow wife winemaker
  witness wrestler writer father mother brother sister son daughter uncle aunt cousin niece nephew grandfather grandmother
  grandson granddaughter fiance fiancee girlfriend boyfriend colleague friend hero heroine legend champion rival challenger
  incumbent opponent predecessor successor mentor naturalist geologist astronomer saint monk nun lieutenant ringleader mastermind
  kingpin strongman commander fighter gunman militia operative insider strategist pundit anchor host presenter broadcaster critic
  curator conservative liberal drummer bassist vocalist frontman goalkeeper defender winger forward batsman bowler captain umpire
  referee technician operator clerk secretary commentator expert specialist consultant advocate campaigner whistleblower informant
  translator interpreter`);

/** Titles and words for a person that tell the gender. */
export const genderedNouns: ReadonlyMap<string, 'masculine' | 'feminine'> = new Map([
  ...words(`
  chairman spokesman congressman councilman businessman policeman king prince duke emperor husband father brother son uncle nephew
  grandfather grandson boyfriend actor fireman cameraman monk priest imam cardinal bishop pope gunman statesman strongman frontman
  batsman salesman man boy lord baron archbishop patriarch ayatollah mullah emir sultan sheikh`).map((w) => [w, 'masculine'] as const),
  ...words(`
  chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman queen princess duchess empress wife mother sister
  daughter aunt niece grandmother granddaughter girlfriend actress nun widow heroine woman girl lady baroness fiancee stateswoman
  saleswoman`).map((w) => [w, 'feminine'] as const),
]);

/** Words after a name that make it an organization's ("Hamas militants") when lower case. */
export const groupMemberNouns: readonly string[] = words(
  'militants fighters rebels insurgents guerrillas members officials lawmakers supporters activists executives shares headquarters gunmen loyalists spokesman spokeswoman leadership',
);

/** Things an organization is called in apposition: "energy giant Ames", "the group Ames", "Ames, a company". */
export const organizationNouns: readonly string[] = words(`
  agency airline airlines alliance army association band bank broadcaster bureau business cabinet campaign carmaker automaker
  chain charity church club coalition college commission committee company conglomerate congregation consortium contractor
  corporation council court department developer division drugmaker faction federation firm force foundation giant government
  group groups industry institute institution insurer junta label league legislature lender magazine maker manufacturer militia
  ministry monitor mosque movement museum network newspaper operator orchestra organisation organization outfit paper parliament
  party partnership police publisher regulator retailer school senate service society startup station store subsidiary supplier
  syndicate team tribunal union university watchdog website wing daily weekly channel supermarket utility bookseller brewer miner
  steelmaker planemaker brokerage fund congress assembly think-tank nonprofit ngo cartel gang clan`);

/** Things a place is called: "the town of Ames", "Ames province", "the city, Ames". */
export const placeNouns: readonly string[] = words(`
  area archipelago atoll base basin bay beach border borough canal cape capital city coast coastline colony community continent
  country county desert district enclave forest gulf hamlet harbor harbour highway hills hill island islands isle kingdom lagoon
  lake metropolis mountain mountains municipality nation neighborhood neighbourhood ocean park pass peninsula plain plains plateau
  port prefecture principality province provinces reef region regions republic resort river road sea seaport shore slum square
  state states strait stronghold suburb suburbs territory town township valley village villages volcano ward zone airport
  archdiocese`);
