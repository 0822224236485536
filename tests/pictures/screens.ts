import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { type Game, seatLink, visit } from '../browser/harness/index.ts';
import { beginMorning, goBack, openMore, phaseOf, press, seal } from '../browser/player.ts';
import { startCrookedProxy } from '../support/crookedProxy.ts';
import { MANNERS, type Manner, takeManner } from './manners.ts';

/**
 * One game at every size and in every manner, and what a network that misbehaves brings up, as a sheet of
 * pictures: `screenshots/screens.html`.
 */

const FOLDER = fileURLToPath(new URL('../../screenshots/screens', import.meta.url));

const USUAL: Manner = { name: 'laptop', width: 1366, height: 768 };

const SIGNS_AT: ReadonlySet<string> = new Set([
  'small phone',
  'phone',
  'laptop',
  'laptop at 400 %',
]);

interface Picture {
  readonly moment: string;
  readonly manner: Manner;
  readonly file: string;
}

export async function takeScreenPictures(game: Game, browser: Browser): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const ticket = await game.createTable({ rounds: 2 });
  const { page } = await visit(browser, seatLink(game.address, ticket), {
    reducedMotion: true,
    drawsField: true,
  });
  const pictures: Picture[] = [];
  const look = async (moment: string) => {
    for (const manner of MANNERS) pictures.push(await take(page, moment, manner));
    await takeManner(page, USUAL);
  };
  await beginMorning(page);
  await page.getByRole('button', { name: /^Seal/ }).waitFor();
  await look('morning');
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await look('day');
  await openMore(page);
  await page.locator('.homesteads button').first().click();
  await look('neighbour');
  await goBack(page);
  await press(page, /^Ready/);
  await page.locator('.dusk').waitFor();
  await look('dusk');
  await takeSigns(game, browser, pictures);
  writeFileSync(join(FOLDER, '..', 'screens.html'), sheet(pictures));
  console.log(join(FOLDER, '..', 'screens.html'));
}

/** What is shown where the network holds something up, or the server has newer pages. */
async function takeSigns(game: Game, browser: Browser, pictures: Picture[]): Promise<void> {
  const proxy = await startCrookedProxy(game.address);
  const link = seatLink(proxy.address, await game.createTable({ rounds: 2 }));
  const { page, leave } = await visit(browser, 'about:blank', {
    reducedMotion: true,
    drawsField: true,
  });
  const look = async (moment: string) => {
    for (const { name, ...size } of MANNERS)
      if (SIGNS_AT.has(name)) pictures.push(await take(page, moment, { name, ...size }));
  };
  proxy.requests = (_, path) => (path.endsWith('/enter') ? 'hang' : 'pass');
  await page.goto(link);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await look('wait');
  proxy.requests = () => 'pass';
  proxy.sockets = { status: 403 };
  await press(page, 'Try again');
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await page.locator('.line-way').waitFor();
  await look('no live line');
  proxy.pages = 'newer';
  await press(page, /^Ready/);
  await page.locator('.renewal').waitFor();
  await look('newer version');
  await leave();
  await proxy.stop();
}

async function take(page: Page, moment: string, manner: Manner): Promise<Picture> {
  await takeManner(page, manner);
  await page.waitForTimeout(300);
  const file = `${moment}-${manner.name.replace(/[^a-z0-9]+/gi, '-')}.png`;
  await page.screenshot({ path: join(FOLDER, file) });
  return { moment, manner, file };
}

/** A page that shows each picture under what it was taken at. */
const sheet = (pictures: readonly Picture[]): string => `<!doctype html>
<meta charset="utf-8"><title>What was tried, at which size</title>
<style>body{font:16px system-ui;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{max-width:420px;border:1px solid #888}</style>
${pictures
  .map(
    ({ moment, manner, file }) =>
      `<figure><img src="screens/${file}" alt=""><figcaption>${moment}: ${manner.name}, ${manner.width}×${manner.height}</figcaption></figure>`,
  )
  .join('\n')}
`;
