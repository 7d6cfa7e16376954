/**
 * Dictionary forms of common verbs that are no cues. The chunker needs to know a verb when it sees one: a clause ends, a
 * subject begins. Cue verbs stand in `cue-verbs.ts`, irregular ones in `verb-forms.ts`.
 */
export const commonVerbs: readonly string[] = `
  abandon absorb abuse accelerate accompany accomplish account accumulate achieve acquire act adapt adjust administer affect age aim air
  alter amass amount apply approach arm arrange arrest arrive assassinate assemble assign assist assume attach attain attend attract
  average avoid ban base bar batter battle belong benefit block board bomb book boost borrow bother bounce bow bump burn bury cancel
  capture care carry cater cause cease celebrate change chair chase chat check circulate claim clash clear climb close coach collapse
  collect collide combine command commit commute compete complete compose comprise compromise compute conduct confine conquer consist
  construct consult consume contact contain contest contribute control convene convert convict cook cooperate cope correct cover crack
  craft crash crawl create cripple cross crumble crush cry curb cure cycle dance date deceive decline decorate decrease dedicate defeat
  defect deliver demolish depart depend deploy derail descend deserve design destroy deteriorate detain develop devastate devote die
  differ diminish direct disappear discover dismantle disrupt dissolve distribute diverge divide divorce dominate donate double draft
  drag drain dress drift drop drown dump earn ease edge edit elect eliminate embarrass emerge employ empty enable enact encounter end
  endanger engage enhance enjoy enlist ensure enter equip escalate escape establish evacuate evade evaluate evolve exceed exchange
  execute exercise exist expand experience expire explode exploit explore export extend extract face fade fail faint fall fare fasten
  feature fetch fill film finance finish fire fit fix flash float flood flourish flow fold follow force form foster found frame free
  fuel fulfil fulfill function fund gain gather generate govern grab graduate grant greet guard guide halt hamper handle happen harass
  harm harvest haul head heal help hinder hire hurry ignite illustrate impact implement import impose impress imprison improve
  include incorporate increase inflict influence inhabit inherit inject injure insert inspect inspire install interact interfere
  interrupt intervene invade invent invest invite involve isolate issue jail join journey judge jump kick kidnap kill knock lack land
  last laugh launch leak lean leap learn level lift limit linger link list live load lock log look loom loot loosen lower maintain
  manage manipulate march mark marry match matter mature mix mobilize modify monitor mount move multiply murder near negotiate nominate
  number obey observe obtain occupy occur operate organise organize oust outline outnumber own pack paint park pass perform persist
  pick place plant play plunge poison pop pose position possess pour practise practice prepare presume prevail prevent proceed process
  produce profit progress prolong promote prompt protect prove provide provoke publish pull pump punch punish purchase pursue push
  qualify race raid rain raise rally range rank rape reach react rebel rebound receive recover recruit reduce reform register regulate
  reinforce relate relax release rely remain remove render rent repair repeal replace represent rescue research reserve reside resign
  resist resolve respect rest restart restore restrict result resume retain retire retreat return reverse revise revive reward risk rob
  rock roll rotate ruin rule rush sack sail sanction satisfy save scare scatter schedule score scramble scrap screen seal search secure
  seize select separate serve settle shape share shatter shelter shift ship shock shop shorten sign ski slam slash slip slow slump smash
  smell smile smoke smuggle snap soar solve sound spark specialize spill spoil sponsor spot spur squeeze stabilise stabilize stage stamp
  star start starve stay stem step stir stop store storm strengthen stretch struggle study stumble succeed sue suffer suit summon supply
  suppress surge surpass surprise surrender surround survive suspend sustain switch tackle tape target taste tend test threaten thrive
  tie tighten topple toss total touch tour track trade trail train transfer transform transmit transport travel treat tremble trial
  trigger trim triple triumph try tumble turn twist unfold unite unveil update upgrade use vacate vanish vary venture veto violate visit
  volunteer vote wait walk wander want warm wash waste watch water weaken weigh widen wipe withstand work worsen worship wound wrap
  wreck yield zoom`
  .trim()
  .split(/\s+/);
