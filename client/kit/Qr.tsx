import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

interface Props {
  /** What the code says. */
  readonly text: string;
  /** What it is, for those who can't see it. */
  readonly title: string;
}

/** Modules of quiet paper round the code, without which phones don't find it. */
const QUIET = 3;

/** A QR code, dark on white in every theme, because that is what phones read best. */
export function Qr({ text, title }: Props) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { border: 0 });
    const cells = data.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
    );
    return { size: modules + 2 * QUIET, path: cells.join('') };
  }, [text]);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1f1c18" />
    </svg>
  );
}
