/**
 * Verbs that report what somebody says, thinks or wants and are too rare in the counted corpus, graded by hand in families:
 * every verb of a family takes the family's frames. Frames and grades as `cue-verbs.ts` explains them. A verb that was
 * counted keeps its counted frames; a family only adds the missing ones.
 */
export const judgedCueVerbs: readonly (readonly [frames: string, verbs: string])[] = [
  // Ways of saying: with a quotation nearly sure, with a clause very likely.
  [
    'q9 z8 t8 w6',
    `say tell add note argue explain claim declare state insist stress recall remark observe comment reply respond retort counter rejoin
     announce acknowledge admit concede confess contend maintain assert aver avow affirm attest testify swear allege warn caution
     conclude reiterate repeat emphasise emphasize underline underscore highlight point_out disclose reveal divulge confirm proclaim
     predict forecast reckon opine muse quip joke boast brag complain grumble gripe lament moan protest object demur exclaim gush enthuse
     write tweet post blog report recount relate clarify elaborate continue chime_in interject go_on chip_in`,
  ],
  // Manner of speaking: with a quotation only.
  [
    'q8 z7 t4',
    `ask whisper mutter murmur mumble shout yell scream shriek cry bellow roar thunder boom bark growl snarl sneer scoff snap hiss snort
     drawl croak stammer stutter sigh sob laugh chuckle joke tease deadpan groan whine rage fume rant vent thunder cheer chant sing beam
     grin smile shrug nod begin start finish urge agree plead beg implore pray answer read email text message caption inscribe`,
  ],
  // Thinking and knowing.
  [
    't7 z4 w6',
    `believe think suppose presume reckon guess suspect assume imagine feel fear worry hope expect anticipate foresee predict doubt wonder
     surmise infer deduce gather estimate calculate theorise theorize hypothesise hypothesize speculate posit postulate realise realize
     recognise recognize appreciate accept understand trust regret dream envisage envision determine decide judge find rule hold
     conclude calculate project`,
  ],
  // Showing, of documents, polls and studies.
  ['t7 n4 w5 z6', 'find show suggest indicate reveal imply demonstrate reflect signal hint prove illustrate confirm'],
  // Telling somebody.
  [
    't7 a7 w6 q7 n4',
    'tell inform notify advise assure reassure remind warn alert brief update convince persuade promise caution email text teach',
  ],
  // Intentions and wishes.
  [
    'i7',
    `want wish hope intend plan aim seek propose promise pledge vow swear undertake threaten offer volunteer refuse decline agree consent
     decide resolve opt choose prefer hesitate aspire long yearn demand ask vow commit`,
  ],
  [
    'O7 t6',
    'urge ask beg implore beseech exhort entreat advise encourage instruct order command direct press lobby invite challenge counsel',
  ],
  ['t7 n5 O4', 'demand propose recommend request suggest require stipulate order decree rule insist'],
  // For.
  [
    'n7',
    `praise laud applaud commend hail welcome salute extol celebrate cheer champion back support endorse favour favor advocate defend
     embrace tout trumpet admire thank congratulate honour honor promote backs_up`,
  ],
  // Against.
  [
    'n7',
    `criticise criticize condemn denounce decry deplore slam blast attack assail lambast lambaste castigate chastise chide scold berate
     upbraid rebuke admonish reprimand censure fault savage trash bash slate excoriate vilify malign disparage denigrate belittle deride
     ridicule mock lampoon satirise satirize skewer pillory pan oppose reject dismiss rebuff refute rebut repudiate disavow disown
     renounce resent protest disdain scorn dispute contest contradict deny query question doubt challenge regret bemoan bewail lament mourn resist
     rule_out shrug_off brush_off brush_aside play_down downplay wave_away laugh_off condemn blame accuse charge`,
  ],
  // Speaking of something.
  [
    'n6',
    `mention cite quote reference discuss address describe depict portray characterise characterize call label brand dub paint outline
     detail summarise summarize unveil propose announce express voice articulate convey reiterate stress emphasise emphasize underline
     underscore highlight float moot lay_out set_out spell_out bring_up rule_out talk_up play_up call_out single_out point_out`,
  ],
  ['about6 of6 on4', 'talk speak complain worry boast brag joke muse reminisce rant rave fret grumble moan gripe wonder lie tweet write'],
  ['for7', 'call push press plead argue campaign lobby appeal apologise apologize vote'],
  ['against7', 'argue rail campaign warn inveigh lash_out vote speak_out come_out protest speak fulminate'],
  ['at7', 'hit_out lash_out hint scoff sneer balk baulk rage fume bristle'],
  ['to6', 'refer allude object agree admit confess pledge point appeal commit swear_off'],
  ['with6 on5', 'agree disagree concur sympathise sympathize side'],
  ['on6', 'insist comment call elaborate expand reflect focus'],
  ['in7', 'believe'],
  ['Pto7', 'oppose commit devote resign'],
  ['Pabout6 Pt6 Pby5', 'concern worry alarm excite upset thrill outrage anger'],
  ['Pover6', 'concern divide'],
  ['Pby6 Pwith6 Pt5', 'impress disappoint frustrate please satisfy shock dismay surprise delight'],
  ['Pt7 Pof6', 'convince persuade'],
  ['Pi7', 'determine'],
  ['Pt6', 'believe understand think report say allege fear hope expect rumour rumor claim estimate announce'],
  ['Pin6', 'interest'],
  ['Pon6', 'divide split'],
  ['into5', 'lay'],
  ['g6', 'deny admit propose suggest oppose consider recommend support favour favor rule_out advocate regret defend mention discuss float'],
];
