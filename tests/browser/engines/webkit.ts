import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/ports.ts';
import {
  ENGINE_SIZE,
  type Engine,
  type EnginePage,
  keysFor,
  NOTE_TROUBLES,
  NOTED_TROUBLES,
  pressAt,
} from './engine.ts';

/** Safari's engine as Debian has it: WebKitGTK's small browser on a screen that nobody sees, by WebDriver. */

/** By name of a program, the package that brings it. */
const PROGRAMS = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' } as const;

const isInstalled = (program: string): boolean =>
  spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

/** Where libraries of a machine's kind are, such as `/usr/lib/x86_64-linux-gnu`. */
function findMiniBrowser(): string | undefined {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return libraries
    .flatMap((kind) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${kind}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find(existsSync);
}

export const webkit: Engine = {
  name: 'WebKit',
  missing: () =>
    Object.entries(PROGRAMS).flatMap(([program, name]) => (isInstalled(program) ? [] : [name])),
  open,
};

async function open(): Promise<EnginePage> {
  const home = mkdtempSync(join(tmpdir(), 'riverbed-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  // Where a desktop moves little, so do pages.
  writeFileSync(join(home, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      GDK_BACKEND: 'x11',
      // A container lets no program build a sandbox of its own; all that is opened is this game.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
    stdio: 'ignore',
  });
  for (const child of [screen, driver]) process.once('exit', () => child.kill('SIGKILL'));
  const origin = `http://127.0.0.1:${port}`;
  await answering(driver, origin);
  const binary = findMiniBrowser();
  const { sessionId } = (await ask(origin, 'POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const here = `${origin}/session/${sessionId}`;
  await ask(here, 'POST', '/window/rect', ENGINE_SIZE);
  const run = (expression: string) =>
    ask(here, 'POST', '/execute/sync', { script: `return ${expression};`, args: [] });
  return {
    async go(url) {
      await ask(here, 'POST', '/url', { url });
      await run(NOTE_TROUBLES);
    },
    run,
    async press(x, y) {
      await ask(here, 'POST', '/actions', { actions: pressAt(x, y) });
    },
    async type(text) {
      await ask(here, 'POST', '/actions', { actions: keysFor(text) });
    },
    troubles: async () => (await run(NOTED_TROUBLES)) as string[],
    picture: async () => Buffer.from(String(await ask(here, 'GET', '/screenshot')), 'base64'),
    async close() {
      await ask(here, 'DELETE', '').catch(() => undefined);
      await Promise.all([driver, screen].map(end));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Asks the driver. Throws an Error with what it says against it. */
async function ask(origin: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${path}: ${error} ${message}`);
}

async function answering(driver: ChildProcess, origin: string): Promise<void> {
  while (driver.exitCode === null) {
    const answer = await fetch(`${origin}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not start');
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
