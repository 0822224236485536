import { useEffect, useRef, useState } from 'preact/hooks';

/** Where the telling stands, and how it is moved. */
interface Pace {
  readonly at: number;
  /** Does it go on by itself, unless it is held? */
  readonly timed: boolean;
  readonly held: boolean;
  next(): void;
  previous(): void;
  hold(): void;
  run(): void;
}

/**
 * Steps through a telling. With time it goes on by itself until it is held or the last step is
 * reached; any step taken by hand holds it, for whoever does that reads at their own speed.
 * @param steps how many there are
 * @param seconds for each step; null where each waits to be asked
 * @param telling a name for this telling; another one begins anew
 */
export function usePace(steps: number, seconds: number | null, telling: string): Pace {
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  const told = useRef(telling);
  useEffect(() => {
    // Nothing is begun anew on the first look: a press may have come before this.
    if (told.current === telling) return;
    told.current = telling;
    setAt(0);
    setHeld(false);
  }, [telling]);
  const running = seconds !== null && !held && at < steps - 1;
  useEffect(() => {
    if (!running || seconds === null) return;
    const timer = setTimeout(() => setAt((now) => Math.min(now + 1, steps - 1)), seconds * 1000);
    return () => clearTimeout(timer);
  }, [running, seconds, at, steps, telling]);
  const to = (step: number) => {
    setHeld(true);
    setAt(Math.max(0, Math.min(step, steps - 1)));
  };
  return {
    at: Math.min(at, Math.max(0, steps - 1)),
    timed: seconds !== null,
    held,
    next: () => to(at + 1),
    previous: () => to(at - 1),
    hold: () => setHeld(true),
    run: () => setHeld(false),
  };
}

/** Nothing is told in less. */
export const LEAST_SECONDS = 3.5;
const MOST_SECONDS = 9;

/** Seconds for each of some steps when a dusk lasts so long; null where it has no clock. */
export const secondsEach = (dusk: number, steps: number): number | null =>
  dusk === 0 || steps === 0
    ? null
    : Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, (dusk - 2) / steps));
