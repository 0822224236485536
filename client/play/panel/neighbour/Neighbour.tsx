import { type Ask, type AskOf, waitsFor } from '../../../../shared/model/agreements/ask.ts';
import { at } from '../../../../shared/model/at.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import { Rich } from '../../../kit/Rich.tsx';
import { useGlance } from '../../../link/useGlance.ts';
import { AwayHomestead, BotHead } from '../../../signs/index.ts';
import { DebtCard } from '../day/Today.tsx';
import { usePanelDesk } from '../panelDesk.ts';
import { isLiving, type PanelModel, reasonFor, refusalOf, seenOf, tieTo } from '../panelModel.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { AskCard } from './AskCard.tsx';
import { OfferForm } from './OfferForm.tsx';
import { OtherRivers } from './OtherRivers.tsx';
import { OutgoingAsk } from './OutgoingAsk.tsx';
import { PowerMoves } from './PowerMoves.tsx';
import { RiverCard } from './RiverCard.tsx';

type Offer = AskOf<'offer'>;

interface Props {
  readonly model: PanelModel;
  readonly seat: Seat;
  /** Their offer that is being answered with another. */
  readonly counter: Offer | null;
  readonly onCounter: (ask: Offer | null) => void;
}

/** Who a homestead is, in a line. */
export function WhoLine({ model, seat }: { model: PanelModel; seat: Seat }) {
  const { words, who } = usePanelDesk();
  const { valley, scenario } = model;
  const homestead = at(valley.homesteads, seat);
  const place = words.placeName(homestead.place);
  const isNamed = who.name(seat) !== place;
  const seen = seenOf(model, seat);
  const keptBy = () => {
    const companion = model.companions.find((one) => one.seat === seat);
    if (companion?.character)
      return (
        <Rich parts={words.parts(`company.${companion.character}`, { name: who.short(seat) })} />
      );
    if (homestead.companion !== null) return words.say('tie.bot');
    return isNamed
      ? words.say('tie.kept', { name: who.short(seat) })
      : words.say('tie.kept-stranger');
  };
  return (
    <>
      <p class="soft who-line">
        {words.say('tie.makes', { craft: words.say(`goods.${homestead.craft}`) })} ·{' '}
        {words.say('tie.vitality', { n: homestead.vitality, most: scenario.vitality.most })}
        {seen?.selfReliant && ` · ${words.say('tie.self-reliant')}`}
      </p>
      {seen === null && isLiving(tieTo(model, seat)) && (
        <p class="soft who-line">{words.say('head.hidden-goods')}</p>
      )}
      {homestead.keeper === 'bot' && (
        <p class="soft who-line who-bot">
          <BotHead size={20} /> <span>{keptBy()}</span>
        </p>
      )}
      {homestead.keeper === 'person' && !homestead.here && (
        <p class="soft who-line">
          <AwayHomestead size={20} /> {words.say('tie.away')}
        </p>
      )}
    </>
  );
}

/** A neighbour, touched: the river, what waits between the two, an offer, and the rest behind it. */
export function Neighbour({ model, seat, counter, onCounter }: Props) {
  const { words, store } = usePanelDesk();
  const answers = useGlance(store, (glance) => glance.answers);
  const tie = tieTo(model, seat);
  if (tie === null) return null;
  const between = model.book.asks.filter((ask) => isWith(ask, seat) && ask.id !== counter?.id);
  const toMe = between.filter((ask) => waitsFor(ask, model.seat));
  const debts = model.book.debts.filter(
    (debt) => debt.debtor === model.seat && debt.creditor === seat,
  );
  const closed = reasonFor(model, `offer:${seat}`);
  const isDay = model.valley.phase === 'day';
  return (
    <>
      <WhoLine model={model} seat={seat} />
      <RiverCard model={model} tie={tie} other={seat} />
      {toMe.map((ask) => (
        <AskCard key={ask.id} model={model} ask={ask} onCounter={onCounter} />
      ))}
      {debts.map((debt) => (
        <DebtCard key={debt.id} model={model} debt={debt} />
      ))}
      <ul class="lines">
        {answers
          .filter(({ by, counter }) => by === seat && counter === null)
          .map((answered) => (
            <AnswerLine key={answered.n} answered={answered} />
          ))}
        {between
          .filter((ask) => ask.from === model.seat)
          .map((ask) => (
            <OutgoingAsk key={ask.id} model={model} ask={ask} />
          ))}
      </ul>
      {isDay && !tie.closed ? (
        <OfferForm
          key={counter?.id ?? 'new'}
          model={model}
          to={seat}
          tie={tie}
          counter={counter}
          waits={counter === null && toMe.length + debts.length > 0}
          onSent={() => onCounter(null)}
        />
      ) : (
        closed && <p class="soft">{words.refusalSentence(refusalOf(model, closed))}</p>
      )}
      {isDay && <PowerMoves model={model} seat={seat} />}
      <OtherRivers model={model} seat={seat} />
    </>
  );
}

const isWith = (ask: Ask, seat: Seat): boolean =>
  ask.kind === 'introduction'
    ? ask.from === seat || ask.a === seat || ask.b === seat
    : ask.from === seat || ask.to === seat;
