import { sampleDatasetSuite } from './suites/sample-dataset';

sampleDatasetSuite();
