import assert from 'node:assert/strict';
import { cursorAt } from '../../src/dataset/locate/cursor';
import type { FileFormat } from '../../src/dataset/read-file';
import { parseMarked } from '../support/marked-text';

/** What can be written at `<|>`, and, in brackets, the words that it would take the place of. */
function check(format: FileFormat, marked: string, expected: string | undefined): void {
  const { text, cursor } = parseMarked(marked);
  const found = cursorAt(text, format, cursor ?? 0);
  const path = found !== undefined && 'path' in found ? ` ${[found.section, ...found.path].join('.')}` : '';
  assert.equal(found && `${found.kind}${path} [${text.slice(found.start, found.end)}]`, expected, marked);
}

function checkPresent(format: FileFormat, marked: string, expected: readonly string[]): void {
  const { text, cursor } = parseMarked(marked);
  assert.deepEqual([...(cursorAt(text, format, cursor ?? 0)?.present ?? [])].sort(), expected);
}

describe('what can be written at a place', () => {
  const yaml: readonly [string, string, string | undefined][] = [
    ['an empty value', 'roles:\n  - actor: <|>\n    title: x\n', 'field-value roles.actor []'],
    ['the end of a value', 'roles:\n  - actor: a-l<|>\n', 'field-value roles.actor [a-l]'],
    ['the middle of a value', 'roles:\n  - actor: a-<|>lee # who\n', 'field-value roles.actor [a-lee]'],
    ['a value in quotes', 'roles:\n  - actor: "a-<|>lee"\n', 'field-value roles.actor ["a-lee"]'],
    ['a value whose quote is open', "roles:\n  - actor: 'a-<|>\n    title: x\n", "field-value roles.actor ['a-]"],
    ['right behind the colon', 'roles:\n  - actor:<|>\n', undefined],
    ['a half-written name', 'roles:\n  - actor: a\n    ti<|>\n  - actor: b\n', 'field-name roles [ti]'],
    ['a name with its value', 'roles:\n  - actor: a\n    ti<|>tle: x\n', 'field-name roles [title]'],
    ['an empty line in a record', 'roles:\n  - actor: a\n    <|>\n  - actor: b\n', 'field-name roles []'],
    ['a new record', 'roles:\n  - <|>\n', 'field-name roles []'],
    ['a new record not indented', 'roles:\n- actor: a\n- ti<|>\n', 'field-name roles [ti]'],
    ['a new item of ids', 'positions:\n  - actor: a\n    evidence:\n      - q<|>\n', 'field-value positions.evidence [q]'],
    ['ids not indented', 'positions:\n  - actor: a\n    evidence:\n    - q1\n    - <|>\n', 'field-value positions.evidence []'],
    ['ids in brackets', 'positions:\n  - evidence: [q1, <|>]\n', 'field-value positions.evidence []'],
    ['ids in open brackets', 'positions:\n  - evidence: [q1, q<|>\n', 'field-value positions.evidence [q]'],
    ['ids in brackets over lines', 'positions:\n  - evidence: [q1,\n      q<|>\n', 'field-value positions.evidence [q]'],
    ['a record in braces', 'actors:\n  - {id: a, kind: per<|>}\n', 'field-value actors.kind [per]'],
    ['a name in braces', 'actors:\n  - {id: a, ki<|>, name: A}\n', 'field-name actors [ki]'],
    ['an object in a list', 'actors:\n  - id: a\n    aliases:\n      - text: A\n        we<|>\n', 'field-name actors.aliases [we]'],
    ['a word in an object', 'actors:\n  - id: a\n    aliases:\n      - text: A\n        weak: <|>\n', 'field-value actors.aliases.weak []'],
    ['an object', 'actors:\n  - review:\n      st<|>\n', 'field-name actors.review [st]'],
    ['a key of the file', 'format: on-record/1\nact<|>\n', 'file-key [act]'],
    ['a key of an empty file', '<|>', 'file-key []'],
    ['the format', 'format: <|>\n', 'format []'],
    ['a redirect', 'redirects:\n  a-old: a-<|>\n', 'redirect-target [a-]'],
    ['a comment', 'roles:\n  - actor: a # a-<|>\n', undefined],
    ['a text over several lines', 'roles:\n  - title: >\n      minister of <|>\n', undefined],
    ['below a dash', 'roles:\n  - actor: a\n  <|>\n', undefined],
    ['windows line ends', 'roles:\r\n  - actor: a\r\n    ti<|>\r\n', 'field-name roles [ti]'],
  ];
  for (const [what, marked, expected] of yaml) it(`YAML: ${what}`, () => check('yaml', marked, expected));

  const json: readonly [string, string, string | undefined][] = [
    ['a value', '{"roles": [{"actor": "a-<|>lee"}]}', 'field-value roles.actor ["a-lee"]'],
    ['an empty value', '{"roles": [{"actor": "<|>"}]}', 'field-value roles.actor [""]'],
    ['no value yet', '{"roles": [{"actor": <|>}]}', 'field-value roles.actor []'],
    ['a value that is open', '{"roles": [{"actor": "a-<|>\n}]}', 'field-value roles.actor ["a-]'],
    ['a name', '{"roles": [{"actor": "a", "ti<|>"}]}', 'field-name roles ["ti"]'],
    ['a name that is open', '{"roles": [{"actor": "a", "ti<|>', 'field-name roles ["ti]'],
    ['a name without quotes', '{"roles": [{"actor": "a", ti<|>}]}', 'field-name roles [ti]'],
    ['an empty record', '{"roles": [{<|>}]}', 'field-name roles []'],
    ['ids in a list', '{"positions": [{"evidence": ["q1", "<|>"]}]}', 'field-value positions.evidence [""]'],
    ['a key of the file', '{"format": "on-record/1", "<|>"}', 'file-key [""]'],
    ['the format', '{"format": "<|>"}', 'format [""]'],
    ['an object in a list', '{"actors": [{"aliases": [{"text": "A", "<|>"}]}]}', 'field-name actors.aliases [""]'],
    ['a redirect', '{"redirects": {"a-old": "<|>"}}', 'redirect-target [""]'],
    ['behind a value', '{"roles": [{"actor": "a" <|>}]}', undefined],
  ];
  for (const [what, marked, expected] of json) it(`JSON: ${what}`, () => check('json', marked, expected));

  const lines: readonly [string, string, string | undefined][] = [
    ['the name of the record', '{"record": "<|>"}', 'record-name [""]'],
    ['a value', '{"record": "role", "actor": "b"}\n{"record": "role", "actor": "a<|>"}\n', 'field-value roles.actor ["a"]'],
    ['a name', '{"record": "actor", "id": "a", "ki<|>"}', 'field-name actors ["ki"]'],
    ['a line that is open', '{"record": "role", "actor": "<|>', 'field-value roles.actor ["]'],
    ['ids in a list', '{"record": "position", "evidence": ["<|>"]}', 'field-value positions.evidence [""]'],
    ['a line that does not say what it is', '{"actor": "<|>"}', undefined],
  ];
  for (const [what, marked, expected] of lines) it(`JSON Lines: ${what}`, () => check('jsonl', marked, expected));

  it('fields that the record has are known, those of others are not', () => {
    checkPresent('yaml', 'roles:\n  - from: 1\n  - actor: a\n    <|>\n    title: x\n  - to: 2\n', ['actor', 'title']);
    checkPresent('yaml', 'actors:\n  - {id: a, ki<|>, name: A}\n', ['id', 'name']);
    checkPresent('json', '{"roles": [{"from": 1}, {"actor": "a}", "<|>", "title": {"x": 1}}]}', ['actor', 'title']);
    checkPresent('jsonl', '{"record": "role", "actor": "a", "<|>"}', ['actor', 'record']);
  });
});
