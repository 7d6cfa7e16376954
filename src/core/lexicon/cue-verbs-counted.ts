/**
 * Verbs that report what somebody says, thinks or wants, counted: frames with grades as `cue-verbs.ts` explains them. A grade is
 * the share (in tenths) of a verb's uses in a frame that people marked as the cue of an attribution, in a corpus of American
 * political news of 2015 and 2016; uses inside other attributions' contents left aside. Verbs seen too rarely stand in
 * `cue-verbs-judged.ts`.
 */
export const countedCueVerbs = `
  accept n6; accuse n9 of7 Pof6 Pby7; acknowledge t9 n8 z8 as7; acquiesce to7; add z9 t9 q9 n5; address n4 t5 w7; admire n7;
  admit t9 n5 z6 q7; adopt n3; advocate for7 n4; affirm t7; agree t9 i8 with8 z3 to5 on7 in7; aim i7 n7 Pat3 at3; air n2; alarm n4;
  align Pwith5; allege t9 n5; allow n4 O2 t7 Pi5; allude to7; anger n5 Pby7; announce t9 n9 O9 z8 Pz6 Pon7 Pn7 q7 w7; announce_on t8;
  answer n6 z7; anticipate t7; apologize for8 to7; appear i8 t7 n5 z4 O7 to5 w7; applaud n8; appoint n5; approve n6 Pn7;
  argue t9 z8 n8 for7 O7 in7; argue_in Pz7; articulate n7;
  ask n8 Pw9 w9 O9 Pabout7 z9 for9 Pby9 q9 Pi7 t9 Pt9 Pn6 Pz7 Pq7 about4 Pat7 to7; assail n9; assert t9 n5; assume t5 Pt7;
  assure n8 t9 Pof6; attack n7; attempt i5; attribute Pto5 n6; authorize n5; avoid g3 n2; back n6 Pby4 in5; balk at7; ban n2; bar n4;
  bark z7; bash n5; bear n2; become z3 t2; begin g2 i2 n2 t6; believe t8 z8 n6 in7; believe_in g7; bemoan n7; blame n9 t7; blast n9;
  block n3; boast of8 t8 about7; boo n5; brag about8 t6; bring O4; broadcast t5 n4; calculate t7;
  call n9 for9 q9 t9 on9 Pn5 O6 into7 upon7 i4 Pz3 z3 Pq4; call_on O9; campaign for6 against5; care about6 n5; cast n5;
  caution t8 against7; celebrate n2; challenge n4 O7; champion n5 Pby5 z7; chant q9 z4; characterize n8; charge Pwith7 n4 t6 Pn7;
  cheer n3 for5; chide n8; chime_in with7; choose i4 n2; cite n9 t9 q8; claim t9 n6 i8 Pby6 z7 O7 at7; clarify t7; clear t8;
  come under3 i2; come_on O7; come_out against7 in4; comment on8 about7 t5; comment_on w7; commit to5; compare n7;
  complain t9 about7 to7 of7; concede t9 n4; concern about8 Pt6 Pabout7; conclude t9 z8 q8 Pby7 n7 Pt7; concur with7; condemn n7 O7 q7;
  confirm t8 n7 Pby4 z7; congratulate n9; consider n7 Pn6 g7 w7 Pz5; contemplate n4 g7; contend t8; continue i4 z7 q9 n3 t6 Pq7 g3;
  contradict n7; contrast n5; convince t8 Pt8; counter n4 t7; cover n3; craft n5; create O3 in7; credit n9; criticise n7;
  criticize n9 Pby8 Pfor8 z5 Pas7; debate n3 Pz5 over7; decide i7 n3 w5 to6 t5; declare t9 n7 z9 Pn5 q8 in7; declare_in t7;
  decline i9 n7 to5; decry n9 O7; dedicate Pto4; deem n9 Pz7 Pn7; defend n8 O8 t7; deliver n4 t6 q7; demand n8 t8; demonstrate t6;
  denounce n9 Pby5; deny n8 t8 z7; deride n7; describe n9 as9 w8 t8 z7 O7 Pas5 g5; design i5 Pi3; detail n7 t5; determine w5 t6 i4;
  devote n5 Pto6 t5; direct Pat4; disagree with7; disappoint z5; disavow n8; disclose n6 Pz4 t7; discuss n8 t8 w8; dislike n7;
  dismiss n8 t9 O7; disparage n7; dispute n6 t6; distance n6; distribute n4; divide Pover5; document n7; double_down on6; doubt t8;
  downplay n5; draw n3; drop n2; dub q7; echo n4 Pby7 t8 z7; elaborate on7; email n6; embrace n4 z7 t5; emerge t5; emphasize n7 t9;
  encourage O6 n4 t7; endorse n8 t6 g7 z7 Pby7; engage Pin3; enjoy n4; entitle q5; envision n7 w7 z7; escalate n4; establish n3;
  estimate t8 z5 n7; expand on7; expect Pi9 i8 O9 n9 Pto7 z7 Pn7; experience n5; explain w9 n9 z9 t9 q7 to7 O7; exploit n4;
  express n9 t9 O7; fail i2; favor n6 by7 t7; fear t9 n8; feel z5 n5 t8; fight n2 about7; figure_out w6; file n5 t5;
  find t8 n4 z7 Pt8 Pn3 q7; fire n3 Pfrom7; fire_back at4 q7; float t7; focus on5 Pon5 n2; focus_on g6 w6 t5; follow n2; forecast t7;
  foresee n7; forget i7; frame n6; give n2 t4; go after4 z2 on4 q4; go_on i7 z3; go_out of8; grant Pn5; grow z2 t3; guess t5;
  gush about7; hail n7; hammer n5; hate n7; hear n2; herald n7; highlight n7 t7; hint at7 t7; hire n2 O4; hit n3; hold on5 O5;
  hope i8 t9 n8 z7 for8 to7; identify n7 as4 with7 Pas5 t5; ignore n6 Pby7; illustrate n4; imagine n5 t5; imply t9; impress Pby7;
  include z4 t4 O7 g4; indicate t9 Pt7 n4 z7; inform t7 Pof7 n7; infuriate n5; insist t9 z8 on5; insult n7; intend i7 Pi6;
  interest_in Pg5; interject q7; intimate t7; intrigue Pby7; introduce n4; invite O4 Pi5; invoke n5; issue n7 t5 Pn3; joke t8 about8 q7;
  judge n6; justify n5; keep g5; knock n5; know t8 Pas6 n5 w7 Pfor7 z5 Pz6 Pi8 Pto5 about4 Pt7 Pq7 Pby5; label n7 Pn7 as7;
  lambast Pas7 n7; lament n9 t7; lash_out at8; laud n5; laugh z2; launch n3 t3; lay n3; lean n5; learn t8 w5 n5 of7; lend n3; let Pz3;
  liken n7 to7; limit n2; link n5 to3; list n8 Pas5; look i7 for5 to6 n4 like4 at3 t4; look_forward to7; love n5 i7; maintain t5 n2;
  make n2 t6 O3 z3; manage i2; mandate n5; mark n3; mean Pi6 z3; meet Pwith3; mention n9 t8 g7 Pas4 Pz7; mock n9 z7; monitor n2;
  mount n3; move i5; name n6 Pn4 Pby7 q7; need i2; nominate n3 Pby5 O7 Pas7; note t9 z9 n9 q8 in8 w7; notice t6; observe z7;
  offer n6 t5 i8 q7; oppose n8 Pby7 Pt7 z7; order n8 t8 O8; outline n7 w5; outrage Pz5; paint n5; pass n4 t5 with7; persuade O7 n6 t7;
  pitch n5; pivot to4; place n3; plan i8 to8 n4; plead n8 with4; please Pwith7; pledge i6 to9 n6 t8; point to7 t8 n5;
  point_out t9 z8 q7; portray n8 Pas7; posit t7; position n5 on7; post n6 z5 q7 t4; post_on t7; praise n9 O8 t7; preach n7;
  predict t9 n7 z6 Pn7; prefer n8 i8; present n4 Pz7 t7; press for7 O6 t7 Pabout6 n2; pressure O4 n5; proclaim q7; prohibit n4;
  project n5 t7; promise i9 t8 n7 to8 z4; promote n6 q7 z7; propose n8 g8 t8 O7 z5 i7; prosecute n3; protest n4; prove i4 t4;
  provide n2 Pby5 t4; publish n5 q5; pursue n2 t4; push for8 n3 O5 to7 Pby7 t7; push_back against7 on7; put q9 Pn5;
  question n9 w9 O7 about6 t5 Pabout7 z2; quote n8; rail against9; raise n2 t2; rank n3; rattle n5; reach n2; read z7 n5 q5 Pq7;
  realize t8; reassure t5; rebuff n5 at7; rebuke n7; rebut n8 t7; recall n9 t9 z6 q6 w7; recite n8; reckon with5; recognize t8 n6;
  recommend t8 z5 n4; recount n7; refer to9 t8; reference n8 t7 to7; reflect on5; refuse i9 to7 n5; regard n7 Pas5; reiterate t9 n8 O7;
  reject n8 t9 Pby8 O7; release n6 t6 Pz2 Pby2; relish n8; rely on2; remain t3; remark t7 z5 about5 q7 upon7; remember n7 z8 t4 g7 w7;
  remind n8 t8 O7 w7; renounce n5; repeat n7 t8 z7; reply q9 z8 n7 t6; report z8 t9 n7 g8 Pby7 q8 in8 on4 Pt7; report_on t7 z7;
  reprimand n7; repudiate n7; request O6 n5 Pz7; require O4 Pi5 t7; reserve n7; respond to5 t7 q9 z6 Pby6 with6; restrict n7;
  retweet n8; reveal t8 n8 z8 w6 q7 Pz4 Pn7; reverse t5; rip n5; rule t5 n3; rule_out g7; run n2; satirize n7; savage n6;
  say t9 z9 n9 q9 in9 of9 at9 on9 w9 Pt9 about9 g9 to9 after9 O9 for8 with8 as8 Pi8 Pz8 Pn7 Pq7 Pby7 from7 over7 before7 into7;
  say_in t9 q9 z8 g7; say_on t9 z8 q7; scoff n7; scramble i2; see n5 Pas6 t7 w4 Pby7 Pn7 in4 Pg4 for7; seek i7 n5 to6 t5 Pi7 O7 q7;
  seem i8 n5 like7 t8 z6 O6 to8; seize on2; send n3 t5; sense t7; sentence n5; set n2 Pi2; share n5 t7 Pby6; shift n2; shoot_back q7 t7;
  shout q8 z3; show n8 t8 Pn8 w5 z4 O7 Pg7 Pt7 Pi7; side with7; sign n5 t5; sign_up i7; signal n5 t8; slam n9 t7; sound n5 z6;
  sound_off on7; spark n3; speak about9 of8 at2 i7; speak_on O2; speak_out about8 in7 against7; speculate t7 about7; spend g3;
  split_on Pw7; spot n4; spread n3; stand by6 n3 for5; start g3 n2; state t7 z2 q8 n3 Pn7 in5 on7; stick to3; stop n2 g3; stress n8 t8;
  strike n2; struggle i3; submit n5; sue n5; suggest t9 n7 Pt9 g8 z8 q7; suggest_in t5; suggest_on t7;
  support n6 g8 z7 t4 Pn7 Pby5 O7 w3; surmise z7; suspect t8; take n2 to3 t3; talk about9 n5 to4 of8 with5 on7 at7; target n4;
  tell n9 t9 q9 O9 w8 Pt8 g7; tend i3; testify before4; thank n8; think t9 z5 about8 n9 of5; threaten i7 n5; throw n2; tie n3;
  title q7 Pq6; touch on8; tout n9 O7; track z7; trade n3; trash n6; trumpet n7; trust n4; try i3; turn n2 to3 against4;
  tweet n9 z7 q9 t9 after6; tweet_on z7; underscore n4 t5; understand n6 w8 t5; unveil n4 O7; urge O9 n9; use O3 i2 q5; utter t7;
  veto n7; view n7 Pas4 as7 z3; voice n9; vote for6 against7 n2 i8 in2 to7; vouch for8; vow i9 to9 t7 z7; walk_back n8;
  want i7 n7 O7 to8 z5 Pi7; warn t9 n8 of8 against8 q7 O7 Pabout7 z5; warrant n7; watch n2 t3; weigh_in on6; welcome n5 O7; withdraw n5;
  withhold n5; wonder w8 n7 z7; work i2; worry t9 about7 Pabout8 n6 Pt7 Pz7; write z9 n8 in9 q9 t9 on8 about7 to6 Pby5 of7;
  write_back q7; write_in t8 q8 z7; yell q8;
`;
