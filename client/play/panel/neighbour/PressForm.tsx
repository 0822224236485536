import { useState } from 'preact/hooks';
import { GOODS, type Good, NO_GOODS, unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { joins, roomLeft } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { GoodSign, Press } from '../../../signs/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, seenOf, tieTo } from '../panelModel.ts';
import { Act, Card, Confirm, OwnShift, Refused, Stepper } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { Send } from '../Send.tsx';
import { lossOfPressing } from './losses.ts';

interface Props {
  readonly model: PanelModel;
  readonly seat: Seat;
  readonly onDone: () => void;
}

/** Most units of a good that this neighbour can be pressed for now. */
function mostPressed(model: PanelModel, seat: Seat, good: Good): number {
  const tie = tieTo(model, seat);
  const store = seenOf(model, seat)?.goods;
  if (tie === null || store === undefined) return 0;
  return Math.min(model.scenario.press.most, roomLeft(tie, seat, 'trade'), store[good]);
}

/** Is something offered or owed between this player and a seat, which a closed river would hold up? */
export const isUnderWay = ({ book, seat: me }: PanelModel, seat: Seat): boolean =>
  book.asks.some((ask) => 'to' in ask && joins({ a: ask.from, b: ask.to }, me, seat)) ||
  book.debts.some(({ debtor, creditor }) => joins({ a: debtor, b: creditor }, me, seat));

/** What to press for. The last tap says what will be lost. */
export function PressForm({ model, seat, onDone }: Props) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const [good, setGood] = useState<Good>(
    () => GOODS.find((one) => mostPressed(model, seat, one) > 0) ?? 'water',
  );
  const [wanted, setWanted] = useState(1);
  const [asking, setAsking] = useState(false);
  const most = mostPressed(model, seat, good);
  const amount = Math.min(wanted, most);
  const name = words.say(`goods.${good}`);
  return (
    <Card opened title={words.say('power.press-title', { name: who.short(seat) })}>
      <div class="goods-row">
        <Press size={32} />
        <PickGood good={good} onGood={setGood} />
        <Stepper
          what={name}
          value={amount}
          least={Math.min(1, most)}
          most={most}
          fewer={words.say('offer.fewer-get', { good: name })}
          more={words.say('offer.more-get', { good: name })}
          onValue={setWanted}
        />
      </div>
      {isUnderWay(model, seat) && (
        <p class="soft">{words.say('power.press-waits', { name: who.short(seat) })}</p>
      )}
      {amount > 0 && <OwnShift shift={ownShift(model, unitsOf(amount, good), NO_GOODS)} />}
      <Send>
        <Refused refusal={acting.refusal} />
        <Act
          label={words.say('power.press-send', { goods: words.goods(unitsOf(amount, good)) })}
          why={amount === 0 ? words.say('power.press-none') : null}
          onAct={() => setAsking(true)}
        />
      </Send>
      {asking && (
        <Confirm
          loss={lossOfPressing(model, seat, who, words)}
          doLabel="confirm.press-do"
          onDo={() => {
            setAsking(false);
            acting.act({ type: 'press', to: seat, good, amount }, onDone);
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function PickGood({ good, onGood }: { good: Good; onGood: (good: Good) => void }) {
  const { words } = usePanelDesk();
  return (
    <span class="goods-picks">
      {GOODS.map((one) => (
        <button
          key={one}
          type="button"
          class="goods-pick"
          aria-pressed={one === good}
          aria-label={words.say(`goods.${one}`)}
          onClick={() => onGood(one)}
        >
          <GoodSign good={one} />
        </button>
      ))}
    </span>
  );
}
