import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../pages/words.ts';
import { Crack } from '../signs/index.ts';
import type { PartProps } from './scene.ts';

/** Milliseconds that a dusk is shown for while the line plays, by speed. */
const PACES = [2400, 1200] as const;

/** A line through every dusk, with the marks that stay on it: one moment is looked at. */
export function Scrubber({ scene }: PartProps) {
  const words = useWords();
  const { dusk, setDusk, valley, debrief } = scene;
  const { rounds } = debrief;
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState(0);
  useEffect(() => {
    if (!playing) return;
    if (dusk >= rounds) return setPlaying(false);
    const timer = setTimeout(() => setDusk(dusk + 1), PACES[pace]);
    return () => clearTimeout(timer);
  }, [playing, dusk, rounds, pace]);
  const play = () => {
    if (!playing && dusk >= rounds) setDusk(0);
    setPlaying(!playing);
  };
  const moment = dusk === 0 ? words.say('debrief.start') : words.say('dusk.round', { n: dusk });
  return (
    <footer class="scrubber">
      <button type="button" class="button scrubber-play" onClick={play}>
        {words.say(playing ? 'debrief.pause' : 'debrief.play')}
      </button>
      <div class="scrubber-line">
        <div class="scrubber-marks" aria-hidden="true">
          {valley.marks.map(({ event }) => (
            <span key={event.n} style={{ left: `${(100 * event.round) / rounds}%` }}>
              <Crack size={18} />
            </span>
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={rounds}
          step={1}
          value={dusk}
          aria-label={words.say('debrief.dusk')}
          aria-valuetext={moment}
          onInput={(event) => {
            setPlaying(false);
            setDusk(Number(event.currentTarget.value));
          }}
        />
        <div class="scrubber-rounds" aria-hidden="true">
          {Array.from({ length: rounds + 1 }, (_, round) => (
            <span
              key={round}
              class={round === dusk ? 'number' : undefined}
              style={{ left: `${(100 * round) / rounds}%` }}
            >
              {round === 0 ? words.say('debrief.start-short') : round}
            </span>
          ))}
        </div>
      </div>
      <button
        type="button"
        class="button"
        aria-pressed={pace === 1}
        onClick={() => setPace(1 - pace)}
      >
        {words.say('debrief.faster')}
      </button>
    </footer>
  );
}
