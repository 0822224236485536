import { SCENARIOS, scenarioOf } from '../shared/scenarios/index.ts';
import { breed, type Effort, type Found } from './search/evolve.ts';
import { PLACES, worths } from './search/moves.ts';
import { asTable, common, domination, places } from './search/report.ts';
import { AIMS, COMPANIES } from './search/trial.ts';

/**
 * `npm run search`: looks for what breaks the game. Breeds strategies for the most baskets and the
 * best vitality of one homestead among each character, and of everyone where all play alike; then
 * asks in which places each move pays. `--scenario NAME` breeds elsewhere than in The Valley;
 * `--short` looks less hard.
 */
const FULL: Effort = { strategies: 20, generations: 16, games: 10, proof: 120 };
const SHORT: Effort = { strategies: 8, generations: 4, games: 5, proof: 40 };

const named = process.argv[process.argv.indexOf('--scenario') + 1] ?? '';
const scenario = scenarioOf(process.argv.includes('--scenario') ? named : 'the-valley');
const short = process.argv.includes('--short');
if (scenario === null) {
  console.error(`There is no “${named}”; there is ${SCENARIOS.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const effort = short ? SHORT : FULL;
const found: Found[] = [];
for (const company of COMPANIES)
  for (const aim of AIMS) {
    found.push(breed(scenario, company, aim, effort, found.length + 1));
    console.error(`${company}, ${aim}: done`);
  }
console.log(`What was found in ${scenario.title}, judged by ${effort.proof} fresh games each:\n`);
console.log(asTable(found));
console.log(`\n${common(found)}\n`);
console.log('Where each move pays one who otherwise only trades, with and without it:\n');
const adds = worths(PLACES, short ? 15 : 60);
console.log(places(adds));
console.log(`\n${domination(adds)}`);
