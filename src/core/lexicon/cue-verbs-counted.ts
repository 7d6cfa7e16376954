/**
 * Verbs that report what somebody says, thinks or wants, counted: frames with grades as `cue-verbs.ts` explains them. A grade is
 * the share (in tenths) of a verb's uses in a frame that people marked as the cue of an attribution, in a corpus of American
 * political news of 2015 and 2016; uses inside other attributions' contents left aside. Verbs seen too rarely stand in
 * `cue-verbs-judged.ts`.
 */
export const countedCueVerbs = `
  accept n6; accuse n9 of7 Pof6 Pby7; acknowledge t9 n7 z8 as7; acquiesce to7; add z9 t9 q9 n1; address n4 q7 t2 w4; admire n7;
  admit t9 n5 q7 z5 to7; adopt n2; advise n1; advocate for7 n3; affirm t7; agree t8 i8 with8 z2 to5 on4 in2; aim i7 at3 Pat3 n1; air n2;
  alarm n1; align Pwith5; allege t9 n5; allow n5 O2 Pi3 t5; allude to6; anger Pby7 n1; announce t9 n8 O8 z8 Pn8 Pz6 q7 w7 Pon2;
  answer n6 z7; anticipate t7; apologize for7 to1; appear i7 n5 z4 t5 to5 O7 w2; applaud n8; appoint n6; approve n5 Pn2;
  argue t9 z8 n7 O7 for5 against7; articulate n7; ask w9 Pw9 O6 z9 Pabout5 n2 Pby9 for8 Pi7 q9 Pn6 t5 Pz7 Pq7 Pt3 about4 to7 Pat2;
  assail n9; assert t9 n5; assume t5 Pt7; assure t6 a8 Pof6 n1; attack n7; attempt i1; attribute n6 Pto4; authorize n5; avoid n1 g1;
  back n6 Pby4; balk at8; ban n2; bar n4; bark z7; base Pon1; bash n5; become z3 t1 n1; begin n1 by7 t2 g1 i1; believe t8 z8 n5 in7;
  bemoan n8; blame n9; blast n9 q7; block n3; boast of8 t8 about7; boo n5; boom q7; brag about8 t7; bring O2 n1; bristle t3;
  broadcast t5 n4; buy n1; calculate t7; call n8 for9 q8 on9 t5 Pn5 i6 upon7 Pz3 z3 Pq4 O2 into1; campaign for6 against5 n1; capture n1;
  care about5; carry n1; cast n3; caution t8 against7; celebrate n1; challenge n3 O7; champion n4 z5 Pby5; change n1; chant q9 z4;
  characterize n6; charge n5 Pwith5 t5 Pn7; cheer n3 for5; chide n8; choose n2 i1; cite n9 q8 t5; claim t9 n5 i8 Pby6 z7 O7 to7 at4;
  clarify t6; clear t8; come under1 n1 from1 i1; come_out against7 in1; comment on8; commit to4; compare n6; complain t9 about6 of7 to2;
  concede t8 n4; concern Pt6 about7 Pabout7; conclude t9 z8 q8 Pby7 n2; concur with7; condemn n7 O7 q7; confirm t8 n7 Pby4 z7;
  congratulate n9; consider n6 Pn5 g7 w7 Pz5 O7 Pt4; contemplate n4 g7; contend t8; continue z7 q9 t6 Pq7 i1 n1 g1; contradict n7;
  contrast n6; convince Pt8 t5; counter n4 t7; cover n2; create O4 in2; credit n9; criticise n7; criticize n9 Pby8 Pfor4 z5 Pas7;
  cut n1; debate n3 Pz5; decide i5 w5 t5 to4 n2; declare t9 n6 z9 Pn5 q8; decline i6 n7 Pi7; decry n9 O7; dedicate Pto3;
  deem n8 Pn7 Pz7; defend n8 O8 t1; deliver n2 q7 t1; demand n8 t8; demonstrate t6; denounce n8 O7 Pby5; deny n7 t8 z8; deride n7;
  describe n8 as8 t7 w7 z7 O7 Pas5 g5; design i5 Pi3; detail n5 t7; determine w5 t6 i4; devote Pto4 n2; dig at7; direct Pat3;
  disagree with7; disappoint z5; disavow n8 z7; disclose n5 Pz4 t4; discuss n8 w8 t3; dislike n7; dismiss n7 t2 O7; disparage n7;
  dispute n8 t4; distance n1; distribute n1; divide Pover5; document n7; double_down on3; doubt t8; downplay n5; draw n1; drop n2;
  dub q7; earn n1; echo n4 Pby7 t8 z7; elect n1; email n2; embrace n4 of5 z7 t4; emerge t3; emphasize t8 n7; encourage O5 n2 t4; end n1;
  endorse n8 t6 g7 z7 Pby7 Pn4; engage in3 Pin1; enjoy n2; entitle q5; envision n7 z7 w2; escalate n2; establish n3; estimate t7 z5 n7;
  expand on5; expect Pi9 O9 i8 n9 Pto7 z7 Pn4; experience n3; explain w8 z9 n7 t8 q7 O7 to2; exploit n4; explore n5; express n5 t8 O5;
  face n1; fail i1; favor n6 by7 t4; fear t9 n8; feel z5 t6 n3; fight about7 n1; file n3 in1; find t8 n3 z7 q7 Pt4; fire n4 Pfrom2;
  fire_back at4 q7; float t7; focus on5 Pon5 n1; follow n2; forecast t7; foresee n7; forget i4; frame n4; get z1 n1; give n1 t3;
  go after4 z2 q4 on1 i1 n1; go_on z3 i1; grant Pn3; grow z2 n1 t1; guess t5; gush about7; hail n7; hammer n5; hate n7; hear n2;
  help n1; herald n5; hesitate i2; highlight n6 t5; hint at7 t7; hire n2 O4; hit n2; hold n1 on5 O1; hope i7 t9 n8 z7 to8 for6;
  identify n6 as4 Pas6 with7 t3; ignore n6 Pby7; illustrate n4; imagine n4 t5; imply t9; impress Pby7; include n1 z4 g4 t2 O5;
  increase n1; indicate t9 z7 Pt7 n2; inform t7 Pof7 n2; insist t9 z7; insult n7; intend i7 Pi4; interject q7; intimate t7;
  intrigue Pby7; introduce n3; invite Pi4; invoke n4; issue n1 q7; join n1; joke t8 about8 q7; judge n6; justify n5; keep g1 n1;
  knock n5; know t7 Pas6 n4 w7 Pfor6 z5 Pz6 Pi8 about4 Pt7 Pq7 Pby5 Pto2; label n5 Pn7 as7; lambast n7 Pas7; lament n9 t7; last n1;
  laud n5; laugh z2; launch n1 t1; lay n1; lay_out t4 n2; lead n1; learn t7 w5 n5 of7; leave n1; let Pz3 n1; liken n7 to7; limit n2;
  link n5 to3; list n8 Pas5; long z4; look i5 to5 for3 n2 at3 like3; look_forward to7; love i7 n5; maintain t5 n1; make t3 n1 z2 O1 Pn1;
  manage i1; mandate n5; mark n2; mean t1 Pi6 z4; meet with1 Pwith1; mention n9 t6 g7 Pas4 Pz7; mock n9 z7; monitor n2; mount n1;
  move i1; muse about7; name n6 Pby7 q7 Pn2; need i1; nominate n3 Pby5 O7 Pas7; note t9 z9 n8 q8 w4; notice t6; observe z7;
  offer n3 i7 q7 Pn5 t2 O3; oppose n8 Pby7 z5 g7; opt i5; order n8 t7 O7; outline n6 w5; outrage Pz5; paint n5; pass n2 t3 with2;
  pay n1; persuade O5 n3 t4; pick n1; pitch n6; pivot to2; place n1; plan i8 to5 n2; plead n1; please Pwith7; pledge i6 to8 t6 n3;
  point to6 t3 n1; point_out t9 z8 q7; portray n7 Pas7; posit t7; position n4; post n4 z5 q7; praise n9 O8 q7; preach n4;
  predict t9 n6 z7; prefer n8 i6; prepare for2; present n3 Pz7; press for7 O6 t7 Pabout6 n2; pressure n5 O3; proclaim q7; produce n1;
  prohibit n4; project n4 t4; promise i9 t9 to8 n5 z4; promote n6 q7 z7; prompt n1; propose n8 g7 t7 z5 i7 O4; prosecute n3; protest n5;
  prove t4 i3 n1; provide Pby5 n1 t1; publish n2 q5; pursue n2 t3; push for8 n2 O4 i5 Pby7 t4; push_back against7 on7; put q9 n1 Pn5;
  question n9 w9 O7 Pabout7 z3 t4; quote n6; rail against8; raise n1 t2; rally n1; rank n3; rattle n1; reach n1; read z7 q6 n2 Pq7;
  realize t8; reassure t3; rebuff n5 at2; rebuke n7; rebut n8 t4; recall n6 t5 z7 q7 w5; receive n1; recite n6; reckon with5;
  recognize t8 n7; recommend t8 z5 n4; recount n6; refer to8; reference n9 t5; reflect on4 n1; refuse i6 n5 to4; regard Pas5 n4;
  reiterate n7 t6 O4; reject n7 Pby8 t3 O7; release n2 t3 Pz2 Pby2; relish n7; rely on2; remain t3 n1; remark t6 z2 about5 q7 upon7;
  remember n6 z8 t4 g7 w7; remind t7 w7 n1 a4 O2; renounce n5; repeat n4 z7 t2; reply q9 z8 t5; report z8 t8 n5 g8 Pby7 q8 Pt7;
  represent n1; reprimand n4; repudiate n7; request O6 n4 Pz7; require O4 Pi5 t7 n1; reserve n3; resist O7 n3;
  respond to4 z6 q9 t5 Pby6 with3; restrict n7; return n1 to1; retweet n8; reveal t8 n7 z8 q7 w5 Pn2; reverse n1; rip n6; rule t5 n2;
  rule_out g7; run n1; satirize n7; savage n6;
  say t9 z9 q9 n2 w5 Pt9 of3 about6 g7 O8 Pi8 Pn5 Pby7 Pz7 Pq7 for2 in1 at1 on1 to1 after1 with1 as1 from2 over2 into2; schedule Pi1;
  scoff n2; scramble i1; see n5 Pas6 t6 w4 Pby7 Pn5 in4 Pg4 q7 for2; seek i5 n5 to4 Pi6 O7 q7 t2; seem i5 z6 n3 like4 O6 t3 to5;
  seize on2; send n1; sense t7; sentence n3; set n1 Pi1; share n3 t6 Pby6; shift n1; shoot_back q7 in2; shout q8 z3;
  show n7 t8 w4 Pn7 z6 Pg5 Pi7 O3; side with5; sign n3 t2; sign_up i7; signal t8 n2; slam n9 t5; slash n4; sound n2 z5; sound_off on7;
  spark n2; speak about8 of8 i7 to1 n1 on1 at1 with1; speak_out about8 against4 in2; speculate t8 about7; spend n1 g1; spot n4;
  spread n1; stand by6 for3 n1; start g1 n1 i1; state t7 z4 q8 n3 Pn2 in2 on2; stick to3; stop g1 n1; stress n6 t8; strike n1;
  strive i3; struggle i1; submit n5; sue n3; suggest t9 n8 g8 z7 q7 Pt7; support n6 g7 z7 t4 Pby5 O6 w1; surmise z7; suspect t8;
  suspend n1; take n1 t1 to1 O1; talk about8 of8 n2 to1 on2 at2; target n3; tell t9 a9 q9 n1 w5 Pt8 z5 O2 g2; tend i1; thank n7;
  think t9 z5 n5 about6 of6; threaten i6 n5; throw n1; tie n2; title q7 Pq6; touch on8; tout n8 O7; trade n2; trash n6; trumpet n5;
  try i1 to1; turn to2 against4 n1; tweet z7 n5 q9 t9; underscore n4 t4; understand n6 w8 t5; unveil n3 O2; urge O6 n6; use q5 O1 n1 i1;
  utter t2; veto n7; view n7 Pas4 as7 z7; voice n4 O4 t4; vote for6 against7 n1 i6 in1; vouch for8; vow i9 to9 t7 z7; walk_back n6;
  want i7 n6 O8 to5 z5 Pi5; warn t9 of8 against8 q7 n3 z5 O3 Pabout4; warrant n2; watch t3; weigh_in on6; welcome n4 O7; win n1;
  withdraw n3; withhold n4; wonder w8 z7 n5; work i1 with1; worry t8 about6 Pabout8 Pt7 Pz7;
  write z9 q9 t7 n1 about7 Pby5 of4 in1 on1 to1; write_back q7; yell q8;
`;
