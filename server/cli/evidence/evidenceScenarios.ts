import type { Scenario } from '../../../shared/model/scenario.ts';
import { scenarioOf } from '../../../shared/scenarios/index.ts';

/** A scenario that ships with the game. Throws where it is missing. */
function shipped(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (scenario === null) throw new Error(`there is no scenario ${id}`);
  return scenario;
}

/** What the experiments' scenarios are made from. */
export const theValley = shipped('the-valley');
