import { why } from '../bots/index.ts';
import { project, start, step } from '../engine/index.ts';
import type { Command, SeatCommand } from '../model/command.ts';
import type { Seat } from '../model/ids.ts';
import type { GameRecord } from '../model/record.ts';
import type { Why } from '../model/why.ts';

/** Something a companion did, and why. */
export interface Reasoned {
  /** Number of the record's entry. */
  readonly entry: number;
  readonly round: number;
  readonly seat: Seat;
  readonly command: SeatCommand;
  readonly why: Why;
}

/**
 * Every act of every companion in a game, with its reason: each is asked with what its seat saw just
 * before. Acts of people are not here; nobody knows why but they.
 */
export function reasons(record: GameRecord): Reasoned[] {
  const state = start(record.opening);
  return record.entries.flatMap((one, entry) => {
    const { round } = state;
    const home = one.by === 'house' ? undefined : state.homesteads[one.by];
    const told: Reasoned[] = [];
    if (home?.keeper === 'bot' && home.character !== null) {
      const command = one.command as SeatCommand;
      const view = project(state, home.seat);
      told.push({
        entry,
        round,
        seat: home.seat,
        command,
        why: why(home.character, command, view),
      });
    }
    step(state, one as Command);
    return told;
  });
}
