import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { datasetSuite } from '../suites/dataset';
import { highlightSuite } from '../suites/highlights';

describe('Restricted Mode', () => {
  it('is what these tests run in', () => assert.equal(vscode.workspace.isTrusted, false));
});
highlightSuite();
datasetSuite();
