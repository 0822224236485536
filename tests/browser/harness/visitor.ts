import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { PATIENCE_MS } from '../../support/patience.ts';
import { CHROMIUM_FLAGS, ensureChromium, SHORT_LIVED } from './ensureChromium.ts';

/** The three screens that the game is made for, in CSS pixels. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof SIZES;

/** One person at one browser, with a storage of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: errors nobody caught, and errors in its console. */
  readonly troubles: readonly string[];
  leave(): Promise<void>;
}

/** What the pages of a browser are for. */
interface Use {
  /** Few pages that are at work for long, so that it is worth it to make their scripts quick. */
  readonly isLongLived?: boolean;
}

/**
 * Opens the Chromium of the tests, whose pages keep none of their parts for later but where a context asks for service
 * workers: fetching all parts anew for each person is a tenth of a test. Throws an Error of one sentence where there is
 * no Chromium.
 */
export async function openBrowser({ isLongLived = false }: Use = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: isLongLived ? CHROMIUM_FLAGS : [...CHROMIUM_FLAGS, SHORT_LIVED],
    timeout: PATIENCE_MS,
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

/** How a person's browser differs from the usual. */
interface Manner {
  readonly size?: Size;
  readonly reducedMotion?: boolean;
  /** Draws the field as often as it asks to be; by itself so where motion is not reduced. */
  readonly drawsField?: boolean;
  readonly dark?: boolean;
  /** What the browser wishes pages to speak, as in LANGUAGES. */
  readonly language?: string;
  /** Keeps the page's parts for when there is no network. */
  readonly keepsPage?: boolean;
}

/** Goes to an address as a new person, whose browser remembers nothing. */
export async function visit(browser: Browser, url: string, manner: Manner = {}): Promise<Visitor> {
  const size = manner.size ?? 'laptop';
  const context = await browser.newContext({
    viewport: SIZES[size],
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    reducedMotion: manner.reducedMotion ? 'reduce' : 'no-preference',
    colorScheme: manner.dark ? 'dark' : 'light',
    ...(manner.keepsPage ? { serviceWorkers: 'allow' } : {}),
    ...(manner.language === undefined ? {} : { locale: manner.language }),
  });
  if (!(manner.drawsField ?? !manner.reducedMotion)) await context.addInitScript(drawFieldSeldom);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(url);
  return {
    page,
    context,
    troubles,
    async leave() {
      // A request that is still on its way to a page that goes is nobody's trouble.
      if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    },
  };
}

/**
 * In the page: gives the field a frame now and then, once it has begun. Without a graphics card its drawing is most of
 * what a page is at work for, and few tests look at what is drawn. The field's own file asks for its frames.
 */
function drawFieldSeldom(): void {
  const BEGIN = 10;
  const EVERY_MS = 400;
  const ask = requestAnimationFrame.bind(globalThis);
  let given = 0;
  let last = 0;
  globalThis.requestAnimationFrame = (run) => {
    if (!/\/field-[^/]*\.js/.test(new Error().stack ?? '')) return ask(run);
    given += 1;
    const wait = given <= BEGIN ? 0 : Math.max(0, last + EVERY_MS - performance.now());
    last = performance.now() + wait;
    if (wait === 0) return ask(run);
    setTimeout(() => ask(run), wait);
    // No frame has this number: called off by that of a timer, another's frame would never come.
    return -1;
  };
}

/** The link that lays a seat into whichever browser opens it. */
export const seatLink = (address: string, ticket: Ticket): string =>
  `${address}/t/${ticket.code}#${ticket.key}`;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives a page axe, unless it was there before: half a megabyte to read, each time. */
async function giveAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
}

/** What axe finds serious or critical on the page as it stands, outside the canvas. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await giveAxe(page);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(what: object): Promise<AxeResults> } };
    return (await axe.run({ exclude: ['canvas'] })).violations;
  });
  return violations.filter(isSerious).map(sentence);
}

/** Texts that stand against their ground by less than 7 to 1, as where more contrast is asked for. */
export async function dimTexts(page: Page): Promise<string[]> {
  await giveAxe(page);
  const violations = await page.evaluate(async (rule) => {
    const { axe } = globalThis as unknown as {
      axe: { run(what: object, how: object): Promise<AxeResults> };
    };
    const how = { runOnly: [rule], rules: { [rule]: { enabled: true } } };
    return (await axe.run({ exclude: ['canvas'] }, how)).violations;
  }, 'color-contrast-enhanced');
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${html.slice(0, 120)}: ${any[0]?.message ?? ''}`),
  );
}

const isSerious = ({ impact }: Result): boolean => impact === 'serious' || impact === 'critical';

const sentence = ({ id, help, nodes }: Result): string =>
  `${id}: ${help}: ${nodes.map((node) => node.html).join(' · ')}`;
