import { useEffect, useRef, useState } from 'preact/hooks';
import type { Figures } from '../../../shared/replay/index.ts';
import { GROUPS, MIXES, type Mix } from './mixes.ts';
import type { Report, Wish } from './simulate.worker.ts';

export interface Finding {
  readonly mix: Mix;
  readonly figures: Figures;
}

/** Where a simulation is. Findings stay to be read until the next one begins. */
interface Simulation {
  readonly stage: 'none' | 'running' | 'done' | 'stopped' | 'failed';
  /** Games played, of `all`. */
  readonly games: number;
  readonly all: number;
  readonly findings: readonly Finding[];
  /** What was played; null before the first. */
  readonly wish: Wish | null;
}

const ALL = GROUPS * MIXES.length;

const NONE: Simulation = { stage: 'none', games: 0, all: ALL, findings: [], wish: null };

function heard(before: Simulation, report: Report): Simulation {
  if (report.type === 'failed') return { ...before, stage: 'failed' };
  if (report.type === 'played') return { ...before, games: report.games };
  const findings = [...before.findings, { mix: report.mix, figures: report.figures }];
  const over = findings.length === MIXES.length;
  return { ...before, findings, games: findings.length * GROUPS, stage: over ? 'done' : 'running' };
}

/** Plays groups in the background. Leaving the page stops it. */
export function useSimulation() {
  const [simulation, setSimulation] = useState<Simulation>(NONE);
  const worker = useRef<Worker | null>(null);
  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => end, []);

  const begin = (wish: Wish) => {
    end();
    const fresh = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' });
    worker.current = fresh;
    setSimulation({ ...NONE, stage: 'running', wish });
    fresh.onmessage = ({ data }: MessageEvent<Report>) => {
      if (worker.current !== fresh) return;
      setSimulation((before) => heard(before, data));
    };
    fresh.onerror = () => setSimulation((before) => ({ ...before, stage: 'failed' }));
    fresh.postMessage(wish);
  };
  const stop = () => {
    end();
    setSimulation((before) => ({ ...before, stage: 'stopped' }));
  };
  return { simulation, begin, stop };
}
