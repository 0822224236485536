import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { gamesIn, type Trial } from './mixes.ts';
import type { Found, Report } from './simulate.worker.ts';

/** Where games in the background are. What was found stays to be read until others begin. */
export interface Running {
  readonly stage: 'none' | 'running' | 'done' | 'stopped' | 'failed';
  /** Games played, of `all`. */
  readonly games: number;
  readonly all: number;
  /** What is played. */
  readonly trials: readonly Trial[];
  /** What came of them so far, in their order. */
  readonly found: readonly Found[];
}

const NONE: Running = { stage: 'none', games: 0, all: 0, trials: [], found: [] };

function heard(before: Running, report: Report): Running {
  if (report.type === 'failed') return { ...before, stage: 'failed' };
  if (report.type === 'played') return { ...before, games: report.games };
  const found = [...before.found, report.found];
  const games = gamesIn(before.trials.slice(0, found.length));
  return {
    ...before,
    found,
    games,
    stage: found.length === before.trials.length ? 'done' : 'running',
  };
}

/** Plays games in the background. Leaving the page stops them. */
export function useTrials() {
  const [running, setRunning] = useState<Running>(NONE);
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const begin = useCallback(
    (trials: readonly Trial[]) => {
      end();
      const fresh = new Worker(new URL('./simulate.worker.ts', import.meta.url), {
        type: 'module',
      });
      worker.current = fresh;
      setRunning({ ...NONE, stage: 'running', all: gamesIn(trials), trials });
      fresh.onmessage = ({ data }: MessageEvent<Report>) => {
        if (worker.current !== fresh) return;
        setRunning((before) => heard(before, data));
      };
      fresh.onerror = () => setRunning((before) => ({ ...before, stage: 'failed' }));
      fresh.postMessage(trials);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setRunning((before) => ({ ...before, stage: 'stopped' }));
  }, [end]);
  return { running, begin, stop };
}
