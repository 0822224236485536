import type { MapSchema } from '@colyseus/schema';
import { INTENTIONS, PHASES } from '../../../shared/model/command.ts';
import { LAND_GOODS } from '../../../shared/model/goods.ts';
import { NO_COMPANION, type SaidRow, type STORE_LETTERS } from '../../../shared/model/mirrored.ts';
import { REFUSALS, type Reason } from '../../../shared/model/refusal.ts';
import {
  BOATS,
  MEASURES,
  OUTLOOKS,
  type Scenario,
  SIGHTS,
  WORDS,
} from '../../../shared/model/scenario.ts';
import type {
  Book,
  HomesteadView,
  Options,
  SaidView,
  Seen,
  SpringView,
  TieView,
  Valley,
} from '../../../shared/model/view.ts';
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
  writeScenario(mirror, valley.scenario);
  mirror.round = valley.round;
  mirror.lastRound = valley.lastRound;
  mirror.phase = PHASES.indexOf(valley.phase);
  mirror.drought = valley.drought;
  mirror.droughtNext = valley.droughtNext;
  mirror.words = WORDS.indexOf(valley.words);
  mirror.sight = SIGHTS.indexOf(valley.sight);
  mirror.boats = BOATS.indexOf(valley.shown.boats);
  mirror.outlook = OUTLOOKS.indexOf(valley.shown.outlook);
  mirror.measures = MEASURES.reduce(
    (bits, measure, at) => bits | (valley.shown.measures.includes(measure) ? 1 << at : 0),
    0,
  );
  const before = written.get(mirror);
  written.set(mirror, valley);
  if (before?.homesteads !== valley.homesteads) writeHomesteads(mirror, valley.homesteads);
  if (before?.ties !== valley.ties) writeTies(mirror, valley.ties);
  writeSpring(mirror.spring, valley.spring);
  if (before?.works !== valley.works) keep(mirror.works, valley.works, (work) => work.id);
  if (before?.pacts !== valley.pacts) keep(mirror.pacts, valley.pacts, (pact) => pact.id);
  grow(mirror.marks, valley.marks);
  if (before?.said !== valley.said) slide(mirror.said, valley.said);
  grow(mirror.springDusks, valley.springDusks);
  grow(mirror.livesDusks, valley.livesDusks);
  grow(mirror.riversDusks, valley.riversDusks);
  mirror.draws = valley.draws.length > 0 ? JSON.stringify(valley.draws) : '';
}

function writeHomesteads(mirror: MirrorValley, homesteads: Valley['homesteads']): void {
  for (const [at, homestead] of homesteads.entries()) {
    if (mirror.homesteads.length <= at) mirror.homesteads.push(newHomestead());
    writeHomestead(mirror.homesteads[at], homestead);
  }
}

function writeTies(mirror: MirrorValley, ties: Valley['ties']): void {
  for (const [at, tie] of ties.entries()) {
    if (mirror.ties.length <= at) mirror.ties.push(newTie());
    writeTie(mirror.ties[at], tie);
  }
}

function writeHomestead(mirror: MirrorHomestead, homestead: HomesteadView): void {
  mirror.place = homestead.place;
  mirror.craft = LAND_GOODS.indexOf(homestead.craft);
  mirror.vitality = homestead.vitality;
  mirror.witherings = homestead.witherings;
  mirror.fences = homestead.fences;
  mirror.terraces = homestead.terraces;
  mirror.bot = homestead.keeper === 'bot';
  mirror.nickname = homestead.nickname;
  mirror.companion = homestead.companion ?? NO_COMPANION;
  mirror.here = homestead.here;
  mirror.ready = homestead.ready;
  mirror.baskets = homestead.baskets;
}

function writeTie(mirror: MirrorTie, tie: TieView): void {
  mirror.a = tie.a;
  mirror.b = tie.b;
  mirror.width = tie.width;
  mirror.limit = tie.limit;
  mirror.firstLimit = tie.firstLimit;
  mirror.idle = tie.idle;
  mirror.closed = tie.closed;
  mirror.carriedAB = tie.carriedAB;
  mirror.carriedBA = tie.carriedBA;
  mirror.giftedAB = tie.giftedAB;
  mirror.giftedBA = tie.giftedBA;
}

function writeSpring(mirror: MirrorValley['spring'], spring: SpringView): void {
  mirror.stock = spring.stock;
  mirror.capacity = spring.capacity;
  mirror.firstCapacity = spring.firstCapacity;
  mirror.redLine = spring.redLine;
  mirror.undrawable = spring.undrawable;
}

/** Writes what one seat alone may see and do. */
export function writeBook(mirror: MirrorBook, book: Book, options: Options): void {
  mirror.draw = book.hands.draw;
  mirror.tend = book.hands.tend;
  mirror.sealed = book.sealed;
  mirror.intention = book.intention === null ? 0 : INTENTIONS.indexOf(book.intention) + 1;
  mirror.stream = book.stream === null ? '' : JSON.stringify(book.stream);
  mirror.drawn = book.drawn;
  mirror.irrigation = book.irrigation;
  mirror.pressed = book.pressed;
  mirror.introduced = book.introduced;
  mirror.characters = book.characters.length > 0 ? JSON.stringify(book.characters) : '';
  mirror.seen = JSON.stringify(book.seen.map((seen) => seen.seat));
  match(mirror.stores, book.seen.flatMap(storeOf));
  queue(mirror.asks, book.asks);
  queue(mirror.debts, book.debts);
  slide(mirror.said, book.said);
  keep(mirror.keeping, book.keeping, (kept) => `${kept.pact}:${kept.seat}`);
  match(
    mirror.options,
    Object.entries(options).map(([act, reason]) => [act, numberOf(reason)] as const),
  );
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

const numberOf = (reason: Reason | null): number =>
  reason === null ? 0 : REFUSALS.indexOf(reason) + 1;

/** Makes a keyed part hold exactly these entries, touching only what differs. */
export function match<V extends string | number>(
  map: MapSchema<V>,
  entries: readonly (readonly [string, V])[],
): void {
  const wanted = new Set<string>();
  for (const [key, value] of entries) {
    wanted.add(key);
    if (map.get(key) !== value) map.set(key, value);
  }
  if (map.size === wanted.size) return;
  for (const key of [...map.keys()]) if (!wanted.has(key)) map.delete(key);
}

/** Makes a keyed part hold exactly these things as JSON, each under its own key. */
const keep = <T>(map: MapSchema<string>, things: readonly T[], keyOf: (thing: T) => unknown) =>
  match(
    map,
    things.map((thing) => [String(keyOf(thing)), JSON.stringify(thing)] as const),
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
function grow(map: MapSchema<string>, things: readonly unknown[]): void {
  if (things.length < map.size) map.clear();
  for (let at = map.size; at < things.length; at++) map.set(String(at), JSON.stringify(things[at]));
}

const slid = new WeakMap<MapSchema<string>, readonly SaidView[]>();

/** Writes words: new ones come behind, old ones are forgotten, and keys only ever go up. */
function slide(map: MapSchema<string>, words: readonly SaidView[]): void {
  const before = slid.get(map) ?? [];
  const gone = words.length === 0 ? before.length : before.indexOf(words[0]);
  const first = gone < 0 ? before.length : gone;
  const keys = [...map.keys()];
  // A word that was taken off the screens is another word at the same place.
  for (let at = first; at < before.length; at++)
    if (words[at - first] && words[at - first] !== before[at])
      map.set(keys[at], JSON.stringify(rowOf(words[at - first])));
  for (const key of keys.slice(0, first)) map.delete(key);
  let next = keys.length === 0 ? 0 : Number(keys.at(-1)) + 1;
  for (const word of words.slice(before.length - first)) {
    map.set(String(next), JSON.stringify(rowOf(word)));
    next += 1;
  }
  slid.set(map, words);
}

const rowOf = ({ round, from, to, phrase, text }: SaidView): SaidRow => [
  round,
  from,
  to,
  phrase,
  text,
];

const scenarios = new WeakMap<Scenario, string>();

/** A scenario's JSON is long and never changes: it is made once. */
function jsonOf(scenario: Scenario): string {
  const known = scenarios.get(scenario);
  if (known !== undefined) return known;
  const json = JSON.stringify(scenario);
  scenarios.set(scenario, json);
  return json;
}
