import * as Plot from '@observablehq/plot';

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

/** Letters of the words around the chart that is being drawn; 0 where nobody said. */
let around = 0;

/** Draws a chart whose letters go with the words around it. @param px their size, in CSS pixels */
export function among<T>(px: number, draw: () => T): T {
  around = px;
  try {
    return draw();
  } finally {
    around = 0;
  }
}

/** Letters fit a phone, a laptop and a projector. */
export function letters(width: number): number {
  if (around >= LARGE) return Math.min(24, Math.round(around * 0.86));
  return width < 520 ? 14 : width < 1200 ? 16 : 22;
}

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
