import type { Seat } from '../../../../shared/model/ids.ts';
import { BotHead, GoodSign } from '../../../signs/index.ts';
import type { Words } from '../../../words/index.ts';
import { usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, tieTo } from '../panelModel.ts';
import { Card } from '../panelParts.tsx';

/** How the river between this player and a seat stands, in words. */
function riverText(model: PanelModel, seat: Seat, words: Words): string {
  const tie = tieTo(model, seat);
  if (tie === null) return words.say('more.river-none');
  if (tie.limit === 0) return words.say('more.river-severed');
  if (tie.closed) return words.say('more.river-closed');
  return words.say('more.river-open', { width: tie.width, limit: tie.limit });
}

/** Every homestead as a button, neighbours first: the field for those who don't point at it. */
export function HomesteadList({ model }: { model: PanelModel }) {
  const { words, who, touch } = usePanelDesk();
  const { valley, scenario, seat: me } = model;
  const isNear = (seat: Seat) => (tieTo(model, seat)?.limit ?? 0) > 0;
  const others = valley.homesteads
    .filter((homestead) => homestead.seat !== me)
    .toSorted((a, b) => Number(isNear(b.seat)) - Number(isNear(a.seat)));
  return (
    <Card title={words.say('more.homesteads')}>
      <ul class="homesteads">
        {others.map((homestead) => (
          <li key={homestead.seat}>
            <button
              type="button"
              class="button homestead"
              aria-label={words.say('more.homestead-label', {
                name: who.name(homestead.seat),
                craft: words.say(`goods.${homestead.craft}`),
                vitality: homestead.vitality,
                most: scenario.vitality.most,
                river: riverText(model, homestead.seat, words),
              })}
              onClick={() => touch({ kind: 'homestead', seat: homestead.seat })}
            >
              <GoodSign good={homestead.craft} size={20} />
              <span translate={false}>{who.name(homestead.seat)}</span>
              {homestead.keeper === 'bot' && <BotHead size={18} />}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
