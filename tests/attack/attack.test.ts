import { triedInShort } from './inShort.ts';
import { knowingAttacks } from './knowingAttacks.ts';
import { memoryAttacks } from './memoryAttacks.ts';
import { openingAttacks } from './openingAttacks.ts';
import { workAttacks } from './workAttacks.ts';

/** Attacks of `npm run attack` in short: on what others need, and on what others hid. */

triedInShort([...memoryAttacks, ...workAttacks, ...openingAttacks, ...knowingAttacks]);
