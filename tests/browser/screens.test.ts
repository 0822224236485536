import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MANNERS, type Manner, takeManner } from '../pictures/manners.ts';
import { type Game, openBrowser, seatLink, startGame, visit } from './harness/index.ts';
import { beginMorning, goBack, phaseOf, press, seal } from './player.ts';

/** The same game at every size and in every manner to which it is held: measured, not looked at. */

let game: Game;
let browser: Browser;
beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const USUAL: Manner = { name: 'laptop', width: 1366, height: 768 };

test('heading, panel and the way on are usable at every size and in every manner', async () => {
  const ticket = await game.createTable({ rounds: 2 });
  const { page, troubles } = await visit(browser, seatLink(game.address, ticket), {
    reducedMotion: true,
  });
  const found: string[] = [];
  const measure = async (moment: string, ways: readonly string[]) => {
    for (const manner of MANNERS) {
      await takeManner(page, manner);
      const wrong = await page.evaluate(whatIsWrong, { ways, colours: manner.colours ?? '' });
      found.push(...wrong.map((text) => `${moment}, ${manner.name}: ${text}`));
    }
    await takeManner(page, USUAL);
  };
  await beginMorning(page);
  await page.getByRole('button', { name: /^Seal/ }).waitFor();
  await measure('morning', ['^Seal']);
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await measure('day', ['^Spring', '^Works', '^Ready']);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.locator('.homesteads button').first().click();
  await measure('neighbour', ['^Offer', '^Back']);
  await goBack(page);
  await press(page, /^Ready/);
  await page.locator('.dusk').waitFor();
  await measure('dusk', ['^Go on|^Next|^To the']);
  expect(found).toEqual([]);
  expect(troubles).toEqual([]);
});

test('what is measured can be wrong', async () => {
  const { page, leave } = await visit(browser, game.address);
  await page.setContent(
    '<h2 style="position:absolute;left:2000px">Day</h2><button style="width:10px;overflow:hidden">Seal it now</button>',
  );
  const wrong = await page.evaluate(whatIsWrong, { ways: ['^Seal', '^Next'], colours: 'forced' });
  expect(wrong.join('\n')).toMatch(/wider than the screen/);
  expect(wrong.join('\n')).toMatch(/Seal it now.*is cut/);
  expect(wrong.join('\n')).toMatch(/no button \^Next/);
  await leave();
});

/**
 * In the page, so it may use nothing from outside: what is cut, off the screen, under something else
 * once it is scrolled to, or not told apart in the colours that somebody chose.
 */
function whatIsWrong({ ways, colours }: { ways: readonly string[]; colours: string }): string[] {
  const wrong: string[] = [];
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > innerWidth + 1)
    wrong.push(`${root.scrollWidth} px, wider than the screen`);
  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.sr-only, [aria-hidden="true"]') === null &&
    element.getBoundingClientRect().width > 2;
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  /** Comes into view, and nothing lies over its middle. */
  const canBePressed = (element: Element): boolean => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) return false;
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  };
  const heading = [...document.querySelectorAll('h2')].find(seen);
  if (heading === undefined) wrong.push('no heading is seen');
  else if (!canBePressed(heading)) wrong.push(`the heading “${nameOf(heading)}” is not seen whole`);
  const buttons = [...document.querySelectorAll('button')].filter(seen);
  for (const way of ways) {
    const button = buttons.find((one) => new RegExp(way).test(nameOf(one)));
    if (button === undefined) wrong.push(`no button ${way}`);
    else if (!canBePressed(button)) wrong.push(`“${nameOf(button)}” can’t be reached`);
  }
  for (const button of buttons) {
    const name = nameOf(button).slice(0, 30);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = button;
    const style = getComputedStyle(button);
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (clips && (scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2))
      wrong.push(`“${name}” is cut`);
    const own = button.getBoundingClientRect();
    for (const text of button.querySelectorAll('span')) {
      if (!seen(text) || text.querySelector('svg') !== null) continue;
      const { left, right } = text.getBoundingClientRect();
      if (left < own.left - 2 || right > own.right + 2) wrong.push(`“${name}” sticks out`);
    }
    if (
      colours === 'forced' &&
      Number.parseFloat(style.borderTopWidth) < 1 &&
      !/link|fold/.test(button.className)
    )
      wrong.push(`“${name}” has no edge in forced colours`);
  }
  if (colours === 'more-contrast') {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const part = (value: number) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const under = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    for (const text of document.querySelectorAll(
      '.panel p, .panel h2, .panel h3, .dusk p, .panel .soft',
    )) {
      if (!seen(text) || (text.textContent ?? '').trim() === '') continue;
      const [a, b] = [light(getComputedStyle(text).color), light(under(text))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 7)
        wrong.push(`“${nameOf(text).slice(0, 30)}” has a contrast of ${contrast.toFixed(1)}`);
    }
  }
  return [...new Set(wrong)];
}
