import { fileURLToPath } from 'node:url';
import { openBrowser } from '../browser/harness/index.ts';
import { BUDGETS, walkStretches } from '../browser/harness/received.ts';
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import { post, startServer, TOGETHER } from '../room/tables.ts';
import { keepFigures } from './figures.ts';
import { AIMS, waitOnSlowPhone } from './slowPhone.ts';

/** Files of a stretch that are named; the rest is one line. */
const NAMED = 8;

/**
 * What each page loads over the wire, file by file, beside what it may; and how long a phone on a slow
 * line waits. The client must be built.
 */
export async function benchPage(): Promise<void> {
  const pages = fileURLToPath(new URL('../../dist', import.meta.url));
  const over = { code: 'ABCDEF', key: 'key-0' };
  const [server, browser] = await Promise.all([startServer({ pages }), openBrowser()]);
  await keepGame(server.storage, over.code, withPeople(golden('the-valley'), 1), [over.key]);
  const playing = (await post(`${server.origin}/api/tables`, { ...TOGETHER, alone: true })).body;
  const stretches = await walkStretches(browser, { origin: server.origin, playing, over });
  const waits = await waitOnSlowPhone(browser, server.origin);
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
  const requests = (files: readonly unknown[]) =>
    files.length === 1 ? 'in one request' : `in ${files.length} requests`;
  keepFigures({
    name: 'page',
    title: 'The wire to the page',
    command: 'npm run bench -- page',
    about:
      'What Chromium received, headers and all, each stretch after the one before, as on a metered line: what is fetched ahead for later is in no stretch but where it is needed; and how long a phone waits on a line of 1.6 Mbit/s and 150 ms with its processor slowed four times: until the first page can be used, and from the click until one plays, by who clicks at once and who reads for ten seconds.',
    figures: [
      ...stretches.map(({ what, bytes, files }) => ({
        what: `${TITLES[what]}, ${requests(files)}`,
        figure: bytes,
        unit: 'bytes',
        aim: BUDGETS[what],
      })),
      ...waits.map(({ what, seconds }) => ({
        what: WAITS[what],
        figure: seconds,
        unit: 's',
        aim: AIMS[what],
      })),
    ],
  });
}

const TITLES = {
  first: 'First page',
  again: 'First page again',
  playing: 'From there to a playing field',
  debrief: 'From there to the debrief',
  desk: 'A facilitator’s desk',
} as const satisfies Record<keyof typeof BUDGETS, string>;

const WAITS = {
  first: 'Slow phone: first page can be used',
  'at once': 'Slow phone: plays, from a click at once',
  'after reading': 'Slow phone: plays, from a click after ten seconds',
} as const satisfies Record<keyof typeof AIMS, string>;
