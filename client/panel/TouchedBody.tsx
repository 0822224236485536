import type { Ask } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Touched } from '../store.ts';
import { OwnHomestead } from './Land.tsx';
import { isLiving, type PanelModel, tieTo } from './model.ts';
import { Neighbour } from './Neighbour.tsx';
import { Say } from './Say.tsx';
import { SpringView } from './Spring.tsx';
import { Stranger } from './Stranger.tsx';
import { Works } from './Works.tsx';

export type Offer = Extract<Ask, { kind: 'offer' }>;

interface Props {
  readonly model: PanelModel;
  readonly touched: Touched;
  readonly counter: Offer | null;
  /** The homestead touched before, if any. */
  readonly lastSeat: Seat | null;
  readonly onCounter: (ask: Offer | null) => void;
}

/** The panel about what is touched. */
export function TouchedBody({ model, touched, counter, lastSeat, onCounter }: Props) {
  switch (touched.kind) {
    case 'nothing':
      return null;
    case 'spring':
      return <SpringView model={model} />;
    case 'works':
      return <Works model={model} />;
    case 'say': {
      const near = lastSeat !== null && isLiving(tieTo(model, lastSeat));
      return <Say model={model} first={near ? lastSeat : null} />;
    }
    case 'homestead': {
      const { seat } = touched;
      if (seat === model.seat) return <OwnHomestead model={model} />;
      if (!isLiving(tieTo(model, seat))) return <Stranger key={seat} model={model} seat={seat} />;
      const answered = counter?.from === seat ? counter : null;
      return (
        <Neighbour key={seat} model={model} seat={seat} counter={answered} onCounter={onCounter} />
      );
    }
  }
}
