import { describe, expect, test } from 'vitest';
import { type Attack, attack, type OwnAttack } from './attackTools.ts';

const SHORT = { tries: 60, sockets: 20, held: 3000, kills: 1, isTimed: false };

/** Makes a test of each attack, in short. */
export function triedInShort(attacks: readonly (Attack | OwnAttack)[]): void {
  describe('nothing gets through of', () => {
    for (const one of attacks) {
      const isMissing = 'missing' in one && one.missing?.() !== null;
      test.skipIf(isMissing)(one.name, async () => {
        const { tried, through, note } = await attack(one, SHORT);
        expect({ through, note }).toEqual({ through: 0, note });
        expect(tried).toBeGreaterThan(0);
      });
    }
  });
}
