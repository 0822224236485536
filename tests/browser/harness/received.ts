import type { Browser, BrowserContext, Page } from 'playwright';
import { openSession } from '../../session/sessions.ts';
import { SIZES, type Size, seatLink } from './visitor.ts';

/** What pages cost over the wire, as a real browser receives it. */

/** One thing that was received. */
interface Received {
  /** As in the address, without its folder. */
  readonly name: string;
  /** Bytes over the wire, headers and all. */
  readonly bytes: number;
}

/** A stretch of a visit, and all that was received in it. */
export interface Stretch {
  readonly what: keyof typeof BUDGETS;
  readonly files: readonly Received[];
  /** In all. */
  readonly bytes: number;
}

/** Bytes that a stretch costs at most. What came in a stretch before it is not counted again. */
export const BUDGETS = {
  /** The first page, in a browser that knows nothing. */
  first: 90_000,
  /** A first page that is in the browser already. */
  again: 5_000,
  /** From the first page to a field that lives. */
  playing: 420_000,
  /** From there to the pictures of a game that is over. */
  debrief: 150_000,
  /** A facilitator's desk, in a browser that knows nothing. */
  desk: 250_000,
} as const;

/** Where the stretches lead: a server with the built client, and a game that is over. */
interface Places {
  readonly origin: string;
  /** Seat of a table that plays. */
  readonly playing: { readonly code: string; readonly key: string };
  /** Seat of a table that is over. */
  readonly over: { readonly code: string; readonly key: string };
}

/** Walks every stretch of BUDGETS, a phone's first, then the desk on a laptop. */
export async function walkStretches(browser: Browser, places: Places): Promise<Stretch[]> {
  const phone = await newContext(browser, 'phone');
  // As on a metered line, so that nothing is counted here that is fetched ahead for what comes next.
  await phone.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const page = await phone.newPage();
  const since = await countReceived(page);
  const stretch = async (
    what: Stretch['what'],
    take: () => Stretch['files'],
    walk: () => Promise<unknown>,
  ) => {
    await walk();
    const files = take();
    return { what, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  const firstPage = async () => {
    await page.goto(places.origin, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Riverbed', level: 1 }).waitFor();
  };
  const done = [
    await stretch('first', since, firstPage),
    await stretch('again', since, firstPage),
    await stretch('playing', since, async () => {
      await page.goto(seatLink(places.origin, places.playing));
      await page.locator('.play-canvas > canvas').first().waitFor();
      await page.waitForLoadState('networkidle');
    }),
    await stretch('debrief', since, async () => {
      await page.goto(seatLink(places.origin, places.over));
      await page.getByRole('button', { name: 'Look at how it came about' }).click();
      await page.getByRole('button', { name: 'Skip these' }).click();
      await page.getByRole('slider', { name: 'Dusk that is looked at' }).waitFor();
      await page.waitForLoadState('networkidle');
    }),
  ];
  await phone.close();
  const laptop = await newContext(browser, 'laptop');
  const desk = await laptop.newPage();
  const { code, lead } = await openSession(places.origin);
  done.push(
    await stretch('desk', await countReceived(desk), async () => {
      await desk.goto(`${places.origin}/lead/${code}#${lead}`);
      await desk.getByRole('button', { name: 'Start' }).first().waitFor();
      await desk.waitForLoadState('networkidle');
    }),
  );
  await laptop.close();
  return done;
}

/** As on a device of somebody's own, which keeps the parts of the page. */
const newContext = (browser: Browser, size: Size): Promise<BrowserContext> =>
  browser.newContext({
    viewport: SIZES[size],
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });

/** Counts what a page receives; each call gives what came since the one before. */
export async function countReceived(page: Page): Promise<() => Received[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const names = new Map<string, string>();
  const files: Received[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    names.set(requestId, new URL(request.url).pathname.replace(/^.*\/(?=.)/, ''));
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (encodedDataLength > 0)
      files.push({ name: names.get(requestId) ?? requestId, bytes: encodedDataLength });
  });
  return () => files.splice(0);
}
