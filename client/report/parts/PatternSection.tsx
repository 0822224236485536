import { keystonesOf } from '../../debrief/parts/power/powerLines.ts';
import { percent } from '../../kit/format.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { drawLine, LINES } from '../files/charts.ts';
import type { ReportData } from '../files/reportData.ts';
import type { ReportPart } from '../reportPart.ts';
import { Drawn, PAGE } from './Drawn.tsx';
import { Grid } from './Grid.tsx';

/** Each line of the pattern through the rounds, and the moves that shifted them. */
export function PatternSection({ taken }: ReportPart) {
  const words = useWords();
  return (
    <section aria-labelledby="report-power">
      <h2 id="report-power">{words.say('report.power')}</h2>
      {LINES.map((line) => (
        <figure key={line}>
          <figcaption>
            <h3>{words.say(`debrief.line-${line}`)}</h3>
            <p class="soft">{words.say(`debrief.line-${line}-note`)}</p>
          </figcaption>
          <Drawn draw={() => drawLine(taken, line, PAGE, words)} />
        </figure>
      ))}
      <Keystone taken={taken} />
      <Moves taken={taken} />
    </section>
  );
}

function Keystone({ taken: { debrief, valley } }: { taken: ReportData }) {
  const words = useWords();
  const last = debrief.looks.at(-1);
  const keystone = last ? keystonesOf(last).homestead : null;
  if (keystone === null) return null;
  return (
    <p>
      {words.say('report.keystone', {
        name: publicly(valley, words).name(keystone.seat),
        n: percent(keystone.loss),
      })}
    </p>
  );
}

function Moves({ taken: { debrief, valley } }: { taken: ReportData }) {
  const words = useWords();
  const { name } = publicly(valley, words);
  const moves = [
    ...debrief.shifts.map(({ n, round, seat, way }) => ({ n, round, seat, kind: way })),
    ...debrief.force.map(({ n, round, seat, kind }) => ({ n, round, seat, kind })),
  ].sort((a, b) => a.n - b.n);
  if (moves.length === 0)
    return (
      <>
        <h3>{words.say('report.shifts')}</h3>
        <p>{words.say('report.shifts-none')}</p>
      </>
    );
  return (
    <Grid
      caption={words.say('report.shifts')}
      head={[
        words.say('report.col-round'),
        words.say('report.col-place'),
        words.say('report.col-what'),
      ]}
      rows={moves.map(({ round, seat, kind }) => [
        round,
        name(seat),
        <>
          <b>{words.say(`debrief.way-${kind}`)}</b> {words.say(`debrief.way-${kind}-note`)}
        </>,
      ])}
    />
  );
}
