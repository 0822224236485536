import { useMemo, useState } from 'preact/hooks';
import { type LineRow, linesChart } from '../charts/linesChart.ts';
import { Chart, DataTable } from '../pages/end/Chart.tsx';
import { useWords } from '../pages/words.ts';
import { Rich } from '../panel/parts.tsx';
import './power.css';
import { DuskField } from './DuskField.tsx';
import { FollowSelect } from './FollowSelect.tsx';
import { heaviest, keystonesOf, LINES, type Line, linesOf, scaleOf } from './pattern.ts';
import { Shifts } from './Shifts.tsx';
import type { PartProps, Scene } from './scene.ts';
import { YouSaid } from './YouSaid.tsx';

const percent = (share: number): number => Math.round(share * 100);

/** The pattern of power: who needs whom on the field, room to move as lines, and what shifted it. */
export function Power({ scene }: PartProps) {
  return (
    <div class="power">
      <Pattern scene={scene} />
      <div class="power-side">
        <Lines scene={scene} />
        <YouSaid scene={scene} />
        <Shifts scene={scene} />
      </div>
    </div>
  );
}

/** Who needs whom at one dusk, on the field, with what leans most and who would be missed. */
function Pattern({ scene }: PartProps) {
  const words = useWords();
  const { debrief, dusk, name } = scene;
  const look = debrief.looks[dusk] ?? debrief.looks[0];
  const most = heaviest(look);
  const { homestead, tie } = keystonesOf(look);
  return (
    <figure class="power-field">
      <DuskField
        scene={scene}
        picture={look.seen}
        id="power"
        shape={1.02}
        title={words.say('debrief.power-label', { n: dusk })}
        dependence={look.dependence}
      />
      <figcaption>
        {most === null ? (
          <p>{words.say('debrief.nobody-needs')}</p>
        ) : (
          <p>
            <Rich
              parts={words.parts('debrief.needs', {
                name: name(most.who),
                other: name(most.on),
                n: percent(most.share),
              })}
            />
          </p>
        )}
        {homestead === null ? null : (
          <p>
            <Rich
              parts={words.parts('debrief.key-homestead', {
                name: name(homestead.seat),
                n: percent(homestead.loss),
              })}
            />
          </p>
        )}
        {tie === null ? null : (
          <p>
            <Rich
              parts={words.parts('debrief.key-tie', {
                one: name(tie.a),
                two: name(tie.b),
                n: percent(tie.loss),
              })}
            />
          </p>
        )}
        <p class="soft">{words.say('debrief.needs-note')}</p>
      </figcaption>
    </figure>
  );
}

const SHARES: readonly Line[] = ['needs', 'needed'];

function Lines({ scene }: { scene: Scene }) {
  const words = useWords();
  const [line, setLine] = useState<Line>('leeway');
  const { debrief, followed, dusk, name } = scene;
  const rows = useMemo(
    (): LineRow[] =>
      linesOf(debrief.looks, line).map((values, seat) => ({ seat, name: name(seat), values })),
    [debrief, line, name],
  );
  const scale = scaleOf(rows.flatMap(({ values }) => values));
  const format = (value: number): string =>
    SHARES.includes(line) ? `${Math.round(value * 100)}%` : String(Math.round(value * 10) / 10);
  const title = words.say(`debrief.line-${line}`);
  return (
    <section aria-labelledby="power-lines">
      <div class="row power-head">
        <h2 id="power-lines">{title}</h2>
        <FollowSelect scene={scene} />
      </div>
      <fieldset class="debrief-choice">
        <legend class="sr-only">{words.say('debrief.lines')}</legend>
        {LINES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === line}
            onClick={() => setLine(one)}
          >
            {words.say(`debrief.short-${one}`)}
          </button>
        ))}
      </fieldset>
      <p class="soft">{words.say(`debrief.line-${line}-note`)}</p>
      <Chart
        from={[rows, followed, dusk, words]}
        draw={(width) =>
          linesChart(
            rows,
            { title, ...scale, format, followed, dusk },
            { width, height: Math.max(230, rows.length * 24 + 40) },
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
