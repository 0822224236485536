import { useRef, useState } from 'preact/hooks';
import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import type { SeatCommand } from '../../../../shared/model/command.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { TieView } from '../../../../shared/model/view.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import { everOpens, type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';
import { Act, BasketShift, Confirm, Refused, Said, Stepper } from '../panelParts.tsx';
import { takesApart, tradePreview } from '../previews.ts';
import { Send } from '../Send.tsx';
import { BreachNote, breachLoss } from '../whole/BreachNote.tsx';
import { floorBreach } from '../whole/breaches.ts';
import { GoodsRow } from './GoodsRow.tsx';
import {
  firstDraft,
  isMixed,
  movesNow,
  type OfferDraft,
  type OfferMode,
  roomToGet,
  roomToGive,
  whyNotYet,
} from './offerDraft.ts';

interface Props {
  readonly model: PanelModel;
  readonly to: Seat;
  readonly tie: TieView;
  /** Their offer, where this form answers one. */
  readonly counter: AskOf<'offer'> | null;
  /** Does something above it wait for an answer, which is read first? */
  readonly waits: boolean;
  readonly onSent: () => void;
}

const MODES: readonly OfferMode[] = ['offer', 'gift', 'promise'];

/** Three taps: what one gives, what one gets, send. Gifts and promises are the same form, turned. */
export function OfferForm({ model, to, tie, counter, waits, onSent }: Props) {
  const { words, who } = usePanelDesk();
  const [draft, setDraft] = useState(() => firstDraft(model, to, counter));
  const [mix, setMix] = useState(() => isMixed(draft.give) || isMixed(draft.get));
  const name = who.short(to);
  const isGift = draft.mode === 'gift';
  const now = movesNow(draft);
  return (
    <section
      class="card pcard offer"
      aria-label={words.say(counter ? 'offer.counter-title' : 'offer.title', { name })}
    >
      {counter && (
        <p class="soft">
          {words.say('asks.about-offer', {
            name,
            give: words.goods(counter.give),
            get: words.goods(counter.get),
          })}
        </p>
      )}
      <GoodsRow
        side="give"
        goods={draft.give}
        room={roomToGive(model, tie, draft)}
        mix={mix}
        onGoods={(give) => setDraft({ ...draft, give })}
      />
      {!isGift && (
        <GoodsRow
          side="get"
          goods={draft.get}
          room={roomToGet(model, tie, to, draft)}
          mix={mix}
          onGoods={(got) => setDraft({ ...draft, get: got })}
        />
      )}
      {draft.mode === 'promise' && (
        <PromiseRows model={model} name={name} draft={draft} onDraft={setDraft} />
      )}
      {isGift && (
        <p class="soft">
          {words.say('offer.gift-note', { n: roomToGive(model, tie, draft).carries })}
        </p>
      )}
      <BasketShift {...tradePreview(model, to, now.give, now.get)} name={name} />
      <OfferAnnouncer model={model} to={to} draft={draft} />
      <button type="button" class="link" aria-pressed={mix} onClick={() => setMix(!mix)}>
        {words.say(mix ? 'offer.single' : 'offer.mix')}
      </button>
      <SendRow
        model={model}
        to={to}
        counter={counter}
        waits={waits}
        draft={draft}
        onMode={(mode) => setDraft({ ...draft, mode })}
        onSent={onSent}
      />
    </section>
  );
}

/** What is on the table now and what it does to both baskets, heard as one steps it. */
function OfferAnnouncer({ model, to, draft }: { model: PanelModel; to: Seat; draft: OfferDraft }) {
  const { words, who } = usePanelDesk();
  const first = useRef(draft);
  const isStepped = first.current !== draft;
  const now = movesNow(draft);
  const { yours, theirs } = tradePreview(model, to, now.give, now.get);
  const gift = draft.mode === 'gift' ? 'yes' : 'no';
  return (
    <p class="sr-only" role="status">
      {isStepped &&
        [
          words.say('offer.heard', {
            gift,
            give: words.goods(draft.give),
            get: words.goods(draft.get),
          }),
          words.say(theirs ? 'asks.baskets-label-both' : 'asks.baskets-label', {
            before: yours[0],
            after: yours[1],
            name: who.short(to),
            theirBefore: theirs?.[0] ?? 0,
            theirAfter: theirs?.[1] ?? 0,
          }),
        ].join(' ')}
    </p>
  );
}

interface PromiseProps {
  readonly model: PanelModel;
  readonly name: string;
  readonly draft: OfferDraft;
  readonly onDraft: (draft: OfferDraft) => void;
}

/** Who owes, and by when. */
function PromiseRows({ model, name, draft, onDraft }: PromiseProps) {
  const { words } = usePanelDesk();
  const { round, lastRound } = model.valley;
  return (
    <>
      <div class="row-line">
        <b>{words.say('offer.who-owes')}</b>
        <span class="acts">
          {(['me', 'you'] as const).map((debtor) => (
            <Act
              key={debtor}
              label={
                debtor === 'me' ? words.say('offer.i-owe') : words.say('offer.they-owe', { name })
              }
              pressed={draft.debtor === debtor}
              onAct={() => onDraft({ ...draft, debtor })}
            />
          ))}
        </span>
      </div>
      <div class="row-line">
        <b>{words.say('offer.due')}</b>
        <Stepper
          what={words.say('offer.due')}
          value={draft.due}
          least={round}
          most={lastRound}
          fewer={words.say('offer.due-fewer')}
          more={words.say('offer.due-more')}
          onValue={(due) => onDraft({ ...draft, due })}
        />
      </div>
      <p>
        {words.say(`offer.promise-${draft.debtor}`, {
          give: words.goods(draft.give),
          get: words.goods(draft.get),
          name,
          due: draft.due,
        })}
      </p>
    </>
  );
}

interface SendProps {
  readonly model: PanelModel;
  readonly to: Seat;
  readonly counter: Props['counter'];
  readonly waits: boolean;
  readonly draft: OfferDraft;
  readonly onMode: (mode: OfferMode) => void;
  readonly onSent: () => void;
}

function commandOf(draft: OfferDraft, to: Seat, counter: Props['counter']): SeatCommand {
  const { give, get, due, debtor } = draft;
  if (draft.mode === 'gift') return { type: 'gift', to, goods: give };
  if (draft.mode === 'promise') return { type: 'promise', to, give, get, due, debtor };
  return counter === null
    ? { type: 'offer', to, give, get }
    : { type: 'counter', ask: counter.id, give, get };
}

/** The button that sends, and those that turn the form to another kind. */
function SendRow({ model, to, counter, waits, draft, onMode, onSent }: SendProps) {
  const { words, who } = usePanelDesk();
  const acting = useAct();
  // What came of an offer says nothing of a gift that is only being filled in.
  const [sentAs, setSentAs] = useState<OfferMode | null>(null);
  const [asking, setAsking] = useState(false);
  const reason = reasonFor(model, `${draft.mode}:${to}`);
  const notYet = whyNotYet(draft);
  const why = reason
    ? words.refusalSentence(refusalOf(model, reason, draft.mode))
    : notYet && words.say(notYet === 'same' ? 'offer.same' : 'offer.empty');
  const breach = draft.mode === 'gift' ? null : floorBreach(model, draft.give, draft.get);
  const isWaiting = model.book.asks.some(
    (ask) => ask.from === model.seat && 'to' in ask && ask.to === to && ask.kind === draft.mode,
  );
  const now = movesNow(draft);
  const shift = tradePreview(model, to, now.give, now.get);
  const send = () => {
    setAsking(false);
    setSentAs(draft.mode);
    acting.act(commandOf(draft, to, counter), onSent);
  };
  return (
    <Send turn={draft.mode} comes={!waits}>
      {breach && <BreachNote breach={breach} />}
      <Refused refusal={sentAs === draft.mode ? acting.refusal : null} />
      <Said
        text={
          acting.done &&
          sentAs === draft.mode &&
          (sentAs === 'gift' || isWaiting) &&
          words.say(sentAs === 'gift' ? 'offer.given' : 'offer.sent')
        }
      />
      <div class="acts acts-three">
        <Act
          main={!takesApart(shift)}
          label={sendLabel(draft, counter !== null)}
          why={why}
          onAct={() => (breach?.cost === 'limit' ? setAsking(true) : send())}
        />
        {MODES.filter((mode) => mode !== draft.mode && everOpens(model, mode)).map((mode) => (
          <Act
            key={mode}
            label={words.say(`offer.open-${mode}`)}
            why={whyShut(mode)}
            onAct={() => onMode(mode)}
          />
        ))}
      </div>
      {asking && breach && (
        <Confirm
          loss={breachLoss(breach, words, who)}
          doLabel="confirm.breach-do"
          onDo={send}
          onKeep={() => setAsking(false)}
        />
      )}
    </Send>
  );

  /** What opens in a later round says so before anything is filled in. */
  function whyShut(mode: OfferMode): string | null {
    const shut = reasonFor(model, `${mode}:${to}`);
    return shut === 'not-open-yet' ? words.refusalSentence(refusalOf(model, shut, mode)) : null;
  }

  function sendLabel({ mode, give }: OfferDraft, isCounter: boolean): string {
    if (mode === 'gift') return words.say('offer.give', { goods: words.goods(give) });
    if (mode === 'promise') return words.say('offer.promise-send');
    return words.say(isCounter ? 'offer.counter' : 'offer.offer');
  }
}
