import { useState } from 'preact/hooks';
import type { SeenEvent } from '../../shared/model/view.ts';
import type { End, Futures as Fan } from '../../shared/replay/futures.ts';
import { fanChart } from '../charts/fanChart.ts';
import { Chart, DataTable } from '../pages/end/Chart.tsx';
import { useWords } from '../pages/words.ts';
import type { Key } from '../words/index.ts';
import { askFutures } from './fetch.ts';
import type { PartProps, Scene } from './scene.ts';
import { useAsked } from './useAsked.ts';

/** The futures that were open from each dusk, as a fan, with what happened in it. */
export function Futures({ scene }: PartProps) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const asked = useAsked('futures', () => askFutures(scene.right, setProgress));
  return (
    <section class="futures" aria-labelledby="futures">
      <h2 id="futures">{words.say('debrief.futures')}</h2>
      {asked.kind === 'here' ? (
        <FanPicture scene={scene} fan={asked.value} />
      ) : (
        <p role="status">
          {words.say(asked.kind === 'failed' ? `debrief.${asked.why}` : 'debrief.playing-on')}
          {asked.kind === 'waiting' ? (
            <progress value={progress} max={1} aria-label={words.say('debrief.playing-on')} />
          ) : null}
        </p>
      )}
    </section>
  );
}

const ENDS: readonly End[] = ['baskets', 'stock', 'gini'];

/** What stays, in a word. */
const SHORT: Partial<Record<SeenEvent['type'], Key>> = {
  'spring-died': 'debrief.mark-died',
  fenced: 'debrief.mark-fenced',
  severed: 'debrief.mark-severed',
  'limit-fell': 'debrief.mark-fell',
  withered: 'debrief.mark-withered',
  'promise-broke': 'debrief.mark-broke',
};

const one = (value: number): string => String(Math.round(value * 10) / 10);
const FORMAT: Readonly<Record<End, (value: number) => string>> = {
  baskets: one,
  stock: one,
  gini: (value) => value.toFixed(2),
};

function FanPicture({ scene, fan }: { scene: Scene; fan: Fan }) {
  const words = useWords();
  const [end, setEnd] = useState<End>('baskets');
  const { valley, dusk } = scene;
  const rows = fan.openings.map(({ round, bands }) => ({ round, band: bands[end] }));
  const format = FORMAT[end];
  const title = words.say(`debrief.ends-${end}`);
  // One line a round: what happened first in it names it.
  const rounds = [...new Set(valley.marks.map(({ event }) => event.round))];
  const marks = rounds.map((round) => {
    const here = valley.marks.filter(({ event }) => event.round === round);
    const more = here.length > 1 ? ` +${here.length - 1}` : '';
    return {
      round,
      text: here[0] ? `${words.say(SHORT[here[0].event.type] ?? 'debrief.mark-other')}${more}` : '',
    };
  });
  return (
    <>
      <fieldset class="debrief-choice">
        <legend class="sr-only">{words.say('debrief.lines')}</legend>
        {ENDS.map((choice) => (
          <button
            key={choice}
            type="button"
            class="button"
            aria-pressed={choice === end}
            onClick={() => setEnd(choice)}
          >
            {words.say(`debrief.ends-${choice}`)}
          </button>
        ))}
      </fieldset>
      <Chart
        from={[fan, end, dusk, words]}
        draw={(width) =>
          fanChart(
            rows,
            fan.actual[end],
            marks,
            {
              title: words.say('debrief.fan-label', { what: title }),
              start: words.say('debrief.start-short'),
              actual: words.say('debrief.actual', { n: format(fan.actual[end]) }),
              format,
              dusk,
            },
            { width, height: width < 620 ? 260 : 300 },
          )
        }
      />
      <p class="soft">{words.say('debrief.fan-note', { n: fan.runs })}</p>
      <DataTable
        title={title}
        open={words.say('end.as-table')}
        head={[
          words.say('debrief.from-dusk'),
          words.say('debrief.low'),
          words.say('debrief.lower'),
          words.say('debrief.middle'),
          words.say('debrief.upper'),
          words.say('debrief.high'),
        ]}
        rows={rows.map(({ round, band }) => [
          round === 0 ? words.say('debrief.start-short') : String(round),
          ...band.map(format),
        ])}
      />
    </>
  );
}
