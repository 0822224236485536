import { frame, HALO, letters, Plot, type Size, titled } from './chartFrame.ts';
import { type Bin, binsOf } from './placeBins.ts';

interface PlaceLook {
  /** Says the same in words; null where words beside it do. */
  readonly title: string | null;
  /** Names the own mark. */
  readonly own: string;
  readonly format: (value: number) => string;
}

/** How many groups came to what, as bars, with one's own mark among them. */
export function placeChart(
  values: readonly number[],
  own: number | null,
  look: PlaceLook,
  size: Size,
): Element {
  const em = letters(size.width);
  const bins = binsOf(values, own);
  const isOwn = ({ from, to }: Bin): boolean => own !== null && from <= own && own <= to;
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.to ?? 1;
  // The name stands where there is room for it.
  const right = own !== null && own > (first + last) / 2;
  const chart = Plot.plot({
    ...frame(size),
    marginLeft: em * 1.2,
    marginRight: em * 1.2,
    marginTop: em * 1.7,
    marginBottom: em * 1.7,
    x: { domain: [first, last], axis: null },
    y: { domain: [0, Math.max(1, ...bins.map(({ count }) => count))], axis: null },
    marks: [
      Plot.rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        inset: 0.75,
        fill: (bin: Bin) => (isOwn(bin) ? 'var(--water)' : 'var(--basket)'),
      }),
      Plot.ruleY([0], { stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisX({
        ticks: size.width < 380 ? 3 : 6,
        label: null,
        tickSize: 0,
        fill: 'var(--ink)',
        tickFormat: look.format,
      }),
      ...(own === null
        ? []
        : [
            Plot.ruleX([own], { stroke: 'var(--ink)', strokeWidth: 2.4 }),
            Plot.dot([own], {
              x: (value: number) => value,
              frameAnchor: 'top',
              symbol: 'triangle',
              rotate: 180,
              r: 5,
              dy: -3,
              fill: 'var(--ink)',
            }),
            Plot.text([own], {
              x: (value: number) => value,
              text: () => look.own,
              frameAnchor: 'top',
              textAnchor: right ? 'end' : 'start',
              dx: right ? -9 : 9,
              dy: -em * 0.85,
              fontWeight: 800,
              fill: 'var(--ink)',
              ...HALO,
              stroke: 'var(--card)',
            }),
          ]),
    ],
  });
  return titled(chart, look.title);
}
