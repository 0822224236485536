import { mean } from '../../../../shared/model/arithmetic.ts';
import { mostBaskets } from '../../../../shared/model/duskTotals.ts';
import type { Spread } from '../../../../shared/model/wire/wire.ts';
import { afterChart } from '../../../charts/afterChart.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines } from '../../../charts/linesChart.ts';
import { numberText, numberWriter, tenth } from '../../../kit/format.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';

const range = ([least, , , , most]: Spread, write: (value: number) => string): string =>
  `${write(least)}–${write(most)}`;

/** The rounds that the valley lived on after its last, as a range; the end of what happened. */
export function AfterwardsTold({ scene }: PartProps) {
  const words = useWords();
  const { afterwards, valley, debrief } = scene;
  const whole = numberWriter('0', words);
  const oneDecimal = numberWriter('0.0', words);
  const title = words.say('debrief.afterwards');
  const last = { stock: afterwards?.stock.at(-1), baskets: afterwards?.baskets.at(-1) };
  if (afterwards === null || last.stock === undefined || last.baskets === undefined)
    return valley.scenario.afterwards.rounds === 0 ? null : (
      <section aria-labelledby="afterwards">
        <h2 id="afterwards">{title}</h2>
        <p role="status">{words.say('end.working')}</p>
      </section>
    );
  const { rounds, runs } = afterwards;
  const capacity = afterwards.capacity.at(-1) ?? last.stock;
  const dusk = valley.livesDusks.at(-1);
  const first = debrief.rounds;
  return (
    <section class="afterwards" aria-labelledby="afterwards">
      <h2 id="afterwards">
        {title} <span class="end-note">{words.say('debrief.afterwards-note', { n: rounds })}</span>
      </h2>
      <p class="afterwards-told">
        <Rich
          parts={words.parts('debrief.afterwards-told', {
            n: rounds,
            runs,
            was: valley.spring.stock,
            same: Math.round(last.stock[0]) === Math.round(last.stock[4]) ? 'yes' : 'no',
            least: Math.round(last.stock[0]),
            middle: Math.round(last.stock[2]),
            most: Math.round(last.stock[4]),
            capacity: Math.round(capacity[2]),
            baskets: tenth(last.baskets[2]),
            before: numberText(mean(dusk?.baskets ?? []), '0.#', words),
          })}
        />
      </p>
      <div class="end-two">
        <figure class="end-figure">
          <h3>
            {words.say('end.spring')}{' '}
            <span class="end-note">{words.say('debrief.afterwards-stock')}</span>
          </h3>
          <ChartFigure
            from={[afterwards, words]}
            draw={(width) =>
              afterChart(
                afterwards.stock,
                {
                  title: words.say('debrief.afterwards-stock-label'),
                  start: valley.spring.stock,
                  first,
                  high: valley.spring.firstCapacity,
                  write: whole,
                  rule: {
                    at: valley.spring.redLine,
                    text: words.say('end.red', { n: valley.spring.redLine }),
                  },
                  names: namesOf(words),
                },
                { width, height: heightOfLines(5, width) },
              )
            }
          />
        </figure>
        <figure class="end-figure">
          <h3>
            {words.say('end.col-baskets')}{' '}
            <span class="end-note">{words.say('debrief.afterwards-baskets')}</span>
          </h3>
          <ChartFigure
            from={[afterwards, words]}
            draw={(width) =>
              afterChart(
                afterwards.baskets,
                {
                  title: words.say('debrief.afterwards-baskets-label'),
                  start: mean(dusk?.baskets ?? []),
                  first,
                  high: mostBaskets(valley.scenario),
                  write: oneDecimal,
                  rule: null,
                  names: namesOf(words),
                },
                { width, height: heightOfLines(5, width) },
              )
            }
          />
        </figure>
      </div>
      <p class="soft">{words.say('debrief.afterwards-caveat', { runs })}</p>
      <DataTable
        title={title}
        open={words.say('end.as-table')}
        head={[
          words.say('end.col-round'),
          words.say('end.col-stock'),
          words.say('end.col-capacity'),
          words.say('debrief.ends-baskets'),
        ]}
        rows={afterwards.stock.map((stock, index) => [
          words.say('end.later', { n: index + 1 }),
          range(stock, whole),
          range(afterwards.capacity[index] ?? stock, whole),
          range(afterwards.baskets[index] ?? stock, oneDecimal),
        ])}
      />
    </section>
  );
}

const namesOf = (words: ReturnType<typeof useWords>) => ({
  least: words.say('debrief.after-least'),
  middle: words.say('debrief.after-middle'),
  most: words.say('debrief.after-most'),
  later: (n: number) => words.say('end.later', { n }),
});
