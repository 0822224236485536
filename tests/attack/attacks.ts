import type { Attack, OwnAttack } from './attackTools.ts';
import { clusterAttacks } from './clusterAttacks.ts';
import { doorAttacks } from './doorAttacks.ts';
import { knowingAttacks } from './knowingAttacks.ts';
import { loggedAttacks } from './loggedAttacks.ts';
import { lossAttacks } from './lossAttacks.ts';
import { memoryAttacks } from './memoryAttacks.ts';
import { nameAttacks } from './nameAttacks.ts';
import { openingAttacks } from './openingAttacks.ts';
import { workAttacks } from './workAttacks.ts';

/** Every way that is known to harm a server on which strangers play, by kind. */
export const ATTACKS: readonly (Attack | OwnAttack)[] = [
  ...memoryAttacks,
  ...workAttacks,
  ...openingAttacks,
  ...knowingAttacks,
  ...doorAttacks,
  ...loggedAttacks,
  ...nameAttacks,
  ...lossAttacks,
  ...clusterAttacks,
];
