/** Words for one country and its people, so that "the Ukrainian president" can be "Ukraine's President": each maps to the first of its line. */
const lines = `
  afghanistan afghan / albania albanian / algeria algerian / argentina argentine argentinian / armenia armenian / australia australian / austria austrian / azerbaijan azerbaijani azeri / bangladesh bangladeshi / belarus belarusian
  / belgium belgian / bolivia bolivian / bosnia bosnian / brazil brazilian / britain british uk u.k. england english / bulgaria bulgarian / burma burmese myanmar / cambodia cambodian / canada canadian / chile chilean / china chinese
  / colombia colombian / congo congolese / croatia croatian / cuba cuban / cyprus cypriot / czechia czech / denmark danish / ecuador ecuadorian ecuadorean / egypt egyptian / eritrea eritrean / estonia estonian / ethiopia ethiopian
  / europe european eu e.u. / finland finnish / france french / georgia georgian / germany german / ghana ghanaian / greece greek / guatemala guatemalan / haiti haitian / honduras honduran / hungary hungarian / iceland icelandic
  / india indian / indonesia indonesian / iran iranian / iraq iraqi / ireland irish / israel israeli / italy italian / jamaica jamaican / japan japanese / jordan jordanian / kazakhstan kazakh / kenya kenyan / kosovo kosovan
  / kuwait kuwaiti / kyrgyzstan kyrgyz / laos laotian / latvia latvian / lebanon lebanese / libya libyan / lithuania lithuanian / macedonia macedonian / malaysia malaysian / mali malian / malta maltese / mexico mexican / moldova moldovan
  / mongolia mongolian / montenegro montenegrin / morocco moroccan / nepal nepalese nepali / netherlands dutch / nicaragua nicaraguan / nigeria nigerian / norway norwegian / pakistan pakistani / palestine palestinian / panama panamanian
  / paraguay paraguayan / peru peruvian / philippines philippine filipino / poland polish / portugal portuguese / qatar qatari / romania romanian / russia russian kremlin / rwanda rwandan / saudi_arabia saudi / scotland scottish
  / senegal senegalese / serbia serbian serb / singapore singaporean / slovakia slovak / slovenia slovenian / somalia somali / spain spanish / sudan sudanese / sweden swedish / switzerland swiss / syria syrian / taiwan taiwanese
  / tajikistan tajik / tanzania tanzanian / thailand thai / tunisia tunisian / turkey turkish / turkmenistan turkmen / uganda ugandan / ukraine ukrainian / u.s. us american america usa u.s.a. / uruguay uruguayan / uzbekistan uzbek
  / venezuela venezuelan / vietnam vietnamese / wales welsh / yemen yemeni / zambia zambian / zimbabwe zimbabwean / south_africa south_african / korea korean
`;

/** Country of a country's name or nationality word, lower case; both give the same answer. */
export const samePeople: ReadonlyMap<string, string> = new Map(
  lines.split('/').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    return words.map((word) => [word.replaceAll('_', ' '), words[0] ?? ''] as const);
  }),
);
