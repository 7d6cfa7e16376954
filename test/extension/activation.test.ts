import { activationSuite } from './suites/activation';

activationSuite();
