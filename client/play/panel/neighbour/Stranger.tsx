import { useState } from 'preact/hooks';
import { waitsFor } from '../../../../shared/model/agreements/ask.ts';
import { LAND_GOODS, landUnits, NO_GOODS } from '../../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { GoodSign } from '../../../signs/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { everOpens, type PanelModel, reasonFor, refusalOf, tieTo } from '../panelModel.ts';
import { Act, Card, OwnShift, Refused, Stepper } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { Send } from '../Send.tsx';
import { AskCard } from './AskCard.tsx';
import { WhoLine } from './Neighbour.tsx';
import { OtherRivers } from './OtherRivers.tsx';
import { OutgoingAsk } from './OutgoingAsk.tsx';
import { spare } from './payment.ts';
import { RiverCard } from './RiverCard.tsx';

interface Props {
  readonly model: PanelModel;
  readonly seat: Seat;
}

/** A homestead no living river leads to: what is public, and how a river could begin. */
export function Stranger({ model, seat }: Props) {
  const { words } = usePanelDesk();
  const tie = tieTo(model, seat);
  const asks = model.book.asks.filter(
    (ask) => ask.kind !== 'introduction' && (ask.from === seat || ask.to === seat),
  );
  return (
    <>
      <WhoLine model={model} seat={seat} />
      {tie === null ? (
        <p>{words.say('power.stranger')}</p>
      ) : (
        <>
          <p class="grave">{words.say('power.stranger-severed')}</p>
          <RiverCard model={model} tie={tie} other={seat} />
        </>
      )}
      {asks.map((ask) =>
        waitsFor(ask, model.seat) ? (
          <AskCard key={ask.id} model={model} ask={ask} onCounter={() => undefined} />
        ) : (
          <ul key={ask.id} class="lines">
            <OutgoingAsk model={model} ask={ask} />
          </ul>
        ),
      )}
      {tie === null && everOpens(model, 'bridge') && <Bridge model={model} seat={seat} />}
      {tie === null && everOpens(model, 'introduce') && (
        <p class="soft">{words.say('power.introduced-how')}</p>
      )}
      <OtherRivers model={model} seat={seat} />
    </>
  );
}

/** A river to anyone, paid when they agree. */
function Bridge({ model, seat }: Props) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const name = who.short(seat);
  const cost = model.scenario.costs.bridge;
  const { newWidth, newLimit } = model.scenario.ties;
  const [pay, setPay] = useState(() => spare(model.own.goods, cost, LAND_GOODS));
  const given = landUnits(pay);
  const reason = reasonFor(model, `bridge:${seat}`);
  const why = reason
    ? words.refusalSentence(refusalOf(model, reason, 'bridge'))
    : given === cost
      ? null
      : words.say('power.amend-count', { n: given, most: cost });
  return (
    <Card title={words.say('power.bridge', { name })}>
      <p>{words.say('power.bridge-text', { n: cost, name, width: newWidth, limit: newLimit })}</p>
      {LAND_GOODS.map((good) => (
        <div key={good} class="row-line">
          <span class="with-sign">
            <GoodSign good={good} /> {words.say(`goods.${good}`)}
          </span>
          <Stepper
            what={words.say(`goods.${good}`)}
            value={pay[good]}
            least={0}
            most={Math.min(model.own.goods[good], pay[good] + cost - given)}
            fewer={words.say('offer.fewer-give', { good: words.say(`goods.${good}`) })}
            more={words.say('offer.more-give', { good: words.say(`goods.${good}`) })}
            onValue={(value) => setPay({ ...pay, [good]: value })}
          />
        </div>
      ))}
      {given > 0 && <OwnShift shift={ownShift(model, NO_GOODS, pay)} />}
      <Send>
        <Refused refusal={acting.refusal} />
        <Act
          main
          label={words.say('power.bridge-send', { name, goods: words.goods(pay) })}
          why={why}
          onAct={() => acting.act({ type: 'bridge', to: seat, pay })}
        />
      </Send>
    </Card>
  );
}
