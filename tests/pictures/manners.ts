import type { Page } from 'playwright';
import { standsStill } from '../browser/harness/acts.ts';

/** A screen, and how somebody looks at it. */
export interface Manner {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colours?: 'dark' | 'forced' | 'more-contrast' | 'grey';
  /** Letters of twice their size. */
  readonly large?: boolean;
  /** Space between lines, letters and words as WCAG 1.4.12 has it. */
  readonly spaced?: boolean;
}

/** What the game is held to. */
export const MANNERS: readonly Manner[] = [
  { name: 'small phone', width: 320, height: 568 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone on its side', width: 568, height: 320 },
  { name: 'larger phone on its side', width: 640, height: 360 },
  { name: 'laptop at 400 %', width: 320, height: 256 },
  { name: 'portrait tablet', width: 768, height: 1024 },
  { name: '4:3 projector', width: 1024, height: 768 },
  { name: 'laptop', width: 1366, height: 768 },
  { name: 'phone, letters twice as large', width: 390, height: 844, large: true },
  { name: 'laptop, letters twice as large', width: 1366, height: 768, large: true },
  { name: 'phone, text spacing', width: 390, height: 844, spaced: true },
  { name: 'laptop, text spacing', width: 1366, height: 768, spaced: true },
  { name: 'phone, dark', width: 390, height: 844, colours: 'dark' },
  { name: 'phone, forced colours', width: 390, height: 844, colours: 'forced' },
  { name: 'laptop, forced colours', width: 1366, height: 768, colours: 'forced' },
  { name: 'phone, more contrast', width: 390, height: 844, colours: 'more-contrast' },
  { name: 'phone, grey', width: 390, height: 844, colours: 'grey' },
];

/** Lets a page be looked at in a manner; what an earlier one had is gone. */
export async function takeManner(page: Page, manner: Manner): Promise<void> {
  const { width, height, colours } = manner;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    reducedMotion: 'reduce',
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    contrast: colours === 'more-contrast' ? 'more' : 'no-preference',
  });
  const rules = [
    manner.large ? 'html { font-size: 200% !important; }' : '',
    manner.spaced
      ? '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'
      : '',
    colours === 'grey' ? 'html { filter: grayscale(1); }' : '',
  ].join('\n');
  // A sheet made by script is what the page's own policy lets through.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);
  await standsStill(page);
}
