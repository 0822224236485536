import { useState } from 'preact/hooks';
import { GOODS, type Good, total, unitsOf } from '../../shared/model/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Move } from '../../shared/model/scenario.ts';
import { GoodSign } from '../signs/index.ts';
import { useAct, useDesk } from './desk.ts';
import { lossOfPressing, lossOfSevering } from './losses.ts';
import {
  everOpens,
  neighboursOf,
  type PanelModel,
  reasonFor,
  refusalOf,
  seenOf,
  tieBetween,
  tieTo,
  widthLeft,
} from './model.ts';
import { Act, Card, Confirm, Refused, Stepper } from './parts.tsx';
import { spare } from './payment.ts';

type Opened = 'press' | 'sever' | 'amend' | 'introduce' | null;

interface Props {
  readonly model: PanelModel;
  readonly seat: Seat;
}

const ACTS = ['amend', 'press', 'sever', 'introduce'] as const;

const ACT_WORDS = {
  amend: 'power.amend',
  press: 'power.press',
  sever: 'power.sever',
  introduce: 'power.introduce',
} as const;

/** What else can be done with a neighbour: mend, press, sever, introduce, talk. */
export function PowerRow({ model, seat }: Props) {
  const { words, touch } = useDesk();
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (act: Opened) => setOpened(opened === act ? null : act);
  const shown = ACTS.filter((act) => everOpens(model, act) && isWorthShowing(model, act, seat));
  return (
    <section class="power" aria-label={words.say('more.more')}>
      <div class="acts acts-more">
        {shown.map((act) => (
          <Act
            key={act}
            label={words.say(ACT_WORDS[act])}
            why={whyNot(act)}
            pressed={opened === act}
            onAct={() => toggle(act)}
          />
        ))}
        {everOpens(model, 'say') && (
          <Act label={words.say('power.words')} onAct={() => touch({ kind: 'say' })} />
        )}
      </div>
      {opened === 'press' && <PressForm model={model} seat={seat} onDone={() => setOpened(null)} />}
      {opened === 'sever' && <SeverAsk model={model} seat={seat} onDone={() => setOpened(null)} />}
      {opened === 'amend' && <AmendForm model={model} seat={seat} onDone={() => setOpened(null)} />}
      {opened === 'introduce' && <IntroduceForm model={model} seat={seat} />}
    </section>
  );

  function whyNot(act: (typeof ACTS)[number]): string | null {
    const reason =
      act === 'introduce' ? whyNotIntroduce(model, seat) : reasonFor(model, `${act}:${seat}`);
    return reason && words.refusalSentence(refusalOf(model, reason, act satisfies Move));
  }
}

/** Amends show only where there is something to mend. */
function isWorthShowing(model: PanelModel, act: (typeof ACTS)[number], seat: Seat): boolean {
  if (act !== 'amend') return true;
  const tie = tieTo(model, seat);
  const isHarmed = tie !== null && tie.limit < tie.firstLimit;
  return isHarmed && reasonFor(model, `amend:${seat}`) !== 'nothing-to-mend';
}

const introduceKey = (a: Seat, b: Seat): string => `introduce:${Math.min(a, b)}:${Math.max(a, b)}`;

/** Neighbours that have no river to this one and could have one. */
const strangersOf = ({ valley, seat: me }: PanelModel, seat: Seat): readonly Seat[] =>
  neighboursOf(valley, me).filter(
    (other) => other !== seat && tieBetween(valley, seat, other) === null,
  );

function whyNotIntroduce(model: PanelModel, seat: Seat) {
  const strangers = strangersOf(model, seat);
  if (strangers.length === 0) return 'already-tied' as const;
  const reasons = strangers.map((other) => reasonFor(model, introduceKey(seat, other)));
  return reasons.includes(null) ? null : reasons[0];
}

interface FormProps extends Props {
  readonly onDone: () => void;
}

/** What to press for. The last tap says what will be lost. */
function PressForm({ model, seat, onDone }: FormProps) {
  const { words, who } = useDesk();
  const acting = useAct();
  const name = who.name(seat);
  const store = seenOf(model, seat)?.goods;
  const tie = tieTo(model, seat);
  const carries = tie === null ? 0 : widthLeft(tie, seat);
  const mostOf = (good: Good) => Math.min(model.scenario.press.most, carries, store?.[good] ?? 0);
  const [good, setGood] = useState<Good>(() => GOODS.find((one) => mostOf(one) > 0) ?? 'water');
  const [wanted, setWanted] = useState(1);
  const [asking, setAsking] = useState(false);
  const amount = Math.min(wanted, mostOf(good));
  const goods = words.goods(unitsOf(amount, good));
  return (
    <Card title={words.say('power.press-title', { name })}>
      <div class="goods-row">
        <span class="goods-picks">
          {GOODS.map((one) => (
            <button
              key={one}
              type="button"
              class="pick"
              aria-pressed={one === good}
              aria-label={words.say(`goods.${one}`)}
              onClick={() => setGood(one)}
            >
              <GoodSign good={one} />
            </button>
          ))}
        </span>
        <Stepper
          value={amount}
          least={Math.min(1, mostOf(good))}
          most={mostOf(good)}
          fewer={words.say('offer.fewer-get', { good: words.say(`goods.${good}`) })}
          more={words.say('offer.more-get', { good: words.say(`goods.${good}`) })}
          onValue={setWanted}
        />
      </div>
      <Act
        label={words.say('power.press-send', { goods })}
        why={amount === 0 ? words.say('power.press-none') : null}
        onAct={() => setAsking(true)}
      />
      <Refused refusal={acting.refusal} />
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

function SeverAsk({ model, seat, onDone }: FormProps) {
  const { words, who } = useDesk();
  const acting = useAct();
  return (
    <>
      <Confirm
        loss={lossOfSevering(model, seat, who, words)}
        doLabel="confirm.sever-do"
        keepLabel="confirm.sever-keep"
        onDo={() => acting.act({ type: 'sever', to: seat }, onDone)}
        onKeep={onDone}
      />
      <Refused refusal={acting.refusal} />
    </>
  );
}

/** Goods given after harm. */
function AmendForm({ model, seat, onDone }: FormProps) {
  const { words } = useDesk();
  const acting = useAct();
  const cost = model.scenario.costs.amend;
  const [goods, setGoods] = useState(() => spare(model.own.goods, cost, GOODS));
  const given = total(goods);
  return (
    <Card title={words.say('power.amend-title', { n: cost })}>
      <p class="soft">{words.say('power.amend-note', { limit: tieTo(model, seat)?.limit ?? 0 })}</p>
      <ul class="lines">
        {GOODS.map((good) => (
          <li key={good} class="row-line">
            <span class="with-sign">
              <GoodSign good={good} /> {words.say(`goods.${good}`)}
            </span>
            <Stepper
              value={goods[good]}
              least={0}
              most={Math.min(model.own.goods[good], goods[good] + cost - given)}
              fewer={words.say('offer.fewer-give', { good: words.say(`goods.${good}`) })}
              more={words.say('offer.more-give', { good: words.say(`goods.${good}`) })}
              onValue={(value) => setGoods({ ...goods, [good]: value })}
            />
          </li>
        ))}
      </ul>
      <Act
        main
        label={words.say('power.amend-send', { goods: words.goods(goods) })}
        why={given === cost ? null : words.say('power.amend-count', { n: given, most: cost })}
        onAct={() => acting.act({ type: 'amend', to: seat, goods }, onDone)}
      />
      <Refused refusal={acting.refusal} />
    </Card>
  );
}

/** Whom to introduce this neighbour to. */
function IntroduceForm({ model, seat }: Props) {
  const { words, who } = useDesk();
  const acting = useAct();
  return (
    <Card title={words.say('power.introduce-title', { name: who.name(seat) })}>
      <div class="acts acts-more">
        {strangersOf(model, seat).map((other) => {
          const reason = reasonFor(model, introduceKey(seat, other));
          return (
            <Act
              key={other}
              label={who.name(other)}
              why={reason && words.refusalSentence(refusalOf(model, reason, 'introduce'))}
              onAct={() => acting.act({ type: 'introduce', a: seat, b: other })}
            />
          );
        })}
      </div>
      <Refused refusal={acting.refusal} />
      {acting.done && (
        <p class="soft" role="status">
          {words.say('offer.sent')}
        </p>
      )}
    </Card>
  );
}
