import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Where a Chromium of the machine's own may be; bare names are looked up on PATH. First the one without windows:
 * it is what Playwright is made for where nobody looks, and costs a tenth less.
 */
const SYSTEM = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet, and no calls home: the tests talk to this machine only. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters are as wide as on a real screen, also where there is no window.
  '--font-render-hinting=none',
];

/** For pages that live for seconds: making their scripts quick costs more than it saves, about a fifth of a test. */
export const SHORT_LIVED = '--js-flags=--no-opt --no-maglev';

/**
 * Path of a Chromium: CHROMIUM_PATH, else one that Playwright keeps, else the machine's own.
 * Null where there is none. Throws an Error of one sentence where CHROMIUM_PATH names no file.
 */
function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const managed = chromium.executablePath();
  if (managed && existsSync(managed)) return managed;
  for (const name of SYSTEM) {
    const path = /[/\\]/.test(name) ? name : onPath(name);
    if (path && existsSync(path)) return path;
  }
  return null;
}

/** Finds a Chromium or installs one. Throws an Error of one sentence where neither works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium here yet: installing one for the browser tests.');
  installFromDebian();
  if (!findChromium()) installFromPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need a Chromium, and none could be installed: please install one, or name it in CHROMIUM_PATH.',
  );
}

function onPath(name: string): string | null {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const result = spawnSync(finder, [name], { encoding: 'utf8' });
  return result.status === 0 ? (result.stdout.split(/\r?\n/)[0] ?? null) : null;
}

/** Only where it needs to ask nobody: on Debian and its kin, as root. */
function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', install, { env, stdio: 'ignore' });
}

function installFromPlaywright(): void {
  const install = ['playwright', 'install', 'chromium'];
  spawnSync('npx', install, { stdio: 'ignore', shell: process.platform === 'win32' });
}
