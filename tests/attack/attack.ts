import { ATTACKS, attack } from './attacks.ts';

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
let got = 0;
console.log(`${'attack'.padEnd(52)} ${'tried'.padStart(7)} ${'got through'.padStart(12)}`);
for (const one of chosen) {
  const { tried, through, note = '' } = await attack(one, LONG);
  got += through;
  const row = [one.name.padEnd(52), String(tried).padStart(7), String(through).padStart(12), note];
  console.log(row.join(' '));
}
console.log(got === 0 ? '\nNothing got through.' : `\n${got} got through.`);
process.exit(got === 0 ? 0 : 1);
