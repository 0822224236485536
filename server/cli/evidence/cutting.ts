import type { Character } from '../../../shared/model/command.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { State } from '../../../shared/model/state.ts';
import { openingOf, playGame } from '../../../shared/replay/playGame.ts';
import { seatByLuck } from '../../../shared/replay/survey.ts';
import { theValley } from './evidenceScenarios.ts';

/** The Valley where all are tied to all from the start, so that nobody needs a river that hurts. */
const SCENARIO: Scenario = { ...theValley, layout: { kind: 'complete' } };

const TABLE: readonly Character[] = [
  'reciprocator',
  'reciprocator',
  'reciprocator',
  'reciprocator',
  'taker',
  'taker',
  'sharer',
  'sharer',
];

/** How often reciprocators cut rivers, by whom the river went to. */
interface Cuts {
  /** Rivers cut by reciprocators, for each river that they had to such a neighbour. */
  readonly toTakers: number;
  readonly toGivers: number;
}

const cutFrom = (state: State, character: Character): number =>
  state.log.filter(
    (event) =>
      event.type === 'severed' &&
      state.homesteads[event.by]?.character === 'reciprocator' &&
      state.homesteads[event.other]?.character === character,
  ).length;

/** How often bots that can leave cut a river to a taker, and how often one to a giver. */
export function cuts(games: number): Cuts {
  let takers = 0;
  let givers = 0;
  for (let seed = 1; seed <= games; seed++) {
    const state = playGame(openingOf(SCENARIO, seatByLuck(TABLE, seed), seed));
    takers += cutFrom(state, 'taker');
    givers += cutFrom(state, 'sharer');
  }
  const rivers = games * 8;
  return { toTakers: takers / rivers, toGivers: givers / rivers };
}
