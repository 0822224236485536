import type { ScenarioText } from '../../../shared/model/scenarioText.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { keyShelf } from './keyShelf.ts';
import { keepOutside } from './outsideKeys.ts';

/** A seat that this browser may take again. */
export interface KeptSeat {
  readonly code: string;
  readonly key: string;
  readonly nickname: string;
  /** What the table plays, as its title, where it is known. */
  readonly title: ScenarioText;
  /** Code of the session that the table belongs to; empty where it stands by itself. */
  readonly session?: string;
  /** Codes of tables at which its person sat before they were moved: their links lead here. */
  readonly before?: readonly string[];
  /** `Date.now()` of the last visit. */
  readonly seen: number;
  /** True once its game has ended. */
  readonly over: boolean;
  /** The dusk of another game that it was taken up from. */
  readonly origin?: { readonly code: string; readonly round: number };
}

const SHELF = 'riverbed.seats';
const MOST_KEPT = 24;

const shelf = keyShelf(SHELF, MOST_KEPT, (value) => (isKept(value) ? value : null));

function isKept(value: unknown): value is KeptSeat {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'key' in value &&
    typeof value.code === 'string' &&
    typeof value.key === 'string'
  );
}

/** All seats this browser holds a key for, the last visited first. */
const keptSeats = (): readonly KeptSeat[] => shelf.all();

const DAYS_OFFERED = 3;

/** Seats at tables that still went on at the last visit, the last visited first. */
export function seatsToReturnTo(): readonly KeptSeat[] {
  const since = Date.now() - DAYS_OFFERED * 86_400_000;
  return keptSeats().filter((seat) => seat.over !== true && seat.seen > since);
}

/** Seats at tables whose game is over, the last visited first. */
export const seatsThatEnded = (): readonly KeptSeat[] =>
  keptSeats().filter((seat) => seat.over === true);

/** Was this table taken up from a dusk of another, as far as this browser knows? */
export const isTakenUp = (code: string): boolean =>
  keptSeats().some((seat) => seat.code === code && seat.origin !== undefined);

/** The key to a seat at a table, or null. */
export const keyTo = (code: string): string | null => seatBy(code)?.key ?? null;

/** The seat at a table, or the one to which a seat at that table was moved. */
const seatBy = (code: string): KeptSeat | undefined =>
  keptSeats().find((seat) => seat.code === code) ??
  keptSeats().find(({ before }) => before?.includes(code));

/** The session that a kept seat belongs to; null where none is known. */
export const sessionOfSeat = (code: string): string | null => seatBy(code)?.session || null;

/** The seat that this browser has in a session that still goes on, or null. */
export const seatIn = (session: string): KeptSeat | null =>
  keptSeats().find((seat) => seat.session === session && !seat.over) ?? null;

/** Keeps a seat's key, or what is newly known about it. */
export function keepSeat(
  ticket: Ticket,
  about: Partial<Pick<KeptSeat, 'nickname' | 'title' | 'session' | 'over' | 'origin'>> = {},
): void {
  const before = keptSeats().find((seat) => seat.code === ticket.code);
  const seat: KeptSeat = {
    code: ticket.code,
    key: ticket.key,
    nickname: about.nickname ?? before?.nickname ?? '',
    title: about.title ?? before?.title ?? '',
    session: about.session ?? before?.session ?? '',
    before: before?.before ?? [],
    seen: Date.now(),
    over: about.over ?? before?.over ?? false,
    ...((about.origin ?? before?.origin) && { origin: about.origin ?? before?.origin }),
  };
  shelf.write([seat, ...keptSeats().filter((other) => other.code !== ticket.code)]);
}

/** Someone was moved from one table to another: whatever led to the one leads to the other. */
export function moveSeat(from: string, to: string): void {
  const left = keptSeats().find(({ code }) => code === from);
  const seats = keptSeats().map((seat) =>
    seat.code === to
      ? { ...seat, before: [...new Set([...(seat.before ?? []), ...(left?.before ?? []), from])] }
      : seat,
  );
  shelf.write(seats.filter((seat) => seat.code !== from || seat.key !== left?.key));
}

/**
 * Forgets a key that opens nothing any more.
 * @param key that key; another one to the same table stays. Left out: whichever is kept
 */
export function forgetSeat(code: string, key: string | null = keyTo(code)): void {
  const gone = keptSeats().find((seat) => seat.code === code && seat.key === key);
  if (gone?.session) keepOutside(gone.session, gone.key);
  shelf.write(keptSeats().filter((seat) => seat.code !== code || seat.key !== key));
}
