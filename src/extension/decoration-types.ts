import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, window } from 'vscode';
import type { DecorationRenderOptions, TextEditorDecorationType } from 'vscode';

/** What is drawn. A claim is drawn by its cue, by a bar beside its lines, and by its content. */
export const drawnKinds = ['actorListed', 'actorUnlisted', 'actorAmbiguous', 'quote', 'claimCue', 'claimBar', 'claimContent'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/**
 * The kinds differ in shape as well as in colour: names are underlined (solid, dotted, dashed), quotations have a ground, cues
 * a thin frame, claims a bar at the margin.
 */
const looks: Readonly<Record<DrawnKind, DecorationRenderOptions>> = {
  actorListed: underline('solid', 'onRecord.actorBorder'),
  actorUnlisted: underline('dotted', 'onRecord.actorUnlistedBorder'),
  actorAmbiguous: underline('dashed', 'onRecord.actorAmbiguousBorder'),
  quote: {
    backgroundColor: new ThemeColor('onRecord.quoteBackground'),
    outline: '1px dotted',
    outlineColor: new ThemeColor('onRecord.quoteBorder'),
    overviewRulerColor: new ThemeColor('onRecord.overviewRuler.quoteForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  },
  claimCue: {
    borderWidth: '1px',
    borderStyle: 'solid',
    borderRadius: '3px',
    borderColor: new ThemeColor('onRecord.claimCueBorder'),
    overviewRulerColor: new ThemeColor('onRecord.overviewRuler.claimForeground'),
    overviewRulerLane: OverviewRulerLane.Right,
  },
  claimBar: {
    isWholeLine: true,
    borderWidth: '0 0 0 2px',
    borderStyle: 'solid',
    borderColor: new ThemeColor('onRecord.claimBar'),
  },
  claimContent: {
    backgroundColor: new ThemeColor('onRecord.claimContentBackground'),
    outline: '1px dashed',
    outlineColor: new ThemeColor('onRecord.claimContentBorder'),
  },
};

function underline(style: 'solid' | 'dotted' | 'dashed', color: string): DecorationRenderOptions {
  return {
    borderWidth: '0 0 2px 0',
    borderStyle: style,
    borderColor: new ThemeColor(color),
    overviewRulerColor: new ThemeColor('onRecord.overviewRuler.actorForeground'),
    overviewRulerLane: OverviewRulerLane.Left,
  };
}

/** Makes every type, once. Text typed at the edge of a range does not belong to it. */
export function createDecorationTypes(): ReadonlyMap<DrawnKind, TextEditorDecorationType> {
  return new Map(
    drawnKinds.map((kind) => [
      kind,
      window.createTextEditorDecorationType({ ...looks[kind], rangeBehavior: DecorationRangeBehavior.ClosedClosed }),
    ]),
  );
}
