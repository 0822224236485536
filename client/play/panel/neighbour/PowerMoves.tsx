import { useState } from 'preact/hooks';
import type { Ask } from '../../../../shared/model/agreements/ask.ts';
import { at } from '../../../../shared/model/at.ts';
import { GOODS, NO_GOODS, total } from '../../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Move } from '../../../../shared/model/scenario.ts';
import { GoodSign } from '../../../signs/index.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import {
  everOpens,
  type PanelModel,
  reasonFor,
  refusalOf,
  strangersOf,
  tieTo,
} from '../panelModel.ts';
import { Act, Card, Confirm, OwnShift, Refused, Said, Stepper } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { Send } from '../Send.tsx';
import { lossOfSevering } from './losses.ts';
import { PressForm } from './PressForm.tsx';
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
export function PowerMoves({ model, seat }: Props) {
  const { words, touch } = usePanelDesk();
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (act: Opened) => setOpened(opened === act ? null : act);
  const shown = ACTS.filter((act) => everOpens(model, act) && isWorthShowing(model, act, seat));
  return (
    <section class="power-moves" aria-label={words.say('more.more')}>
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
  const reason = reasonFor(model, `amend:${seat}`);
  if (reason === null) return true;
  const tie = tieTo(model, seat);
  return reason !== 'nothing-to-mend' && tie !== null && tie.limit < tie.firstLimit;
}

const introduceKey = (a: Seat, b: Seat): string => `introduce:${Math.min(a, b)}:${Math.max(a, b)}`;

function whyNotIntroduce(model: PanelModel, seat: Seat) {
  const strangers = strangersOf(model, seat);
  if (strangers.length === 0) return 'already-tied' as const;
  const reasons = strangers.map((other) => reasonFor(model, introduceKey(seat, other)));
  return reasons.includes(null) ? null : at(reasons, 0);
}

interface FormProps extends Props {
  readonly onDone: () => void;
}

function SeverAsk({ model, seat, onDone }: FormProps) {
  const { words, who } = usePanelDesk();
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
  const { words } = usePanelDesk();
  const acting = useAct();
  const cost = model.scenario.costs.amend;
  const [goods, setGoods] = useState(() => spare(model.own.goods, cost, GOODS));
  const given = total(goods);
  return (
    <Card opened title={words.say('power.amend-title', { n: cost })}>
      <p class="soft">{words.say('power.amend-note', { limit: tieTo(model, seat)?.limit ?? 0 })}</p>
      <ul class="lines">
        {GOODS.map((good) => (
          <li key={good} class="row-line">
            <span class="with-sign">
              <GoodSign good={good} /> {words.say(`goods.${good}`)}
            </span>
            <Stepper
              what={words.say(`goods.${good}`)}
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
      {given > 0 && <OwnShift shift={ownShift(model, NO_GOODS, goods)} />}
      <Send>
        <Refused refusal={acting.refusal} />
        <Act
          main
          label={words.say('power.amend-send', { goods: words.goods(goods) })}
          why={given === cost ? null : words.say('power.amend-count', { n: given, most: cost })}
          onAct={() => acting.act({ type: 'amend', to: seat, goods }, onDone)}
        />
      </Send>
    </Card>
  );
}

/** Is this an introduction by this seat that still waits? */
const isMeeting =
  (me: Seat) =>
  ({ kind, from }: Ask): boolean =>
    kind === 'introduction' && from === me;

/** Whom to introduce this neighbour to. */
function IntroduceForm({ model, seat }: Props) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  return (
    <Card opened title={words.say('power.introduce-title', { name: who.short(seat) })}>
      <div class="acts acts-more">
        {strangersOf(model, seat).map((other) => {
          const reason = reasonFor(model, introduceKey(seat, other));
          return (
            <Act
              key={other}
              label={who.short(other)}
              why={reason && words.refusalSentence(refusalOf(model, reason, 'introduce'))}
              onAct={() => acting.act({ type: 'introduce', a: seat, b: other })}
            />
          );
        })}
      </div>
      <Refused refusal={acting.refusal} />
      <Said
        text={acting.done && model.book.asks.some(isMeeting(model.seat)) && words.say('offer.sent')}
      />
    </Card>
  );
}
