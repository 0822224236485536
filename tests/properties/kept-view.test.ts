import { describe, expect, test } from 'vitest';
import { fork, start, visibleState } from '../../shared/engine/index.ts';
import { CHARACTERS, type Character } from '../../shared/model/command.ts';
import { openingOf, playOn } from '../../shared/replay/playGame.ts';
import { theValley } from '../support/world.ts';

/** A view made from what was kept is the one that would be made afresh. */

describe.each<[string, readonly Character[]]>([
  ['people of every kind', CHARACTERS],
  ['random seats, who try everything', ['random']],
])('%s', (_name, kinds) => {
  test('see after each command what a fresh view shows', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const characters = Array.from({ length: 6 }, (_, i) => kinds[i % kinds.length] as Character);
      const state = start(openingOf(theValley, characters, seed));
      playOn(state, {
        hear: () => {
          for (const viewer of [0, 'public', 'facilitator'] as const)
            expect(visibleState(state, viewer)).toEqual(visibleState(fork(state), viewer));
        },
      });
    }
  });
});
