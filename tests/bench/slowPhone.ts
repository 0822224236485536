import type { Browser, Page } from 'playwright';
import { SIZES } from '../browser/harness/visitor.ts';

/**
 * A phone on a slow line, as Chromium emulates it: how long until the first page can be used, and from
 * the click until one plays. By the clock on the wall, of a machine that has other work too: how much
 * faster this processor is than a phone’s is not known, only that it is slowed four times.
 */

/** Bytes a second each way, milliseconds for a round trip, and how many times the processor is slowed. */
const LINE = { down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 } as const;
const SLOWER = 4;

/** Seconds for which someone reads the first page, while the game is fetched ahead. */
const READS = 10;

/** Seconds that each may take. */
export const AIMS = { first: 2, 'at once': 5, 'after reading': 5 } as const;

interface Waited {
  readonly what: keyof typeof AIMS;
  readonly seconds: number;
}

/** Three waits of a phone that knows nothing yet. */
export async function waitOnSlowPhone(browser: Browser, origin: string): Promise<Waited[]> {
  const [first, atOnce] = await visitSlowly(browser, origin, 0);
  const [, afterReading] = await visitSlowly(browser, origin, READS);
  return [
    { what: 'first', seconds: first },
    { what: 'at once', seconds: atOnce },
    { what: 'after reading', seconds: afterReading },
  ];
}

/** Seconds until the first page can be used, and from the click until one plays. */
async function visitSlowly(
  browser: Browser,
  origin: string,
  reads: number,
): Promise<[first: number, playing: number]> {
  const context = await browser.newContext({
    viewport: SIZES.phone,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await slow(page);
  const alone = page.getByRole('button', { name: /^play alone/i });
  const first = await secondsOf(async () => {
    await page.goto(origin, { waitUntil: 'commit' });
    await alone.click({ trial: true });
  });
  await page.waitForTimeout(reads * 1000);
  const playing = await secondsOf(async () => {
    await alone.click();
    await page
      .getByRole('button', { name: /to the first morning|^seal/i })
      .first()
      .waitFor();
    await page.locator('.play-canvas > canvas').first().waitFor();
  });
  await context.close();
  return [first, playing];
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    downloadThroughput: LINE.down,
    uploadThroughput: LINE.up,
    latency: LINE.latency,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return Math.round((performance.now() - began) / 100) / 10;
}
