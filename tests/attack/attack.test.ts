import { describe, expect, test } from 'vitest';
import { ATTACKS, attack } from './attacks.ts';

/** The attacks of `npm run attack`, each in short. */

const SHORT = { tries: 60, sockets: 20, held: 3000, kills: 1, isTimed: false };

describe('nothing gets through of', () => {
  test.each(ATTACKS.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { tried, through, note } = await attack(one, SHORT);
    expect({ through, note }).toEqual({ through: 0, note });
    expect(tried).toBeGreaterThan(0);
  });
});
