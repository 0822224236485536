import { NO_GOODS, total } from '../../../../shared/model/goods/amounts.ts';
import { roomLeft } from '../../../../shared/model/goods/river.ts';
import type { DebtView } from '../../../../shared/model/view.ts';
import type { Swap } from '../neighbour/goodSwaps.ts';
import { payable } from '../neighbour/payment.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, reasonFor, refusalOf, tieTo } from '../panelModel.ts';
import { Act, Card, Chips, OwnShift, Refused } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { SWAPS_SHOWN } from './fitsNow.ts';

/** A promise to keep. */
export function DebtCard({ model, debt }: { model: PanelModel; debt: DebtView }) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const tie = tieTo(model, debt.creditor);
  const carries = tie === null || tie.closed ? 0 : roomLeft(tie, model.seat, 'trade');
  const goods = payable(model.own.goods, debt.left, carries);
  const isDue = debt.due <= model.valley.round;
  const reason = reasonFor(model, `pay:${debt.id}`) ?? (total(goods) === 0 ? 'not-enough' : null);
  return (
    <Card
      now={isDue}
      title={words.say('debts.due', {
        name: who.short(debt.creditor),
        goods: words.goods(debt.left),
      })}
      note={words.say(isDue ? 'debts.due-now' : 'debts.due-later', { due: debt.due })}
    >
      {isDue && <p class="soft">{words.say('debts.breaks')}</p>}
      {reason === null && <OwnShift shift={ownShift(model, NO_GOODS, goods)} />}
      <div class="acts">
        <Act
          main={isDue}
          label={words.say('debts.pay', { goods: words.goods(reason ? debt.left : goods) })}
          why={reason && words.refusalSentence(refusalOf(model, reason))}
          onAct={() => acting.act({ type: 'pay', promise: debt.id, goods })}
        />
      </div>
      <Refused refusal={acting.refusal} />
    </Card>
  );
}

/** What others owe this player. */
export function OwedLines({ model }: { model: PanelModel }) {
  const { words, who } = usePanelDesk();
  return (
    <>
      {model.book.debts
        .filter((debt) => debt.creditor === model.seat)
        .map((debt) => (
          <li key={debt.id} class="row-line">
            {words.say('debts.owed', {
              name: who.short(debt.debtor),
              goods: words.goods(debt.left),
            })}
            <span class="soft">
              {words.say(debt.due <= model.valley.round ? 'debts.due-now' : 'debts.due-later', {
                due: debt.due,
              })}
            </span>
          </li>
        ))}
    </>
  );
}

/** Plain swaps that fill more baskets on both sides, one tap each. */
export function SwapsCard({ swaps, all }: { swaps: readonly Swap[]; all: boolean }) {
  const { words } = usePanelDesk();
  return (
    <Card title={words.say('swaps.title')} note={words.say('swaps.note')}>
      <ul class="swaps">
        {swaps.slice(0, all ? swaps.length : SWAPS_SHOWN).map((swap) => (
          <SwapLine key={swap.to} swap={swap} />
        ))}
      </ul>
    </Card>
  );
}

function SwapLine({ swap }: { swap: Swap }) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const name = who.short(swap.to);
  return (
    <li>
      <span class="swap">
        <b class="swap-name" translate={false}>
          {name}
        </b>
        <span class="swap-terms">
          {words.say('swaps.get')} <Chips goods={swap.get} /> {words.say('swaps.for')}{' '}
          <Chips goods={swap.give} />
        </span>
        <button
          type="button"
          class="button"
          aria-label={words.say('swaps.label', {
            name,
            get: words.goods(swap.get),
            give: words.goods(swap.give),
          })}
          onClick={() => acting.act({ type: 'offer', to: swap.to, give: swap.give, get: swap.get })}
        >
          {words.say('swaps.offer')}
        </button>
      </span>
      <Refused refusal={acting.refusal} />
    </li>
  );
}
