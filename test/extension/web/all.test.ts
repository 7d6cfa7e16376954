import { activationSuite } from '../suites/activation';
import { commandSuite } from '../suites/commands';
import { correctionSuite } from '../suites/corrections';
import { datasetSuite } from '../suites/dataset';
import { datasetLanguageSuite } from '../suites/dataset-language';
import { highlightSuite } from '../suites/highlights';
import { positionsSuite } from '../suites/positions';
import { recordSuite } from '../suites/records';
import { recoverySuite } from '../suites/recovery';

activationSuite();
highlightSuite();
positionsSuite();
datasetSuite();
datasetLanguageSuite();
commandSuite();
correctionSuite();
recordSuite();
recoverySuite();
