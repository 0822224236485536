import { describe, expect, test } from 'vitest';
import { ATTACKS } from './attacks.ts';
import { attack } from './attackTools.ts';
import { clusterAttacks } from './clusterAttacks.ts';

/** The attacks of `npm run attack`, each in short; those on several processes are tests of their own. */

const SHORT = { tries: 60, sockets: 20, held: 3000, kills: 1, isTimed: false };
const here = ATTACKS.filter((one) => !clusterAttacks.some(({ name }) => name === one.name));

describe('nothing gets through of', () => {
  for (const one of here) {
    const isMissing = 'missing' in one && one.missing?.() !== null;
    test.skipIf(isMissing)(one.name, async () => {
      const { tried, through, note } = await attack(one, SHORT);
      expect({ through, note }).toEqual({ through: 0, note });
      expect(tried).toBeGreaterThan(0);
    });
  }
});
