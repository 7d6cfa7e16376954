import { commands, extensions, FileType, l10n, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';

/** Whether the sample can be copied to where it can be edited, or its dataset be read: a web host cannot list the extension's files. */
export function canOpenSample({ extensionUri }: ExtensionContext): boolean {
  return !/^https?$/.test(extensionUri.scheme);
}

/** Where the copy of the sample newsroom stands that is opened. */
export function sampleCopy(globalStorageUri: Uri): Uri {
  return Uri.joinPath(globalStorageUri, 'sample');
}

/** Opens a copy of the sample newsroom in a new window. A copy that is there already, perhaps edited, is kept. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const copy = sampleCopy(context.globalStorageUri);
  try {
    if (!(await exists(copy))) {
      await workspace.fs.createDirectory(context.globalStorageUri);
      await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'media', 'sample'), copy);
    }
    await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
  } catch {
    void window.showErrorMessage(
      l10n.t('The sample newsroom could not be copied to {0}. Check that the folder can be written to.', copy.fsPath),
    );
  }
}

/** What a new dataset starts with: enough to see each kind of record at work, and where to read on. */
const firstFile = `# People and organizations, the roles they held, and where they stand. Completion (Ctrl+Space) knows all fields.
format: on-record/1
actors:
  - id: jane-doe
    kind: person
    name: Jane Doe
    pronouns: she/her
roles:
  - { actor: jane-doe, title: mayor, from: 2023-05-02 }
issues:
  - id: tram-line
    label: Tram line
    terms: [tram line, tramway]
positions:
  - { actor: jane-doe, issue: tram-line, stance: supports, asOf: 2024-01-15 }
`;

/** Tells editors without this extension which fields there are, as the YAML language server reads it. */
const schemaName = 'on-record.schema.json';
const schemaLine = `# yaml-language-server: $schema=${schemaName}\n`;

/**
 * Makes `.on-record/first-records.yaml` in a workspace folder, with the schema beside it, and opens it. Files that are there already
 * stay as they are.
 */
export async function createDataset(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const file = Uri.joinPath(folder, '.on-record', 'first-records.yaml');
  try {
    if (!(await exists(file))) {
      const line = (await putSchema(Uri.joinPath(file, '..', schemaName))) ? schemaLine : '';
      await workspace.fs.writeFile(file, new TextEncoder().encode(line + firstFile));
    }
    await window.showTextDocument(file);
  } catch {
    void window.showErrorMessage(l10n.t('{0} could not be written. Check that the folder can be written to.', file.path));
  }
}

/** Puts a copy of the JSON Schema where it is not yet; false where there is none to copy, as in some web hosts. */
async function putSchema(copy: Uri): Promise<boolean> {
  if (await exists(copy)) return true;
  const own = extensions.getExtension('on-record.on-record')?.extensionUri;
  if (!own) return false;
  try {
    await workspace.fs.writeFile(copy, await workspace.fs.readFile(Uri.joinPath(own, 'media', 'schema', schemaName)));
    return true;
  } catch {
    return false;
  }
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (!folders[0]) void window.showInformationMessage(l10n.t('Open a folder first: a dataset lives in a folder beside the articles.'));
  return folders[0]?.uri;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
