/**
 * Nouns that stand for somebody named before: "the minister", "the company". Lower case, singular. Each maps to what it
 * stands for.
 */
export const roleNouns: ReadonlyMap<string, 'person' | 'organization'> = new Map([
  ...`president premier minister secretary chancellor senator representative congressman congresswoman governor mayor speaker judge justice ambassador
  envoy commissioner general colonel commander admiral sheriff archbishop bishop cardinal patriarch rabbi imam ayatollah pope king queen prince princess lawmaker leader spokesman spokeswoman spokesperson coach
  ceo chairman chairwoman lawyer prosecutor attorney economist analyst professor diplomat politician candidate nominee billionaire businessman businesswoman
  actor actress singer author writer director scientist historian secretary-general president-elect incumbent republican democrat councilman councilwoman councillor premier-designate`
    .split(/\s+/)
    .map((word) => [word, 'person'] as const),
  ...`company firm group party ministry agency bank union bloc alliance organization organisation university court council commission committee department airline newspaper broadcaster carmaker automaker retailer
  manufacturer charity institute foundation association authority board club team society federation fund trust startup start-up
  developer operator maker publisher brewer insurer lender supplier contractor museum hospital school theatre theater orchestra college zoo
  regulator watchdog tribunal shipyard brewery cooperative co-operative business chain consortium`
    .split(/\s+/)
    .map((word) => [word, 'organization'] as const),
  ...occupations().map((word) => [word, 'person'] as const),
]);

/** Nouns of persons that texts use without having introduced them as such: no office that only one of those present may hold. */
export const occupationNouns: ReadonlySet<string> = new Set(occupations());

function occupations(): readonly string[] {
  return `defender striker goalkeeper midfielder winger forward batsman bowler defendant accused engineer teacher farmer doctor surgeon nurse
    detective pensioner plaintiff claimant artist sculptor painter playwright novelist poet chef baker fisherman driver pilot skipper
    student shopkeeper landlord tenant retiree veteran singer-songwriter violinist pianist runner swimmer cyclist boxer golfer
    researcher biologist chemist physicist archaeologist hydrologist botanist`.split(/\s+/);
}

/** Nouns that any organization of business or campaigning may be called by, without having been introduced as such. */
export const plainOrganizationNouns: ReadonlySet<string> = new Set(
  `company firm group agency union organization organisation charity club team startup start-up developer operator maker publisher brewer
   insurer lender supplier contractor airline retailer manufacturer carmaker automaker broadcaster newspaper business chain consortium
   theatre theater museum zoo shipyard brewery trust cooperative co-operative authority`.split(/\s+/),
);

/** Words of names that tell what sort of body it is: one that has another of them is not called by a plain noun. */
export const bodyWords: ReadonlySet<string> = new Set(
  `ministry department university college school court council committee commission party parliament senate police army navy board tribunal
   government congress office association federation society institute church hospital museum theatre theater zoo union club agency
   authority trust bank airline charity team foundation`.split(/\s+/),
);
