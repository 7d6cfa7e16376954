/** Names that everybody knows to be one and the same, lower case, words joined with "_": each maps to the first of its line. */
const lines = `
  united_states u.s. us usa u.s.a. united_states_of_america america / united_kingdom u.k. uk britain great_britain / united_nations u.n. un
  / north_korea n._korea / south_korea s._korea / european_union e.u. eu / united_arab_emirates u.a.e. uae / soviet_union ussr u.s.s.r. / north_atlantic_treaty_organization nato
  / drc democratic_republic_of_the_congo democratic_republic_of_congo / al-qaeda al-qaida al_qaeda al_qaida / taliban taleban
  / kyiv kiev / new_york_city nyc / washington_d.c. d.c. / international_monetary_fund imf / world_health_organization who
  / world_trade_organization wto / federal_bureau_of_investigation fbi / central_intelligence_agency cia / federal_reserve fed
  / international_criminal_court icc / international_atomic_energy_agency iaea / african_national_congress anc
  / british_broadcasting_corporation bbc / associated_press ap / security_council u.n._security_council un_security_council united_nations_security_council`;

const canonical: ReadonlyMap<string, string> = new Map(
  lines.split('/').flatMap((line) => {
    const names = line
      .trim()
      .split(/\s+/)
      .map((name) => name.replaceAll('_', ' ').replaceAll('-', ' - '));
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** The name under which an entity is kept, for token keys joined with a space; the words themselves where no other name is known. */
export function canonicalName(key: string): string {
  return canonical.get(key) ?? key;
}
