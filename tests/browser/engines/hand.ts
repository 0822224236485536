import { PATIENCE_MS } from '../../support/patience.ts';
import type { EnginePage } from './engine.ts';

/** What a person does at a page: presses what is named and seen, and reads. */
interface Hand {
  /** Presses a button or link by its name, once it can be pressed, lies under nothing and stands still. */
  press(name: RegExp): Promise<void>;
  /** Writes into the field of that label. */
  fill(label: RegExp, text: string): Promise<void>;
  /** Waits until a heading is there. */
  heading(text: RegExp): Promise<void>;
  /** Does such a text stand in some element now? */
  reads(text: RegExp): Promise<boolean>;
  /**
   * Presses the first button of that name, where there is one now. By script, at once: while a game goes
   * on, another button may have come to its place before a pointer does.
   */
  pressIfThere(name: RegExp): Promise<void>;
}

/** Milliseconds. */
const BETWEEN = 50;
/** Looks in a row that find it in the same place, before a pointer goes there. */
const STILL = 4;

/** In the page: the first button of a name, where its middle is, and what lies over it there. May press it. */
function findButton(
  source: string,
  isPressed: boolean,
): { x: number; y: number; over: string } | null {
  const wanted = new RegExp(source, 'i');
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (one: Element): string => plain(one.getAttribute('aria-label') ?? one.textContent);
  const button = [...document.querySelectorAll('button, a[href], summary')].find(
    (one) =>
      one.checkVisibility() &&
      wanted.test(nameOf(one)) &&
      one.getAttribute('aria-pressed') !== 'true' &&
      one.getAttribute('aria-disabled') !== 'true' &&
      !(one as HTMLButtonElement).disabled,
  );
  if (button === undefined) return null;
  button.scrollIntoView({ block: 'nearest' });
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const found = document.elementFromPoint(x, y);
  const isFree = found !== null && (button.contains(found) || found.contains(button));
  const over = isFree ? '' : `${found?.localName}.${found?.getAttribute('class')}`;
  if (isPressed && isFree) (button as HTMLElement).click();
  return { x, y, over };
}

type Found = ReturnType<typeof findButton>;

/** In the page: puts the focus into the field of a label. */
function focusField(source: string): boolean {
  const wanted = new RegExp(source, 'i');
  const field = [...document.querySelectorAll('input, textarea, select')].find((one) =>
    [
      one.getAttribute('aria-label') ?? '',
      ...[...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
    ].some((name) => wanted.test(name.trim())),
  );
  if (field === undefined) return false;
  (field as HTMLElement).focus();
  return true;
}

/** In the page: does some element among those hold such a text, and is it seen? */
function holds(source: string, selector: string): boolean {
  const wanted = new RegExp(source, 'i');
  return [...document.querySelectorAll(selector)].some(
    (one) =>
      one.checkVisibility() && wanted.test((one.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

/** Waits until something comes that is none of nothing. */
async function come<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp) {
    const found = await look();
    if (found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** The same place, but for a pixel or two that a page which scrolls may settle by. */
const isNear = (one: Found, other: Found): boolean =>
  one !== null && other !== null && Math.hypot(one.x - other.x, one.y - other.y) < 4;

/** A person at this page. */
export function handAt(page: EnginePage): Hand {
  const call = (what: (...given: never[]) => unknown, ...given: readonly (string | boolean)[]) =>
    page.run(`(${what})(${given.map((one) => JSON.stringify(one)).join(', ')})`);
  const look = async (name: RegExp, isPressed: boolean) =>
    (await call(findButton, name.source, isPressed)) as Found;
  return {
    async press(name) {
      let last: Found = null;
      let looks = 0;
      const { x, y } = await come(`a button ${name}`, async () => {
        const found = await look(name, false);
        looks = isNear(found, last) ? looks + 1 : 0;
        last = found;
        return looks >= STILL && found?.over === '' ? found : null;
      });
      await page.press(x, y);
    },
    async fill(label, text) {
      await come(`a field ${label}`, async () => (await call(focusField, label.source)) === true);
      await page.type(text);
    },
    async heading(text) {
      await come(
        `a heading ${text}`,
        async () => (await call(holds, text.source, 'h1, h2, h3')) === true,
      );
    },
    reads: async (text) => (await call(holds, text.source, 'main *')) === true,
    async pressIfThere(name) {
      await look(name, true);
    },
  };
}
