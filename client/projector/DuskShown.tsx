import { useEffect, useMemo } from 'preact/hooks';
import type { Mark, SeenEvent, View } from '../../shared/model/view.ts';
import { StepBody } from '../play/dusk/DuskScene.tsx';
import '../play/dusk/dusk.css';
import type { DuskCauses } from '../play/dusk/causes/duskCauses.ts';
import { duskSteps } from '../play/dusk/duskSteps.ts';
import { secondsEach, usePace } from '../play/dusk/usePace.ts';
import { isLakeTold } from '../play/table/heldLake.ts';
import { byLabel } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { beatsOf } from './beats.ts';
import { useFit } from './useFit.ts';

interface Props {
  readonly view: View;
  readonly recent: readonly SeenEvent[];
  /** Seconds that this dusk lasts; 0 where it waits for everyone. */
  readonly seconds: number;
  readonly paused: boolean;
  /** One thing that led to another in the valley's day; null for nothing. */
  readonly causes: DuskCauses | null;
  /** Hears whether the spring has been told of. */
  readonly onLake: (told: boolean) => void;
  /** Shows a mark on the field, or nothing in particular. */
  readonly onShow: (mark: Mark | null) => void;
}

/** Seconds for each step where the dusk has no clock of its own. */
const UNHURRIED = 9;

/** The dusk as everyone reads it together: one thing after another, by itself. */
export function DuskShown(props: Props) {
  const { view, recent, seconds, paused, causes, onLake, onShow } = props;
  const words = useWords();
  const { valley } = view;
  const who = byLabel(valley, null, words);
  const { round } = valley;
  const steps = useMemo(
    () => duskSteps(valley, round, recent),
    [valley.livesDusks, valley.marks, recent, round],
  );
  const beats = useMemo(() => beatsOf(steps, seconds), [steps, seconds]);
  const each = secondsEach(seconds, beats.length) ?? UNHURRIED;
  const pace = usePace(beats.length, paused ? null : each, `dusk ${round}`);
  const beat = beats[pace.at];
  const step = beat?.step;
  useEffect(() => onShow(beat?.now ?? null), [beat]);
  const lakeTold = step !== undefined && isLakeTold(steps.indexOf(step), steps);
  useEffect(() => onLake(lakeTold), [lakeTold, round]);
  useEffect(() => () => onShow(null), []);
  const body = useFit([beat]);
  if (beat === undefined || step === undefined) return <div class="aside" />;
  return (
    <section class="aside dusk-shown" aria-labelledby="dusk">
      <header class="dusk-shown-head">
        <h2 id="dusk">{words.say('projector.dusk', { round, last: valley.lastRound })}</h2>
        <span>
          {words.say('projector.step', { n: steps.indexOf(step) + 1, all: steps.length })}
        </span>
      </header>
      <div
        class={step.kind === 'mark' ? 'dusk-step dusk-mark' : 'dusk-step'}
        aria-live="polite"
        key={steps.indexOf(step)}
      >
        <div class="dusk-fit" ref={body}>
          <StepBody step={step} view={view} who={who} causes={causes} now={beat.now} />
        </div>
        {paused ? <p class="warn">{words.say('projector.paused')}</p> : null}
      </div>
    </section>
  );
}
