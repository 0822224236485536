import type { Page } from 'playwright';

/** WCAG 1.4.3: letters against their ground. */
const LEAST = 4.5;

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Texts that can't be told from their ground, by the pixels that are shown: a browser that forces
 * colours says of no element what it drew. What can't be pressed now is left out, as in WCAG.
 * @returns each with its contrast, empty where all can be read
 */
export async function fadedTexts(page: Page): Promise<string[]> {
  const placed = await page.evaluate(textsInView);
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  const contrasts = await page.evaluate(contrastsOf, { picture, placed });
  return placed.flatMap(({ text }, at) => {
    const contrast = contrasts[at] ?? 0;
    return contrast < LEAST ? [`“${text}” has ${contrast.toFixed(1)} to 1`] : [];
  });
}

/** In the page, so it may use nothing from outside. */
function textsInView(): Placed[] {
  const placed: Placed[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const holder = node.parentElement;
    if (text === '' || holder === null) continue;
    if (holder.closest(':disabled, [aria-disabled="true"], [inert], option') !== null) continue;
    if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [line] = range.getClientRects();
    if (line === undefined || line.width < 4 || line.height < 4) continue;
    const { left, top, width, height } = line;
    if (left < 0 || top < 0 || left + width > innerWidth || top + height > innerHeight) continue;
    // Only what nothing lies over is there to be read.
    const isFree = [0.1, 0.5, 0.9].every((part) => {
      const there = document.elementFromPoint(left + width * part, top + height / 2);
      return there !== null && holder.contains(there);
    });
    if (isFree) placed.push({ text: text.slice(0, 40), left, top, width, height });
  }
  return placed;
}

/** In the page: of each place the pixel farthest from the commonest one, as a contrast. */
async function contrastsOf({
  picture,
  placed,
}: {
  picture: string;
  placed: readonly Placed[];
}): Promise<number[]> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (pen === null) throw new Error('no canvas to read a picture from');
  pen.drawImage(image, 0, 0);
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return placed.map(({ left, top, width, height }) => {
    const { data } = pen.getImageData(left, top, Math.ceil(width), Math.ceil(height));
    const lights: number[] = [];
    const times = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
      const light =
        0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
      lights.push(light);
      times.set(light, (times.get(light) ?? 0) + 1);
    }
    const [ground = 0] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
    const contrast = (light: number) =>
      (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
    return Math.max(...lights.map(contrast));
  });
}
