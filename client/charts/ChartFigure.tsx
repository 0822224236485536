import { useEffect, useRef } from 'preact/hooks';
import { useSize } from '../kit/hooks.ts';
import { ScrollBox } from '../kit/ScrollBox.tsx';
import { TableRows } from '../kit/TableRows.tsx';
import { aroundNames } from '../words/names/properNames.ts';
import { among, type ChartPlace } from './chartFrame.ts';
import { turnedChart } from './fromRight.ts';

/** Pixels: what is narrower is on its way to another size, and has no room for its names. */
const LEAST = 150;

interface Props {
  /** Draws the chart for a width in CSS pixels. */
  readonly draw: (width: number) => Element;
  /** What it is drawn from; drawn anew when one of these changes. */
  readonly from: readonly unknown[];
}

/** A place for a chart, which is drawn to fit and drawn again when its room changes. */
export function ChartFigure({ draw, from }: Props) {
  const [place, { width, height }] = useSize<HTMLDivElement>();
  // On a page a chart is as high as it likes: its own height is no news.
  const filled = useRef(false);
  useEffect(() => {
    const here = place.current;
    if (here === null || width < LEAST) return;
    const style = getComputedStyle(here);
    filled.current = style.getPropertyValue('--chart').trim() === 'fills';
    const room: ChartPlace = {
      letters: Number.parseFloat(style.fontSize),
      exact: filled.current,
      height: filled.current ? Math.floor(here.clientHeight) : 0,
    };
    const drawn = among(room, () => draw(width));
    // In a picture nothing can stand within a text: where there is a name, a translator leaves all of it.
    for (const text of drawn.querySelectorAll('text'))
      if (aroundNames(text.textContent).length > 1) text.setAttribute('translate', 'no');
    here.replaceChildren(style.direction === 'rtl' ? turnedChart(drawn) : drawn);
  }, [width, filled.current ? height : 0, ...from]);
  return <div class="chart" ref={place} />;
}

interface TableProps {
  readonly title: string;
  readonly open: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The same numbers as a table, for who would rather read, or can't see the picture. */
export function DataTable({ title, open, head, rows }: TableProps) {
  return (
    <details class="data">
      <summary>{open}</summary>
      <ScrollBox label={title}>
        <table>
          <caption>{title}</caption>
          <TableRows head={head} rows={rows} />
        </table>
      </ScrollBox>
    </details>
  );
}
