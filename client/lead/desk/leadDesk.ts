import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Seat } from '../../../shared/model/ids.ts';
import type { LeadAct, Renewable } from '../../../shared/model/wire/sessionActs.ts';
import type { SessionScreen } from '../../../shared/model/wire/sessionScreen.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';

/** What every part of the facilitator's screen has at hand. */
export interface LeadDesk {
  readonly screen: SessionScreen;
  /** The facilitator's key, which opens every table's own room too. */
  readonly sessionKey: string;
  /** Does an act. A refusal is shown by the page; answers whether it was done. */
  act(act: LeadAct): Promise<boolean>;
  /** Asks for a link that opens a seat on another device; null where that was refused. */
  rejoin(table: number, seat: Seat): Promise<Ticket | null>;
  /** Asks for a link that opens the desk to someone who helps; null where that was refused. */
  inviteHelper(): Promise<Ticket | null>;
  /** Makes a link of the session anew; the one before opens nothing any more. */
  renew(right: Renewable): Promise<void>;
}

export const LeadDeskContext = createContext<LeadDesk | null>(null);

/** The desk that this part of the screen stands on. */
export function useLeadDesk(): LeadDesk {
  const desk = useContext(LeadDeskContext);
  if (desk === null) throw new Error('a part of the facilitator’s screen was drawn outside of it');
  return desk;
}
