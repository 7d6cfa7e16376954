import assert from 'node:assert/strict';
import { analyzeText, emptyGazetteer } from '../../../src/core/index';
import { parseMarked, renderMarked } from '../../support/marked-text';

/** What the paragraph alone makes strong enough to stand. */
const standing = 0.5;

/** Takes the marks off, finds names without a dataset, puts marks on. `?` is a name of unknown kind. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  const { names } = analyzeText(text, emptyGazetteer);
  const spans = names
    .filter((name) => name.strength >= standing)
    .map(({ kind, start, end }) => ({ kind: kind ?? '?', id: '', start, end }));
  assert.equal(renderMarked(text, spans), marked);
}

function checkTitle(text: string, title: string | undefined): void {
  const [name] = analyzeText(text, emptyGazetteer).names;
  assert.equal(name?.title, title);
}

const cases: Readonly<Record<string, readonly (readonly [behaviour: string, marked: string])[]>> = {
  people: [
    ['title, nationality and office stay outside', 'Danish Foreign Minister ⟦person|Jonas Brandt⟧ left.'],
    ['a lower-case office before the name', 'The plan of defence minister ⟦person|Olga Tarn⟧ failed.'],
    ['a form of address stays outside', 'They met Mrs. ⟦person|Quillfeather⟧ again.'],
    ['a given name and any surname', 'They met ⟦person|Maria Quillfeather⟧ again.'],
    ['initials', 'They met ⟦person|John Q. Tarn⟧ and ⟦person|R. J. Whitmore⟧ there.'],
    ['initials without stops', 'The letter is by ⟦person|V K Tarn⟧ alone.'],
    ['a generation', 'They met ⟦person|Robert Tarn Jr.⟧ there.'],
    ['a generation after a comma', 'They met ⟦person|Robert Tarn, Jr.⟧ there.'],
    ['a king with a number', 'They buried ⟦person|Tharn III⟧ there.'],
    ['particles', 'They met ⟦person|Piet van der Tarn⟧ and ⟦person|Ahmed al-Tarni⟧ there.'],
    ['a particle opens the name', 'The words of ⟦person|al-Tarni⟧ were clear, said Mr. ⟦person|bin Tarn⟧.'],
    ['hyphens inside names', 'They met ⟦person|Jean-Luc Tarn⟧ and ⟦person|Anna Roed-Tarn⟧ there.'],
    ['a lower-case syllable after a hyphen', 'They met ⟦person|Ban Li-wen⟧ there.'],
    ['two unknown words', 'They met ⟦person|Zubiko Tarnovar⟧ there.'],
    ['an age in commas', 'The victim, ⟦person|Tarnovar⟧, 52, was at home.'],
    ['an occupation opens the sentence', 'Striker ⟦person|Tomás Rey⟧ scored twice.'],
    ['a body, a title, a person', '⟦organization|Northwind Bank⟧ Chairman ⟦person|Olga Tarn⟧ resigned.'],
    ['the portfolio belongs to the title', 'Deputy Secretary of State ⟦person|Olga Tarn⟧ resigned.'],
    ['an administration is named after a person', 'The ⟦person|Tarnovar⟧ administration fell.'],
    ['a day after the name', 'They met ⟦person|Olga Tarn⟧ Tuesday at noon.'],
    ['the possessive stays outside', "They read ⟦person|Olga Tarn⟧'s letter and ⟦person|Jonas Brandt⟧’s answer."],
    ['a prefix of family names is no product', 'They met ⟦person|McTarnish⟧ there.'],
  ],
  organizations: [
    ['a last word', 'He joined the ⟦organization|Tarn Valley Council⟧ and ⟦organization|Tarnovar Inc.⟧ later.'],
    ['a legal form after a comma', 'He joined ⟦organization|Tarnovar, Inc.⟧ later.'],
    ['a first word with "of"', 'He joined the ⟦organization|Ministry of Fisheries⟧ and the ⟦organization|University of Tarnovar⟧.'],
    ['"and" inside', 'He joined the ⟦organization|Food and Harbour Agency⟧ and the ⟦organization|Ministry of Health and Welfare⟧.'],
    ['"and" between two names', 'He toured ⟦place|Norway⟧ and the ⟦organization|Harbour Agency⟧ later.'],
    ['a possessive inside', "He joined the ⟦organization|People's Harbour Party⟧ later."],
    ['a possessive between two names', "He joined ⟦place|Norway⟧'s ⟦organization|Harbour Ministry⟧ later."],
    ['an ampersand', 'He joined ⟦organization|Marsk & Holt⟧ later.'],
    ['an acronym', 'He joined the ⟦organization|TRVQ⟧ later.'],
    ['a known one in quotation marks', 'They called it “⟦organization|NATO⟧” then.'],
    ['a known one', 'He joined ⟦organization|NATO⟧ and the ⟦organization|European Union⟧ later.'],
    ['a nationality before a ministry stays outside', 'A Danish ⟦organization|Foreign Ministry⟧ aide spoke.'],
    ['a nationality inside', 'The ⟦organization|Danish National Harbour Council⟧ spoke.'],
    ['a day in a newspaper’s name', 'He wrote for the ⟦organization|Sunday Herald⟧ then.'],
    ['called an organization', 'He left shipping group ⟦organization|Tarnovar⟧ in May.'],
    ['an agency in a dateline', '⟦place|PARIS⟧, May 6 (⟦organization|Northern Wire⟧) – It rained.'],
  ],
  places: [
    ['a country, a city, a state', 'He saw ⟦place|Peru⟧, ⟦place|Lisbon⟧ and ⟦place|North Carolina⟧ first.'],
    ['a country with full stops', 'He saw the ⟦place|U.S.⟧ and the ⟦place|U.K.⟧ first.'],
    ['"US" in capitals, not "us"', 'He told us that the ⟦place|US⟧ would pay.'],
    ['a hyphen is a border', 'The ⟦place|US⟧-Danish pact and the ⟦place|Peru⟧-⟦place|Chile⟧ pact failed.'],
    ['only the name of a compound', 'The ⟦place|Lisbon⟧-based firm failed.'],
    ['a last word', 'He crossed the ⟦place|Tarn River⟧ near ⟦place|Tarnovar Bay⟧ first.'],
    ['a first word', 'He crossed ⟦place|Lake Tarnovar⟧ and the ⟦place|Gulf of Tarnovar⟧ first.'],
    ['after "in"', 'He was born in ⟦place|Tarnovar⟧ and stayed.'],
    ['called a place before', 'He left the town of ⟦place|Tarnovar⟧ and stayed away.'],
    ['called a place after', 'He left ⟦place|Tarnovar⟧ province for good.'],
    ['a known place behind a comma', 'He left ⟦place|Fort Tarn⟧, ⟦place|Texas⟧, and stayed away.'],
    ['a direction', 'He left ⟦place|Upper Tarnovar⟧ for good.'],
    ['in a list with known places', 'He saw ⟦place|Lisbon⟧, ⟦place|Tarnovar⟧ and ⟦place|Madrid⟧ first.'],
    ['a dateline', '⟦place|PORT TARN⟧, May 6 – It rained.'],
  ],
  'no names': [
    ['nationalities, religions, parties', 'Danish and Muslim groups, Republicans, the European side and Germans met.'],
    ['a direction before a nationality', 'The South African side won.'],
    ['days, months, feasts', 'It rained on Monday, in March and at Christmas.'],
    ['sentence openers', 'Many agreed. However, nobody spoke. Police left. Nearby Streets filled.'],
    ['an opener inside quotation marks', 'She said: "Police left. Nothing moved."'],
    ['titles alone', 'The President met the Prime Minister.'],
    ['events, laws, works, prizes', 'Hurricane Edna, the Battle of Tarn, the Clean Harbour Act and the Tarn Prize came up.'],
    ['things', 'The Internet, the Bible, DNA and the GDP came up.'],
    ['peoples', 'The Tarnovians and the Sadrists came up.'],
    ['software', 'Press Enter, open Settings, and choose Select All.'],
    ['code', 'Set NODE_ENV to TARN_MODE and mail @Tarn about #Tarn.'],
    ['a headline of ordinary words', 'How to Build a Better Market: Ten Tips From Experts'],
    ['a headline in capitals', 'POLICE ARREST THREE AFTER NIGHT RAID'],
    ['the title of a work', 'They sang "Nights in Lisbon" and “Olga Tarn Says No” twice.'],
    ['a contraction', 'Then they left. We’ve seen it.'],
    ['a make after an article', 'He drove a Tarnovar to work.'],
  ],
  headlines: [
    ['people by given name', '⟦person|Olga Tarn⟧ Says Housing Plan Needs More Time'],
    ['known places', 'Storm Warning Issued Near ⟦place|Lisbon⟧, Officials Say'],
    ['known places in capitals', 'POLICE ARREST THREE AFTER RAID IN ⟦place|LISBON⟧'],
  ],
};

describe('findNames without a dataset', () => {
  for (const [group, rows] of Object.entries(cases)) {
    describe(group, () => {
      for (const [behaviour, marked] of rows) it(behaviour, () => check(marked));
    });
  }

  describe('titles', () => {
    const titles: readonly (readonly [text: string, title: string | undefined])[] = [
      ['Danish Foreign Minister Jonas Brandt left.', 'foreign minister'],
      ['Jonas Brandt, the Danish foreign minister, left.', 'foreign minister'],
      ['Jonas Brandt, Secretary Olga Tarn and two aides left.', undefined],
      ['Secretary of State Jonas Brandt left.', 'secretary of state'],
      ['Vice-President Jonas Brandt left.', 'vice-president'],
      ['Mrs. Brandt left.', 'mrs.'],
      ['The lawyer Jonas Brandt left.', 'lawyer'],
    ];
    for (const [text, title] of titles) it(text, () => checkTitle(text, title));
  });

  it('takes the acronym in parentheses, where its letters fit', () => {
    const acronyms = (text: string) => analyzeText(text, emptyGazetteer).names.map((name) => name.acronym);
    assert.deepEqual(acronyms('The Havn Port Authority (HPA) left.').slice(0, 1), ['hpa']);
    assert.deepEqual(acronyms('The Havn Port Authority (XQZ) left.').slice(0, 1), [undefined]);
  });

  describe('subjects', () => {
    const subjects: readonly (readonly [text: string, isSubject: boolean])[] = [
      ['Tarnovar Inc. said it would pay.', true],
      ['Olga Tarn, who was ill, said nothing.', true],
      ['Olga Tarn (62) has won.', true],
      ['Some waited for Olga Tarn to speak.', true],
      ['A friend of Olga Tarn said nothing.', false],
      ['They thanked Olga Tarn.', false],
      ['According to Olga Tarn, they left.', false],
    ];
    for (const [text, isSubject] of subjects) {
      it(`${isSubject ? 'is one' : 'is none'}: ${text}`, () => {
        assert.equal(analyzeText(text, emptyGazetteer).names[0]?.subject, isSubject);
      });
    }
  });
});
