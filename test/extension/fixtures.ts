import * as vscode from 'vscode';
import { remove, until, write } from './support';

/** A small dataset and article of the tests' own, beside those of the sample. */

const datasetPath = '.on-record/extension-test.yaml';
const articlePath = 'night-trains.txt';

/** One record a line, so that tests can break one of them. */
export const dataset = `format: on-record/1
actors:
  - { id: nora-veld, kind: person, name: Nora Veld, pronouns: she/her }
  - { id: otto-brandt, kind: person, name: Otto Brandt, pronouns: he/him }
  - { id: anna-falk-1, kind: person, name: Anna Falk }
  - { id: anna-falk-2, kind: person, name: Anna Falk }
roles:
  - { actor: nora-veld, title: transport minister, from: 2023-01-01 }
issues:
  - { id: night-trains, label: Night trains, terms: [night trains, night train] }
positions:
  - { actor: nora-veld, issue: night-trains, stance: supports, asOf: 2024-01-10 }
`;

/** Has a name of each sort, a quotation, cues, a pronoun, and a position. */
export const article = `HARBOUR TOWN, 3 May 2024 – Nora Veld rejected night trains on Friday. She warned that they would cost 40 million a year.

“We cannot pay for empty beds,” Veld said. Otto Brandt supported night trains, and Mira Solberg of the Travellers’ Union said the figures were wrong.

Anna Falk said nothing.
`;

/** Writes the dataset; loading it takes the server a moment. */
export function writeDataset(text: string = dataset): Promise<vscode.Uri> {
  return write(datasetPath, text);
}

/**
 * Writes the article and shows it. A file of that name may have been open before, with other text; the editor shows that until it
 * has read the disk again.
 */
export async function showArticle(text: string = article): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await write(articlePath, text));
  await until('the editor has read the article', () => editor.document.getText() === text);
  return editor;
}

/** Removes what the other two have written. */
export async function removeFixtures(): Promise<void> {
  await remove(articlePath);
  await remove(datasetPath);
}
