import { mean } from '../../../../shared/model/arithmetic.ts';
import { mostBaskets } from '../../../../shared/model/goods/duskTotals.ts';
import type { Afterwards, Spread } from '../../../../shared/model/wire/wire.ts';
import { afterChart } from '../../../charts/afterChart.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines } from '../../../charts/linesChart.ts';
import { numberText, numberWriter, tenth, waterIn } from '../../../kit/format.ts';
import { Rich } from '../../../kit/Rich.tsx';
import type { Key } from '../../../words/index.ts';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';

const range = ([least, , , , most]: Spread, write: (value: number) => string): string =>
  `${write(least)}–${write(most)}`;

/** The rounds that the valley lived on after its last, as a range; the end of what happened. */
export function AfterwardsSection({ scene }: PartProps) {
  const words = useWords();
  const { afterwards, valley } = scene;
  const whole = (units: number) => numberText(waterIn(units), '0', words);
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
  return (
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">
        {title} <span class="end-note">{words.say('debrief.afterwards-note', { n: rounds })}</span>
      </h2>
      <p class="afterwards-told">
        <Rich
          parts={words.parts('debrief.afterwards-told', {
            n: rounds,
            runs,
            was: valley.spring.stock,
            same: waterIn(last.stock[0]) === waterIn(last.stock[4]) ? 'yes' : 'no',
            least: waterIn(last.stock[0]),
            middle: waterIn(last.stock[2]),
            most: waterIn(last.stock[4]),
            capacity: waterIn(capacity[2]),
            baskets: tenth(last.baskets[2]),
            before: numberText(mean(dusk?.baskets ?? []), '0.#', words),
          })}
        />
      </p>
      <AfterFigures scene={scene} afterwards={afterwards} />
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

interface FiguresProps extends PartProps {
  readonly afterwards: Afterwards;
}

/** The spring and the baskets of the rounds that came after, each as a range that opens. */
function AfterFigures({ scene, afterwards }: FiguresProps) {
  const words = useWords();
  const { valley, debrief } = scene;
  const names = namesOf(words);
  const first = debrief.rounds;
  return (
    <div class="end-two">
      <AfterFigure
        heading="end.spring"
        note="debrief.afterwards-stock"
        spreads={afterwards.stock}
        look={{
          title: words.say('debrief.afterwards-stock-label'),
          start: valley.spring.stock,
          first,
          high: valley.spring.firstCapacity,
          write: (units) => numberText(waterIn(units), '0', words),
          rule: {
            at: valley.spring.redLine,
            text: words.say('end.red', { n: valley.spring.redLine }),
          },
          names,
        }}
      />
      <AfterFigure
        heading="end.col-baskets"
        note="debrief.afterwards-baskets"
        spreads={afterwards.baskets}
        look={{
          title: words.say('debrief.afterwards-baskets-label'),
          start: mean(valley.livesDusks.at(-1)?.baskets ?? []),
          first,
          high: mostBaskets(valley.scenario),
          write: numberWriter('0.0', words),
          rule: null,
          names,
        }}
      />
    </div>
  );
}

interface FigureProps {
  readonly heading: Key;
  readonly note: Key;
  readonly spreads: readonly Spread[];
  readonly look: Parameters<typeof afterChart>[1];
}

function AfterFigure({ heading, note, spreads, look }: FigureProps) {
  const words = useWords();
  return (
    <figure class="end-figure">
      <h3>
        {words.say(heading)} <span class="end-note">{words.say(note)}</span>
      </h3>
      <ChartFigure
        from={[spreads, words]}
        draw={(width) => afterChart(spreads, look, { width, height: heightOfLines(5, width) })}
      />
    </figure>
  );
}

const namesOf = (words: ReturnType<typeof useWords>) => ({
  least: words.say('debrief.after-least'),
  middle: words.say('debrief.after-middle'),
  most: words.say('debrief.after-most'),
  later: (n: number) => words.say('end.later', { n }),
});
