import { writeFileSync } from 'node:fs';
import { GAMES, written } from './goldenGames.ts';

/** Records the kept games anew: `node tools/run.mjs tests/golden/record.ts`, after a change of rules. */
for (const [name, play] of Object.entries(GAMES)) {
  const record = play();
  writeFileSync(new URL(`${name}.jsonl`, import.meta.url), written(record));
  console.log(`${name}: ${record.entries.length} entries, ${record.hashes.length} dusks`);
}
