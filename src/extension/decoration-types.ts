import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, Uri, window } from 'vscode';
import type { DecorationRenderOptions, TextEditorDecorationType } from 'vscode';

/** What is drawn. A claim is drawn by its cue, by a bar beside its lines, and by its content. */
export const drawnKinds = [
  'actorListed',
  'actorUnlisted',
  'actorAmbiguous',
  'quote',
  'claimCue',
  'claimBar',
  'claimContent',
  'finding',
] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/**
 * The kinds differ in shape as well as in colour: names are underlined (solid, dotted, dashed), quotations have a ground, cues
 * are slanted, claims have a bar at the margin, findings a line above.
 */
const looks: Readonly<Record<DrawnKind, DecorationRenderOptions>> = {
  actorListed: underline('solid', 'onRecord.actorBorder'),
  actorUnlisted: underline('dotted', 'onRecord.actorUnlistedBorder'),
  actorAmbiguous: { ...underline('dashed', 'onRecord.actorAmbiguousBorder'), borderWidth: '0 0 2px 0' },
  quote: {
    backgroundColor: new ThemeColor('onRecord.quoteBackground'),
    outline: '1px dotted',
    outlineColor: new ThemeColor('onRecord.quoteBorder'),
    overviewRulerColor: new ThemeColor('onRecord.overviewRuler.quoteForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  },
  claimCue: {
    color: new ThemeColor('onRecord.claimCueForeground'),
    fontStyle: 'italic',
    overviewRulerColor: new ThemeColor('onRecord.overviewRuler.claimForeground'),
    overviewRulerLane: OverviewRulerLane.Right,
  },
  claimBar: {
    gutterIconSize: '100% 100%',
    light: { gutterIconPath: bar('#8250a8') },
    dark: { gutterIconPath: bar('#c39be0') },
  },
  claimContent: {
    backgroundColor: new ThemeColor('onRecord.claimContentBackground'),
    outline: '1px dashed',
    outlineColor: new ThemeColor('onRecord.claimContentBorder'),
  },
  finding: {
    // A line above the words: below them stand names and the editor's own marks.
    borderWidth: '1px 0 0 0',
    borderStyle: 'dashed',
    borderColor: new ThemeColor('editorInfo.foreground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.infoForeground'),
    overviewRulerLane: OverviewRulerLane.Right,
  },
};

/** A picture of the bar. The editor knows no theme colours in pictures, so there is one for light and one for dark themes. */
function bar(color: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" preserveAspectRatio="none"><rect x="13" width="1.5" height="16" fill="${color}"/></svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}

function underline(style: 'solid' | 'dotted' | 'dashed', color: string): DecorationRenderOptions {
  return {
    borderWidth: '0 0 1px 0',
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
