import { datasetSuite } from './suites/dataset';

datasetSuite();
