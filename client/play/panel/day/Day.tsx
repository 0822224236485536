import { useState } from 'preact/hooks';
import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import { useGlance } from '../../../link/useGlance.ts';
import { AnswerLine } from '../neighbour/AnswerLine.tsx';
import { AskCard } from '../neighbour/AskCard.tsx';
import { declinedToday } from '../neighbour/goodSwaps.ts';
import { OutgoingAsk } from '../neighbour/OutgoingAsk.tsx';
import { NewsLog } from '../news/NewsLog.tsx';
import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';
import { Card, Fold } from '../panelParts.tsx';
import { LandPanel } from '../whole/LandPanel.tsx';
import { asksOfMine, SHOWN, SWAPS_SHOWN, type Thing, whatFitsNow } from './fitsNow.ts';
import { HomesteadList } from './HomesteadList.tsx';
import { DebtCard, OwedLines, SwapsCard } from './Today.tsx';
import { CalledWorkCard, PactCard } from './WholeCards.tsx';

interface Props {
  readonly model: PanelModel;
  readonly onCounter: (ask: AskOf<'offer'>) => void;
}

/** The day, nothing touched: what fits the moment first, the rest behind More. */
export function Day({ model, onCounter }: Props) {
  const { words, touch, store } = usePanelDesk();
  const [more, setMore] = useState(false);
  const things = whatFitsNow(model, declinedToday(store.recent(), model.seat));
  const shown = more ? things : things.slice(0, SHOWN);
  const waiting = things.slice(SHOWN).filter((thing) => thing.kind === 'ask').length;
  const mine = asksOfMine(model);
  // One that was answered with an offer stands on that offer's card, and goes with it.
  const answers = useGlance(store, (glance) => glance.answers).filter(
    ({ counter }) => counter === null,
  );
  return (
    <div class="day">
      {answers.length > 0 && (
        <Card title={words.say('asks.answers-title')}>
          <ul class="lines">
            {answers.map((answered) => (
              <AnswerLine key={answered.n} answered={answered} />
            ))}
          </ul>
        </Card>
      )}
      {shown.map((thing) => (
        <ThingCard
          key={keyOf(thing)}
          model={model}
          thing={thing}
          all={more}
          onCounter={onCounter}
          onLand={() => touch({ kind: 'homestead', seat: model.seat })}
        />
      ))}
      {(mine.length > 0 || model.book.debts.some((debt) => debt.creditor === model.seat)) && (
        <Card title={words.say('asks.out-title')}>
          <ul class="lines">
            {mine.map((ask) => (
              <OutgoingAsk key={ask.id} model={model} ask={ask} />
            ))}
            <OwedLines model={model} />
          </ul>
        </Card>
      )}
      <Fold
        label={
          waiting > 0 ? words.say('asks.more-waiting', { n: waiting }) : words.say('more.more')
        }
        less={words.say('more.less')}
        open={more}
        onOpen={setMore}
      >
        <HomesteadList model={model} />
        <NewsLog model={model} />
      </Fold>
    </div>
  );
}

function keyOf(thing: Thing): string {
  if (thing.kind === 'ask') return `ask${thing.ask.id}`;
  if (thing.kind === 'debt') return `debt${thing.debt.id}`;
  if (thing.kind === 'pact') return `pact${thing.pact.id}`;
  if (thing.kind === 'work') return `work${thing.work.id}`;
  return thing.kind;
}

interface ThingProps extends Props {
  readonly thing: Thing;
  readonly all: boolean;
  readonly onLand: () => void;
}

function ThingCard({ model, thing, all, onCounter, onLand }: ThingProps) {
  switch (thing.kind) {
    case 'ask':
      return <AskCard model={model} ask={thing.ask} onCounter={onCounter} />;
    case 'debt':
      return <DebtCard model={model} debt={thing.debt} />;
    case 'swaps':
      return <SwapsCard swaps={thing.swaps} all={all || thing.swaps.length <= SWAPS_SHOWN} />;
    case 'pact':
      return <PactCard model={model} pact={thing.pact} />;
    case 'work':
      return <CalledWorkCard model={model} work={thing.work} />;
    case 'land':
      return <LandPanel model={model} onMore={onLand} />;
  }
}
