import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { type Game, seatLink, visit } from '../browser/harness/index.ts';
import { beginMorning, goBack, phaseOf, press, seal } from '../browser/player.ts';
import { MANNERS, type Manner, takeManner } from './manners.ts';

/** One game at every size and in every manner, as a sheet of pictures: `screenshots/screens.html`. */

const FOLDER = fileURLToPath(new URL('../../screenshots/screens', import.meta.url));

const USUAL: Manner = { name: 'laptop', width: 1366, height: 768 };

interface Picture {
  readonly moment: string;
  readonly manner: Manner;
  readonly file: string;
}

export async function takeScreenPictures(game: Game, browser: Browser): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const ticket = await game.createTable({ rounds: 2 });
  const { page } = await visit(browser, seatLink(game.address, ticket), { reducedMotion: true });
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
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.locator('.homesteads button').first().click();
  await look('neighbour');
  await goBack(page);
  await press(page, /^Ready/);
  await page.locator('.dusk').waitFor();
  await look('dusk');
  writeFileSync(join(FOLDER, '..', 'screens.html'), sheet(pictures));
  console.log(join(FOLDER, '..', 'screens.html'));
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
