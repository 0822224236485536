import { describe, expect, test } from 'vitest';
import { options, reaches, start, visibleState } from '../../shared/engine/index.ts';
import { CHARACTERS, type Character } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { openingOf, playOn } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** Whom an event does not reach, their book and what they may do are as they were. */

const VIEWERS: readonly Viewer[] = [0, 1, 2, 3, 4, 5, 'facilitator', 'public'];

const bookOf = (state: State, viewer: Viewer): string =>
  JSON.stringify([
    visibleState(state, viewer).book,
    typeof viewer === 'number' ? options(state, viewer) : null,
  ]);

describe.each([
  ['the-valley', CHARACTERS],
  ['the-valley', ['random']],
  ['headwaters', ['random']],
] as const)('in %s, among %j', (id, kinds) => {
  test('books change only for those whom something reached', () => {
    const scenario = scenarioOf(id);
    if (!scenario) throw new Error('no such valley');
    let unreached = 0;
    for (let seed = 1; seed <= 3; seed++) {
      const characters = VIEWERS.slice(0, 6).map((_, i) => kinds[i % kinds.length] as Character);
      const state = start(openingOf(scenario, characters, seed));
      let before = VIEWERS.map((viewer) => bookOf(state, viewer));
      let heard = state.log.length;
      playOn(state, {
        hear: () => {
          const events = state.log.slice(heard);
          heard = state.log.length;
          const now = VIEWERS.map((viewer) => bookOf(state, viewer));
          for (const [at, viewer] of VIEWERS.entries()) {
            if (events.some((event) => reaches(state, event, viewer))) continue;
            unreached += 1;
            const what = `the book of ${viewer} after ${events.map(({ type }) => type)}`;
            expect(now[at], what).toBe(before[at]);
          }
          before = now;
        },
      });
    }
    expect(unreached).toBeGreaterThan(1000);
  });
});
