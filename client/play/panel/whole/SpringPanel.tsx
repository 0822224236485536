import { useState } from 'preact/hooks';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { NO_GOODS, total } from '../../../../shared/model/goods/amounts.ts';
import { percent } from '../../../kit/format.ts';
import { Fence } from '../../../signs/index.ts';
import { grownBack } from '../../dusk/springChange.ts';
import { SpringLine } from '../../spring/SpringLine.tsx';
import { SpringOutlookText } from '../../spring/SpringOutlookText.tsx';
import { lossOfFencing } from '../neighbour/losses.ts';
import { useAct, usePanelDesk } from '../panelDesk.ts';
import {
  cameShort,
  everOpens,
  missingFor,
  type PanelModel,
  reasonFor,
  refusalOf,
} from '../panelModel.ts';
import { Act, Card, Confirm, OwnShift, Refused } from '../panelParts.tsx';
import { ownShift } from '../previews.ts';
import { PactsPanel } from './PactsPanel.tsx';

/** The spring, touched: its level, what these hands did, pacts about it, a fence. */
export function SpringPanel({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const { book, valley } = model;
  const short = cameShort(model);
  return (
    <>
      <Level model={model} />
      {valley.phase !== 'morning' && (
        <p>
          {words.say('hands.done', {
            draw: book.hands.draw,
            tend: book.hands.tend,
            drawn: book.drawn,
          })}{' '}
          {short !== null && words.say('own.came-short', short)}
        </p>
      )}
      <Draws model={model} />
      <PactsPanel model={model} />
      {everOpens(model, 'fence') && <FenceCard model={model} />}
    </>
  );
}

/** The lake as a bar: what is in it, its red line, and what it lost for good. */
function Level({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const { spring, springDusks, homesteads } = model.valley;
  const { stock, capacity, firstCapacity, redLine } = spring;
  const { scenario } = model;
  const filled = (n: number) => `${Math.round((100 * n) / firstCapacity)}%`;
  const lost = firstCapacity - capacity;
  const last = springDusks.at(-1);
  const fences = sum(homesteads.map((homestead) => homestead.fences));
  return (
    <Card title={words.say('spring.level', { n: stock })} note={words.say('spring.note')}>
      <p class="sr-only">
        {words.say('spring.label', { stock, capacity, first: firstCapacity, red: redLine })}
      </p>
      <div class="level" aria-hidden="true">
        <span class="level-water" style={{ width: filled(stock) }} />
        <span class="level-lost" style={{ width: filled(lost) }} />
        <span class="level-red" style={{ insetInlineStart: filled(redLine) }} />
      </div>
      <p class="level-words" aria-hidden="true">
        <span class="warn">{words.say('spring.red', { n: redLine })}</span>
        <span class="soft">{words.say('spring.capacity', { n: capacity })}</span>
        {lost > 0 && <span class="grave">{words.say('spring.lost', { n: lost })}</span>}
      </p>
      <p>
        {stock < redLine
          ? words.say('spring.below')
          : words.say('spring.above', { n: stock - redLine })}{' '}
        {last &&
          words.say('spring.last', {
            drawn: last.drawn,
            grown: grownBack(last),
          })}
      </p>
      <SpringLine valley={model.valley} />
      <SpringOutlookText valley={model.valley} />
      <p class="soft">{words.say('spring.red-does', { lost: percent(scenario.spring.loss) })}</p>
      {fences > 0 && <p class="soft">{words.say('spring.fences', { n: fences })}</p>}
    </Card>
  );
}

/** Everyone's draws, where an assembly house tells them. */
function Draws({ model }: { model: PanelModel }) {
  const { words, who } = usePanelDesk();
  const { draws } = model.valley;
  if (draws.length === 0) return null;
  return (
    <Card title={words.say('spring.draws')}>
      <ul class="draws">
        {draws.map((drew, seat) => (
          <li key={seat}>
            {seat === model.seat ? words.say('who.You') : who.short(seat)} <b>{drew}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FenceCard({ model }: { model: PanelModel }) {
  const { words } = usePanelDesk();
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const { costs, fence } = model.scenario;
  const reason = reasonFor(model, 'fence');
  const missing = missingFor(model.own.goods, costs.fence);
  const why =
    reason === 'not-enough' && total(missing) > 0
      ? words.say('own.short', { goods: words.goods(missing) })
      : reason &&
        words.refusalSentence({ ...refusalOf(model, reason, 'fence'), most: model.given.fences });
  return (
    <Card title={words.say('spring.fence-title')}>
      <p class="with-sign work-about">
        <Fence size={32} />
        <span>
          {words.say('spring.fence-text', { water: fence.water, lost: fence.capacityLost })}
        </span>
      </p>
      <Act
        label={words.say('spring.fence', { cost: words.goods(costs.fence) })}
        why={why}
        onAct={() => setAsking(true)}
      />
      {why === null && <OwnShift shift={ownShift(model, NO_GOODS, costs.fence)} />}
      <Refused refusal={acting.refusal} />
      {asking && (
        <Confirm
          loss={lossOfFencing(model)}
          doLabel="confirm.fence-do"
          onDo={() => {
            setAsking(false);
            acting.act({ type: 'fence' });
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
