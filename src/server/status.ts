import type { DatasetStatus, DocumentStatus } from '../protocol/messages';
import { countHighlights } from '../views/highlights';
import type { ReadyDataset } from './dataset-service';
import type { Analysis, NotAnalyzedReason, OpenDocument } from './open-document';

/** No document gets more highlights than this; the rest is counted. */
export const maxHighlights = 20_000;

const states: Readonly<Record<NotAnalyzedReason, DocumentStatus['state']>> = {
  excluded: 'excluded',
  'too-large': 'too-large',
  'set-aside': 'set-aside',
  'timed-out': 'set-aside',
  failed: 'set-aside',
};

/** What the status bar shows of a document; `undefined`: it is being analysed for the first time. */
export function documentStatus({ uri }: OpenDocument, analysis: Analysis | undefined, isAnalyzing: boolean): DocumentStatus {
  if (analysis?.kind !== 'analyzed')
    return {
      uri,
      state: isAnalyzing || analysis?.kind !== 'not-analyzed' ? 'analyzing' : states[analysis.reason],
      referenceDate: null,
      nActors: 0,
      nQuotes: 0,
      nClaims: 0,
    };
  const { annotations } = analysis.article;
  return {
    uri,
    state: isAnalyzing ? 'analyzing' : countHighlights(annotations) > maxHighlights ? 'partial' : 'ready',
    referenceDate: annotations.referenceDate,
    nActors: annotations.entities.length,
    nQuotes: annotations.quotes.length,
    nClaims: annotations.claims.length,
  };
}

/** What the status bar shows of all datasets together. */
export function datasetStatus(datasets: readonly ReadyDataset[], loading: boolean): DatasetStatus {
  const sum = (count: (dataset: ReadyDataset) => number): number => datasets.reduce((total, dataset) => total + count(dataset), 0);
  return {
    nFiles: sum(({ files }) => files.length),
    nActors: sum(({ dataset }) => dataset.actors.size),
    nRecords: sum(({ dataset }) => {
      const { actors, issues, quotes, claims, sources, events, proposals, positions, rolesOf } = dataset;
      const nRoles = [...rolesOf.values()].reduce((n, roles) => n + roles.length, 0);
      return (
        actors.size + issues.size + quotes.size + claims.size + sources.size + events.size + proposals.size + positions.length + nRoles
      );
    }),
    nProblems: sum(({ problems }) => problems.length),
    nStaleFiles: sum(({ staleFiles }) => staleFiles.length),
    loading,
  };
}
