import { describe } from '@jest/globals';
import { describeContract } from './describe-contract.ts';
import { sqliteFile, sqliteMemory } from './sqlite-engines.ts';

describe.each([sqliteFile, sqliteMemory])('storage contract: $name', describeContract);
