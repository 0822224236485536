import { luckOf, start, step } from '../../engine/index.ts';
import { CHARACTERS, type Character } from '../../model/command.ts';
import type { Scenario } from '../../model/scenario.ts';
import { sharedOf } from '../debrief/index.ts';
import { type Look, lookAt } from '../debrief/looks.ts';
import { openingOf, playGame } from '../play.ts';
import { questionsOf, type Rarity, storyOf } from './index.ts';

/** Groups that a game is compared with: enough to tell the rare from the usual. */
const GROUPS = 60;

/** A mixed company, drawn by lot. */
function company(seats: number, seed: number): Character[] {
  const luck = luckOf(seed, 0);
  const kinds = CHARACTERS.filter((one) => one !== 'random');
  return Array.from(
    { length: seats },
    (_, seat) => kinds[Math.floor(luck('company', seat) * kinds.length)] ?? 'reciprocator',
  );
}

/** How often each rule fires among simulated groups of a scenario. */
export function rarityOf(
  scenario: Scenario,
  seats: number,
  heard: (progress: number) => void = () => {},
  groups: number = GROUPS,
): Rarity {
  const counts: Record<string, number> = {};
  for (let group = 0; group < groups; group++) {
    const opening = openingOf(scenario, company(seats, group + 1), group + 1);
    const again = start(opening);
    const looks: Look[] = [lookAt(again)];
    const state = playGame(opening, {
      hear: (command, done) => {
        if (!done) return;
        const before = again.phase;
        step(again, command);
        if (before === 'day' && again.phase === 'dusk') looks.push(lookAt(again));
      },
    });
    for (const { id } of questionsOf(storyOf(state, sharedOf(state, looks, []))))
      counts[id] = (counts[id] ?? 0) + 1;
    heard((group + 1) / groups);
  }
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count / groups]));
}
