import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PartId } from '../../shared/model/debrief/debriefParts.ts';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { type Server, startServer, until } from '../room/tables.ts';
import { lead, openSession, stopLeading } from '../session/sessions.ts';
import { ENGINES, type EnginePage, isInstalled, openEngine } from './harness/engines.ts';

/**
 * One person's whole way at a phone, in every engine that this machine has: joining, a short game, a
 * debrief that is led, and the report.
 */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ROUNDS = 2;
const PATIENCE_MS = 60_000;

const missing = ENGINES.filter((engine) => !isInstalled(engine));
if (missing.length > 0) console.log(`Left out, since not installed: ${missing.join(', ')}.`);

let server: Server;
beforeAll(async () => {
  server = await startServer({ pages: DIST });
});
let page: EnginePage | null = null;
afterEach(async () => {
  stopLeading();
  await page?.close();
  page = null;
});
afterAll(() => server?.stop());

/** In the page: buttons and links that are seen and can be pressed, by the name that is read. */
const BUTTONS = `[...document.querySelectorAll('button, a')].filter((one) =>
  one.getClientRects().length > 0 && one.getAttribute('aria-disabled') !== 'true' && one.ariaPressed !== 'true')`;
const NAME = `((one) => (one.getAttribute('aria-label') ?? one.textContent).trim())`;

/** Waits until an expression is true in the page. Says what stood there where it never is. */
async function so(here: EnginePage, expression: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp) {
    if (await here.run<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const stands = await here.run<string>('document.body.innerText.slice(0, 600)');
  throw new Error(`never so: ${expression}\n${stands}`);
}

const sees = (here: EnginePage, text: RegExp): Promise<void> =>
  so(here, `${text}.test(document.body.innerText)`);

const pressOne = (name: RegExp): string => `(() => {
  const one = ${BUTTONS}.find((one) => ${name}.test(${NAME}(one)));
  one?.click();
  return one !== undefined;
})()`;

const press = (here: EnginePage, name: RegExp): Promise<void> => so(here, pressOne(name));

const fill = (here: EnginePage, field: string, text: string): Promise<void> =>
  so(
    here,
    `(() => {
      const field = document.querySelector(${JSON.stringify(field)});
      if (field === null) return false;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    })()`,
  );

/** Errors that nobody caught, and what the page's own policy forbade. */
const listen = (here: EnginePage): Promise<void> =>
  here.run(`(() => {
    globalThis.troubles = [];
    addEventListener('error', ({ message }) => troubles.push(message));
    addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      troubles.push(violatedDirective + ' ' + blockedURI));
  })()`);

const ONWARDS =
  /^(accept|seal|ready(?!.*take it back)|go on|next|to the (first|next) morning|see what came)/i;

test.each(ENGINES.filter(isInstalled))(
  'a person joins, plays, follows a debrief and reads the report in %s',
  async (engine) => {
    const ticket = await openSession(server.origin, {
      tables: [{ scenario: 'first-light', seats: 4 }],
      rounds: ROUNDS,
    });
    const leader = await lead(server.origin, ticket);
    const here = await openEngine(engine);
    page = here;
    await here.go(`${server.origin}/j/${ticket.code}`);
    await listen(here);
    await fill(here, 'main input', 'Ada');
    await press(here, /^Sit down/);
    await sees(here, /You sit here as Ada/);
    expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();

    await so(here, `document.querySelector('canvas, .play-still svg')`);
    await so(
      here,
      `(${pressOne(ONWARDS)}, /the valley after|In a moment you will look/i.test(document.body.innerText))`,
    );
    await until('the game is over', () => leader.screen().tables[0]?.stage === 'over');

    const look = (part: PartId) =>
      leader.act({ act: 'look', table: 0, gaze: { ...firstPosition(ROUNDS, null), part } });
    for (const [part, title] of [
      ['then', /^Then and now/],
      ['lived', /^Who lived from whom/],
      ['power', /^The pattern of power/],
    ] as const) {
      expect(await look(part)).toBeNull();
      await so(here, `${title}.test(document.querySelector('h1')?.textContent ?? '')`);
    }
    expect(await leader.act({ act: 'end-talk' })).toBeNull();
    await sees(here, /The valley after/);
    await press(here, /^Take home/);
    await press(here, /^Open the report/);
    await so(here, `document.querySelectorAll('.report h2').length > 3`);
    await so(here, `document.querySelectorAll('.report svg').length > 0`);
    expect(await here.run<string[]>('troubles')).toEqual([]);
  },
);
