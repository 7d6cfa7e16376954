import { correctionSuite } from './suites/corrections';

correctionSuite();
