import type { Closings } from '../../../shared/replay/closings.ts';
import type { End, Futures } from '../../../shared/replay/futures.ts';
import type { Fetched } from '../../debrief/data/fetchDebrief.ts';
import { closingText } from '../../debrief/parts/roads/closing.ts';
import { END_PATTERN, ENDS } from '../../debrief/parts/roads/ends.ts';
import { numberText } from '../../kit/format.ts';
import { publicly } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { drawFan } from '../files/charts.ts';
import type { ReportData } from '../files/reportData.ts';
import { Drawn, PAGE } from './Drawn.tsx';
import { Grid } from './Grid.tsx';

interface Props {
  readonly taken: ReportData;
  readonly fan: Fetched<Futures>;
  readonly closed: Fetched<Closings>;
}

/** The futures that were open from each dusk, and what was closed for good; nothing until both are there. */
export function Open({ taken, fan, closed }: Props) {
  if (fan.kind !== 'here' || closed.kind !== 'here') return null;
  return <Fans taken={taken} fan={fan.value} closed={closed.value} />;
}

interface FansProps {
  readonly taken: ReportData;
  readonly fan: Futures;
  readonly closed: Closings;
}

function Fans({ taken, fan, closed }: FansProps) {
  const words = useWords();
  const { valley } = taken;
  const here = { valley, name: publicly(valley, words).name };
  const range = ([low, , , , high]: readonly number[], end: End): string =>
    words.say('debrief.range', {
      low: numberText(low ?? 0, END_PATTERN[end], words),
      high: numberText(high ?? 0, END_PATTERN[end], words),
    });
  return (
    <section aria-labelledby="report-open">
      <h2 id="report-open">{words.say('debrief.futures')}</h2>
      <p class="soft">{words.say('debrief.fan-note', { n: fan.runs })}</p>
      {ENDS.map((end) => (
        <figure key={end}>
          <figcaption>
            <h3>{words.say(`debrief.ends-${end}`)}</h3>
          </figcaption>
          <Drawn draw={() => drawFan(taken, { fan, closed }, end, PAGE, words)} />
        </figure>
      ))}
      {closed.closings.length === 0 ? (
        <p>{words.say('debrief.nothing-closed')}</p>
      ) : (
        <Grid
          caption={words.say('debrief.closed-title', {
            what: words.say('debrief.ends-baskets'),
            n: closed.runs,
          })}
          head={[
            words.say('debrief.for-good'),
            words.say('end.col-round'),
            words.say('debrief.open-before'),
            words.say('debrief.open-after'),
          ]}
          rows={closed.closings.map((closing) => [
            closingText(closing, here, words),
            closing.round,
            range(closing.before.baskets, 'baskets'),
            range(closing.after.baskets, 'baskets'),
          ])}
        />
      )}
    </section>
  );
}
