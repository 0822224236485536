import { useEffect } from 'preact/hooks';
import { useWidth } from '../kit/hooks.ts';
import { ScrollBox } from '../kit/ScrollBox.tsx';
import { among } from './chartFrame.ts';

interface Props {
  /** Draws the chart for a width in CSS pixels. */
  readonly draw: (width: number) => Element;
  /** What it is drawn from; drawn anew when one of these changes. */
  readonly from: readonly unknown[];
}

/** A place for a chart, which is drawn to fit and drawn again when its room changes. */
export function ChartFigure({ draw, from }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  useEffect(() => {
    const here = place.current;
    if (here === null || width === 0) return;
    const around = Number.parseFloat(getComputedStyle(here).fontSize);
    here.replaceChildren(among(around, () => draw(width)));
  }, [width, ...from]);
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
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              <tr key={`${row} ${name}`}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
