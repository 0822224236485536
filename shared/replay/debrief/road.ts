import { baskets, gini, leeway, livingTies, lostLimits, vitality } from '../../metrics/index.ts';
import { fourDecimals, mean } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import { unitsIn } from '../../model/goods/duskTotals.ts';
import type { Seat } from '../../model/ids.ts';
import type { GameRecord } from '../../model/record.ts';
import type { State } from '../../model/state.ts';
import type { SeenEvent, Viewer } from '../../model/view.ts';
import type { Afterwards } from '../../model/wire/wire.ts';
import { livedOn } from '../afterwards.ts';
import { type Choosable, choosable } from '../choices.ts';
import { replay } from '../replayRecord.ts';
import { type Impossible, playInstead } from '../what-if.ts';
import { FIGURES, type Figures } from './debriefFigures.ts';
import { type Picture, pictureOf } from './metricsAtDusk.ts';

/** A game played again without one act, or with another in its place. */
export interface WholeRoad {
  readonly at: number;
  /** Which of the act's choices stands in its place; null for none. */
  readonly choice: number | null;
  /** First dusk by which the two worlds differ; null where they never do. */
  readonly parts: number | null;
  /** The other world at each dusk. */
  readonly pictures: readonly Picture[];
  readonly was: Figures;
  readonly would: Figures;
  readonly impossible: readonly Impossible[];
}

/** The same, as one viewer may know it. No number in it is the record's own. */
export interface Road extends Omit<WholeRoad, 'impossible' | 'at'> {
  readonly impossible: readonly { readonly round: number; readonly seen: SeenEvent }[];
  /** How much more became impossible between others. */
  readonly unseen: number;
}

function figuresOf(state: State, own: Seat, later: Afterwards): Figures {
  const { spring } = state;
  const figures: Figures = {
    capacity: unitsIn(spring.capacity),
    stock: unitsIn(spring.stock),
    'stock-later': later.stock.at(-1)?.[2] ?? unitsIn(spring.stock),
    baskets: mean(baskets(state)),
    'baskets-own': at(baskets(state), own),
    gini: gini(baskets(state)),
    vitality: mean(vitality(state)),
    rivers: livingTies(state),
    'lost-limits': lostLimits(state),
    leeway: mean(leeway(state)),
  };
  return Object.fromEntries(FIGURES.map((one) => [one, fourDecimals(figures[one])])) as Figures;
}

/**
 * Compares a game with itself without one act, or with another in its place.
 * @param at the entry of the act
 * @param choice which of the act's choices its seat takes instead; null for none
 * @param later what the game itself came to afterwards, where that is known already
 * @throws RangeError where there is no such act or choice
 */
export function roadInstead(
  record: GameRecord,
  at: number,
  choice: number | null,
  later: Afterwards | null = null,
): WholeRoad {
  const act: Choosable | undefined = choosable(record).find((one) => one.at === at);
  const instead = choice === null ? null : act?.choices[choice];
  if (act === undefined || instead === undefined)
    throw new RangeError(`entry ${at} has no choice ${choice}`);
  const dusks: Picture[] = [];
  let seen = 0;
  const was = replay(record, record.entries.length, (state) => {
    if (state.livesDusks.length === seen) return;
    seen = state.livesDusks.length;
    dusks.push(pictureOf(state));
  });
  const pictures: Picture[] = [];
  const see = (other: State) => pictures.push(pictureOf(other));
  const { state, impossible } = playInstead(record, at, instead, see);
  const parts = pictures.findIndex(
    (picture, i) => JSON.stringify(picture) !== JSON.stringify(dusks[i]),
  );
  return {
    at,
    choice,
    parts: parts < 0 ? null : parts + 1,
    pictures,
    was: figuresOf(was, act.seat, later ?? livedOn(was)),
    would: figuresOf(state, act.seat, livedOn(state)),
    impossible,
  };
}

/** The game without the act, and with nothing in its place. */
export const roadWithout = (
  record: GameRecord,
  at: number,
  later: Afterwards | null = null,
): WholeRoad => roadInstead(record, at, null, later);

/** Of what became impossible, a viewer is told only what that viewer saw when it was done. */
export function showRoad({ impossible, at: _, ...road }: WholeRoad, viewer: Viewer): Road {
  const told = impossible.flatMap(({ round, seen }) => {
    const mine = typeof viewer === 'number' ? seen[viewer] : seen.at(-1);
    return mine ? [{ round, seen: mine }] : [];
  });
  return {
    ...road,
    impossible: told.map(({ round, seen: { because: __, ...seen } }, n) => ({
      round,
      seen: { ...seen, n } as SeenEvent,
    })),
    unseen: impossible.length - told.length,
  };
}
