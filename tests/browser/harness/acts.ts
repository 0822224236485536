import type { Locator, Page } from 'playwright';

/** Waits until a text can be seen somewhere on a page, wherever else it may stand hidden. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

/**
 * Presses a button, by script: a pointer waits for frames.
 * @param name its name, the whole of it where it is no pattern
 * @param at which of several
 */
export async function press(scope: Page | Locator, name: string | RegExp, at = 0): Promise<void> {
  await pressIt(scope.getByRole('button', { name, exact: typeof name === 'string' }).nth(at));
}

/**
 * Presses what can be pressed there, by script; anew where the page drew it anew between being found and being
 * pressed.
 */
export async function pressIt(button: Locator): Promise<void> {
  const ready = button.and(button.page().locator(':not(:disabled)'));
  for (let isPressed = false; !isPressed; ) {
    await ready.waitFor();
    isPressed = await ready.evaluate((element) => {
      if (element.isConnected) (element as HTMLElement).click();
      return element.isConnected;
    });
  }
}

/** Gives a page another size, and waits until it stands still again. */
export async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await standsStill(page);
}

/** Waits until nothing moves: a press that meets a page on the move begins on one thing and ends on another. */
export const standsStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const STILL = 4;
    const places = () =>
      [...document.querySelectorAll('button, canvas, h1, h2, input')]
        .map((one) => Object.values(one.getBoundingClientRect().toJSON()).join())
        .join(' ');
    let before = '';
    for (let still = 0; still < STILL; ) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = places();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
