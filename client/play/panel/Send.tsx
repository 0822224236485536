import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scrollerOf } from '../../kit/useIntoView.ts';
import { watchSize } from '../../kit/watchSize.ts';

/**
 * What sends what is open: it stays in view at the foot. Where it would cover half of what is scrolled, as
 * large letters on a phone may have it, it stands at the end of its form and covers nothing.
 */
export function Send({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  const [isHigh, setHigh] = useState(false);
  useLayoutEffect(() => {
    const foot = place.current;
    const around = foot && scrollerOf(foot);
    if (!foot || !around) return;
    const look = () => setHigh(2 * foot.offsetHeight > around.clientHeight);
    const ends = [watchSize(foot, look), watchSize(around, look)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <div ref={place} class={isHigh ? 'send send-high' : 'send'}>
      {children}
    </div>
  );
}
