import * as Plot from '@observablehq/plot';

/** Room round a chart, in CSS pixels; the same in charts that stand under each other. */
export const MARGIN = { left: 40, right: 14 } as const;

/** Text that stays readable on whatever it stands. */
export const HALO = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Letters fit a phone, a laptop and a projector. */
export const letters = (width: number): number => (width < 520 ? 14 : width < 1200 ? 16 : 22);

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
