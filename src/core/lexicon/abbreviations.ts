/**
 * Abbreviations whose full stop belongs to the token. Keys are lower case, without the stop. Only what news text shows; words
 * that are also ordinary words ("in.", "no.", "sun.") are left out or need a neighbour to prove them.
 */

/** Stand before a name or a figure: no sentence ends after them. */
export const neverFinal: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr msgr hon sen sens rep reps gov govs gen lt col sgt cpl pvt capt cmdr cdr maj adm brig ' +
    'pres amb atty supt insp det messrs mme mlle st ste mt ft vs cf viz approx nos pp vol ed eds'
  ).split(' '),
);

/** May also end a sentence: it does where the next word is one that starts sentences. */
export const maybeFinal: ReadonlySet<string> = new Set(
  (
    'ph.d inc corp co cos ltd llc plc jr sr bros etc al ave blvd rd dept univ assn assoc govt natl intl min hr hrs yr yrs est ' +
    'calif colo conn fla ga kan ky md mich minn mo mont neb nev okla pa tenn tex va vt wyo ariz ark'
  ).split(' '),
);

/** Abbreviations only before a figure ("No. 10", "Art. 5", "Fig. 2", "p. 7"). */
export const beforeFigure: ReadonlySet<string> = new Set(['no', 'art', 'fig', 'sec', 'p', 'ch', 'par', 'c']);

/** Months and weekdays: abbreviations where a figure, a small letter or a comma follows, for some are words or newspapers as well. */
export const calendarAbbreviations: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);

/** American states whose short form is a word or a name too: abbreviations only after a comma ("Salem, Ore."). */
export const statesAfterComma: ReadonlySet<string> = new Set('ala del ill ind la mass miss ore wash wis'.split(' '));
