import { ATTACKS } from './attacks.ts';
import { attack } from './attackTools.ts';

/**
 * `npm run attack`: each way that was found to harm a server, tried on a real one, and a table of what
 * came of it. Ends with 1 where anything got through. With words behind it (`npm run attack -- sockets`),
 * only the attacks that have one of them in their name.
 */
const LONG = { tries: 2000, sockets: 300, held: 60_000, kills: 50, isTimed: true };

const words = process.argv.slice(2);
const chosen = ATTACKS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
let [got, left] = [0, 0];
console.log(`${'attack'.padEnd(58)} ${'tried'.padStart(7)} ${'got through'.padStart(12)}`);
for (const one of chosen) {
  const missing = 'missing' in one ? (one.missing?.() ?? null) : null;
  if (missing !== null) {
    left += 1;
    console.log(`${one.name.padEnd(58)} left out: ${missing} is not installed`);
    continue;
  }
  const { tried, through, note = '' } = await attack(one, LONG);
  got += through;
  const row = [one.name.padEnd(58), String(tried).padStart(7), String(through).padStart(12), note];
  console.log(row.join(' '));
}
const all = left === 0 ? '' : ` ${left} of ${chosen.length} were left out.`;
console.log(got === 0 ? `\nNothing got through.${all}` : `\n${got} got through.${all}`);
process.exit(got === 0 ? 0 : 1);
