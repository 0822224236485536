import { at } from '../model/at.ts';
import { craftsOf, firstRivers } from '../model/givens/craftsAndRivers.ts';
import { type Givens, givensOf } from '../model/givens/givens.ts';
import { HUNDREDTHS } from '../model/goods/duskTotals.ts';
import type { LandGood } from '../model/goods/goods.ts';
import type { Seat, TieId } from '../model/ids.ts';
import { namedPlace } from '../model/namedPlaces.ts';
import type { Opening } from '../model/record.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Homestead, State } from '../model/state.ts';
import { happen } from './happen.ts';
import { enactDawn } from './phases.ts';
import { type SeededRandom, seededRandom } from './seededRandom.ts';
import { newTie } from './tie.ts';

/** Place names that every language lists at least as many of; a world that brings its own says how many. */
const PLACES = 40;

/** How many names of places a valley can draw from. */
export const placesToDraw = ({ world }: Scenario): number => world?.places.length || PLACES;

/** Draws `count` different names of places, as numbers below `all`. */
export function drawPlaces(count: number, all: number, random: SeededRandom): number[] {
  const pool = Array.from({ length: all }, (_, i) => i);
  return Array.from({ length: count }, (_, i) =>
    at(pool.splice(Math.floor(random('place', i) * pool.length), 1), 0),
  );
}

function homestead(
  opening: Opening,
  seat: Seat,
  place: number,
  given: Givens,
  craft: LandGood,
  alternates: boolean,
): Homestead {
  const sitter = opening.sitters[seat];
  if (sitter === undefined) throw new RangeError(`no sitter for seat ${seat}`);
  return {
    seat,
    place,
    craft: given.craft ?? craft,
    alternates: given.craft === null && alternates,
    goods: { ...given.goods },
    yield: given.yield,
    irrigation: 0,
    vitality: given.vitality,
    witherings: 0,
    selfReliant: false,
    fences: 0,
    terraces: 0,
    baskets: 0,
    lastBaskets: 0,
    hands: { ...given.silence },
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
  const drawn = opening.places ?? drawPlaces(seats, placesToDraw(scenario), seededRandom(seed, 0));
  const givens = givensOf(scenario, seats);
  const ties = firstRivers(scenario, seats).map(({ a, b, width, limit }, id) =>
    newTie(id, a, b, width, limit),
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
      homestead(
        opening,
        seat,
        namedPlace(scenario.world, seat) ?? at(drawn, seat),
        at(givens, seat),
        at(crafts, seat),
        seat === alternating,
      ),
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
