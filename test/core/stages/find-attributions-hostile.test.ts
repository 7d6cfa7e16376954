import assert from 'node:assert/strict';
import { tokenize } from '../../../src/core/index';
import { viewParagraph } from '../../../src/core/stages/attribution/paragraph-view';
import { findAttributions } from '../../../src/core/stages/find-attributions';
import { findQuotes, noCarry } from '../../../src/core/stages/find-quotes';
import { seededRandom } from '../../support/seeded-random';

function analyze(text: string) {
  const { tokens, quotes } = findQuotes(tokenize(text), noCarry);
  return () => findAttributions({ view: viewParagraph(tokens, quotes), names: [], anaphors: [], kind: 'body', carryIn: noCarry });
}

/** Processor milliseconds of the fastest of three runs: a busy machine does not count. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Units that a paragraph repeats without end. */
const units = [
  '“”',
  '"',
  'said ',
  'He said he said “a” ',
  '“we will ',
  'A, who said, ',
  'that ',
  'his claim that ',
  'according to ',
  'a, b and c, ',
  '(',
  'X: ',
];

const pool = (
  'Lund Holt he she they who which that said says told argued claims refused to pay the ferry a union “ ” " \' , , . : ; — ( ) and but ' +
  'because if not never has was is critical of open in on by according warning hopes 1998 12 percent Monday adding noting ? ! …'
).split(' ');

describe('finding attributions in odd text', function () {
  this.timeout(60_000);

  for (const unit of units) {
    it(`takes linear time for ${JSON.stringify(unit)} over and over`, () => {
      const nSmall = Math.floor(10_000 / unit.length);
      const small = fastest(analyze(unit.repeat(nSmall)));
      const large = fastest(analyze(unit.repeat(nSmall * 8)));
      // Eight times the text: quadratic work would take 64 times as long. Small times are mostly noise.
      assert.ok(large < 24 * Math.max(small, 4), `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
  }

  it('keeps its promises on word soup', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seededRandom(seed);
      const text = Array.from({ length: 5 + random(60) }, () => pool[random(pool.length)]).join(random(4) === 0 ? '' : ' ');
      const attributions = analyze(text)();
      attributions.forEach(({ source, cue, content, within, confidence, reaches }, index) => {
        const where = `seed ${seed}: ${text}`;
        for (const span of [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, where);
        }
        for (let i = 1; i < content.length; i++) assert.ok((content[i - 1]?.end ?? 0) <= (content[i]?.start ?? 0), where);
        assert.ok(content.length > 0 || reaches === 'next', where);
        assert.ok(confidence > 0 && confidence <= 1, where);
        assert.ok(within === null || within < index, where);
      });
      for (const a of attributions) {
        for (const b of attributions) {
          if (a === b || a.within !== null || b.within !== null) continue;
          for (const p of a.content)
            for (const q of b.content) assert.ok(p.end <= q.start || q.end <= p.start, `overlap, seed ${seed}: ${text}`);
        }
      }
    }
  });
});
