import { pathToFileURL } from 'node:url';
import type { openingOf, playGame } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { EIGHT } from './company.ts';
import type { Company } from './engineBeside.ts';

/**
 * Plays games in the engine that a file belongs to, and prints how many a core second it played:
 * `engineRun.ts FILE COMPANY GAMES`. Seconds are those that this process had a core for.
 */

const WARM_UP = 200;

const [file = '', company, games] = process.argv.slice(2);
const engine: { openingOf: typeof openingOf; playGame: typeof playGame } = await import(
  pathToFileURL(file).href
);
const valley = scenarioOf('the-valley');
if (valley === null) throw new Error('The Valley is not among the scenarios');
const seated =
  company === ('eight sharers' satisfies Company) ? EIGHT.map(() => 'sharer' as const) : EIGHT;
const play = (seed: number) => engine.playGame(engine.openingOf(valley, seated, seed));
for (let seed = 0; seed < WARM_UP; seed++) play(seed);
const began = process.cpuUsage();
for (let n = 0; n < Number(games); n++) play(WARM_UP + n);
const { user, system } = process.cpuUsage(began);
console.log((Number(games) * 1e6) / (user + system));
