import type { MapSchema } from '@colyseus/schema';
import { at } from '../../../shared/model/at.ts';
import { INTENTIONS, PHASES } from '../../../shared/model/command.ts';
import type { SharedRules } from '../../../shared/model/givens/givens.ts';
import { LAND_GOODS } from '../../../shared/model/goods/goods.ts';
import { REFUSALS, type Reason } from '../../../shared/model/refusal.ts';
import {
  BOATS,
  OUTLOOKS,
  type Scenario,
  SHOWN_MEASURES,
  SIGHTS,
  WORDS,
} from '../../../shared/model/scenario.ts';
import type {
  Book,
  HomesteadView,
  Options,
  SaidView,
  Seen,
  TieView,
  Valley,
} from '../../../shared/model/view.ts';
import {
  type MirroredBook,
  type MirroredHomestead,
  type MirroredSpring,
  type MirroredTie,
  type MirroredValley,
  type Nested,
  NO_COMPANION,
  type Plain,
  type STORE_LETTERS,
} from '../../../shared/model/wire/mirrored.ts';
import { packText } from '../../../shared/model/wire/packing.ts';
import {
  type MirrorBook,
  type MirrorHomestead,
  type MirrorTie,
  type MirrorValley,
  newHomestead,
  newTie,
} from './shape.ts';

/** Writes a View into the room's state. Setting a field to what it already holds sends nothing. */

/** Writes what is to be played: those who wait see it too. */
export function writeScenario(mirror: MirrorValley, scenario: Scenario): void {
  mirror.scenario = jsonOf(scenario);
}

/** What a valley was written from: parts that are the same list still are not written again. */
const written = new WeakMap<MirrorValley, Valley>();

/** Writes what everyone may see. */
export function writeValley(mirror: MirrorValley, valley: Valley): void {
  const { scenario, round, lastRound, phase, drought, droughtNext, words, sight, shown } = valley;
  const { homesteads, ties, spring, works, pacts, marks, said, draws } = valley;
  const { springDusks, livesDusks, riversDusks } = valley;
  put<MirroredValley>(mirror, {
    scenario: jsonOf(scenario),
    round,
    lastRound,
    phase: PHASES.indexOf(phase),
    drought,
    droughtNext,
    words: WORDS.indexOf(words),
    sight: SIGHTS.indexOf(sight),
    boats: BOATS.indexOf(shown.boats),
    outlook: OUTLOOKS.indexOf(shown.outlook),
    measures: SHOWN_MEASURES.reduce(
      (bits, measure, at) => bits | (shown.measures.includes(measure) ? 1 << at : 0),
      0,
    ),
    draws: draws.length > 0 ? JSON.stringify(draws) : '',
  });
  const before = written.get(mirror);
  written.set(mirror, valley);
  const isNew = (part: keyof Valley) => before?.[part] !== valley[part];
  writeEach<MirroredValley>({
    homesteads: () => isNew('homesteads') && writeHomesteads(mirror, homesteads),
    ties: () => isNew('ties') && writeTies(mirror, ties),
    spring: () => put<MirroredSpring>(mirror.spring, spring),
    works: () => isNew('works') && keep(mirror.works, works, (work) => work.id),
    pacts: () => isNew('pacts') && keep(mirror.pacts, pacts, (pact) => pact.id),
    marks: () => grow(mirror.marks, marks),
    said: () => isNew('said') && slide(mirror.said, said),
    springDusks: () => grow(mirror.springDusks, springDusks),
    livesDusks: () => grow(mirror.livesDusks, livesDusks),
    riversDusks: () => grow(mirror.riversDusks, riversDusks),
  });
}

/**
 * Writes all plain parts of a mirrored thing. A part that a View has and its mirror has not, or the
 * other way round, does not compile: here, or where the browser reads it (client/link/screen.ts).
 */
export function put<M>(mirror: Plain<M>, parts: Plain<M>): void {
  Object.assign(mirror, parts);
}

/** Writes all other parts. Each is named, so that none is forgotten. */
function writeEach<M>(parts: Readonly<Record<Nested<M>, () => unknown>>): void {
  for (const write of Object.values<() => unknown>(parts)) write();
}

function writeHomesteads(mirror: MirrorValley, homesteads: Valley['homesteads']): void {
  for (const [seat, homestead] of homesteads.entries()) {
    if (mirror.homesteads.length <= seat) mirror.homesteads.push(newHomestead());
    writeHomestead(at(mirror.homesteads, seat), homestead);
  }
}

function writeTies(mirror: MirrorValley, ties: Valley['ties']): void {
  for (const [id, tie] of ties.entries()) {
    if (mirror.ties.length <= id) mirror.ties.push(newTie());
    writeTie(at(mirror.ties, id), tie);
  }
}

function writeHomestead(mirror: MirrorHomestead, homestead: HomesteadView): void {
  const { seat: _position, craft, keeper, companion, ...same } = homestead;
  put<MirroredHomestead>(mirror, {
    ...same,
    craft: LAND_GOODS.indexOf(craft),
    bot: keeper === 'bot',
    companion: companion ?? NO_COMPANION,
  });
}

function writeTie(mirror: MirrorTie, { id: _position, ...same }: TieView): void {
  put<MirroredTie>(mirror, same);
}

/** Parts of a book that do not come from the View: who leads writes them, see show.ts. */
type FromElsewhere = 'seat' | 'held' | 'unread' | 'note' | 'asked' | 'mayStart';

/** Writes what one seat alone may see and do. */
export function writeBook(mirror: MirrorBook, book: Book, options: Options): void {
  const { hands, sealed, intention, stream, drawn, irrigation, pressed, introduced } = book;
  const { characters, seen, asks, debts, said, keeping } = book;
  put<Omit<MirroredBook, FromElsewhere>>(mirror, {
    draw: hands.draw,
    tend: hands.tend,
    sealed,
    intention: intention === null ? 0 : INTENTIONS.indexOf(intention) + 1,
    stream: stream === null ? '' : JSON.stringify(stream),
    drawn,
    irrigation,
    pressed,
    introduced,
    characters: characters.length > 0 ? JSON.stringify(characters) : '',
    seen: JSON.stringify(seen.map(({ seat }) => seat)),
  });
  writeEach<MirroredBook>({
    stores: () => match(mirror.stores, seen.flatMap(storeOf)),
    asks: () => queue(mirror.asks, asks),
    debts: () => queue(mirror.debts, debts),
    said: () => slide(mirror.said, said),
    keeping: () => keep(mirror.keeping, keeping, (kept) => `${kept.pact}:${kept.seat}`),
    options: () => writeOptions(mirror.options, options),
  });
}

type StoreLetter = (typeof STORE_LETTERS)[number];

const storeOf = ({ seat, goods, yield: yields, selfReliant }: Seen): [string, number][] => {
  const at = (letter: StoreLetter) => `${seat}${letter}`;
  return [
    [at('w'), goods.water],
    [at('g'), goods.grain],
    [at('t'), goods.timber],
    [at('y'), yields],
    [at('s'), selfReliant ? 1 : 0],
  ];
};

/** What a seat may do is looked at after every act: a list would be searched hundreds of times. */
const REASON_NUMBERS = Object.fromEntries(
  REFUSALS.map((reason, index) => [reason, index + 1]),
) as Readonly<Record<Reason, number>>;

const numberOf = (reason: Reason | null): number => (reason === null ? 0 : REASON_NUMBERS[reason]);

/** Some ninety acts, after almost every act: no list is made of them. */
function writeOptions(map: MapSchema<number>, options: Options): void {
  let acts = 0;
  for (const act in options) {
    acts += 1;
    const number = numberOf(options[act] ?? null);
    if (map.get(act) !== number) map.set(act, number);
  }
  if (map.size > acts) for (const act of [...map.keys()]) if (!(act in options)) map.delete(act);
}

/** Makes a keyed part hold exactly these entries, each of another key, touching only what differs. */
export function match<V extends string | number>(
  map: MapSchema<V>,
  entries: readonly (readonly [string, V])[],
): void {
  for (const [key, value] of entries) if (map.get(key) !== value) map.set(key, value);
  if (map.size === entries.length) return;
  const wanted = new Set(entries.map(([key]) => key));
  for (const key of [...map.keys()]) if (!wanted.has(key)) map.delete(key);
}

/** Makes a keyed part hold exactly these things as short JSON, each under its own key. */
const keep = <T extends object>(
  map: MapSchema<string>,
  things: readonly T[],
  keyOf: (thing: T) => unknown,
) =>
  match(
    map,
    things.map((thing) => [String(keyOf(thing)), packText(thing)] as const),
  );

const queued = new WeakMap<MapSchema<string>, { next: number; keys: Map<number, string> }>();

/** The same for things whose numbers don't say which came first: keys go up in the order they come. */
function queue(map: MapSchema<string>, things: readonly { readonly id: number }[]): void {
  const row = queued.get(map) ?? { next: 0, keys: new Map<number, string>() };
  queued.set(map, row);
  const ids = new Set(things.map(({ id }) => id));
  for (const id of [...row.keys.keys()]) if (!ids.has(id)) row.keys.delete(id);
  for (const { id } of things) if (!row.keys.has(id)) row.keys.set(id, String(row.next++));
  keep(map, things, ({ id }) => row.keys.get(id));
}

/** The same for what is only ever added to, by position: what is there is not written again. */
function grow(map: MapSchema<string>, things: readonly object[]): void {
  if (things.length < map.size) map.clear();
  for (let n = map.size; n < things.length; n++) map.set(String(n), packText(at(things, n)));
}

const slid = new WeakMap<MapSchema<string>, readonly SaidView[]>();

/** Writes words: new ones come behind, old ones are forgotten, and keys only ever go up. */
function slide(map: MapSchema<string>, words: readonly SaidView[]): void {
  const before = slid.get(map) ?? [];
  if (words.length === before.length && words.every((word, i) => word === before[i])) return;
  const gone = words.length === 0 ? before.length : before.indexOf(at(words, 0));
  const first = gone < 0 ? before.length : gone;
  const keys = [...map.keys()];
  // A word that was taken off the screens is another word at the same place.
  for (const [i, word] of words.slice(0, before.length - first).entries())
    if (word !== before[first + i]) map.set(at(keys, first + i), packText(word));
  for (const key of keys.slice(0, first)) map.delete(key);
  let next = keys.length === 0 ? 0 : Number(keys.at(-1)) + 1;
  for (const word of words.slice(before.length - first)) {
    map.set(String(next), packText(word));
    next += 1;
  }
  slid.set(map, words);
}

const scenarios = new WeakMap<SharedRules, string>();

/** A scenario's JSON is long and never changes: it is made once. */
function jsonOf(scenario: SharedRules): string {
  const known = scenarios.get(scenario);
  if (known !== undefined) return known;
  const json = JSON.stringify(scenario);
  scenarios.set(scenario, json);
  return json;
}
