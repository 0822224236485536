import { type Character, INTENTIONS, PHASES } from '../../shared/model/command.ts';
import { LAND_GOODS } from '../../shared/model/goods.ts';
import {
  HELDS,
  type Keyed,
  type Listed,
  type Mirrored,
  type MirroredBook,
  type MirroredValley,
  NO_COMPANION,
  NO_SEAT,
  type SaidRow,
  STAGES,
} from '../../shared/model/mirrored.ts';
import { REFUSALS } from '../../shared/model/refusal.ts';
import { BOATS, MEASURES, OUTLOOKS, SIGHTS, WORDS } from '../../shared/model/scenario.ts';
import type { Book, Options, SaidView, Seen, StreamView, Valley } from '../../shared/model/view.ts';
import type { Screen } from '../../shared/model/wire.ts';

/** Reads a Screen back out of the room's mirrored state. */

/**
 * The whole screen. What did not change since `before` is the very same object as there, so that
 * an observer of a slice runs only when its slice changed.
 * @param left milliseconds left of the phase, now
 */
export function readScreen(mirror: Mirrored, before: Screen | null, left: number): Screen {
  const book = onlyBook(mirror);
  const stage = STAGES[mirror.stage];
  const screen: Screen = {
    stage,
    code: mirror.code,
    address: mirror.address,
    seat: book && seatOf(book),
    mayStart: book?.mayStart ?? false,
    seats: mirror.seats,
    people: values(mirror.people, (json) => read<Screen['people'][number]>(json)),
    companions: readIf(mirror.companions) ?? NO_COMPANIONS,
    scenario: readIf(mirror.valley.scenario),
    view:
      // A game that was played by other rules is over, and there is no valley to see.
      stage === 'lobby' || mirror.valley.homesteads.length === 0
        ? null
        : { valley: readValley(mirror.valley, mirror.seats), book: book && readBook(book) },
    options: book ? readOptions(book) : {},
    clock: { seconds: mirror.clock.seconds, left, paused: mirror.clock.paused },
    afterwards: readIf(mirror.afterwards),
    dependence: readIf(mirror.dependence),
    session: readIf(mirror.session),
    note: book && readIf(book.note),
    asked: book && readIf(book.asked),
    held: HELDS[book?.held ?? 0],
    talk: readIf(mirror.talk),
    talked: mirror.talked,
  };
  return before === null ? screen : share(before, screen);
}

const NO_COMPANIONS: Screen['companions'] = [];

function onlyBook(mirror: Mirrored): MirroredBook | null {
  let book: MirroredBook | null = null;
  // To a screen that all look at not even the map is sent.
  (mirror.books as Mirrored['books'] | undefined)?.forEach((one) => {
    book = one;
  });
  return book;
}

const seatOf = ({ seat }: MirroredBook): number | null => (seat === NO_SEAT ? null : seat);

function readValley(mirror: MirroredValley, seats: number): Valley {
  return {
    scenario: read(mirror.scenario),
    seats,
    round: mirror.round,
    lastRound: mirror.lastRound,
    phase: PHASES[mirror.phase],
    drought: mirror.drought,
    droughtNext: mirror.droughtNext,
    words: WORDS[mirror.words],
    sight: SIGHTS[mirror.sight],
    shown: {
      boats: BOATS[mirror.boats],
      measures: MEASURES.filter((_, at) => mirror.measures & (1 << at)),
      outlook: OUTLOOKS[mirror.outlook],
    },
    homesteads: list(mirror.homesteads, (homestead, seat) => ({
      seat,
      place: homestead.place,
      craft: LAND_GOODS[homestead.craft],
      vitality: homestead.vitality,
      witherings: homestead.witherings,
      fences: homestead.fences,
      terraces: homestead.terraces,
      keeper: homestead.bot ? 'bot' : 'person',
      nickname: homestead.nickname,
      companion: homestead.companion === NO_COMPANION ? null : homestead.companion,
      here: homestead.here,
      ready: homestead.ready,
      baskets: homestead.baskets,
    })),
    ties: list(mirror.ties, (tie, id) => ({
      id,
      a: tie.a,
      b: tie.b,
      width: tie.width,
      limit: tie.limit,
      firstLimit: tie.firstLimit,
      idle: tie.idle,
      closed: tie.closed,
      carriedAB: tie.carriedAB,
      carriedBA: tie.carriedBA,
      giftedAB: tie.giftedAB,
      giftedBA: tie.giftedBA,
    })),
    spring: {
      stock: mirror.spring.stock,
      capacity: mirror.spring.capacity,
      firstCapacity: mirror.spring.firstCapacity,
      redLine: mirror.spring.redLine,
      undrawable: mirror.spring.undrawable,
    },
    works: values(mirror.works, (json) => read<Valley['works'][number]>(json)),
    pacts: values(mirror.pacts, (json) => read<Valley['pacts'][number]>(json)),
    marks: values(mirror.marks, (json) => read<Valley['marks'][number]>(json)),
    said: values(mirror.said, readSaid),
    springDusks: values(mirror.springDusks, (json) => read<Valley['springDusks'][number]>(json)),
    livesDusks: values(mirror.livesDusks, (json) => read<Valley['livesDusks'][number]>(json)),
    riversDusks: values(mirror.riversDusks, (json) => read<Valley['riversDusks'][number]>(json)),
    draws: mirror.draws === '' ? [] : read(mirror.draws),
  };
}

function readBook(mirror: MirroredBook): Book {
  return {
    seat: seatOf(mirror),
    seen: read<number[]>(mirror.seen).map((seat) => readStore(mirror, seat)),
    hands: { draw: mirror.draw, tend: mirror.tend },
    sealed: mirror.sealed,
    intention: mirror.intention === 0 ? null : INTENTIONS[mirror.intention - 1],
    stream: readIf<StreamView>(mirror.stream),
    drawn: mirror.drawn,
    irrigation: mirror.irrigation,
    pressed: mirror.pressed,
    introduced: mirror.introduced,
    asks: values(mirror.asks, (json) => read<Book['asks'][number]>(json)),
    debts: values(mirror.debts, (json) => read<Book['debts'][number]>(json)),
    said: values(mirror.said, readSaid),
    keeping: values(mirror.keeping, (json) => read<Book['keeping'][number]>(json)),
    characters: mirror.characters === '' ? NO_CHARACTERS : read(mirror.characters),
  };
}

/** Who keeps each seat is the facilitator's to see. */
const NO_CHARACTERS: readonly (Character | null)[] = [];

function readStore({ stores }: MirroredBook, seat: number): Seen {
  const at = (letter: string) => stores.get(`${seat}${letter}`) ?? 0;
  return {
    seat,
    goods: { water: at('w'), grain: at('g'), timber: at('t') },
    yield: at('y'),
    selfReliant: at('s') === 1,
  };
}

function readSaid(json: string): SaidView {
  const [round, from, to, phrase, text] = read<SaidRow>(json);
  return { round, from, to, phrase, text };
}

function readOptions(mirror: MirroredBook): Options {
  const options: Record<string, Options[string]> = {};
  mirror.options.forEach((number, act) => {
    options[act] = number === 0 ? null : REFUSALS[number - 1];
  });
  return options;
}

function list<M, V>(listed: Listed<M>, make: (one: M, at: number) => V): V[] {
  const made: V[] = [];
  listed.forEach((one, at) => {
    made.push(make(one, at));
  });
  return made;
}

/** In the order of the keys as numbers: a key that comes back may stand anywhere in the map. */
function values<V>(keyed: Keyed<string>, make: (text: string) => V): V[] {
  const found: (readonly [string, string])[] = [];
  keyed.forEach((text, key) => {
    found.push([key, text]);
  });
  found.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return found.map(([, text]) => make(text));
}

const MOST_READ = 2000;
const readBefore = new Map<string, unknown>();

/** Parses JSON that this server wrote, each text once. */
function read<T>(json: string): T {
  const known = readBefore.get(json);
  if (known !== undefined) return known as T;
  const value: T = JSON.parse(json);
  if (readBefore.size >= MOST_READ) readBefore.clear();
  readBefore.set(json, value);
  return value;
}

/** The same where an empty text stands for nothing. */
const readIf = <T>(json: string): T | null => (json === '' ? null : read<T>(json));

/** `next`, with every part that equals `before`'s replaced by that part itself. */
function share<T>(before: T, next: T): T {
  if (Object.is(before, next) || !isTree(before) || !isTree(next)) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const old = before as Record<string, unknown>;
  const shared = (Array.isArray(next) ? [] : {}) as Record<string, unknown>;
  const keys = Object.keys(next);
  let same = Object.keys(before).length === keys.length;
  for (const key of keys) {
    shared[key] =
      key in old ? share(old[key], (next as Record<string, unknown>)[key]) : valueAt(next, key);
    if (!(key in old) || !Object.is(shared[key], old[key])) same = false;
  }
  return same ? before : (shared as T);
}

const valueAt = (tree: object, key: string): unknown => (tree as Record<string, unknown>)[key];

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;
