import { useEffect, useState } from 'preact/hooks';

/** When something that the server sent was first seen here: its times run on from then. */
const seen = new WeakMap<object, number>();

/** Milliseconds since an object that came over the line was first looked at. */
export function ageOf(sent: object): number {
  const now = performance.now();
  const first = seen.get(sent);
  if (first === undefined) seen.set(sent, now);
  return first === undefined ? 0 : now - first;
}

/** Draws again every so many milliseconds while `wanted`. */
export function useTick(wanted: boolean, every = 500): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => tick((times) => times + 1), every);
    return () => clearInterval(timer);
  }, [wanted, every]);
}

/** "0:34", or "1:02:00" from an hour on, of milliseconds. */
export function timeText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Whole minutes, as the plan counts them. */
export const planned = (minutes: number): number => Math.floor(minutes);
