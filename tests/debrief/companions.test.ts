import { expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/model/command.ts';
import { companionSeats, stoodInRounds } from '../../shared/replay/debrief/companionHabits.ts';
import { reasonFor } from '../../shared/replay/index.ts';
import { advanceTo, hands, play, table } from '../support/world.ts';

/** Who was whose: companions from the start, people, and rounds in which nobody was there. */

const bot = { keeper: 'bot', character: 'sharer' } as const;
const setting = { seats: 4, sitters: [{}, {}, bot, {}] } as const;

test('a seat without a person from beginning to end is a companion’s', () => {
  const state = table(setting);
  expect(companionSeats(state)).toEqual([2]);
  play(state, [
    'system',
    { type: 'occupy', seat: 3, keeper: 'bot', nickname: '', character: 'taker' },
  ]);
  expect(companionSeats(state)).toEqual([2]);
});

test('rounds in which nobody chose at a person’s spring are told, a companion’s never', () => {
  const state = table(setting);
  hands(state, [2, 2], [3, 1], [1, 3], [0, 4]);
  advanceTo(state, 'day');
  advanceTo(state, 'morning', 2);
  play(
    state,
    [0, { type: 'allocate', draw: 1, tend: 3 }],
    ['system', { type: 'occupy', seat: 3, keeper: 'bot', nickname: 'Ada', character: 'taker' }],
    [3, { type: 'allocate', draw: 4, tend: 0 }],
  );
  advanceTo(state, 'day');
  expect(stoodInRounds(state)).toEqual([[], [2], [], [2]]);
});

test('a companion has a reason for what it does, and none for being ready', () => {
  const state = table(setting);
  const asks = (by: number, command: SeatCommand) => reasonFor(state, { by, command });
  const drawing: SeatCommand = { type: 'allocate', draw: 4, tend: 0 };
  expect(asks(2, drawing)).toMatchObject({ seat: 2 });
  expect(asks(1, drawing)).toBeNull();
  expect(asks(2, { type: 'ready', ready: true })).toBeNull();
});
