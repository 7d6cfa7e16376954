/**
 * Inflection of English verbs, so that lexicon tables need to list dictionary forms only. Irregular verbs are listed:
 * base, past, past participle (several forms with "/").
 */

/** What a verb form can be, as bits. */
export const verbForm = {
  /** "say": infinitive, imperative, present of all persons but the third singular. */
  base: 1,
  /** "says". */
  third: 2,
  /** "said" as a finite verb. */
  past: 4,
  /** "said" as a participle. */
  participle: 8,
  /** "saying". */
  ing: 16,
} as const;

/** One inflected form of a verb. */
export interface InflectedForm {
  readonly form: string;
  /** Bits of {@link verbForm}. */
  readonly bits: number;
}

const irregular = `
  arise arose arisen, awake awoke awoken, be was/were been, bear bore borne/born, beat beat beaten, become became become, begin began begun,
  bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, break broke broken,
  breed bred bred, bring brought brought, broadcast broadcast broadcast, build built built, burst burst burst, buy bought bought,
  cast cast cast, catch caught caught, choose chose chosen, cling clung clung, come came come, cost cost cost, creep crept crept,
  cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten,
  fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled, fly flew flown,
  forbid forbade forbidden, forecast forecast/forecasted forecast/forecasted, foresee foresaw foreseen, forget forgot forgotten,
  forgive forgave forgiven, freeze froze frozen, get got got/gotten, give gave given, go went gone, grow grew grown, hang hung hung,
  have had had, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, know knew known,
  lay laid laid, lead led led, leave left left, lend lent lent, let let let, lie lay lain, light lit lit, lose lost lost,
  make made made, mean meant meant, meet met met, mislead misled misled, mistake mistook mistaken, overcome overcame overcome,
  overtake overtook overtaken, pay paid paid, plead pleaded/pled pleaded/pled, put put put, quit quit quit, read read read,
  rebuild rebuilt rebuilt, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought,
  sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, shine shone shone, shoot shot shot,
  show showed shown/showed, shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, sleep slept slept,
  slide slid slid, speak spoke spoken, spend spent spent, spin spun spun, split split split, spread spread spread, stand stood stood,
  steal stole stolen, stick stuck stuck, strike struck struck, strive strove striven, swear swore sworn, sweep swept swept, swim swam swum,
  swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown,
  undergo underwent undergone, understand understood understood, undertake undertook undertaken, uphold upheld upheld, wake woke woken,
  wear wore worn, weep wept wept, win won won, withdraw withdrew withdrawn, withhold withheld withheld, wring wrung wrung,
  write wrote written, retell retold retold, foretell foretold foretold, rewrite rewrote rewritten`;

const irregularForms: ReadonlyMap<string, readonly [past: readonly string[], participle: readonly string[]]> = new Map(
  irregular.split(',').map((entry) => {
    const [base = '', past = '', participle = ''] = entry.trim().split(/\s+/);
    return [base, [past.split('/'), participle.split('/')]];
  }),
);

/** Dictionary forms of all irregular verbs. */
export const irregularVerbs: readonly string[] = [...irregularForms.keys()];

/** Verbs of more than one syllable that double their last consonant all the same. */
const doubling = new Set(
  `admit commit concur confer control defer deter emit excel forget infer omit permit prefer propel rebut rebel refer regret repel
  submit transmit transfer compel dispel expel incur occur recur signal label cancel travel level quarrel model rival equip tut-tut
  backpedal`.split(/\s+/),
);

const vowels = 'aeiou';
const isVowel = (c: string | undefined) => c !== undefined && vowels.includes(c);

/** "plan" → true: one syllable that ends in a single vowel and a consonant. */
function doublesLast(base: string): boolean {
  if (doubling.has(base)) return true;
  const n = base.length;
  const last = base[n - 1];
  if (isVowel(last) || last === 'w' || last === 'x' || last === 'y' || !isVowel(base[n - 2]) || isVowel(base[n - 3])) return false;
  for (let i = 0; i < n - 2; i++) if (isVowel(base[i])) return false;
  return true;
}

function endsInConsonantY(base: string): boolean {
  return base.endsWith('y') && !isVowel(base[base.length - 2]);
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'go' || base === 'do' || base === 'undergo') return base + 'es';
  if (endsInConsonantY(base)) return base.slice(0, -1) + 'ies';
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? base + 'es' : base + 's';
}

function ingForm(base: string): string {
  if (base.endsWith('ie')) return base.slice(0, -2) + 'ying';
  if (base.endsWith('ee') || base.endsWith('ye') || base.endsWith('oe') || base === 'be') return base + 'ing';
  if (base.endsWith('e')) return base.slice(0, -1) + 'ing';
  return (doublesLast(base) ? base + base.slice(-1) : base) + 'ing';
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return base + 'd';
  if (endsInConsonantY(base)) return base.slice(0, -1) + 'ied';
  return (doublesLast(base) ? base + base.slice(-1) : base) + 'ed';
}

/** All forms of a verb, each with the bits of what it can be. Forms that coincide are joined. */
export function inflect(base: string): readonly InflectedForm[] {
  const bits = new Map<string, number>();
  const add = (form: string, bit: number) => bits.set(form, (bits.get(form) ?? 0) | bit);
  add(base, verbForm.base);
  add(thirdPerson(base), verbForm.third);
  add(ingForm(base), verbForm.ing);
  const [pasts, participles] = irregularForms.get(base) ?? [[regularPast(base)], [regularPast(base)]];
  for (const form of pasts) add(form, verbForm.past);
  for (const form of participles) add(form, verbForm.participle);
  // American and British spelling: "signaled" beside "signalled".
  if (doubling.has(base) && base.endsWith('l')) {
    add(base + 'ed', verbForm.past | verbForm.participle);
    add(base + 'ing', verbForm.ing);
  }
  return [...bits].map(([form, b]) => ({ form, bits: b }));
}
