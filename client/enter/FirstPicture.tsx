import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wantsStillness } from '../kit/hooks.ts';
import { whenIdle } from '../kit/whenIdle.ts';
import { moveInSteps } from './moveInSteps.ts';

const WIDE = '(min-width: 900px)';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Draw = typeof import('./firstValley.ts')['firstValley'];

/**
 * The valley behind the first page, drawn by the same hand as the one that is played in. It comes when
 * the page stands already; the page stands without it on a metered line, or where it can't be fetched.
 * @param title whether a title stands over its upper edge
 */
export function FirstPicture({ title }: { title: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const box = place.current?.getBoundingClientRect();
      if (box !== undefined && box.width > 0)
        setSize({ width: Math.round(box.width), height: Math.round(box.height) });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const [draw, setDraw] = useState<{ readonly it: Draw } | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        import('./firstValley.ts').then(
          ({ firstValley }) => setDraw({ it: firstValley }),
          () => undefined,
        );
      }),
    [],
  );
  const svg = useMemo(() => {
    if (size === null || draw === null) return '';
    const wide = matchMedia(WIDE).matches;
    return draw.it({
      theme: 'day',
      ...size,
      // On a phone the title stands over the hills above the valley.
      inset: wide ? {} : { top: title ? 70 : 8, bottom: 14 },
      moving: !wantsStillness(),
    });
  }, [draw, size?.width, size?.height, title]);
  useEffect(
    () => (wantsStillness() ? undefined : moveInSteps(place.current?.querySelector('svg'))),
    [svg],
  );
  return (
    <div ref={place} class="picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
