import { expect, test } from 'vitest';
import { begunSince, untilHalfMinute } from '../../client/projector/roomSounds.ts';
import type { TableGlance } from '../../shared/model/wire/sessionScreen.ts';

/** What a room hears from its projector. */

type Heard = Parameters<typeof begunSince>[1];
const at = (round: number, phase: Heard['phase'], stage: Heard['stage'] = 'playing'): Heard => ({
  round,
  phase,
  stage,
});

test.each([
  ['nothing of what went before it was there', undefined, at(3, 'dusk'), null],
  ['dawn where the first morning begins', at(1, 'morning', 'lobby'), at(1, 'morning'), 'dawn'],
  ['dawn of the next round', at(1, 'dusk'), at(2, 'morning'), 'dawn'],
  ['nothing for the day', at(1, 'morning'), at(1, 'day'), null],
  ['dusk', at(1, 'day'), at(1, 'dusk'), 'dusk'],
  ['nothing twice', at(1, 'dusk'), at(1, 'dusk'), null],
  ['the end', at(9, 'dusk'), at(9, 'end', 'over'), 'end'],
  ['nothing after it', at(9, 'end', 'over'), at(9, 'end', 'over'), null],
])('it sounds: %s', (_what, before, now, sound) => {
  expect(begunSince(before, now)).toBe(sound);
});

test('half a minute is told ahead of the end of a phase, by a clock that runs', () => {
  const table = (some: Partial<TableGlance>) =>
    ({
      stage: 'playing',
      phase: 'day',
      clock: { seconds: 90, left: 80_000, paused: false },
      ...some,
    }) as TableGlance;
  expect(untilHalfMinute(table({}), 0)).toBe(50_000);
  expect(untilHalfMinute(table({}), 49_000)).toBe(1000);
  expect(untilHalfMinute(table({}), 50_000)).toBeNull();
  for (const some of [
    { phase: 'dusk' },
    { stage: 'lobby' },
    { clock: { seconds: 0, left: 0, paused: false } },
    { clock: { seconds: 90, left: 80_000, paused: true } },
  ] as const)
    expect(untilHalfMinute(table(some), 0)).toBeNull();
});
