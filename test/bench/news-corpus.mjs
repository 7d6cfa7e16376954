// Made-up news for measuring speed: sentence patterns of our own, names made of syllables. The same seed gives the same
// text on every machine; no two paragraphs are alike, because every one carries its own names and numbers.

/** Small seeded generator of numbers in [0, 1). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const given = 'Anna Boris Clara David Elena Farid Greta Hugo Irina Jonas Karin Lukas Maria Nils Olga Pavel Rosa Stefan Tanja Viktor'.split(
  ' ',
);
const heads = 'Bar Cor Dal Fen Gar Hol Kel Lan Mor Nor Pel Rad Sor Tal Ver Wes'.split(' ');
const middles = 'a e i o an en in ar er il ov ad'.split(' ');
const tails = 'berg dale ford man mond nik ros sen son ski stad ton vic wood worth zer'.split(' ');
const bodies = ['Council', 'Institute', 'University', 'Union', 'Ministry', 'Bank', 'Agency', 'Foundation', 'Committee', 'Court'];
const roles = ['mayor', 'finance minister', 'spokeswoman', 'chief executive', 'opposition leader', 'researcher', 'coach', 'prosecutor'];
const topics = [
  'the harbour tunnel',
  'a ban on wood stoves',
  'the new tram line',
  'school meals',
  'the water tariff',
  'a rent cap',
  'the night flights',
  'flood walls',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

// Slots: P person, L the person's surname, R role, O organization, C city, T topic, N number, D weekday; 1 and 2 tell two of a kind apart.
const patterns = [
  '{R1} {P1} said on {D} that {T} would cost {N} million more than planned.',
  '“We have waited {N} years for {T},” said {P1}, {R1} of {C1}. “Nobody here will wait longer.”',
  'He rejected the idea that {C1} should pay for {T} alone, calling it “a bill sent to the wrong door.”',
  'According to {P1}, {R1} at the {O1}, {N} per cent of households in {C1} would be affected.',
  'The {O1} warned that prices could rise by {N} per cent before the end of the year.',
  '{L1} told reporters in {C1} that the {O1} had not been asked.',
  'She urged the {O1} to publish its figures, adding that the public had a right to see them.',
  '“It is too early to say,” {P2} told the {O2} on {D}.',
  'The {R1} denied that any money had changed hands, but said an inquiry would be welcome.',
  'Some {N} people marched through {C1} on {D} to protest against {T}.',
  '{P1}, who has led the {O1} since {Y}, described the plan as “bold but badly timed”.',
  'Unemployment in {C1} fell to {N} per cent, the lowest since {Y}, the {O1} reported.',
  'Critics argue that {T} helps the centre of {C1} more than its suburbs.',
  '“If the {O1} wants {T}, it will have to find the money,” {L1} said, “and it will have to find it soon.”',
  '{P2} questioned the timing of the vote, noting that the {O2} meets again only in spring.',
  'They expressed openness to talks on {T}, provided that {C2} takes part.',
  'The decision follows months of dispute between {C1} and {C2} over {T}.',
  'A study by the {O2} found that {N} of {N2} bridges need repair.',
  'Asked whether {T} was still possible, {L1} answered: “Yes, but not at any price.”',
  '{P1} and {P2} both said they would vote against {T}.',
  'Police said a {N}-year-old man was arrested near the {O1} in {C1}.',
  '{L1} believes that the {O2} will change its mind, and hopes for a vote in {C2} by {D}.',
];

/** Articles of about `nParagraphs` paragraphs each, as plain text with a blank line between paragraphs, until `nCharacters` are reached. */
export function newsArticles({ seed, nCharacters, nParagraphs = 18 }) {
  const random = randomNumbers(seed);
  const articles = [];
  for (let total = 0; total < nCharacters;) {
    const article = newsArticle(random, nParagraphs);
    articles.push(article);
    total += article.length;
  }
  return articles;
}

/** One article of at least `nWords` words. */
export function longArticle({ seed, nWords }) {
  const random = randomNumbers(seed);
  let article = newsArticle(random, 10);
  while (article.split(/\s+/).length < nWords) article += `\n\n${newsArticle(random, 10)}`;
  return article;
}

/** The same text with the marks of Markdown: headings, emphasis, links, lists, block quotes, a code span. */
export function asMarkdown(text, seed = 7) {
  const random = randomNumbers(seed);
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const kind = random();
    const marked = paragraph
      .replace(/\bthe ([A-Z]\w+ [A-Z]\w+)/, 'the [$1](https://example.org/a_b)')
      .replace(/\b(said|warned|reported)\b/, '*$1*')
      .replace(/(\d+) per cent/, '**$1 per cent**');
    if (kind < 0.08) return `## ${paragraph.split(/[,.]/)[0]}`;
    if (kind < 0.16) return `> ${marked}`;
    if (kind < 0.28)
      return marked
        .split('. ')
        .map((item) => `- ${item}`)
        .join('\n');
    if (kind < 0.32) return `${marked} See \`figure-${Math.floor(random() * 100)}\`.`;
    return marked;
  });
  return `---\ntitle: Made-up news\ndate: 2024-05-06\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Names of people as the articles make them; every one different for a different number. */
export function personName(number) {
  const family =
    heads[number % heads.length] +
    middles[Math.floor(number / heads.length) % middles.length] +
    tails[Math.floor(number / 192) % tails.length];
  return { given: given[Math.floor(number / 3072) % given.length], family };
}

function newsArticle(random, nParagraphs) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const city = () => pick(heads) + pick(middles) + pick(tails);
  const person = () => personName(Math.floor(random() * 61_440));
  const cast = [person(), person(), person(), person()];
  const places = [city(), city(), city()];
  const organizations = [0, 1, 2].map(() => `${pick(places)} ${pick(bodies)}`);
  const paragraph = () => {
    const [one, two] = [pick(cast), pick(cast)];
    const fill = {
      P1: `${one.given} ${one.family}`,
      L1: one.family,
      P2: `${two.given} ${two.family}`,
      R1: pick(roles),
      O1: pick(organizations),
      O2: pick(organizations),
      C1: pick(places),
      C2: pick(places),
      T: pick(topics),
      D: pick(days),
      Y: String(1990 + Math.floor(random() * 34)),
    };
    const sentence = () => {
      const text = pick(patterns).replace(/\{(\w+)\}/g, (_, slot) => fill[slot] ?? String(2 + Math.floor(random() * 997)));
      return text[0].toUpperCase() + text.slice(1);
    };
    return Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
  };
  return `${places[0].toUpperCase()}, May 6, 2024 – ${Array.from({ length: nParagraphs }, paragraph).join('\n\n')}`;
}
