import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Touched } from '../../../link/store.ts';
import { Neighbour } from '../neighbour/Neighbour.tsx';
import { Stranger } from '../neighbour/Stranger.tsx';
import { isLiving, type PanelModel, tieTo } from '../panelModel.ts';
import { SayPanel } from '../SayPanel.tsx';
import { OwnHomestead } from '../whole/LandPanel.tsx';
import { SpringPanel } from '../whole/SpringPanel.tsx';
import { WorksPanel } from '../whole/WorksPanel.tsx';

export type Offer = AskOf<'offer'>;

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
      return <SpringPanel model={model} />;
    case 'works':
      return <WorksPanel model={model} />;
    case 'say': {
      const near = lastSeat !== null && isLiving(tieTo(model, lastSeat));
      return <SayPanel model={model} first={near ? lastSeat : null} />;
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
