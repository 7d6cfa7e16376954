/**
 * Function words and words that open sentences: a capital on one of these says nothing. Lower case, straight apostrophes.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their whose no any some every each another either neither both all half several many most more few fewer less much enough such what which whatever whichever
  i you he she it we they me him us them who whom whoever one ones someone somebody anyone anybody everyone everybody nobody nothing something anything everything none himself herself itself themselves myself ourselves yourself
  and or but nor so yet for of in on at by to from with without within into onto upon over under above below between among amid amidst against about around across after before behind beside besides beyond during despite except inside outside
  near off out per past plus since through throughout till until toward towards unlike via versus vs vs. like along alongside aboard as than if because although though while whereas when whenever where wherever whether unless once lest
  not never ever also too very just only even still already again always often sometimes usually rarely seldom soon later earlier now then here there today tomorrow yesterday tonight meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence otherwise instead
  indeed perhaps maybe certainly clearly apparently reportedly allegedly finally initially originally recently currently presently previously formerly lately eventually ultimately additionally similarly likewise accordingly consequently subsequently afterwards afterward overall
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought let's don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't it's he's she's they're we're you're
  i'm that's there's what's who's here's how's let us how why yes no oh ah hey well hello hi dear thanks thank please sorry ok okay welcome
  two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands million millions billion billions dozen dozens first second third fourth fifth last next other others same own
  according asked speaking writing given based including excluding regarding concerning following due thanks owing apart aside far further rather quite almost nearly roughly approximately least up down away back together
  n't 's ' ve re ll d m s t amp etc etc. e.g. i.e. cf viz ie eg`
    .trim()
    .split(/\s+/),
);
