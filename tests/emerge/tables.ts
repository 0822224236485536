import { type Bot, botFor } from '../../shared/bots/index.ts';
import { botOf, type Manner } from '../../shared/bots/manner.ts';
import { baskets, capacityShare } from '../../shared/metrics/index.ts';
import { mean } from '../../shared/model/arithmetic.ts';
import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import { total } from '../../shared/model/goods/goods.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { openingOf, playGame } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** Many games at one table, where it matters who sits where, and what came of each seat. */

/** Seeds of each lesson; `RIVERBED_GAMES=20 npm run test:one tests/emerge` is done sooner. */
export const GAMES = Number(process.env.RIVERBED_GAMES ?? 200);

export function shipped(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (scenario === null) throw new Error(`there is no scenario ${id}`);
  return scenario;
}

/** Ended games with these characters in valley order; some seats may be of a manner of their own. */
export function gamesOf(
  scenario: Scenario,
  characters: readonly Character[],
  manners: Readonly<Record<number, Manner>> = {},
  games: number = GAMES,
): State[] {
  const own = new Map<number, Bot>(
    Object.entries(manners).map(([seat, manner]) => [Number(seat), botOf(manner)]),
  );
  return Array.from({ length: games }, (_, seed) =>
    playGame(openingOf(scenario, characters, seed + 1), {
      botAt: (seat) => own.get(seat) ?? botFor(at(characters, seat)),
    }),
  );
}

/** Mean baskets of each seat. */
export const bySeat = (games: readonly State[]): number[] => {
  const eaten = games.map(baskets);
  return (eaten[0] ?? []).map((_, seat) => mean(eaten.map((game) => game[seat] ?? 0)));
};

export const meanBaskets = (games: readonly State[]): number => mean(bySeat(games));

export const capacityLeft = (games: readonly State[]): number => mean(games.map(capacityShare));

/** Units that a seat got for each that it gave, in exchanges with these others. */
export function rateOfExchange(games: readonly State[], seats: readonly number[]): number {
  let given = 0;
  let got = 0;
  for (const { log } of games)
    for (const event of log) {
      if (event.type !== 'exchanged') continue;
      if (seats.includes(event.from)) {
        given += total(event.gave);
        got += total(event.got);
      }
      if (seats.includes(event.to)) {
        given += total(event.got);
        got += total(event.gave);
      }
    }
  return got / given;
}
