import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { completeAt, maxCompletions } from '../../src/views/completion';
import type { Completion } from '../../src/views/completion';
import { actorRecord, datasetOf, quoteRecord, roleRecord } from './support/literal-dataset';
import { markedArticle } from './support/marked-article';
import type { MarkedOptions } from './support/marked-article';

const id = (text: string): ActorId => text as ActorId;
const dataset = datasetOf({
  actors: [
    actorRecord({ id: id('lee'), name: 'Ann Lee', family: 'Lee', pronouns: 'she/her', summary: 'Economist_' }),
    actorRecord({ id: id('roe'), name: 'Ben Roe', family: 'Roe', pronouns: 'he/him' }),
    actorRecord({
      id: id('erd'),
      name: 'Recep Erdoğan',
      family: 'Erdoğan',
      aliases: [{ text: 'The Reis', kind: undefined, weak: false, from: undefined, to: undefined }],
    }),
    actorRecord({ id: id('leyen'), name: 'Ursula von der Leyen', family: 'von der Leyen' }),
    actorRecord({ id: id('bank'), kind: 'organization', name: 'Annex Bank' }),
  ],
  roles: [
    roleRecord({ actor: id('lee'), title: 'finance minister', from: '2020', to: '2022' }),
    roleRecord({ actor: id('lee'), title: 'president of the council', titleForms: ['council president'], from: '2023', status: 'acting' }),
    roleRecord({ actor: id('roe'), title: 'ambassador to Peru', from: '2019' }),
  ],
  quotes: [
    quoteRecord({ id: 'q1', actor: id('lee'), text: '“We will not wait for others.”', date: '2021-03-04' }),
    quoteRecord({ id: 'q2', actor: id('lee'), text: 'Who pays?' }),
    quoteRecord({ id: 'q3', actor: id('roe'), text: 'Nobody *asked* me' }),
  ],
});

function complete(
  marked: string,
  options: MarkedOptions = {},
): { readonly items: readonly Completion[]; readonly text: string; readonly isIncomplete: boolean } {
  const { article, cursor } = markedArticle(marked, { dataset, date: '2021-06-01', ...options });
  return { ...completeAt(article, cursor), text: article.text };
}

/** What would stand there, as `replaced → inserted`. */
function check(marked: string, expected: readonly string[], options: MarkedOptions = {}): void {
  const { items, text } = complete(marked, options);
  assert.deepEqual(
    items.map(({ start, end, insertText }) => `${text.slice(start, end)} → ${insertText}`),
    expected,
  );
}

describe('completion of names', () => {
  it('gives the full name for a first reference, with the title at the reference date', () =>
    check('Yesterday An<|>', ['An → Finance Minister Ann Lee', 'An → Ann Lee', 'An → Annex Bank']));
  it('follows the reference date, takes a title form that goes before a name, and says who acts', () => {
    check('Yesterday Ann L<|>', ['Ann L → Acting Council President Ann Lee', 'Ann L → Ann Lee'], { date: '2024-01-01' });
    check('Yesterday Ann L<|>', ['Ann L → Ann Lee'], { date: '2019-01-01' });
  });
  it('gives no title where the dataset leaves open whether it was held', () =>
    check('Yesterday Ann L<|>', ['Ann L → Ann Lee'], { date: '2020-05-05' }));
  it('gives no title that does not go before a name', () => check('Yesterday Be<|>', ['Be → Ben Roe']));
  it('gives the family name first for a later reference', () =>
    check('⟦person:lee|Ann Lee⟧ spoke. Then Le<|>', ['Le → Lee', 'Le → Ann Lee', 'Le → Ursula von der Leyen']));
  it('gives the full name where two bearers are named', () => {
    const two = datasetOf({
      actors: [actorRecord({ id: id('a'), name: 'Ann Lee', family: 'Lee' }), actorRecord({ id: id('b'), name: 'Bo Lee', family: 'Lee' })],
    });
    check('⟦person:a|Ann Lee⟧ met ⟦person:b|Bo Lee⟧. Le<|>', ['Le → Ann Lee', 'Le → Bo Lee'], { dataset: two });
  });
  it('counts only what is named before the place, not the name that is being typed', () => {
    check('Yesterday ⟦person:lee|Ann L<|>⟧', ['Ann L → Finance Minister Ann Lee', 'Ann L → Ann Lee']);
    check('Lee<|>, said ⟦person:lee|Ann Lee⟧.', ['Lee → Finance Minister Ann Lee', 'Lee → Ann Lee']);
  });
  it('begins at any word of a name or an alias, and goes over several words', () => {
    check('Then Ro<|>', ['Ro → Ben Roe']);
    check('Then Ursula von d<|>', ['Ursula von d → Ursula von der Leyen']);
    check('Then The Re<|>', ['The Re → Recep Erdoğan']);
  });
  it('takes letters without their marks, and keeps what was typed for the comparison', () => {
    check('Then Erdog<|>', ['Erdog → Recep Erdoğan']);
    assert.equal(complete('Then Erdog<|>').items[0]?.filterText, 'Erdogan');
    assert.equal(complete('Then The Re<|>').items[0]?.filterText, 'The Reis');
  });
  it('offers after one letter only who is named already, and asks again', () => {
    check('⟦person:lee|Ann Lee⟧ met a man. A<|>', ['A → Lee', 'A → Ann Lee']);
    check('A<|>', []);
    assert.equal(complete('A<|>').isIncomplete, true);
  });
  it('offers who is named already, the last one first, where nothing is typed', () =>
    check('⟦person:lee|Ann Lee⟧ met ⟦person:roe|Ben Roe⟧, and <|>', [' → Roe', ' → Ben Roe', ' → Lee', ' → Ann Lee']));
  it('is silent in small words, inside words, and in front matter', () => {
    check('Then an<|>', []);
    check('Then An<|>nex', []);
    check('It was left.<|>', []);
    check('---\ntitle: An<|>\n---\nRain.', [], { language: 'markdown' });
  });
  it('describes what it offers in escaped Markdown', () => {
    const item = complete('Yesterday Ann L<|>').items[1]!;
    assert.equal(item.detail, 'finance minister');
    assert.equal(item.documentation, '**Ann Lee** — person  \nEconomist\\_');
  });
  it('gives no more than fifty, and says that there are others', () => {
    const many = datasetOf({ actors: Array.from({ length: 80 }, (_, i) => actorRecord({ id: id(`p${i}`), name: `Anton ${i}` })) });
    const { items, isIncomplete } = complete('An<|>', { dataset: many });
    assert.equal(items.length, maxCompletions);
    assert.equal(isIncomplete, true);
  });
});

describe('completion of quotes', () => {
  const lee = '⟦person:lee|Ann Lee⟧ spoke on Monday.';
  it('gives quotes on record of who is named near, with their attribution', () =>
    check(`${lee}\n“<|>`, [' → We will not wait for others,” she said', ' → Who pays?” she said']));
  it('gives the nearest first, and a pronoun to nobody else', () =>
    check(`${lee} ⟦person:roe|Ben Roe⟧ did not. “<|>`, [
      ' → Nobody *asked* me,” he said',
      ' → We will not wait for others,” Lee said',
      ' → Who pays?” Lee said',
    ]));
  it('counts a pronoun as near', () =>
    check(`${lee} ⟦person:roe|Ben Roe⟧ did not. ⟦ref:lee|She⟧ was clear. “Who<|>`, ['Who → Who pays?” she said']));
  it('gives no second attribution behind one', () => {
    check(`⟦person:roe|Roe⟧ said: “<|>`, [' → Nobody *asked* me”']);
    check(`⟦person:roe|Roe⟧ said, "<|>"`, ['" → Nobody *asked* me"']);
  });
  it('follows what is typed, and takes the closing mark that is there', () => {
    check(`${lee} “We w<|>`, ['We w → We will not wait for others,” she said']);
    check(`${lee} "<|>"`, ['" → We will not wait for others," she said', '" → Who pays?" she said']);
    check(`${lee} “Zebras<|>`, []);
  });
  it('knows opening marks of several kinds from closing ones', () => {
    check(`${lee} «Who<|>`, ['Who → Who pays?» she said']);
    check(`${lee} ‘<|>`, [' → We will not wait for others,’ she said', ' → Who pays?’ she said']);
    check(`${lee} "Rain," it said"<|>`, []);
    check(`${lee} “Rain.”<|>`, []);
    check(`${lee} don’<|>`, []);
  });
  it('is silent where nobody on record is named near, and in a quotation that goes on', () => {
    check('Somebody spoke. “<|>', []);
    check(`${lee}${' Rain fell.'.repeat(200)} “<|>`, []);
    check(`${lee} “${'so it went on '.repeat(7)}and<|>`, []);
  });
  it('gives no names right behind a mark', () => {
    check(`${lee} “<|>`, [' → We will not wait for others,” she said', ' → Who pays?” she said']);
    check('⟦person:erd|Erdoğan⟧ spoke. “<|>', []);
  });
  it('describes what it offers in escaped Markdown', () => {
    const [item] = complete('⟦person:roe|Ben Roe⟧ spoke. “<|>').items;
    assert.equal(item?.detail, 'quote on record, Ben Roe');
    assert.equal(item.documentation, 'Nobody \\*asked\\* me');
    assert.equal(complete(`${lee} “We<|>`).items[0]?.documentation, 'We will not wait for others  \n2021\\-03\\-04');
  });
});
