import assert from 'node:assert/strict';
import { anchorPlaces } from '../../src/notes/anchor';
import { describePlace } from '../../src/notes/describe-place';
import { parseMarked } from '../support/marked-text';

/** Marks `⟦n|…⟧` are the places that notes are made of; the second text shows where they must be found, and only there. */
function check(before: string, after: string): void {
  const { text, spans } = parseMarked(before);
  const now = parseMarked(after);
  const ids = [...new Set(spans.map(({ kind }) => kind))];
  const places = ids.map((id) =>
    describePlace(
      text,
      spans.find(({ kind }) => kind === id)!,
    )!,
  );
  const found = anchorPlaces(now.text, places).map((anchor) => anchor && now.text.slice(anchor.start, anchor.end) + `@${anchor.start}`);
  const wanted = ids.map((id) => {
    const span = now.spans.find(({ kind }) => kind === id);
    return span && now.text.slice(span.start, span.end) + `@${span.start}`;
  });
  assert.deepEqual(found, wanted);
}

const opening = 'The harbour board met on Monday behind closed doors and talked for six hours.';
const ending = 'A second meeting is planned for the week after Easter, when the members are back.';

describe('finding a place again', () => {
  it('stays where nothing has changed', () => {
    check(`${opening}\n\n⟦a|Holt⟧ said that the tide would not wait.`, `${opening}\n\n⟦a|Holt⟧ said that the tide would not wait.`);
  });

  it('moves with what is written or deleted before it', () => {
    const text = '⟦a|Holt⟧ said that the tide would not wait for any committee, and left.';
    check(`${opening}\n\n${text}`, `A new headline\n\n${opening} It was cold.\n\n${text}`);
    check(`${opening}\n\n${text}`, text);
  });

  it('counts characters outside the basic plane once', () => {
    const { text, spans } = parseMarked('Sails 🚢🚢 up: ⟦a|Holt⟧ waved.');
    const place = describePlace(text, spans[0]!)!;
    assert.deepEqual([place.position?.start, place.position?.end], [13, 17]);
    assert.deepEqual(anchorPlaces(text, [place]), [{ start: 15, end: 19, how: 'in-place' }]);
  });

  it('splits no character at the ends of its context', () => {
    const text = `${'🚢'.repeat(50)}x ⟦a|Holt⟧ ${'⛵🚢'.repeat(50)}`;
    const { text: plain, spans } = parseMarked(text);
    const { quote } = describePlace(plain, spans[0]!)!;
    for (const side of [quote.prefix ?? '', quote.suffix ?? '']) assert.doesNotMatch(side, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('takes the words among their surroundings, not the same words elsewhere', () => {
    const first = `${opening} ⟦a|The minister⟧ promised a new quay before the herring come.`;
    const second = `The minister has promised quays before. ${ending}`;
    check(`${first}\n\n${second}`, `${second}\n\n${first}`);
    check(`${first}\n\n${second}`, second);
    check(`${first}\n\n${second}`, `The minister smiled.\n\n${second}`);
  });

  it('is not taken in by the next paragraph that begins like the one deleted', () => {
    const [a, b] = ['⟦a|Holt⟧ has not said who will pay for the quay, or when.', 'Holt is a sailor herself and owns two boats.'];
    check(`${opening}\n\n${a}\n\n${b}`, `${opening}\n\n${b}`);
  });

  it('is not taken in by a name that took its place', () => {
    check(`${opening} In her speech ⟦a|Holt⟧ thanked the pilots.`, `${opening} In her speech Brandt thanked the pilots.`);
    check(`${opening} In her speech ⟦a|Holt⟧ thanked the pilots.`, `${opening} In her speech Holm thanked the pilots.`);
  });

  it('is not found inside a longer word', () => {
    check(`${opening} At noon ⟦a|he⟧ thanked the pilots.`, `${opening} At noon the thanked pilots left.`);
  });

  it('is found when only one side of its surroundings is left', () => {
    const text = `${opening} Under the one lamp of the hall ⟦a|Holt⟧ read out the names of the drowned. ${ending}`;
    check(text, `Under the one lamp of the hall ⟦a|Holt⟧ read out the names of the drowned. ${ending}`);
    check(text, text.replace('read out the names of the drowned', 'wept, and nobody spoke; then somebody began to sing'));
  });

  it('is found in a paragraph that was moved whole', () => {
    const quote = '⟦a|“We have heard all this before, and it was worth nothing then,”⟧ Brandt said.';
    check(`${opening}\n\n${quote}\n\n${ending}`, `${quote}\n\n${opening}\n\n${ending}`);
  });

  it('straight marks, other dashes, spaces and line ends change nothing', () => {
    check(
      `${opening} ⟦a|“It’s not over – not yet…”⟧ she said.\n\n${ending}`,
      `${opening.replaceAll(' ', '\r\n')} ⟦a|"It's not over - not  yet..."⟧ she said.\r\n\r\n${ending}`,
    );
  });

  it('longer words may be changed a little between surroundings that stand', () => {
    check(
      `${opening} She said ⟦a|that the new quay would cost forty million and open in June⟧. ${ending}`,
      `${opening} She said ⟦a|that the new quay will cost fifty million and open in June⟧. ${ending}`,
    );
    check(
      `${opening} She said ⟦a|that the new quay would cost forty million and open in June⟧. ${ending}`,
      `${opening} She said nothing at all about money, or quays, or any month of the year. ${ending}`,
    );
  });

  it('of two copies takes the one that has all its surroundings', () => {
    const sentence = '⟦a|“The answer is no and will be no,”⟧ Brandt told the crews at the gate.';
    const copy = '“The answer is no and will be no,” Brandt told the crews at the gate.';
    check(`${opening} ${sentence} ${ending}`, `${copy}\n\n${opening} ${sentence} ${ending}`);
  });

  it('is not lost to a copy with a word more or less', () => {
    const gate = 'Brandt told the crews at the gate that ⟦a|she⟧ would not sign anything before the summer was over.';
    const copy = 'Brandt told the crews then at the gate that she would not sign anything before the summer was over.';
    check(`${opening} ${gate}\n\n${ending}`, `${opening} ${copy}\n\nNobody clapped.\n\n${opening} ${gate}\n\nSomebody sang.`);
  });

  it('is lost where a stretch was doubled and each copy has what the other has not', () => {
    const before = `${opening}\n\nTry it: ask the clerk for ⟦a|the list⟧ of boats that are still afloat.\n\n${ending}`;
    const copy = 'Try it: ask the clerk for the list of boats that are still afloat.';
    check(before, `${opening}\n\n${copy.replace('list', 'list, please,')}\n\n${copy}\n\n${ending}`);
    check(before, `${opening}\n\n${copy.replace('list of', 'list now of')}\n\n${copy}`);
  });

  it('words that stand unchanged in a copy are not sought as changed ones', () => {
    const survey = 'according to a survey made in May.';
    const before = `${opening} ⟦a|Sailors backed the plan by two to one⟧, ${survey}\n\n${ending}`;
    const paragraph = (says: string): string => `${opening} Sailors backed the plan by two to one, ${says}`;
    check(before, `${paragraph(survey.replace('to', 't'))}\n\n${ending}\n\nA wind rose.\n\n${paragraph(survey)}\n\nIt fell.`);
  });

  it('places that nothing tells apart are counted off, as long as there are as many', () => {
    const line = (id: string) => `Bell: ⟦${id}|No answer⟧.\n`;
    const plain = 'Bell: No answer.\n';
    const before = `${plain.repeat(30)}${line('a')}${plain.repeat(30)}`;
    check(before, `Transcript\n\n${before}`);
    check(before, `Transcript\n\n${plain.repeat(60)}`);
  });

  it('white space alone is no place', () => {
    assert.equal(describePlace('a  b', { start: 1, end: 3 }), undefined);
    assert.equal(describePlace('a b', { start: 2, end: 1 }), undefined);
  });

  it('500 places in 100,000 characters take well under 100 ms where nothing changed near them', function () {
    this.timeout(20_000);
    const text = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i}: ${opening} Holt nodded.\n`).join('');
    const names = [...text.matchAll(/Holt/g)].filter((_, i) => i % 2 === 0);
    const places = names.flatMap(({ index }) => describePlace(text, { start: index, end: index + 4 }) ?? []);
    const edited = `A new first line.\n${text.slice(0, 50_000)}${text.slice(50_200)}`;
    // Time of the processor, and the best of some runs: others may be at work on the machine.
    let ms = Infinity;
    for (let run = 0; run < 5; run++) {
      const began = process.cpuUsage();
      anchorPlaces(edited, places);
      ms = Math.min(ms, process.cpuUsage(began).user / 1000);
    }
    const found = anchorPlaces(edited, places);
    assert.ok(found.filter((anchor) => anchor !== undefined).length > places.length - 5);
    assert.ok(ms < 100, `${ms} ms`);
  });
});
