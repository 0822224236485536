import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { GroupsAhead } from '../../server/debrief/GroupsAhead.ts';
import type { GroupKind } from '../../shared/replay/groups.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { until } from '../room/tables.ts';

/** What tables of the shipped valleys will be laid beside is played while nobody plays. */

const log = pino({ level: 'silent' });

let ahead: GroupsAhead | null = null;
afterEach(() => ahead?.close());

/** Stands in for the groups that are kept: writes down which were asked for. */
function listening(fails = false) {
  const asked: GroupKind[] = [];
  const ways: boolean[] = [];
  let underway = 0;
  let most = 0;
  return {
    asked,
    ways,
    most: () => most,
    async of(kind: GroupKind, _heard: unknown, how: { client?: { isAhead?: () => boolean } } = {}) {
      asked.push(kind);
      ways.push(how.client?.isAhead?.() ?? false);
      most = Math.max(most, ++underway);
      await new Promise((resolve) => setTimeout(resolve, 2));
      underway -= 1;
      if (fails) throw new Error('no thread');
      return [];
    },
  };
}

test.each([false, true])(
  'each shipped valley is played once, one after another, behind all that is asked for; failing: %s',
  async (fails) => {
    const groups = listening(fails);
    ahead = new GroupsAhead({ groups, log, isQuiet: () => true }, { quiet: 0, look: 1 });
    await until('all of them', () => groups.asked.length === SCENARIOS.length);
    expect(groups.asked.map(({ scenario }) => scenario)).toEqual(SCENARIOS);
    for (const { scenario, seats, rounds } of groups.asked) {
      expect(seats).toBe(scenario.seats.usual);
      expect(rounds).toBe(scenario.rounds);
    }
    expect(groups.most()).toBe(1);
    expect(groups.ways.every((isAhead) => isAhead)).toBe(true);
  },
);

test('nothing is played ahead while somebody plays', async () => {
  const groups = listening();
  let looks = 0;
  let playing = true;
  const isQuiet = () => {
    looks += 1;
    return !playing;
  };
  ahead = new GroupsAhead({ groups, log, isQuiet }, { quiet: 1, look: 1 });
  await until('many looks', () => looks > 20);
  expect(groups.asked).toEqual([]);
  playing = false;
  await until('the first', () => groups.asked.length > 0);
});
