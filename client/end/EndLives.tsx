import { useMemo, useState } from 'preact/hooks';
import { at } from '../../shared/model/at.ts';
import { givensAt } from '../../shared/model/givens/givens.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { ChartFigure, DataTable } from '../charts/ChartFigure.tsx';
import { basketsChart, type LifeRow, vitalityChart } from '../charts/livesChart.ts';
import { byLabel, type Who } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { livesLabels } from './livesLabels.ts';

interface Props {
  readonly valley: Valley;
  readonly me: Seat | null;
  readonly afterwards: Afterwards | null;
}

/** What every homestead lived from, and how it fared. Valley order: nobody is ranked. */
export function EndLives({ valley, me, afterwards }: Props) {
  const words = useWords();
  const [followed, setFollowed] = useState(me);
  const who = byLabel(valley, me, words);
  const rows = useMemo(() => lifeRows(valley, who), [valley.livesDusks, words]);
  const { most } = valley.scenario.vitality;
  const labels = livesLabels(rows, words);
  const from = [rows, followed, words];
  return (
    <section class="end-part" aria-labelledby="end-lives">
      <h2 id="end-lives">
        {words.say('end.lives')} <span class="end-note">{words.say('end.lives-note')}</span>
      </h2>
      <div class="row end-follow">
        <label for="end-follow">{words.say('end.follow')}</label>
        <select
          id="end-follow"
          class="input input-short"
          value={String(followed ?? 0)}
          onChange={(event) => setFollowed(Number(event.currentTarget.value))}
        >
          {rows.map((row) => (
            <option key={row.seat} value={String(row.seat)}>
              {row.seat === me
                ? words.say('who.aside', { what: who.name(row.seat), more: words.say('who.you') })
                : who.name(row.seat)}
            </option>
          ))}
        </select>
      </div>
      <div class="end-two">
        <figure class="end-figure">
          <h3>
            {words.say('end.baskets-title')}{' '}
            <span class="end-note">
              {words.say('end.baskets-unit', { n: valley.livesDusks.length })}
            </span>
          </h3>
          <ChartFigure from={from} draw={(width) => basketsChart(rows, followed, labels, width)} />
        </figure>
        <figure class="end-figure">
          <h3>
            {words.say('end.vitality-title')}{' '}
            <span class="end-note">{words.say('end.vitality-unit', { most })}</span>
          </h3>
          <ChartFigure
            from={from}
            draw={(width) =>
              vitalityChart(rows, followed, labels, most, {
                width,
                height: Math.max(260, rows.length * 30),
              })
            }
          />
        </figure>
      </div>
      <DataTable
        title={words.say('end.lives')}
        open={words.say('end.as-table')}
        head={[
          words.say('end.col-homestead'),
          words.say('end.col-baskets'),
          words.say('end.col-vitality'),
          ...(afterwards === null ? [] : [words.say('end.col-range', { n: afterwards.rounds })]),
        ]}
        rows={rows.map((row) => [
          who.name(row.seat),
          row.baskets,
          at(row.vitality, row.vitality.length - 1),
          ...(afterwards === null ? [] : [rangeOf(afterwards, row.seat)]),
        ])}
      />
    </section>
  );
}

/**
 * Every homestead’s baskets and vitality so far, in valley order.
 * @param who how homesteads are named: a chart has room for the short form
 */
export function lifeRows(valley: Valley, who: Who): LifeRow[] {
  return valley.homesteads.map(({ seat, baskets }) => ({
    seat,
    name: who.short(seat),
    baskets,
    vitality: [
      givensAt(valley.scenario, valley.seats, seat).vitality,
      ...valley.livesDusks.map(({ vitality }) => at(vitality, seat)),
    ],
  }));
}

function rangeOf({ vitality }: Afterwards, seat: Seat): string {
  const spread = vitality[seat];
  return spread === undefined ? '' : `${Math.round(spread[0])}–${Math.round(spread[4])}`;
}
