import { positionsSuite } from './suites/positions';

positionsSuite();
