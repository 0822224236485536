import type { Ticket } from '../../../shared/model/wire/wire.ts';

/** The seats of a rehearsal's phones, kept by the tab that opened it. */

const shelf = (code: string): string => `riverbed.rehearsal.${code}`;

/** Browsers may forbid storage; then they last until the page is loaded anew. */
const inMemory = new Map<string, readonly Ticket[]>();

const isTicket = (value: unknown): value is Ticket =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'key' in value &&
  typeof value.code === 'string' &&
  typeof value.key === 'string';

/** Keeps what opens the phones' seats. */
export function keepPhones(code: string, phones: readonly Ticket[]): void {
  inMemory.set(code, phones);
  try {
    sessionStorage.setItem(shelf(code), JSON.stringify(phones));
  } catch {
    // Kept in memory above.
  }
}

/** What opens the phones' seats; nothing where another tab opened the rehearsal. */
export function phonesOf(code: string): readonly Ticket[] {
  const known = inMemory.get(code);
  if (known !== undefined) return known;
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(shelf(code)) ?? '[]');
    return Array.isArray(value) ? value.filter(isTicket) : [];
  } catch {
    return [];
  }
}
