import { writeFileSync } from 'node:fs';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { breed, type Effort, type Found, proven } from './breeding.ts';
import { picksOf } from './luckyPicks.ts';
import { PLACES, worths } from './moves.ts';
import { asMarkdown } from './searchReport.ts';
import { readStrategy } from './strategy.ts';
import { AIMS, COMPANIES } from './trial.ts';

/**
 * `npm run search`: looks for what breaks the game. Breeds strategies for the most baskets and the
 * best vitality of one homestead among each character, and of everyone where all play alike; then
 * asks in which places each move pays; tells it, and writes it to docs/search.md. `--scenario NAME`
 * breeds elsewhere than in The Valley and `--short` looks less hard: these only tell, and a short
 * report says that it is one. `--again STRATEGY --among COMPANY` plays one row of the report once more.
 */
const FULL: Effort = { strategies: 16, generations: 12, games: 8, proof: 100 };
const SHORT: Effort = { strategies: 8, generations: 4, games: 5, proof: 40 };

function argument(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const scenario =
  scenarioOf(argument('--scenario') ?? 'the-valley') ??
  fail(
    `There is no “${argument('--scenario')}”; there is ${SCENARIOS.map(({ id }) => id).join(', ')}.`,
  );
const short = process.argv.includes('--short');
const effort = short ? SHORT : FULL;
/** Games by which each move is judged in each place. */
const games = short ? 15 : 50;

/** Plays a row of the report once more. */
function again(text: string): void {
  const strategy = readStrategy(text) ?? fail(`This tells no strategy: ${text}`);
  const among = argument('--among') ?? 'everyone';
  const company =
    COMPANIES.find((one) => one === among) ??
    fail(`There is no “${among}”; there is ${COMPANIES.join(', ')}.`);
  for (const aim of AIMS) {
    const { gets, native } = proven(scenario, company, aim, strategy, effort.proof);
    console.log(`${aim}: ${gets.toFixed(1)}, a native ${native.toFixed(1)}`);
  }
}

function search(): void {
  const found: Found[] = [];
  for (const company of COMPANIES)
    for (const aim of AIMS) {
      found.push(breed(scenario, company, aim, effort, found.length + 1));
      console.error(`${company}, ${aim}: done`);
    }
  const adds = worths(PLACES, games);
  const picks = picksOf(adds, PLACES, 2 * games);
  const { title, id } = scenario;
  const report = asMarkdown({
    title,
    short,
    proof: effort.proof,
    games,
    found,
    worths: adds,
    picks,
  });
  console.log(report);
  if (!short && id === 'the-valley')
    writeFileSync(new URL('../../../docs/search.md', import.meta.url), report);
}

const row = argument('--again');
if (row === null) search();
else again(row);
