import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import { keyShelf } from '../app/keys/keyShelf.ts';

/** A session that this browser may lead. */
interface KeptSession {
  readonly code: string;
  /** The facilitator's key. */
  readonly lead: string;
  readonly title: string;
  /** Whoever leads has said that the link is kept elsewhere too. */
  readonly isSafe?: boolean;
}

const SHELF = 'riverbed.sessions';
const MOST_KEPT = 50;

const shelf = keyShelf(SHELF, MOST_KEPT, (value) => (isKept(value) ? value : null));

function isKept(value: unknown): value is KeptSession {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'lead' in value &&
    typeof value.code === 'string' &&
    typeof value.lead === 'string'
  );
}

/** All sessions this browser holds the facilitator's key to, the last opened first. */
export const keptSessions = (): readonly KeptSession[] => shelf.all();

/** The facilitator's key to a session, or null. */
export const leadKeyTo = (code: string): string | null =>
  keptSessions().find((session) => session.code === code)?.lead ?? null;

/** Keeps the right to lead a session, or its title once that is known. */
export function keepSession(ticket: Pick<SessionTicket, 'code' | 'lead'>, title?: string): void {
  const before = keptSessions().find(({ code }) => code === ticket.code);
  const session = {
    code: ticket.code,
    lead: ticket.lead,
    title: title ?? before?.title ?? '',
    ...(before?.isSafe && { isSafe: true }),
  };
  const others = keptSessions().filter(({ code }) => code !== ticket.code);
  shelf.write([session, ...others]);
}

/** Is the link to a desk kept elsewhere too, as far as whoever leads has said? */
export const isLinkSafe = (code: string): boolean =>
  keptSessions().some((session) => session.code === code && session.isSafe === true);

/** Whoever leads says that it is. */
export function noteLinkSafe(code: string): void {
  shelf.write(
    keptSessions().map((session) =>
      session.code === code ? { ...session, isSafe: true } : session,
    ),
  );
}

/**
 * Forgets a key that opens nothing any more.
 * @param lead that key; another one of the same session stays. Left out: whichever is kept
 */
export function forgetSession(code: string, lead: string | null = leadKeyTo(code)): void {
  shelf.write(keptSessions().filter((session) => session.code !== code || session.lead !== lead));
}
