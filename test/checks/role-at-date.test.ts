import assert from 'node:assert/strict';
import type { Dataset } from '../../src/dataset/dataset';
import { applyFix, checkRule, datasetFrom, findingsOf } from './check-rule';

const rule = 'role-at-date';

/** Offices of people who do not exist, in states that do. */
const yaml = `
actors:
  - {id: lee, kind: person, name: Anna Lee, given: Anna, family: Lee, aliases: [Lee]}
  - {id: roe, kind: person, name: Tom Roe, given: Tom, family: Roe, aliases: [Roe]}
  - {id: kay, kind: person, name: Ida Kay, given: Ida, family: Kay, aliases: [Kay]}
  - {id: moss, kind: person, name: Per Moss, given: Per, family: Moss, aliases: [Moss]}
  - {id: ash, kind: person, name: Eva Ash, given: Eva, family: Ash, aliases: [Ash]}
  - {id: denmark, kind: place, name: Denmark}
  - {id: norway, kind: place, name: Norway}
roles:
  - {actor: lee, title: prime minister, titleForms: [Danish prime minister], organization: denmark, from: 2010-03-01, to: 2014-05-20}
  - {actor: lee, title: prime minister, organization: denmark, from: 2018-01-10, status: elected}
  - {actor: lee, title: foreign minister, titleForms: [minister of foreign affairs], organization: denmark, from: 2006-02-02, to: 2010-02-28}
  - {actor: roe, title: president, organization: norway, from: 2012-06-01, to: 2016-06-01}
  - {actor: kay, title: finance minister, organization: norway, from: 2015, to: 2019}
  - {actor: moss, title: acting mayor, titleForms: [mayor], organization: Harby, from: 2019-01-01, to: 2019-06-30, status: acting}
  - {actor: moss, title: mayor, organization: Harby, from: 2019-07-01, status: elected}
  - {actor: ash, title: president, organization: denmark, from: 2021-04-01}
`;

describe('check role-at-date', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await datasetFrom(yaml);
  });

  for (const [name, date, marked] of [
    ['“former” before an office that is held', '2020-05-05', 'The ⟦former⟧ Danish Prime Minister Anna Lee opened the bridge.'],
    ['“ex-” before an office that is held', '2020-05-05', 'On Monday ⟦ex-⟧prime minister Anna Lee opened the bridge.'],
    ['an office that is over', '2020-05-05', '⟦President⟧ Tom Roe opened the bridge on Monday.'],
    ['an office that is over, with its country', '2020-05-05', 'Voters met ⟦Norwegian President⟧ Tom Roe on Monday.'],
    ['an office that is not held yet', '2020-05-05', 'On Monday ⟦Danish President⟧ Eva Ash opened the bridge.'],
    ['an office behind the name', '2020-05-05', 'Tom Roe, the ⟦Norwegian president⟧, said on Monday that it was safe.'],
    ['“former” behind the name', '2020-05-05', 'Anna Lee, the ⟦former⟧ prime minister, opened the bridge.'],
    ['“former” with an owner', '2020-05-05', 'Denmark’s ⟦former⟧ prime minister, Anna Lee, opened the bridge.'],
    ['“-elect” long after the beginning', '2020-05-05', 'Prime Minister⟦-elect⟧ Anna Lee opened the bridge.'],
    ['“acting” where the office is held in full', '2020-05-05', '⟦Acting⟧ Mayor Per Moss opened the bridge.'],
    ['“former” before an office nobody has held yet', '2020-05-05', 'The ⟦former⟧ president Eva Ash opened the bridge.'],
    ['a title at a surname', '2020-05-05', 'Anna Lee spoke. The ⟦former⟧ prime minister Lee opened the bridge.'],
    ['a title in front matter’s time', '2020-05-05', '---\ndate: 2016-07-01\n---\n\n⟦President⟧ Tom Roe said that the bridge was safe.'],
  ] as const)
    it(`reports ${name}`, () => {
      checkRule(rule, marked, { dataset, date, language: marked.startsWith('---') ? 'markdown' : 'plaintext' });
    });

  for (const [name, date, text] of [
    ['an office that is held', '2020-05-05', 'Danish Prime Minister Anna Lee opened the bridge.'],
    ['“former” before an office that is over', '2020-05-05', 'The former Norwegian president Tom Roe opened the bridge.'],
    ['“former” before another office than the one held', '2020-05-05', 'The former foreign minister Anna Lee opened the bridge.'],
    ['“former” of a time to come', '2020-05-05', 'All this ends once she is former prime minister Anna Lee.'],
    ['“then-”', '2020-05-05', 'In those days then-President Tom Roe opened the bridge on Monday.'],
    ['the day after the last', '2016-06-02', 'President Tom Roe opened the bridge on Monday.'],
    ['the day before the first', '2018-01-09', 'Prime Minister Anna Lee opened the bridge.'],
    ['a year that leaves it open', '2019-03-03', 'Finance minister Ida Kay opened the bridge.'],
    ['“former” in a year that leaves it open', '2019-03-03', 'The former finance minister Ida Kay opened the bridge.'],
    ['words of somebody else', '2020-05-05', 'Per Moss said: “I met President Tom Roe and he was kind.”'],
    ['another office with the same word in it', '2020-05-05', 'Vice President Tom Roe opened the bridge on Monday.'],
    ['an office of somebody else', '2020-05-05', 'The Student Council President Tom Roe opened the bridge on Monday.'],
    ['the president of another country', '2020-05-05', 'Swedish President Tom Roe opened the bridge on Monday.'],
    ['a time told of', '2020-05-05', 'In 2013, President Tom Roe opened the bridge on Monday.'],
    ['somebody who worked for one', '2020-05-05', 'Ida Berg, an adviser to President Tom Roe, spoke on Monday.'],
    ['what is told without a time', '2020-05-05', 'The law was an idea of President Tom Roe.'],
    ['a likely one', '2020-05-05', 'On Monday the likely president Eva Ash opened the bridge.'],
    ['what somebody left behind', '2020-05-05', 'The council undid President Tom Roe’s reforms.'],
    ['what may come', '2020-05-05', 'Many ask what President Eva Ash would do about the bridge.'],
    ['one of several possible ones', '2020-05-05', 'The country is not ready for a President Eva Ash.'],
    ['“acting” while it was so', '2019-03-03', 'Acting Mayor Per Moss opened the bridge.'],
    ['the plain title of one who stands in', '2019-03-03', 'Mayor Per Moss opened the bridge.'],
    ['“-elect” before the first day', '2021-03-01', 'President-elect Eva Ash opened the bridge.'],
    ['a list that goes on behind the name', '2020-05-05', 'The bridge was opened by Anna Lee, President Bo Berg and others.'],
    ['a title that belongs to a relative', '2020-05-05', 'Tom Roe, the president’s brother, opened the bridge.'],
    [
      '“former” on the line before',
      '2020-05-05',
      'The bridge over the sound was opened on Monday by the former\nPresident Tom Roe and some of his friends.',
    ],
  ] as const)
    it(`leaves ${name} alone`, () => {
      checkRule(rule, text, { dataset, date });
    });

  it('says nothing without a reference date', () => {
    checkRule(rule, 'President Tom Roe opened the bridge on Monday.', { dataset });
  });

  it('names the record, its dates, the reference date and where that comes from', () => {
    const [finding] = findingsOf(rule, '---\ndate: 2020-05-05\n---\n\nPresident Tom Roe spoke on Monday.', {
      dataset,
      language: 'markdown',
    });
    assert.equal(
      finding?.message,
      'The record “president” of Tom Roe runs from 2012-06-01 to 2016-06-01, so the office is no longer held on 2020-05-05 (the date in the front matter). Write “former”, or correct the record.',
    );
  });

  for (const [name, text, title, expected] of [
    ['takes “former” away', 'The former Danish Prime Minister Anna Lee spoke.', /former/, 'The Danish Prime Minister Anna Lee spoke.'],
    ['takes “ex-” away', 'Voters met ex-prime minister Anna Lee.', /former/, 'Voters met prime minister Anna Lee.'],
    ['takes “-elect” away', 'Prime Minister-elect Anna Lee spoke.', /title/, 'Prime Minister Anna Lee spoke.'],
    [
      'writes “former”',
      'On Monday voters met Norwegian President Tom Roe.',
      /former/,
      'On Monday voters met former Norwegian President Tom Roe.',
    ],
    ['writes the title that is held', 'Foreign Minister Anna Lee spoke on Monday.', /Prime/, 'Prime Minister Anna Lee spoke on Monday.'],
    [
      'keeps the small letters of a title',
      'On Monday foreign minister Anna Lee spoke.',
      /prime/,
      'On Monday prime minister Anna Lee spoke.',
    ],
    ['writes “Former” at the start', 'President Tom Roe spoke on Monday.', /former/, 'Former President Tom Roe spoke on Monday.'],
  ] as const)
    it(`${name} as a fix`, () => {
      assert.equal(applyFix(rule, text, title, { dataset, date: '2020-05-05' }), expected);
    });

  it('reads through the marks of Markdown', () => {
    checkRule(rule, 'The ⟦former⟧ prime minister **Anna Lee** spoke.', { dataset, date: '2020-05-05', language: 'markdown' });
  });
});
