import type { Scenario } from '../../../shared/model/scenario.ts';
import { useWords } from '../../words/useWords.ts';
import { isSame } from '../form/paths.ts';
import { Findings } from './Findings.tsx';
import { GROUPS } from './mixes.ts';
import { useSimulation } from './useSimulation.ts';

interface Props {
  /** Null while something is to be mended. */
  readonly scenario: Scenario | null;
  readonly seats: number;
  readonly onBlocked: () => void;
}

/** Plays many groups in the background and shows what tends to come of them. */
export function SimulationCard({ scenario, seats, onBlocked }: Props) {
  const words = useWords();
  const { simulation, begin, stop } = useSimulation();
  const { stage, games, all, findings, wish } = simulation;
  const running = stage === 'running';
  const old =
    findings.length > 0 &&
    !running &&
    !isSame(wish, scenario === null ? null : { scenario, seats });
  return (
    <section class="card w-simulation" aria-labelledby="w-simulation">
      <h2 id="w-simulation">{words.say('workshop.simulate-title')}</h2>
      <p class="w-why">{words.say('workshop.simulate-why', { n: GROUPS })}</p>
      {running ? (
        <div class="w-running">
          <progress max={all} value={games} aria-label={words.say('workshop.simulate-title')} />
          <span class="number">{words.say('workshop.played', { games, all })}</span>
          <button type="button" class="button" onClick={stop}>
            {words.say('workshop.stop')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          aria-disabled={scenario === null}
          aria-describedby={scenario === null ? 'w-check' : undefined}
          onClick={() => (scenario === null ? onBlocked() : begin({ scenario, seats }))}
        >
          {words.say('workshop.simulate', { n: GROUPS })}
        </button>
      )}
      <p role="status" class="w-stage">
        {stage === 'done' ? words.say('workshop.played-all', { all }) : ''}
        {stage === 'stopped' ? words.say('workshop.stopped', { games }) : ''}
        {stage === 'failed' ? words.say('workshop.failed') : ''}
        {old ? ` ${words.say('workshop.findings-old')}` : ''}
      </p>
      <Findings findings={findings} />
    </section>
  );
}
