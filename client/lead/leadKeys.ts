import type { SessionTicket } from '../../shared/model/wire/sessionMessages.ts';

/** A session that this browser may lead. */
interface KeptSession {
  readonly code: string;
  /** The facilitator's key. */
  readonly lead: string;
  readonly title: string;
}

const SHELF = 'riverbed.sessions';
const MOST_KEPT = 50;

/** Browsers may forbid storage; then the right lasts as long as its tab. */
let inMemory: readonly KeptSession[] = [];

const isKept = (value: unknown): value is KeptSession =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'lead' in value &&
  typeof value.code === 'string' &&
  typeof value.lead === 'string';

/** All sessions this browser holds the facilitator's key to, the last opened first. */
export function keptSessions(): readonly KeptSession[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return inMemory;
  }
}

function write(sessions: readonly KeptSession[]): void {
  inMemory = sessions;
  try {
    localStorage.setItem(SHELF, JSON.stringify(sessions));
  } catch {
    // Kept in memory above.
  }
}

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
  };
  const others = keptSessions().filter(({ code }) => code !== ticket.code);
  write([session, ...others].slice(0, MOST_KEPT));
}

/**
 * Forgets a key that opens nothing any more.
 * @param lead that key; another one of the same session stays. Left out: whichever is kept
 */
export function forgetSession(code: string, lead: string | null = leadKeyTo(code)): void {
  write(keptSessions().filter((session) => session.code !== code || session.lead !== lead));
}
