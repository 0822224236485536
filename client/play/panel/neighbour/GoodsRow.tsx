import { useState } from 'preact/hooks';
import { GOODS, type Good, type Goods } from '../../../../shared/model/goods/amounts.ts';
import { GoodSign } from '../../../signs/index.ts';
import { usePanelDesk } from '../panelDesk.ts';
import { Stepper } from '../panelParts.tsx';
import { mostOf, type SideLimits, turnTo } from './offerDraft.ts';

interface Props {
  readonly side: 'give' | 'get';
  readonly goods: Goods;
  readonly room: SideLimits;
  /** Several goods at once: choosing a good adds it instead of turning to it. */
  readonly mix: boolean;
  readonly onGoods: (goods: Goods) => void;
}

/** One side of an exchange: which good, and how much of it. */
export function GoodsRow({ side, goods, room, mix, onGoods }: Props) {
  const { words } = usePanelDesk();
  const [chosen, setChosen] = useState<Good>(
    () => GOODS.find((good) => goods[good] > 0) ?? 'water',
  );
  const choose = (good: Good) => {
    setChosen(good);
    if (!mix) onGoods(turnTo(good, goods, room));
    else if (goods[good] === 0 && mostOf(good, goods, room) > 0) onGoods({ ...goods, [good]: 1 });
  };
  const good = words.say(`goods.${chosen}`);
  return (
    <fieldset class="goods-row" aria-label={words.say(`offer.you-${side}`)}>
      <span class="goods-side">
        <b>{words.say(`offer.you-${side}`)}</b>
        <span class="soft">
          {room.store ? words.say('offer.of', { n: room.store[chosen] }) : ' '}
        </span>
      </span>
      <span class="goods-picks">
        {GOODS.map((one) => (
          <button
            key={one}
            type="button"
            class="goods-pick"
            aria-pressed={one === chosen}
            aria-label={words.say(`offer.pick-${side}`, { good: words.say(`goods.${one}`) })}
            onClick={() => choose(one)}
          >
            <GoodSign good={one} />
            {mix && goods[one] > 0 && <span class="goods-pick-count">{goods[one]}</span>}
          </button>
        ))}
      </span>
      <Stepper
        what={words.say(`offer.pick-${side}`, { good })}
        value={goods[chosen]}
        least={0}
        most={mostOf(chosen, goods, room)}
        fewer={words.say(`offer.fewer-${side}`, { good })}
        more={words.say(`offer.more-${side}`, { good })}
        onValue={(value) => onGoods({ ...goods, [chosen]: value })}
      />
    </fieldset>
  );
}
