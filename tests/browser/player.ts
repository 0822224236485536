import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { pressIt } from './harness/acts.ts';

/** What a person does at the panel, by the names that a screen reader reads. */

/** Milliseconds between two looks at a page, which cost a busy machine more than they tell. */
export const LOOK_AGAIN = 100;

/** A world may call its mornings otherwise; the first page is where a game is left, not played. */
const ONWARDS = /^(accept|seal|ready|go on|to the (first(?! page)|next) |see what came)/i;

/** Presses a button once it is there and can be pressed. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Unfolds what a day has behind *More*, which says how many offers wait there where some do. */
export async function openMore(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^(More|One more waits|\d+ more wait)$/ });
  const less = page.getByRole('button', { name: 'Less', exact: true });
  await more.or(less).first().waitFor();
  // By script: what is asked of a person comes in above it now and then, and moves it.
  if (await more.count()) await pressIt(more);
  await less.first().waitFor();
}

/** Opens the page of another homestead from the list behind *More*, as a keyboard would. */
export async function touch(page: Page, name: string): Promise<void> {
  await goBack(page);
  await openMore(page);
  // A house is called by person and place: "Ben · Sedge Hollow".
  await press(page, new RegExp(`^${name}( ·.*)?,`));
  await page.getByRole('heading', { name: new RegExp(`^${name}`), level: 2 }).waitFor();
}

/** Leaves what was touched. */
export async function goBack(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back', exact: true });
  if (await back.count()) await back.first().click();
}

/** Waits for a morning or a day of a round. */
export const phaseOf = (page: Page, phase: 'Morning' | 'Day', round: number): Promise<void> =>
  page
    .getByText(new RegExp(`^${phase} · round ${round} of`))
    .first()
    .waitFor();

/** Puts the card away that says what it is about, where it is there. */
export async function beginMorning(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: /^To the first (?!page)/ });
  await begin
    .or(page.getByRole('button', { name: /^Seal/ }))
    .first()
    .waitFor();
  if (await begin.count()) await begin.click();
}

/** Seals the hands as they lie. */
export async function seal(page: Page): Promise<void> {
  await beginMorning(page);
  await press(page, /^Seal/);
}

/**
 * Presses whatever leads onwards, in each page, until something is so. What is pressed is named
 * first: a button of the next phase that appears meanwhile is not pressed by mistake.
 */
export async function goOnUntil(
  pages: readonly Page[],
  isSo: () => Promise<boolean>,
): Promise<void> {
  for (;;) {
    for (const page of pages) {
      const onwards = page
        .getByRole('button', { name: ONWARDS, pressed: false, disabled: false })
        .first();
      // biome-ignore lint/performance/useDomNodeTextContent: a button is named by its first line as it stands
      const name = await onwards.innerText({ timeout: 200 }).catch(() => null);
      if (await isSo()) return;
      if (name === null) continue;
      await onwards
        .filter({ hasText: name.split('\n')[0] })
        .click({ timeout: 500 })
        .catch(() => null);
    }
    await setTimeout(LOOK_AGAIN);
  }
}

/** Is the end screen there? */
export const isOver = async (page: Page): Promise<boolean> =>
  (await page.getByRole('heading', { name: /the valley after/i }).count()) > 0;
