import * as Plot from '@observablehq/plot';
import { sum } from '../../shared/model/arithmetic.ts';

/** Room round a chart, in CSS pixels; the same in charts that stand under each other. */
const MARGIN = { left: 40, right: 14 } as const;

/** Text that stays readable on whatever it stands. */
export const HALO = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** From this size on, in CSS pixels, the words around a chart are read from across a room. */
const LARGE = 22;

/** What is known of the place that a chart is drawn for. */
export interface ChartPlace {
  /** Letters of the words around it, in CSS pixels; 0 where nobody said. */
  readonly letters: number;
  /** Are the chart's own letters to be as large as these? */
  readonly exact: boolean;
  /** Height that is to be filled, in CSS pixels; 0 where the chart may be as high as it likes. */
  readonly height: number;
}

const ANYWHERE: ChartPlace = { letters: 0, exact: false, height: 0 };
let around = ANYWHERE;

/** Draws a chart for a place on a page. */
export function among<T>(place: ChartPlace, draw: () => T): T {
  around = place;
  try {
    return draw();
  } finally {
    around = ANYWHERE;
  }
}

/** The height of the place that is drawn for, where it has one; else the wished one, in CSS pixels. */
export const heightOr = (wished: number): number => (around.height > 0 ? around.height : wished);

/** Letters fit a phone, a laptop and a projector. */
export function letters(width: number): number {
  if (around.exact) return around.letters;
  if (around.letters >= LARGE) return Math.min(24, Math.round(around.letters * 0.86));
  return width < 520 ? 14 : width < 1200 ? 16 : 22;
}

/** Letters that are as wide as they are high. */
const SQUARE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** About how wide a text is, in CSS pixels, where letters are `em` high. */
export const widthOf = (text: string, em: number): number =>
  sum([...text].map((letter) => (SQUARE.test(letter) ? 1 : 0.52))) * em;

/** CSS pixels across that a chart of this size has between its margins, where it keeps those of the frame. */
export const innerWidth = ({ width }: Size): number => width - MARGIN.left - MARGIN.right;

/** What every chart shares: type, no background, words instead of a legend. */
export const frame = ({ width, height }: Size): Plot.PlotOptions => ({
  width,
  height,
  marginLeft: MARGIN.left,
  marginRight: MARGIN.right,
  style: {
    background: 'none',
    color: 'var(--ink)',
    fontFamily: 'inherit',
    fontSize: `${letters(width)}px`,
    overflow: 'visible',
  },
});

/**
 * Makes a chart one picture with a title; null where something beside it says the same.
 * The labels that Plot gives to its groups are meant for developers.
 */
export function titled(chart: Element, title: string | null): Element {
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  if (title === null) {
    chart.setAttribute('aria-hidden', 'true');
  } else {
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', title);
  }
  return chart;
}

export { Plot };
