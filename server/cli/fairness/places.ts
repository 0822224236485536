import { seededRandom } from '../../../shared/engine/index.ts';
import { at } from '../../../shared/model/at.ts';
import { craftsOf, tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { LandGood } from '../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Layout, Scenario } from '../../../shared/model/scenario.ts';
import { scenarioOf } from '../../../shared/scenarios/index.ts';

/** Valleys in which some seats lie alike. */

/** A scenario for so many homesteads, with every river and craft listed. */
export interface Place {
  readonly name: string;
  readonly seats: number;
  readonly scenario: Scenario;
}

function shipped(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (scenario === null) throw new Error(`there is no scenario ${id}`);
  return scenario;
}

/** Where a fence costs one of each, grain and timber are alike in all that the rules ask. */
const evenFence = (scenario: Scenario): Scenario => ({
  ...scenario,
  costs: { ...scenario.costs, fence: { water: 0, grain: 1, timber: 1 } },
});

function placeOf(
  name: string,
  scenario: Scenario,
  ties: readonly (readonly [Seat, Seat])[],
  crafts: readonly LandGood[],
): Place {
  const seats = crafts.length;
  return {
    name,
    seats,
    scenario: {
      ...evenFence(scenario),
      seats: { least: seats, most: seats, usual: seats },
      layout: { kind: 'list', ties: ties.map(([a, b]) => [a, b]) },
      crafts: { kind: 'list', crafts: [...crafts] },
    },
  };
}

/** A shipped scenario as it is at so many seats. */
function asShipped(id: string, seats: number): Place {
  const scenario = shipped(id);
  const { crafts } = craftsOf(scenario.crafts, seats);
  return placeOf(`${scenario.title}, ${seats}`, scenario, tiesOf(scenario.layout, seats), crafts);
}

const theValley = shipped('the-valley');

/** Grain and timber in turn: in a ring of an odd number the two ends of the list meet. */
const inTurn = (seats: number): LandGood[] =>
  Array.from({ length: seats }, (_, seat) => (seat % 2 === 0 ? 'grain' : 'timber'));

const laidOut = (kind: Layout['kind'] & ('ring' | 'line'), seats: number): Place =>
  placeOf(`${kind} of ${seats}`, theValley, tiesOf({ kind }, seats), inTurn(seats));

/** Rings of 4 to 12, a line of five, and the shipped valleys that are symmetrical. */
export const PLACES: readonly Place[] = [
  ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((seats) => laidOut('ring', seats)),
  laidOut('line', 5),
  asShipped('the-valley', 8),
  asShipped('the-mill', 6),
  asShipped('the-mill', 9),
  asShipped('two-banks', 8),
  asShipped('two-banks', 12),
];

/**
 * The same valley under other numbers.
 * @param to the new number of each seat
 * @param rivers in which order rivers are listed now; each the number of one in the old list
 */
export function renumbered(place: Place, to: readonly Seat[], rivers: readonly number[]): Place {
  const { scenario, seats } = place;
  const ties = tiesOf(scenario.layout, seats);
  const { crafts } = craftsOf(scenario.crafts, seats);
  const moved = Array.from({ length: seats }, (_, now) => at(crafts, to.indexOf(now)));
  return {
    ...place,
    scenario: {
      ...scenario,
      layout: {
        kind: 'list',
        ties: rivers.map((id) => {
          const [a, b] = ties[id] as [Seat, Seat];
          return [at(to, a), at(to, b)];
        }),
      },
      crafts: { kind: 'list', crafts: moved },
    },
  };
}

/** Numbers below `count` in an order that a seed draws; 0 leaves them as they are. */
export function drawnNumbers(count: number, seed: number): number[] {
  const random = seededRandom(seed, 0);
  const all = Array.from({ length: count }, (_, i) => i);
  return seed === 0 ? all : all.sort((a, b) => random('number', a) - random('number', b));
}
