import { hashState, isRefusal, start, step } from '../engine/index.ts';
import type { Command } from '../model/command.ts';
import type { Entry, GameRecord } from '../model/record.ts';
import type { State, Tenure } from '../model/state.ts';

/** A record does not lead where it says: it was made by other rules, or it was changed. */
export class BrokenRecord extends Error {
  /** Entries that were done before it showed. */
  readonly at: number;

  constructor(at: number, what: string) {
    super(`entry ${at}: ${what}`);
    this.name = 'BrokenRecord';
    this.at = at;
  }
}

/** An entry as the command that it was: seats ask what seats may, the system what it may. */
export const commandOf = (entry: Entry): Command => entry as Command;

const isDusk = (state: State): boolean => state.phase === 'dusk';

/** Does one recorded entry again. Throws `BrokenRecord` where it is refused. */
function redo(state: State, entry: Entry, at: number): void {
  const done = step(state, commandOf(entry));
  if (isRefusal(done))
    throw new BrokenRecord(at, `was accepted once and is refused: ${done.refused}`);
}

/** Compares a dusk with the hash that the record keeps of it, where it keeps one. */
function check(state: State, hashes: readonly string[], at: number): void {
  const kept = hashes[state.round - 1];
  if (kept !== undefined && kept !== hashState(state))
    throw new BrokenRecord(at, `leads to another dusk of round ${state.round} than it did`);
}

/**
 * Plays a record again up to an entry, checking every dusk on the way against its hash.
 * @param entries how many entries to do; all where it is left out
 * @param see looks at the state before each entry; it may fork it, and must not change it
 * @throws BrokenRecord where an entry is refused or a dusk's hash differs
 */
export function replay(
  record: GameRecord,
  entries: number = record.entries.length,
  see: (state: State, at: number) => void = () => {},
): State {
  const state = start(record.opening);
  record.entries.slice(0, entries).forEach((entry, at) => {
    const before = state.phase;
    see(state, at);
    redo(state, entry, at);
    if (isDusk(state) && before !== 'dusk') check(state, record.hashes, at);
  });
  return state;
}

/**
 * Whose the seats of a game were at its end: what happened before is another person's to know.
 * @returns undefined where no seat changed hands
 * @throws BrokenRecord as above
 */
export function tenuresOf(record: GameRecord): readonly Tenure[] | undefined {
  const changed = record.entries.some(({ command }) => command.type === 'occupy' && command.anew);
  return changed ? replay(record).tenures : undefined;
}

/**
 * The state as the dusk of a round had fallen.
 * @throws BrokenRecord where the record doesn't lead there; RangeError where it has no such dusk
 */
export function replayToDusk(record: GameRecord, round: number): State {
  const state = start(record.opening);
  for (const [at, entry] of record.entries.entries()) {
    const before = state.phase;
    redo(state, entry, at);
    if (!isDusk(state) || before === 'dusk') continue;
    check(state, record.hashes, at);
    if (state.round === round) return state;
  }
  throw new RangeError(`no dusk of round ${round} in this record`);
}
