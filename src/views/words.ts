/**
 * Every English string of the views in one place, so that they can be localised. `{name}` is filled by {@link say}. Values
 * are put in as they are: who builds Markdown escapes them before.
 */
const words = {
  'kind.person': 'person',
  'kind.organization': 'organization',
  'kind.place': 'place',
  'kind.group': 'group',

  'stance.supports': 'supports',
  'stance.opposes': 'opposes',
  'stance.conditional': 'conditional',
  'stance.questions': 'questions',
  'stance.undecided': 'undecided',

  'role.atDate': '{roles} (on {date})',
  'role.noneAtDate': 'No role on record on {date}',
  'role.uncertain': '{role}, dates uncertain',
  'role.unknownDate': 'Role at an unknown date: this article gives no reference date. On record: {roles}',
  'role.status': '{title} ({status})',
  'role.since': '{role} (since {from})',
  'role.until': '{role} (until {to})',
  'role.fromTo': '{role} ({from} to {to})',
  'role.of': '{title}, {organization}',

  'why.listed': 'Linked because the dataset lists “{alias}”',
  'why.surname': 'Linked as the surname of “{full}”, named in full in this article',
  'why.acronym': 'Linked as the acronym of “{full}”, spelled out in this article',
  'why.short': 'Linked as a short form of “{full}”, named in full in this article',
  'why.pronoun': 'Inferred: “{text}” → {name}, {rule}',
  'why.role': 'Inferred: “{text}” → {name}, whom this article calls “{role}”',
  'why.referenceWithoutReason': 'Inferred: “{text}” → {name}',
  'why.unlisted': 'Not in the dataset; taken for a name: {evidence}',
  'why.unlistedShort': 'Not in the dataset; short for “{full}”',
  'why.ambiguous': 'More than one actor bears this name, and the article does not say which: {names}',

  'evidence.title': 'a title stands beside it',
  'evidence.given-name': 'it begins with a given name',
  'evidence.two-names': 'two names of a person’s form in a row',
  'evidence.initial': 'it holds initials',
  'evidence.generation': 'it ends like a person’s name (“Jr.”, “III”)',
  'evidence.age': 'an age stands after it',
  'evidence.administration': '“administration” stands after it',
  'evidence.speaks': 'it is said to speak',
  'evidence.subject': 'it is said to do something',
  'evidence.list': 'it stands in a list of names',
  'evidence.capitals': 'its capital letters',
  'evidence.acronym': 'it is written as an acronym',
  'evidence.ampersand': 'it is joined like a firm’s name',
  'evidence.organization-word': 'it holds a word of organizations',
  'evidence.organization-list': 'it is a well-known organization',
  'evidence.called-organization': 'the text calls it an organization',
  'evidence.place-word': 'it holds a word of places',
  'evidence.place-list': 'it is a well-known place',
  'evidence.place-ending': 'it ends like a place name',
  'evidence.place-preposition': 'a word of place stands before it',
  'evidence.place-after': 'a place stands after it',
  'evidence.direction': 'a direction stands in it',
  'evidence.called-place': 'the text calls it a place',
  'evidence.other': 'its form ({rule})',

  'rule.previous-subject': 'subject of the sentence before',
  'rule.previous-paragraph-subject': 'subject of an earlier paragraph’s sentence',
  'rule.same-sentence-subject': 'subject of the same sentence',
  'rule.same-sentence': 'the only one in the sentence it can stand for',
  'rule.only-candidate': 'the only one it can stand for',
  'rule.other': 'named before it ({rule})',

  'position.line': '{stance}: {issue}',
  'position.since': '{line} ({date})',
  'position.condition': '{line}, on condition: {condition}',
  'position.inArticle': '{line} (in this article)',

  'quote.latest': 'Latest quote on record: “{text}”',
  'quote.latestDated': 'Latest quote on record: “{text}” ({date})',
  'quote.speech': 'Quote',
  'quote.fragment': 'Quoted words',
  'quote.title': 'Title or words in marks',
  'quote.by': '{head} — {speaker}',
  'quote.noSpeaker': '{head} — no speaker found',
  'quote.noSpeakerNeeded': '{head} — not spoken by anybody',
  'quote.unclosed': 'The closing mark is missing',
  'quote.because': 'Speaker from “{cue}”',
  'quote.becauseSource': 'Speaker from “{source}” and “{cue}”',
  'quote.becauseNoCue': 'Speaker carried over from the words around it',
  'quote.exact': 'On record word for word',
  'quote.folded': 'On record; only marks, spaces or capitals differ',
  'quote.part': 'These words stand in a longer quote on record',
  'quote.notOnRecord': 'Not in the dataset: nothing on record to compare with',
  'quote.record': '{comparison} · {details}',

  'claim.head': 'Claim',
  'claim.by': '{head} — {claimant} ({cue})',
  'claim.byNoCue': '{head} — {claimant}',
  'claim.ownVoice': '{head} — in the article’s own voice',
  'claim.noClaimant': '{head} — nobody named',
  'claim.noClaimantCue': '{head} — nobody named ({cue})',
  'claim.issue': 'Issue: {issue} · stance: {stance}',
  'claim.condition': 'Condition: {condition}',
  'claim.because': 'Worth checking because of: {because}',
  'claim.reviewed': 'Reviewed: {reviews}',
  'claim.review': '{rating} ({reviewer})',
  'claim.evidence': 'Evidence: {n} statements in this article',
  'claim.evidence.one': 'Evidence: this statement',
  'claim.within': 'Reported inside another statement',

  'source.list': 'Sources: {sources}',
  'source.one': 'Source: {sources}',

  'speaker.inferred': '{name} (inferred)',
  'speaker.unnamed': 'unnamed: “{text}”',

  'hover.notReady': 'On Record is still reading this version of the text. Hover again in a moment.',

  'index.progress': 'reading articles: {done} of {total}',

  'search.alias': '{name} ({alias})',
  'search.issue': 'issue',
  'search.quote': 'quote of {speaker}',
  'search.name': 'not in the dataset',

  'complete.said': '{words},{mark} {who} said',
  'complete.saidAfterMark': '{words}{mark} {who} said',
  'complete.quote': 'quote on record, {speaker}',
  'complete.quoteDated': 'quote on record, {speaker}, {date}',

  'tree.other': 'Other statements',
  'tree.unnamed': 'Unnamed sources',
  'tree.stanceCompared': '{stance} · {comparison}',
  'tree.same': 'as on record',
  'tree.new': 'not on record',
  'tree.differs': 'differs from the record',
  'tree.onRecord': 'On record: {stance}',
  'tree.onRecordDated': 'On record: {stance} ({date})',
  'tree.condition': 'Condition: {condition}',
  'tree.accessible.issue': 'Issue {label}, {n} positions',
  'tree.accessible.issue.one': 'Issue {label}, 1 position',
  'tree.accessible.actor': 'Actor {label}, {n} positions',
  'tree.accessible.actor.one': 'Actor {label}, 1 position',
  'tree.accessible.position': '{actor} on {issue}: {description}',
  'tree.accessible.evidence': 'Evidence in the text: {label}',
  'tree.accessible.record': 'Record: {label}',
  'tree.accessible.statement': '{actor}: {label}',
  'tree.accessible.other': 'Other statements, {n} on no known issue',
  'tree.accessible.speaker': '{label}, {n} statements',
  'tree.accessible.speaker.one': '{label}, 1 statement',

  'article.actors': 'Actors',
  'article.quotes': 'Quotes',
  'article.claims': 'Claims',
  'article.ambiguous': 'ambiguous',
  'article.unlisted': 'not in the dataset',
  'article.mentions': '{n} mentions',
  'article.mentions.one': '1 mention',
  'article.noSpeaker': 'no speaker',
  'article.ownVoice': 'own voice',
  'article.more': '{n} more',
  'article.accessible.section': '{label}, {n} entries',
  'article.accessible.section.one': '{label}, 1 entry',
  'article.accessible.actor': '{label}, {description}',
  'article.accessible.quote': 'Quote by {speaker}: {label}',
  'article.accessible.claim': 'Claim, {claimant}: {label}',
} as const;

/** Name of a string. */
export type WordKey = keyof typeof words;

/** The string for `key` with `{name}` replaced by `values.name`; a name without a value stays as it is. */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** As {@link say}, with the form for one where `values.n` is 1. The table has `key` and `key.one`. */
export function sayCount(key: CountKey, n: number, values: Readonly<Record<string, string | number>> = {}): string {
  return say(n === 1 ? `${key}.one` : key, { ...values, n });
}

type StemOf<Key extends string> = Key extends `${infer Stem}.one` ? Stem : never;
type CountKey = StemOf<WordKey> & WordKey;

/** The string for `prefix.name` where the table has it, else `undefined`; for names of rules, which may be newer than the table. */
export function sayIfKnown(prefix: 'evidence' | 'rule' | 'stance' | 'kind', name: string): string | undefined {
  const key = `${prefix}.${name}`;
  return Object.hasOwn(words, key) ? words[key as WordKey] : undefined;
}
