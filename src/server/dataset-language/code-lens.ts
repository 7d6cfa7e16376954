import type { CodeLens } from 'vscode-languageserver';
import { ownId } from '../../dataset/locate/placed-id';
import { showReferencesCommand } from '../../protocol/messages';
import { subjectKey } from '../../views/occurrences';
import { say, sayCount } from '../../views/words';
import { toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';
import { mentionCounts } from './mention-counts';

/** "3 mentions in 2 articles" above each actor; nothing while the index of articles is being built, or where the setting says so. */
export async function datasetCodeLenses(context: HandlerContext, uri: string): Promise<CodeLens[]> {
  const found = await context.datasetDocuments.find(uri);
  if (!found) return [];
  const { document } = found;
  await context.datasetDocuments.quiet(document);
  if (!context.index.isComplete || !(await context.settingsOf(uri)).codeLens) return [];
  const actors = document.located()?.sections.find(({ name }) => name === 'actors')?.records ?? [];
  const counts = mentionCounts(context);
  return actors.flatMap((record) => {
    const id = ownId(record);
    if (id === undefined || id.id === '') return [];
    const count = counts.get(subjectKey('actor', id.id));
    const range = toLspRange(document.text, id);
    if (count === undefined) return [{ range, command: { title: say('lens.none'), command: '' } }];
    const title = say('lens.mentions', {
      mentions: sayCount('lens.nMentions', count.nMentions),
      articles: sayCount('lens.nArticles', count.nArticles),
    });
    return [{ range, command: { title, command: showReferencesCommand, arguments: [document.uri, range.start] } }];
  });
}
