/** What the benchmarks measure, bundled by `run.mjs`. */
export { analyzeDocument, createAnalysisSession } from '../../src/core/index';
export { emptyGazetteer } from '../../src/core/gazetteer';
export { buildGazetteer } from '../../src/dataset/gazetteer';
export { loadDataset } from '../../src/dataset/load';
export { tokenize } from '../../src/core/text/tokenize';
export { compileDataset } from '../../src/dataset/compiled/compile-dataset';
export { openCompiled } from '../../src/dataset/compiled/open-compiled';
export { sourcesOf } from '../../src/dataset/compiled/sources';
export { bytesSource } from '../../src/dataset/compiled/table-file';
