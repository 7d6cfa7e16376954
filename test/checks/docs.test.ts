import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ruleIds } from '../../src/checks/finding';
import { rules } from '../../src/checks/run-checks';
import { emptyDataset } from '../../src/dataset/dataset';
import { datasetFrom, findingsOf } from './check-rule';

const folder = resolve(__dirname, '../../../media/docs/checks');
const pageOf = (name: string): string => readFileSync(resolve(folder, `${name}.md`), 'utf8');

/** Contents of the fenced blocks of a language below a heading, up to the next one. */
function fences(page: string, language: string, heading?: string): readonly string[] {
  const from = heading === undefined ? 0 : page.indexOf(`\n## ${heading}\n`);
  assert.ok(from >= 0, `there is a heading "${heading ?? ''}"`);
  const next = page.indexOf('\n## ', from + 1);
  return [...page.slice(from, next < 0 ? page.length : next).matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].flatMap(([, kind, content = '']) =>
    kind === language ? [content] : [],
  );
}

describe('documentation of the checks', () => {
  it('has a page for every rule, and no other', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', ...ruleIds.map((id) => `${id}.md`)].sort());
  });

  it('lists every rule', () => {
    for (const id of ruleIds) assert.ok(pageOf('README').includes(`[\`${id}\`](${id}.md)`), id);
  });

  for (const { id, severity, isOptIn } of rules)
    describe(id, () => {
      const page = pageOf(id);
      const dataset = async () => {
        const [yaml] = fences(page, 'yaml');
        return yaml === undefined ? emptyDataset : datasetFrom(yaml.replace('format: on-record/1\n', ''));
      };

      it('says its level', () => {
        const level = /\*\*Level\*\*: (.*)/.exec(page)?.[1] ?? '';
        assert.ok(level.startsWith(isOptIn === true ? 'off' : severity), level);
      });

      it('shows what it reports', async () => {
        const examples = fences(page, 'text', 'Finding');
        assert.ok(examples.length > 0);
        for (const text of examples) {
          const found = findingsOf(id, text, { dataset: await dataset(), date: '2020-05-05' });
          assert.equal(found.length, 1, text);
        }
      });

      it('shows what it leaves alone', async () => {
        const examples = fences(page, 'text', 'No finding');
        assert.ok(examples.length > 1);
        for (const text of examples) {
          assert.deepEqual(findingsOf(id, text, { dataset: await dataset(), date: '2020-05-05' }), [], text);
        }
      });
    });
});
