import type { ComponentChildren } from 'preact';
import { OwnSign } from './world/OwnSign.tsx';

/**
 * Signs that only the pages have. Each stands beside words, so a screen reader passes over it.
 */
function Sheet({ size = 24, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A line in the ink of the words beside it. */
const Inked = ({ d }: { d: string }) => (
  <path
    d={d}
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);

interface Sized {
  /** CSS pixels. */
  readonly size?: number;
}

/** Two rivers that meet: joining. */
export const Rivers = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M1 6c7-2 12 2 17 1s8-3 13-3v8c-5 0-8 3-13 3-2 0-4 4-4 14H6c0-8 2-12 5-15-4-1-7-2-10-1z"
      fill="#4b8fb8"
      stroke="#24597a"
      stroke-width="1.6"
      stroke-linejoin="round"
    />
    <path
      d="M4 10c5-1 9 1.5 14 1M9.5 24c0-4 1-7 3-9"
      fill="none"
      stroke="#cfe3ee"
      stroke-width="1.4"
      stroke-linecap="round"
    />
  </Sheet>
);

const AROUND = [
  [16, 6],
  [5.5, 12],
  [26.5, 12],
  [9, 25.5],
  [23, 25.5],
] as const;

/** Homesteads round a lake: a table of one’s own. */
export const Table = ({ size }: Sized) => (
  <Sheet size={size}>
    <ellipse cx="16" cy="17" rx="6.2" ry="5.4" fill="#4b8fb8" stroke="#24597a" stroke-width="1.5" />
    {AROUND.map(([x, y]) => (
      <g key={x} transform={`translate(${x} ${y})`} stroke="#362c21" stroke-linejoin="round">
        <path d="M-3.2-.5h6.4v4.7h-6.4z" fill="#f1e6cb" stroke-width="1.1" />
        <path d="M-4.6 0 0-4.7 4.6 0z" fill="#b5573a" stroke-width="1.2" />
      </g>
    ))}
  </Sheet>
);

/** A sheet with something drawn on it: a valley that is being written. */
export const Paper = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M5 2.5h16l6 6v21H5z"
      fill="#fbf6ea"
      stroke="#362c21"
      stroke-width="1.8"
      stroke-linejoin="round"
    />
    <path d="M21 2.5v6h6" fill="none" stroke="#362c21" stroke-width="1.6" stroke-linejoin="round" />
    <circle cx="11" cy="10" r="2" fill="#b5573a" />
    <circle cx="17" cy="11" r="2" fill="#b5573a" />
    <path
      d="M9 20c2-4 4-4 7-1.5s5 1.5 7-1.5"
      fill="none"
      stroke="#4b8fb8"
      stroke-width="2.6"
      stroke-linecap="round"
    />
    <path d="M11 25.5h10" stroke="#362c21" stroke-width="1.6" stroke-linecap="round" />
  </Sheet>
);

/** A basket that nothing filled. */
export const EmptyBasket = ({ size }: Sized) => (
  <OwnSign thing="basket" size={size} empty>
    <Sheet size={size}>
      <path
        d="M9 15c0-11 14-11 14 0"
        fill="none"
        stroke="var(--edge)"
        stroke-width="1.6"
        stroke-dasharray="3 2.4"
      />
      <path
        d="M4.5 14.5h23l-3 13h-17z"
        fill="none"
        stroke="var(--edge)"
        stroke-width="1.6"
        stroke-linejoin="round"
        stroke-dasharray="3 2.4"
      />
    </Sheet>
  </OwnSign>
);

/** Sheets over each other: what can be laid over a map. */
export const Layers = ({ size }: Sized) => (
  <Sheet size={size}>
    <g
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M16 4 29 11 16 18 3 11z" />
      <path d="M4 17.5 16 24l12-6.5M4 23 16 29.5 28 23" />
    </g>
  </Sheet>
);

/** Once more. */
export const Again = ({ size }: Sized) => (
  <Sheet size={size}>
    <Inked d="M8 10a10.5 10.5 0 1 1-2.5 7M8 3.5V10.5h7" />
  </Sheet>
);

/** A tree with one side bare: a homestead that withered. */
export const BareTree = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M15 29V14M15 21l7-6M22 15V9M22 15l5-2M15 17l6-9"
      fill="none"
      stroke="var(--crack)"
      stroke-width="2.6"
      stroke-linecap="round"
    />
    <path
      d="M14 20c-7 2-11-2-9.5-7-2-5 3-9 8-7 3 1 4 4 3 7"
      fill="#7fb356"
      stroke="var(--ink)"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
    <path d="M9 29h13" stroke="var(--ink)" stroke-width="1.8" stroke-linecap="round" />
  </Sheet>
);

/** A flag on a hill, that others can see: leading. */
export const Lead = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M2 28c5-9 10-12 14-12s9 3 14 12z"
      fill="#a9c07a"
      stroke="#362c21"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
    <path d="M16 17V3" stroke="#362c21" stroke-width="1.8" stroke-linecap="round" />
    <path
      d="M16 4c4-2 6 2 10 0v7c-4 2-6-2-10 0z"
      fill="#4b8fb8"
      stroke="#24597a"
      stroke-width="1.4"
      stroke-linejoin="round"
    />
  </Sheet>
);

/** Two arrows past each other: what went from whom to whom. */
export const Flowing = ({ size }: Sized) => (
  <Sheet size={size}>
    <Inked d="M4 11h20m-6-6 6 6-6 6M28 22H8m6-6-6 6 6 6" />
  </Sheet>
);

/** One mark that leans on another: dependence. */
export const Leaning = ({ size }: Sized) => (
  <Sheet size={size}>
    <Inked d="M24 4v24M8 28 22 9m-7 1 7-1 1 7" />
  </Sheet>
);

/** A basket with a gap: what is lacking. */
export const Lacking = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M6 15h20l-3 12H9zM10 15c0-12 12-12 12 0"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linejoin="round"
      stroke-dasharray="4.5 3.5"
    />
    <path d="M16 18v6m-3-3h6" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
  </Sheet>
);

/** Up and down: what has changed. */
export const Changing = ({ size }: Sized) => (
  <Sheet size={size}>
    <Inked d="M11 26V6m-5 6 5-6 5 6M21 6v20m-5-6 5 6 5-6" />
  </Sheet>
);

/** Three lines: what else there is. */
export const MenuLines = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M6 9h20M6 16h20M6 23h20"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
    />
  </Sheet>
);
