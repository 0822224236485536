import { useState } from 'preact/hooks';
import type { Ask } from '../../../shared/model/event.ts';
import { asksOfMine, SHOWN, SWAPS_SHOWN, type Thing, whatFitsNow } from './fitsNow.ts';
import { HomesteadList } from './HomesteadList.tsx';
import { AskCard, OutgoingAsk } from './neighbour/AskCard.tsx';
import { useDesk } from './panelDesk.ts';
import type { PanelModel } from './panelModel.ts';
import { Card, Fold } from './panelParts.tsx';
import { DebtCard, OwedLines, SwapsCard } from './Today.tsx';
import { LandPanel } from './whole/LandPanel.tsx';

interface Props {
  readonly model: PanelModel;
  readonly onCounter: (ask: Extract<Ask, { kind: 'offer' }>) => void;
}

/** The day, nothing touched: what fits the moment first, the rest behind More. */
export function Day({ model, onCounter }: Props) {
  const { words, touch } = useDesk();
  const [open, setOpen] = useState(false);
  const things = whatFitsNow(model);
  const shown = open ? things : things.slice(0, SHOWN);
  const waiting = things.slice(SHOWN).filter((thing) => thing.kind === 'ask').length;
  const mine = asksOfMine(model);
  return (
    <div class="day">
      {shown.map((thing) => (
        <ThingCard
          key={keyOf(thing)}
          model={model}
          thing={thing}
          all={open}
          onCounter={onCounter}
          onLand={() => touch({ kind: 'homestead', seat: model.seat })}
        />
      ))}
      <Fold
        label={
          waiting > 0 ? words.say('asks.more-waiting', { n: waiting }) : words.say('more.more')
        }
        less={words.say('more.less')}
        open={open}
        onOpen={setOpen}
      >
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
        <HomesteadList model={model} />
      </Fold>
    </div>
  );
}

function keyOf(thing: Thing): string {
  if (thing.kind === 'ask') return `ask${thing.ask.id}`;
  if (thing.kind === 'debt') return `debt${thing.debt.id}`;
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
    case 'land':
      return <LandPanel model={model} onMore={onLand} />;
  }
}
