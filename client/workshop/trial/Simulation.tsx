import { useMemo, useState } from 'preact/hooks';
import { readScenario, type Scenario } from '../../../shared/model/scenario.ts';
import { useWords } from '../../words/useWords.ts';
import { isSame } from '../form/paths.ts';
import { seatsWithin } from '../valleyPreview.ts';
import { ByPlace } from './ByPlace.tsx';
import { type Finding, Findings } from './Findings.tsx';
import { GROUPS, MIXES, type Trial } from './mixes.ts';
import { ThreePeople } from './ThreePeople.tsx';
import { type Running, useTrials } from './useTrials.ts';

/** What a valley may be laid beside: nothing, where one began, or a variant that was laid aside. */
const BESIDE = ['nothing', 'origin', 'aside'] as const;
type Beside = (typeof BESIDE)[number];

interface Props {
  /** Null while something is to be mended. */
  readonly scenario: Scenario | null;
  readonly origin: Scenario | null;
  readonly aside: unknown;
  readonly seats: number;
  readonly onLayAside: () => void;
  readonly onBlocked: () => void;
}

/** Every kind of group in a valley, and then, in the same games, in the one it is laid beside. */
const trialsOf = (valleys: readonly Scenario[], seats: number): Trial[] =>
  valleys.flatMap((scenario) =>
    MIXES.map((who) => ({ scenario, seats: seatsWithin(scenario, seats), games: GROUPS, who })),
  );

/** What was found of each kind of group, with what the same kind came to beside it. */
function findingsOf({ found }: Running): Finding[] {
  const figures = found.flatMap((one) => (one.of === 'group' ? [one.figures] : []));
  return MIXES.flatMap((mix, i) => {
    const now = figures[i];
    return now === undefined
      ? []
      : [{ mix, figures: now, before: figures[i + MIXES.length] ?? null }];
  });
}

/** Plays many groups in the background and shows what tends to come of them. */
export function SimulationCard({ scenario, origin, aside, seats, onLayAside, onBlocked }: Props) {
  const words = useWords();
  const { running, begin, stop } = useTrials();
  const [beside, setBeside] = useState<Beside>('nothing');
  const laid = useMemo(() => readScenario(aside).scenario, [aside]);
  const other = beside === 'origin' ? origin : beside === 'aside' ? laid : null;
  const wish =
    scenario === null ? [] : trialsOf(other === null ? [scenario] : [scenario, other], seats);
  const { stage, games, all } = running;
  const findings = findingsOf(running);
  const mixed = findings.find(({ mix }) => mix === 'mixed');
  const [played] = running.trials;
  const playing = stage === 'running';
  const old = findings.length > 0 && !playing && !isSame(running.trials, wish);
  return (
    <section class="card w-simulation" aria-labelledby="w-simulation">
      <h2 id="w-simulation">{words.say('workshop.simulate-title')}</h2>
      <p class="w-why">{words.say('workshop.simulate-why', { n: GROUPS })}</p>
      <div class="w-buttons">
        <label>
          {words.say('workshop.beside')}{' '}
          <select
            class="input w-beside"
            value={beside}
            onChange={(event) => setBeside(event.currentTarget.value as Beside)}
          >
            {BESIDE.filter((one) => one !== 'aside' || laid !== null).map((one) => (
              <option key={one} value={one}>
                {words.say(`workshop.beside-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="link" onClick={onLayAside}>
          {words.say('workshop.lay-aside')}
        </button>
        <span role="status" class="w-why">
          {laid !== null && isSame(aside, scenario) ? words.say('workshop.laid-aside') : ''}
        </span>
      </div>
      {playing ? (
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
          onClick={() => (scenario === null ? onBlocked() : begin(wish))}
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
      {mixed === undefined || played === undefined ? null : (
        <ByPlace scenario={played.scenario} figures={mixed.figures} before={mixed.before} />
      )}
      <ThreePeople scenario={scenario} seats={seats} onBlocked={onBlocked} />
    </section>
  );
}
