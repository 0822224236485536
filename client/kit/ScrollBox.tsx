import type { ComponentChildren } from 'preact';
import './scrollBox.css';

interface Props {
  /** What it holds, for whoever can't see it. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What is wider than a phone is scrolled in a box of its own, also by keyboard. */
export const ScrollBox = ({ label, class: look = 'data-scroll', children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
  <section class={look} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
