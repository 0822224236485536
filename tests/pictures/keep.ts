import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { SIZES, type Size } from '../browser/harness/index.ts';

const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));
/** Milliseconds and painted frames for boats, light and layout to come to rest. */
const REST = 1200;
const FRAMES = 40;
const ALL = Object.keys(SIZES) as Size[];

interface Kept {
  /** Usually all three. */
  readonly sizes?: readonly Size[];
  /** All of the page, also what one would have to scroll to. */
  readonly whole?: boolean;
}

/** Keeps a picture of a page as it is now, at each size. */
export async function keep(page: Page, moment: string, { sizes = ALL, whole }: Kept = {}) {
  mkdirSync(FOLDER, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    await page.waitForTimeout(REST);
    await page.evaluate(framesPass, FRAMES);
    const path = join(FOLDER, `${moment}-${size}.png`);
    await page.screenshot({ path, fullPage: whole ?? false });
    console.log(path);
  }
}

/** In the page: ends when so many frames were painted, which takes long where there is no GPU. */
const framesPass = (frames: number): Promise<void> =>
  new Promise((resolve) => {
    const count = (left: number): unknown =>
      left === 0 ? resolve() : requestAnimationFrame(() => count(left - 1));
    count(frames);
  });

/** In the page: by script, because a pointer waits for frames. */
export const press = (button: HTMLElement | SVGElement): void => {
  if (button instanceof HTMLElement) button.click();
};
