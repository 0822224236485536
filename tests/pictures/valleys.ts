import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import type { CreateTable } from '../../shared/model/wire/wire.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { type Game, SIZES, seatLink, visit } from '../browser/harness/index.ts';
import { beginMorning, goOnUntil, press, seal } from '../browser/player.ts';
import { keep } from './keep.ts';

/** Every valley's morning, day and dusk, as one person among companions sees them. */

/** In this round there is something to see: rivers were used, and the spring has moved. */
const ROUND = 3;

const README = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

type Company = CreateTable['companions'];
const COMPANY: Company = ['reciprocator', 'taker', 'sharer', 'follower'];

/** Shows each moment of a round to `take`, at the size that is quickest to paint in between. */
async function eachMoment(page: Page, take: (moment: string) => Promise<void>): Promise<void> {
  const small = () => page.setViewportSize(SIZES.phone);
  // By their marks, not their words: a world may call its mornings otherwise.
  const inRound = (phase: 'morning' | 'day') =>
    page.locator(`.play[data-phase="${phase}"] .panel-head`, { hasText: `round ${ROUND} of` });
  await beginMorning(page);
  await goOnUntil([page], async () => (await inRound('morning').count()) > 0);
  await take('morning');
  await small();
  await seal(page);
  await inRound('day').first().waitFor();
  await take('day');
  await small();
  await page.locator('.ready').click();
  await page.locator('#dusk').waitFor();
  await press(page, 'Go on');
  await take('dusk');
}

export async function takeValleyPictures(game: Game, browser: Browser): Promise<void> {
  for (const { id, seats } of SCENARIOS) {
    const ticket = await game.createTable({
      scenario: id,
      seats: seats.usual,
      rounds: null,
      companions: COMPANY,
    });
    const { page, troubles, leave } = await visit(browser, seatLink(game.address, ticket), {
      size: 'phone',
      reducedMotion: true,
      drawsField: true,
    });
    await eachMoment(page, (moment) => keep(page, `valley-${id}-${moment}`));
    for (const trouble of troubles) console.error(trouble);
    await leave();
  }
}

/** The three small pictures of the README. */
export async function takeReadmePictures(game: Game, browser: Browser): Promise<void> {
  mkdirSync(README, { recursive: true });
  const ticket = await game.createTable({
    scenario: 'the-valley',
    seats: 8,
    rounds: null,
    companions: COMPANY,
  });
  const context = await browser.newContext({
    viewport: SIZES.laptop,
    deviceScaleFactor: 0.5,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(seatLink(game.address, ticket));
  await eachMoment(page, async (moment) => {
    await page.setViewportSize(SIZES.laptop);
    await page.waitForTimeout(2500);
    const path = join(README, `${moment}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 82 });
    console.log(path);
  });
  await context.close();
}
