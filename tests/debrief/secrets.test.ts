import { describe, expect, test } from 'vitest';
import type { Entry, GameRecord } from '../../shared/model/record.ts';
import { choosable, choosableBy } from '../../shared/replay/choices.ts';
import { askOf, debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { roadInstead, showRoad } from '../../shared/replay/debrief/road.ts';
import { golden, meantOtherwise } from './kept.ts';

/** What others meant and said among themselves must not change a byte of what one person gets. */

const ME = 0;
const record = golden('everything-tried');

const otherwise = meantOtherwise(record, ME);

const [one, other] = [debriefOf(record), debriefOf(otherwise)];

describe('what others meant and said among themselves', () => {
  test('differs between the two games', () => {
    expect(otherwise.entries).not.toEqual(record.entries);
    expect(one.meant.slice(1)).not.toEqual(other.meant.slice(1));
  });

  test('changes nothing in anyone else’s debrief', () => {
    expect(JSON.stringify(showTo(one, ME))).toBe(JSON.stringify(showTo(other, ME)));
    expect(JSON.stringify(showTo(one, 'public'))).toBe(JSON.stringify(showTo(other, 'public')));
    expect(JSON.stringify(showTo(one, 'facilitator'))).toBe(
      JSON.stringify(showTo(other, 'facilitator')),
    );
  });

  test('changes nothing in the questions', () => {
    expect(askOf(one, ME, {})).toEqual(askOf(other, ME, {}));
  });

  const mine = choosableBy(choosable(record), ME);

  test('changes nothing in what could be done otherwise', () => {
    const theirs = choosableBy(choosable(otherwise), ME);
    const told = (acts: typeof mine) => JSON.stringify(acts.map(({ shown }) => shown));
    expect(mine.length).toBeGreaterThan(10);
    expect(told(theirs)).toBe(told(mine));
  });

  test('changes nothing on a road not taken', () => {
    for (const { act } of [...mine.slice(0, 3), ...mine.slice(-3)]) {
      const choice = act.choices.length > 0 ? 0 : null;
      const road = (of: GameRecord) => showRoad(roadInstead(of, act.at, choice), ME);
      expect(JSON.stringify(road(otherwise))).toBe(JSON.stringify(road(record)));
    }
  });

  test('and what others did that nobody saw is not counted in it', () => {
    // One more word between two others, and one that was turned down: every number after them moves.
    const day = 1 + record.entries.findIndex(({ command }) => command.type === 'advance');
    const talked: GameRecord = {
      ...record,
      hashes: [],
      entries: [
        ...record.entries.slice(0, day),
        ...[1, 2, 3].map(
          (): Entry => ({ by: 1, command: { type: 'say', to: 2, phrase: 'yes', text: '' } }),
        ),
        ...record.entries.slice(day),
      ],
    };
    expect(JSON.stringify(showTo(debriefOf(talked), ME))).toBe(JSON.stringify(showTo(one, ME)));
    const more = choosableBy(choosable(talked), ME);
    expect(JSON.stringify(more.map(({ shown }) => shown))).toBe(
      JSON.stringify(mine.map(({ shown }) => shown)),
    );
    const later = mine.findIndex(({ act }) => act.at >= day);
    const [first, same] = [mine[later]?.act.at ?? -1, more[later]?.act.at ?? -1];
    expect(same).toBe(first + 3);
    expect(JSON.stringify(showRoad(roadInstead(talked, same, null), ME))).toBe(
      JSON.stringify(showRoad(roadInstead(record, first, null), ME)),
    );
  });

  test('nobody’s intentions are in a debrief but one’s own', () => {
    expect(showTo(one, ME).meant).toEqual(one.meant[ME]);
    expect(showTo(one, 'facilitator').meant).toEqual([]);
    expect(showTo(one, 'public').meant).toEqual([]);
  });
});
