import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { showWhole } from '../../kit/useIntoView.ts';

interface Props {
  readonly children: ComponentChildren;
  /** What the form is turned to, where it has several kinds: another brings it into view anew. */
  readonly turn?: string;
  /** false where something else is read first, and the form just stands below it. */
  readonly comes?: boolean;
}

/**
 * What sends what is open. It stands at the end of its form and never over it: nobody should send what
 * can't be seen. The form comes into view as it opens, whole where there is room, else from its beginning.
 */
export function Send({ children, turn = '', comes = true }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isOpening = useRef(true);
  useEffect(() => {
    if (comes || !isOpening.current) showWhole(place.current?.parentElement ?? null);
    isOpening.current = false;
  }, [turn]);
  return (
    <div ref={place} class="send">
      {children}
    </div>
  );
}
