import { why } from '../bots/index.ts';
import { seededRandom, start, step, visibleState } from '../engine/index.ts';
import type { Command, SeatCommand } from '../model/command.ts';
import type { Why } from '../model/companions/botReason.ts';
import type { Seat } from '../model/ids.ts';
import type { Entry, GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';

/** What a companion says of an act. */
export interface Reason {
  readonly seat: Seat;
  readonly why: Why;
}

/** Something a companion did, and why. */
interface ReasonedEntry extends Reason {
  /** Number of the record's entry. */
  readonly entry: number;
  readonly round: number;
  readonly command: SeatCommand;
}

/**
 * Why a companion is about to do what an entry says, from what its seat sees. Null for people, since
 * nobody knows why but they, for the system, and where a companion only says that it is ready, or
 * something else: its table has it speak.
 */
export function reasonFor(state: State, { by, command }: Entry): Reason | null {
  const home = by === 'system' ? undefined : state.homesteads[by];
  if (home?.keeper !== 'bot' || home.character === null) return null;
  if (command.type === 'ready' || (command.type === 'say' && command.line)) return null;
  const asked = command as SeatCommand;
  const random = seededRandom(state.seed, state.round);
  const view = visibleState(state, home.seat);
  return { seat: home.seat, why: why(home.character, asked, view, random) };
}

/** Every act of every companion in a game, with its reason. */
export function reasons(record: GameRecord): ReasonedEntry[] {
  const state = start(record.opening);
  return record.entries.flatMap((one, entry) => {
    const { round } = state;
    const reason = reasonFor(state, one);
    step(state, one as Command);
    return reason ? [{ ...reason, entry, round, command: one.command as SeatCommand }] : [];
  });
}
