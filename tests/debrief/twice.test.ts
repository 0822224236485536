import { describe, expect, test } from 'vitest';
import { compareGames } from '../../client/debrief/parts/twice/comparedGames.ts';
import { fork } from '../../shared/engine/index.ts';
import type { Command } from '../../shared/model/command.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { playOn, replayToDusk } from '../../shared/replay/index.ts';
import { ofBots, record } from '../home/gamesTakenHome.ts';

/** A game beside the one that it was taken up from. */

const first = ofBots();
const FROM = 2;

/** The same game up to its second dusk, and from there among other characters. */
function takenUp(from: number) {
  const shared = first.entries.findIndex(
    ({ command }) =>
      command.type === 'advance' && command.phase === 'day' && command.round === from,
  );
  const commands = first.entries.slice(0, shared + 1) as Command[];
  playOn(fork(replayToDusk(first, from)), {
    turns: [{ round: from + 1, from: 'sharer', to: 'taker' }],
    hear: (command, done) => (done ? commands.push(command) : 0),
  });
  return { ...record(first.opening, commands), origin: { code: 'ABCDEF', round: from } };
}

const told = (of: typeof first) => showTo(debriefOf(of), 0);

describe('two games that share their beginning', () => {
  const compared = compareGames(told(first), told(takenUp(FROM)), 0);

  test('are one up to the dusk that they share, and part after it', () => {
    const shared = compared?.dusks.filter(({ round }) => round <= FROM) ?? [];
    expect(shared.length).toBe(FROM + 1);
    for (const { first: was, second: is } of shared) expect(is).toEqual(was);
    expect(compared?.from).toBe(FROM);
    expect(compared?.parted).toBe(FROM + 1);
  });

  test('are told by how each of them ended', () => {
    expect(compared?.ends.second).not.toEqual(compared?.ends.first);
    expect(compared?.ends.first).toEqual(compared?.dusks.at(-1)?.first);
  });

  test('never part where the same was done', () => {
    const same = { ...first, origin: { code: 'ABCDEF', round: 1 } };
    expect(compareGames(told(first), told(same), 0)?.parted).toBeNull();
  });
});
