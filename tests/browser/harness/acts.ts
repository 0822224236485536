import type { Locator, Page } from 'playwright';

/** Waits until a text stands somewhere on a page. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

/**
 * Presses a button, by script: a pointer waits for frames.
 * @param name its name, the whole of it where it is no pattern
 * @param at which of several
 */
export async function press(scope: Page | Locator, name: string | RegExp, at = 0): Promise<void> {
  const button = scope.getByRole('button', { name, exact: typeof name === 'string' }).nth(at);
  await button.waitFor();
  await button.evaluate((element) => (element as HTMLElement).click());
}
