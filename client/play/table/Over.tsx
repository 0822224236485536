import type { Screen } from '../../../shared/model/wire/wire.ts';
import { End } from '../../end/End.tsx';
import { WaysOn } from './WaysOn.tsx';

interface Props {
  readonly screen: Screen;
  readonly seatKey: string;
  /** Does this person play beside bots only? */
  readonly alone: boolean;
}

/** A game that is over: what came of it, and where one can go from here. */
export function Over(props: Props) {
  return (
    <End {...props}>
      <WaysOn {...props} />
    </End>
  );
}
