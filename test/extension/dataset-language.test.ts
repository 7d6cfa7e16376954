import { datasetLanguageSuite } from './suites/dataset-language';

datasetLanguageSuite();
