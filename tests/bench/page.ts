import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browser/harness/index.ts';
import { AIMS, walkStretches } from '../browser/harness/received.ts';
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import { post, startServer, TOGETHER } from '../room/tables.ts';

/** Files of a stretch that are named; the rest is one line. */
const NAMED = 8;

/** What each page loads over the wire, file by file, beside what it may. The client must be built. */
export async function benchPage(): Promise<void> {
  const pages = fileURLToPath(new URL('../../dist', import.meta.url));
  const over = { code: 'ABCDEF', key: 'key-0' };
  const [server, browser] = await Promise.all([startServer({ pages }), openBrowser()]);
  await keepGame(server.storage, over.code, withPeople(golden('the-valley'), 1), [over.key]);
  const playing = (await post(`${server.origin}/api/tables`, { ...TOGETHER, alone: true })).body;
  const stretches = await walkStretches(browser, { origin: server.origin, playing, over });
  await Promise.all([server.stop(), browser.close()]);
  for (const { what, files } of stretches) {
    const sorted = files.toSorted((a, b) => b.bytes - a.bytes);
    const rest = sorted.slice(NAMED);
    console.log(`\n${what}`);
    for (const { name, bytes } of sorted.slice(0, NAMED))
      console.log(`${String(bytes).padStart(8)}  ${name}`);
    const bytes = rest.reduce((sum, file) => sum + file.bytes, 0);
    if (rest.length > 0) console.log(`${String(bytes).padStart(8)}  ${rest.length} more`);
  }
  console.table(
    stretches.map(({ what, bytes, files }) => ({
      stretch: what,
      requests: files.length,
      bytes,
      aim: AIMS[what],
      ratio: Math.round((bytes / AIMS[what]) * 100) / 100,
    })),
  );
}
