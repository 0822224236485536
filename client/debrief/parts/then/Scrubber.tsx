import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { arrowStep } from '../../../kit/controls/arrowStep.ts';
import { useWords } from '../../../words/useWords.ts';
import './scrubber.css';
import { backward, onward, stepOf } from '../../data/momentSteps.ts';
import { momentText } from '../../data/momentText.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { SightSwitch } from '../../frame/SightSwitch.tsx';
import { ScrubberMarks } from './ScrubberMarks.tsx';

/** Milliseconds that a moment is shown for while the line plays: by speed, for dusks and for events. */
const PACES = { dusk: [2400, 1200], event: [1800, 700] } as const;

/** A line through every dusk, and every event between two, with the marks that stay on it. */
export function Scrubber({ scene }: PartProps) {
  const words = useWords();
  const { gaze, look, debrief } = scene;
  const { rounds } = debrief;
  const canStep = gaze.part === 'then';
  const [wanted, setEach] = useState(gaze.step !== null);
  const each = canStep && (wanted || gaze.step !== null);
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState(0);
  const nextEvent = () => look(onward(gaze, debrief.stops[gaze.dusk] ?? 0, rounds));
  const nextDusk = () => look({ dusk: Math.min(rounds, gaze.dusk + 1), step: null });
  const back = () => look(backward(gaze, debrief.stops[gaze.dusk - 1] ?? 0));
  const over = gaze.dusk >= rounds;
  useEffect(() => {
    if (!playing) return;
    if (over) return setPlaying(false);
    const timer = setTimeout(each ? nextEvent : nextDusk, PACES[each ? 'event' : 'dusk'][pace]);
    return () => clearTimeout(timer);
  }, [playing, gaze.dusk, gaze.step, each, pace]);
  const play = () => {
    if (!playing && over) look({ dusk: 0, step: null });
    setPlaying(!playing);
  };
  const turnEach = () => {
    setPlaying(false);
    setEach(!each);
    if (each) look({ step: null });
    else if (!over) nextEvent();
    else look(backward(gaze, debrief.stops[rounds - 1] ?? 0));
  };
  return (
    <footer class="scrubber">
      <button type="button" class="button scrubber-play" onClick={play}>
        {words.say(playing ? 'debrief.pause' : 'debrief.play')}
      </button>
      <Line
        scene={scene}
        each={each}
        onHold={() => setPlaying(false)}
        onNext={nextEvent}
        onBack={back}
      />
      {each ? (
        <div class="scrubber-steps">
          <button
            type="button"
            class="button"
            aria-disabled={gaze.dusk === 0 && gaze.step === null ? true : undefined}
            onClick={back}
          >
            {words.say('debrief.event-before')}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={over ? true : undefined}
            onClick={nextEvent}
          >
            {words.say('debrief.event-after')}
          </button>
        </div>
      ) : null}
      {canStep ? (
        <button type="button" class="button" aria-pressed={each} onClick={turnEach}>
          {words.say('debrief.each-event')}
        </button>
      ) : null}
      <button
        type="button"
        class="button"
        aria-pressed={pace === 1}
        onClick={() => setPace(1 - pace)}
      >
        {words.say('debrief.faster')}
      </button>
      <SightSwitch scene={scene} />
    </footer>
  );
}

interface LineProps {
  readonly scene: DebriefScene;
  /** Does it stop at every event? */
  readonly each: boolean;
  /** Somebody took hold of it. */
  readonly onHold: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The line itself: dusks at even distances, a round's events between them. */
function Line({ scene, each, onHold, onNext, onBack }: LineProps) {
  const words = useWords();
  const { gaze, look, debrief } = scene;
  const { rounds, stops } = debrief;
  const { dusk } = gaze;
  const step = stepOf(gaze);
  const events = stops[dusk] ?? 0;
  const at = dusk + (step === null || events === 0 ? 0 : step / events);
  const moment = momentText(scene, words);
  const moveTo = (value: number) => {
    const whole = Math.min(rounds, Math.floor(value));
    const part = Math.round((value - whole) * (stops[whole] ?? 0));
    onHold();
    look({ dusk: whole, step: part > 0 ? part : null });
  };
  const keys = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const by = arrowStep(event.key, getComputedStyle(event.currentTarget).direction);
    if (!each || by === 0) return;
    event.preventDefault();
    onHold();
    if (by > 0) onNext();
    else onBack();
  };
  return (
    <div class="scrubber-line">
      <ScrubberMarks scene={scene} />
      <input
        type="range"
        min={0}
        max={rounds}
        step={each ? 'any' : 1}
        value={at}
        aria-label={words.say('debrief.dusk')}
        aria-valuetext={moment}
        onKeyDown={keys}
        onInput={(event) => moveTo(Number(event.currentTarget.value))}
      />
      <div class="scrubber-rounds" aria-hidden="true">
        {Array.from({ length: rounds + 1 }, (_, round) => (
          <span
            key={round}
            class={round === dusk && step === null ? 'number' : undefined}
            style={{ insetInlineStart: `${(100 * round) / rounds}%` }}
          >
            {round === 0 ? words.say('debrief.start-short') : round}
          </span>
        ))}
      </div>
    </div>
  );
}
