import * as z from 'zod/mini';
import { isPartialDate, partialDateForm } from './partial-date';

/**
 * What dataset files may hold: the only truth. Types, problems, the shipped JSON Schema and the field tables of the
 * documentation come from here. Objects are loose: fields that are not named here are kept. Messages complete the sentence
 * "<field> …".
 */

// Some editors' workers forbid code made at run time; the library would try, and be reported for it.
z.config({ jitless: true });

/** Value of `format` in every dataset file. */
export const datasetFormat = 'on-record/1';

const says = z.describe;
const text = () => z.string({ error: 'must be text (in YAML, put it in quotes)' }).check(z.regex(/\S/, { error: 'must not be blank' }));
const optionalText = (about: string) => z.optional(text().check(says(about)));
const oneOf = <const T extends readonly string[]>(values: T, about: string) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` }).check(says(about));
const list = <T extends z.ZodMiniType>(item: T, about: string) => z.optional(z.array(item, { error: 'must be a list' }).check(says(about)));
const texts = (about: string) => list(text(), about);

const dateForm = 'must be a date such as 2014, 2014-02 or 2014-02-27';
const date = (about: string) =>
  z
    .union(
      [
        z.string().check(z.regex(partialDateForm, { abort: true })),
        z.int().check(z.gte(1000, { abort: true }), z.lte(9999, { abort: true })),
      ],
      {
        error: dateForm,
      },
    )
    .check(
      z.refine((value) => isPartialDate(String(value)), { error: 'must be a day that exists in the calendar' }),
      says(`${about} Year, month or day: 2014, 2014-02, 2014-02-27.`),
    );
const optionalDate = (about: string) => z.optional(date(about));

const id = (what: string) => text().check(says(`Id of ${what}: short, stable, unique among its kind in all files, such as "a-lee".`));
const actorId = (about: string) => text().check(says(`Id of an actor: ${about}`));

const everyRecord = {
  sources: texts('Ids of source records, or addresses, that this record rests on.'),
  note: optionalText('Remark for the people who keep the dataset; never shown in articles.'),
  review: z.optional(
    z
      .looseObject(
        {
          status: optionalText('State of the review, such as "checked".'),
          by: optionalText('Who reviewed it.'),
          date: optionalDate('When it was reviewed.'),
        },
        { error: 'must be an object with "status", "by", "date"' },
      )
      .check(says('Who checked this record, and when.')),
  ),
};
const record = <T extends Record<string, z.ZodMiniType>>(fields: T, about: string) =>
  z.looseObject({ ...fields, ...everyRecord }, { error: 'must be an object with fields' }).check(says(about));

const alias = z.union(
  [
    text(),
    z.looseObject({
      text: text().check(says('The alias as it stands in texts.')),
      kind: optionalText('Sort of alias: "acronym", "short", "former", "nickname", "spelling".'),
      weak: z.optional(z.boolean().check(says('True for a name so common that it never counts alone, without the full name in the text.'))),
      from: optionalDate('First date of use.'),
      to: optionalDate('Last date of use. The name still names the actor in later articles; their hovers say until when it was one.'),
    }),
  ],
  { error: 'must be text, or an object with "text" and perhaps "kind", "weak" (true or false), "from", "to"' },
);

/** Schema of one actor. */
export const actorSchema = record(
  {
    id: id('the actor'),
    kind: oneOf(['person', 'organization', 'place', 'group'], 'What sort of actor this is.'),
    name: text().check(says('Full name in the form the house uses.')),
    family: optionalText('Family name, as in second references.'),
    given: optionalText('Given name.'),
    aliases: list(alias, 'Other names by which texts call the actor. Case counts.'),
    misspellings: texts('Wrong spellings to recognise, and to flag.'),
    pronouns: optionalText('Such as "she/her", "he/him", "they/them".'),
    country: optionalText('Country, as an actor id or in words.'),
    memberOf: list(text(), 'Ids of the groups and organizations the actor belongs to.'),
    summary: optionalText('One or two sentences that say who this is.'),
    identifiers: z.optional(
      z.record(z.string(), text(), { error: 'must be an object of texts, such as {"wikidata": "Q1"}' }).check(says('Ids elsewhere.')),
    ),
    links: texts('Addresses to read more at; only https: is ever opened.'),
  },
  'Somebody or something that can speak or act: a person, organization, place or group.',
);

/** Schema of one role. */
export const roleSchema = record(
  {
    actor: actorId('who holds the role.'),
    title: text().check(says('Title, as in "minister of finance".')),
    titleForms: texts('Other forms of the title in texts, such as "finance minister".'),
    organization: optionalText('Where: an actor id or words.'),
    from: optionalDate('First day in the role.'),
    to: optionalDate('Last day in the role; leave out while it lasts.'),
    status: z.optional(oneOf(['elected', 'acting', 'designate', 'envoy'], 'How the role is held.')),
  },
  'A dated office or job of an actor.',
);

/** Schema of one issue. */
export const issueSchema = record(
  {
    id: id('the issue'),
    label: text().check(says('Short name of the question, such as "carbon tax".')),
    question: optionalText('The question itself, answerable by yes or no.'),
    terms: texts('Words by which texts speak of it; inflected forms are found by themselves.'),
    parent: optionalText('Id of the wider issue.'),
    summary: optionalText('What the question is about.'),
  },
  'A question that actors disagree on.',
);

/** Schema of one position. */
export const positionSchema = record(
  {
    actor: actorId('who takes the position.'),
    issue: text().check(says('Id of the issue.')),
    stance: oneOf(['supports', 'opposes', 'conditional', 'questions', 'undecided'], 'Where the actor stands.'),
    summary: optionalText('The position in a sentence.'),
    condition: optionalText('What a conditional stance depends on.'),
    asOf: optionalDate('When it was taken.'),
    until: optionalDate('When it was given up.'),
    evidence: texts('Ids of quotes, claims, events, proposals or sources that show it, or addresses.'),
    status: z.optional(oneOf(['proposed', 'reviewed', 'disputed'], 'How settled the coding is.')),
  },
  'Where an actor stands on an issue, with dates and evidence.',
);

/** Schema of one quote. */
export const quoteSchema = record(
  {
    id: id('the quote'),
    actor: actorId('who said it.'),
    text: text().check(says('The words, without quotation marks.')),
    date: optionalDate('When it was said.'),
    event: optionalText('Id of the event at which it was said.'),
    original: z.optional(
      z
        .looseObject(
          { text: text().check(says('The words in the language spoken.')), language: optionalText('Language code, such as "ru".') },
          { error: 'must be an object with "text" and "language"' },
        )
        .check(says('The words as spoken, where "text" is a translation.')),
    ),
    translation: optionalText('Who translated it.'),
    source: optionalText('Id of the source record it is taken from.'),
    status: z.optional(oneOf(['verified', 'reported', 'disputed'], 'How sure the wording is.')),
  },
  'Words somebody said, verbatim.',
);

/** Schema of one claim. */
export const claimSchema = record(
  {
    id: id('the claim'),
    text: text().check(says('The claim in a sentence.')),
    claimants: list(text(), 'Ids of the actors who make it.'),
    date: optionalDate('When it was first made.'),
    issue: optionalText('Id of the issue it bears on.'),
    variants: texts('Other wordings.'),
    reviews: list(
      z.looseObject(
        {
          rating: text().check(says('The verdict in the words of the reviewer.')),
          reviewer: optionalText('Who checked it.'),
          url: optionalText('Where the check can be read.'),
          date: optionalDate('When it was checked.'),
        },
        { error: 'must be an object with "rating"' },
      ),
      'Published fact checks.',
    ),
  },
  'Something asserted that can be checked.',
);

/** Schema of one source. */
export const sourceSchema = record(
  {
    id: id('the source'),
    title: text().check(says('Title, or a description where there is none.')),
    kind: optionalText('Such as "interview", "transcript", "report".'),
    publisher: optionalText('Who published it.'),
    url: optionalText('Address; only https: is ever opened.'),
    published: optionalDate('Date of publication.'),
    accessed: optionalDate('When it was last looked at.'),
  },
  'Where something stands written.',
);

/** Schema of one event. */
export const eventSchema = record(
  {
    id: id('the event'),
    label: text().check(says('Short name.')),
    from: optionalDate('First day.'),
    to: optionalDate('Last day.'),
    terms: texts('Words by which texts speak of it.'),
    participants: list(text(), 'Ids of the actors who took part.'),
  },
  'Something that happened and is spoken of.',
);

/** Schema of one proposal. */
export const proposalSchema = record(
  {
    id: id('the proposal'),
    label: text().check(says('Short name.')),
    terms: texts('Words by which texts speak of it, such as "20-point plan".'),
    by: list(text(), 'Ids of the actors who made it.'),
    to: list(text(), 'Ids of the actors it was made to.'),
    date: optionalDate('When it was made.'),
    versions: list(z.unknown(), 'Its versions, in order, in any form.'),
    issues: list(text(), 'Ids of the issues it bears on.'),
  },
  'A plan, draft or offer.',
);

/** Schemas by the key under which a file lists such records. */
export const recordSchemas = {
  actors: actorSchema,
  roles: roleSchema,
  issues: issueSchema,
  positions: positionSchema,
  quotes: quoteSchema,
  claims: claimSchema,
  sources: sourceSchema,
  events: eventSchema,
  proposals: proposalSchema,
} as const;

/** A key of a dataset file that lists records. */
export type SectionName = keyof typeof recordSchemas;

/** All such keys, in the order of the documentation. */
export const sectionNames = Object.keys(recordSchemas) as readonly SectionName[];

/** What one record of a section is called, in messages and in the `record` field of JSON Lines. */
export const recordNames: Readonly<Record<SectionName, string>> = {
  actors: 'actor',
  roles: 'role',
  issues: 'issue',
  positions: 'position',
  quotes: 'quote',
  claims: 'claim',
  sources: 'source',
  events: 'event',
  proposals: 'proposal',
};

/** A whole dataset file; only the JSON Schema is made from it (records are read one by one, so that a bad one costs no other). */
export const fileSchema = z
  .looseObject({
    format: z.literal(datasetFormat).check(says('Marks the file as a dataset.')),
    actors: list(actorSchema, 'People, organizations, places and groups.'),
    roles: list(roleSchema, 'Who held which office when.'),
    issues: list(issueSchema, 'Questions actors disagree on.'),
    positions: list(positionSchema, 'Who stands where, on which issue, on what evidence.'),
    quotes: list(quoteSchema, 'What was said, verbatim.'),
    claims: list(claimSchema, 'Assertions that can be checked.'),
    sources: list(sourceSchema, 'Where things stand written.'),
    events: list(eventSchema, 'What happened.'),
    proposals: list(proposalSchema, 'Plans, drafts and offers.'),
    redirects: z.optional(z.record(z.string(), text()).check(says('Old ids and the ids that took their place: {"old-id": "new-id"}.'))),
  })
  .check(says('On Record dataset file. Files of one folder merge.'));

/** A record as its schema gives it back. */
export type RecordInput<S extends SectionName> = z.infer<(typeof recordSchemas)[S]>;
