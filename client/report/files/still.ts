import { turnedChart } from '../../charts/fromRight.ts';
import { escapedText } from '../../kit/escapedText.ts';
import '../../field/fieldFonts.css';
import { FAMILIES, facesOf } from '../../words/letters/faces.ts';

/** Pictures that stand by themselves: no page's colours, no page's letters. */

/** A picture with its size in CSS pixels. */
interface Still {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const FAMILY = `"${FAMILIES.join('","')}"`;

/** Room above a picture for its title. */
const HEAD = 52;
const EDGE = 18;

async function inBase64(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The typefaces themselves, to go with a picture: what of them holds its letters. */
async function fontFaces(text: string): Promise<string> {
  const faces = (await facesOf(text)).map(async ({ family, weight, range, url }) => {
    const file = await inBase64(url);
    return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${file}) format("woff2")}`;
  });
  return (await Promise.all(faces)).join('');
}

/** A text in which every custom property has its value by day; one that has none falls back, or is left black. */
function resolved(text: string, day: CSSStyleDeclaration): string {
  let told = text;
  for (let depth = 0; depth < 4 && told.includes('var(--'); depth++)
    told = told.replace(/var\((--[\w-]+)(?:\s*,\s*([^()]+))?\)/g, (_, name, fallback) => {
      const value = day.getPropertyValue(name).trim();
      return value || fallback?.trim() || (name === '--plot-background' ? 'none' : 'currentColor');
    });
  return told;
}

/** The colours of the page by day, whatever theme it shows. */
function dayColours<T>(read: (style: CSSStyleDeclaration) => T): T {
  const probe = document.createElement('div');
  probe.dataset.theme = 'day';
  probe.hidden = true;
  document.body.append(probe);
  try {
    return read(getComputedStyle(probe));
  } finally {
    probe.remove();
  }
}

/** A drawn chart as the text of an SVG file, with the page's colours put in. */
function textOf(drawn: Element): string {
  const text = new XMLSerializer().serializeToString(drawn);
  return dayColours((day) => resolved(text, day)).replaceAll(
    'inherit',
    FAMILY.replaceAll('"', "'"),
  );
}

/**
 * Makes a picture one file that needs nothing else, with its title above it.
 * @param drawn an SVG element, or the text of one
 */
export async function stillOf(drawn: Element | string, title: string): Promise<Still> {
  // The field is the same in every language; a chart runs as its language is read.
  const isFromRight = getComputedStyle(document.documentElement).direction === 'rtl';
  const chart = typeof drawn === 'string' || !isFromRight ? drawn : turnedChart(drawn);
  const text = typeof chart === 'string' ? chart : textOf(chart);
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const width = Number.parseFloat(root.getAttribute('width') ?? '0');
  const height = Number.parseFloat(root.getAttribute('height') ?? '0');
  const [paper, ink] = dayColours((day) => [
    day.getPropertyValue('--paper').trim(),
    day.getPropertyValue('--ink').trim(),
  ]);
  root.setAttribute('x', String(EDGE));
  root.setAttribute('y', String(HEAD));
  // Words of a chart reach over its edge; the land of a field goes on beyond it.
  root.setAttribute('overflow', typeof drawn === 'string' ? 'hidden' : 'visible');
  root.removeAttribute('role');
  root.removeAttribute('aria-label');
  const inner = new XMLSerializer().serializeToString(root);
  const [wide, high] = [width + 2 * EDGE, height + HEAD + EDGE];
  const letters = await fontFaces(`${title}${root.textContent}`);
  const style = `${letters}text{font-family:${FAMILY},"Gill Sans","Trebuchet MS",sans-serif;font-variant-numeric:lining-nums tabular-nums}`;
  return {
    width: wide,
    height: high,
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" color="${ink}"><title>${escapedText(title)}</title><style>${style}</style><rect width="100%" height="100%" fill="${paper}"/><text x="${isFromRight ? wide - EDGE : EDGE}" y="34" direction="${isFromRight ? 'rtl' : 'ltr'}" font-size="24" font-weight="800" fill="${ink}">${escapedText(title)}</text>${inner}</svg>\n`,
  };
}

/** Pixels of a PNG for one of an SVG: readable when it is printed across a page. */
const SHARPNESS = 2;

/** Draws a picture as PNG. Rejects where the browser can't. */
export async function pngOf({ svg, width, height }: Still): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SHARPNESS);
  canvas.height = Math.round(height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
