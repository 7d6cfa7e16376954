/** What the benchmarks measure, bundled by `run.mjs`. */
export { analyzeDocument, createAnalysisSession } from '../../src/core/index';
export { emptyGazetteer } from '../../src/core/gazetteer';
export { buildGazetteer } from '../../src/dataset/gazetteer';
export { loadDataset } from '../../src/dataset/load';
