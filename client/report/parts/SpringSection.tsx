import { springRows } from '../../charts/springRows.ts';
import { springTable } from '../../end/springTable.ts';
import { middle } from '../../end/valleyCompared.ts';
import { waterIn } from '../../kit/format.ts';
import { useWords } from '../../words/useWords.ts';
import { drawHands, drawSpring, turnsOf } from '../files/charts.ts';
import type { ReportData } from '../files/reportData.ts';
import type { ReportPart } from '../reportPart.ts';
import { Drawn, PAGE } from './Drawn.tsx';
import { Grid } from './Grid.tsx';

/** The spring through the rounds and afterwards, with its numbers. */
export function SpringSection({ taken }: ReportPart) {
  const words = useWords();
  const rows = springRows(taken.valley.springDusks);
  const turns = turnsOf(taken, words);
  return (
    <section aria-labelledby="report-spring">
      <h2 id="report-spring">{words.say('report.spring')}</h2>
      <figure>
        <Drawn draw={() => drawSpring(taken, PAGE, words)} />
        <Drawn draw={() => drawHands(taken, PAGE, words)} />
      </figure>
      {turns.length === 0 ? null : (
        <ol class="report-turns">
          {turns.map((turn) => (
            <li key={turn.title}>
              <b>{turn.title}</b> {turn.text}
            </li>
          ))}
        </ol>
      )}
      <Later taken={taken} />
      <Grid caption={words.say('end.spring')} numbers {...springTable(rows, words)} />
    </section>
  );
}

function Later({ taken: { afterwards } }: { taken: ReportData }) {
  const words = useWords();
  const last = afterwards?.stock.at(-1);
  if (afterwards === null || last === undefined) return null;
  return (
    <p>
      {words.say('report.later-text', {
        runs: afterwards.runs,
        n: afterwards.rounds,
        least: waterIn(last[0]),
        most: waterIn(last[4]),
        middle: waterIn(middle(last)),
      })}
    </p>
  );
}
