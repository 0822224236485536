import type { ComponentChildren } from 'preact';
import { useHeadingFocus } from '../../kit/hooks.ts';
import './notice.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What can be done now. */
  readonly children: ComponentChildren;
}

/** A page that says one thing and offers a way on. */
export function Notice({ title, text, children }: Props) {
  const heading = useHeadingFocus(title);
  return (
    <main class="notice">
      <div class="card notice-card">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p>{text}</p>
        <div class="notice-ways">{children}</div>
      </div>
    </main>
  );
}
