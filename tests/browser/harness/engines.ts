import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chromium, firefox, type Browser as PlaywrightBrowser } from 'playwright';
import { Builder } from 'selenium-webdriver';
import { freePort } from '../../support/ports.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';

/**
 * The three engines that browsers are made of. Each is driven by the same few acts, which run in the
 * page: what a test does there, it does in all of them.
 */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
type Engine = (typeof ENGINES)[number];

/** One browser with one page. */
export interface EnginePage {
  go(url: string): Promise<void>;
  /** Runs an expression in the page and returns what it comes to. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSER = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

/** Is this engine on this machine? Chromium is installed where it is missing; others are left out. */
export function isInstalled(engine: Engine): boolean {
  if (engine === 'chromium') return true;
  if (engine === 'firefox') return existsSync(FIREFOX);
  const hasScreen = spawnSync('which', ['Xvfb']).status === 0;
  return existsSync(WEBKIT_DRIVER) && MINI_BROWSER !== undefined && hasScreen;
}

/** Opens a phone's screen in an engine. Throws where the engine is not installed. */
export function openEngine(engine: Engine): Promise<EnginePage> {
  switch (engine) {
    case 'chromium':
      return inPlaywright(
        chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS }),
      );
    case 'firefox':
      // The machine's own Firefox, by the protocol that browsers share; not Playwright's build.
      return inPlaywright(
        firefox.launch({
          channel: 'moz-firefox',
          executablePath: FIREFOX,
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        }),
      );
    case 'webkit':
      return inWebKit();
  }
}

async function inPlaywright(launching: Promise<PlaywrightBrowser>): Promise<EnginePage> {
  const browser = await launching;
  // Not every engine can be told what its person wishes; each is left as it comes.
  const context = await browser.newContext({
    viewport: PHONE,
    reducedMotion: null,
    colorScheme: null,
    forcedColors: null,
    contrast: null,
  });
  const page = await context.newPage();
  return {
    go: async (url) => {
      await page.goto(url);
    },
    run: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/** WebKit as GNOME builds it, on a screen that nobody sees. */
async function inWebKit(): Promise<EnginePage> {
  const screen = spawn('Xvfb', [
    '-displayfd',
    '1',
    '-screen',
    '0',
    '1366x900x24',
    '-nolisten',
    'tcp',
  ]);
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const end = () => {
    driver.kill();
    screen.kill();
  };
  process.once('exit', end);
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`);
  const page = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
    })
    .build();
  await page
    .manage()
    .window()
    .setRect({ ...PHONE, x: 0, y: 0 });
  return {
    go: (url) => page.get(url),
    run: (expression) => page.executeScript(`return (${expression})`),
    async close() {
      await page.quit().catch(() => undefined);
      end();
    },
  };
}

const firstLine = ({ stdout }: ChildProcess): Promise<string> =>
  new Promise((resolve) => stdout?.once('data', (text) => resolve(String(text).trim())));

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}
