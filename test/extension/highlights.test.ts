import { highlightSuite } from './suites/highlights';

highlightSuite();
