import { writeFileSync } from 'node:fs';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { breed, type Effort, type Found } from './breeding.ts';
import { PLACES, worths } from './moves.ts';
import { asMarkdown } from './searchReport.ts';
import { AIMS, COMPANIES } from './trial.ts';

/**
 * `npm run search`: looks for what breaks the game. Breeds strategies for the most baskets and the
 * best vitality of one homestead among each character, and of everyone where all play alike; then
 * asks in which places each move pays; tells it, and writes it to docs/search.md. `--scenario NAME`
 * breeds elsewhere than in The Valley and `--short` looks less hard: these only tell.
 */
const FULL: Effort = { strategies: 16, generations: 12, games: 8, proof: 100 };
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
const adds = worths(PLACES, short ? 15 : 50);
const report = asMarkdown(scenario.title, effort.proof, found, adds);
console.log(report);
if (!short && scenario.id === 'the-valley')
  writeFileSync(new URL('../../../docs/search.md', import.meta.url), report);
