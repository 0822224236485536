import { describe, expect, test } from 'vitest';
import { INTENTIONS } from '../../shared/model/command.ts';
import type { Entry, GameRecord } from '../../shared/model/record.ts';
import { askOf, debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { roadWithout, showRoad } from '../../shared/replay/debrief/road.ts';
import { golden } from './kept.ts';

/** What others meant and said among themselves must not change a byte of what one person gets. */

const ME = 0;
const record = golden('everything-tried');

const isOthers = ({ by }: Entry): boolean => by !== 'house' && by !== ME;

/** The same game, in which others meant and whispered something else. */
const otherwise: GameRecord = {
  ...record,
  hashes: [],
  entries: record.entries.map((entry): Entry => {
    const { command } = entry;
    if (!isOthers(entry)) return entry;
    if (command.type === 'intend' && command.intention !== null) {
      const next = (INTENTIONS.indexOf(command.intention) + 1) % INTENTIONS.length;
      return { ...entry, command: { ...command, intention: INTENTIONS[next] ?? null } };
    }
    if (command.type === 'say' && command.to !== null && command.to !== ME)
      return { ...entry, command: { ...command, phrase: 'why', text: '' } };
    return entry;
  }),
};

const [one, other] = [debriefOf(record), debriefOf(otherwise)];

describe('what others meant and said among themselves', () => {
  test('differs between the two games', () => {
    expect(otherwise.entries).not.toEqual(record.entries);
    expect(one.meant.slice(1)).not.toEqual(other.meant.slice(1));
  });

  test('changes nothing in anyone else’s debrief', () => {
    expect(JSON.stringify(showTo(one, ME))).toBe(JSON.stringify(showTo(other, ME)));
    expect(JSON.stringify(showTo(one, 'public'))).toBe(JSON.stringify(showTo(other, 'public')));
    expect(JSON.stringify(showTo(one, 'host'))).toBe(JSON.stringify(showTo(other, 'host')));
  });

  test('changes nothing in the questions', () => {
    expect(askOf(one, ME, {})).toEqual(askOf(other, ME, {}));
  });

  test('changes nothing on a road not taken', () => {
    const { at } = one.shared.acts[0] ?? { at: -1 };
    expect(showRoad(roadWithout(record, at), ME)).toEqual(showRoad(roadWithout(otherwise, at), ME));
  });

  test('nobody’s intentions are in a debrief but one’s own', () => {
    expect(showTo(one, ME).meant).toEqual(one.meant[ME]);
    expect(showTo(one, 'host').meant).toEqual([]);
    expect(showTo(one, 'public').meant).toEqual([]);
  });
});
