import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sampleValley } from '../field/sample.ts';
import { fieldSvg } from '../field/svg.ts';
import { wantsStillness } from '../kit/hooks.ts';

const WIDE = '(min-width: 900px)';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The valley behind the first page, drawn by the same hand as the one that is played in.
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
  const svg = useMemo(() => {
    if (size === null) return '';
    const wide = matchMedia(WIDE).matches;
    return fieldSvg(sampleValley(), {
      theme: 'day',
      ...size,
      // On a phone the title stands over the hills above the valley.
      inset: wide ? {} : { top: title ? 70 : 8, bottom: 14 },
      moving: !wantsStillness(),
    });
  }, [size?.width, size?.height, title]);
  return (
    <div ref={place} class="picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
