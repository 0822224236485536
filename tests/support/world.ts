import { decide, hashState, isRefusal, options, start, step } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command, Phase, SeatCommand, SystemCommand } from '../../shared/model/command.ts';
import type { Event, EventOf, EventType } from '../../shared/model/event.ts';
import { HUNDREDTHS } from '../../shared/model/goods/duskTotals.ts';
import type { Goods, LandGood } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Sitter } from '../../shared/model/record.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import { MOVES, type Move, readScenario, type Scenario } from '../../shared/model/scenario.ts';
import type { Homestead, State, Tie } from '../../shared/model/state.ts';
import plainLightFile from './plain-light.json' with { type: 'json' };
import plainValleyFile from './plain-valley.json' with { type: 'json' };

/** Small worlds for tests: a table set up in one line, played in one line, read in one line. */

/** A part of a scenario; lists and unions are replaced whole, numbers one by one. */
export type Part<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);

function merge(base: unknown, part: unknown): unknown {
  if (!isPlain(base) || !isPlain(part)) return part;
  const keys = new Set([...Object.keys(base), ...Object.keys(part)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in part ? merge(base[key], part[key]) : base[key]]),
  );
}

function checked(value: unknown): Scenario {
  const { scenario, problems } = readScenario(value);
  if (scenario === null)
    throw new Error(problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  return scenario;
}

/**
 * The Valley and First Light with plain numbers, which tests of rules count with: the scenarios that
 * ship are tuned for a story, and a cost that is changed there should not unsettle a sum here.
 */
export const theValley: Scenario = checked(plainValleyFile);
export const firstLight: Scenario = checked(plainLightFile);

/** The Valley with a few numbers changed; read through the schema, as any file would be. */
export const valleyWith = (part: Part<Scenario>): Scenario => checked(merge(theValley, part));

/** Every move open in round 1, save those named. */
export const openFromTheStart = (without: readonly Move[] = []): Partial<Record<Move, number>> =>
  Object.fromEntries(MOVES.filter((move) => !without.includes(move)).map((move) => [move, 1]));

export interface TableSetting {
  /** Homesteads; 4 where nothing is said. */
  readonly seats?: number;
  readonly seed?: number;
  /** Changes to The Valley. Drought stays away unless it is asked for. */
  readonly scenario?: Part<Scenario>;
  /** Rivers by hand, else a ring. */
  readonly ties?: readonly (readonly [Seat, Seat])[];
  /** One letter a homestead: `gtgt`. */
  readonly crafts?: string;
  /** Moves that stay shut; all others are open in round 1. */
  readonly without?: readonly Move[];
  readonly sitters?: readonly Partial<Sitter>[];
}

function craftList(letters: string): LandGood[] {
  const list = [...letters].map((letter): LandGood => (letter === 'g' ? 'grain' : 'timber'));
  while (list.length < 16) list.push('grain');
  return list;
}

export const sitter = (seat: Seat, part: Partial<Sitter> = {}): Sitter => ({
  keeper: 'person',
  nickname: `N${seat}`,
  character: null,
  ...part,
});

/** A table at the morning of round 1, all moves open, no drought coming. */
export function table(setting: TableSetting = {}): State {
  const seats = setting.seats ?? 4;
  const scenario = valleyWith({
    drought: { rounds: [] },
    ...(setting.ties && { layout: { kind: 'list', ties: setting.ties.map(([a, b]) => [a, b]) } }),
    ...(setting.crafts && { crafts: { kind: 'list', crafts: craftList(setting.crafts) } }),
    ...(setting.ties && { seats: { least: seats, most: seats, usual: seats } }),
    ...setting.scenario,
  } as Part<Scenario>);
  return openTable(
    { ...scenario, opens: setting.scenario?.opens ?? openFromTheStart(setting.without) },
    seats,
    setting,
  );
}

/** A table by a scenario as it is written. */
export const openTable = (
  scenario: Scenario,
  seats: number,
  { seed = 1, sitters = [] }: Pick<TableSetting, 'seed' | 'sitters'> = {},
): State =>
  start({
    scenario,
    seed,
    sitters: Array.from({ length: seats }, (_, seat) => sitter(seat, sitters[seat])),
  });

/** Who asks, and what. */
export type Ply =
  | readonly [by: Seat, command: SeatCommand]
  | readonly [by: 'system', command: SystemCommand];

/** In a row of a table an ask or a promise goes by its place among those made so far, 0 the first. */
const FIRST_NUMBER = 256;

/** The engine's number of the ask or promise that was made as the `place`-th. */
export function made(state: State, kind: 'ask' | 'promise', place: number): number {
  if (place >= FIRST_NUMBER) return place;
  const numbers = state.log.flatMap((event): number[] => {
    if (kind === 'promise') return event.type === 'promised' ? [event.promise] : [];
    if (event.type === 'asked') return [event.ask.id];
    return event.type === 'pressed' ? [event.ask] : [];
  });
  return numbers[place] ?? place;
}

function asCommand(state: State, [by, command]: Ply): Command {
  const asked: Record<string, unknown> = { ...command };
  for (const kind of ['ask', 'promise'] as const) {
    const place = asked[kind];
    if (typeof place === 'number') asked[kind] = made(state, kind, place);
  }
  return { by, command: asked } as Command;
}

/** Plays commands that must all be accepted. Returns what happened, in order. */
export function play(state: State, ...plies: readonly Ply[]): Event[] {
  return plies.flatMap((ply) => {
    const result = step(state, asCommand(state, ply));
    if (isRefusal(result))
      throw new Error(`${JSON.stringify(ply)} was refused: ${JSON.stringify(result)}`);
    return [...result];
  });
}

/** Asks something that must be refused, and must leave the world as it was. */
export function refusalOf(state: State, ...ply: Ply): Refusal {
  const before = hashState(state);
  const asked = asCommand(state, ply);
  const decided = decide(state, asked);
  const result = step(state, asked);
  if (!isRefusal(result)) throw new Error(`${JSON.stringify(ply)} was accepted`);
  if (JSON.stringify(decided) !== JSON.stringify(result))
    throw new Error(`decide said ${JSON.stringify(decided)}, step ${JSON.stringify(result)}`);
  if (hashState(state) !== before) throw new Error(`${JSON.stringify(ply)} left a trace`);
  return result;
}

/** The clock ends this phase. Returns what happened. */
export const advance = (state: State): Event[] =>
  play(state, ['system', { type: 'advance', round: state.round, phase: state.phase }]);

/** Lets time pass until a phase of a round has come. Returns all that happened on the way. */
export function advanceTo(
  state: State,
  phase: Phase,
  round = phase === 'end' ? state.lastRound : state.round,
): Event[] {
  const happened: Event[] = [];
  while (state.phase !== phase || (phase !== 'end' && state.round !== round)) {
    if (state.phase === 'end' || state.round > round)
      throw new Error(
        `round ${round}, ${phase} is already over: it is ${state.phase} of ${state.round}`,
      );
    happened.push(...advance(state));
  }
  return happened;
}

/** A table at the day of round 1, with everyone's hands still. */
export function dayTable(setting: TableSetting = {}): State {
  const state = table(setting);
  advanceTo(state, 'day');
  return state;
}

export const eventsOf = <T extends EventType>(events: readonly Event[], type: T): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

/** The only event of a kind; throws where there are none or several. */
export function only<T extends EventType>(events: readonly Event[], type: T): EventOf<T> {
  const found = eventsOf(events, type);
  if (found.length !== 1)
    throw new Error(`${found.length} × ${type} in ${events.map((e) => e.type).join(', ')}`);
  return at(found, 0);
}

/** `bag('2w 1g')` is two water and one grain. */
export function bag(text: string): Goods {
  const store = { water: 0, grain: 0, timber: 0 };
  for (const [, amount, letter] of text.matchAll(/(\d+)\s*([wgt])/g)) {
    const good = letter === 'w' ? 'water' : letter === 'g' ? 'grain' : 'timber';
    store[good] += Number(amount);
  }
  return store;
}

/** A store as `bag` reads it: `2w 1g 0t`. */
export const said = (goods: Goods): string => `${goods.water}w ${goods.grain}g ${goods.timber}t`;

interface Given {
  /** Stores by seat, as `bag` reads them. */
  readonly goods?: Readonly<Record<number, string>>;
  readonly vitality?: Readonly<Record<number, number>>;
  readonly yields?: Readonly<Record<number, number>>;
  /** Units of water in the spring now. */
  readonly stock?: number;
  /** Units at the last dusk. */
  readonly lastStock?: number;
  readonly capacity?: number;
  /** [a, b, width, limit] of ties that are there. */
  readonly ties?: readonly (readonly [Seat, Seat, number, number])[];
}

/**
 * Sets a world up as a row of a table needs it. The one door by which tests write a state from
 * outside; everything else goes through commands.
 */
export function given(state: State, world: Given): State {
  for (const [seat, text] of Object.entries(world.goods ?? {}))
    Object.assign(at(state.homesteads, Number(seat)).goods, bag(text));
  for (const [seat, vitality] of Object.entries(world.vitality ?? {}))
    at(state.homesteads, Number(seat)).vitality = vitality;
  for (const [seat, amount] of Object.entries(world.yields ?? {}))
    at(state.homesteads, Number(seat)).yield = amount;
  const units = (amount: number) => Math.round(amount * HUNDREDTHS);
  if (world.stock !== undefined) state.spring.stock = units(world.stock);
  if (world.lastStock !== undefined) state.spring.lastStock = units(world.lastStock);
  if (world.capacity !== undefined) state.spring.capacity = units(world.capacity);
  for (const [a, b, width, limit] of world.ties ?? [])
    Object.assign(tieOf(state, a, b), { width, limit });
  return state;
}

export function tieOf(state: State, a: Seat, b: Seat): Tie {
  const id = at(state.tieAt, a * state.homesteads.length + b);
  if (id < 0) throw new Error(`no river between ${a} and ${b}`);
  return at(state.ties, id);
}

/** `2/3`: width and limit of a river. */
export const river = (state: State, a: Seat, b: Seat): string => {
  const tie = tieOf(state, a, b);
  return `${tie.width}/${tie.limit}`;
};

export const home = (state: State, seat: Seat): Homestead => at(state.homesteads, seat);
export const store = (state: State, seat: Seat): string => said(home(state, seat).goods);
/** Water in the spring, in units. */
export const stock = (state: State): number => state.spring.stock / HUNDREDTHS;
export const capacity = (state: State): number => state.spring.capacity / HUNDREDTHS;

/** Everyone's hands, one pair a seat. */
export function hands(
  state: State,
  ...pairs: readonly (readonly [draw: number, tend: number])[]
): Event[] {
  return play(
    state,
    ...pairs.map(([draw, tend], seat): Ply => [seat, { type: 'allocate', draw, tend }]),
  );
}

/** What `options` says of one act: null, or the reason against it. */
export function option(state: State, seat: Seat, key: string) {
  const all = options(state, seat);
  if (!(key in all)) throw new Error(`${key} is not among ${Object.keys(all).join(' ')}`);
  return all[key];
}

export { hashState };
