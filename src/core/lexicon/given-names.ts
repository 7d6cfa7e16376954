/**
 * Given names of people in the news, lower case, by the pronoun they suggest. Written from general knowledge; a few dozen
 * rare ones were added from counts of first names in public-domain agency news. A name that is also an ordinary word
 * ("will", "may", "grace") stands in {@link ambiguousGivenNames} as well: alone, it proves nothing.
 */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Names borne nearly always by men. */
export const masculineGivenNames: readonly string[] = words(`
  aaron abbas abdallah abdel abdelaziz abdoulaye abdul abdulaziz abdulla abdullah abdullahi abdurrahman abel abraham abu adam
  adama adel adil adnan adolf adolfo adolphe adrian adriano agustin ahmad ahmed ahmet akbar akhmad akira akmal al alain alan
  alastair albert alberto alec alejandro aleksandar aleksander aleksandr aleksei aleksey aleksandras alessandro alex alexander
  alexandre alexei alexey alexis alfonso alfred alfredo ali alistair allan allen alok alphonse alvaro alvin amadou amar amir amit
  amitabh amos amr anand anatole anatoly anders andre andrea andreas andrei andres andrew andrey andrii andriy andrzej andy angel
  angelo angus anil anthony antoine anton antonin antonio antony anupam anwar arjun archie arif armand armando armin arnaud arnold
  arseniy arthur arturo arvind asghar ashok ashraf asif askar atal august augusto augustus aurelio austin avigdor avi axel ayad
  ayman aziz babak baltasar bankim barack barham barney barrett barry bart bartholomew bashar basil bassam beau ben benedict
  beniamino benigno benito benjamin benny benoit bernard bernardo bernd bernie bert bertie bertram bhumibol bilal bill billy bjorn
  blaise blake bob bobby bogdan boris borut boutros boyko brad bradley brandon brendan brent bret brett brian bronislaw bruce
  bruno bryan bryce burak burhan byron caleb calvin cameron carl carles carlo carlos carter casey caspar cecil cedric cesar chad
  charles charlie chester chidi chinua chip chiwetel chris christian christof christoph christophe christopher chuck ciaran
  clarence claude claudio claus clayton clement cliff clifford clint clive clyde colin conan connor conor conrad corey cornelius
  craig cristiano cristian cristobal curtis cyril cyrus dale dallas damian damien damir damon dan dani daniel daniele danilo danny
  dante darius darrel darrell darren darryl dave david davide davis dean deepak delfim demetrius denis dennis denys derek dermot
  desmond devin dewey dexter dick didier diego dieter dietmar dietrich dilip dimitar dimitri dimitris dimitrios dinesh dino dirk
  dmitri dmitriy dmitro dmitry dmytro dominic dominik dominique don donald donnie doug douglas dragan drew duane duncan dustin
  dusan dwayne dwight dylan eamon earl ed eddie edgar edgardo edi edison edmond edmund edoardo eduard eduardo edward edwin efraim
  egor ehud eitan elan eli elias elie elijah elio elliot elliott elmer elon elton elvis emad emanuel emanuele emerson emil emile
  emilio emir emmanuel emmerson emomali enda enrico enrique enver eric erich erik ernest ernesto ernie ernst errol erwin esteban
  ethan etienne eugene eugenio evan evgeny evo evgeni ezra fabian fabio fabrice fabrizio fadi faisal faiz farid farouk farooq
  fausto faustin fayez federico felipe felix ferdinand ferenc fernand fernando fidel filip filippo fletcher florent florian floyd
  fouad francesco francis francisco franco francois frank frankie franklin franjo frans franz fraser fred freddie freddy frederic
  frederick frederik fredrik friedrich fritz fuad fumio fyodor gabriel gael gareth garry garth gary gaston gavin gavriel gene
  gennady geoff geoffrey georg george georges georgi georgios georgy gerald gerard gerardo gerd gerhard gerry gert ghassan
  gianfranco gianluca gianni gideon gil gilbert gilberto gilles giorgi giorgio giovanni girma giulio giuseppe glen glenn godfrey
  gonzalo goran gordon grant greg gregg gregor gregory grigory guido guillaume guillermo gunter gus gustav gustavo guy habib hadi
  hafez haidar hakan hakim halil hamad hamdi hamed hamid hamza hani hank hans harald hari haris harold haroon harris harry harun
  harvey hasan hashim hashem hassan haruki hector heinrich heinz helmut henri henrik henrique henry herbert herman hermann herve
  hideki hillel hiroshi hiroyuki holger homer horacio horst hosni hossein houari howard hubert hugh hugo humberto humphrey husam
  hussain hussein ian ibrahim ibraheem idriss idris ignacio igor ike ilham ilia iliya ilya imad imran inam ingvar inigo irfan
  irving irwin isaac isaias isidro ishaq ismael ismail israel issa istvan ivan ivo iyad izzat jabir jacinto jack jackie jacob
  jacques jafar jaime jair jake jakob jakub jalal jalil jamal james jameel jamie jan janez janos jared jaroslav jaroslaw jason
  jasper javad javed javier jawad jay jayson jean jeb jed jeff jefferson jeffery jeffrey jens jerome jeremiah jeremy jerry jerzy
  jesper jesse jesus jiang jim jimmy jintao jitendra joachim joao joaquin jochen joe joel joerg joey johan johann johannes john
  johnny johnson jon jonah jonas jonathan jorg jorge jose josef joseph josh joshua josip joseba jovan joze juan juha jules julian
  julio julius junichiro jurgen justin kais kaled kamal kamel kamran karel karim karl karol karsten kaspars kassym kazuo keir
  keith ken kenji kenneth kenny kent kevin khaled khalid khalifa khalil kieran kiran kirill kirk kirsan kitack klaus kofi konrad
  konstantin kristian kristof krzysztof kumar kurt kyle kwame kyriakos lakhdar lamar lamine lance larry lars laszlo laurence
  laurent laurie lawrence lazar lech lee leif len lennart lenny leo leon leonard leonardo leonid leonel leopold leroy les leslie
  lester lev lewis liam lindsey lionel lloyd lorenzo lothar lou louis lubomir luc luca lucas luciano lucio ludovic ludwig luigi
  luis luiz lukas luke luther lyle lyndon maciej magnus mahathir mahdi maher mahinda mahmoud mahmud maksim malcolm malik mamadou
  mamnoon manfred manmohan manny manolis manouchehr mansour manu manuel marc marcel marcelo marcin marco marcos marcus marek
  mariano marin mario marius mark marko markus marlon marshall martin marty marvin marwan massimo masood masoud massoud mateusz
  mateo matt matteo matthew matthias matthieu maurice mauricio maurizio mauro max maxim maxime maximilian maxwell mehdi mehmet
  meles melvin menachem meir mevlut micah michael michal michel michele mick mickey miguel mihai mihail mike mikhail mikheil
  miklos mikael milan miles miliband milos milton miodrag mircea miro miroslav mirza mitch mitchell mitt mladen mohamad mohamed
  mohammad mohammed mohamud mohsen mohsin moises mojtaba moncef monty moqtada morgan morten moses moshe mostafa mounir moussa
  muammar mubarak muhammad muhammadu muhsin mukesh munir murad murat murray musa mustafa mykhailo mykola mykolas nabih nabil nacer
  nadim nadir naftali naguib nahum najib naji naoto narendra naser nasir nasrallah nasser nat nate nathan nathaniel nawaf nawaz
  neil nelson nestor neville newt nguyen nicholas nick nicola nicolae nicolas nicos niels nigel nihad nikita nikki nikol nikola
  nikolai nikolaos nikolay nikos nils nimrod nino nizar noah noam noel nolan norbert norman norm nouri nursultan obama octavio odd
  ole oleg oleh oleksandr oleksii oleksiy olaf olav oliver olivier olli olusegun omar omer omid orlando orhan orrin oscar oskar
  osama osman oswaldo otto owen pablo paddy palle pantelis paolo pascal pat patrice patricio patrick patrik paul paulo pavel pavlo
  pedro pekka percy pere perry pervez pete peter petr petro petri petter peyton phil philip philippe phillip pier pierce pierre
  pieter piero pietro pinchas piotr pradeep prakash pranab prasad pravin prem qaboos qasim quentin quincy rachid radek radoslaw
  rafael rafal raffaele rafik rafiq rafsanjani raghuram rahm rahul raila rainer raj rajesh rajiv rajnath rakesh ralf ralph ram
  rami ramin ramiro ramon ramzan ramzi ramesh rand randall randolph randy raphael rashad rashid ratko rauf raul ravi ray raymond
  raza reginald reggie reinhard reinhold remy rene reuben reuven rex reza ricardo riccardo richard rick ricky rob robbie robert
  roberto robin rod roderick rodney rodolfo rodrigo rodrigue roger rogelio roh rohan roland rolf roman romano romeo ron ronald
  ronaldo ronan ronen ronnie rory ross roy ruben rudi rudolf rudolph rudy rufus rui rupert ruslan russ russell rustam ryan saad
  saadi saddam sadiq saeb saeed saleh salem salim salman salvador salvatore sam samir sami samuel sandor sandro sandeep sanjay
  santiago sarath saud saul scott sean seamus sebastian sebastiao sebastien selim serge sergei sergej sergey sergii sergio serhii
  serhiy seth seumas seyed seymour shahid shane sharif shaukat shaun shawn sheldon sherman shigeru shimon shinzo shlomo shoaib
  shyam sid sidney siegfried sigmar silvio simeon simon slobodan slava solomon soren spencer spiro srdjan stan stanislav stanislaw
  stanley stavros stef stefan stefano stephane stephen steve steven stewart stipe stuart suleiman suleyman sultan sunil suresh
  susilo sven svein sylvain sylvester syed taavi tadeusz taha tahir takeo takeshi takis tam tamim tammam tarek tareq tariq taro
  tarja tayyip tayyab ted teddy teodor teodoro terence terje terrence terry thabo thaksin theo theodor theodore theodoros thierry
  thomas thor thorbjorn thorsten tibor tim timo timothy timur tito titus tobias tobin toby todd tom tomas tomasz tomislav tommy
  tony toomas tor torsten toshihiko traian travis trent trevor trey tristan truong tudor tulio tyler tyrone tzipi uhuru ulf ulrich
  umar umaru umberto umit usama usman uwe vaclav vadim vagit vahan valentin valerio valery vano vasco vasily vasyl vernon vicente
  victor vidal vidar vijay viktor vikram viktoras vin vince vincent vincente vincenzo vinod virgil virgilio vishal vitali vitaliy
  vitaly vivek vito vlad vladimir vladislav vlado vojislav volker volkan volodymyr vuk vyacheslav wade wael walid wallace walter
  wang warren wayne wen wendell werner wes wesley wilbur wilfred wilfried wilhelm willem william willie willy wilson winston
  wojciech wolf wolfgang woody yahya yair yakov yann yannick yannis yaakov yaser yashwant yasser yassin yasuo yegor yevgeny
  yiannis yitzhak yoav yong yoram yoshihiko yoshihide yoshiro yossi youssef youssou yousef yousuf yuri yuriy yury yusuf yves yukio
  zac zach zachary zack zafar zahid zakir zalmay zaheer zain zdravko zeljko zeev zhelyu ziad zine zlatan zlatko zoran zubair zurab
  zygmunt agostinho akihito anibal arief aung azahari ban barnabas bassel brahim cheikh choummaly cyriel dawit dirar ebrahim
  emilian essam evaristo fakhri fathi fikret gebran girija gocha gordan hadji hamdan hifikepunye hoshyar hu hun ilir irakli islam
  jaap jakaya jigme joko jong-il jong-un kassym-jomart kgalema kizza kurmanbek lansana laurent-desire lavrenti levy li lino meshal
  mwai mswati nabeel nambaryn naruhito negussie olafur pakalitha pascal-firmin prachanda qusay ranil ratu recep rached ri rodric
  rosen sali salva samdech sandile sheikh siniora sium sonthi tassos tulsi tung turki uday valdas vujadin wim xi yayi yoweri zhang
  zhou ziv zoltan jean-claude jean-bertrand jean-luc jean-marie jean-pierre jean-paul jean-jacques jean-marc jean-francois
  jean-michel frank-walter karl-heinz karl-theodor hans-dietrich hans-gert ki-moon jae-in geun-hye`);

/** Names borne nearly always by women. */
export const feminineGivenNames: readonly string[] = words(`
  aaliyah abigail ada adela adele adriana agatha agnes aicha aida aileen aisha alana alba alejandra alessandra alexa alexandra
  alice alicia alina alison aliya allison alma alyssa amal amalia amanda amber amelia amina aminata amira amy ana anabel anastasia
  andie angela angelica angelina angelique anita anja ann anna annabel anne anneliese annegret annette annie antoinette antonia
  anya ariana arlene arundhati asha ashley asma asuncion athena audrey aurelie aurora ava ayaan ayesha aysel azar barbara beata
  beatrice beatriz becky belinda benazir bernadette bernice bertha beth bethany betsy bettina betty beverly bianca birgit birgitta
  bonnie brenda bridget brigitte britney brittany brooke bronwyn camila camilla camille candace candice cara carla carmela carmen
  carol carole carolina caroline carolyn carrie cassandra cate caterina catherine cathleen cathy catalina cecile cecilia celeste
  celia celine chantal charlene charlotte chelsea cherie cheryl chiara chloe chrissy christa christiana christiane christina
  christine chrystia cindy claire clara clarissa claudia clemence clementine colette colleen condoleezza connie consuelo cora
  corazon coretta corinna corinne cornelia courtney cristina cynthia daisy dalia dalila danielle daniela daphne daria darlene
  debbie deborah debra deirdre delia delphine demi denise diana diane dianne dilma dina dolores dominica donatella donna dora
  doreen doris dorothea dorothy edith edna edwina eileen elaine elba eleanor elena eleni eleonora elif elisa elisabeth elise eliza
  elizabeth ella ellen ellie elsa elsie elvira emilia emily emma enid erica erika erin erna esmeralda esperanza estela estelle
  esther ethel etta eugenia eugenie eunice eva evelyn evelyne fabiola fadela fanny farah farida fatima fatou fawzia felicia
  felicity federica fiona flavia florence fran frances francesca francine francoise frederica frederique freya frieda gabriela
  gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine germaine gertrude gillian gina ginny giorgia gisele
  giulia gladys glenda gloria golda greta gretchen gro gudrun gwen gwendolyn gwyneth haifa hala hana hanan hannah hannelore
  harriet hayley heather heidi helen helena helene helga helle henrietta hermione hilary hilda hillary hina ida ilana ilona ilse
  imelda inas ines inga ingeborg inger ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka ivonne ivy jacinda
  jacqueline jamila jana jane janet janette janice janine jasmine jayne jeanette jeanine jeanne jelena jemima jen jenna jennifer
  jenny jessica jill jillian jo joan joanna joanne jocelyn johanna jolanta josefina josephine joyce juana juanita judith judy
  julia juliana julie juliet juliette justine kaja kamala kara karen karin karina karolina kate katerina kateryna katharina
  katharine katherine kathie kathleen kathryn kathy katie katja katrin katrina katy kay kayla kelly keiko kerstin kersti kimberly
  kirsten kirstie kirsty kristalina kristen kristin kristina kristine kylie laila lana lara latifa laura lauren laurence-marie lea
  leah leila lena leona leonor leticia leyla liana lidia lila lili lilian liliana lillian lily linda lindsay lisa lise liudmila
  liz liza lizzie lois lola loretta lorraine lori lorna louise lourdes luce lucia lucie lucille lucinda lucy ludmila luisa luiza
  lydia lynda lyndsey lynn lynne lyudmila mabel macarena madeleine madeline madhuri mae maeve magdalena maggie maia maithripala
  malala malika mandy manuela mara marcela marcia margaret margaretha margarita margot margrethe margrete marguerite maria mariah
  mariam marian mariana marianne marie marielle marilyn marina marine marion marisa marisol marit marja marjorie marlene marta
  martha martina martine mary maryam masha mathilde matilda maud maude maureen mavis maxine maya mayra megan meghan melania
  melanie melinda melissa mercedes meredith meryl mette mia michaela michelle mila mildred mimi mina mindy minna mira miranda
  mireille miri miriam mireya moira molly mona monica monika monique montserrat muriel myra myrna nada nadezhda nadia nadine najat
  nana nancy naomi natalia natalie nataliya natalya natasha nathalie nawal nazanin neda nell nelly nicole nicki nina ngozi nora
  noor norma nouria nurit octavia odile oksana olena olga olha olive olivia oona oprah ophelia oriana paige paloma pamela paola
  patricia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra phoebe phyllis pia pilar polina polly
  pratibha priscilla priti priya qamar queenie rachel rachida radhia rahel raisa ramona rania raquel rebecca rebekah regina renata
  renate renee reyhaneh rhoda rhonda rihanna rita roberta rochelle romina rosa rosalia rosalind rosalyn rosalynn rosanna rosario
  rosemarie rosemary roxana roxanne ruth rukmini sabine sabrina sadie sahar salma samantha samia sandra sanna sara sarah saskia
  segolene selena selma serena shakira shannon sheena sheikha sheila shelley shelly sheryl shirin shirley sian sibylle sigrid
  silke silvana silvia simona simone sinead sirimavo siti sofia solange sonia sonja sonya sophia sophie stacey stacy stefania
  stella stephanie sue suella sunita susan susana susanna susanne sushma susie suu suzan suzanne svetlana sviatlana sylvia sylvie
  tabitha tamar tamara tammy tanja tansu tanya tara tatiana tatyana teresa tereza tess tessa thelma theresa therese tiffany tilda
  tina toni tracey tracy trudy tsai ulla ulrike uma ursula valentina valerie valeria vanessa vera verena verna veronica veronika
  veronique vesna vicki vicky victoria vigdis vikki viktoria viola violeta virginie vivian viviane vivien wafa wanda wangari wendy
  whitney whoopi wilhelmina wilma winifred winnie xenia yael yasmin yasmine yelena yingluck yoko yolanda yolande yulia yuliya
  yvette yvonne zara zeinab zelda zoe zsuzsa zuzana michaelle condoleeza aysegul sabiha susy kolinda sahle-work khaleda begum
  hasina bidya megawati`);

/** Names of men and women alike, or of unclear gender. */
export const eitherGivenNames: readonly string[] = words(`
  abiy addison adi andi ariel ashton aubrey avery billie blair brook chang chen cheng chun chung dakota dana darcy devon dou dusty
  finley gang gayle gigi haley hao harley harper hayden hong hui hyun jaden jessie jie jin jing jody jordan jun kai kelsey kendall
  kerry kim kris lan lei leigh lian lin ling liu logan loren luan mei mel merle min ming minh nam ngoc noa paris peng phan pham
  phoenix ping qi qian qiang qin quinn reagan reese riley rowan sacha sandy sasha shea shelby shu skyler sung sydney taylor thanh
  thich tran val wan wei xiao xin yan yang yi ying yoon yu yuan yue yun zhao zhen zheng zhi zhu ayo mika misha nima parvez saira
  tsering`);

/**
 * Given names that are ordinary English words as well, or places, or months. They count as names only with a name after
 * them, and never at the start of a sentence unless the document shows it.
 */
export const ambiguousGivenNames: ReadonlySet<string> = new Set(
  words(`
  angel april art august austin bill bob brook carol chad chance chase christian china chip chuck daisy dallas dale dawn dean dick
  dolly don drew earl faith fang florence frank gene georgia grace grant guy harry heather hong hope india iris israel ivy jack
  jay jesus jordan june joy lance long major mark marshall mercy may max miles norm olive orlando page paris pat patience pearl
  penny peg phoenix ray rich rob robin rose ruby rusty sage sandy santiago summer sue sydney ted tiger troy victoria virginia wade
  warren will wolf woody lee king prince van ban hu min can son do sung song wan he you so to an in sultan sheikh mullah islam
  nino jean tim lan sum pole lou sun mae trey`),
);
