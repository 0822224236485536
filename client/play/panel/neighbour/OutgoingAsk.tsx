import type { Ask } from '../../../../shared/model/agreements/ask.ts';
import { unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';
import { Act, Refused } from '../panelParts.tsx';
import { useWhyNothing } from './useWhy.ts';

/** What this player asked and still waits for. */
export function OutgoingAsk({ model, ask }: { model: PanelModel; ask: Ask }) {
  const { words } = usePanelDesk();
  const text = useOutgoing(ask);
  const acting = useAct();
  return (
    <li class="row-line">
      <span>{text}</span>
      {ask.kind !== 'press' && (
        <Act
          label={words.say('asks.withdraw')}
          about={text}
          why={useWhyNothing(model)}
          onAct={() => acting.act({ type: 'withdraw', ask: ask.id })}
        />
      )}
      <Refused refusal={acting.refusal} />
    </li>
  );
}

function useOutgoing(ask: Ask): string {
  const { words, who } = usePanelDesk();
  switch (ask.kind) {
    case 'offer':
      return words.say('asks.out-offer', {
        name: who.short(ask.to),
        give: words.goods(ask.give),
        get: words.goods(ask.get),
      });
    case 'promise':
      return words.say(`asks.out-promise-${ask.debtor === ask.from ? 'mine' : 'theirs'}`, {
        name: who.short(ask.to),
        give: words.goods(ask.give),
        get: words.goods(ask.get),
        due: ask.due,
      });
    case 'press':
      return words.say('asks.out-press', {
        name: who.short(ask.to),
        goods: words.goods(unitsOf(ask.amount, ask.good)),
      });
    case 'bridge':
      return words.say('asks.out-bridge', { name: who.short(ask.to) });
    case 'introduction':
      return words.say('asks.out-introduction', {
        one: who.short(ask.a),
        two: who.short(ask.b),
      });
  }
}
