import type { ComponentChildren } from 'preact';

/** What every sign takes. Signs stand beside words, so a screen reader passes over them. */
export interface SignProps {
  /** CSS pixels a side; 24 where nothing is said. */
  readonly size?: number;
}

interface FrameProps extends SignProps {
  /** Does it point the way that is read, and so the other way where that begins at the right? */
  readonly turns?: boolean;
  readonly children: ComponentChildren;
}

/** The 24 by 24 sheet that signs are drawn on, in the ink of the theme. */
export function Frame({ size = 24, turns = false, children }: FrameProps) {
  return (
    <svg
      class={turns ? 'sign sign-turns' : 'sign'}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="var(--ink)"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

/** A sign of power-over: a square with what is done in it. */
export function Squared({ children, ...frame }: FrameProps) {
  return (
    <Frame {...frame}>
      <rect x="2" y="2" width="20" height="20" rx="4" fill="var(--white)" stroke="var(--crack)" />
      {children}
    </Frame>
  );
}
