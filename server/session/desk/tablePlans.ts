import type { Seat } from '../../../shared/model/ids.ts';
import { type Refusal, refuse } from '../../../shared/model/refusal.ts';
import type { Called } from '../../../shared/model/typed.ts';
import type { Settings, StoredLine } from '../../storage/storage.ts';
import { STAND_IN } from '../../table/seating/seats.ts';
import type { Person, TableMemory } from '../../table/tableRecord.ts';
import { seated } from '../../table/takeUp.ts';

/**
 * What a facilitator does at one table that no rule of the game speaks of: the lines that it comes
 * to, or why it can't be done. Where it touches the game, one of the lines is a command of the system.
 */
type Plan = (memory: TableMemory) => readonly StoredLine[] | Refusal;

/** Stops a table's time, or lets it go on. */
export const pausing =
  (paused: boolean): Plan =>
  ({ state, paused: before }) => {
    if (state === null) return refuse('wrong-phase');
    if (state.phase === 'end') return refuse('game-over');
    return paused === before ? refuse('already-done') : [{ kind: 'paused', paused }];
  };

/** The present phase lasts longer, where it has an end at all. */
export const lengthening =
  (seconds: number): Plan =>
  ({ state, settings }) => {
    if (state === null || !settings.clock) return refuse('wrong-phase');
    if (state.phase === 'end') return refuse('game-over');
    return [{ kind: 'lengthened', round: state.round, phase: state.phase, seconds }];
  };

/** A bot keeps the seat for a while, or no longer. */
export const holding =
  (seat: Seat, held: boolean): Plan =>
  (memory) => {
    const person = personAt(memory, seat);
    if (person === null) return refuse('unknown-seat');
    if (memory.state === null) return refuse('wrong-phase');
    if (memory.state.phase === 'end') return refuse('game-over');
    if (person.held === held) return refuse('already-done');
    const line: StoredLine = { kind: 'held', seat, held };
    return held ? [line, occupation(seat, 'bot', person.nickname)] : [line];
  };

/** Gives a person another nickname, which is told apart from the others already. */
export const renaming =
  (seat: Seat, { nickname, language }: Called): Plan =>
  (memory) => {
    if (personAt(memory, seat) === null) return refuse('unknown-seat');
    const line: StoredLine = { kind: 'renamed', seat, nickname, language };
    const keeper = memory.state?.homesteads[seat]?.keeper;
    const known = keeper === 'person' && memory.state?.phase !== 'end';
    return known ? [line, occupation(seat, 'person', nickname)] : [line];
  };

/**
 * A person's seat is theirs no more; while a game is played, a companion keeps it.
 * @param moved true where the person's keys are at another table already
 */
export const removing =
  (seat: Seat, moved = false): Plan =>
  (memory) => {
    if (personAt(memory, seat) === null) return refuse('unknown-seat');
    const line: StoredLine = { kind: 'removed', seat, moved };
    const playing = memory.state !== null && memory.state.phase !== 'end';
    return playing ? [line, occupation(seat, 'bot', '')] : [line];
  };

/**
 * Where seats that nobody took are left out, people move together before the start, in the order in
 * which they sit: nobody has a bot between them and the next whom the valley does not need.
 */
export const movingTogether: Plan = ({ state, settings, people }) => {
  if (state !== null) return refuse('already-done');
  if (settings.empty !== 'leave-out') return [];
  const seats = people.flatMap(({ seat }, at): [number, number][] =>
    seat === at ? [] : [[seat, at]],
  );
  return seats.length === 0 ? [] : [{ kind: 'reseated', seats }];
};

/** Adds a seat before the start. */
export const addingSeat: Plan = ({ state, settings }) => {
  if (state !== null) return refuse('already-done');
  const { most } = settings.scenario.seats;
  if (settings.seats >= most) return refuse('too-many', { most });
  return [{ kind: 'seated', seats: settings.seats + 1 }];
};

/** It is opened otherwise, before the start, and exactly these people sit there. */
export const settingUp =
  (settings: Settings, people: readonly Omit<Person, 'late' | 'held'>[]): Plan =>
  (memory) => {
    if (memory.state !== null) return refuse('already-done');
    const other = JSON.stringify(memory.settings) !== JSON.stringify(settings);
    const placed = people.map(placing);
    const moved = JSON.stringify(memory.people.map(placing)) !== JSON.stringify(placed);
    return [
      ...(other ? [{ kind: 'set-up', settings } as const] : []),
      ...(moved ? [{ kind: 'placed', people: placed } as const] : []),
    ];
  };

/** Someone and their seat, as a record keeps it. */
function placing({
  seat,
  id,
  nickname,
  language,
  locks: [first, ...more],
}: Omit<Person, 'late' | 'held'>) {
  const locks: [string, ...string[]] = [first, ...more];
  return { seat, id, nickname, language, locks };
}

/** Someone else sits down in a person's place, with their own keys. */
export const replacing =
  (seat: Seat, other: Pick<Person, 'id' | 'locks' | 'nickname' | 'language'>): Plan =>
  (memory) => {
    if (memory.state !== null) return refuse('wrong-phase');
    if (personAt(memory, seat) === null) return refuse('unknown-seat');
    return [{ kind: 'removed', seat, moved: true }, ...seated({ ...other, seat })];
  };

/** Lets two people of one table change seats. */
export const swapping =
  (one: number, two: number): Plan =>
  (memory) => {
    if (memory.state !== null) return refuse('wrong-phase');
    if (personAt(memory, one) === null || personAt(memory, two) === null)
      return refuse('unknown-seat');
    const seats: [number, number][] = [
      [one, two],
      [two, one],
    ];
    return one === two ? refuse('already-done') : [{ kind: 'reseated', seats }];
  };

/** Another key opens the seat, and those before it no more. */
export const locking =
  (seat: Seat, lock: string): Plan =>
  (memory) =>
    personAt(memory, seat) === null
      ? refuse('unknown-seat')
      : [{ kind: 'locked', seat, lock, only: true }];

/**
 * Hides words that were said.
 * @param said numbers of words, counted from the first of the game
 */
export const hiding =
  (said: readonly number[]): Plan =>
  ({ state }) => {
    const known = state?.said.length ?? 0;
    return said.every((n) => n < known) ? [{ kind: 'hid', said: [...said] }] : refuse('gone');
  };

const personAt = ({ people }: TableMemory, seat: Seat): Person | null =>
  people.find((one) => one.seat === seat) ?? null;

const occupation = (seat: Seat, keeper: 'person' | 'bot', nickname: string): StoredLine => ({
  kind: 'did',
  by: 'system',
  command: {
    type: 'occupy',
    seat,
    keeper,
    nickname,
    character: keeper === 'bot' ? STAND_IN : null,
  },
  id: null,
});
