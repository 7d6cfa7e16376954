/** Acronyms that newspapers use without saying what they stand for, besides those that every reader of the field knows. */
export const knownAcronyms: ReadonlySet<string> = new Set(
  (
    'usa uk eu un us nato fbi cia nsa irs epa fda nasa cdc fema tsa gop mp mps mep meps ceo cfo cto coo pm am dna rna hiv aids tv ' +
    'fm dj vip bbc cnn nbc abc cbs msnbc npr pbs espn mtv hbo cnbc c-span afp upi dpa tass ap gdp vat ipo atm sms gps usb pdf html ' +
    'faq diy nba nfl nhl mlb ncaa fifa uefa ioc fia mma ufc pga nyc la dc nypd lapd fdny ussr gdr ira eta plo isis isil kgb mi5 ' +
    'mi6 who imf wto opec unesco unicef unhcr iaea asean brics oecd osce wwf rspca nspcc nhs snp dup ukip bjp anc cdu spd fdp afd ' +
    'nra aclu naacp aarp ymca ywca lgbt lgbtq lgbtqi bce ad bc est edt pst pdt cst cdt gmt utc cet bst asap rsvp iq id phd md mba ' +
    'llc inc ltd plc swat navy ufo suv rv bmw ibm hp gm ge ups ubs hsbc kfc ikea nasdaq nyse dow ftse dax lng ev evs ai it pr hr ' +
    'pc cd dvd jfk lbj fdr potus scotus flotus covid sars mers adhd ptsd cpr icu er ok sos pow mia rip esq sec fcc ftc doj dhs dea ' +
    'atf ice hud usda gmo'
  ).split(' '),
);
