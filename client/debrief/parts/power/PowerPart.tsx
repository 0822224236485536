import { useMemo } from 'preact/hooks';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines, type LineRow, linesChart } from '../../../charts/linesChart.ts';
import { numberWriter } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import './power.css';
import type { DebriefScene, PartProps } from '../../frame/debriefScene.ts';
import { FollowSelect } from '../../frame/FollowSelect.tsx';
import { type PartView, PartViews } from '../../frame/PartViews.tsx';
import { SightNote } from '../../frame/SightSwitch.tsx';
import { YouSaid } from '../meant/YouSaid.tsx';
import { HabitsSection } from './HabitsSection.tsx';
import { PowerField } from './PowerField.tsx';
import { LINES, linePattern, linesOf, type PowerLine, scaleOf } from './powerLines.ts';
import { Shifts } from './Shifts.tsx';

/** The pattern of power: one measure on the field and as lines, and what shifted it. */
export function PowerPart({ scene }: PartProps) {
  const words = useWords();
  const line = LINES.find((one) => one === scene.gaze.picks.line) ?? 'needs';
  return (
    <>
      <SightNote scene={scene} />
      <div class="power">
        <PowerField scene={scene} line={line} />
        <div class="power-side">
          <PartViews scene={scene} views={viewsOf(scene, line, words)} />
        </div>
      </div>
    </>
  );
}

/** What stands beside the field; what is worked out from the record only with hindsight. */
function viewsOf(scene: DebriefScene, line: PowerLine, words: Words): PartView[] {
  const shifts: PartView = {
    id: 'shifts',
    title: words.say('debrief.shifts'),
    body: () => <Shifts scene={scene} />,
  };
  if (scene.sight === 'then') return [shifts];
  const lines: PartView = {
    id: 'lines',
    title: words.say('debrief.by-round'),
    body: () => (
      <>
        <Lines scene={scene} line={line} />
        <YouSaid scene={scene} />
      </>
    ),
  };
  if (!scene.debrief.companions.some(({ habits }) => habits.length > 0)) return [lines, shifts];
  return [
    lines,
    shifts,
    {
      id: 'companions',
      title: words.say('debrief.companions'),
      body: () => <HabitsSection scene={scene} />,
    },
  ];
}

function Lines({ scene, line }: { scene: DebriefScene; line: PowerLine }) {
  const words = useWords();
  const { debrief, followed, dusk, name, pick } = scene;
  const rows = useMemo(
    (): LineRow[] =>
      linesOf(debrief.looks, line).map((values, seat) => ({ seat, name: name(seat), values })),
    [debrief, line, name],
  );
  const scale = scaleOf(rows.flatMap(({ values }) => values));
  const format = numberWriter(linePattern(line), words);
  const title = words.say(`debrief.line-${line}`);
  return (
    <section aria-labelledby="power-lines">
      <fieldset class="debrief-choice">
        <legend class="sr-only">{words.say('debrief.lines')}</legend>
        {LINES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === line}
            onClick={() => pick('line', one)}
          >
            {words.say(`debrief.short-${one}`)}
          </button>
        ))}
      </fieldset>
      <div class="row power-head">
        <h2 id="power-lines">
          {title} <span class="end-note">{words.say(`debrief.line-${line}-note`)}</span>
        </h2>
        <FollowSelect scene={scene} />
      </div>
      <ChartFigure
        from={[rows, followed, dusk, words]}
        draw={(width) =>
          linesChart(
            rows,
            {
              title,
              ...scale,
              format,
              followed,
              dusk,
              hatched: {
                rounds: debrief.stoodIn[followed ?? -1] ?? [],
                label: words.say('debrief.stood-in'),
              },
            },
            { width, height: heightOfLines(rows.length, width) },
          )
        }
      />
      <DataTable
        title={title}
        open={words.say('end.as-table')}
        head={[
          words.say('end.col-homestead'),
          ...debrief.looks.map(({ round }) =>
            round === 0 ? words.say('debrief.start-short') : String(round),
          ),
        ]}
        rows={rows.map((row) => [row.name, ...row.values.map(format)])}
      />
    </section>
  );
}
