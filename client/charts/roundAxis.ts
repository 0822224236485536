import { Plot } from './chartFrame.ts';

/** The rounds along the foot of a chart: whole numbers from 1. */
export const roundAxis = (rounds: number) =>
  Plot.axisX(
    Array.from({ length: rounds }, (_, index) => index + 1),
    { label: null, tickSize: 0, fill: 'var(--ink)', tickFormat: String },
  );
