import assert from 'node:assert/strict';
import { ruleIds } from '../../src/checks/finding';
import { runChecks } from '../../src/checks/run-checks';
import { analyzeDocument } from '../../src/core/index';
import { readFrontMatter } from '../../src/dataset/front-matter';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { datasetFrom } from '../checks/check-rule';
import { runCli } from './run-cli';

const yaml = `actors:
  - {id: roe, kind: person, name: Tom Roe, given: Tom, family: Roe, aliases: [Roe]}
roles:
  - {actor: roe, title: mayor, from: 2019-02-01}
quotes:
  - {id: harbour, actor: roe, text: We will not close the harbour before the ferries have found a new home}
`;
const files = {
  '.on-record/data.yaml': `format: on-record/1\n${yaml}`,
  'a b.md':
    '---\ndate: 2020-05-05\n---\n\n🚢 The former mayor Tom Roe spoke.\n\n“We will close the harbour before the ferries have found a new home,” Roe said.\n',
  'clean.txt': 'It rained.\n',
};
const text = files['a b.md'];

interface SarifRegion {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  charOffset: number;
  charLength: number;
}
interface Sarif {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; shortDescription: { text: string }; defaultConfiguration: { enabled: boolean; level: string } }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: SarifRegion } }[];
      fixes?: {
        description: { text: string };
        artifactChanges: {
          replacements: { deletedRegion: Omit<SarifRegion, 'charOffset' | 'charLength'>; insertedContent: { text: string } }[];
        }[];
      }[];
    }[];
  }[];
}

describe('command line: formats of check', () => {
  it('gives the findings of the editor, to the character', async () => {
    const { code, stdout } = await runCli(['check', '--format', 'jsonl', 'a b.md'], { files });
    const dataset = await datasetFrom(yaml);
    const annotations = analyzeDocument(text, { language: 'markdown', gazetteer: buildGazetteer(dataset), readFrontMatter });
    const expected = runChecks(annotations, text, dataset, { language: 'markdown' });
    const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
    assert.deepEqual(
      findings.map(({ line: _line, column: _column, ...finding }) => finding),
      JSON.parse(JSON.stringify(expected)),
    );
    assert.deepEqual(
      expected.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
      ['role-at-date: former', 'quote-omission: will close'],
    );
    assert.equal(code, 1);
  });

  it('json is one list of all documents', async () => {
    const { stdout } = await runCli(['check', '--format', 'json', 'a b.md', 'clean.txt'], { files });
    const documents = JSON.parse(stdout) as { file: string; findings: { line: number; column: number }[] }[];
    assert.deepEqual(
      documents.map(({ file, findings }) => [file, findings.map(({ line, column }) => [line, column])]),
      [
        [
          'a b.md',
          [
            [5, 8],
            [7, 5],
          ],
        ],
        ['clean.txt', []],
      ],
    );
  });

  it('sarif is a log of version 2.1.0 with rules, regions in UTF-16 columns, and fixes', async () => {
    const { code, stdout } = await runCli(['check', '--format', 'sarif', 'a b.md', 'clean.txt'], { files });
    const log = JSON.parse(stdout) as Sarif;
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /^https:\/\/.*sarif-2\.1\.0\.json$/);
    const [run] = log.runs;
    assert.ok(run && log.runs.length === 1);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.version, '1.2.3');
    assert.deepEqual(run.tool.driver.rules.map(({ id }) => id).sort(), [...ruleIds].sort());
    for (const { shortDescription, defaultConfiguration } of run.tool.driver.rules) {
      assert.match(shortDescription.text, /\.$/);
      assert.match(defaultConfiguration.level, /^(?:note|warning|error)$/);
    }
    assert.deepEqual(
      run.results.map(({ ruleId, level }) => [ruleId, level]),
      [
        ['role-at-date', 'note'],
        ['quote-omission', 'warning'],
      ],
    );
    for (const { ruleId, ruleIndex, locations, fixes } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      const { artifactLocation, region } = locations[0]!.physicalLocation;
      assert.equal(artifactLocation.uri, 'a%20b.md');
      const line = text.split('\n')[region.startLine - 1] ?? '';
      assert.equal(
        line.slice(region.startColumn - 1, region.endColumn - 1),
        text.slice(region.charOffset, region.charOffset + region.charLength),
      );
      assert.equal(region.startLine, region.endLine);
      assert.ok(fixes && fixes.length > 0);
    }
    const [first] = run.results[0]!.fixes ?? [];
    assert.deepEqual(first?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 5, startColumn: 8, endLine: 5, endColumn: 15 }, insertedContent: { text: '' } },
    ]);
    assert.equal(code, 1);
  });

  it('sarif of no finding is a whole log', async () => {
    const { code, stdout } = await runCli(['check', '--format', 'sarif', 'clean.txt'], { files });
    assert.deepEqual((JSON.parse(stdout) as Sarif).runs[0]?.results, []);
    assert.equal(code, 0);
  });

  it('github prints workflow commands, escaped', async () => {
    const { stdout } = await runCli(['check', '--format', 'github', 'a b.md'], { files });
    const [first = '', second = ''] = stdout.split('\n');
    assert.match(first, /^::notice file=a b\.md,line=5,endLine=5,col=8,endColumn=14,title=role-at-date::The record “mayor” of Tom Roe /);
    assert.match(second, /^::warning file=a b\.md,line=7,endLine=7,col=5,endColumn=15,title=quote-omission::/);
  });

  it('github escapes what would end a property', async () => {
    const odd = { 'a,b:100%.txt': 'Tom Berg left.\n\n“We will see, said he.\n' };
    const { stdout } = await runCli(['check', '--format', 'github', 'a,b:100%.txt'], { files: odd });
    assert.match(stdout, /^::notice file=a%2Cb%3A100%25\.txt,line=3/);
  });

  it('--rule runs one rule alone, also one that is off by itself', async () => {
    const both = { ...files, 'c.txt': 'Tom Roe left. Tomas Rooe came. “We go, he said.\n' };
    const one = await runCli(['check', '--rule', 'role-at-date', 'a b.md'], { files: both });
    assert.match(one.stdout, /^a b\.md:5:8: information: [^\n]*\[role-at-date\]\n$/);
    const warning = await runCli(['check', '--rule', 'quote-omission', '--level', 'warning', 'a b.md'], { files: both });
    assert.match(warning.stdout, /: warning: /);
    assert.equal(warning.code, 1);
    const none = await runCli(['check', '--rule', 'timeline', '--rule', 'name-typo', 'c.txt'], { files: both });
    assert.deepEqual([none.code, none.stdout], [0, '']);
  });

  it('an unknown rule is wrong use', async () => {
    const { code, stderr } = await runCli(['check', '--rule', 'spelling', 'a b.md'], { files });
    assert.match(stderr, /--rule "spelling" is not known; it takes quote-unclosed or /);
    assert.equal(code, 2);
  });

  it('a given date holds for check whatever the text says', async () => {
    const { stdout } = await runCli(['check', '--date', '2018-01-01', '--rule', 'role-at-date', 'a b.md'], { files });
    assert.match(stdout, /2018-01-01 \(the date given for the article\)/);
    const lines = JSON.stringify({ file: 'x.txt', text: 'HARBY, March 3, 2016 – The former mayor Tom Roe spoke.', date: '2020-01-01' });
    const { stdout: streamed } = await runCli(['check', '--input', 'jsonl', '--dataset', '.on-record', '-'], {
      files,
      stdin: `${lines}\n`,
    });
    assert.match(streamed, /2020-01-01 \(the date given for the article\)/);
  });
});
