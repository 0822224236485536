import { useState } from 'preact/hooks';
import type { Closings } from '../../../../shared/replay/closings.ts';
import type { End, Futures as Fan } from '../../../../shared/replay/futures.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOr } from '../../../charts/chartFrame.ts';
import { fanChart } from '../../../charts/fanChart.ts';
import { numberWriter } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import { askClosings, askFutures } from '../../data/fetchDebrief.ts';
import { useFetched } from '../../data/useFetched.ts';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { PlayingOn } from '../../frame/PlayingOn.tsx';
import { closingsAt, closingText } from './closing.ts';
import { END_PATTERN, ENDS } from './ends.ts';

/** The futures that were open from each dusk, as a fan, with what happened in it and what that closed. */
export function FuturesFan({ scene }: PartProps) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const asked = useFetched('futures', () => askFutures(scene.right, setProgress));
  return (
    <section class="futures" aria-labelledby="futures">
      <h2 id="futures">{words.say('debrief.futures')}</h2>
      {asked.kind === 'here' ? (
        <Closed scene={scene} fan={asked.value} />
      ) : (
        <PlayingOn asked={asked} progress={progress} what="playing-on" />
      )}
    </section>
  );
}

/** The fan is shown at once; what was closed in it is played after it. */
function Closed({ scene, fan }: { scene: DebriefScene; fan: Fan }) {
  const words = useWords();
  const [progress, setProgress] = useState(0);
  const asked = useFetched('closings', () => askClosings(scene.right, setProgress));
  const end = ENDS.find((one) => one === scene.gaze.picks.fan) ?? 'baskets';
  const closings = asked.kind === 'here' ? asked.value : null;
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
            onClick={() => scene.pick('fan', choice)}
          >
            {words.say(`debrief.ends-${choice}`)}
          </button>
        ))}
      </fieldset>
      <FanPicture scene={scene} fan={fan} end={end} closings={closings} />
      {closings === null ? (
        <PlayingOn asked={asked} progress={progress} what="closing" />
      ) : (
        <ClosedTable scene={scene} closings={closings} end={end} />
      )}
    </>
  );
}

interface FanProps {
  readonly scene: DebriefScene;
  readonly fan: Fan;
  readonly end: End;
  /** Null while it is not known what was closed. */
  readonly closings: Closings | null;
}

function FanPicture({ scene, fan, end, closings }: FanProps) {
  const words = useWords();
  const { dusk } = scene;
  const rows = fan.openings.map(({ round, bands }) => ({ round, band: bands[end] }));
  const format = numberWriter(END_PATTERN[end], words);
  const title = words.say(`debrief.ends-${end}`);
  const marks = closings === null ? [] : closingsAt(closings.closings, end, scene, words);
  return (
    <>
      <ChartFigure
        from={[fan, end, dusk, words, closings]}
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
            { width, height: heightOr(width < 620 ? 260 : 330) },
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
          words.say('debrief.ended-lower'),
        ]}
        rows={fan.openings.map(({ round, bands, below }) => [
          round === 0 ? words.say('debrief.start-short') : String(round),
          ...bands[end].map(format),
          words.say('debrief.of-games', { n: below[end], all: fan.runs }),
        ])}
      />
    </>
  );
}

interface ClosedProps {
  readonly scene: DebriefScene;
  readonly closings: Closings;
  readonly end: End;
}

/** What each thing done for good closed, in numbers. */
function ClosedTable({ scene, closings, end }: ClosedProps) {
  const words = useWords();
  const format = numberWriter(END_PATTERN[end], words);
  const range = ([low, , , , high]: readonly number[]): string =>
    words.say('debrief.range', { low: format(low ?? 0), high: format(high ?? 0) });
  if (closings.closings.length === 0)
    return <p class="soft">{words.say('debrief.nothing-closed')}</p>;
  return (
    <>
      <DataTable
        title={words.say('debrief.closed-title', {
          what: words.say(`debrief.ends-${end}`),
          n: closings.runs,
        })}
        open={words.say('debrief.closed-open')}
        head={[
          words.say('debrief.for-good'),
          words.say('end.col-round'),
          words.say('debrief.open-before'),
          words.say('debrief.open-after'),
        ]}
        rows={closings.closings.map((closing, index) => [
          `${index + 1}. ${closingText(closing, scene, words)}`,
          closing.round,
          range(closing.before[end]),
          range(closing.after[end]),
        ])}
      />
      {closings.more > 0 ? (
        <p class="soft">{words.say('debrief.closed-more', { n: closings.more })}</p>
      ) : null}
    </>
  );
}
