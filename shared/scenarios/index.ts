import { readScenario, type Scenario } from '../model/scenario.ts';
import enclosure from './enclosure.json' with { type: 'json' };
import firstLight from './first-light.json' with { type: 'json' };
import fishery from './fishery.json' with { type: 'json' };
import headwaters from './headwaters.json' with { type: 'json' };
import hospitalNight from './hospital-night.json' with { type: 'json' };
import longDrought from './long-drought.json' with { type: 'json' };
import neighbourhood from './neighbourhood.json' with { type: 'json' };
import openSource from './open-source.json' with { type: 'json' };
import silentValley from './silent-valley.json' with { type: 'json' };
import theMill from './the-mill.json' with { type: 'json' };
import theValley from './the-valley.json' with { type: 'json' };
import twoBanks from './two-banks.json' with { type: 'json' };

/** Reads a scenario that ships with the game. Throws where its file is not as it must be. */
function shipped(file: unknown): Scenario {
  const { scenario, problems } = readScenario(file);
  if (scenario !== null) return scenario;
  throw new Error(problems.map(({ field, message }) => `${field}: ${message}`).join('; '));
}

/** The scenarios that ship with the game: the gentlest, the whole, one for each thing to learn, and four in worlds of
 * their own. */
export const SCENARIOS: readonly Scenario[] = [
  firstLight,
  theValley,
  twoBanks,
  theMill,
  headwaters,
  longDrought,
  enclosure,
  silentValley,
  fishery,
  openSource,
  hospitalNight,
  neighbourhood,
].map(shipped);

/** A shipped scenario by its id; null where there is none of that name. */
export const scenarioOf = (id: string): Scenario | null =>
  SCENARIOS.find((scenario) => scenario.id === id) ?? null;
