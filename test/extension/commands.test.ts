import { commandSuite } from './suites/commands';

commandSuite();
