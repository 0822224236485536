import { total } from '../../shared/model/goods.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import { Basket, Leaf } from '../signs/index.ts';
import { useDesk } from './desk.ts';
import type { PanelModel } from './model.ts';
import { Card } from './parts.tsx';

/** What a dusk made of the own homestead. */
export interface Outcome {
  readonly baskets: number;
  readonly vitality: readonly [before: number, after: number];
  readonly standIn: boolean;
  readonly irrigated: number;
  readonly evaporated: number;
  readonly spoiled: Extract<SeenEvent, { type: 'stored' }>['own'];
  readonly withered: boolean;
}

/** Put together from the last dusk's numbers and events; null before the first dusk. */
export function outcomeOf(model: PanelModel, recent: readonly SeenEvent[]): Outcome | null {
  const { valley, seat, scenario } = model;
  const dusk = valley.livesDusks.at(-1);
  if (dusk === undefined || dusk.round !== valley.round) return null;
  const before = valley.livesDusks.at(-2)?.vitality[seat] ?? scenario.vitality.start;
  const today = recent.filter((event) => event.round === valley.round);
  const stored = today.findLast((event) => event.type === 'stored');
  const ate = today.findLast((event) => event.type === 'ate');
  return {
    baskets: dusk.baskets[seat],
    vitality: [before, dusk.vitality[seat]],
    standIn: ate?.standIn ?? false,
    irrigated: stored?.own?.irrigated ?? 0,
    evaporated: stored?.own?.evaporated ?? 0,
    spoiled: stored?.own ?? null,
    withered: today.some((event) => event.type === 'withered' && event.seat === seat),
  };
}

/** The own dusk, in a few lines, beside the dusk that all see. */
export function Evening({ model, recent }: { model: PanelModel; recent: readonly SeenEvent[] }) {
  const { words } = useDesk();
  const outcome = outcomeOf(model, recent);
  if (outcome === null) return null;
  const [before, after] = outcome.vitality;
  return (
    <Card title={words.say('evening.title')}>
      <p class="with-sign">
        <Basket /> <b>{words.say('evening.baskets', { n: outcome.baskets })}</b>
        {outcome.standIn && ` ${words.say('evening.stand-in')}`}
      </p>
      <p class="with-sign">
        <Leaf /> {words.say('evening.vitality', { before, after })}
      </p>
      {outcome.irrigated > 0 && <p>{words.say('evening.irrigated', { n: outcome.irrigated })}</p>}
      {outcome.evaporated > 0 && (
        <p class="soft">{words.say('evening.evaporated', { n: outcome.evaporated })}</p>
      )}
      {outcome.spoiled && total(outcome.spoiled.spoiled) > 0 && (
        <p class="soft">
          {words.say('evening.spoiled', { goods: words.goods(outcome.spoiled.spoiled) })}
        </p>
      )}
      {outcome.withered && <p class="grave">{words.say('evening.withered')}</p>}
    </Card>
  );
}
