import assert from 'node:assert/strict';
import { readDirectives } from '../../src/checks/directives';
import { ruleIds } from '../../src/checks/finding';
import type { RuleId } from '../../src/checks/finding';
import { ignoreKey } from '../../src/checks/ignore-key';
import { rules, runChecks } from '../../src/checks/run-checks';
import type { CheckOptions } from '../../src/checks/run-checks';
import { analyzeDocument, emptyGazetteer } from '../../src/core/index';
import { emptyDataset } from '../../src/dataset/dataset';

function run(text: string, options: CheckOptions = {}) {
  const annotations = analyzeDocument(text, { language: options.language ?? 'plaintext', gazetteer: emptyGazetteer });
  return runChecks(annotations, text, emptyDataset, options);
}

/** `rule: words` of every finding. */
function check(text: string, options: CheckOptions, expected: readonly string[]): void {
  assert.deepEqual(
    run(text, options).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
    expected,
  );
}

const open = 'Tom Berg left.\n\n“We will see, said Anna Lee.';

describe('running the checks', () => {
  it('knows every rule once', () => {
    assert.deepEqual(rules.map(({ id }) => id).sort(), [...ruleIds].sort());
  });

  it('gives a rule the level somebody sets, or none', () => {
    assert.equal(run(open)[0]?.severity, 'information');
    assert.equal(run(open, { levels: new Map([['quote-unclosed', 'error']]) })[0]?.severity, 'error');
    check(open, { levels: new Map([['quote-unclosed', 'off']]) }, []);
  });

  it('gives no more than the limit, the first ones', () => {
    const many = 'Tom Berg left.\n\n“We will see, said Anna Lee.\n\n'.repeat(120);
    assert.equal(run(many).length, 100);
    assert.deepEqual(
      run(many, { limit: 2 }).map(({ start }) => start),
      run(many)
        .slice(0, 2)
        .map(({ start }) => start),
    );
  });

  describe('while somebody types', () => {
    const at = (text: string, words: string): number => text.indexOf(words) + words.length;
    it('holds back what is about the sentence', () => check(open, { caret: at(open, 'We will') }, []));
    it('does not hold back what is about another', () => check(open, { caret: at(open, 'Tom') }, ['quote-unclosed: “We']));
    const two = 'It rained all the day long. “Nobody wants to pay for that any more.” Nobody came. The bridge stays shut.';
    it('holds back the sentence right before the caret', () => {
      const text = `It rained all day.\n\n${two.slice(0, two.indexOf(' Nobody came'))} `;
      check(text, { caret: text.length }, []);
    });
    it('lets a sentence of the same paragraph be', () => {
      check(two, { caret: at(two, 'stays') }, ['quote-unattributed: “Nobody wants to pay for that any more.”']);
    });
  });

  describe('ignoring', () => {
    const key = (text: string): string => {
      const [finding] = run(text);
      assert.ok(finding);
      return ignoreKey(finding.rule, text, finding);
    };
    it('keeps a finding ignored wherever its sentence moves', () => {
      const moved = `It rained.\n\nNobody came.\n\n${open}`;
      check(moved, { ignored: new Set([key(open)]) }, []);
    });
    it('passes over spaces, capitals and forms of marks', () => {
      assert.equal(
        ignoreKey('quote-unclosed', 'He said “we  go.', { start: 8, end: 11 }),
        ignoreKey('quote-unclosed', 'He said "We go.', { start: 8, end: 11 }),
      );
    });
    it('brings it back when its sentence changes', () => {
      check(open.replace('see', 'wait'), { ignored: new Set([key(open)]) }, ['quote-unclosed: “We']);
    });
    it('is for one rule', () => {
      assert.notEqual(ignoreKey('quote-unclosed', open, { start: 16, end: 19 }), ignoreKey('quote-words', open, { start: 16, end: 19 }));
    });
    it('tells the same words in two sentences apart', () => {
      const text = 'Lee came. Lee left.';
      assert.notEqual(ignoreKey('name-form', text, { start: 0, end: 3 }), ignoreKey('name-form', text, { start: 10, end: 13 }));
    });
  });

  describe('comments in Markdown', () => {
    const quote = '“We will see, said Anna Lee.';
    const found = 'quote-unclosed: “We';
    for (const [name, text, expected] of [
      ['make the next paragraph silent', `<!-- on-record: ignore quote-unclosed -->\n\n${quote}\n\nTom left.`, []],
      ['make their own paragraph silent', `Tom left. <!-- on-record: ignore quote-unclosed -->\n${quote}`, []],
      ['make no more than one paragraph silent', `<!-- on-record: ignore quote-unclosed -->\n\n${quote}\n\nTom left.\n\n${quote}`, [found]],
      ['name their rule', `<!-- on-record: ignore timeline -->\n\n${quote}`, [found]],
      ['mean all rules without a name', `<!-- on-record: ignore -->\n\n${quote}`, []],
      ['take several rules', `<!-- on-record: ignore timeline, quote-unclosed -->\n\n${quote}`, []],
      ['take a remark', `<!-- on-record: ignore quote-unclosed -- as it was said -->\n\n${quote}`, []],
      ['switch rules off from there on', `Tom left.\n\n<!-- on-record: disable quote-unclosed -->\n\nIt rained.\n\n${quote}`, []],
      ['leave what is above', `${quote}\n\nTom left.\n\n<!-- on-record: disable quote-unclosed -->\n\n${quote}`, [found]],
      ['switch rules on again', `<!-- on-record: disable -->\n\n${quote}\n\nTom left.\n\n<!-- on-record: enable -->\n\n${quote}`, [found]],
      ['are nothing but comments to others', `<!-- somebody: ignore quote-unclosed -->\n\n${quote}`, [found]],
    ] as const)
      it(name, () => check(text, { language: 'markdown' }, expected));

    it('are words like others in plain text', () => {
      check(`<!-- on-record: ignore quote-unclosed -->\n\n${quote}`, {}, [found]);
    });

    it('say when there is no such rule', () => {
      const { silences, problems } = readDirectives('<!-- on-record: ignore quote-unclsed -->\n\nTom left.');
      assert.deepEqual(silences, []);
      assert.deepEqual(problems, [{ start: 0, end: 40, message: 'There is no rule “quote-unclsed”. Check its name.' }]);
    });

    it('are read in linear time', () => {
      const started = performance.now();
      readDirectives('<!-- on-record: ignore '.repeat(20_000) + '\n\n'.repeat(20_000));
      assert.ok(performance.now() - started < 1000);
    });
  });

  it('every rule id is of the kind that is kept for ever', () => {
    for (const id of ruleIds satisfies readonly RuleId[]) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });
});
