import type { Seat } from '../../../shared/model/ids.ts';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../shared/replay/debrief/index.ts';
import type { Right } from '../../debrief/data/fetchDebrief.ts';

/** What everything that is taken home is made from. */
export interface ReportData {
  readonly right: Right;
  /** The valley as it ended. */
  readonly valley: Valley;
  readonly afterwards: Afterwards | null;
  readonly debrief: Debrief;
  /** The seat whose person takes it; null for whoever leads. */
  readonly me: Seat | null;
}

/** What a file of this table begins with. */
export const fileName = ({ code }: Right, what: string): string =>
  `riverbed-${code.toLowerCase()}-${what}`;
