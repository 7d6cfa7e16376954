import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { renderHoverCard } from '../../views/hover-card';
import { say } from '../../views/words';
import { fromLspPosition, toLspRange } from '../convert';
import { findingsOf } from '../findings';
import { analyzedAtPosition, markdown } from './context';
import type { HandlerContext } from './context';

/** So long a hover waits for the analysis of the present version. */
const maxWaitMs = 300;

/** The card for what stands at a position; says so where the analysis is not ready in time. */
export async function hover(context: HandlerContext, { textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
  const late = Symbol('late');
  let stop = (): void => undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    stop = context.runtime.delay(maxWaitMs, () => resolve(late));
  });
  const found = await Promise.race([analyzedAtPosition(context, textDocument.uri), timeout]).finally(() => stop());
  if (found === late) return { contents: markdown(say('hover.notReady')) };
  if (!found) return null;
  const { document, analysis } = found;
  // Where Problems shows findings, the editor tells them in its own hover.
  const findings = analysis.settings.checksShow === 'decorations' ? findingsOf(analysis) : [];
  const card = renderHoverCard(analysis.article, fromLspPosition(document.text, position), findings);
  return card ? { contents: markdown(card.markdown), range: toLspRange(document.text, card) } : null;
}
