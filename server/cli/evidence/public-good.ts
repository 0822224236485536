import { seededRandom } from '../../../shared/engine/index.ts';
import type { Character } from '../../../shared/model/command.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { openingOf, playGame } from '../../../shared/replay/playGame.ts';
import { theValley } from './evidenceScenarios.ts';

/**
 * A linear public good: each hand is worth a unit to its own homestead, or adds to a spring that
 * serves all alike. Four at a table, ten rounds, nothing else to do.
 */
const SEATS = 4;
const HANDS = 8;

const SCENARIO: Scenario = {
  ...theValley,
  seats: { ...theValley.seats, usual: SEATS },
  rounds: 10,
  opens: {},
  drought: { rounds: [], yieldLost: 0 },
  homestead: { ...theValley.homestead, hands: HANDS, silence: { draw: 4, tend: 4 } },
  spring: { ...theValley.spring, capacityPerSeat: 60, redLine: 0, regrowth: 0 },
};

/** Free-riders among conditional cooperators and free-riders: 30 to 50 in the laboratory. */
const FREE_RIDERS = 3 / 8;

/** Share of all hands that went to the common good, by round, over many tables. */
export function contributions(tables: number): number[] {
  const sums = Array.from({ length: SCENARIO.rounds }, () => 0);
  for (let seed = 1; seed <= tables; seed++) {
    const random = seededRandom(seed, 0);
    const characters = Array.from(
      { length: SEATS },
      (_, seat): Character => (random('kind', seat) < FREE_RIDERS ? 'free-rider' : 'reciprocator'),
    );
    const { springDusks } = playGame(openingOf(SCENARIO, characters, seed));
    for (const { round, tendingHands } of springDusks)
      sums[round - 1] = (sums[round - 1] ?? 0) + tendingHands;
  }
  return sums.map((hands) => hands / (tables * SEATS * HANDS));
}
