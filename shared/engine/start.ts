import { at } from '../model/at.ts';
import { HUNDREDTHS } from '../model/duskTotals.ts';
import type { LandGood } from '../model/goods.ts';
import type { Seat, TieId } from '../model/ids.ts';
import type { Opening } from '../model/record.ts';
import type { Crafts, Layout, Scenario } from '../model/scenario.ts';
import type { Homestead, State } from '../model/state.ts';
import { happen } from './happen.ts';
import { enactDawn } from './phases.ts';
import { type SeededRandom, seededRandom } from './seededRandom.ts';
import { newTie } from './tie.ts';

/** Place names that every language lists at least as many of. */
const PLACES = 40;

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

function blocks(seats: number, size: number): LandGood[] {
  const whole = Math.floor(seats / (2 * size));
  const half = Math.floor((seats - whole * 2 * size) / 2);
  const pair = (n: number): LandGood[] => [
    ...repeat<LandGood>(n, 'grain'),
    ...repeat<LandGood>(n, 'timber'),
  ];
  return [...Array.from({ length: whole }, () => pair(size)).flat(), ...pair(half)];
}

/**
 * Who makes what, in valley order. Where blocks leave a seat over, it is the last, and it alternates.
 * @returns a craft for each seat, the alternating one as it begins
 */
export function craftsOf(
  crafts: Crafts,
  seats: number,
): { crafts: LandGood[]; alternating: Seat | null } {
  switch (crafts.kind) {
    case 'list':
      return { crafts: crafts.crafts.slice(0, seats), alternating: null };
    case 'hub': {
      const leaves = Array.from(
        { length: seats - 1 },
        (_, i): LandGood => (i % 2 === 0 ? 'timber' : 'grain'),
      );
      return { crafts: ['grain', ...leaves], alternating: null };
    }
    case 'villages': {
      const first = Math.ceil(seats / 2);
      return {
        crafts: [...repeat<LandGood>(first, 'grain'), ...repeat<LandGood>(seats - first, 'timber')],
        alternating: null,
      };
    }
    case 'blocks': {
      const even = seats - (seats % 2);
      const list = blocks(even, crafts.size);
      return even === seats
        ? { crafts: list, alternating: null }
        : { crafts: [...list, 'grain'], alternating: even };
    }
  }
}

const line = (seats: number): [Seat, Seat][] =>
  Array.from({ length: seats - 1 }, (_, i) => [i, i + 1]);
const ring = (seats: number): [Seat, Seat][] => [...line(seats), [0, seats - 1]];
const complete = (from: Seat, to: Seat): [Seat, Seat][] => {
  const pairs: [Seat, Seat][] = [];
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) pairs.push([a, b]);
  return pairs;
};

/** Pairs of seats that are joined at the start, each once, the lower seat first. */
export function tiesOf(layout: Layout, seats: number): [Seat, Seat][] {
  switch (layout.kind) {
    case 'ring':
      return ring(seats);
    case 'chords': {
      const across = Math.floor(seats / 2);
      const chords = Array.from({ length: across }, (_, i): [Seat, Seat] => [i, i + across]);
      return distinct([...ring(seats), ...chords.filter(([a]) => a % layout.every === 0)]);
    }
    case 'star':
      return Array.from({ length: seats - 1 }, (_, i) => [0, i + 1]);
    case 'line':
    case 'stream':
      return line(seats);
    case 'villages': {
      const first = Math.ceil(seats / 2);
      return [...complete(0, first), ...complete(first, seats), [first - 1, first]];
    }
    case 'complete':
      return complete(0, seats);
    case 'list':
      return distinct(layout.ties.filter(([a, b]) => a < seats && b < seats && a !== b));
  }
}

function distinct(pairs: readonly (readonly [Seat, Seat])[]): [Seat, Seat][] {
  const seen = new Map<string, [Seat, Seat]>();
  for (const [a, b] of pairs)
    seen.set(`${Math.min(a, b)}:${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  return [...seen.values()];
}

/** Draws `count` different numbers below `PLACES`. */
function places(count: number, luck: SeededRandom): number[] {
  const pool = Array.from({ length: PLACES }, (_, i) => i);
  return Array.from({ length: count }, (_, i) =>
    at(pool.splice(Math.floor(luck('place', i) * pool.length), 1), 0),
  );
}

function homestead(
  opening: Opening,
  seat: Seat,
  place: number,
  craft: LandGood,
  alternates: boolean,
): Homestead {
  const { homestead: rule, vitality } = opening.scenario;
  const sitter = opening.sitters[seat];
  if (sitter === undefined) throw new RangeError(`no sitter for seat ${seat}`);
  return {
    seat,
    place,
    craft,
    alternates,
    goods: { ...rule.goods },
    yield: rule.yield,
    irrigation: 0,
    vitality: vitality.start,
    witherings: 0,
    selfReliant: false,
    fences: 0,
    terraces: 0,
    baskets: 0,
    lastBaskets: 0,
    hands: { ...rule.silence },
    sealed: false,
    chosen: false,
    habit: [],
    drawn: 0,
    intention: null,
    pressed: false,
    introduced: false,
    ready: false,
    here: true,
    keeper: sitter.keeper,
    nickname: sitter.nickname,
    character: sitter.character,
    companion: sitter.companion ?? seat,
  };
}

function spring(scenario: Scenario, seats: number): State['spring'] {
  const capacity = scenario.spring.capacityPerSeat * seats * HUNDREDTHS;
  return {
    stock: capacity,
    capacity,
    firstCapacity: capacity,
    redLine: Math.round(capacity * scenario.spring.redLine),
    undrawable: Math.round(capacity * scenario.spring.undrawable),
    lastStock: capacity,
    fenced: 0,
    tendingHands: 0,
    drawn: 0,
    grown: { natural: 0, tending: 0, works: 0 },
  };
}

/**
 * The valley at the first morning. Its first events stand in `log`.
 * @throws RangeError where the number of sitters does not suit the scenario
 */
export function start(opening: Opening): State {
  const { scenario, seed, sitters } = opening;
  const seats = sitters.length;
  if (seats < scenario.seats.least || seats > scenario.seats.most)
    throw new RangeError(
      `${scenario.title} is for ${scenario.seats.least} to ${scenario.seats.most} homesteads, not ${seats}`,
    );
  const { crafts, alternating } = craftsOf(scenario.crafts, seats);
  const named = places(seats, seededRandom(seed, 0));
  const ties = tiesOf(scenario.layout, seats).map(([a, b], id) =>
    newTie(id, a, b, scenario.ties.width, scenario.ties.limit),
  );
  const tieAt = new Array<TieId>(seats * seats).fill(-1);
  for (const tie of ties) tieAt[tie.a * seats + tie.b] = tieAt[tie.b * seats + tie.a] = tie.id;

  const state: State = {
    scenario,
    ...(opening.closed === undefined ? {} : { closed: opening.closed }),
    seed,
    round: 0,
    lastRound: scenario.rounds,
    phase: 'dusk',
    homesteads: sitters.map((_, seat) =>
      homestead(opening, seat, at(named, seat), at(crafts, seat), seat === alternating),
    ),
    tenures: sitters.map(({ keeper }) => ({
      peopled: keeper === 'person',
      since: 0,
      said: 0,
      round: 0,
      chose: true,
    })),
    ties,
    tieAt,
    spring: spring(scenario, seats),
    asks: new Map(),
    askEvents: new Map(),
    turnedDown: [],
    debts: new Map(),
    counted: new Map(),
    works: [],
    pacts: [],
    words: scenario.words,
    sight: scenario.sight.goods,
    shown: {
      boats: scenario.sight.boats,
      boatsSince: 1,
      measures: scenario.sight.measures,
      outlook: scenario.sight.outlook,
    },
    kindness: sitters.map(() => null),
    said: [],
    springDusks: [],
    livesDusks: [],
    riversDusks: [],
    log: [],
    permanent: [],
    drawEvent: -1,
    droughtEvent: -1,
    lastDraws: [],
  };
  happen(state, [{ type: 'began' }]);
  enactDawn(state);
  return state;
}
