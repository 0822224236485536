import { useState } from 'preact/hooks';
import type { Ask, AskOf } from '../../../../shared/model/agreements/ask.ts';
import { NO_GOODS, unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { roomLeft } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { useGlance } from '../../../link/useGlance.ts';
import { Press, Promised } from '../../../signs/index.ts';
import { isOffer } from '../news/askAnswers.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, tieTo } from '../panelModel.ts';
import { Act, BasketShift, Card, Chips, Confirm, OwnShift, Refused } from '../panelParts.tsx';
import { ownShift, takesApart, tradePreview } from '../previews.ts';
import { BreachNote, breachLoss } from '../whole/BreachNote.tsx';
import { floorBreach } from '../whole/breaches.ts';
import { lossOfYielding } from './losses.ts';
import { useWhy, useWhyNothing } from './useWhy.ts';

interface Props<A extends Ask> {
  readonly model: PanelModel;
  readonly ask: A;
  /** Opens a counter-offer, filled in with theirs. */
  readonly onCounter: (ask: AskOf<'offer'>) => void;
}

/** Something that waits for this player's answer. */
export function AskCard({ model, ask, onCounter }: Props<Ask>) {
  switch (ask.kind) {
    case 'offer':
      return <OfferCard model={model} ask={ask} onCounter={onCounter} />;
    case 'promise':
      return <PromiseCard model={model} ask={ask} />;
    case 'press':
      return <PressCard model={model} ask={ask} />;
    case 'bridge':
      return <BridgeCard model={model} ask={ask} />;
    case 'introduction':
      return <IntroductionCard model={model} ask={ask} />;
  }
}

/** Units that the river to a seat still carries today, from either side; undefined where there is none. */
function carriesTo(model: PanelModel, seat: Seat): number | undefined {
  const tie = tieTo(model, seat);
  if (tie === null) return undefined;
  return Math.min(roomLeft(tie, model.seat, 'trade'), roomLeft(tie, seat, 'trade'));
}

/** The same in words. */
function useCarries(model: PanelModel, seat: Seat): string {
  const { words } = usePanelDesk();
  if (tieTo(model, seat)?.closed) return words.say('tie.closed');
  const n = carriesTo(model, seat);
  return n === undefined ? '' : words.say('asks.carries', { n });
}

function OfferCard({ model, ask, onCounter }: Props<AskOf<'offer'>>) {
  const { words, who, store } = usePanelDesk();
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const name = who.name(ask.from);
  const breach = floorBreach(model, ask.get, ask.give);
  const shift = tradePreview(model, ask.from, ask.get, ask.give);
  const about = words.say('asks.about-offer', {
    name,
    give: words.goods(ask.give),
    get: words.goods(ask.get),
  });
  const answered = useGlance(store, ({ answers }) =>
    answers.find(({ counter }) => counter === ask.id),
  );
  const accept = () => {
    setAsking(false);
    acting.act({ type: 'accept', ask: ask.id });
  };
  return (
    <Card
      now
      title={words.say(answered ? 'asks.answers' : 'asks.offers', { name })}
      note={useCarries(model, ask.from)}
    >
      {answered && isOffer(answered.ask) && (
        <p class="terms">
          {words.say('asks.you-asked')} <Chips goods={answered.ask.get} /> {words.say('asks.for')}{' '}
          <Chips goods={answered.ask.give} />
        </p>
      )}
      <p class="terms">
        {words.say(answered ? 'asks.they-answer' : 'asks.you-get')} <Chips goods={ask.give} />{' '}
        {words.say('asks.for')} <Chips goods={ask.get} />
      </p>
      <BasketShift {...shift} name={who.short(ask.from)} />
      {breach && <BreachNote breach={breach} />}
      <div class="acts acts-three">
        <Act
          main={!takesApart(shift)}
          label={words.say('asks.accept')}
          about={about}
          why={useWhy(model, `accept:${ask.id}`, carriesTo(model, ask.from))}
          onAct={() => (breach?.cost === 'limit' ? setAsking(true) : accept())}
        />
        <Act
          label={words.say('asks.counter')}
          about={about}
          why={useWhy(model, `offer:${ask.from}`)}
          onAct={() => onCounter(ask)}
        />
        <Act
          label={words.say('asks.decline')}
          about={about}
          why={useWhyNothing(model)}
          onAct={() => acting.act({ type: 'decline', ask: ask.id })}
        />
      </div>
      <Refused refusal={acting.refusal} />
      {asking && breach && (
        <Confirm
          loss={breachLoss(breach, words, who)}
          doLabel="confirm.breach-do"
          onDo={accept}
          onKeep={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

interface YesNoProps {
  readonly model: PanelModel;
  readonly id: number;
  /** Units that the river still carries, where it goes over one. */
  readonly carries?: number | undefined;
  readonly yes: 'asks.accept' | 'asks.agree';
}

function YesNo({ model, id, carries, yes }: YesNoProps) {
  const { words } = usePanelDesk();
  const acting = useAct();
  return (
    <>
      <div class="acts">
        <Act
          main
          label={words.say(yes)}
          why={useWhy(model, `accept:${id}`, carries)}
          onAct={() => acting.act({ type: 'accept', ask: id })}
        />
        <Act
          label={words.say('asks.decline')}
          why={useWhyNothing(model)}
          onAct={() => acting.act({ type: 'decline', ask: id })}
        />
      </div>
      <Refused refusal={acting.refusal} />
    </>
  );
}

/** What goes to whom, now and later, as it will come to pass. */
function PromiseTerms({ model, ask }: { model: PanelModel; ask: AskOf<'promise'> }) {
  const { words, who } = usePanelDesk();
  const values = { name: who.short(ask.from), due: ask.due };
  const gives = (
    <>
      {words.say('asks.they-give', values)} <Chips goods={ask.give} />
    </>
  );
  const gets = (
    <>
      {words.say('asks.you-give', values)} <Chips goods={ask.get} />
    </>
  );
  const [first, then] = ask.debtor === model.seat ? [gives, gets] : [gets, gives];
  return (
    <ol class="promise-terms">
      <li class="terms">
        <b>{words.say('asks.now')}</b> {first}
      </li>
      <li class="terms">
        <b>{words.say('asks.by-dusk', values)}</b> {then}
      </li>
    </ol>
  );
}

function PromiseCard({ model, ask }: Omit<Props<AskOf<'promise'>>, 'onCounter'>) {
  const { words, who } = usePanelDesk();
  const iOwe = ask.debtor === model.seat;
  const name = who.short(ask.from);
  const breach = floorBreach(model, ask.get, ask.give);
  return (
    <Card
      now
      title={words.say(iOwe ? 'asks.wants-promise' : 'asks.promises', {
        name: who.name(ask.from),
      })}
      note={useCarries(model, ask.from)}
    >
      <PromiseTerms model={model} ask={ask} />
      <p class="with-sign soft">
        <Promised />
        <span>{words.say(iOwe ? 'asks.breaks-you' : 'asks.breaks-they', { name })}</span>
      </p>
      <OwnShift shift={ownShift(model, iOwe ? ask.give : NO_GOODS, iOwe ? NO_GOODS : ask.get)} />
      {breach && <BreachNote breach={breach} />}
      <YesNo model={model} id={ask.id} carries={carriesTo(model, ask.from)} yes="asks.accept" />
    </Card>
  );
}

function PressCard({ model, ask }: Omit<Props<AskOf<'press'>>, 'onCounter'>) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const name = who.name(ask.from);
  const goods = words.goods(unitsOf(ask.amount, ask.good));
  const limit = Math.max(0, (tieTo(model, ask.from)?.limit ?? 0) - model.scenario.press.limitLost);
  return (
    <Card now press title={words.say('asks.presses', { name })} note={words.say('tie.closed')}>
      <p class="with-sign">
        <Press size={32} />
        <span>{words.say('asks.demands', { name, goods })}</span>
      </p>
      <ul class="consequences">
        <li>
          {words.say(limit === 0 ? 'asks.yield-severs' : 'asks.yield-loses', { goods, limit })}
        </li>
        <li>{words.say('asks.refuse-loses')}</li>
      </ul>
      <OwnShift shift={ownShift(model, NO_GOODS, unitsOf(ask.amount, ask.good))} />
      <div class="acts">
        <Act
          label={words.say('asks.yield')}
          why={useWhy(model, `yield:${ask.id}`)}
          onAct={() => setAsking(true)}
        />
        <Act
          label={words.say('asks.refuse')}
          why={useWhyNothing(model)}
          onAct={() => acting.act({ type: 'refuse', ask: ask.id })}
        />
      </div>
      <Refused refusal={acting.refusal} />
      {asking && (
        <Confirm
          loss={lossOfYielding(model, ask, who, words)}
          doLabel="confirm.yield-do"
          onDo={() => {
            setAsking(false);
            acting.act({ type: 'yield', ask: ask.id });
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function BridgeCard({ model, ask }: Omit<Props<AskOf<'bridge'>>, 'onCounter'>) {
  const { words, who } = usePanelDesk();
  const name = who.name(ask.from);
  const { newWidth, newLimit } = model.scenario.ties;
  return (
    <Card now title={words.say('asks.bridges', { name })}>
      <p>{words.say('asks.bridge-text', { name, width: newWidth, limit: newLimit })}</p>
      <YesNo model={model} id={ask.id} yes="asks.agree" />
    </Card>
  );
}

function IntroductionCard({ model, ask }: Omit<Props<AskOf<'introduction'>>, 'onCounter'>) {
  const { words, who } = usePanelDesk();
  const from = who.name(ask.from);
  const otherSeat = ask.a === model.seat ? ask.b : ask.a;
  const other = who.name(otherSeat);
  return (
    <Card now title={words.say('asks.introduces', { name: from })}>
      <p>
        {words.say('asks.introduction-text', { from, other })}{' '}
        {ask.agreed.includes(otherSeat) && words.say('asks.introduction-agreed', { other })}
      </p>
      <YesNo model={model} id={ask.id} yes="asks.agree" />
    </Card>
  );
}
