import type { ComponentChildren } from 'preact';

/**
 * Signs that only the pages have; the game's own are in client/signs. Each stands beside words,
 * so a screen reader passes over it.
 */
function Sheet({ size = 24, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

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

/** Homesteads round a lake: a table of one’s own. */
export const Table = ({ size }: Sized) => (
  <Sheet size={size}>
    <circle cx="16" cy="17" r="6.5" fill="#4b8fb8" stroke="#24597a" stroke-width="1.6" />
    {[0, 60, 120, 180, 240, 300].map((angle) => (
      <path
        key={angle}
        d="M13.6 5.6 16 3l2.4 2.6V8h-4.8z"
        fill="#b5573a"
        stroke="#362c21"
        stroke-width="1.2"
        stroke-linejoin="round"
        transform={`rotate(${angle} 16 17)`}
      />
    ))}
  </Sheet>
);

/** A basket that nothing filled. */
export const EmptyBasket = ({ size }: Sized) => (
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
);

/** Once more. */
export const Again = ({ size }: Sized) => (
  <Sheet size={size}>
    <path
      d="M8 10a10.5 10.5 0 1 1-2.5 7M8 3.5V10.5h7"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </Sheet>
);
