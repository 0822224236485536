import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES_VERSION } from '../../shared/model/record.ts';
import { playAgain } from '../../shared/replay/home/again.ts';
import { measure } from '../../shared/replay/home/measured.ts';
import { readRecord } from '../../shared/replay/home/readRecordFile.ts';
import { replay } from '../../shared/replay/index.ts';
import { linesOf, ofBots, withPeople } from '../home/gamesTakenHome.ts';
import type { Server } from '../room/tables.ts';
import { openedSession } from '../support/openedSession.ts';
import { resize } from './harness/acts.ts';
import { openBrowser, seatLink, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** What a person takes home, saved by a real browser and opened again. */

const alone = withPeople(ofBots(), 0);
const elsewhere = {
  ...alone,
  hashes: alone.hashes.map((hash, i) => (i === 2 ? '0'.repeat(16) : hash)),
};

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
  const { storage } = server;
  await storage.append('AAAAAA', 0, linesOf(alone, { keys: ['solo'] }));
  await storage.append(
    'BBBBBB',
    0,
    linesOf(elsewhere, { keys: ['old'], rules: RULES_VERSION - 1 }),
  );
  const led = { session: 'SSSSSS', table: 0 };
  await storage.append('CCCCCC', 0, linesOf(alone, { keys: ['c-0'], led }));
  await storage.append('SSSSSS', 0, [
    openedSession(['CCCCCC'], { lead: 'lead-key', projector: 'show-key' }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Presses a button and reads the file that the browser saves. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the record, tables and pictures of a game alone', async () => {
  const link = seatLink(server.origin, { code: 'AAAAAA', key: 'solo' });
  const { page, troubles, leave } = await visit(browser, link, { reducedMotion: true });
  await page.getByRole('button', { name: 'Take home' }).first().click();
  await page.getByRole('heading', { name: 'Take home' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('checkbox', { name: /Homestead names/ }).uncheck();
  const record = await saved(page, 'Save the record');
  expect(record.name).toBe('riverbed-aaaaaa-record.json');
  const read = readRecord(JSON.parse(record.bytes.toString()));
  if (read.kind !== 'record') throw new Error(read.kind);
  expect(playAgain(read.file)).toMatchObject({ fault: null, hash: alone.hashes.at(-1) });

  const tables = unzipSync((await saved(page, 'All sheets and the codebook')).bytes);
  const csv = strFromU8(tables['homesteads.csv'] ?? new Uint8Array()).replace(/^\uFEFF/, '');
  const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data;
  expect(rows.map(({ baskets }) => Number(baskets))).toEqual(measure(replay(alone)).baskets);
  expect(rows[0]?.nickname).toBe('Ann0');
  expect(tables['codebook.csv']).toBeDefined();

  const pictures = [
    'The valley at the dusk of round 2',
    'The spring',
    'Who lived from whom',
    'Ways to come by a good',
    'Among simulated groups: Giving that was returned',
  ];
  for (const picture of pictures) {
    await page.getByLabel('Which picture').selectOption({ label: picture });
    const svg = (await saved(page, 'Save as SVG')).bytes.toString();
    expect(svg).not.toContain('var(--');
    expect(svg).toContain(`<title>${picture}</title>`);
    const size = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      return {
        name: root.nodeName,
        width: root.getAttribute('width'),
        high: root.getAttribute('height'),
      };
    }, svg);
    expect(size.name).toBe('svg');
    const png = (await saved(page, 'Save as PNG')).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(Math.round(2 * Number(size.width)));
    expect(png.readUInt32BE(20)).toBe(Math.round(2 * Number(size.high)));
  }
  expect(troubles).toEqual([]);
  await leave();
});

/** CSS pixels of half of what is between the margins of the lower of A4 and Letter. */
const HALF_A_PAGE = ((279.4 - 16 - 18) / 2 / 25.4) * 96;

/** In the page: CSS pixels of the highest of what paper may not break, with the headings that keep to it. */
function highestOnPaper(): number {
  const isHeading = (one: Element | null): boolean => one !== null && /^H[1-6]$/.test(one.tagName);
  const keepsToNext = (one: Element | null): boolean =>
    isHeading(one) || (one?.tagName === 'P' && isHeading(one.previousElementSibling));
  const whole = document.querySelectorAll(
    '.report :is(figure, .report-chart, .report-table:not([data-long]), li, p)',
  );
  return Math.max(
    ...[...whole].map((one) => {
      let first = one;
      while (first.previousElementSibling !== null && keepsToNext(first.previousElementSibling))
        first = first.previousElementSibling;
      return one.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
    }),
  );
}

test('the report is readable by everyone, and fits A4 and Letter', async () => {
  const link = seatLink(server.origin, { code: 'AAAAAA', key: 'solo' });
  const { page, troubles, leave } = await visit(browser, link, { reducedMotion: true });
  await page.getByRole('button', { name: 'Take home' }).first().click();
  await page.getByRole('button', { name: 'Open the report' }).click();
  await page.getByRole('heading', { name: 'First Light: what came of it' }).waitFor();
  // Futures and questions are worked out while one reads.
  await expect
    .poll(() => page.getByText('Some parts are still being worked out').count(), { interval: 500 })
    .toBe(0);
  for (const part of ['Who lived from whom', 'Futures still open', 'Beside others'])
    expect(await page.getByRole('heading', { name: part }).count()).toBe(1);
  const flows = page.getByRole('img', { name: 'Who lived from whom' });
  expect(await flows.locator('> path').count()).toBeGreaterThan(0);
  expect(
    await page
      .getByRole('img', { name: /^Giving that was returned: bars of \d+ simulated/ })
      .count(),
  ).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.locator('.report button, .report select, .report details').count()).toBe(0);
  const headings = await page.locator('.report h2').allTextContents();
  expect(headings.length).toBeGreaterThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.report-bar').isVisible()).toBe(false);
  // Between the margins of the narrower of the two, A4, are 180 millimetres.
  await resize(page, { width: 680, height: 960 });
  const wide = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.report :not(svg *)')].map(
        (one) => one.getBoundingClientRect().right,
      ),
    ),
  );
  expect(wide).toBeLessThanOrEqual(681);
  // Droughts and rounds of the spring stand under each other in its two charts.
  const spring = await page.locator('section[aria-labelledby="report-spring"] svg').all();
  const [line, bars, ...others] = await Promise.all(spring.map((chart) => chart.boundingBox()));
  expect(others).toEqual([]);
  expect([line?.x, line?.width]).toEqual([bars?.x, bars?.width]);
  // What can't be broken leaves at most its own height empty at a page's foot.
  expect(await page.evaluate(highestOnPaper)).toBeLessThanOrEqual(HALF_A_PAGE);
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
  }
  expect(troubles).toEqual([]);
  await leave();
});

test('a game of other rules says so, and shows what is kept', async () => {
  const link = seatLink(server.origin, { code: 'BBBBBB', key: 'old' });
  const { page, leave } = await visit(browser, link, { size: 'phone', reducedMotion: true });
  await page
    .getByText(
      `was played by rules ${RULES_VERSION - 1} of the game, and these are rules ${RULES_VERSION}`,
    )
    .waitFor();
  await page.getByText('The first 2 come out the same by these rules').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const { bytes } = await saved(page, 'Save the record');
  expect(readRecord(JSON.parse(bytes.toString())).kind).toBe('other-rules');
  await leave();
});

test('whoever leads keeps the whole session', async () => {
  const { page, leave } = await visit(browser, `${server.origin}/lead/SSSSSS#lead-key`, {
    reducedMotion: true,
  });
  await page.getByRole('button', { name: 'More …' }).first().click();
  const { name, bytes } = await saved(page, 'Save the session');
  expect(name).toBe('riverbed-ssssss-session.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toContain('table-01/record.json');
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({ session: 'A Tuesday', names: 'homesteads' });
  expect(strFromU8(files['table-01/record.json'] ?? new Uint8Array())).not.toContain('Ann0');

  const report = await saved(page, 'Session report to print');
  expect(report.name).toBe('riverbed-ssssss-report.html');
  await page.setContent(report.bytes.toString());
  await page.getByRole('heading', { level: 1, name: 'A Tuesday' }).waitFor();
  expect(await page.getByText('Ann0').count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await leave();
});
