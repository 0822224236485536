import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { ensureChromium } from '../tests/browser/harness/ensureChromium.ts';

/** `npm run icons`: draws the icons of the installed page from their one SVG, in the sizes that systems ask for. */

const folder = fileURLToPath(new URL('../client/public/icons', import.meta.url));
const SIZES = [180, 192, 512];

const svg = readFileSync(join(folder, 'riverbed.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `riverbed-${size}.png`) });
}
await browser.close();
