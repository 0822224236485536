import { sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import { LEAST_ARROW } from '../../debrief/parts/lived/basketParts.ts';
import { spreadRows } from '../../debrief/parts/lives/spreadRows.ts';
import { spreadTable } from '../../debrief/parts/lives/spreadTable.ts';
import { lifeRows } from '../../end/EndLives.tsx';
import { numberText, numberWriter } from '../../kit/format.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { drawBaskets, drawVitality } from '../files/charts.ts';
import { fieldFlows } from '../files/fieldPictures.ts';
import type { ReportPart } from '../reportPart.ts';
import { Drawn, PAGE, Pictured } from './Drawn.tsx';
import { Grid } from './Grid.tsx';

/** How each homestead lived, and who lived from whom. */
export function Living({ taken }: ReportPart) {
  const words = useWords();
  const rows = lifeRows(taken.valley, publicly(taken.valley, words));
  const { livedFrom } = taken.debrief;
  return (
    <>
      <section aria-labelledby="report-lives">
        <h2 id="report-lives">{words.say('report.lives')}</h2>
        <figure>
          <figcaption>
            <h3>{words.say('end.baskets-title')}</h3>
          </figcaption>
          <Drawn draw={() => drawBaskets(taken, PAGE, words)} />
        </figure>
        <figure>
          <figcaption>
            <h3>{words.say('end.vitality-title')}</h3>
          </figcaption>
          <Drawn draw={() => drawVitality(taken, PAGE, words)} />
        </figure>
        <Grid
          caption={words.say('end.lives')}
          numbers
          head={[
            words.say('end.col-homestead'),
            words.say('end.col-baskets'),
            words.say('end.col-vitality'),
          ]}
          rows={rows.map((row) => [
            row.name,
            row.baskets,
            at(row.vitality, row.vitality.length - 1),
          ])}
        />
      </section>
      <section aria-labelledby="report-spread">
        <h3 id="report-spread">{words.say('report.spread')}</h3>
        <p class="soft">
          {words.say('debrief.gini')} {words.say('debrief.gini-unit')}
        </p>
        <Grid
          caption={words.say('report.spread')}
          headed
          numbers
          {...spreadTable(spreadRows(taken.valley.livesDusks), words)}
        />
      </section>
      <section aria-labelledby="report-lived">
        <h2 id="report-lived">{words.say('report.lived')}</h2>
        <p>{words.say('report.lived-how')}</p>
        <Flows taken={taken} />
        <Grid
          caption={words.say('report.lived')}
          headed
          numbers
          head={[
            words.say('end.col-homestead'),
            ...rows.map(({ seat }) => String(seat + 1)),
            words.say('debrief.in-all'),
          ]}
          rows={rows.map(({ seat, name }) => [
            `${seat + 1} ${name}`,
            ...at(livedFrom, seat).map(numberWriter('0.0', words)),
            numberText(sum(at(livedFrom, seat)), '0.0', words),
          ])}
        />
      </section>
    </>
  );
}

const SHAPE = 0.9;

function Flows({ taken }: Pick<ReportPart, 'taken'>) {
  const words = useWords();
  const size = { width: PAGE, height: Math.round(PAGE * SHAPE) };
  const svg = fieldFlows(taken, 'report-flows', size, words);
  if (svg === null) return null;
  const { me, valley } = taken;
  return (
    <figure>
      <Pictured svg={svg} />
      <figcaption class="soft">
        {me === null
          ? words.say('report.flow-note', { least: LEAST_ARROW })
          : words.say('debrief.flow-note', {
              name: publicly(valley, words).name(me),
              least: LEAST_ARROW,
            })}
      </figcaption>
    </figure>
  );
}
