import type { Finding, Severity, TextEdit } from '../checks/finding';
import { ignoreKey } from '../checks/ignore-key';
import { rules } from '../checks/run-checks';
import { contentHash } from '../dataset/content-hash';
import type { Environment } from './environment';
import type { FindingsWriter } from './findings-writer';
import { lineIndex } from './line-index';

/**
 * SARIF 2.1.0 (OASIS standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), written result by result. Columns and offsets
 * count UTF-16 code units, which `columnKind` says.
 */
export function sarifWriter({ stdout, version }: Environment): FindingsWriter {
  let separator = '';
  return {
    async begin() {
      const driver = { name: 'On Record', ...(/^\d/.test(version) ? { version } : {}), rules: rules.map(toRule) };
      const head = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' }).slice(0, -1);
      await stdout.write(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head},"results":[`);
    },
    async write({ file, text, findings }) {
      const lines = lineIndex(text);
      for (const finding of findings) {
        await stdout.write(`${separator}\n${JSON.stringify(toResult(file, text, finding, (offset) => lines.at(offset)))}`);
        separator = ',';
      }
    },
    async end() {
      await stdout.write('\n]}]}\n');
    },
  };
}

const levels = { hint: 'note', information: 'note', warning: 'warning', error: 'error' } as const satisfies Record<Severity, string>;

function toRule({ id, severity, isOptIn, summary }: (typeof rules)[number]) {
  return { id, shortDescription: { text: summary }, defaultConfiguration: { enabled: isOptIn !== true, level: levels[severity] } };
}

type PlaceAt = (offset: number) => { readonly line: number; readonly column: number };

function toResult(file: string, text: string, finding: Finding, at: PlaceAt) {
  const { start, end, rule, severity, message, fixes } = finding;
  const artifactLocation = { uri: toUri(file) };
  const [from, to] = [at(start), at(end)];
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { 'onRecordIgnoreKey/v1': contentHash(ignoreKey(rule, text, finding)) },
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => toReplacement(edit, at)) }],
          })),
        }),
  };
}

function toReplacement({ start, end, newText }: TextEdit, at: PlaceAt) {
  const [from, to] = [at(start), at(end)];
  return {
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    insertedContent: { text: newText },
  };
}

/** A relative path becomes a relative reference, an absolute one a file address; "-" is standard input. */
function toUri(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(4)}` : encoded;
}
