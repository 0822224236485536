import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../../../shared/model/languages.ts';
import { turnedChart } from '../../charts/fromRight.ts';
import { useWords } from '../../words/useWords.ts';

/** CSS pixels between the margins of a page: what A4 and Letter both have. */
export const PAGE = 680;

/** A chart at the width of a page. */
export function Drawn({ draw }: { draw: () => Element }) {
  const isFromRight = directionOf(useWords().language) === 'rtl';
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(isFromRight ? turnedChart(draw()) : draw()));
  return <div class="report-chart" ref={place} />;
}

/** The field at the width of a page, or of half of one. */
export function Pictured({ svg }: { svg: string }) {
  // The picture is made here, from numbers and from names out of our own lists.
  return <div class="report-chart" dangerouslySetInnerHTML={{ __html: svg }} />;
}
