import { expect, test } from 'vitest';
import { start } from '../../shared/engine/index.ts';
import type { Character } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import { openingOf, playOn, reasons } from '../../shared/replay/index.ts';
import { sitter, theValley } from '../support/world.ts';

/** What companions say in the talk afterwards. */

function played(characters: readonly Character[], person: number): GameRecord {
  const { sitters, ...rest } = openingOf(theValley, characters, 4);
  const opening = { ...rest, sitters: sitters.map((bot, i) => (i === person ? sitter(i) : bot)) };
  const entries: Entry[] = [];
  playOn(start(opening), {
    hear: ({ by, command }, done) => {
      if (done) entries.push({ by, command });
    },
  });
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

test('each act of a companion has its reason, and acts of people have none', () => {
  const record = played(['taker', 'sharer', 'steward', 'broker', 'follower', 'organiser'], 2);
  const told = reasons(record);
  expect(told).toHaveLength(record.entries.filter(({ by }) => by !== 'system').length);
  expect(told.some(({ seat }) => seat === 2)).toBe(false);
  expect(told.find(({ seat }) => seat === 0)).toMatchObject({ round: 1, why: 'draws-all' });
  for (const { entry, command } of told) expect(record.entries[entry]?.command).toEqual(command);
});
