import { doorAttacks } from './doorAttacks.ts';
import { triedInShort } from './inShort.ts';
import { loggedAttacks } from './loggedAttacks.ts';
import { lossAttacks } from './lossAttacks.ts';
import { nameAttacks } from './nameAttacks.ts';

/**
 * Attacks of `npm run attack` in short: on ways in, names, the log and the record. Those on several
 * processes are tests of their own (tests/cluster).
 */

triedInShort([...doorAttacks, ...loggedAttacks, ...nameAttacks, ...lossAttacks]);
