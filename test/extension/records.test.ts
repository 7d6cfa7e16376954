import { recordSuite } from './suites/records';

recordSuite();
