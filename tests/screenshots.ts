import type { Browser, Page } from 'playwright';
import { PARTS } from '../shared/model/debrief/debriefParts.ts';
import { unitsOf } from '../shared/model/goods/goods.ts';
import type { Seat } from '../shared/model/ids.ts';
import { MOVES, Scenario } from '../shared/model/scenario.ts';
import type { Screen } from '../shared/model/wire/wire.ts';
import valley from '../shared/scenarios/the-valley.json' with { type: 'json' };
import built from './browser/harness/built.ts';
import {
  type Game,
  openBrowser,
  SIZES,
  seatLink,
  startGame,
  visit,
} from './browser/harness/index.ts';
import { takeDebriefPictures } from './pictures/debrief.ts';
import { keep, press } from './pictures/keep.ts';
import { takeLeadPictures } from './pictures/leading.ts';
import { takeScreenPictures } from './pictures/screens.ts';
import { takeReadmePictures, takeValleyPictures } from './pictures/valleys.ts';
import { type Guest, live, sit, until } from './room/tables.ts';

/**
 * `npm run screenshots`: plays a short valley in a real browser, then leads a session, and keeps
 * pictures of their moments in screenshots/, and every valley's morning, day and dusk; with
 * `-- playing`, `-- valleys`, `-- readme`, `-- leading`, `-- screens` or `-- debrief` only of one. Ada sits at the
 * browser; Ben, a seat without a screen, offers her something and later breaks with a neighbour, so
 * that there is something to see.
 */

const ROUNDS = 5;
/** In this round Ben makes his offer and cuts a river. */
const TELLING = 3;

/** Every move is open from the first round, and neighbours always have something to swap. */
const SHORT = Scenario.parse({
  ...valley,
  rounds: ROUNDS,
  crafts: { kind: 'blocks', size: 1 },
  drought: { ...valley.drought, rounds: [] },
  opens: Object.fromEntries(MOVES.filter((move) => move !== 'floor').map((move) => [move, 1])),
});

async function takePictures(game: Game, browser: Browser): Promise<void> {
  const ben = await seatBen(game);
  const ticket = await game.takeSeat(ben.ticket.code, 'Ada');
  const { page, troubles } = await visit(browser, game.address);
  await keep(page, 'first-page');
  await page.goto(seatLink(game.address, ticket));
  await page.getByText(/you have a seat/i).waitFor();
  await keep(page, 'lobby');
  const ada = otherSeat(ben);
  await ben.connection.start();

  await playUntil(page, ben, () => now(ben) === `${TELLING} morning`);
  await keep(page, 'morning');
  await playUntil(page, ben, () => now(ben) === `${TELLING} day`);
  await makeOffer(ben, ada);
  const accept = page.getByRole('button', { name: /accept/i }).first();
  await accept.waitFor();
  await keep(page, 'day');
  await accept.evaluate(press);
  await severSomeone(ben, ada);
  await playUntil(page, ben, () => now(ben) === `${TELLING} dusk`);
  await keep(page, 'dusk');
  await turnTo(page, 'A river is gone');
  await keep(page, 'dusk-broken');
  await playUntil(page, ben, () => ben.screen().stage === 'over');
  await page.getByText(/the valley after/i).waitFor();
  await page.getByText(/is living on/i).waitFor({ state: 'hidden', timeout: 60_000 });
  await keep(page, 'end', { whole: true });
  ben.connection.close();
  for (const trouble of troubles) console.error(trouble);
}

/** Ben opens the table for eight, and is the one who may start it. */
async function seatBen(game: Game): Promise<Guest> {
  const ticket = await game.createTable({
    scenario: SHORT,
    seats: 8,
    rounds: ROUNDS,
    nickname: 'Ben',
    alone: false,
    companions: ['sharer', 'taker', 'sharer', 'reciprocator', 'steward', 'sharer'],
  });
  const ben = sit(game.address, ticket);
  await live(ben);
  return ben;
}

const valleyOf = (guest: Guest) => {
  const { view } = guest.screen();
  if (view === null) throw new Error('the game has not begun');
  return view.valley;
};

const now = (guest: Guest): string => `${valleyOf(guest).round} ${valleyOf(guest).phase}`;

const otherSeat = (guest: Guest): Seat => {
  const other = guest.screen().people.find(({ seat }) => seat !== guest.screen().seat);
  if (other === undefined) throw new Error('nobody else is here');
  return other.seat;
};

/** Presses on for Ada, who takes any offer, and does the same for Ben, until something is so. */
async function playUntil(page: Page, ben: Guest, isSo: () => boolean): Promise<void> {
  const onwards = page.getByRole('button', {
    name: /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/i,
    pressed: false,
    disabled: false,
  });
  const giveUp = Date.now() + 240_000;
  // The smaller, the faster it is painted where there is no GPU.
  await page.setViewportSize(SIZES.phone);
  await until('the game begins', () => ben.screen().view !== null);
  while (!isSo()) {
    if (Date.now() > giveUp) throw new Error(`stuck at ${now(ben)}`);
    await benGoesOn(ben, ben.screen());
    await onwards
      .first()
      .evaluate(press, null, { timeout: 10_000 })
      .catch(() => null);
    await page.waitForTimeout(100);
  }
}

/** Reads on in the dusk until it tells of something. */
async function turnTo(page: Page, text: string): Promise<void> {
  const told = page.getByRole('heading', { name: text }).or(page.getByText(text, { exact: true }));
  for (let step = 0; step < 20 && (await told.count()) === 0; step++) {
    await page.getByRole('button', { name: 'Go on', exact: true }).first().evaluate(press);
    await page.waitForTimeout(300);
  }
  await told.first().waitFor();
}

async function benGoesOn(ben: Guest, { seat, view }: Screen): Promise<void> {
  if (view === null || seat === null || view.valley.homesteads[seat]?.ready) return;
  const { submit } = ben.connection;
  if (view.valley.phase === 'morning') {
    if (!view.book?.sealed) await submit({ type: 'allocate', draw: 3, tend: 1 });
    return;
  }
  for (const ask of view.book?.asks ?? [])
    if (ask.kind === 'offer' && ask.to === seat) await submit({ type: 'accept', ask: ask.id });
  await submit({ type: 'ready', ready: true });
}

/** One of what Ben makes for one of what Ada makes. */
async function makeOffer(ben: Guest, ada: Seat): Promise<void> {
  const give = unitsOf(1, 'grain');
  const get = unitsOf(1, 'timber');
  const refusal = await ben.connection.submit({ type: 'offer', to: ada, give, get });
  if (refusal) throw new Error(`Ben could not offer: ${refusal.refused}`);
}

/** Cuts the river to a neighbour who isn't Ada. */
async function severSomeone(ben: Guest, ada: Seat): Promise<void> {
  const { seat } = ben.screen();
  const tie = valleyOf(ben).ties.find(
    ({ a, b, limit }) => limit > 0 && (a === seat || b === seat) && a !== ada && b !== ada,
  );
  if (tie === undefined) throw new Error('Ben has no other neighbour');
  const to = tie.a === seat ? tie.b : tie.a;
  const refusal = await ben.connection.submit({ type: 'sever', to });
  if (refusal) throw new Error(`Ben could not sever: ${refusal.refused}`);
}

const only = process.argv[2];
const isWanted = (kind: string): boolean => only === undefined || only === kind;
await built();
const game = await startGame({ BOTS: 'brisk' });
const browser = await openBrowser();
try {
  if (isWanted('playing')) await takePictures(game, browser);
  if (isWanted('valleys')) await takeValleyPictures(game, browser);
  if (isWanted('readme')) await takeReadmePictures(game, browser);
  if (isWanted('leading')) await takeLeadPictures(game, browser);
  if (isWanted('screens')) await takeScreenPictures(game, browser);
  if (isWanted('debrief')) await takeDebriefPictures(browser, PARTS);
} finally {
  await browser.close();
  await game.stop();
}
